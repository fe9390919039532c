"""Words by key and language. A key that is missing is an error, never a blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import lru_cache
from string import Formatter
from typing import TypeAlias

from cwb_workshop.core.model.direction import value_apart
from cwb_workshop.core.model.locale import OTHER, Language, Locale
from cwb_workshop.core.model.values import value_type

WallLanguage: TypeAlias = str
"""A language, or two of them (`nl+en`), the main one first."""

AND = "+"

CONSOLE = "console"
"""The table in the words of an exercise that only the facilitator reads."""

_SENTENCE_ENDS = ("?", "!", "…", "؟")

BOTH = "both"
"""What 0.1.0 wrote for the first two languages of a kit."""


@value_type
class Sentences:
    """Sentences, each a key with values, said in the language of the words they come into."""

    sentences: tuple[tuple[str, Mapping[str, object]], ...]


@value_type
class Series:
    """Names or numbers, said as "1, 2 and 4" in the language of the words they come into."""

    parts: tuple[object, ...]


class MissingWords(LookupError):
    """A key has no words in a language: a fault of the program, not of the world."""


@value_type
class Translator:
    """The words of one language.

    Calling it fills in `{name}` marks; values go in as they are and are never read as
    marks themselves. With `n` the key may have the forms of the language's plurals, as
    `key.one` and `key.other`. What is missing in the language is said with `otherwise`, the
    words of another one.
    """

    locale: Locale
    entries: Mapping[str, str]
    otherwise: Mapping[str, str] = field(default_factory=dict)
    keeps_apart: bool = False

    @property
    def language(self) -> Language:
        return self.locale.language

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of a key with values filled in; what is told is told in them."""
        for entries in (self.entries, self.otherwise):
            template = self._template(entries, key, values)
            if template is not None:
                return fill(template, {name: self._said(value) for name, value in values.items()})
        raise MissingWords(f"{self.language}: {key}")

    def saying(self, instead: Mapping[str, str]) -> Translator:
        """Return words that say these keys, with all their forms, as other keys are said."""
        return Translator(
            self.locale,
            _instead(self.entries, instead),
            _instead(self.otherwise, instead),
            self.keeps_apart,
        )

    def keeping_apart(self) -> Translator:
        """Return words of which no sentence is turned round by what is filled in.

        For what is printed: marks that nobody sees stand around what runs the other way.
        """
        return replace(self, keeps_apart=True)

    def _template(
        self, entries: Mapping[str, str], key: str, values: Mapping[str, object]
    ) -> str | None:
        template = entries.get(key)
        if template is None and "n" in values:
            form = entries.get(f"{key}.{self.locale.plural(values['n'])}")
            template = entries.get(f"{key}.{OTHER}") if form is None else form
        return template

    def _said(self, value: object) -> object:
        if isinstance(value, Sentences):
            return "; ".join(self(key, **values) for key, values in value.sentences)
        if isinstance(value, Series):
            return self.listed(value.parts)
        return self.apart(value) if isinstance(value, str) else value

    def apart(self, value: object) -> str:
        """Return a value as it stands in a sentence: it turns nothing round beside it."""
        text = str(value)
        if not self.keeps_apart:
            return text
        return value_apart(text, "R" if self.locale.direction == "rtl" else "L")

    def listed(self, parts: Sequence[object]) -> str:
        """Return "1, 2 and 4"; "1 and 2; 3; and 4" where a part holds what would part them."""
        *first, last = map(self.apart, parts) if parts else ("",)
        if not first:
            return last
        before = self("wall.and")
        unclear = len(first) > 1 and self._holds_a_comma(parts)
        if unclear or any(before in str(part) for part in parts):
            semicolon = self("wall.semicolon")
            return f"{semicolon.join(first)}{semicolon.rstrip()}{before}{last}"
        return f"{self.in_a_row(first)}{before}{last}"

    def in_a_row(self, parts: Iterable[object]) -> str:
        """Return "1, 2, 4"."""
        return self("wall.comma").join(map(self.apart, parts))

    def names_in_a_row(self, names: Sequence[str]) -> str:
        """Return "1, 2, 4"; "1, or one; 2?; 4" where a name holds a comma or ends a sentence."""
        ends = any(name.rstrip().endswith(_SENTENCE_ENDS) for name in names)
        if ends or self._holds_a_comma(names):
            return self("wall.semicolon").join(map(self.apart, names))
        return self.in_a_row(names)

    def _holds_a_comma(self, parts: Iterable[object]) -> bool:
        comma = self("wall.comma")
        return any(comma in str(part) for part in parts)

    def in_parts(self, parts: Iterable[object]) -> str:
        """Return "1 · 2 · 4", without the empty ones."""
        return " · ".join(self.apart(part) for part in parts if part)

    def has(self, key: str) -> bool:
        return key in self.entries or key in self.otherwise

    def choice(self, prefix: str, value: object) -> str:
        """Return the words of what was chosen; what has none is told as it stands there."""
        key = f"{prefix}.{value}"
        return self(key) if self.has(key) else str(value)


def fill(template: str, values: Mapping[str, object]) -> str:
    """Put values at the `{name}` marks of template; marks without a value stay as they are,
    and so does a template with a brace that has no other half.
    """
    if "{" not in template and "}" not in template:
        return template
    parts: list[str] = []
    for literal, name in _parted(template):
        parts.append(literal)
        if name is not None:
            parts.append(str(values[name]) if name in values else "{" + name + "}")
    return "".join(parts)


@lru_cache(maxsize=4096)
def _parted(template: str) -> tuple[tuple[str, str | None], ...]:
    """Return what stands before each mark of a template, with its name; the same words are said
    hundreds of times an hour.
    """
    try:
        return tuple((literal, name) for literal, name, *_how in Formatter().parse(template))
    except ValueError:
        return ((template, None),)


def words_of(tree: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    """Return the words of a file, those of its table `console` by the same names.

    Raises TypeError for a value that is neither text nor a table.
    """
    for_room = {name: value for name, value in tree.items() if name != CONSOLE}
    console = tree.get(CONSOLE, {})
    if not isinstance(console, Mapping):
        raise TypeError(f"{CONSOLE} is no table")
    return {**flattened(for_room, prefix), **flattened(console, prefix)}


def flattened(tree: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    """Turn nested tables of texts into one table with dotted keys.

    Raises TypeError for a value that is neither text nor a table.
    """
    flat: dict[str, str] = {}
    for name, value in tree.items():
        key = f"{prefix}{name}"
        if isinstance(value, str):
            flat[key] = value
        elif isinstance(value, Mapping):
            flat.update(flattened(value, f"{key}."))
        else:
            raise TypeError(f"{key} is not text")
    return flat


def _instead(entries: Mapping[str, str], instead: Mapping[str, str]) -> Mapping[str, str]:
    said = {
        f"{key}{other.removeprefix(name)}": text
        for key, name in instead.items()
        for other, text in entries.items()
        if other == name or other.startswith(f"{name}.")
    }
    return {**entries, **said}
