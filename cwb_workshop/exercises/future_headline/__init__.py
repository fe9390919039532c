"""The newspaper of ten years ahead: dream first, then look back at the first step.

A front page is an ordinary answer, written as `KOP: ... | verhaal: ... | stap: ...`, so that
nothing that was said depends on how well it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cwb_workshop.core.contract.exercise import CaptureContext, Problem
from cwb_workshop.core.contract.line import Line, LineForm, RowForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.audience import EVERYBODY, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Json, PlanItem
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import TEXTS, YEARS, number_within, text_within
from cwb_workshop.core.model.named_parts import NamedParts
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

MOST_CHARACTERS = TEXTS["headline"]
YEARS_AHEAD = 10
MOST_YEARS_AHEAD = YEARS

PARTS = NamedParts(
    kind=ANSWER.id,
    names={
        "headline": ("kop", "headline", "titel", "schlagzeile"),
        "story": ("verhaal", "story", "geschichte"),
        "step": ("stap", "step", "schritt"),
        "year": ("jaar", "year", "jahr"),
    },
    labels={
        "en": ("HEADLINE", "story", "step", "year"),
        "nl": ("KOP", "verhaal", "stap", "jaar"),
        "de": ("TITEL", "Geschichte", "Schritt", "Jahr"),
    },
    opening="headline",
    rest="story",
)
_YEAR = re.compile(r"[0-9]{4}")
_CALLED = {name: part for part, names in PARTS.names.items() for name in names} | {
    "krantenkop": "headline",
    "eerste stap": "step",
    "first step": "step",
    "erster schritt": "step",
}
"""What the columns of a pasted table are called."""


@value_type
class FrontPage:
    """What a table wants to read later. `year` is in full."""

    headline: str
    story: str
    step: str
    year: int


class FutureHeadline(PlainExercise):
    result_screens = ("page",)
    called = ((ANSWER.id, "headline"),)
    own_words = (
        OwnWord("future_headline.example"),
        OwnWord("report.part.front_pages"),
    )
    fields = tuple(DeclaredField("answer", key, EVERYBODY) for key in PARTS.names)
    parts = PARTS

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm("text", row=RowForm(_CALLED, _typed_row))

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        if made[0].kind != ANSWER.id:
            return made[0].fields
        page = front_page(made[0], record)
        said = {"headline": page.headline, "story": page.story, "step": page.step}
        return said | ({"year": page.year} if PARTS.of(made[0])["year"] else {})

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        """A front page is an ordinary answer, as long as each of its parts fits."""
        if line.figures_alone:
            raise Refused("capture.figures_alone")
        parts = PARTS.typed(line.text)
        for name in ("headline", "story", "step"):
            text_within(name, parts.get(name, ""))
        year = parts.get("year", "")
        if year:
            # Words, or two years, are none that the page could be of.
            number = int(year) if _YEAR.fullmatch(year) else 0
            number_within("year", number, years(context.record))
        return None

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        problems: list[Problem] = []
        for answer in record.active_entries("answer", item.id):
            page = front_page(answer, record)
            label = {"label": answer.label or page.headline[:20]}
            if not page.headline:
                problems.append(Problem("future_headline.no_headline", label, answer.id))
            if len(page.headline) > MOST_CHARACTERS:
                most = {**label, "n": len(page.headline), "most": MOST_CHARACTERS}
                problems.append(Problem("future_headline.too_long", most, answer.id))
            if not page.step:
                problems.append(Problem("future_headline.no_step", label, answer.id))
            first, last = years(record)
            if not first <= page.year <= last:
                bounds = {**label, "first": first, "last": last}
                problems.append(Problem("future_headline.year", bounds, answer.id))
        return tuple(problems)


def front_page(answer: Entry, record: Record) -> FrontPage:
    """Read the front page out of an answer: each part as it was filled in, else as typed."""
    said = {part: "" if value is None else str(value) for part, value in PARTS.of(answer).items()}
    typed = said["year"]
    year = int(typed) if _YEAR.fullmatch(typed) else this_year(record) + YEARS_AHEAD
    return FrontPage(said["headline"], said["story"], said["step"], year)


def _typed_row(cells: Mapping[str, str]) -> str:
    """Return a row of a pasted table as it is typed."""
    labels = dict(zip(PARTS.names, PARTS.labels["en"], strict=True))
    return " | ".join(f"{labels[part]}: {cells[part]}" for part in PARTS.names if cells.get(part))


def this_year(record: Record) -> int:
    return int(record.text("date")[:4] or 0)


def years(record: Record) -> tuple[int, int]:
    """Return the first and the last year that a front page of this session can be of."""
    now = this_year(record)
    return now + 1, now + MOST_YEARS_AHEAD


DEFINITION = FutureHeadline("future_headline")
