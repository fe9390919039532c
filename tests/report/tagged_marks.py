"""Whether the pages of a PDF and the tree beside them say the same, as PDF/UA-1 asks.

Each stretch that a page marks is in the tree once, under the element that the page's own list of
parents names; each link and its element lead to each other; each typeface says what its letters
mean; and nothing that is said stands in what is furniture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias, cast

Operations: TypeAlias = Sequence[tuple[Any, bytes]]


def faults_of_the_tree(root: Any, pages: Sequence[tuple[Any, Operations]]) -> Iterator[str]:
    tree = root["/StructTreeRoot"]
    parents = _parents(tree["/ParentTree"])
    kept = _kept(tree["/K"][0].get_object())
    if int(tree.get("/ParentTreeNextKey", 0)) <= max(parents, default=-1):
        yield "a tree whose next number is taken"
    for page, operations in pages:
        held = parents.get(int(page.get("/StructParents", -1)), ())
        marks = [number for number, _depth in _marks(operations)]
        if sorted(marks) != list(range(len(held))):
            yield "a page whose marks are not those of its list of parents"
        home = page.indirect_reference.idnum
        if any((home, at) not in kept.get(owner.idnum, ()) for at, owner in enumerate(held)):
            yield "marked content that its element does not know"
        yield from _faults_of_notes(page, parents)
    every = [mark for marks in kept.values() for mark in marks]
    if len(every) != len(set(every)):
        yield "marked content that is said twice"
    if len(every) != sum(len(held) for held in parents.values() if isinstance(held, list)):
        yield "an element with content that no page has"


def faults_of_nesting(operations: Operations) -> Iterator[str]:
    """Tell of what is said inside furniture or inside what is said, and of what is left open."""
    if any(depth for _number, depth in _marks(operations)):
        yield "marked content inside other content"
    furniture: list[bool] = []
    for operands, operator in operations:
        if operator in (b"BDC", b"BMC"):
            is_furniture = operands[0] == "/Artifact"
            if is_furniture and any(not one for one in furniture):
                yield "furniture inside what is said"
            furniture.append(is_furniture)
        elif operator == b"EMC":
            if not furniture:
                yield "an end of nothing"
                return
            furniture.pop()
    if furniture:
        yield "marked content without an end"


def faults_of_a_typeface(font: Any) -> Iterator[str]:
    if "/ToUnicode" not in font:
        yield "a typeface that does not say what its letters mean"
    if font["/Subtype"] == "/Type0" and "/CIDToGIDMap" not in _below(font):
        yield "a typeface that does not say which letter is which"


def faults_of_a_table(table: Any, rows: Sequence[Sequence[Any]]) -> Iterator[str]:
    widths = {sum(_spans(cell) for cell in row) for row in rows}
    if len(widths) > 1:
        yield f"a table with rows of {min(widths)} and of {max(widths)} cells"
    if rows and not any(cell["/S"] == "/TH" for row in rows for cell in row):
        yield f"a table without headings, {table['/S']}"


def _spans(cell: Any) -> int:
    told = cell.get("/A", {})
    return int(told.get("/ColSpan", 1)) if hasattr(told, "get") else 1


def _below(font: Any) -> Any:
    return font["/DescendantFonts"][0].get_object()


def _parents(tree: Any) -> dict[int, Any]:
    """Return the numbers of the tree of parents: a list per page, one element per link."""
    flat = tree["/Nums"]
    found: dict[int, Any] = {}
    for number, one in zip(flat[::2], flat[1::2], strict=True):
        held = one.get_object()
        found[int(number)] = list(held) if isinstance(held, list) else one
    return found


def _kept(element: Any) -> dict[int, list[tuple[int, int]]]:
    """Return of each element, by its number, the pages and numbers of its marked content."""
    found: dict[int, list[tuple[int, int]]] = {}
    left = [element]
    while left:
        now = left.pop()
        marks = found.setdefault(now.indirect_reference.idnum, [])
        held = now.get("/K", [])
        for kid in held if isinstance(held, list) else [held]:
            one = kid.get_object()
            if isinstance(one, int):
                marks.append((now.raw_get("/Pg").idnum, int(one)))
            elif "/MCID" in one:
                marks.append((one.raw_get("/Pg").idnum, int(one["/MCID"])))
            elif "/S" in one:
                left.append(one)
    return found


def _marks(operations: Operations) -> Iterator[tuple[int, int]]:
    """Return the number of each marked stretch, and in how many others it stands."""
    open_ones: list[bool] = []
    for operands, operator in operations:
        if operator in (b"BDC", b"BMC"):
            told = operands[1] if len(operands) > 1 else {}
            numbered = hasattr(told, "get") and "/MCID" in told
            if numbered:
                yield int(told["/MCID"]), sum(open_ones)
            open_ones.append(numbered)
        elif operator == b"EMC" and open_ones:
            open_ones.pop()


def _faults_of_notes(page: Any, parents: dict[int, Any]) -> Iterator[str]:
    for one in page.get("/Annots", []):
        note = one.get_object()
        owner = parents.get(int(note.get("/StructParent", -1)))
        if owner is None:
            yield "a link of which nobody knows the element"
            continue
        element = cast(Any, owner.get_object())
        held = [kid.get_object() for kid in element["/K"]]
        leads = [kid.raw_get("/Obj").idnum for kid in held if hasattr(kid, "get") and "/Obj" in kid]
        if element["/S"] != "/Link" or one.idnum not in leads:
            yield "a link whose element leads elsewhere"
