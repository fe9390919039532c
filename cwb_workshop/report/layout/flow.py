"""Pieces that flow from page to page: where each page ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from cwb_workshop.report.layout.pieces import Piece, height_of

_LEAST_FULL = 0.28
"""The share of its height that a last page has at least, where the one before can give it."""

_HALF = 0.5

_FULL_ENOUGH = 0.6
"""A page that is filled so far may end where a chart or a table begins that it does not hold."""

_FEWEST_ROWS = 3
"""So many rows of a table stand at least at the foot of a page."""

_HIGH_ROWS = 90.0
"""Or fewer, where they are together as high as this."""

_FEWEST_LAST_ROWS = 4
"""So many rows of a table stand at least on the page on which it ends."""

_HIGH_LAST_ROWS = 180.0
"""Or fewer, where they are together as high as this."""


def flowed(pieces: Sequence[Piece], height: float) -> list[list[Piece]]:
    """Fill page after page. What is kept with the next piece moves on together with it."""
    filled: list[list[list[Piece]]] = [[]]
    groups = _groups(pieces, height)
    at = 0
    while at < len(groups):
        group = groups[at]
        parts = (
            None if _moves_whole(filled[-1], groups[at:], height) else _split(filled, group, height)
        )
        if parts is not None:
            filled[-1].append(parts[0])
            filled.append([])
            groups[at] = parts[1]
            continue
        if filled[-1] and height_of(_paper([*filled[-1], group], first=not filled[1:])) > height:
            full = height_of(_paper(filled[-1])) >= height * _FULL_ENOUGH
            if not full and any(piece.whole for piece in group):
                # Rather a chart that goes on than a page of which half is empty.
                groups[at : at + 1] = _groups([replace(p, whole=False) for p in group], height)
                continue
            filled.append(_taken_along(filled[-1], groups[at:], height))
        filled[-1].append(group)
        at += 1
    _even_out(filled, height)
    _keep_last_table_whole(filled, height)
    return [_paper(groups, first=number == 0) for number, groups in enumerate(filled)]


def _split(
    filled: Sequence[list[list[Piece]]], group: list[Piece], height: float
) -> tuple[list[Piece], list[Piece]] | None:
    """Return what of a group stands on the last page, and what goes on at the next one.

    Nothing is returned where it has room as it is, or is not split. What is kept with the end of
    what is split, such as a caption, goes on with it.
    """
    page, first = filled[-1], not filled[1:]
    if height_of(_paper([*page, group], first=first)) <= height:
        return None
    found = [(at, piece.split) for at, piece in enumerate(group) if piece.split is not None]
    if not found:
        return None
    at, split = found[-1]
    others, high, behind = group[:at], group[at], group[at + 1 :]
    room = height - height_of(_paper([*page, [*others, replace(high, height=0.0)]], first=first))
    parts = split(min(room, high.height - 1))
    if parts is None:
        return None
    begun = replace(parts[0], before=high.before, head=high.head, goes_on=True)
    rest = replace(parts[1], keep=high.keep, head=high.head)
    return [*others, begun], [rest, *behind]


def _moves_whole(page: list[list[Piece]], rest: Sequence[list[Piece]], height: float) -> bool:
    """Say whether the last row of a table is not split, as the page before it stays full enough."""
    group, head = rest[0], rest[0][-1].head
    if head is None or group[0].goes_on or _rows_of(head, rest[1:2]):
        return False
    full = height_of(_paper(page)) >= height * _FULL_ENOUGH
    return full and height_of(_paper([group])) <= height


def _taken_along(
    page: list[list[Piece]], rest: Sequence[list[Piece]], height: float
) -> list[list[Piece]]:
    """Take rows off a page, where fewer of their table than four would end on the next one.

    Where fewer stand at its foot, all of a table moves on that the next page holds.
    """
    head = rest[0][0].head
    taken: list[list[Piece]] = []
    if head is None:
        return taken
    if _too_few_stay(head, page):
        first = next(at for at, group in enumerate(page) if _rows_of(head, [group]))
        whole = [*page[first:], *takewhile(lambda group: _rows_of(head, [group]), rest)]
        full = height_of(_paper(page[:first])) >= height * _FULL_ENOUGH
        if full and page[first][0].head is None and height_of(_paper(whole)) <= height:
            taken, page[first:] = page[first:], []
            return taken
    # Each group has a row at least; a table may have thousands of them.
    last = rest[:_FEWEST_LAST_ROWS]
    while _are_few(head, [*taken, *last]) and len(page) > 1:
        stays = page[:-1]
        if any(group[0].head is not head for group in page[-2:]):
            break
        if height_of(_paper(stays)) < height * _FULL_ENOUGH or _rows_of(head, stays) < _FEWEST_ROWS:
            break
        taken.insert(0, page.pop())
    return taken


def _are_few(head: Piece, groups: Sequence[Sequence[Piece]]) -> bool:
    """Say whether too little of a table stands where it ends."""
    high = _height_of_rows(head, groups) >= _HIGH_LAST_ROWS
    return not high and _rows_of(head, groups) < _FEWEST_LAST_ROWS


def _rows_of(head: Piece, groups: Iterable[Sequence[Piece]]) -> int:
    return sum(piece.head is head for group in groups for piece in group)


def _height_of_rows(head: Piece, groups: Iterable[Sequence[Piece]]) -> float:
    return sum(piece.height for group in groups for piece in group if piece.head is head)


def _keep_last_table_whole(filled: list[list[list[Piece]]], height: float) -> None:
    """Let a table that goes on to a last page of which half is empty begin there, where the page
    before stays full enough.
    """
    if len(filled) < 2 or filled[-1][0][0].head is None:
        return
    before, last = filled[-2:]
    if before[-1][-1].goes_on:
        return
    begins = next((at for at in reversed(range(len(before))) if before[at][0].head is None), 0)
    whole = [*before[begins:], *last]
    full = height_of(_paper(last)) > height * _HALF or height_of(_paper(whole)) > height
    if begins and not full and height_of(_paper(before[:begins])) >= height * _FULL_ENOUGH:
        filled[-2:] = [before[:begins], whole]


def _even_out(filled: list[list[list[Piece]]], height: float) -> None:
    """Give the last page some of the one before it, where little stands on it."""
    if len(filled) < 2:
        return
    before, last = filled[-2:]
    while (
        len(before) > 1
        and not before[-1][-1].goes_on
        and height_of(_paper(last)) < height * _LEAST_FULL
    ):
        if height_of(_paper([before[-1], *last])) > height_of(_paper(before[:-1])):
            return
        last.insert(0, before.pop())
    # No fewer rows than three stay behind of a table of which some moved on.
    head = last[0][0].head
    while head is not None and len(before) > 1 and _too_few_stay(head, before):
        if before[-1][-1].goes_on or height_of(_paper([before[-1], *last])) > height:
            return
        last.insert(0, before.pop())


def _too_few_stay(head: Piece, page: Sequence[Sequence[Piece]]) -> bool:
    """Say whether too little of a table stands at the foot of a page on which it goes on."""
    few = 0 < _rows_of(head, page) < _FEWEST_ROWS
    return few and _height_of_rows(head, page) < _HIGH_ROWS


def _paper(groups: Sequence[Sequence[Piece]], *, first: bool = False) -> list[Piece]:
    """Return what stands on a page; what began on one before it says so again."""
    pieces = [piece for group in groups for piece in group]
    head = pieces[0].head if pieces and not first else None
    if head is None:
        return pieces
    return [pieces[0].resumed or head, *pieces]


def _groups(pieces: Sequence[Piece], height: float) -> list[list[Piece]]:
    """Return what stays together; of what no page holds as much as one does."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        if groups[-1] and height_of(_paper([[*groups[-1], piece]])) > height:
            groups.append([])
        groups[-1].append(piece)
        if not piece.keep and not piece.whole:
            groups.append([])
    return [group for group in groups if group]
