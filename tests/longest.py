"""An evening in which every text is as long, and every number as high, as it may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from cwb_workshop.core.agenda.navigation_steps import switch_on
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.limits import TEXTS, text_limit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.session.session import Session
from tests.doors import MORE_ITEMS, fields
from tests.exercises.samples import SAMPLES
from tests.workshop import EVENING, NEW, a_session, kit

Fill = Callable[[str], str]
"""Returns the longest text of a field, by the key of the field."""


def words(field: str) -> str:
    most = TEXTS[text_limit(field)]
    return ("welzijnswerk " * most)[: most - 1] + "n"


def unbroken(field: str) -> str:
    return "n" * TEXTS[text_limit(field)]


def wide(field: str) -> str:
    """The widest letter there is, without a place to break."""
    return "W" * TEXTS[text_limit(field)]


def in_parts(field: str) -> str:
    """Long parts with signs between them, as in addresses and lists without spaces."""
    most = TEXTS[text_limit(field)]
    return ("buurtwerk/zorg-en-welzijn_" * most)[: most - 1] + "n"


def arabic(field: str) -> str:
    most = TEXTS[text_limit(field)]
    return ("العمل " * most)[: most - 1] + "ل"


FILLS: Mapping[str, Fill] = {
    "words": words,
    "unbroken": unbroken,
    "wide": wide,
    "in parts": in_parts,
    "Arabic": arabic,
}


def lines(item: str, fill: Fill) -> Iterator[str]:
    """Yield the longest lines of an item, in the forms of its exercise."""
    line, theme = fill("line"), fill("theme").replace(" ", "").replace("/", "-")
    themes = " ".join((f"##{theme}", *(f"#{kept}" for kept in "glevt")))
    yield from {
        "anchor_map": (
            "; ".join((fill("anchor"), fill("buys"), fill("hires"), fill("owns"), "5/5")),
            "; ".join((fill("anchor")[:-1] + "o", fill("buys"), "1/1")),
            f"+ {line}",
            f"- {line}",
        ),
        "checkin": (f"{fill('word')} 99x", "bew 9999 ond 9999 gem 2 zorg 9999"),
        "closing": ("9999 0 9999 9999 9999", fill("sentence")),
        "principles_vote": (" ".join(["9999"] * 8),),
        "principles_scale": ("9999 9999 9999 9999 9999 d9999",),
        "money_trail": ("999999999999 100% 100%",),
        "broad_prosperity": (f"{line}: + 0 ? -",),
        "case_cleveland": (f"{line} +99 ! ~1", f"{line} ~2"),
        "matrix_2x2": ("55", "55", "11"),
        "commons": (f"5: {line}", line),
        "questions_so_far": (f"5: {line}", line),
        "harvest_qa": (f"5: {line} !", line),
        "commitments": (),
        "future_headline": (f"3: KOP: {fill('headline')} | jaar: 2056",),
    }.get(item, (f"5: {line} {themes} +99 !", f'5: "{line} {themes} +99 !', f"{line} !"))
    if item not in ("matrix_2x2", "future_headline"):
        yield f"? {line}"
        yield f"* {line} @{fill('who')} !"
        yield f"* {line[:-1]} @{fill('who')} ^12-3-2056"
        yield f"// {line}"


def longest_session(fill: Fill, *, variant: int = 180) -> Session:
    """Return an evening past every exercise, all of it filled in and released."""
    new = replace(
        NEW,
        place=fill("place"),
        municipality=fill("municipality"),
        venue=fill("venue"),
        organiser=fill("organiser"),
        variant=variant,
        present=9999,
        table_sizes=(9999, 1, 1, 1, 1),
    )
    return filled(new, fill)


def filled(new: NewSession, fill: Fill) -> Session:
    clock = SetClock(EVENING)
    session = a_session(None, new=new, clock=clock)
    items = [SAMPLES[exercise].item for exercise in SAMPLES]
    items += [item for item, _line in MORE_ITEMS.values()]
    order = list(kit().items)
    for number, item in enumerate(sorted(set(items), key=order.index)):
        clock.set(EVENING + timedelta(minutes=4 * number))
        if item not in session.record.plan:
            session.do(switch_on(session.record, kit(), item))
        session.open_item(item)
        for line in lines(item, fill):
            session.capture(line)
        fill_in(session, fill)
    for entry in session.record.active_entries("commitment"):
        if not entry.fields.get("by"):
            # Files of before have words where no date was typed.
            words = {"by_words": fill("by_words")}
            session.do(editing_steps.set_fields(session.record, entry.id, words, EVENING))
    for theme in {theme for entry in session.record.active_entries() for theme in entry.themes}:
        session.do(theme_steps.set_summary(session.record, theme, fill("summary")))
    shown = [entry.id for entry in session.record.entries.values() if not entry.internal]
    session.do(editing_steps.show(session.record, shown))
    session.do(editing_steps.set_fact(session.record, "closing", "sentences", "wall"))
    return session


def fill_in(session: Session, fill: Fill) -> None:
    """Fill in every text that can be filled in now, and every number as high as it goes."""
    for field in fields(session):
        value: str | int
        if field.kind == "text":
            value = fill(field.key)
        elif field.kind == "number" and field.key not in ("slips", "dots_per_person"):
            value = field.highest
        elif field.kind == "date":
            value = "2056-03-12"
        else:
            continue
        if field.scope in session.record.entries:
            step = editing_steps.set_fields(
                session.record, field.scope, {field.key: value}, session.now()
            )
        else:
            step = editing_steps.set_fact(session.record, field.scope, field.key, value)
        session.do(step)
