"""Whether a PDF can be read aloud: what PDF/UA-1 asks that can be seen without its validator."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, cast
from xml.sax.saxutils import escape

from pypdf import PdfReader

from tests.report.tagged_marks import (
    Operations,
    faults_of_a_table,
    faults_of_a_typeface,
    faults_of_nesting,
    faults_of_the_tree,
)

_PAINTS = (b"Tj", b"TJ", b"f", b"F", b"S", b"B", b"b", b"Do", b"sh")
_HEADINGS = ("/H1", "/H2", "/H3", "/H4")
_INSIDE = {
    "/TR": ("/Table", "/THead", "/TBody"),
    "/TH": ("/TR",),
    "/TD": ("/TR",),
    "/LI": ("/L",),
    "/LBody": ("/LI",),
    "/TOCI": ("/TOC",),
    "/THead": ("/Table",),
    "/TBody": ("/Table",),
    "/Lbl": ("/LI", "/TOCI", "/Note"),
}
_STANDARD = frozenset(
    f"/{name}"
    for name in (
        "Document Part Sect Div P H1 H2 H3 H4 L LI Lbl LBody Table TR TH TD THead TBody Span Quote "
        "BlockQuote Link TOC TOCI Figure Caption Note"
    ).split()
)
_ROWS = ("/THead", "/TBody", "/TFoot")
_CLAIM = re.compile(
    rb"<pdfuaid:part>1</pdfuaid:part>|pdfuaid:part=(\"|')1(\"|')",
)


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a PDF, each fault once."""
    reader = PdfReader(io.BytesIO(content))
    root = cast(Any, reader.trailer["/Root"])
    found = [*_of_the_document(reader, root), *_of_the_tree(root)]
    pages = [(page, cast(Any, page.get_contents()).operations) for page in reader.pages]
    for page, operations in pages:
        found += _of_a_page(page, operations)
    found += faults_of_the_tree(root, pages)
    return sorted(set(found))


def _of_the_document(reader: PdfReader, root: Any) -> Iterator[str]:
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not tagged"
    if not root.get("/Lang"):
        yield "no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "its window shows the name of the file"
    metadata = root["/Metadata"].get_object().get_data() if "/Metadata" in root else b""
    if not _CLAIM.search(metadata):
        yield "does not say that it is PDF/UA-1"
    title = reader.metadata.title if reader.metadata else ""
    if not title or escape(title).encode() not in metadata:
        yield "no title, or two that differ"
    if root.get("/MarkInfo", {}).get("/Suspects"):
        yield "doubts its own tags"
    if reader.is_encrypted:
        yield "locked"


def _of_the_tree(root: Any) -> Iterator[str]:
    last = 0
    for element, parent in _elements(root["/StructTreeRoot"]["/K"][0].get_object(), ""):
        tag = element["/S"]
        if tag in _HEADINGS:
            level = int(tag[2:])
            if level > last + 1:
                yield f"a heading of level {level} under one of {last}"
            last = level
        yield from _of_an_element(element, tag, parent)


def _of_an_element(element: Any, tag: str, parent: str) -> Iterator[str]:
    if tag not in _STANDARD:
        yield f"an element that no reader knows: {tag}"
    if tag in _INSIDE and parent not in _INSIDE[tag]:
        yield f"{tag} in {parent}"
    told = element.get("/A", {})
    if tag == "/Figure" and not (element.get("/Alt") and "/BBox" in told):
        yield "a picture without words, or that stands nowhere"
    if tag == "/TH" and not told.get("/Scope"):
        yield "a heading in a table that says not of what"
    if tag == "/Table":
        yield from faults_of_a_table(element, [_cells(row) for row in _rows(element)])
    if tag == "/Link" and not any("/Obj" in one for one in _dictionaries(element)):
        yield "a link that nobody can follow"


def _elements(element: Any, parent: str) -> Iterator[tuple[Any, str]]:
    yield element, parent
    for kid in _dictionaries(element):
        if "/S" in kid:
            yield from _elements(kid, element["/S"])


def _rows(table: Any) -> Iterator[Any]:
    for kid in _dictionaries(table):
        if kid["/S"] in _ROWS:
            yield from _rows(kid)
        else:
            yield kid


def _cells(row: Any) -> list[Any]:
    return [kid for kid in _dictionaries(row) if kid.get("/S") in ("/TH", "/TD")]


def _dictionaries(element: Any) -> list[Any]:
    held = element.get("/K", [])
    several = held if isinstance(held, list) else [held]
    return [one.get_object() for one in several if hasattr(one.get_object(), "get")]


def _of_a_page(page: Any, operations: Operations) -> Iterator[str]:
    if page.get("/Tabs") != "/S":
        yield "a page that is not gone through in the order of its tree"
    if "/StructParents" not in page:
        yield "a page that is not in the tree"
    for one in page.get("/Annots", []):
        note = one.get_object()
        if not note.get("/Contents") or "/StructParent" not in note:
            yield "a link without words, or outside the tree"
    for font in page["/Resources"].get("/Font", {}).values():
        if not _is_embedded(font.get_object()):
            yield "a typeface that is not embedded"
        yield from faults_of_a_typeface(font.get_object())
    yield from faults_of_nesting(operations)
    depth = 0
    for _operands, operator in operations:
        depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
        if operator in _PAINTS and not depth:
            yield "ink that is neither said nor furniture"


def _is_embedded(font: Any) -> bool:
    below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    described = below.get("/FontDescriptor", {})
    return any(f"/FontFile{kind}" in described for kind in ("", "2", "3"))
