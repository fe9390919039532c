"""What the walls of the exercises have in common: text screens, and answers as cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from cwb_workshop.core.agenda.phases import of_variant
from cwb_workshop.core.agenda.round_texts import item_name
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import BoardColumn, DrawingScene, DrawnPart
from cwb_workshop.core.contract.scene import Build, CardsScene, TextScene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.model.entry import PLENARY, Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import says
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.drawings import DRAWINGS
from cwb_workshop.core.wall.kit_marks import filled, filled_whole

_OPENING_MARKS = frozenset("\"'“„«‘‹")


def text_builds(view: WallView) -> tuple[Build, ...]:
    """Return the kit's screens of this item that its variant shows, built up line by line, each
    with the drawing behind it that the kit names for it.
    """
    number = screens_shown(view.record, view.item, view.kit)
    return tuple(
        build
        for screen in range(number)
        for build in (text_build(view, screen), *_drawing(view, screen))
    )


def _drawing(view: WallView, screen: int) -> tuple[Build, ...]:
    named = view.item.settings.get("drawings")
    name = named[screen] if isinstance(named, list | tuple) and screen < len(named) else ""
    return drawing_builds(view, str(name), screen) if str(name) in DRAWINGS else ()


def drawing_builds(view: WallView, name: str, screen: int) -> tuple[Build, ...]:
    """Return a drawing with its words in the languages of the wall, built up where it is."""
    scene = drawing_scene(view, name)
    first = 1 if DRAWINGS[name].built_up else scene.shown
    steps = tuple(replace(scene, shown=shown) for shown in range(first, scene.shown + 1))
    return (Build(f"drawing{screen + 1}", steps),)


def drawing_scene(view: WallView, name: str) -> DrawingScene:
    """Return a drawing with all of its parts."""
    drawing, words = DRAWINGS[name], f"wall.drawing.{name}"
    parts = tuple(
        DrawnPart(
            part.picture,
            view.word(f"{words}.{part.id}.name"),
            view.word(f"{words}.{part.id}.text") if part.has_text else NOTHING,
        )
        for part in drawing.parts
    )
    heading = view.word(f"{words}.heading")
    return DrawingScene(kicker(view, heading), heading, drawing.layout, parts, len(parts))


def screens_shown(record: Record, item: KitItem, kit: Kit) -> int:
    """Return how many of the text screens of an item this session shows."""
    number = len(kit.main_texts.items[item.id].screens)
    given = of_variant(item.settings.get("screens"), str(record.number("variant")))
    return max(min(number, given), 1) if isinstance(given, int) else number


def text_build(view: WallView, screen: int) -> Build:
    """Return one screen: first its heading and a line, then a line more at each step."""
    heading = heading_of(view, screen)
    lines = screen_lines(view, screen)
    steps = built_up(kicker(view, heading), heading, lines)
    return Build(f"text{screen + 1}", steps, behind=_card(view, screen, steps[0]))


def _card(view: WallView, screen: int, bare: TextScene) -> TextScene | None:
    """Return the card of the kit that explains a screen; None where it has none."""
    named = view.item.settings.get("cards")
    name = named[screen] if isinstance(named, list | tuple) and screen < len(named) else ""
    if str(name) not in view.kit.main_texts.cards:
        return None
    card = view.phrase(lambda language: view.kit.texts[language].cards.get(str(name), ""))
    return replace(bare, lines=(card,), coming=())


def built_up(kicker: Phrase, heading: Phrase, lines: Sequence[Phrase]) -> tuple[TextScene, ...]:
    """Return the steps of a text: the heading with its first line, then a line more each time. A
    heading alone would leave the room before a nearly empty picture.
    """
    lengths = [len(line.main) for line in lines]
    return tuple(
        TextScene(kicker, heading, tuple(lines[:shown]), coming=tuple(lengths[shown:]))
        for shown in range(min(len(lines), 1), len(lines) + 1)
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
        lambda language: filled(
            view.kit.item_text(view.item.id, language).screens[screen].heading, view, language
        )
    )


def bare_heading(view: WallView) -> TextScene:
    """Return the name of an item alone, which says nothing of what was released in it."""
    return TextScene(NOTHING, item_name(view, view.item.id), ())


def question_of(view: WallView) -> Phrase:
    """Return what the room is asked: the heading where that asks, else the first line that does."""
    heading = heading_of(view)
    asking = (line for line in screen_lines(view, 0) if line.main.endswith("?"))
    return heading if heading.main.endswith("?") else next(asking, heading)


def cards(view: WallView, entries: Iterable[Entry]) -> tuple[Card, ...]:
    """Return entries as the room reads them, newest first."""
    shown = tuple(entries)
    names = {table: table_name(view, table) for table in {entry.table for entry in shown}}
    tables = {table: (name.main, name.second) for table, name in names.items()}
    # As `card_of` makes each; there are thousands, and hardly one of them is a quote.
    return tuple(
        [
            _card_with(
                words_of(view, entry) if entry.quote else entry.text,
                *tables[entry.table],
                entry.highlight,
                entry.mentions,
            )
            for entry in reversed(shown)
        ]
    )


def card_of(view: WallView, entry: Entry, table: Phrase = NOTHING) -> Card:
    """Return a line as the room reads it, with the table that said it where that is told."""
    said = words_of(view, entry)
    return _card_with(said, table.main, table.second, entry.highlight, entry.mentions)


def words_of(view: WallView, entry: Entry) -> str:
    """Return what a line says; a quote between the marks of the wall's language, if it has none."""
    return quoted(view.words[view.languages[0]], entry.text) if entry.quote else entry.text


def quoted(words: Translator, text: str) -> str:
    """Return literal words between the marks of a language, if they have none."""
    return text if text[:1] in _OPENING_MARKS else words("wall.quoted", text=text)


@lru_cache(maxsize=32768)
def _card_with(text: str, table: str, second: str, highlight: bool, mentions: int) -> Card:
    """The same card for the same line at each step: two pictures of hundreds are soon compared."""
    return Card(text, Phrase(table, second), highlight=highlight, mentions=mentions)


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


def others(view: WallView, entries: Iterable[Entry]) -> BoardColumn | None:
    """Return the group of what has no place in a picture; None where everything has one."""
    shown = cards(view, entries)
    return BoardColumn(view.word("wall.other_lines"), shown) if shown else None


def plain_screens(view: WallView) -> tuple[Build, ...]:
    """Return the screens of an exercise that has none of its own: its texts, then the answers."""
    answers = [entry for entry in view.entries if entry.kind == ANSWER.id]
    texts = text_builds(view)
    return (*texts, cards_build(view, answers, heading=heading_of(view))) if answers else texts


def _line(view: WallView, screen: int, index: int) -> Phrase:
    def choose(language: Language) -> str:
        text = view.kit.item_text(view.item.id, language).screens[screen].lines[index]
        return filled_whole(text, view, language)

    return view.phrase(choose)
