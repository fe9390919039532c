"""Draws docs/architecture.svg: the rooms of the package, and which of them know which.

Rooms stand above those they know. An arrow that follows from others is left out, and so are
those to the room that all others know: it lies under them as a floor.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_PACKAGE = _ROOT / "cwb_workshop"
PICTURE = _ROOT / "docs" / "architecture.svg"

_BOX_WIDTH, _BOX_HEIGHT, _GAP, _ROW, _MARGIN = 250, 82, 18, 120, 16
_LETTERS_IN_A_LINE = 38
"""At 11 px so many letters of a wide sans-serif face fit into a box."""

Graph = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Box:
    """A room on the sheet: its upper left corner in pixels, and what it holds."""

    name: str
    says: tuple[str, ...]
    x: int
    y: int
    width: int = _BOX_WIDTH

    @property
    def top(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y

    @property
    def foot(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + _BOX_HEIGHT


def known_rooms(package: Path = _PACKAGE) -> Graph:
    """Return for each room the rooms that its modules import, typing-only imports included."""
    rooms = {place.parent.name for place in package.glob("*/__init__.py")}
    return {
        room: frozenset(_imported(package / room, package.name) & rooms - {room})
        for room in sorted(rooms)
    }


def reduced(graph: Graph) -> Graph:
    """Return the graph without arrows that a way over another room says already."""
    return {
        room: frozenset(
            target
            for target in known
            if not any(target in _reached(graph, other) for other in known - {target})
        )
        for room, known in graph.items()
    }


def rows(graph: Graph) -> list[list[str]]:
    """Return the rooms from top to bottom: each stands right below the lowest that knows it.

    Raises ValueError where rooms know each other in a circle.
    """
    for room, known in graph.items():
        if any(room in _reached(graph, other) | {other} for other in known):
            raise ValueError(f"{room} stands in a circle")
    depth = {room: _depth(graph, room) for room in graph}
    levels = sorted(set(depth.values()))
    return [[room for room in graph if depth[room] == level] for level in levels]


def picture(package: Path = _PACKAGE) -> str:
    """Return the picture as SVG text; the same package always gives the same text."""
    graph = known_rooms(package)
    levels = rows(graph)
    width = 2 * _MARGIN + max(map(_wide, levels))
    boxes = {box.name: box for box in _boxes(levels, width, package)}
    height = max(box.y for box in boxes.values()) + _BOX_HEIGHT + _MARGIN
    floor = {room for room in graph if _is_floor(graph, room)}
    arrows = [
        _arrow(boxes[room], boxes[other])
        for room, known in reduced(graph).items()
        for other in sorted(known - floor)
    ]
    drawn = [line for box in boxes.values() for line in _drawn(box)]
    return "\n".join((*_head(width, height), *arrows, *drawn, "</svg>")) + "\n"


def _head(width: int, height: int) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
        ' font-family="Roboto, Helvetica, Arial, sans-serif">'
    )
    yield "<title>The rooms of cwb_workshop, and which of them know which</title>"
    yield (
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7"'
        ' markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#5f706b"/>'
        "</marker></defs>"
    )
    yield f'<rect width="{width}" height="{height}" fill="#fbf8f2"/>'


def _is_floor(graph: Graph, room: str) -> bool:
    return all(room in known for other, known in graph.items() if other != room)


def _imported(room: Path, package: str) -> set[str]:
    found = set()
    for file in room.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(package):
                parts = (node.module or "").split(".")[1:]
                found |= {parts[0]} if parts else {name.name for name in node.names}
    return found


def _reached(graph: Graph, room: str) -> set[str]:
    """Return all rooms that can be reached from a room by one arrow or more."""
    reached: set[str] = set()
    ahead = list(graph[room])
    while ahead:
        other = ahead.pop()
        if other not in reached:
            reached.add(other)
            ahead += graph[other]
    return reached


def _depth(graph: Graph, room: str) -> int:
    above = (other for other, known in graph.items() if room in known)
    return max((_depth(graph, other) + 1 for other in above), default=0)


def _wide(level: list[str]) -> int:
    return len(level) * (_BOX_WIDTH + _GAP) - _GAP


def _boxes(levels: list[list[str]], width: int, package: Path) -> Iterator[Box]:
    for number, level in enumerate(levels):
        for place, room in enumerate(level):
            x = (width - _wide(level)) // 2 + place * (_BOX_WIDTH + _GAP)
            y = _MARGIN + number * _ROW
            if len(level) == 1 and number == len(levels) - 1:
                yield Box(room, _says(package / room), _MARGIN, y, width - 2 * _MARGIN)
            else:
                yield Box(room, _says(package / room), x, y)


def _says(room: Path) -> tuple[str, ...]:
    """Return the first line of a room's docstring, broken at words."""
    told = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
    lines = [""]
    for word in told.partition("\n")[0].split():
        if len(lines[-1]) + len(word) >= _LETTERS_IN_A_LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return tuple(lines)


def _arrow(start: Box, end: Box) -> str:
    (x1, y1), (x2, y2) = start.foot, end.top
    return (
        f'<path d="M{x1} {y1} C{x1} {y1 + 26} {x2} {y2 - 26} {x2} {y2 - 1}" fill="none"'
        ' stroke="#5f706b" stroke-width="1.2" marker-end="url(#head)"/>'
    )


def _drawn(box: Box) -> Iterator[str]:
    yield (
        f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{_BOX_HEIGHT}" rx="8"'
        ' fill="#ffffff" stroke="#0f6b5c" stroke-width="1.4"/>'
    )
    x = box.x + 12
    yield (
        f'<text x="{x}" y="{box.y + 22}" font-size="15" font-weight="700"'
        f' fill="#0a4a40">{escape(box.name)}</text>'
    )
    for number, line in enumerate(box.says):
        y = box.y + 40 + 15 * number
        yield f'<text x="{x}" y="{y}" font-size="11" fill="#16302b">{escape(line)}</text>'


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
