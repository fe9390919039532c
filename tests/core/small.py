"""Small records and kits, made by hand: what the tests of plain values begin with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.model.entry import (
    Change,
    Entry,
    Fact,
    Json,
    PlanItem,
    Step,
    Value,
    Visit,
)
from cwb_workshop.core.model.entry_kinds import (
    ANSWER,
    COMMITMENT,
    NOTE,
    QUESTION,
    EntryKind,
    EntryKinds,
)
from cwb_workshop.core.model.kit import Flex, ItemText, Kit, KitItem, KitTexts, Screen, Theme
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import BOTH, Translator, WallLanguage

THEMES = (
    Theme("money", "m", "#111111", "square"),
    Theme("rules", "r", "#222222", "circle"),
    Theme("people", "p", "#333333", "star"),
)


def at(clock: str) -> datetime:
    """Return a time of the evening, as 19:05 or 19:05:30."""
    return datetime.fromisoformat(f"2026-03-12T{clock}")


def holding(*values: Value, record: Record | None = None) -> Record:
    """Return a record with these values in it, as one step makes it."""
    changes = tuple(Change(None, value) for value in values)
    return (record or Record()).after(Step("step.test", changes, undoable=False))


def facts(scope: str = "", /, **values: Json) -> tuple[Fact, ...]:
    return tuple(Fact(scope, key, value) for key, value in values.items())


def planned(**minutes: int) -> tuple[PlanItem, ...]:
    """Return an agenda of ordinary items, in this order."""
    return tuple(
        PlanItem(item, "info", length, float(position))
        for position, (item, length) in enumerate(minutes.items(), start=1)
    )


def visits(*stretches: tuple[str, str, str]) -> tuple[Visit, ...]:
    """Return openings as (item, opened, left), each time as 19:05; left empty while open."""
    return tuple(
        Visit(number, item, at(opened).isoformat(), at(left).isoformat() if left else "")
        for number, (item, opened, left) in enumerate(stretches, start=1)
    )


def answer(number: int, text: str = "text", **values: object) -> Entry:
    """Return an answer of an item called `talk`, with its number as its id."""
    told = {
        "item": "talk",
        "kind": "answer",
        "created": at("19:00").isoformat(),
        **values,
    }
    return Entry(str(number), text=text, number=number, **told)  # type: ignore[arg-type]


def offered(
    item: str,
    exercise: str = "info",
    *,
    flex: Flex = "flexible",
    floor: int = 0,
    minutes: Mapping[int, int] | None = None,
    **settings: Json,
) -> KitItem:
    """Return an item as a kit offers it."""
    return KitItem(item, exercise, minutes or {120: 10}, floor, flex, settings=settings)


def question(item: str, label: str = "", *, fields: Sequence[str] = ()) -> KitItem:
    """Return an item in which tables answer a question, as a kit offers it."""
    settings: dict[str, Json] = {"label": label} if label else {}
    if fields:
        settings["fields"] = list(fields)
    return replace(offered(item, "talking"), settings=settings, asks=True)


def small_kit(*items: KitItem) -> Kit:
    """Return a kit with three themes and two fields, and short texts in both languages."""
    return Kit(
        id="small",
        version=1,
        variants=(60, 120, 180),
        items={item.id: item for item in items},
        principles=(),
        themes=THEMES,
        choices={"programme": {"land": "gr"}, "kind": {"act": "a"}},
        roles=(),
        anchor_types=(),
        texts={"nl": _texts("nl", items), "en": _texts("en", items)},
        round_modes={60: "parallel"},
    )


def _texts(language: Language, items: tuple[KitItem, ...]) -> KitTexts:
    names: dict[Language, dict[str, str]] = {
        "nl": {"money": "Geld", "rules": "Regels", "people": "Mensen"},
        "en": {"money": "Money", "rules": "Rules", "people": "People"},
    }
    return KitTexts(
        language,
        title=f"kit {language}",
        items={item.id: _item_text(item.id, language) for item in items},
        principles={},
        themes=names[language],
        choices={},
        roles={},
        anchor_types={},
        characteristics=(),
        characteristics_notes="",
        cards={},
        scale=(),
        colophon="",
    )


def _item_text(item: str, language: Language) -> ItemText:
    screen = Screen(f"Heading {item} {language}", ("First?", "Second"), "")
    return ItemText(f"Title {item} {language}", f"{item} {language}", (screen,))


WALL_WORDS: dict[Language, dict[str, str]] = {
    "nl": {
        "wall.table": "tafel {n}",
        "wall.comma": ", ",
        "wall.semicolon": "; ",
        "wall.nothing_yet": "nog niets",
        "wall.other_lines": "overig",
        "wall.quoted": "“{text}”",
        "wall.newest_first": "nieuwste eerst",
        "wall.answers.one": "1 antwoord",
        "wall.answers.other": "{n} antwoorden",
        "wall.number.1": "één",
        "wall.number.3": "drie",
        "wall.and": " en ",
        "wall.rounds.count.one": "één ronde",
        "wall.rounds.count.other": "{rounds} rondes",
        "wall.read_back.approved": "tafel {n} zei ja om {time}",
        "wall.read_back.asked": "klopt dit, tafel {n}?",
        "wall.rounds.round": "ronde {n} van {total}",
        "wall.rounds.together": "alle vragen",
        "wall.rounds.tables.other": "tafel {tables}",
        "wall.rounds.sequential.plan": "om de beurt",
        "wall.rounds.sequential.how": "samen",
        "wall.rounds.carousel.plan": "carrousel",
        "wall.rounds.carousel.how": "loop door",
    },
    "en": {
        "wall.table": "table {n}",
        "wall.comma": ", ",
        "wall.semicolon": "; ",
        "wall.nothing_yet": "nothing yet",
        "wall.other_lines": "other",
        "wall.quoted": "“{text}”",
        "wall.newest_first": "newest first",
        "wall.answers.one": "1 answer",
        "wall.answers.other": "{n} answers",
        "wall.number.3": "three",
        "wall.and": " and ",
        "wall.read_back.approved": "table {n} said yes at {time}",
        "wall.read_back.asked": "is this right, table {n}?",
        "wall.rounds.round": "round {n} of {total}",
        "wall.rounds.together": "all questions",
        "wall.rounds.tables.one": "table {tables}",
        "wall.rounds.tables.other": "tables {tables}",
        "wall.rounds.sequential.plan": "in turn",
        "wall.rounds.sequential.how": "together",
        "wall.rounds.carousel.plan": "carousel",
        "wall.rounds.carousel.how": "walk on",
    },
}


ANCHOR = EntryKind("anchor", sign="A")
ASSET = EntryKind("asset", sign="B")
LEAK = EntryKind("leak", sign="L")
DOTS = EntryKind("dots", on_purpose=True, figure=True)
KINDS = EntryKinds(
    (
        *(ANSWER, NOTE, QUESTION, COMMITMENT, ANCHOR, ASSET, LEAK, DOTS),
        EntryKind("listed", spoken=True, listed=True),
        EntryKind("headline", spoken=True, listed=True),
        EntryKind("sentence", on_purpose=True, listed=True),
        *(EntryKind(kind, figure=True) for kind in ("scores", "money_trail", "placement")),
    )
)


def wall(
    record: Record, kit: Kit, item: str, language: WallLanguage = "nl", ran: float = 0.0
) -> WallView:
    """Return what an exercise may look at, everything in the record released."""
    words = {name: Translator(load_locale(name), entries) for name, entries in WALL_WORDS.items()}
    entries = tuple(entry for entry in record.entries.values() if entry.item == item)
    return WallView(
        record,
        entries,
        kit.items[item],
        kit,
        words,
        ("nl", "en") if language == BOTH else (language,),
        KINDS,
        ran,
    )


def with_screens(kit: Kit, item: str, *screens: Screen, **told: str) -> Kit:
    """Return the kit with other screens, or another title or question, for one item."""
    texts = {
        language: replace(
            held,
            items={**held.items, item: replace(held.items[item], screens=screens, **told)},  # type: ignore[arg-type]
        )
        for language, held in kit.texts.items()
    }
    return replace(kit, texts=texts)
