"""What stands on paper, as values: a piece of paper knows no session and no file."""

from __future__ import annotations

from cwb_workshop.core.model.kit import Characteristic, PrincipleText
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator


@value_type
class PaperItem:
    """An item of the agenda; it `asks` where each table answers a question.

    `starts` is empty where nobody knows when the evening begins, `notes` is what the facilitator
    does, `fields` what a table can say beside each answer, by its choices, `phases` how many
    minutes people think alone and together, `needs` the names of other paper that it takes.
    """

    id: str
    title: str
    minutes: int
    floor: int
    asks: bool = False
    may_go: bool = False
    is_fixed: bool = False
    starts: str = ""
    notes: str = ""
    question: str = ""
    follow_ups: tuple[str, ...] = ()
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    phases: tuple[tuple[str, int], ...] = ()
    slips: int = 0
    needs: tuple[str, ...] = ()


@value_type
class PaperPrinciple:
    """A principle with what a card says of it; `number` is how it is called in the room."""

    number: int
    text: PrincipleText


@value_type
class PaperAgreement:
    who: str
    what: str
    when: str


@value_type
class PaperSource:
    """An evening that is planned. What nobody filled in is empty, or 0.

    `findings` and `agreements` are what came out of it, as everybody may read that.
    It `agrees` where people say what they are going to do, and `looks_back` at its end. It
    `is_interim` where it began and was not closed.
    """

    words: Translator
    title: str
    items: tuple[PaperItem, ...]
    place: str = ""
    day: str = ""
    venue: str = ""
    people: int = 0
    tables: int = 0
    ends: str = ""
    principles: tuple[PaperPrinciple, ...] = ()
    principles_credit: str = ""
    lenses: tuple[Characteristic, ...] = ()
    dots: int = 0
    most_dots: int = 0
    contact: str = ""
    response: str = ""
    agrees: bool = False
    looks_back: bool = False
    is_interim: bool = False
    findings: tuple[str, ...] = ()
    agreements: tuple[PaperAgreement, ...] = ()

    @property
    def head(self) -> str:
        """Where and when, for the foot of every sheet."""
        return self.words.in_parts((self.place or self.title, self.day))
