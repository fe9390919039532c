"""What stands in front of a line: its table and its prefix."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.quotes import behind_mark, literal_words, without_marks_around
from cwb_workshop.core.capture.table_forms import (
    perhaps_marked,
    perhaps_table,
    table_form,
    without_perhaps,
)
from cwb_workshop.core.capture.tail import Tail, tail_of
from cwb_workshop.core.contract.line import Prefix, Unsure
from cwb_workshop.core.model.entry import PLENARY

_QUESTION = r"\?(?!\?)\s*"
_AGREEMENT = r"\*(?:\s+|$)"
PREFIXES: tuple[tuple[str, Prefix], ...] = ((_QUESTION, "question"), (_AGREEMENT, "commitment"))
OF_PARTS = r"[+-](?:\s|$)"


class Front:
    """Table and prefix, in either order. What stands behind is `rest`."""

    def __init__(self, text: str, rules: LineRules, accepted: Sequence[str]) -> None:
        self.table: int | None = None
        self.prefix: Prefix = ""
        self.unsure: tuple[Unsure, ...] = ()
        self.rest = text
        while self._take(rules, accepted):
            pass

    def _take(self, rules: LineRules, accepted: Sequence[str]) -> bool:
        if self.table is None:
            named = table_form(self.rest, rules)
            if named:
                self.table, self.rest = named.table, named.rest
                return True
            if not self.prefix and rules.scope == "answer" and self._take_quoted(rules, accepted):
                return False
            if rules.has_parts and self._take_behind_sign(rules):
                return False
        if not self.prefix:
            for sign, prefix in PREFIXES:
                found = re.match(sign, self.rest)
                if found:
                    self.prefix, self.rest = prefix, self.rest[found.end() :]
                    return True
        perhaps = self._perhaps(rules)
        if perhaps and perhaps.sign in accepted:
            made = without_perhaps(self.rest, perhaps)
            self.table, self.rest = made.table, made.rest
            return True
        self.unsure = (perhaps,) if perhaps else ()
        return False

    def _perhaps(self, rules: LineRules) -> Unsure | None:
        """Return what may name a table: behind the sign of the whole room, as a row of a list is
        typed, its word and a mark alone.
        """
        if self.table == PLENARY:
            return perhaps_marked(self.rest, rules, sentences=True)
        if self.table is not None:
            return None
        return perhaps_table(self.rest, rules) or perhaps_marked(self.rest, rules)

    def _take_behind_sign(self, rules: LineRules) -> bool:
        """Take the table behind the sign of an asset or a leak: `- 3: text`."""
        sign = re.match(OF_PARTS, self.rest)
        named = table_form(self.rest[sign.end() :], rules) if sign else None
        if sign is None or named is None:
            return False
        self.table, self.rest = named.table, f"{sign[0]}{named.rest}"
        return True

    def _take_quoted(self, rules: LineRules, accepted: Sequence[str]) -> bool:
        """Take the table behind the mark of a quotation, where the rest is one."""
        mark, behind = behind_mark(self.rest) or ("", "")
        named = table_form(behind, rules) if mark else None
        if named is None:
            return False
        rest = f"{mark}{named.rest}"
        if not quoted_words(tail_of(rest, rules, accepted))[1]:
            return False
        self.table, self.rest = named.table, rest
        return True


def quoted_words(tail: Tail) -> tuple[str, bool]:
    """Return the words without the marks of a quotation, and whether they had any."""
    whole = literal_words(tail.text, pointed=True)
    if whole is not None:
        return whole, True
    inside = without_marks_around(tail.head)
    return (
        (inside + tail.text[len(tail.head) :], True) if inside != tail.head else (tail.text, False)
    )
