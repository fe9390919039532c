"""Whose words may be printed, and which are chosen where there is room for a few."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cache

from cwb_workshop.core.figures.german_role_words import GERMAN_ROLE_WORDS
from cwb_workshop.core.figures.role_cells import cell_of_a_role, place_of_a_person
from cwb_workshop.core.figures.role_names import nouns_in
from cwb_workshop.core.figures.role_nouns import NounKind, RoleWords, merged
from cwb_workshop.core.figures.role_speech import read
from cwb_workshop.core.figures.role_words import ROLE_WORDS
from cwb_workshop.core.model.audience import strings
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import SMALLEST_ROLE, roles
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

_OTHER = "other"

_EVERY_ROLE_WORDS = (ROLE_WORDS, GERMAN_ROLE_WORDS)


@value_type
class SmallRoles:
    """Finds words in which somebody speaks for a role of one or two people.

    "Wij als zorgorganisatie" with one person from care in the room is as good as a name. An
    owner or addressee as `@zorgorganisatie` is not: that is who is asked to do something, and
    it is printed so that they hear of it.
    """

    nouns: Mapping[str, NounKind]
    _known: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was found in each text: a report asks several times for the same ones."""

    def speak_in(self, texts: Iterable[str]) -> bool:
        return any(map(self.words_in, texts))

    def words_in(self, text: str) -> str:
        """Return the words in which somebody does, as they were typed; empty where nobody does."""
        if not self.nouns:
            return ""
        if text not in self._known:
            typed = text.split()
            found = read(text, self.nouns).found() or place_of_a_person(text, self.nouns)
            self._known[text] = " ".join(typed[place] for place in found)
        return self._known[text]

    def reported_in(self, text: str) -> str:
        """Return the words that tell what somebody of a small role said, in the room or elsewhere:
        nothing to leave out by itself, and something to look at.
        """
        typed = text.split()
        found = read(text, self.nouns).reported() if self.nouns else range(0)
        return " ".join(typed[place] for place in found)

    def named_in(self, text: str) -> str:
        """Return the cell of a line in which a small role stands by itself: perhaps who spoke."""
        return cell_of_a_role(text, self.nouns) if self.nouns else ""


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Return all that was typed for a line: its words, what was filled in, its themes.

    A theme is one word; hyphens stand in it where there would be spaces.
    """
    return (entry.text, *strings(entry.fields), *map(spaced, entry.themes))


def spaced(theme: str) -> str:
    """Return a theme as its words would be written."""
    return re.sub("[-_]", " ", theme)


def small_roles(record: Record, kit: Kit) -> SmallRoles:
    """Return what finds who speaks for a small role; *other* is nobody's.

    Where roles were counted, one that was not had nobody, or somebody who would be known.
    """
    counted = roles(record)
    known = {**dict.fromkeys(kit.roles, 0), **counted} if counted else {}
    small = [role for role, number in known.items() if number < SMALLEST_ROLE]
    named = (_nouns_of(role, kit) for role in small if role != _OTHER)
    return SmallRoles(merged(named))


def roles_to_look_at(record: Record, kit: Kit) -> SmallRoles:
    """Return what finds who speaks for a role that is small; where roles were not counted, for
    any: nobody knows then how many people there were of it.
    """
    if roles(record):
        return small_roles(record, kit)
    return any_role(kit)


def any_role(kit: Kit) -> SmallRoles:
    """Return what finds who speaks for a role, however many there are of it."""
    return SmallRoles(merged(_nouns_of(role, kit) for role in kit.roles if role != _OTHER))


def _nouns_of(role: str, kit: Kit) -> dict[str, NounKind]:
    """Return the nouns of a role, with what the kit calls it; a kit can have roles of its own."""
    known = _nouns_known(role)
    called = {folded(texts.roles.get(role, "")) for texts in kit.texts.values()}
    new = nouns_in(called - known.keys())
    endings = {noun for noun in new if noun.startswith("-") and noun[1:] in known}
    return {**{noun: new[noun] for noun in new.keys() - endings}, **known}


@cache
def _nouns_known(role: str) -> Mapping[str, NounKind]:
    """Return the nouns of a role that the program knows, whatever the kit."""
    return merged(words.get(role, RoleWords()).nouns() for words in _EVERY_ROLE_WORDS)


def best_quotes(entries: Iterable[Entry], longest: int) -> list[Entry]:
    """Order entries by how well they serve as a quote.

    First what was taken down literally or chosen as a highlight, then what fits, then
    what was mentioned most; equals stand as they were captured.
    """
    return sorted(
        entries,
        key=lambda entry: (
            not (entry.quote or entry.highlight),
            len(entry.text) > longest,
            -entry.mentions,
            entry.number,
        ),
    )
