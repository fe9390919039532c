"""What is typed in an edited line beside the signs that it had: signs and words on either side.

The caret stands at the end, behind the signs. Words that are typed there go on where the words
end, and the signs stay signs. A date or a choice that is typed in front of the old ones would lose
to them, though it is the newest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cwb_workshop.core.capture.agreement_line import agreement_line
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.signs import tail_word
from cwb_workshop.core.capture.tail import tail_of

_SIGN_OF_AGREEMENT = r"(?<!\S)[(\[]?[@^>]"
_MARK = r"[.,;:?…]+(?!\S)"
_LITERAL_AT_END = r"(?<!\S)\\(?=[#~+=/!]\S*$)"
_QUOTED = r"([\"“„«].+)([\"”“»])"


def words_in_front(
    typed: str, words_before: str, signs: Sequence[str], rules: LineRules, *, agreed: bool
) -> str:
    """Return an edited line with the words that were typed behind its old `signs` put in front of
    these, where the words of the line end: it had `words_before`. `agreed`: it is the line of an
    agreement.
    """
    if not signs:
        return typed
    if agreed:
        return _agreement_in_front(typed, words_before, " ".join(signs), rules)
    head = tail_of(typed, rules).head
    tail, said, strays = typed[len(head) :].strip(), head, list[str]()
    for sign in signs:
        places = list(_place(sign).finditer(said))
        if len(places) > len(_place(sign).findall(words_before)):
            said = _joined(said[: places[-1].start()], said[places[-1].end() :])
            strays.append(sign)
    if strays:
        return " ".join(filter(None, (said, *strays, tail)))
    mark = re.fullmatch(rf"({re.escape(' '.join(signs))})\s+({_MARK})(.*)", tail)
    return f"{_joined(said, mark[2])} {mark[1]}{mark[3]}" if mark else typed


def _place(sign: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){re.escape(sign)}(?!\S)")


def _joined(front: str, behind: str) -> str:
    """Return two parts of a sentence as one. What is literal at the end of the first needs no
    backslash within it, and a mark of a quotation goes to the end of both.
    """
    front, behind = re.sub(_LITERAL_AT_END, "", front.rstrip()), behind.strip()
    said = behind if re.match(_MARK, behind) or not front else f" {behind}"
    ends = re.fullmatch(_QUOTED, front)
    return f"{ends[1]}{said}{ends[2]}" if ends else f"{front}{said}"


def _agreement_in_front(typed: str, words_before: str, old: str, rules: LineRules) -> str:
    places = list(_place(old).finditer(typed))
    if typed.endswith(old) or len(places) <= len(_place(old).findall(words_before)):
        return typed
    front, behind = typed[: places[-1].start()], typed[places[-1].end() :].strip()
    words = _words_of_agreement(behind, old, rules)
    if not words:
        return typed
    return " ".join(filter(None, (_joined(front, words), old, behind[len(words) :].strip())))


def _words_of_agreement(behind: str, old: str, rules: LineRules) -> str:
    """Return the words in front of the first sign; none where they say when: `voor 15 mei`."""
    owner = re.search(r"@[^@^>]+$", old)
    if owner:
        read = agreement_line(f"x {owner[0]} {behind}", rules)
        if read.due and read.text == "x" and read.owners == [owner[0][1:]]:
            return ""
    sign = re.search(rf"{_SIGN_OF_AGREEMENT}|(?<!\S)!(?!\S)", behind)
    return behind[: sign.start()].rstrip() if sign else behind


def newest_last(typed: str, signs: Sequence[str], rules: LineRules, *, agreed: bool) -> str:
    """Return an edited line with its old `signs`, where they still end it, put in front of those
    of the same kind that were typed before them. `agreed`: it is the line of an agreement.
    """
    behind = " ".join(("", *signs))
    if not signs or not typed.endswith(behind):
        return typed
    front = typed[: -len(behind)]
    at, older = (_older_date if agreed else _older_choices)(front, signs, rules)
    if not older:
        return typed
    others = (sign for sign in signs if sign not in older)
    said = (front[:at].rstrip(), *older, front[at:].strip(), *others)
    return " ".join(filter(None, said))


def _older_date(front: str, signs: Sequence[str], rules: LineRules) -> tuple[int, tuple[str, ...]]:
    """Return where the signs that were typed begin, and the date that one of them replaces."""
    first = re.search(_SIGN_OF_AGREEMENT, front)
    if first is None or agreement_line(front, rules).due is None:
        return 0, ()
    return first.start(), tuple(sign for sign in signs if sign.startswith("^"))


def _older_choices(
    front: str, signs: Sequence[str], rules: LineRules
) -> tuple[int, tuple[str, ...]]:
    """Return where the first choice at the end was typed, and the choices that are replaced."""
    at, chosen = 0, set[str]()
    for word in reversed(list(re.finditer(r"\S+", front))):
        if tail_word(word[0], rules, behind_figure=False) is None:
            break
        fields = set(_fields(word[0], rules))
        if fields:
            at, chosen = word.start(), chosen | fields
    return at, tuple(sign for sign in signs if chosen.intersection(_fields(sign, rules)))


def _fields(word: str, rules: LineRules) -> Iterator[str]:
    """Yield what the choices in a word are for: a field, or the column of a board."""
    read = tail_word(word, rules, behind_figure=False)
    for sign in read.signs if read is not None and read.is_sure else ():
        if sign.kind in ("choice", "column"):
            yield "column" if sign.kind == "column" else sign.value.partition(".")[0]
