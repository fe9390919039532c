"""The line of an agreement: what, `@` who, `^` when.

An owner goes on to the next sign, a date as far as it is one. What is left over is words again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.agreement_parts import AgreementLine
from cwb_workshop.core.capture.date_words import (
    AND,
    DASHES,
    DUE,
    VAGUE,
    behind_due,
    is_time_of_day,
    met_circumflex,
    says_roughly,
)
from cwb_workshop.core.capture.dates import TypedDate, is_after
from cwb_workshop.core.capture.glued_signs import signs_apart
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.near_dates import date_in_owner, read_words, time_from_now
from cwb_workshop.core.capture.owner_brackets import closes_alone, opens_owner, until_unclosed
from cwb_workshop.core.capture.sign_marks import is_closing, is_highlight
from cwb_workshop.core.capture.signs import is_sign_elsewhere
from cwb_workshop.core.contract.line import Unsure

_WORD = re.compile(r"\S+")
_IN_BRACKETS = r"(?<!\S)(?:\((\\?[@^>][^()\[\]]+)\)|\[(\\?[@^>][^()\[\]]+)\]|\{(\\?[@^>][^{}]+)\})"
_CLOSING = ".,;:!?…"
_VAGUE = r"\^[^)\]}]*\w[^)\]}]*|\^.*[(\[{].+"
_MARKS = rf"[{_CLOSING}]*$"
_LONGEST_DATE = 7  # Monday the 16th of March 2026, and a space behind the sign


def agreement_line(body: str, rules: LineRules) -> AgreementLine:
    return _AgreementReader(body, rules).read()


class _AgreementReader:
    """Walks through the words; each is taken by a sign, or kept."""

    def __init__(self, body: str, rules: LineRules) -> None:
        self._rules = rules
        whole = re.sub(_IN_BRACKETS, self._without_brackets, body)
        self._body = signs_apart(whole, self._begins_date, self._is_whole_date)
        self._words = [match[0] for match in _WORD.finditer(self._body)]
        self._words = [self._with_sign(at) for at in range(len(self._words))]
        self._kept: list[str | None] = list(self._words)
        self._line = AgreementLine()
        self._typed_date = ""
        self._near: tuple[Unsure, ...] = ()

    def read(self) -> AgreementLine:
        at = 0
        while at < len(self._words):
            word = self._words[at]
            if self._kept[at] is not None and opens_owner(word):
                at = self._owner(at)
            elif self._kept[at] is not None and word[0] in "^>":
                at = self._date(at)
            else:
                at += 1
        self._take_highlight()
        self._flag_others()
        line, last = self._line, next(filter(None, reversed(self._kept)), "")
        if line.due is None and not line.when:
            line.unsure = [*self._near, *time_from_now(last, self._rules), *line.unsure]
        literal = [self._literal(at) for at in range(len(self._words))]
        line.text = " ".join(filter(None, literal))
        if self._kept == [match[0] for match in _WORD.finditer(self._body)]:
            # Nothing is taken, so the spaces between the words stay as well.
            said = iter(literal)
            line.text = _WORD.sub(lambda _match: next(said), self._body)
        if line.due is not None and line.due.is_unlikely(self._rules.day):
            day = line.due.day.isoformat()
            line.unsure.insert(0, Unsure(self._typed_date.rstrip(), "date", day))
        return line

    def _take_highlight(self) -> None:
        """Take the `!` that stands apart among the signs at the end; a line of it alone is a sign
        too.
        """
        last = len(self._words) - 1
        while last > 0 and self._is_of_tail(last):
            last -= 1
        if last >= 0 and is_highlight(self._kept[last] or "") and (last or len(self._words) == 1):
            self._line.highlight, self._kept[last] = True, None

    def _is_of_tail(self, at: int) -> bool:
        """Say whether a word was taken, or is what may stand between signs."""
        word = self._kept[at]
        return word is None or is_closing(word) or self._is_other(at)

    def _is_mark(self, at: int) -> bool:
        """Say whether a `!` stands here that belongs to no sentence: signs follow, or nothing."""
        words = self._words
        behind = at + 1
        while behind < len(words) and (is_closing(words[behind]) or self._is_other(behind)):
            behind += 1
        return is_highlight(words[at]) and (behind == len(words) or self._is_sign(behind))

    def _without_brackets(self, found: re.Match[str]) -> str:
        """Drop the brackets on both sides of an owner or of a date; they go with it."""
        inside = found[1] or found[2] or found[3]
        sign = inside.removeprefix("\\")
        if not (opens_owner(sign) if sign[0] == "@" else self._read(sign[1:].split())):
            return found[0]
        return inside if inside == sign else found[0].replace("\\", "", 1)

    def _owner(self, at: int) -> int:
        """Take an owner; in a line that begins with it, it is one word."""
        end = at + 1
        while not self._in_front(at) and end < len(self._words) and not self._ends_owner(end):
            end += 1
        end = until = until_unclosed(self._words, at + 1, end)
        while until > at + 1 and is_closing(self._words[until - 1]):
            until -= 1
        if closes_alone(self._words[at:until]):
            return at + 1
        until = self._without_due(at, self._without_due_words(at, until))
        if end == at + 1:
            # Behind an owner of one word the date stands where the words end.
            self._without_due(at, self._next_sign(end))
        last = until
        owner_at = [place for place, word in enumerate(self._words) if opens_owner(word)]
        between = DASHES | AND if end in owner_at else DASHES
        while last > at + 1 and self._words[last - 1].casefold() in between:
            last -= 1
        said = (self._words[at], *(self._bare(place) for place in range(at + 1, last)))
        owner = re.sub(_MARKS, "", " ".join(said)[1:])
        if owner:
            self._line.owners.append(owner)
            self._near += date_in_owner(self._words[at:last], self._rules)
        if until < len(self._words) and self._kept[until] is not None and not self._is_sign(until):
            until = last  # words follow, and what stands between is theirs
        self._taken(last, until, are_words=False)
        self._taken(at, last)
        if end + 1 in owner_at and self._words[end].casefold() in AND:
            self._taken(end, end + 1, are_words=False)
        return end

    def _without_due_words(self, at: int, until: int) -> int:
        """Take words that say that a date follows, in front of its sign: `@school voor ^15/5`."""
        words = self._words
        if until == len(words) or words[until][0] not in "^>" or not self._opens_date(until):
            return until
        places = range(at + 1, until)
        begun = next((place for place in places if behind_due(words, place) == until), until)
        self._taken(begun, until, are_words=False)
        return begun

    def _without_due(self, at: int, until: int) -> int:
        """Take words that say when, at the end of what stands behind an owner; return where they
        begin.
        """
        due = self._due_tail(at, until)
        if due is None:
            return until
        until, day, length = due
        self._line.take_date(day)
        self._taken(until, until + length)
        self._typed_date = " ".join(self._words[until : until + length]).rstrip(_CLOSING)
        return until

    def _next_sign(self, at: int) -> int:
        """Return where the next sign stands, or a mark in front of it; else the end."""
        while at < len(self._words) and not self._is_sign(at) and not self._is_mark(at):
            at += 1
        while at and is_closing(self._words[at - 1]):
            at -= 1
        return at

    def _ends_owner(self, at: int) -> bool:
        """Say whether a sign stands here, one that nothing comes of (`>50 mensen`), or words that
        say roughly when: these are no owner, and stay in the text.
        """
        if self._is_sign(at) or self._is_mark(at) or self._words[at][0] == ">":
            return True
        begun = behind_due(self._words, at)
        is_rough = says_roughly(self._words[begun:], self._rules.date_names.months)
        return begun > at and is_rough and not self._is_date("", begun - 1)

    def _in_front(self, at: int) -> bool:
        """Say whether an owner stands where the line begins, other owners and dates apart."""
        return opens_owner(self._words[0]) and not any(self._kept[:at])

    def _taken(self, start: int, end: int, *, are_words: bool = True) -> None:
        """Take words. A full stop or a comma behind them goes along, a `!` is the highlight, and
        other marks are kept.
        """
        self._kept[start:end] = [None] * (end - start)
        if not are_words:
            return
        found = re.search(_MARKS, self._words[end - 1])
        marks = found[0].lstrip(".,;:") if found else ""
        if marks == "!":
            self._line.highlight = True
        elif marks:
            self._kept[end - 1] = marks

    def _due_tail(self, start: int, end: int) -> tuple[int, TypedDate, int] | None:
        """Return where "voor" or "by" and a date stand at the end of an owner, the date, and how
        many words they are. A time of day may stand behind it.
        """
        words = self._words
        for at in range(start + 1, end):
            begun = behind_due(self._words, at)
            for until in range(end, begun, -1) if begun > at else ():
                due = self._read(words[begun:until])
                if due and (until == end or is_time_of_day(" ".join(words[until:end]))):
                    return at, due, until - at
        return None

    def _date(self, at: int) -> int:
        """Take a date; words behind `^` that are none are kept, without the sign."""
        sign, first = self._words[at][0], self._words[at][1:]
        end = at + 1
        while end < len(self._words) and not self._is_sign(end):
            end += 1
        words = [*([first] if first else []), *self._words[at + 1 : end]]
        shift = 0 if first else 1
        said = behind_due(words, 0) if sign == "^" else 0
        for length in range(min(len(words), said + _LONGEST_DATE), said, -1):
            due = self._read(words[said:length])
            if due:
                self._line.take_date(due)
                self._typed_date = " ".join(self._words[at : at + length + shift]).rstrip(_CLOSING)
                self._taken(at, at + length + shift)
                return at + length + shift
        if sign == "^" and words and not closes_alone(words):
            self._kept[at] = first or None
            if self._line.due is None:
                self._line.when = " ".join(words)
            return end
        return at + 1

    def _read(self, words: Sequence[str]) -> TypedDate | None:
        return read_words(words, self._rules)

    def _is_sign(self, at: int) -> bool:
        word = self._words[at]
        if self._kept[at] is None or opens_owner(word) or self._is_other(at):
            return True
        return word[0] == "^" or (word[0] == ">" and self._opens_date(at))

    def _with_sign(self, at: int) -> str:
        """Return a word with the `^` that met its digit or letter: ¹5/5, êind."""
        word = self._words[at]
        meant = met_circumflex(word)
        is_meant = meant.casefold() in VAGUE or (meant and self._is_date(meant, at))
        return f"^{meant}" if is_meant else word

    def _opens_date(self, at: int) -> bool:
        return self._is_date(self._words[at][1:], at)

    def _is_date(self, first: str, at: int) -> bool:
        return self._begins_date(" ".join((first, *self._words[at + 1 : at + _LONGEST_DATE])))

    def _begins_date(self, text: str) -> bool:
        words = re.split("[@^>]|,(?=!)", text)[0].split()[:_LONGEST_DATE]
        return any(self._read(words[:length]) for length in range(1, len(words) + 1))

    def _is_whole_date(self, text: str) -> bool:
        return len(text.split()) <= _LONGEST_DATE and self._read(text.split()) is not None

    def _is_other(self, at: int) -> bool:
        """Say whether a word would be a sign of an answer."""
        return bool(at) and is_sign_elsewhere(self._words[at], self._rules)

    def _literal(self, at: int) -> str:
        """Return a word that is kept, without the backslash of what would be a sign there."""
        return self._bare(at) if self._kept[at] == self._words[at] else self._kept[at] or ""

    def _bare(self, at: int) -> str:
        word = self._words[at]
        bare = word[1:]
        if not word.startswith("\\") or not bare:
            return word
        is_date = bare[0] in "^>" and self._is_date(bare[1:], at)
        is_vague = re.fullmatch(_VAGUE if at + 1 == len(self._words) else r"\^.*", bare) is not None
        is_mark = is_highlight(bare) and all(map(self._is_of_tail, range(at + 1, len(self._words))))
        is_due = bare.casefold() in DUE and self._is_date("", at)
        other = is_after(bare) or (at > 0 and is_sign_elsewhere(bare, self._rules))
        is_sign = opens_owner(bare) or is_date or is_vague or is_mark or is_due or other
        return bare if is_sign else word

    def _flag_others(self) -> None:
        """Point out signs of an answer at the end; here they are words."""
        for at in reversed(range(len(self._words))):
            word = self._kept[at]
            if word is None or is_closing(word):
                continue
            if not is_sign_elsewhere(word, self._rules):
                break
            sign = word.rstrip(_CLOSING)
            self._line.unsure.insert(0, Unsure(sign, "not_here"))
