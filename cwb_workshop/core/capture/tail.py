"""The end of a line, read from the right: signs, what may be signs, and marks between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import BETWEEN_SIGNS
from cwb_workshop.core.capture.sign_marks import in_brackets
from cwb_workshop.core.capture.signs import Sign, TailWord, labelled, perhaps_all, tail_word
from cwb_workshop.core.contract.line import Meaning, Unsure

_WORD = re.compile(r"\S+")
_STRAY = r"[-–—+/&|*=~#%_]"
"""Behind the last sign of a line these leave open whether it is one."""
_LONGEST_BETWEEN = max(map(len, BETWEEN_SIGNS.replace("\\", "").split("|")))
_MORE = re.compile(r"([1-9][0-9]?)([.,;:!?…]*)")


@dataclass(slots=True)
class Tail:
    """What a line ends in, in the order in which it was typed. `text` are the words that stay."""

    text: str
    signs: list[Sign] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    head: str = ""
    """The words in front of the tail."""
    literal: str = ""
    """The words of the tail that a backslash keeps from being signs; they stay as well."""

    @property
    def themes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(sign.value for sign in self.signs if sign.kind == "theme"))

    @property
    def also(self) -> int:
        return sum(int(sign.value) for sign in self.signs if sign.kind == "also")

    @property
    def highlight(self) -> bool:
        return any(sign.kind == "highlight" for sign in self.signs)

    def choices(self) -> tuple[dict[str, str], tuple[str, ...]]:
        """Return the choices by field, and those that a later one of the same field replaces."""
        chosen: dict[str, str] = {}
        replaced: list[str] = []
        for sign in self.signs:
            if sign.kind == "choice":
                name, _dot, choice = sign.value.partition(".")
                if name in chosen:
                    replaced.append(f"{name}.{chosen[name]}")
                chosen[name] = choice
        return chosen, tuple(replaced)


def tail_of(body: str, rules: LineRules, accepted: Sequence[str] = ()) -> Tail:
    """Take the end of a line apart. `accepted` are signs that somebody said are ones."""
    return _TailReader(body, rules, accepted).read()


def accepted_signs(sign: Unsure) -> tuple[Sign, ...] | None:
    """Return what a sign is that may have been one; None where it can be none."""
    if sign.meaning == "theme":
        return tuple(Sign("theme", theme) for theme in sign.value.split(" "))
    if sign.meaning == "new_theme":
        return (Sign("theme", f"#{sign.value}"),)
    if sign.meaning == "choice":
        return tuple(Sign("choice", choice) for choice in sign.value.split(" "))
    if sign.meaning == "also":
        return (Sign("also", sign.value),)
    return None


def _kept(typed: tuple[str, str], meaning: Meaning, value: str) -> TailWord:
    """Return words that stay, `typed` as the sign alone and with the marks behind it."""
    return TailWord((), (Unsure(typed[0], meaning, value),), typed[1])


class _TailReader:
    def __init__(self, body: str, rules: LineRules, accepted: Sequence[str]) -> None:
        self._body = body
        self._rules = rules
        self._accepted = list(accepted)
        words = list(_WORD.finditer(body))
        self._words = [word[0] for word in words]
        self._starts = [word.start() for word in words]
        self._literal: list[str] = []

    def read(self) -> Tail:
        at, found = len(self._words), list[TailWord]()
        while at:
            taken = self._literal_at(at) or self._several(at) or self._one(at)
            if taken is None and (not found or found[-1].signs or found[-1].unsure):
                taken = self._left_open(at)
            if taken is None:
                break
            number, word = taken
            at -= number
            found.append(self._with_accepted(word))
        found.reverse()
        typed = self._body[: self._starts[at]] if at < len(self._words) else self._body
        head = typed.rstrip()
        tail = self._tail(head, found)
        tail.literal = " ".join(reversed(self._literal))
        if not tail.signs:
            # Nothing is taken, so nothing changes, the spaces between the words included.
            tail.text = head + self._unescaped(self._body[len(head) :].rstrip())
        return tail

    def _one(self, at: int) -> tuple[int, TailWord] | None:
        word = self._words[at - 1]
        label = self._label(word)
        if label is not None:
            return 1, label
        behind = self._behind_figure(at - 1)
        read = tail_word(word, self._rules, behind_figure=behind)
        return None if read is None else (1, read)

    def _several(self, at: int) -> tuple[int, TailWord] | None:
        """Read what is one sign of several words: `+ 2`, `#g / #l`, `~cd of ~rd`."""
        words = self._words
        more = _MORE.fullmatch(words[at - 1])
        if more and at > 1 and words[at - 2] == "+":
            return 2, _kept((f"+ {more[1]}", f"+ {words[at - 1]}"), "also", more[1])
        return self._bracketed(at) or self._two_of(at, "theme") or self._two_of(at, "choice")

    def _bracketed(self, at: int) -> tuple[int, TailWord] | None:
        """Read signs with brackets around all of them: `(#g +1)`. People say numbers so."""
        words = in_brackets(self._words[:at])
        read = [tail_word(word, self._rules, behind_figure=False) for word in words]
        signs = [sign for one in read if one is not None and one.is_sure for sign in one.signs]
        are_signs = all(one is not None and one.is_sure and not one.kept for one in read)
        if not (are_signs and any(sign.kind in ("theme", "choice", "column") for sign in signs)):
            return None
        return len(words), TailWord(tuple(signs))

    def _two_of(self, at: int, kind: Literal["theme", "choice"]) -> tuple[int, TailWord] | None:
        """Read two signs of a kind, or more, with a word between them that leaves it open."""
        first = at
        while first > 2 and self._are_two(first, kind):
            first -= 2
        if first == at:
            return None
        words = self._words[first - 1 : at]
        values = (value for word in words[::2] for value in self._values(word, kind))
        typed = " ".join(words)
        sign = typed.rstrip(".,;:!?…")
        return at - first + 1, _kept((sign, typed), kind, " ".join(values))

    def _left_open(self, at: int) -> tuple[int, TailWord] | None:
        """Read a sign of another kind, and behind it what leaves it open: `#g / ~idee`."""
        is_last = at == len(self._words)
        between = _STRAY if is_last else BETWEEN_SIGNS
        if at < 3 or not re.fullmatch(between, self._words[at - 1], re.IGNORECASE):
            return None
        number, read = self._one(at - 1) or (0, TailWord())
        typed = " ".join(self._words[at - 2 : at])
        if is_last and all(sign.kind == "also" for sign in read.signs):
            return None  # people say "65 +" and "plan +1 -"
        unsure = read.unsure or (perhaps_all(typed, read.signs) if read.signs else ())
        return (number + 1, TailWord((), unsure, typed)) if unsure else None

    def _are_two(self, at: int, kind: str) -> bool:
        first, between, second = self._words[at - 3 : at]
        if len(between) > _LONGEST_BETWEEN:
            return False
        is_open = re.fullmatch(BETWEEN_SIGNS, between, re.IGNORECASE)
        return bool(is_open and self._values(first, kind) and self._values(second, kind))

    def _values(self, word: str, kind: str) -> tuple[str, ...]:
        """Return the values of a word that is signs of this kind alone; nothing for another."""
        read = tail_word(word, self._rules, behind_figure=False)
        if read is None or not read.is_sure or any(sign.kind != kind for sign in read.signs):
            return ()
        return tuple(sign.value for sign in read.signs)

    def _behind_figure(self, at: int) -> bool:
        """Say whether a word with a digit stands in front, and not what is or may be a sign."""
        if not at or not any(char.isdigit() for char in self._words[at - 1]):
            return False
        word, front = self._words[at - 1], self._words[at - 2 : at - 1]
        if self._label(word) is not None or (front == ["+"] and _MORE.fullmatch(word)):
            return False
        return tail_word(word, self._rules, behind_figure=False) is None

    def _label(self, word: str) -> TailWord | None:
        named = labelled(word)
        if named is None or named[2].upper() not in self._rules.answer_signs:
            return None
        label = self._rules.answer(named[2] + named[3])
        sign = (named[1], word)
        return _kept(sign, "same", label) if label else _kept(sign, "no_answer", named[1][1:])

    def _with_accepted(self, word: TailWord) -> TailWord:
        """Return a word of which somebody said that what may be a sign is one."""
        sign = next((one for one in word.unsure if one.sign in self._accepted), None)
        if sign is None:
            return word
        made = accepted_signs(sign)
        if made is None:
            return word
        self._accepted.remove(sign.sign)
        others = tuple(one for one in word.unsure if one is not sign)
        kept = word.kept.replace(sign.sign, "", 1).strip()
        return self._with_accepted(TailWord((*word.signs, *made), others, kept))

    def _literal_at(self, at: int) -> tuple[int, TailWord] | None:
        """Read a word that would have been a sign here, but for the backslash in front of it."""
        last, before = self._words[at - 1], self._words[at - 2 : at - 1]
        if _MORE.fullmatch(last) and before == ["\\+"]:
            self._literal += [last, "+"]
            return 2, TailWord(kept=f"+ {last}")
        if not last.startswith("\\") or not self._would_be_sign(last[1:]):
            return None
        self._literal.append(last[1:])
        return 1, TailWord(kept=last[1:])

    def _unescaped(self, tail: str) -> str:
        """Drop the backslashes of the words that are literal; the spaces between stay."""
        literal = list(reversed(self._literal))

        def bare(found: re.Match[str]) -> str:
            is_next = bool(literal) and found[0] in (literal[0], f"\\{literal[0]}")
            return literal.pop(0) if is_next else found[0]

        return _WORD.sub(bare, tail)

    def _would_be_sign(self, word: str) -> bool:
        if self._label(word) is not None:
            return True
        read = tail_word(word, self._rules, behind_figure=False)
        return read is not None and bool(read.signs or read.unsure)

    def _tail(self, head: str, found: list[TailWord]) -> Tail:
        tail = Tail("", head=head)
        for word in found:
            tail.signs += word.signs
            tail.unsure += word.unsure
        tail.text = " ".join(filter(None, (head, *(word.kept for word in found))))
        if tail.signs and re.fullmatch(_STRAY, tail.text):
            tail.text = ""  # a mark at signs alone is nothing that anybody said
        return tail
