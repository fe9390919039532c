"""Whether a PDF can be read aloud: what PDF/UA-1 asks that can be seen without its validator."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, cast

from pypdf import PdfReader

_PAINTS = (b"Tj", b"TJ", b"f", b"F", b"S", b"B", b"b", b"Do", b"sh")
_HEADINGS = ("/H1", "/H2", "/H3", "/H4")
_INSIDE = {
    "/TR": ("/Table", "/THead", "/TBody"),
    "/TH": ("/TR",),
    "/TD": ("/TR",),
    "/LI": ("/L",),
    "/LBody": ("/LI",),
    "/TOCI": ("/TOC",),
}


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a PDF, each fault once."""
    reader = PdfReader(io.BytesIO(content))
    root = cast(Any, reader.trailer["/Root"])
    found = [*_of_the_document(reader, root), *_of_the_tree(root)]
    for page in reader.pages:
        found += _of_a_page(page)
    return sorted(set(found))


def _of_the_document(reader: PdfReader, root: Any) -> Iterator[str]:
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not tagged"
    if not root.get("/Lang"):
        yield "no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "its window shows the name of the file"
    metadata = root["/Metadata"].get_object().get_data() if "/Metadata" in root else b""
    if b"pdfuaid" not in metadata or b"dc:title" not in metadata:
        yield "does not say that it is PDF/UA, or what it is called"
    if not (reader.metadata and reader.metadata.title):
        yield "no title"
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
        if tag == "/Figure" and not element.get("/Alt"):
            yield "a picture without words"
        if tag == "/TH" and not element.get("/A", {}).get("/Scope"):
            yield "a heading in a table that says not of what"
        if tag in _INSIDE and parent not in _INSIDE[tag]:
            yield f"{tag} in {parent}"
        if tag == "/Link" and not any("/Obj" in one for one in _dictionaries(element)):
            yield "a link that nobody can follow"


def _elements(element: Any, parent: str) -> Iterator[tuple[Any, str]]:
    yield element, parent
    for kid in _dictionaries(element):
        if "/S" in kid:
            yield from _elements(kid, element["/S"])


def _dictionaries(element: Any) -> list[Any]:
    held = element.get("/K", [])
    several = held if isinstance(held, list) else [held]
    return [one.get_object() for one in several if hasattr(one.get_object(), "get")]


def _of_a_page(page: Any) -> Iterator[str]:
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
    depth = 0
    for _operands, operator in page.get_contents().operations:
        depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
        if operator in _PAINTS and not depth:
            yield "ink that is neither said nor furniture"


def _is_embedded(font: Any) -> bool:
    below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    described = below.get("/FontDescriptor", {})
    return any(f"/FontFile{kind}" in described for kind in ("", "2", "3"))
