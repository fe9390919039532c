"""The rules for a line from its kit, its item, and what the session has by now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.capture.heading_nouns import nouns_of
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.unknown_choices import choice_fields, choices_by_code
from cwb_workshop.core.contract.line import LineForm, SaidNoun
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.labels import answer_letters
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.people import MOST_TABLES, tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.themes.themes import typed_theme

_ALL_SAY = frozenset("telt tellen matters matter zahlt zahlen zählt zählen".split())
"""What each principle says of itself: *Samenwerken telt*."""
_NOT_ANY = frozenset("geen none no kein keine keiner keines keins nvt n.v.t. n/a na".split())
"""What stands in a cell for none at all, and how the name of such a choice begins."""


@dataclass(frozen=True)
class KitRules:
    """What typed signs mean in an item of a kit. `form` is what its exercise says of a line.

    What hangs on these alone is found out once, and not for each line.
    """

    kit: Kit
    item: KitItem
    form: LineForm
    language: Language
    date_names: DateNames

    def rules(self, record: Record) -> LineRules:
        return LineRules(
            date.fromisoformat(record.text("date")),
            self.date_names,
            self.form.scope,
            tables(record) or MOST_TABLES,
            lambda typed: typed_theme(typed, self.kit, self.language, record),
            lambda typed: _answer_label(record, typed),
            self._letters,
            self._choices,
            len(self.form.columns),
            self.form.parts,
            self.form.counts,
            lambda name: self._column(name) or _typed_as(name, self.kit, self.item, self.language),
            self.form.row,
            lambda field, typed: _choice_in(field, typed, self.kit, self.item, self.language),
            self._questions,
            self._nouns,
            options=len(self.form.options),
            option=self._option,
        )

    def _option(self, name: str) -> int:
        """Return the number of an option by what the kit calls it in any language, or its authors
        do; 0 for another name.
        """
        wanted = _bare(name)
        for number, option in enumerate(self.form.options, start=1):
            told = [texts.principles.get(option) for texts in self.kit.texts.values()]
            names = [one for text in told if text for one in (text.name, text.short, text.original)]
            if wanted and wanted in map(_bare, filter(None, (option, *names))):
                return number
        return 0

    @cached_property
    def _letters(self) -> frozenset[str]:
        return answer_letters(self.kit.items.values())

    @cached_property
    def _choices(self) -> Mapping[str, str]:
        return choices_by_code(self.kit, self.item)

    @cached_property
    def _nouns(self) -> tuple[SaidNoun, ...]:
        """Return what the item is about: by its form, and by what it is called."""
        own = self.form.about
        titles = (
            texts.items[self.item.id].title
            for texts in self.kit.texts.values()
            if self.item.id in texts.items
        )
        words = re.findall(r"[^\W\d_]+", " ".join((self.item.id.replace("_", " "), *titles)))
        told = (noun for noun in nouns_of(map(str.casefold, words)) if noun != "question")
        return tuple(dict.fromkeys((*((own,) if own else ()), *told)))

    @cached_property
    def _questions(self) -> tuple[str, ...]:
        """What the room is asked in this item, in each language."""
        told = (texts.items.get(self.item.id) for texts in self.kit.texts.values())
        asked = (one for text in told if text is not None for one in (text.title, text.question))
        return tuple(filter(None, asked))

    def _column(self, name: str) -> str | None:
        """Return how a column of the board is typed, by what it is called."""
        wanted = folded(name).strip()
        for number, column in enumerate(self.form.columns, start=1):
            called = (texts.columns.get(column, "") for texts in self.kit.texts.values())
            names = {folded(one) for one in called if one}
            if wanted in names or self.form.column_names.get(wanted) == column:
                return f"~{number}"
        return None


def _bare(name: str) -> str:
    """Return the words of the name of an option, without what all of them say."""
    words = re.findall(r"[^\W_]+", folded(re.sub(r"\([^()]*\)", "", name)))
    return " ".join(word for word in words if word not in _ALL_SAY)


def _typed_as(name: str, kit: Kit, item: KitItem, language: Language) -> str | None:
    """Return the sign of a theme, or of a choice of an item, that has this name in a language."""
    wanted = folded(name).strip()
    for texts in kit.texts.values():
        for theme in kit.themes:
            if folded(texts.themes.get(theme.id, "")) == wanted:
                return f"#{theme.letter.casefold()}"
        for field in choice_fields(item):
            for choice in kit.choices.get(field, {}):
                if folded(texts.choices.get(f"{field}.{choice}", "")) == wanted:
                    return f"~{kit.code(field, choice, language)}"
    return None


def _choice_in(field: str, typed: str, kit: Kit, item: KitItem, language: Language) -> str | None:
    """Return the sign of a choice that stands in a column of its field: by its name, by a code, or
    as none at all where one choice is that (`none` for "no programme").
    """
    wanted = folded(typed).strip().lstrip("~/")
    choices = kit.choices.get(field, {}) if field in choice_fields(item) else {}
    named = {
        choice: [folded(texts.choices.get(f"{field}.{choice}", "")) for texts in kit.texts.values()]
        for choice in choices
    }
    for choice, names in named.items():
        if wanted and wanted in (*names, *map(folded, kit.codes(field, choice))):
            return f"~{kit.code(field, choice, language)}"
    if wanted not in _NOT_ANY:
        return None
    none = [one for one, names in named.items() if any(_is_none(name) for name in names)]
    return f"~{kit.code(field, none[0], language)}" if len(none) == 1 else None


def _is_none(name: str) -> bool:
    return name.partition(" ")[0] in _NOT_ANY


def _letters(sign: str) -> str:
    return re.sub("[0-9].*", "", sign).upper()


def _answer_label(record: Record, typed: str) -> str | None:
    """Return the label of an answer: `O1` is O01."""
    letters = _letters(typed)
    for label in (typed.upper(), f"{letters}{int(typed[len(letters) :]):02d}"):
        entry = record.labelled(label)
        if entry is not None and entry.kind == ANSWER.id:
            return entry.label
    return None
