"""One word at the end of a line: the signs that it is made of, for sure or perhaps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import BETWEEN_GLUED, PERIODS
from cwb_workshop.core.capture.sign_marks import (
    Apart,
    behind_marks,
    between_quotes,
    closing_bracket,
    is_closing,
    is_highlight,
    side_by_side,
    taken_apart,
    with_slips,
)
from cwb_workshop.core.contract.line import Meaning, Unsure
from cwb_workshop.core.model.values import value_type

SignKind: TypeAlias = Literal["theme", "also", "choice", "column", "highlight"]

_NAME = r"[^\W\d_](?:[\w'’&-]*[^\W_])?"
_SIGN = rf"##{_NAME}|#{_NAME}|\+[0-9]+|[~/]{_NAME}|~[0-9]+|\w+|(?<!!)!(?!!)"
_TIMES = r"(?:([0-9]{1,2})[x×]|[x×]([0-9]{1,2}))"
_MOST_MORE = 99
_DEAD_TILDE = "\u0303"
_NEAR = 0.6
"""How much alike two codes are, from 0 to 1, of which one is taken for a slip of the other."""

_CODES = ("choice", "no_choices", "no_code")


@value_type
class Sign:
    """A sign that is taken. `value` is a theme, a number, a `field.choice` or a column."""

    kind: SignKind
    value: str = ""


@value_type
class TailWord:
    """What a word at the end of a line is: the signs in it, and what of it stays in the text."""

    signs: tuple[Sign, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    kept: str = ""

    @property
    def is_sure(self) -> bool:
        return bool(self.signs) and not self.unsure


def tail_word(word: str, rules: LineRules, *, behind_figure: bool) -> TailWord | None:
    """Return what a word is at the end of a line; None for a word of a sentence.

    `behind_figure`: it stands behind a word with a digit, as in "groep 65 +5".
    """
    if word.isascii() and (word.isalpha() or word.isdecimal()):
        return None  # most words are so, and no sign is
    if is_closing(word):
        return TailWord(kept=word)
    if is_highlight(word):
        return TailWord((Sign("highlight"),))
    return _WordReader(rules, behind_figure).read(word)


def labelled(word: str) -> re.Match[str] | None:
    """Return `=O12` as it was typed, its letters and its number; None for another word."""
    if not word.startswith("="):
        return None
    return re.fullmatch(r"(=([A-Za-z]{1,2})([0-9]{1,5}))([.,;:!?…]*)", word)


def is_sign_elsewhere(word: str, rules: LineRules) -> bool:
    """Say whether a word would be a sign at the end of an answer; a code may be of any item."""
    label = labelled(word)
    if label is not None and label[2].upper() in rules.answer_signs:
        return True
    read = tail_word(word, rules, behind_figure=False)
    if read is None:
        return False
    is_code = any(one.sign.startswith("~") and one.meaning in _CODES for one in read.unsure)
    are_several = any(one.meaning == "theme" for one in read.unsure)
    return is_code or are_several or any(sign.kind != "highlight" for sign in read.signs)


@value_type
class _WordReader:
    rules: LineRules
    behind_figure: bool

    def read(self, word: str) -> TailWord | None:
        pieces = side_by_side(word)
        if len(pieces) > 1:
            return self._side_by_side(pieces)
        apart = taken_apart(word)
        read = self._read(word, apart) if apart else None
        if read is None and (apart := with_slips(word)):
            read = self._read(word, apart)
        return read or self._behind_marks(word)

    def _side_by_side(self, pieces: Sequence[str]) -> TailWord | None:
        read = [one for one in map(self.read, pieces) if one is not None]
        if len(read) < len(pieces):
            return None
        signs = tuple(sign for one in read for sign in one.signs)
        unsure = tuple(sign for one in read for sign in one.unsure)
        return TailWord(signs, unsure, "".join(one.kept for one in read))

    def _behind_marks(self, word: str) -> TailWord | None:
        """Read signs that have marks in front of them: what they are is left open."""
        behind = behind_marks(word)
        read = self.read(behind) if behind else None
        if read is None:
            return None
        flawed = read.unsure
        if read.signs:
            apart = with_slips(behind) or taken_apart(behind)
            quoted = between_quotes(word)
            if quoted and read.signs[0].kind == "also":
                return None  # people say a number between quotation marks
            flawed = perhaps_all(quoted or (apart.body if apart else behind), read.signs)
        return TailWord((), flawed, word) if flawed else None

    def _read(self, word: str, apart: Apart) -> TailWord | None:
        front, body, marks = apart
        times = re.fullmatch(rf"(?i:{_TIMES})", body)
        if times:
            return self._times(word, front, int(times[1] or times[2]), marks)
        if front and re.fullmatch(r"\+[1-9][0-9]?", body):
            bracketed = word[: len(word) - len(marks)]
            return TailWord((), (Unsure(bracketed, "also", body[1:]),), word)
        parts = [part for part in re.split(r"[.;:]?,+", body) if part]
        read = [self._part(part) for part in parts]
        if not parts or any(one is None for one in read):
            return None
        groups = [one for one in read if one is not None]
        return _with_marks(groups, parts, front, marks)

    def _times(self, word: str, front: str, times: int, marks: str) -> TailWord | None:
        """`2x` may say that another one said it too: one more each time than once."""
        if times < 2:
            return None
        sign = word[: len(word) - len(marks)] if marks else word
        return TailWord((), (Unsure(sign, "also", str(times - 1)),), word)

    def _part(self, part: str) -> TailWord | None:
        """Read what stands between commas; `2x` is flawed by itself, and spoils no other."""
        times = re.fullmatch(rf"(?i:{_TIMES})", part)
        if times:
            return self._times(part, "", int(times[1] or times[2]), "")
        apart = re.split(BETWEEN_GLUED, part)
        return self._left_open(part, apart) if len(apart) > 1 else self._group(part)

    def _left_open(self, part: str, apart: Sequence[str]) -> TailWord | None:
        """Read signs between which stands what leaves open whether all are meant: `#g/#l`."""
        read = [self._group(one) for one in apart if one]
        groups = [one for one in read if one is not None]
        if len(groups) < len(apart):
            return None
        flawed = next((sign for one in groups for sign in one.unsure), None)
        if flawed:
            return _perhaps(part, flawed.meaning, flawed.value)
        signs = [sign for one in groups for sign in one.signs]
        if len({sign.kind for sign in signs}) == 1:
            return TailWord((), perhaps_all(part, signs), part)
        each = [perhaps_all(one, group.signs) for one, group in zip(apart, groups, strict=True)]
        return TailWord((), tuple(chain.from_iterable(each)), part)

    def _group(self, part: str) -> TailWord | None:
        """Read signs that are glued to each other: sure if each is, else one that is not."""
        typed = re.findall(_SIGN, part)
        if "".join(typed) != part:
            return None
        read = [self._sign(one) for one in typed]
        if any(one is None for one in read):
            return None
        known = [one for one in read if one is not None]
        perhaps = [sign for one in known for sign in one.unsure]
        if perhaps:
            first = perhaps[0]
            return TailWord((), (Unsure(part, first.meaning, first.value),), part)
        return TailWord(tuple(sign for one in known for sign in one.signs))

    def _sign(self, typed: str) -> TailWord | None:
        if typed == "!":
            return TailWord((Sign("highlight"),))
        if typed.startswith("##"):
            return TailWord((Sign("theme", f"#{typed[2:].lower()}"),))
        if typed[0] == "#":
            theme = self.rules.theme(typed[1:])
            if theme:
                return TailWord((Sign("theme", theme),))
            return _perhaps(typed, "new_theme", typed[1:].lower())
        if typed[0] == "+":
            return self._also(typed)
        if typed[0] in "~/":
            return self._choice(typed)
        return self._dead_tilde(typed)

    def _also(self, typed: str) -> TailWord | None:
        number = int(typed[1:])
        if typed[1] == "0" or number > _MOST_MORE:
            return None
        if self.behind_figure:
            return _perhaps(typed, "also", str(number))
        return TailWord((Sign("also", str(number)),))

    def _choice(self, typed: str) -> TailWord | None:
        rules, code = self.rules, typed[1:].casefold()
        if code.isdecimal():
            if typed[0] == "/" or len(code) > 1 or not rules.columns:
                return None
            if 1 <= int(code) <= rules.columns:
                return TailWord((Sign("column", code),))
            return _perhaps(typed, "no_choice", "")
        known = rules.codes.get(code)
        if known and not (typed[0] == "/" and code in PERIODS):
            return TailWord((Sign("choice", known),))
        if typed[0] == "/":
            return _perhaps(typed, "choice", known) if known else None
        nearest = _nearest(code, rules.codes)
        if nearest:
            return _perhaps(typed, "choice", rules.codes[nearest])
        none: Meaning = "no_choice" if rules.columns else "no_choices"
        return _perhaps(typed, "no_code" if rules.codes else none, "")

    def _dead_tilde(self, typed: str) -> TailWord | None:
        """`ĩdee` is what a dead key makes of `~idee`."""
        apart = unicodedata.normalize("NFD", typed)
        if apart[1:2] != _DEAD_TILDE:
            return None
        known = self.rules.codes.get((apart[0] + apart[2:]).casefold())
        return TailWord((Sign("choice", known),)) if known else None


def _nearest(code: str, codes: Iterable[str]) -> str:
    """Return the code that somebody may have meant: one that begins so, or looks like it; empty
    where none is near.
    """
    # Only now: most evenings have no sign that nobody knows.
    from difflib import get_close_matches

    known = list(codes)
    begun = (one for one in known if len(code) > 1 and one.startswith(code))
    alike = get_close_matches(code, known, n=1, cutoff=_NEAR)
    return next(begun, "") or next(iter(alike), "")


def perhaps_all(typed: str, signs: Sequence[Sign]) -> tuple[Unsure, ...]:
    """Return what signs of one kind may be that somebody may not have meant as such."""
    kind = signs[0].kind
    values = [sign.value for sign in signs if sign.kind == kind]
    if kind == "also":
        return (Unsure(typed, "also", str(sum(map(int, values)))),)
    if kind in ("theme", "choice"):
        return (Unsure(typed, kind, " ".join(values)),)
    return ()


def _perhaps(typed: str, meaning: Meaning, value: str) -> TailWord:
    return TailWord((), (Unsure(typed, meaning, value),), typed)


def _with_marks(groups: list[TailWord], parts: list[str], front: str, marks: str) -> TailWord:
    signs = [sign for group in groups for sign in group.signs]
    unsure = tuple(sign for group in groups for sign in group.unsure)
    if groups[-1].is_sure:
        # A full stop or comma goes with the sign, one exclamation mark is a sign itself.
        marks = re.sub(r"^(?:\.,|,\.|[.,])(?![.,])", "", marks)
        if marks == "!":
            signs.append(Sign("highlight"))
            marks = ""
    kept = ",".join(group.kept for group in groups if group.kept)
    if kept and front:
        kept = f"{front}{kept}{closing_bracket(front)}"
    return TailWord(tuple(signs), unsure, kept + marks)
