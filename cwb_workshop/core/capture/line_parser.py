"""The scribe's grammar: one typed line in, a parsed line out. Pure, and it never fails.

Three things can be in a line: what is surely a sign is taken, what may be one is kept as words
and pointed out, and everything else is words. A sentence is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.agreement_line import agreement_line
from cwb_workshop.core.capture.cells import cells_apart, people_in_cells
from cwb_workshop.core.capture.line_front import OF_PARTS, PREFIXES, Front, quoted_words
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.near_dates import with_accepted
from cwb_workshop.core.capture.note_lines import note_line, score_before_note, slashes_behind_words
from cwb_workshop.core.capture.quotes import (
    literal_words,
    without_marks_between,
)
from cwb_workshop.core.capture.sign_marks import is_highlight
from cwb_workshop.core.capture.signs import TailWord, is_sign_elsewhere, tail_word
from cwb_workshop.core.capture.table_forms import perhaps_table, table_form
from cwb_workshop.core.capture.tail import Tail, tail_of
from cwb_workshop.core.contract.line import Line, SignScope, Unsure
from cwb_workshop.core.model.notes import agreement_and_aside, note_in, up_to_note
from cwb_workshop.core.model.text import clean

_SAME = r"=([A-Za-z]{1,2}[0-9]{1,5})(!|[.,;:!?…]*)"
_SAME_GLUED = r"^(=[A-Za-z]{1,2}[0-9]{1,5})(?=\+[0-9]{1,2}(?![0-9]))"
_OF_ANY_ANSWER = ("theme", "also", "highlight")
"""Signs that an answer of another item can have as well."""
_DOTS = r"[^\W\d_]\S*(:\s[0-9]{1,3})$"
_MORE = r"\+([1-9][0-9]?)[.,]?"


def parse(raw: str, rules: LineRules, accepted: Sequence[str] = ()) -> Line:
    """Take a typed line apart. `accepted` are signs that somebody said are ones."""
    if rules.adds_people:
        raw, people = people_in_cells(raw)
        accepted = (*accepted, *people)
    rest = clean(cells_apart(raw)).strip()
    note = note_in(rest)
    if note is not None:
        return replace(note_line(note, rules, accepted), typed=rest, accepted=tuple(accepted))
    said, aside = score_before_note(*up_to_note(rest, rules.parts), rules)
    front = Front(said, rules, accepted)
    scope: SignScope = rules.scope
    if front.prefix == "question":
        scope = "text"
    elif front.prefix == "commitment":
        scope = "agreement"
    line = _LineReader(front, scope, rules, accepted, rest).read()
    if aside and (scope == "agreement" or rules.parts):
        line = replace(line, aside=" ".join(filter(None, (line.aside, aside))))
    elif aside:
        # Kept with the words it was typed behind; nobody else reads it.
        line = replace(line, text=f"{line.text} {rest[len(said) :].strip()}".strip())
    return line


def named_table(raw: str, rules: LineRules, accepted: Sequence[str] = ()) -> int | None:
    """Return the table that a typed line names; its signs are not looked at."""
    rest = clean(cells_apart(raw)).strip()
    note = note_in(rest)
    if note is not None:
        return note_line(note, rules, accepted).table
    said, _aside = up_to_note(rest, rules.parts)
    return Front(said, rules, accepted).table


class _LineReader:
    def __init__(
        self,
        front: Front,
        scope: SignScope,
        rules: LineRules,
        accepted: Sequence[str],
        typed: str,
    ) -> None:
        self._front = front
        self._scope = scope
        self._rules = rules
        self._accepted = tuple(accepted)
        self._typed = typed

    def read(self) -> Line:
        more = None if self._front.prefix else re.fullmatch(_MORE, self._front.rest)
        if more and self._scope != "answer":
            rest = self._front.rest
            return Line(
                self._front.table,
                "",
                False,
                "",
                rest,
                also=int(more[1]),
                typed=self._typed,
                accepted=self._accepted,
            )
        if self._scope == "agreement":
            return self._agreement()
        if self._scope == "text":
            return self._line(Tail(self._front.rest))
        same = self._same()
        if same is not None:
            return same
        tail = tail_of(self._front.rest, self._rules, self._accepted)
        if self._scope == "main_point":
            return self._main_point(tail)
        return self._answer(tail)

    def _same(self) -> Line | None:
        """Read `=O12` alone, with or without signs; None where no such answer is."""
        glued = re.sub(_SAME_GLUED, r"\1 ", self._front.rest)
        first, _space, behind = glued.partition(" ")
        named = re.fullmatch(_SAME, first)
        if named is None or self._front.prefix:
            return None
        label = self._rules.answer(named[1])
        tail = tail_of(behind, self._rules, self._accepted)
        are_signs = all(sign.kind in _OF_ANY_ANSWER for sign in tail.signs)
        if label is None or tail.text or tail.unsure or not are_signs:
            return None
        return Line(
            self._front.table,
            "",
            False,
            "",
            self._front.rest,
            themes=tail.themes,
            also=tail.also,
            same_as=(label,),
            highlight=named[2] == "!" or tail.highlight,
            typed=self._typed,
            accepted=self._accepted,
        )

    def _answer(self, tail: Tail) -> Line:
        if tail.signs and tail.text == tail.head:
            # It parted the words from the signs, which are gone.
            tail.text = tail.head = tail.head.rstrip(", ")
        front = self._in_front(tail)
        return self._line(tail, (*front, *self._slashes(), *self._dots()))

    def _dots(self) -> tuple[Unsure, ...]:
        """Point out a number behind what is no name of an option: it is words."""
        found = re.search(_DOTS, self._front.rest) if self._rules.options else None
        return (Unsure(found[1], "not_here"),) if found and not self._front.prefix else ()

    def _slashes(self) -> tuple[Unsure, ...]:
        if self._front.prefix:
            return ()
        return slashes_behind_words(self._front.rest, self._rules, self._accepted)

    def _in_front(self, tail: Tail) -> tuple[Unsure, ...]:
        """Point out a theme in front of the words."""
        first = tail.head.partition(" ")[0]
        read = self._theme_in_front(tail.head)
        if read is None:
            return ()
        sign = first.rstrip(".,;:!?…")
        themes = " ".join(one.value for one in read.signs if one.kind == "theme")
        if sign not in self._accepted:
            return (Unsure(sign, "theme", themes),)
        tail.text = tail.text[len(first) :].lstrip()
        tail.head = tail.head[len(first) :].lstrip()
        tail.signs[:0] = [one for one in read.signs if one.kind == "theme"]
        return ()

    def _theme_in_front(self, text: str) -> TailWord | None:
        first, _space, rest = text.partition(" ")
        read = tail_word(first, self._rules, behind_figure=False) if rest and first else None
        is_theme = read is not None and read.is_sure and read.signs[0].kind == "theme"
        return read if is_theme else None

    def _main_point(self, tail: Tail) -> Line:
        """Only the `!` is a sign here; it is a main point already."""
        text = self._front.rest
        words = text[len(tail.head) :].split()
        if any(map(is_highlight, words)):
            words = [word for word in words if not is_highlight(word)]
            text = " ".join(filter(None, (tail.head, *words)))
        signs = [word for word in words if is_sign_elsewhere(word, self._rules)]
        unsure = tuple(Unsure(word.rstrip(".,;:!?…"), "not_here") for word in signs)
        return self._line(Tail(text), unsure)

    def _agreement(self) -> Line:
        said, aside = agreement_and_aside(self._front.rest)
        said = with_accepted(said, self._accepted, self._rules)
        read = agreement_line(said, self._rules)
        inside = without_marks_between(said)
        if inside != said and (read.owners or read.due or read.when):
            read = agreement_line(inside, self._rules)
        return Line(
            self._front.table,
            self._front.prefix,
            False,
            self._unescaped(_before_signs(read.text, said)),
            self._front.rest,
            highlight=read.highlight,
            who=", ".join(read.owners),
            due=read.due.day if read.due else None,
            when=read.when,
            replaced_dates=tuple(read.replaced),
            aside=aside,
            typed=self._typed,
            accepted=self._accepted,
            unsure=(*self._front.unsure, *_open(read.unsure, self._accepted)),
        )

    def _line(self, tail: Tail, unsure: tuple[Unsure, ...] = ()) -> Line:
        text, quote = tail.text, False
        if self._scope == "answer" and not self._front.prefix:
            text, quote = quoted_words(tail)
        choices, replaced = tail.choices()
        return Line(
            self._front.table,
            self._front.prefix,
            quote,
            self._unescaped(text),
            self._front.rest,
            themes=tail.themes,
            also=tail.also,
            highlight=tail.highlight,
            choices=choices,
            replaced=replaced,
            column=next((int(s.value) for s in reversed(tail.signs) if s.kind == "column"), 0),
            typed=self._typed,
            accepted=self._accepted,
            literal=tail.literal,
            unsure=(*self._front.unsure, *unsure, *tail.unsure),
        )

    def _unescaped(self, text: str) -> str:
        """Drop the backslash in front of what would be a sign at the beginning."""
        return text[1:] if text[:1] == "\\" and self._would_be_sign(text[1:]) else text

    def _would_be_sign(self, text: str) -> bool:
        front, rules = self._front, self._rules
        if note_in(text) is not None or (rules.has_parts and re.match(OF_PARTS, text)):
            return True
        if front.table is None and (table_form(text, rules) or perhaps_table(text, rules)):
            return True
        if front.prefix:
            return False
        if re.fullmatch(_MORE, text) or any(re.match(sign, text) for sign, _prefix in PREFIXES):
            return True
        if self._scope != "answer":
            return False
        quoted = literal_words(text, pointed=True) is not None
        return quoted or self._theme_in_front(text) is not None


def _before_signs(text: str, said: str) -> str:
    """Return the words of an agreement without a comma that parted them from signs behind them."""
    are_taken = len(text) < len(said) and said.startswith(text)
    return text.rstrip(", ") if are_taken and text.endswith(",") else text


def _open(unsure: Sequence[Unsure], accepted: Sequence[str]) -> tuple[Unsure, ...]:
    return tuple(sign for sign in unsure if sign.sign not in accepted)
