"""What an edition of a report would print that may tell who somebody is, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from cwb_workshop.core.figures.quoting import SmallRoles, any_role, roles_to_look_at, spaced
from cwb_workshop.core.model.audience import strings
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.illustrations import is_picture
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.promised import PROMISED
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.clues import Clues
from cwb_workshop.core.privacy.detector import FindKind, finds
from cwb_workshop.core.themes.themes import is_free

_THEMES = "themes"
_NAMES = ("place", "municipality", "venue", "organiser")
"""Facts with names of places and organisations, known wherever else they stand."""

_ASKED_FOR: Mapping[str, frozenset[FindKind]] = {
    "contact": frozenset(("phone", "email")),
    "venue": frozenset(("address",)),
}
"""What is filled in so that it is printed: how to reach who answers, and where people met."""

_WHO = frozenset(("who", "to", "contact", "organiser"))
"""Fields in which somebody is asked for."""

_ONLY_ONE = r"(?i:\b(?:enige|only|einzige[rnms]?)\b)"

_NO_WORDS = ("date", "start", "read_back.", DRAWING)
"""Facts that hold marks, times and pictures; the keys begin so."""


@value_type
class TextPlace:
    """Where a text stands: a line, or something filled in.

    `entry` is the id of a line, `label` what the scribe calls it; both are empty for what is
    filled in of the session or of an item. `field` is empty for the words of the line itself.
    """

    entry: str = ""
    label: str = ""
    kind: str = ""
    item: str = ""
    field: str = ""


@value_type
class Hit:
    """What was found, and `text`, all that stands there: in another text it is another hit."""

    place: TextPlace
    kind: FindKind
    words: str
    text: str = ""


def hits(printed: Record, whole: Record, kit: Kit, clues: Clues) -> tuple[Hit, ...]:
    """Return what may give somebody away in what an edition prints of the whole record.

    Small roles are counted in the whole record: what is printed has none. Where nobody counted
    them, whoever speaks for a role is told.
    """
    plain = knowing_the_kit(clues, kit)
    organisers = (printed.text(name) for name in _NAMES)
    # An organiser can be called Jan de Vries; then that is a name here too.
    knowing = plain.knowing(name for name in organisers if not finds(name, plain))
    looking = _Looking(knowing, _SpokenRoles(roles_to_look_at(whole, kit), any_role(kit)))
    return tuple(
        dict.fromkeys(
            hit
            for place, text in texts_of(printed)
            if text not in whole.entries  # the id of a line is nobody's number
            for hit in looking.in_text(place, text)
        )
    )


def knowing_the_kit(clues: Clues, kit: Kit) -> Clues:
    """Return clues that know what the kit calls its items, and its words in small letters."""
    titles = list(_titles(kit))
    # A title of one word, as Faith, is no reason to take a name for it.
    alone = [title for title in titles if " " not in title]
    longer = [title for title in titles if " " in title]
    return clues.knowing(longer, [*_plain_words(kit), *alone])


@value_type
class _SpokenRoles:
    """`few` are those that somebody can be known by, `any` those of which one can be alone."""

    few: SmallRoles
    any: SmallRoles

    def told_in(self, text: str) -> str:
        """Return the words by which somebody of a role may be known; empty where there are none."""
        few = self.few
        speaking = few.words_in(text) or few.reported_in(text) or few.named_in(text)
        if speaking:
            return speaking
        alone = self.any.words_in(text) if re.search(_ONLY_ONE, text) else ""
        return alone if re.search(_ONLY_ONE, alone) else ""


class _Looking:
    def __init__(self, clues: Clues, spoken: _SpokenRoles) -> None:
        self._clues = clues
        self._spoken = spoken

    def in_text(self, place: TextPlace, text: str) -> Iterator[Hit]:
        expected = (
            frozenset[FindKind]() if place.entry else _ASKED_FOR.get(place.field, frozenset())
        )
        # An earlier version kept what nobody sees, and between letters it would hide a name;
        # so would a letter of double width.
        text = normalize("NFKC", clean(text))
        # A theme of one word can be what somebody is called, as an owner can.
        of_one_word = place.field in (_THEMES, PROMISED) and " " not in text
        answers_who = place.field in _WHO or of_one_word
        for find in finds(text, self._clues, answers_who=answers_who):
            if find.kind not in expected:
                yield Hit(place, find.kind, find.words, text)
        speaking = self._spoken.told_in(text)
        if speaking:
            yield Hit(place, "role", speaking, text)


def texts_of(record: Record) -> Iterator[tuple[TextPlace, str]]:
    """Give all text that is printed, fact by fact and line by line."""
    for (scope, key), fact in record.facts.items():
        # In a scope of its own a key is no name of a fact: that of a theme is its id.
        if is_picture(fact) or ("." not in scope and key.startswith(_NO_WORDS)):
            continue
        for text in strings(fact.value):
            yield place_of_fact(scope, key, record), text
    for entry in record.entries.values():
        yield _line(entry), entry.text
        for key, value in entry.fields.items():
            for text in strings(value):
                yield _line(entry, key), text
        for theme in filter(is_free, entry.themes):
            yield _line(entry, _THEMES), spaced(theme[1:])


def _line(entry: Entry, field: str = "") -> TextPlace:
    return TextPlace(entry.id, entry.label, entry.kind, entry.item, field)


def place_of_fact(scope: str, key: str, record: Record) -> TextPlace:
    """A fact of a theme is named by what it is, one of an item with that item."""
    if scope in record.entries:
        return _line(record.entries[scope], key)
    if "." in scope:
        return TextPlace(field=scope)
    return TextPlace(item=scope, field=key)


def _titles(kit: Kit) -> Iterator[str]:
    """Give what the kit calls its items, principles, themes and choices."""
    for texts in kit.texts.values():
        yield texts.title
        for item in texts.items.values():
            yield from (item.title, item.short)
        for principle in texts.principles.values():
            yield from (principle.name, principle.short, principle.original)
        for named in (texts.themes, texts.choices, texts.roles, texts.anchor_types):
            yield from named.values()


def _plain_words(kit: Kit) -> Iterator[str]:
    """Give the words that the kit writes in small letters: those are no names."""
    for source in kit.sources.values():
        for word in source.split():
            bare = word.strip(".,:;?!()[]\"'“”‘’*=")
            if bare.isalpha() and bare.islower():
                yield bare
