"""Each item of a kit of one's own is told apart in both reports, where the agenda has it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import pytest

from cwb_workshop.core.contract.blocks import Bars, Block, Columns, Document, Figures, Heading
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.layout.pages import pages
from cwb_workshop.report.layout.pdf import typesetter_of
from cwb_workshop.session.report_input import snapshot
from tests.report.outline import outline
from tests.small_kits import small_kit
from tests.workshop import played, registry

HEAD = """:: session place=Zuid; date=2026-03-12; start=19:00; variant=45; language=en; tables=2
:: at 19:00
"""
NAMES = "abcdefghij"
CLOSE = ":: close\n"


def item(id: str, exercise: str, settings: str = "", minutes: int = 0) -> str:
    return (
        f'\n[[items]]\nid = "{id}"\nexercise = "{exercise}"\nminutes = {{ 45 = {minutes} }}\n'
        f'listed = [45]\nfloor = 0\nflex = "flexible"\n[items.settings]\n{settings}\n'
    )


def texts(id: str, title: str, chapter: str = "") -> str:
    named = f'chapter = "{chapter}"\n' if chapter else ""
    return (
        f'\n[items.{id}]\ntitle = "{title}"\nshort = "{id}"\n{named}'
        f'[[items.{id}.screens]]\nheading = "{title}"\nlines = ["Talk"]\nnotes = "Talk."\n'
    )


def made(*items: tuple[str, str], top: str = "", more: str = "") -> Kit:
    kit = f'id = "small"\nversion = 1\nlanguages = ["en"]\nvariants = [45]\n{top}\n'
    first = item("hello", "info", minutes=45)
    english = f'title = "T"\ncolophon = "C"\n{more}' + texts("hello", "Hello")
    return small_kit(
        {
            "kit.toml": kit + first + "".join(row for row, _text in items),
            "en.toml": english + "".join(text for _row, text in items),
        }
    )


def vote(id: str, title: str, chapter: str = "") -> tuple[str, str]:
    options = ", ".join(f'"{name}"' for name in NAMES)
    return item(id, "dot_vote", f"options = [{options}]"), texts(id, title, chapter)


def with_votes(*votes: tuple[str, str]) -> Kit:
    listed = ", ".join(f'"{name}"' for name in NAMES)
    said = "".join(
        f'\n[principles.{name}]\nname = "{name}"\nshort = "{name}"\nexplanation = "E"\n'
        'example = "X"\nquestion = "Q"\n'
        for name in NAMES
    )
    return made(*votes, top=f"principles = [{listed}]", more=said)


def dots(id: str) -> str:
    return f":: item {id}\n:: set voters=20\n" + " ".join(map(str, range(10))) + "\n"


def both(kit: Kit, script: str) -> tuple[Document, Document]:
    frozen = snapshot(played(HEAD + script + CLOSE, kit), kit, registry(), "en", "public")
    return summary(frozen), full(frozen)


def every(blocks: Iterable[Block]) -> Iterable[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            yield from every(chain.from_iterable(block.columns))


def headings(document: Document, level: int = 1) -> list[str]:
    found = (block for block in every(document.blocks) if isinstance(block, Heading))
    return [block.text for block in found if block.level == level]


def test_the_short_report_shows_every_vote() -> None:
    kit = with_votes(vote("first", "Which bench?"), vote("second", "Which tree?"))
    short, _whole = both(kit, dots("first") + dots("second"))
    assert [text for text in headings(short) if text.startswith("Which")] == [
        "Which bench?",
        "Which tree?",
    ]
    assert sum(isinstance(block, Bars) for block in every(short.blocks)) == 2
    (figures,) = (block for block in every(short.blocks) if isinstance(block, Figures))
    assert ("90", "dots in 2 votes") in figures.pairs


@pytest.mark.parametrize("number", [3, 5, 6])
def test_many_votes_stay_on_the_two_pages(number: int) -> None:
    ids = [f"vote_{at}" for at in range(number)]
    kit = with_votes(*(vote(id, f"Which of {id}?") for id in ids))
    short, whole = both(kit, "".join(map(dots, ids)))
    assert sum(text.startswith("Which") for text in headings(short)) == number
    assert len(pages(short, typesetter_of(short))) <= 2
    assert sum(text.startswith("Which") for text in headings(whole)) == number


@pytest.mark.parametrize(("chapter", "heading"), [("", "Which bench?"), ("The bench", "The bench")])
def test_one_vote_has_the_name_of_its_item(chapter: str, heading: str) -> None:
    for document in both(with_votes(vote("first", "Which bench?", chapter)), dots("first")):
        said = [*headings(document), *headings(document, 2)]
        assert heading in said
        assert "What matters most?" not in said


def test_two_votes_under_one_chapter_have_their_titles_there() -> None:
    kit = with_votes(
        vote("first", "Which bench?", "Choices"), vote("second", "Which tree?", "Choices")
    )
    short, whole = both(kit, dots("first") + dots("second"))
    assert headings(whole).count("Choices") == 1
    behind = outline(whole).partition("Heading text=Choices level=1")[2]
    assert "Heading text=Which bench? level=2" in behind
    assert "Heading text=Which tree? level=2" in behind
    assert {"Which bench?", "Which tree?"} <= set(headings(short))


def test_what_a_workshop_has_no_item_for_is_not_said_to_be_none() -> None:
    for document in both(with_votes(vote("first", "Which bench?")), dots("first")):
        told = outline(document)
        assert "agreement" not in told
        assert "No questions" not in told
    kit = with_votes(
        (item("agree", "commitments"), texts("agree", "Agree")),
        (item("ask", "parking_lot"), texts("ask", "Ask")),
    )
    short, _whole = both(kit, ":: item agree\n:: item ask\n")
    assert "agreements" in outline(short)
    assert "No questions were noted" in outline(short)


TALK = 'first = "one_two_four_all"'


def test_how_people_came_to_an_answer_stands_with_the_question() -> None:
    kit = made((item("talk", "table_round", TALK), texts("talk", "The bench")))
    _short, whole = both(kit, ":: item talk\n1: By the bus stop\n:: at 20:00\n")
    assert "What people said, by theme" not in headings(whole)
    told = outline(whole).partition("Heading text=The bench level=1")[2]
    assert told.index("How people thought about it: first alone") < told.index("By the bus stop")


def test_what_is_thought_alone_first_is_printed_under_its_own_heading() -> None:
    kit = made((item("talk", "one_two_four_all"), texts("talk", "Think", "What we thought")))
    _short, whole = both(kit, ":: item talk\n1: By the bus stop\n")
    assert "What we thought" in headings(whole)
    assert "By the bus stop" in outline(whole).partition("What we thought level=1")[2]


BOARD = 'columns = ["start", "stop"]'


def test_a_chapter_is_the_heading_of_questions_and_boards_too() -> None:
    kit = made(
        (item("talk", "table_round"), texts("talk", "Question one", "The bench")),
        (item("board", "column_board", BOARD), texts("board", "Board one", "To start")),
    )
    _short, whole = both(kit, ":: item talk\n1: A\n:: item board\nDigging ~1\n")
    assert "The bench" in headings(whole)
    assert "To start" in headings(whole, 2)


def test_the_chapters_stand_in_the_order_of_the_agenda() -> None:
    rows = (
        (item("agree", "commitments"), texts("agree", "Agree")),
        (item("talk", "table_round"), texts("talk", "The question")),
        vote("last", "Which tree?"),
        (item("sort", "column_board", BOARD), texts("sort", "The board")),
    )
    script = ":: item agree\nDig @Ann ^1/4\n:: item talk\n1: A\n:: item sort\nDigging ~1\n"
    _short, whole = both(with_votes(*rows), script + dots("last"))
    order = ["Agreements and open questions", "The question", "Which tree?", "What we looked at"]
    assert [text for text in headings(whole) if text in order] == order


def test_how_two_votes_went_is_said_of_each_where_they_went_differently() -> None:
    hidden, shown = vote("first", "Which bench?"), vote("second", "Which tree?")
    row = shown[0].replace("[items.settings]", '[items.settings]\nresult = "open"')
    script = dots("first") + dots("second")
    _short, whole = both(with_votes(hidden, (row, shown[1])), script)
    told = outline(whole)
    assert "Which bench? – Everyone shared out dots. The result stayed hidden" in told
    assert "Which tree? – Everyone shared out dots." in told
    _short, whole = both(with_votes(hidden, shown), script)
    assert "– Everyone shared out dots" not in outline(whole)


def test_without_roles_nothing_is_said_of_them() -> None:
    _short, whole = both(with_votes(vote("first", "Which bench?")), dots("first"))
    assert "Roles were counted" not in outline(whole)


def test_of_three_options_the_first_three_are_not_told_together() -> None:
    kit = with_votes(vote("first", "Which bench?"))
    row = '["a", "b", "c"]'
    few = small_kit(
        {
            "kit.toml": kit.sources["kit.toml"].replace(
                "options = [" + ", ".join(f'"{name}"' for name in NAMES) + "]", f"options = {row}"
            ),
            "en.toml": kit.sources["en.toml"],
        }
    )
    short, _whole = both(few, ":: item first\n:: set voters=20\n5 4 3\n")
    assert "The first three together" not in outline(short)
    short, _whole = both(kit, dots("first"))
    assert "The first three together" in outline(short)
