"""Each chart of a report as files of its own, with its alternative text in one beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from cwb_workshop.core.contract.blocks import Block, Columns, Document, Heading
from cwb_workshop.report.writers.chart_svg import CHARTS, Chart, chart_svg


def chart_files(
    document: Document, png_of: Callable[[str], bytes], safe: Callable[[str], str]
) -> Mapping[str, bytes]:
    """Return the files by their names, numbered as they stand in the report.

    `png_of` draws an SVG, `safe` makes of a heading what a file can be called.
    """
    files: dict[str, bytes] = {}
    for number, (heading, chart) in enumerate(charts_in(document), start=1):
        name = f"{number:02d}-{safe(heading)}"
        drawn = chart_svg(chart, heading, right_to_left=document.right_to_left)
        files[f"{name}.svg"] = drawn.encode("utf-8", "replace")
        files[f"{name}.png"] = png_of(drawn)
        files[f"{name}.txt"] = f"{heading}\n{chart.alt}\n".encode("utf-8", "replace")
    return files


def charts_in(document: Document) -> Iterator[tuple[str, Chart]]:
    """Give each chart with the heading that it stands under; one that stands there twice once."""
    given: set[tuple[str, str]] = set()
    for heading, chart in _under(document.title, document.blocks):
        if (heading, chart.alt) not in given:
            given.add((heading, chart.alt))
            yield heading, chart


def _under(heading: str, several: Iterable[Block]) -> Iterator[tuple[str, Chart]]:
    """Give the charts; a heading in one column is not that of the next."""
    for block in several:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, CHARTS):
            yield heading, block
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from _under(heading, column)
