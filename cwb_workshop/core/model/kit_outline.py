"""What home tells of a kit before it is read as a whole.

Imports next to nothing: the form of the first window waits for this.
"""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.values import value_type


@value_type
class KitOutline:
    """A kit as it is offered. `variants` are the lengths in minutes that a session can have."""

    id: str
    variants: tuple[int, ...]
    languages: tuple[Language, ...]
    titles: Mapping[Language, str]

    @property
    def usual_variant(self) -> int:
        return usual_of(self.variants)

    def title(self, language: Language) -> str:
        """Return what it is called in a language, else in its main one."""
        return self.titles.get(language) or self.titles[self.languages[0]]


@value_type
class FaultyKit:
    """A kit that is not offered: its folder or archive, and every fault that it has."""

    name: str
    error: KitError


@value_type
class KnownKits:
    """The kits that a session can begin with, the usual one first, and those with faults."""

    offered: tuple[KitOutline, ...]
    faulty: tuple[FaultyKit, ...] = ()


def usual_of(variants: tuple[int, ...]) -> int:
    """Return the variant in the middle, of two the first: so long a session is by itself."""
    return variants[(len(variants) - 1) // 2]
