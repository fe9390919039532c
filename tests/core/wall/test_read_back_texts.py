"""Reading back: what stands on the wall, and who is named on paper."""

from __future__ import annotations

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.agenda.read_back import approve
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.entry import Fact
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.read_back_texts import read_back_line, read_back_scene
from tests.core.small import KINDS, answer, at, holding, offered, small_kit, wall

KIT = small_kit(offered("talk"), offered("harvest"))
SAID = holding(answer(1, "een", table=2), answer(2, "twee", table=2), answer(3, "drie", table=3))

WORDS = Translator(
    load_locale("nl"),
    {
        "report.read_back.by": "Ja van {tables}",
        "report.read_back.many.one": "{n} tafel, {first} tot {last}",
        "report.read_back.many.other": "{n} tafels, {first} tot {last}",
        "report.read_back.table": "tafel {table} om {time}",
        "report.read_back.round": "tafel {table} in ronde {round} om {time}",
    },
)


def approved(record: Record, table: int, clock: str, item: str = "talk") -> Record:
    return record.after(approve(record, KIT, item, table, KINDS, at(clock)))


def heading(record: Record, table: int) -> Phrase:
    return read_back_scene(wall(record, KIT, "talk"), table).heading


def test_a_table_sees_its_lines_and_is_asked_whether_they_are_right() -> None:
    scene = read_back_scene(wall(SAID, KIT, "talk", "both"), 2)
    assert scene == TextScene(
        Phrase("talk nl", "talk en"),
        Phrase("klopt dit, tafel 2?", "is this right, table 2?"),
        (Phrase("een"), Phrase("twee")),
    )


def test_its_yes_stands_with_the_time_until_a_line_changes() -> None:
    record = approved(SAID, 2, "20:41")
    assert read_back_scene(wall(record, KIT, "talk"), 2).heading == Phrase(
        "tafel 2 zei ja om 20:41"
    )
    assert read_back_scene(wall(record, KIT, "talk"), 3).heading == Phrase("klopt dit, tafel 3?")
    more = holding(answer(4, "vier", table=2), record=record)
    assert read_back_scene(wall(more, KIT, "talk"), 2).heading == Phrase("klopt dit, tafel 2?")


def test_where_nobody_said_yes_nothing_is_printed() -> None:
    assert read_back_line(SAID, ["talk"], KINDS, WORDS) == ""
    assert read_back_line(approved(SAID, 2, "20:41"), ["harvest"], KINDS, WORDS) == ""


def test_who_said_yes_is_named_with_the_time() -> None:
    record = approved(approved(SAID, 3, "20:40"), 2, "20:41")
    told = read_back_line(record, ["talk", "harvest"], KINDS, WORDS)
    assert told == "Ja van tafel 2 om 20:41; tafel 3 om 20:40"


def test_the_round_is_named_where_there_was_one() -> None:
    record = approved(holding(answer(1, "een", table=2)), 2, "20:41")
    held = record.facts["talk", "read_back.2.0"]
    record = holding(
        Fact("talk", "read_back.2.3", held.value), record=holding(answer(1, "een", table=2))
    )
    assert read_back_line(record, ["talk"], KINDS, WORDS) == "Ja van tafel 2 in ronde 3 om 20:41"


def everybody(tables: int) -> Record:
    record = holding(*(answer(n, table=n) for n in range(1, tables + 1)))
    for table in range(1, tables + 1):
        record = approved(record, table, f"20:{60 - table}")
    return record


def test_six_are_named_and_of_more_the_first_and_the_last_time() -> None:
    assert read_back_line(everybody(6), ["talk"], KINDS, WORDS).count("tafel") == 6
    assert read_back_line(everybody(7), ["talk"], KINDS, WORDS) == "7 tafels, 20:53 tot 20:59"


def test_a_table_that_said_yes_in_two_items_is_counted_once() -> None:
    record = holding(
        *(answer(10 + n, table=n, item="harvest") for n in range(1, 5)), record=everybody(4)
    )
    for table in range(1, 5):
        record = approved(record, table, "21:00", "harvest")
    assert read_back_line(record, ["talk", "harvest"], KINDS, WORDS) == "4 tafels, 20:56 tot 21:00"
