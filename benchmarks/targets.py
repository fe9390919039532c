"""What the program must do in which time, and whether it does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table of figures, in milliseconds."""

    work: str
    size: int
    median: float
    slowest: float
    floor: float


@dataclass(frozen=True, slots=True)
class Target:
    """Milliseconds that a work may take among so many lines: at the median, or nearly always."""

    work: str
    size: int
    most: float
    nearly_always: bool = False

    @property
    def said(self) -> str:
        return f"99 % within {self.most:g}" if self.nearly_always else f"median {self.most:g}"

    def seen(self, row: Row) -> float:
        return row.slowest if self.nearly_always else row.median


def _each(work: str, most: dict[int, float], *, nearly_always: bool = False) -> tuple[Target, ...]:
    return tuple(
        Target(work, size, limit, nearly_always=nearly_always) for size, limit in most.items()
    )


_FRAMES = {40: 33.0, 300: 33.0, 2_000: 33.0}
TARGETS: tuple[Target, ...] = (
    *_each("Enter, the line in the list", {40: 33, 300: 33, 2_000: 50}, nearly_always=True),
    *_each("F4, the line on the wall", _FRAMES, nearly_always=True),
    *_each("undo, in the list", {40: 50, 300: 50, 2_000: 50}),
    *_each("undo, on the wall", {40: 50, 300: 50, 2_000: 50}),
    *_each("one table's lines, then all", {2_000: 33}),
    *_each("lines by their themes", {2_000: 33}),
    *_each("another width of the window", {2_000: 33}),
    *_each("theme board, opened", {40: 50, 300: 50, 2_000: 50}),
    *_each("theme board, a card moved", {40: 50, 300: 50, 2_000: 50}),
    *_each("a session opened, until painted", {40: 250, 300: 280, 2_000: 400, 10_000: 1_200}),
    *_each("key in the search, painted", {1_000: 16.7}),
    *_each("key in the search, what it finds painted", {1_000: 50}),
    *_each("index made anew: all listed and found", {1_000: 1_000}),
    *_each("full report", {500: 700, 10_000: 8_000}),
    *_each("play", {10_000: 5_000}),
)


def rows_of(text: str) -> list[Row]:
    """Return the figures in the tables of a text, as `figures.table` writes them."""
    rows = []
    for line in text.splitlines():
        cells = [cell.strip().replace(",", "") for cell in line.strip().strip("|").split("|")]
        if len(cells) >= 6 and cells[1].isdecimal():
            work = line.strip().strip("|").split("|")[0].strip()
            rows.append(Row(work, int(cells[1]), *map(float, cells[2:5])))
    return rows


def verdicts(rows: Iterable[Row], targets: Iterable[Target] = TARGETS) -> str:
    """Return as Markdown what must be, what was seen, and whether that is enough."""
    found = {(row.work, row.size): row for row in rows}
    lines = ["| work | lines | must be | seen | |", "|---|--:|---|--:|---|"]
    for target in targets:
        row = found.get((target.work, target.size))
        if row is None:
            lines.append(f"| {target.work} | {target.size:,} | {target.said} | not measured | ✗ |")
            continue
        seen = target.seen(row)
        share = seen / target.most
        held = "✓" if share <= 1 else f"✗ {share:.2f} times"
        lines.append(f"| {target.work} | {target.size:,} | {target.said} | {seen:.1f} | {held} |")
    return "\n".join(lines)
