"""The form of a scribe script: typed lines, and directives that begin with `:: `."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from cwb_workshop.core.capture.cells import cells_apart
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type

_SIGN = "::"
_COMMENT = "#"
_LONGEST_TOLD = 80
_BETWEEN = re.compile(r"(?<!\\);")


class ScriptFault(UserFacingError):
    """A script cannot be read in. `line` is where, counted from 1.

    What is repeated from the script is cut and cleaned, so that it stays one sentence.
    """

    def __init__(self, line: int, key: str, **values: object) -> None:
        super().__init__(key, **{name: _told(value) for name, value in values.items()})
        self.line = line


def _told(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = clean(value)
    return text if len(text) <= _LONGEST_TOLD else f"{text[:_LONGEST_TOLD]}…"


@value_type
class Form:
    """What a directive takes: a word ("no", "may" or "must"), and key=value pairs."""

    word: str = "no"
    pairs: str = "no"


FORMS: Mapping[str, Form] = {
    "session": Form(pairs="must"),
    "at": Form(word="must"),
    "item": Form(word="must"),
    "table": Form(word="must"),
    "column": Form(word="must"),
    "set": Form(word="may", pairs="must"),
    "switch_on": Form(word="must"),
    "undo": Form(),
    "close": Form(),
}


@value_type
class Directive:
    line: int
    name: str
    word: str = ""
    pairs: Mapping[str, str] = field(default_factory=dict)


@value_type
class ScriptLine:
    """A line that goes through the capture field as it stands."""

    line: int
    text: str


def read_script(text: str) -> Iterator[Directive | ScriptLine]:
    """Take a script apart, line by line; comments and empty lines count for nothing.

    Each is cleaned first, so that nothing unseen stands in front of a directive or a sign.

    Raises ScriptFault at the first line whose form is wrong.
    """
    for number, raw in enumerate(text.split("\n"), start=1):
        line = clean(cells_apart(raw)).strip()
        if line.startswith(_SIGN):
            directive = _directive(number, line)
            if directive is not None:
                yield directive
        elif line:
            yield ScriptLine(number, line)


def _directive(number: int, line: str) -> Directive | None:
    rest = line[len(_SIGN) :]
    if not rest[:1].isspace():
        raise ScriptFault(number, "script.no_space")
    name, _space, rest = rest.strip().partition(" ")
    rest = rest.strip()
    if name.startswith(_COMMENT):
        return None
    form = FORMS.get(name)
    if form is None:
        raise ScriptFault(number, "script.unknown_directive", name=name)
    word, rest = _word(number, name, form, rest)
    return Directive(number, name, word, _pairs(number, name, form, rest))


def _word(number: int, name: str, form: Form, rest: str) -> tuple[str, str]:
    first, _space, behind = rest.partition(" ")
    if form.word == "no" or (form.word == "may" and "=" in first):
        return "", rest
    if not first:
        if form.word == "may":
            return "", rest
        raise ScriptFault(number, "script.word_missing", name=name)
    return first, behind.strip()


def _pairs(number: int, name: str, form: Form, rest: str) -> dict[str, str]:
    if not rest:
        if form.pairs == "must":
            raise ScriptFault(number, "script.pair_missing", name=name)
        return {}
    if form.pairs == "no":
        raise ScriptFault(number, "script.too_many_words", name=name, words=rest)
    pairs: dict[str, str] = {}
    for part in _BETWEEN.split(rest):
        key, equals, value = part.partition("=")
        key = key.strip()
        if not equals or not key or " " in key:
            raise ScriptFault(number, "script.no_pair", part=part.strip())
        if key in pairs:
            raise ScriptFault(number, "script.given_twice", name=key)
        pairs[key] = value.replace("\\;", ";").strip()
    return pairs
