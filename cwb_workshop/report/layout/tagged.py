"""The reading order of a PDF, written beside its pages, for screen readers.

ReportLab has no calls for it, but passes on what is put into its own objects. What is
written follows PDF/UA-1.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from cwb_workshop.report.layout.structure import Element

_ROLES = {"TH": {"O": "Table", "Scope": "Column"}}

for _key in ("StructParents", "Tabs"):
    # Keys of a page that ReportLab would not write by itself.
    if _key not in pdfdoc.PDFPage.__NoDefault__:
        pdfdoc.PDFPage.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, _key]


def tag(canvas: Any, title: str, marked: list[list[Element]]) -> None:
    """Write the tree of elements into a canvas whose pages are all done.

    `marked` holds, per page, the element of each marked stretch of content in its order.
    """
    document = canvas._doc  # noqa: SLF001  # there is no other way to the catalogue
    tree = _Tree(document)
    root = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
    root_reference = document.Reference(root)
    root.dict["K"] = pdfdoc.PDFArray([tree.written(_whole(marked), root_reference)])
    numbers: list[Any] = []
    for page, elements in enumerate(marked):
        owners = pdfdoc.PDFArray([tree.references[id(element)] for element in elements])
        numbers += [page, document.Reference(owners)]
    nums = pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)})
    root.dict["ParentTree"] = document.Reference(nums)
    root.dict["ParentTreeNextKey"] = len(marked)
    for number, page_object in enumerate(tree.pages):
        page_object.StructParents = number
        page_object.Tabs = pdfdoc.PDFName("S")
    document.Catalog.StructTreeRoot = root_reference
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    document.Catalog.Metadata = document.Reference(_metadata(title))


def _whole(marked: list[list[Element]]) -> Element:
    """Return the document with everything that was drawn, in the order of drawing."""
    whole = Element("Document")
    seen: set[int] = set()
    for elements in marked:
        for element in elements:
            top = element.top
            if id(top) not in seen:
                seen.add(id(top))
                whole.children.append(top)
    return whole


class _Tree:
    """Writes elements into the objects of one PDF."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self.pages = document.Pages.pages
        self.references: dict[int, Any] = {}

    def written(self, element: Element, parent: Any) -> Any:
        name = pdfdoc.PDFName
        entries = {"Type": name("StructElem"), "S": name(element.tag), "P": parent}
        made = pdfdoc.PDFDictionary(entries)
        reference = self._document.Reference(made)
        self.references[id(element)] = reference
        kids = [
            pdfdoc.PDFDictionary(
                {"Type": name("MCR"), "Pg": self.pages[mark.page], "MCID": mark.number}
            )
            for mark in element.marks
        ]
        kids += [self.written(child, reference) for child in element.children]
        made.dict["K"] = pdfdoc.PDFArray(kids)
        if element.alt:
            made.dict["Alt"] = pdfdoc.PDFString(element.alt)
        if element.turned:
            made.dict["ActualText"] = pdfdoc.PDFString(" ".join(element.said))
        attributes = self._attributes(element)
        if attributes:
            made.dict["A"] = pdfdoc.PDFDictionary(attributes)
        return reference

    def _attributes(self, element: Element) -> dict[str, Any]:
        if element.box is not None:
            box = pdfdoc.PDFArray([round(edge, 2) for edge in element.box])
            return {"O": pdfdoc.PDFName("Layout"), "BBox": box}
        roles = _ROLES.get(element.tag, {})
        return {key: pdfdoc.PDFName(value) for key, value in roles.items()}


def _metadata(title: str) -> Any:
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        "<pdfuaid:part>1</pdfuaid:part>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt>'
        "</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
    kind = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(kind), packet.encode())
    stream.filters = []
    return stream
