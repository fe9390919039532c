"""Words that somebody said, with the number of the answer, its table and how often it was said."""

from __future__ import annotations

from collections.abc import Iterable

from cwb_workshop.core.model.direction import with_behind
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator, fill


class SpokenWords(str):
    """A text for whoever only prints it; a writer that knows it for what it is says more.

    `label` is the number of the answer, as in O12, `id` what the program calls it; `mentions` how
    often it was said. What is said `again` stands in full under another theme too. Of what was
    `cut` the rest stands under its number in the list of all answers.
    """

    __slots__ = ("again", "cut", "id", "label", "mentions", "table")

    id: str
    label: str
    table: int
    mentions: int
    again: bool
    cut: bool

    def __new__(
        cls,
        text: str,
        label: str = "",
        table: int = 0,
        mentions: int = 1,
        *,
        id: str = "",
        again: bool = False,
        cut: bool = False,
    ) -> SpokenWords:
        made = super().__new__(cls, text)
        made.id = id
        made.label, made.table, made.mentions = label, table, mentions
        made.again, made.cut = again, cut
        return made

    def with_text(self, text: str, *, cut: bool | None = None) -> SpokenWords:
        """Return other words of the same answer: shorter ones, or ones with something behind."""
        return SpokenWords(
            text,
            self.label,
            self.table,
            self.mentions,
            id=self.id,
            again=self.again,
            cut=self.cut if cut is None else cut,
        )


class Several(str):
    """Several answers that stand under each other in one cell."""

    __slots__ = ("parts",)

    parts: tuple[str, ...]

    def __new__(cls, parts: Iterable[str]) -> Several:
        held = tuple(parts)
        made = super().__new__(cls, "\n".join(f"– {part}" for part in held))
        made.parts = held
        return made


def said(entry: Entry, text: str | None = None, *, again: bool = False) -> SpokenWords:
    """Return the words of a line with where they are from; `text` where more is told than those."""
    words = entry.text if text is None else text
    return SpokenWords(words, entry.label, entry.table, entry.mentions, id=entry.id, again=again)


@value_type
class SaidForms:
    """How a language says where words are from; each is a template."""

    words: str = "{text} ({source})"
    table: str = "table {table}"
    mentions: str = "{n}×"
    again: str = "again"
    cut: str = "cut"
    between: str = " · "

    def source(self, said: SpokenWords) -> str:
        """Return the number, the table and how often it was said; empty where nothing is known."""
        parts = [said.label] if said.label else []
        if said.table:
            parts.append(fill(self.table, {"table": said.table}))
        if said.mentions > 1:
            parts.append(fill(self.mentions, {"n": said.mentions}))
        if said.again:
            parts.append(self.again)
        if said.cut:
            parts.append(self.cut)
        return self.between.join(parts)

    def told(self, text: str) -> str:
        """Return a text with where it is from behind it, where it is somebody's words."""
        if isinstance(text, Several):
            return str(Several(map(self.told, text.parts)))
        source = self.source(text) if isinstance(text, SpokenWords) else ""
        if not source:
            return str(text)
        before, _text, behind = self.words.partition("{text}")
        return with_behind(before + str(text), fill(behind, {"source": source}))


def said_forms(words: Translator) -> SaidForms:
    """Return the forms of a language; `words` hold those of reports.

    No line begins with what stands between two parts, nor with the number of a table.
    """
    return SaidForms(
        words=words("report.said.words"),
        table=words("report.said.table").replace(" ", _NO_BREAK),
        mentions=words("report.said.mentions").replace(" ", _NO_BREAK),
        again=words("report.said.again"),
        cut=words("report.said.cut"),
        between=words("report.said.between").replace(" ", _NO_BREAK, 1),
    )


_NO_BREAK = "\N{NO-BREAK SPACE}"
