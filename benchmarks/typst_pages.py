"""The plain pages by Typst, in the typeface and the sizes of the program's own, as PDF/UA-1."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import typst

from benchmarks.plain_blocks import PlainBlock, PlainPages
from cwb_workshop.core.contract.blocks import Heading, Para, Table, Title

_TEMPLATE = Path(__file__).with_name("plain_pages.typ")


def typst_pages(pages: PlainPages, regular: Path, medium: Path) -> bytes:
    """Return the pages; their words go in as data, so none of them is read as markup."""
    told = {
        "title": pages.title,
        "language": pages.language.partition("-")[0],
        "blocks": list(_told(pages.blocks)),
    }
    made = typst.compile(
        str(_TEMPLATE),
        font_paths=[str(regular.parent), str(medium.parent)],
        ignore_system_fonts=True,
        sys_inputs={"pages": json.dumps(told)},
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes)  # noqa: S101  # without a path it returns what it made
    return made


def _told(blocks: Sequence[PlainBlock]) -> Iterator[dict[str, object]]:
    for block in blocks:
        if isinstance(block, Title):
            yield {"is": "title", "text": block.text, "subtitle": block.subtitle}
        elif isinstance(block, Heading):
            # The title is the only heading of the first level.
            yield {"is": "heading", "text": block.text, "level": block.level + 1}
        elif isinstance(block, Para):
            yield {"is": "para", "text": block.text}
        elif isinstance(block, Table):
            yield {
                "is": "table",
                "headings": block.headings,
                "rows": block.rows,
                "widths": block.widths,
                "numeric": block.numeric,
            }
        else:
            highest = max((bar.value for bar in block.bars), default=0.0) or 1.0
            bars = [
                {
                    "label": bar.label,
                    "share": bar.value / highest,
                    "shown": bar.shown_value,
                    "strong": bar.strong,
                }
                for bar in block.bars
            ]
            yield {"is": "bars", "bars": bars, "alt": block.alt}
