"""What the walls of the exercises have in common: text screens, and answers as cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from string import Formatter

from cwb_workshop.core.agenda.agenda import opened
from cwb_workshop.core.agenda.phases import of_variant, phase_spans, slips
from cwb_workshop.core.agenda.round_texts import item_name
from cwb_workshop.core.agenda.rounds import rounds
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build, CardsScene, TextScene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.model.entry import PLENARY, Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import says
from cwb_workshop.core.model.words import Translator, fill

_YEARS_AHEAD = 10


def text_builds(view: WallView) -> tuple[Build, ...]:
    """Return the kit's screens of this item that its variant shows, built up line by line."""
    number = len(view.kit.main_texts.items[view.item.id].screens)
    given = of_variant(view.item.settings.get("screens"), str(view.record.number("variant")))
    if isinstance(given, int):
        number = max(min(number, given), 1)
    return tuple(text_build(view, screen) for screen in range(number))


def text_build(view: WallView, screen: int) -> Build:
    """Return one screen: first its heading, then a line more at each step."""
    heading = heading_of(view, screen)
    lines = screen_lines(view, screen)
    return Build(f"text{screen + 1}", built_up(kicker(view, heading), heading, lines))


def built_up(kicker: Phrase, heading: Phrase, lines: Sequence[Phrase]) -> tuple[TextScene, ...]:
    """Return the steps of a text: the heading alone, then a line more each time."""
    lengths = [len(line.main) for line in lines]
    return tuple(
        TextScene(kicker, heading, tuple(lines[:shown]), coming=tuple(lengths[shown:]))
        for shown in range(len(lines) + 1)
    )


def screen_lines(view: WallView, screen: int) -> tuple[Phrase, ...]:
    """Return the lines with their marks filled in; a line with nothing to fill in is left out."""
    number = len(view.kit.main_texts.items[view.item.id].screens[screen].lines)
    lines = (_line(view, screen, index) for index in range(number))
    return tuple(line for line in lines if line)


def kicker(view: WallView, heading: Phrase) -> Phrase:
    """Return the item's short name, unless the heading says it already."""
    short = item_name(view, view.item.id)
    return NOTHING if says(heading.main, short.main) else short


def heading_of(view: WallView, screen: int = 0) -> Phrase:
    return view.phrase(
        lambda language: fill(
            view.kit.item_text(view.item.id, language).screens[screen].heading,
            _values(view, language),
        )
    )


def question_of(view: WallView) -> Phrase:
    """Return what the room is asked: the heading where that asks, else the first line that does."""
    heading = heading_of(view)
    asking = (line for line in screen_lines(view, 0) if line.main.endswith("?"))
    return heading if heading.main.endswith("?") else next(asking, heading)


def cards(view: WallView, entries: Iterable[Entry]) -> tuple[Card, ...]:
    """Return entries as the room reads them, newest first."""
    shown = [
        Card(
            text=entry.text,
            table=table_name(view, entry.table),
            highlight=entry.highlight,
            mentions=entry.mentions,
        )
        for entry in entries
    ]
    return tuple(reversed(shown))


def table_name(view: WallView, table: int) -> Phrase:
    """Return "tafel 3"; nothing for plenary."""
    return NOTHING if table == PLENARY else view.word("wall.table", n=table)


def cards_build(
    view: WallView,
    entries: Iterable[Entry],
    *,
    id: str = "cards",
    heading: Phrase = NOTHING,
    prompt: Phrase = NOTHING,
) -> Build:
    """Return a question, by default that of the item, with what was released of its answers.

    The prompt says what to do until the first of them is there.
    """
    question = heading or question_of(view)
    shown = cards(view, entries)
    scene = CardsScene(
        kicker(view, question),
        question,
        shown,
        prompts=(prompt,) if prompt and not shown else (),
        empty=view.word("wall.nothing_yet"),
        footer=view.word("wall.newest_first") if len(shown) > 1 else NOTHING,
    )
    return Build(id, (scene,))


def plain_screens(view: WallView) -> tuple[Build, ...]:
    """Return the screens of an exercise that has none of its own: its texts, then the answers."""
    answers = [entry for entry in view.entries if entry.kind == ANSWER.id]
    texts = text_builds(view)
    return (*texts, cards_build(view, answers, heading=heading_of(view))) if answers else texts


def _line(view: WallView, screen: int, index: int) -> Phrase:
    def choose(language: Language) -> str:
        text = view.kit.item_text(view.item.id, language).screens[screen].lines[index]
        values = _values(view, language)
        return fill(text, values) if _has_all(text, values) else ""

    return view.phrase(choose)


def _has_all(text: str, values: Mapping[str, str]) -> bool:
    return all(name is None or values.get(name) for _text, name, _f, _c in Formatter().parse(text))


def number_word(number: int, words: Translator) -> str:
    """Return a small number as a word, a larger one in digits."""
    key = f"wall.number.{number}"
    return words(key) if words.has(key) else str(number)


def _set(view: WallView, key: str, words: Translator) -> str:
    """Return a number that was set for this item, else the kit's; empty where there is none."""
    given = view.record.number(key, view.item.id) or view.item.settings.get(key)
    return number_word(given, words) if isinstance(given, int) and given else ""


def _at_table(view: WallView) -> str:
    """Return the minutes at the table; empty where the table is everybody."""
    parts = phase_spans(view.record, view.item) if view.item.has_phases else ()
    minutes = (round(part.seconds / 60) for part in parts if part.name == "table")
    return str(next(minutes, ""))


def _values(view: WallView, language: Language) -> dict[str, str]:
    record, words = view.record, view.words[language]
    date = record.text("date")
    asking_item = next((item.id for item in view.kit.items.values() if item.asks), "")
    question = record.plan.get(asking_item)
    return {
        "neighbourhood": record.text("place"),
        "organisation": record.text("organiser"),
        "sentence": record.text("organiser_sentence"),
        "rounds": str(rounds(record, view.kit)),
        "minutes": str(question.minutes) if question else "",
        "time": restart(view),
        "date": view.words[language].locale.date(record.text("report_date")),
        "contact": record.text("contact"),
        "at_table": _at_table(view),
        "slips": number_word(slips(record, view.item), words),
        "dots": _set(view, "dots_per_person", words),
        "on_one": _set(view, "max_per_option", words),
        "year": str(int(date[:4]) + _YEARS_AHEAD) if date else "",
    }


def restart(view: WallView) -> str:
    """Return the time at which this item ends by plan, as 20:15; empty while it is not open."""
    visit = view.record.open_visit
    item = view.record.plan.get(view.item.id)
    if visit is None or item is None or visit.item != item.id:
        return ""
    return (opened(visit) + timedelta(minutes=item.minutes)).strftime("%H:%M")
