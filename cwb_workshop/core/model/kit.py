"""A kit: everything one kind of workshop brings along, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal, TypeAlias

from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.kit_outline import usual_of
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import RoundMode
from cwb_workshop.core.model.own_words import Overlaid
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import AND, Translator

Flex: TypeAlias = Literal["protected", "flexible", "optional"]

KitPart: TypeAlias = Literal["principles", "options", "scale", "characteristics", "anchor_types"]
"""What has to be there only where an exercise asks for it: a list, texts, a setting."""


KIT_SEAL = "kit_seal"
"""The fact of a session that holds the seal of the kit it carries."""


def seal_of(sources: Mapping[str, str]) -> str:
    """Return a mark of the files of a kit that changes with every letter of them."""
    parts = (part for file in sorted(sources) for part in (file, sources[file]))
    # Each with its length, so that nothing can move from one into the next.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(text.encode(errors="surrogatepass")).hexdigest()


@value_type
class Theme:
    """A label for answers. The letter is typed after `#`; the shape stands beside the colour."""

    id: str
    letter: str
    colour: str
    shape: str


@value_type
class KitItem:
    """An agenda item as the kit offers it. `minutes` by variant.

    `optional` items stand in no variant and can be switched on in any. What its exercise says
    of itself stands here too: `asks` where each table answers a question, as rounds need;
    `has_phases` where an exercise in it goes from alone to everybody; `by_theme` where the
    answers stand under themes; `remarks` where a line without a sign is one that the room does
    not see, and so not what a table said.
    """

    id: str
    exercise: str
    minutes: Mapping[int, int]
    floor: int
    flex: Flex
    listed: tuple[int, ...] = ()
    optional: bool = False
    settings: Mapping[str, Json] = field(default_factory=dict)
    asks: bool = False
    has_phases: bool = False
    by_theme: bool = False
    remarks: bool = False

    @property
    def run(self) -> tuple[str, ...]:
        """The exercises of this item: the one that runs first in it, and its own."""
        first = self.settings.get("first")
        return (first, self.exercise) if isinstance(first, str) else (self.exercise,)

    def stands_in(self, variant: int) -> bool:
        """In the agenda of variant: it has minutes, or is listed with none."""
        return self.minutes.get(variant, 0) > 0 or variant in self.listed


@value_type
class Meanings:
    """What the program does something with among the choices of a kit, by their names.

    `asked` is the field that says who is asked. `not_agreed` is the choice (`position.divided`)
    that says that not everyone agreed, and that goes with any question; `experiences` are those
    that say that an answer tells of something that happened.
    """

    asked: str = ""
    not_agreed: str = ""
    experiences: tuple[str, ...] = ()


@value_type
class Screen:
    """One text screen of the wall; each line is a build-up step. Notes are never projected."""

    heading: str
    lines: tuple[str, ...]
    notes: str


@value_type
class ItemText:
    """The texts of one item in one language. `short` is the name the agenda shows, `chapter`
    the heading of what it prints where that is another one than usual.
    """

    title: str
    short: str
    screens: tuple[Screen, ...]
    follow_ups: tuple[str, ...] = ()
    question: str = ""
    chapter: str = ""


@value_type
class PrincipleText:
    """One of the principles. `original` is its name by its authors, where it has another; `words`
    are those that speak of it, a `*` in front or behind standing for any letters.
    """

    name: str
    short: str
    original: str
    explanation: str
    example: str
    question: str
    statement: str
    words: tuple[str, ...] = ()


@value_type
class Characteristic:
    heading: str
    explanation: str


@value_type
class KitTexts:
    """All texts of a kit in one language.

    `choices` holds names by `field.choice`, `fields` what the fields themselves are called,
    `columns` what columns are where the program has no word for them,
    `scale` the names of the scores 1 to 5, `cards` words that are explained. `credit` is the
    last small sentence of a report, `principles_credit` says on cards where its principles are
    from, `words` are what is said in this workshop's own way, by the
    key of the words of the program, `codes` what is typed for a choice, by `field.choice`.
    """

    language: Language
    title: str
    items: Mapping[str, ItemText]
    principles: Mapping[str, PrincipleText]
    themes: Mapping[str, str]
    choices: Mapping[str, str]
    roles: Mapping[str, str]
    anchor_types: Mapping[str, str]
    characteristics: tuple[Characteristic, ...]
    characteristics_notes: str
    cards: Mapping[str, str]
    scale: tuple[str, ...]
    colophon: str
    credit: str = ""
    principles_credit: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)


@value_type
class Kit:
    """A kit that was read and found whole.

    `variants` are the lengths it can have, in minutes; `round_modes` how tables talk about
    several questions, by variant, where that is not one question after another; `currency`
    what amounts are in, `meanings` what some of the choices mean to the program.
    `choices` maps a field (`programme`) to its choices and their typed codes, in order;
    `sources` are the files it was read from, for the session file to carry along.
    """

    id: str
    version: int
    variants: tuple[int, ...]
    items: Mapping[str, KitItem]
    principles: tuple[str, ...]
    themes: tuple[Theme, ...]
    choices: Mapping[str, Mapping[str, str]]
    roles: tuple[str, ...]
    anchor_types: tuple[str, ...]
    texts: Mapping[Language, KitTexts]
    round_modes: Mapping[int, RoundMode] = field(default_factory=dict)
    currency: str = "EUR"
    meanings: Meanings = Meanings()
    sources: Mapping[str, str] = field(default_factory=dict)

    def codes(self, name: str, choice: str) -> tuple[str, ...]:
        """Return what can be typed for a choice of a field: the kit's code, and each language's."""
        own = (texts.codes.get(f"{name}.{choice}", "") for texts in self.texts.values())
        return tuple(dict.fromkeys(filter(None, (self.choices[name][choice], *own))))

    def code(self, name: str, choice: str, language: Language) -> str:
        """Return what is typed for a choice in a language: its own word, else the kit's."""
        own = self.texts[language].codes.get(f"{name}.{choice}")
        return own or self.choices[name][choice]

    def theme(self, theme_id: str) -> Theme | None:
        """Return one of the kit's own themes; None for a free theme."""
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    @property
    def usual_variant(self) -> int:
        """What a session has where nobody chose."""
        return usual_of(self.variants)

    def round_mode(self, variant: int) -> RoundMode:
        """Return how tables talk about several questions where nobody chose."""
        return self.round_modes.get(variant, "sequential")

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that its texts are in, the main one first."""
        return tuple(self.texts)

    @property
    def main_texts(self) -> KitTexts:
        """The texts in the main language; for what is alike in all, as how many screens."""
        return self.texts[self.languages[0]]

    def language_of(self, name: str) -> Language:
        """Return a language of the kit by its name, of two the first; else its main one."""
        first = name.split(AND, maxsplit=1)[0]
        return first if first in self.texts else self.languages[0]

    def in_own_words(self, words: Translator) -> Translator:
        """Return these words with what the kit says its own way in their language."""
        own = self.texts[words.language].words if words.language in self.texts else {}
        return replace(words, entries=Overlaid(own, words.entries)) if own else words

    def item_text(self, item: str, language: Language) -> ItemText:
        return self.texts[language].items[item]

    def items_of(self, variant: int) -> tuple[KitItem, ...]:
        return tuple(item for item in self.items.values() if item.stands_in(variant))


def without_notes(kit: Kit) -> Kit:
    """Return the kit as wall and paper may have it: what is for the facilitator is not in it."""
    texts = {
        language: replace(
            of_language,
            characteristics_notes="",
            items={item: _without_notes(text) for item, text in of_language.items.items()},
        )
        for language, of_language in kit.texts.items()
    }
    return replace(kit, texts=ByLanguage(texts), sources={})


def _without_notes(text: ItemText) -> ItemText:
    return replace(text, screens=tuple(replace(screen, notes="") for screen in text.screens))
