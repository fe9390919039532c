"""The reading order of a PDF, written beside its pages, for screen readers.

ReportLab has no calls for it, but passes on what is put into its own objects. What is
written follows PDF/UA-1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from cwb_workshop.report.layout.languages import language_of
from cwb_workshop.report.layout.object_streams import appended
from cwb_workshop.report.layout.structure import Element, MarkedContent

_DIGITS = 10
_ROOT = b"9" * _DIGITS + b" 0 R"
"""As long as any number with zeros in front."""

for _key in ("StructParents", "Tabs"):
    # Keys of a page that ReportLab would not write by itself.
    if _key not in pdfdoc.PDFPage.__NoDefault__:
        pdfdoc.PDFPage.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, _key]
if "StructParent" not in pdfdoc.LinkAnnotation.permitted:
    pdfdoc.LinkAnnotation.permitted = (*pdfdoc.LinkAnnotation.permitted, "StructParent")


def announce(canvas: Any, title: str) -> None:
    """Say in a canvas whose pages are all done that `tagged` adds the tree of its elements."""
    document = canvas._doc  # noqa: SLF001  # there is no other way to the catalogue
    for number, page in enumerate(document.Pages.pages):
        page.StructParents = number
        page.Tabs = pdfdoc.PDFName("S")
    # Which number it gets is known once all others have theirs.
    document.Catalog.StructTreeRoot = _ROOT
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    document.Catalog.Metadata = document.Reference(_metadata(title))


def tagged(
    canvas: Any, content: bytes, marked: list[list[Element]], links: Sequence[Element] = ()
) -> bytes:
    """Return what a canvas was saved as, with the tree of its elements.

    `marked` holds, per page, the element of each marked stretch of content in its order, `links`
    those that somebody can click on, numbered on from the pages.
    """
    document = canvas._doc  # noqa: SLF001  # it knows where it put what
    numbers = {number: name for name, (number, _) in document.idToObjectNumberAndVersion.items()}
    offsets = {number: document.idToOffset[name] for number, name in numbers.items()}
    tree = _Tree(document, len(offsets) + 1)
    # They are written: room for the tree, which is as large as all of them.
    document.idToObject.clear()
    document.Pages.pages.clear()
    root = tree.begun()
    whole = tree.written(_whole(marked), root)
    owners = []
    for page, elements in enumerate(marked):
        array = f"[{' '.join(f'{one.number} 0 R' for one in elements)}]"
        owners.append(f"{page} {tree.begun(array.encode())} 0 R")
    owners += [f"{len(marked) + at} {link.number} 0 R" for at, link in enumerate(links)]
    tree.finish(
        root,
        f"<</Type/StructTreeRoot/K[{whole} 0 R]/ParentTreeNextKey {len(owners)}"
        f"/ParentTree<</Nums[{' '.join(owners)}]>>>>".encode(),
    )
    rooted = content.replace(_ROOT, f"{root:0{_DIGITS}} 0 R".encode(), 1)
    return appended(rooted, offsets, tree.objects)


def _whole(marked: list[list[Element]]) -> Element:
    """Return the document with everything that was drawn, in the order of drawing."""
    tops = {id(one.top): one.top for elements in marked for one in elements}
    return Element("Document", children=list(tops.values()))


class _Tree:
    """Writes elements as the objects of one PDF, numbered from `first` on."""

    def __init__(self, document: Any, first: int) -> None:
        self._document = document
        self._first = first
        self._pages = [_number(document, page) for page in document.Pages.pages]
        self._numbers = {
            name: number for name, (number, _) in document.idToObjectNumberAndVersion.items()
        }
        self.objects: list[bytes] = []

    def begun(self, content: bytes = b"") -> int:
        """Return the number of an object, in which there may be nothing yet."""
        self.objects.append(content)
        return self._first + len(self.objects) - 1

    def finish(self, number: int, content: bytes) -> None:
        self.objects[number - self._first] = content

    def written(self, element: Element, parent: int) -> int:
        """Write an element with all that is in it; return its number."""
        number = element.number = self.begun()
        kids = [f"{self.written(child, number)} 0 R" for child in element.children]
        home = min([mark.page for mark in element.marks], default=None)
        own = [self._kid(mark, home) for mark in element.marks]
        if element.link:
            clicked = self._numbers[self._document.annotationName(element.link)]
            own.append(f"<</Type/OBJR/Obj {clicked} 0 R/Pg {self._pages[home or 0]} 0 R>>")
        parts = [f"/S/{element.tag}/P {parent} 0 R", f"/K[{' '.join((*own, *kids))}]"]
        if home is not None:
            parts.append(f"/Pg {self._pages[home]} 0 R")
        parts += _attributes(element)
        content = "".join(parts).encode()
        for name, text in _texts(element) if element.alt or element.turned else ():
            content += f"/{name}".encode() + pdfdoc.PDFString(text).format(self._document)
        self.finish(number, b"<<" + content + b">>")
        return number

    def _kid(self, mark: MarkedContent, home: int | None) -> str:
        """Return the number of marked content; with its page, where that is another one."""
        if mark.page == home:
            return str(mark.number)
        return f"<</Type/MCR/Pg {self._pages[mark.page]} 0 R/MCID {mark.number}>>"


def _texts(element: Element) -> Iterator[tuple[str, str]]:
    """Give what is told instead of what is drawn, by its name in the PDF standard."""
    if element.alt:
        yield "Alt", element.alt
    said = "".join(element.said).strip() if element.turned else ""
    if said:
        yield "ActualText", said
        spoken = language_of(said)
        yield from [("Lang", spoken)] if spoken else ()


def _number(document: Any, one: Any) -> int:
    name = document.Reference(one).name
    number: int = document.idToObjectNumberAndVersion[name][0]
    return number


def _attributes(element: Element) -> list[str]:
    if element.box is not None:
        return [f"/A<</O/Layout/BBox[{' '.join(f'{edge:.2f}' for edge in element.box)}]>>"]
    return [f"/A<</O/Table/Scope/{element.scope}>>"] if element.scope else []


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
