"""A report as a short plain text, for a newsletter or a chat group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Document,
    Findings,
    Heading,
    Para,
    ReportBar,
    Table,
    Title,
)

LONGEST = 900
"""The most characters that a newsletter or a chat group takes well."""

_MOST_BARS = 3
_MOST_ROWS = 3


def newsletter(document: Document, longest: int = LONGEST) -> str:
    """Return the title, what was found, and as many whole sections as fit, in their order.

    What comes next is kept room for first, then what stands before. A section that is too long is
    left out; what follows it may still fit.
    """
    head, *sections = _sections(document.blocks)
    text = "\n".join(_found(head.blocks))[:longest]
    room = longest - len(text)
    chosen: dict[int, str] = {}
    for at in sorted(range(len(sections)), key=lambda at: not sections[at].boxed):
        told = next((told for told in sections[at].ever_shorter() if len(told) <= room), "")
        if told:
            chosen[at] = told
            room -= len(told)
    return text + "".join(chosen[at] for at in sorted(chosen))


@dataclass(slots=True)
class _Section:
    """What stands under one heading; what is in a box is asked of the reader."""

    blocks: list[Block] = field(default_factory=list)
    boxed: bool = False

    def ever_shorter(self) -> Iterator[str]:
        """Give it with ever fewer rows of its tables; nothing where it says nothing."""
        heading, *rest = self.blocks
        for most in range(_MOST_ROWS, 0, -1):
            lines = [line for block in rest for line in _lines(block, most)]
            if lines:
                yield "\n\n" + "\n".join([_title(heading), *lines])


def _sections(blocks: Iterable[Block]) -> list[_Section]:
    """Return each section; the first is what stands above all headings, a box is one."""
    sections = [_Section()]
    for block in blocks:
        if isinstance(block, Columns) and block.framed:
            sections.append(_Section(boxed=True))
        for one in _under_each_other([block]):
            begins = isinstance(one, Heading) and one.level == 1
            if begins and not (sections[-1].boxed and not sections[-1].blocks):
                sections.append(_Section())
            sections[-1].blocks.append(one)
    return sections


def _found(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the title, and each finding in its own sentence without the figures behind it."""
    found = False
    for block in blocks:
        if isinstance(block, Findings):
            found = True
            yield from (f"- {sentence}" for sentence, _told in block.told)
        elif not found and not isinstance(block, Bars):
            yield from _lines(block, _MOST_ROWS)


def _number(bar: ReportBar) -> str:
    """Return how often a theme was mentioned, without what a caption explains."""
    return f"{bar.value:g}" if bar.note else bar.shown_value


def _title(heading: Block) -> str:
    return heading.text if isinstance(heading, Heading) else ""


def _under_each_other(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Columns):
            for column in block.columns:
                yield from _under_each_other(column)
        else:
            yield block


def _lines(block: Block, most: int) -> Sequence[str]:
    if isinstance(block, Title):
        return block.text, block.subtitle
    if isinstance(block, Heading):
        return (f"{block.text}:",)
    if isinstance(block, Para) and not block.small:
        return (block.text,)
    if isinstance(block, Bullets):
        return [f"- {line}" for line in block.lines]
    if isinstance(block, Bars):
        return [f"- {bar.label}: {_number(bar)}" for bar in block.bars[:_MOST_BARS]]
    if isinstance(block, Table):
        rows = [f"- {' · '.join(filter(None, row))}" for row in block.rows[:most]]
        more = len(block.rows) - most
        return [*rows, f"+{more}"] if more > 0 else rows
    return ()
