"""A report as one page for a browser: it asks for nothing from outside, and prints as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatchmethod
from itertools import takewhile

from cwb_workshop.core.contract import blocks
from cwb_workshop.core.contract.blocks import Block, Document
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.contract.heat_cell import HeatCell, colour_of
from cwb_workshop.core.contract.reading_paths import ReadingPaths
from cwb_workshop.core.contract.said import Several, SpokenWords
from cwb_workshop.core.model.illustrations import illustration_jpeg
from cwb_workshop.core.model.words import fill
from cwb_workshop.report.writers.chart_svg import CHARTS, chart_svg
from cwb_workshop.report.writers.markup import apart, escaped
from cwb_workshop.report.writers.web_style import STYLE
from cwb_workshop.report.writers.worded import anchors_of, chapter_marks, source_of, undrawn

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""A browser that reads this asks nobody for anything."""


def web_page(document: Document) -> bytes:
    """Return the page. All text in it is escaped, and each chart says in words what it shows."""
    written = _Page(undrawn(document)).written()
    return written.encode("utf-8", "replace")


class _Page:
    """Writes the blocks of one document; `_heading` is what a chart stands under."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._heading = document.title
        self._chapters = 0
        self._chapter_marks = chapter_marks(document)
        self._anchors = anchors_of(document)
        self._anchored: set[str] = set()

    def written(self) -> str:
        document = self._document
        way = "rtl" if document.right_to_left else "ltr"
        body = "\n".join(part for block in document.blocks for part in self._of(block))
        return (
            f'<!doctype html>\n<html lang="{escaped(document.language)}" dir="{way}">\n<head>\n'
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" '
            f'content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta name="description" content="{escaped(document.subject)}">\n'
            f"<title>{escaped(document.title)}</title>\n<style>{STYLE}</style>\n</head>\n"
            f"<body>\n<main>\n{body}\n</main>\n"
            f"<footer>{escaped(document.footer)}</footer>\n</body>\n</html>\n"
        )

    def _of(self, block: Block) -> Iterator[str]:
        yield from self._made(block)

    @singledispatchmethod
    def _made(self, block: Block) -> Iterator[str]:
        raise TypeError(f"a page cannot show {type(block).__name__}")

    @_made.register
    def _(self, block: blocks.Title) -> Iterator[str]:
        yield f"<header><h1>{escaped(block.text)}</h1>"
        yield f'<p class="quiet">{escaped(block.subtitle)}</p></header>'

    @_made.register
    def _(self, block: blocks.Heading) -> Iterator[str]:
        self._heading = block.text
        if block.level == 1:
            self._chapters += 1
            yield f'<h2 id="c{self._chapters}">{escaped(block.text)}</h2>'
        else:
            yield f"<h3>{escaped(block.text)}</h3>"

    @_made.register
    def _(self, block: TableOfContents) -> Iterator[str]:
        title = f'<h2 id="contents">{escaped(block.title)}</h2>' if block.title else ""
        named = ' aria-labelledby="contents"' if block.title else ""
        yield f"<nav{named}>{title}<ol>"
        for at, one in enumerate(block.chapters):
            if block.begins_group(at):
                # A list in the item of its group; numbers go on.
                yield f'{"</ol></li>" if at else ""}<li class="group">{escaped(one.group)}'
                yield f'<ol start="{at + 1}">'
            counted = escaped(block.counted(one))
            behind = f' <span class="quiet">{counted}</span>' if counted else ""
            yield f'<li><a href="#c{at + 1}">{escaped(one.name)}</a>{behind}</li>'
        grouped = any(one.group for one in block.chapters)
        yield f"{'</ol></li>' if grouped else ''}</ol></nav>"

    @_made.register
    def _(self, block: ReadingPaths) -> Iterator[str]:
        yield "<ul>"
        for path in block.paths:
            told = f", {escaped(path.told)}" if path.told else ""
            goal = f'<a href="#{self._chapter_marks[path.chapter]}">{escaped(path.chapter)}</a>'
            yield f"<li><strong>{escaped(path.asked)}</strong> {goal}{told}</li>"
        yield "</ul>"

    @_made.register
    def _(self, block: blocks.Para) -> Iterator[str]:
        quiet = ' class="quiet"' if block.small else ""
        yield f"<p{quiet}>{escaped(block.text)}</p>"

    @_made.register
    def _(self, block: blocks.Bullets) -> Iterator[str]:
        yield "<ul>"
        for line in block.lines:
            yield f"<li>{self._told(line)}</li>"
        yield "</ul>"

    @_made.register
    def _(self, block: blocks.Findings) -> Iterator[str]:
        yield '<ol class="findings">'
        for sentence, told in block.told:
            yield f"<li><h2>{escaped(sentence)}</h2><p>{escaped(told)}</p></li>"
        yield "</ol>"

    @_made.register
    def _(self, block: blocks.Quote) -> Iterator[str]:
        source = source_of(block, self._document.said)
        literal = self._words(fill(self._document.quoted, {"text": str(block.text)}))
        cite = f"<footer>{escaped(source)}</footer>" if source else ""
        yield f"<blockquote><p>{literal}</p>{cite}</blockquote>"

    @_made.register
    def _(self, block: blocks.Photo) -> Iterator[str]:
        if illustration_jpeg(block.drawing) is not None:
            data = escaped(block.drawing)
            yield f'<img alt="{escaped(block.alt)}" src="data:image/jpeg;base64,{data}">'

    @_made.register
    def _(self, block: blocks.Figures) -> Iterator[str]:
        yield '<ul class="figures">'
        for number, caption in block.pairs:
            yield f"<li><strong>{escaped(number)}</strong> {escaped(caption)}</li>"
        yield "</ul>"

    @_made.register
    def _(self, block: blocks.Bars) -> Iterator[str]:
        """Bars are a table with a length in it: read aloud it says what it shows."""
        highest = max((bar.value for bar in block.bars), default=0.0) or 1.0
        noted = any(bar.note for bar in block.bars)
        yield f'<table class="bars{" noted" if noted else ""}">'
        yield f"<caption>{escaped(self._heading)}</caption>"
        for bar in block.bars:
            strong = ' class="strong"' if bar.strong else ""
            share = f"{100 * bar.value / highest:.1f}%"
            note = f"<td>{self._noted(bar.note)}</td>" if noted else ""
            yield (
                f'<tr{strong}><th scope="row">{escaped(bar.label)}</th>'
                f'<td class="bar" aria-hidden="true"><span style="width:{share}"></span></td>'
                f'<td class="number">{escaped(bar.shown_value)}</td>{note}</tr>'
            )
        yield "</table>"

    @_made.register
    def _(self, block: blocks.Stack) -> Iterator[str]:
        yield self._drawn(block)

    @_made.register
    def _(self, block: blocks.Distribution) -> Iterator[str]:
        yield self._drawn(block)

    @_made.register
    def _(self, block: blocks.Radar) -> Iterator[str]:
        yield self._drawn(block)

    @_made.register
    def _(self, block: blocks.Ranges) -> Iterator[str]:
        yield self._drawn(block)

    @_made.register
    def _(self, block: blocks.Matrix) -> Iterator[str]:
        yield self._drawn(block)

    @_made.register
    def _(self, block: blocks.TableMap) -> Iterator[str]:
        """The room from above is a sentence here: it stands under the drawing on paper."""
        yield from ()

    @_made.register
    def _(self, block: blocks.Timetable) -> Iterator[str]:
        rows = tuple((one.name, str(one.planned), str(one.real)) for one in block.rows)
        yield from self._table(blocks.Table(block.headings, rows, (3.0, 1.0, 1.0), numeric=(1, 2)))

    @_made.register
    def _(self, block: blocks.Table) -> Iterator[str]:
        yield from self._table(block)

    @_made.register
    def _(self, block: blocks.Columns) -> Iterator[str]:
        yield f'<div class="columns{" framed" if block.framed else ""}">'
        above = self._heading
        for column in block.columns:
            self._heading = above
            yield "<div>"
            for inner in column:
                yield from self._of(inner)
            yield "</div>"
        yield "</div>"

    @_made.register
    def _(self, block: blocks.PageBreak) -> Iterator[str]:
        yield '<hr class="page">'

    def _drawn(self, chart: Block) -> str:
        assert isinstance(chart, CHARTS)  # noqa: S101  # each of those that call this is one
        turned = self._document.right_to_left
        return f"<figure>{chart_svg(chart, self._heading, right_to_left=turned)}</figure>"

    def _table(self, block: blocks.Table) -> Iterator[str]:
        looks = [name for name in ("form", "named") if getattr(block, name)]
        unseen = ' class="unseen"' if block.goes_on else ""
        yield f"<table{f' class={looks[0]}' if looks else ''}><thead{unseen}><tr>"
        for at, name in enumerate(block.headings):
            yield f'<th scope="col"{self._side(block, at)}>{escaped(name)}</th>'
        yield "</tr></thead><tbody>"
        for number, row in enumerate(block.rows):
            yield '<tr class="strong">' if number in block.strong else "<tr>"
            for at, cell in enumerate(row):
                if block.grouped and not at:
                    yield self._group(block, number)
                    continue
                marks = f"{self._anchor(block, at, cell)}{self._side(block, at)}{_shade(cell)}"
                is_head = not at and bool(cell)
                kind, scope = ("th", ' scope="row"') if is_head else ("td", "")
                shown = self._number(cell) if block.grouped and at == 1 else self._cell(cell)
                yield f"<{kind}{scope}{marks}>{shown}</{kind}>"
            yield "</tr>"
        yield "</tbody></table>"

    def _group(self, block: blocks.Table, number: int) -> str:
        """Return the name of a group beside its first row, over all that belong to it."""
        name = block.rows[number][0]
        if not name:
            return ""
        behind = takewhile(lambda row: not row[0], block.rows[number + 1 :])
        over = 1 + sum(1 for _row in behind)
        return f'<th scope="rowgroup" rowspan="{over}">{escaped(name)}</th>'

    def _number(self, label: str) -> str:
        """Return the number of an answer, with a link to it in the list of all of them."""
        number = escaped(label)
        return f'<a href="#a-{number}">{number}</a>' if label in self._anchors else number

    def _anchor(self, block: blocks.Table, at: int, cell: str) -> str:
        """Let the list of all answers be gone to by the number of an answer."""
        if not block.numbered or at or not cell or cell in self._anchored:
            return ""
        self._anchored.add(cell)
        return f' id="a-{escaped(cell)}"'

    def _side(self, block: blocks.Table, at: int) -> str:
        return ' class="number"' if at in block.numeric else ""

    def _cell(self, cell: str) -> str:
        if isinstance(cell, Several):
            return "<ul>" + "".join(f"<li>{self._told(line)}</li>" for line in cell.parts) + "</ul>"
        return "<br>".join(
            map(self._told, [cell] if isinstance(cell, SpokenWords) else cell.split("\n"))
        )

    def _noted(self, note: str) -> str:
        if not note:
            return ""
        literal = fill(self._document.quoted, {"text": str(note)})
        return self._told(note.with_text(literal) if isinstance(note, SpokenWords) else literal)

    def _told(self, text: str) -> str:
        """Return words with where they are from, its number a link to the whole of it."""
        if not isinstance(text, SpokenWords):
            return apart(text, runs_left=self._document.right_to_left)
        if not (source := self._document.said.source(text)):
            return self._words(text)
        behind = escaped(source)
        if text.label in self._anchors:
            number = escaped(text.label)
            behind = behind.replace(number, f'<a href="#a-{number}">{number}</a>', 1)
        return f'{self._words(text)} <span class="source">({behind})</span>'

    def _words(self, text: str) -> str:
        """Return somebody's words in the language in which they were said."""
        spoken = self._document.spoken
        language = f' lang="{escaped(spoken)}"' if spoken else ""
        return f'<span dir="auto"{language}>{escaped(text)}</span>'


def _shade(cell: str) -> str:
    """Return how dark a cell of a heat table is, and that few people are behind it."""
    if not isinstance(cell, HeatCell):
        return ""
    ink = ";color:#4d5f59" if cell.light else ""
    return f' style="background:{colour_of(cell.shade)}{ink};print-color-adjust:exact"'
