"""What a report prints of the answers to a question."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Heading,
    Para,
    Quote,
    Stack,
    Table,
)
from cwb_workshop.core.contract.said import SaidForms, Several, SpokenWords
from tests.exercises.report_blocks import as_printed, blocks
from tests.workshop import a_session, played, zuiderkouw_script

_IN_A_GRID = "1: Loket ~gem ~nu\n2: Inkoop ~anker ~jaar\n2: Huis ~anker ~lang\n1: Ooit ~gem"


def _of_question(question: str, script: str) -> list[Block]:
    return list(blocks("table_round.questions", f":: item {question}\n{script}"))


def test_answers_to_a_question_with_two_short_choices_stand_in_a_grid() -> None:
    told = _of_question("question_2", _IN_A_GRID)
    grid, unsaid = (block for block in told if isinstance(block, Table))
    assert grid.headings == ("", "Nu", "Binnen een jaar", "Lange termijn")
    assert grid.rows == (
        ("Gemeente", "– Loket", "", ""),
        ("Ankerorganisatie", "", "– Inkoop", "– Huis"),
    )
    assert told[told.index(unsaid) - 1] == Heading("Wanneer: Niet gezegd", level=2)
    assert [row[:3] for row in unsaid.rows] == [("Gemeente (1)", "V204", "Ooit")]


@pytest.mark.parametrize(
    ("question", "chosen"),
    [("question_1", "~rd ~idee"), ("question_2", "~gem ~nu"), ("question_3", "~erbij")],
)
def test_answers_without_any_choice_stand_in_a_list_below_and_not_in_a_narrow_column(
    question: str, chosen: str
) -> None:
    script = f"1: Met keuze {chosen}\n1: Iets anders\n2: Nog iets"
    told = _of_question(question, script)
    *_others, last = (block for block in told if isinstance(block, Table))
    assert told[-2:] == [Heading("Niet ingedeeld", level=2), last]
    assert last.headings == ("Nr", "Wat er is gezegd", "Waar")
    assert [row[1] for row in last.rows] == ["Iets anders", "Nog iets"]
    assert not any("Niet gezegd" in str(block) for block in told)


@pytest.mark.parametrize("question", ["question_1", "question_2", "question_3"])
def test_where_nothing_was_chosen_there_is_a_list_alone(question: str) -> None:
    told = _of_question(question, "1: Iets anders\n2: Nog iets")
    (listed,) = (block for block in told if isinstance(block, Table))
    assert [row[1] for row in listed.rows] == ["Iets anders", "Nog iets"]
    assert [row[-1] for row in listed.rows] == [f"tafel\N{NO-BREAK SPACE}{at}" for at in (1, 2)]
    assert Heading("Niet ingedeeld", level=2) not in told


def test_a_cell_of_the_grid_holds_every_answer_whole_with_its_number_and_table() -> None:
    long = ("heel veel woorden " * 20).strip()
    lines = "\n".join(f"1: Idee {number} {long} ~gem ~nu" for number in range(1, 7))
    lines += "\n2: Beurs ~anker ~jaar\n2: Huis ~zelf ~lang"
    (grid,) = (b for b in _of_question("question_2", lines) if isinstance(b, Table))
    cell = grid.rows[0][1]
    assert isinstance(cell, Several)
    assert cell.parts == tuple(f"Idee {number} {long}" for number in range(1, 7))
    first = cell.parts[0]
    assert isinstance(first, SpokenWords)
    assert (first.label, first.table) == ("V201", 1)


def test_experiences_stand_apart_from_ideas_and_both_by_programme() -> None:
    script = "1: Oud verhaal ~rd ~slecht\n2: Nieuw idee ~rd ~idee\n2: Eerste idee ~cd ~idee"
    told = _of_question("question_1", script)
    ideas, lived = (block for block in told if isinstance(block, Table))
    assert [row[0] for row in ideas.rows] == ["City Deal (1)", "Regio Deal (1)"]
    assert [(row[0], row[2], row[3]) for row in lived.rows] == [
        ("Regio Deal (1)", "Oud verhaal", "Slechte ervaring")
    ]


def test_each_position_has_its_answers_and_what_was_not_agreed_is_said() -> None:
    script = "1: Erbij ~erbij !\n2: Ook erbij ~erbij\n2: Wij kwamen er niet uit ~verdeeld"
    told = _of_question("question_3", script)
    (positions,) = (block for block in told if isinstance(block, Table))
    none = ("", "Er zijn geen antwoorden genoteerd.")
    assert [row[:3] for row in positions.rows] == [
        ("Erbij (2)", "V301", "Erbij"),
        ("", "V302", "Ook erbij"),
        ("Stap voor stap", *none),
        ("Het roer om", *none),
        ("Hier waren we het niet over eens (1)", "V303", "Wij kwamen er niet uit"),
    ]
    assert (positions.strong, positions.grouped) == ((0,), True)
    assert Para("Vet: uitgelicht tijdens de bijeenkomst.", small=True) in told
    assert not any(isinstance(block, Quote) for block in told)


def test_hands_are_told_out_of_all_who_were_there() -> None:
    printed = as_printed("column_board.details", played(zuiderkouw_script()), 8)
    (bars,) = (block for block in printed if isinstance(block, Bars))
    assert [bar.shown_value for bar in bars.bars] == [
        "9 van 24 herkennen dit",
        "15 van 24 herkennen dit",
        "19 van 24 herkennen dit",
    ]


def test_an_answer_without_a_theme_is_printed_too() -> None:
    printed = blocks("harvest_cluster.details", ":: item obstacles\nMet #g\nZonder")
    assert printed[-2:] == (Heading("Nog zonder thema", level=2), Bullets(("Zonder",)))


def test_who_wants_help_to_begin_is_not_listed_with_what_is_there_already() -> None:
    script = ":: item incubator\nBuurtkeuken, met het roc\n:: item lessons\nGeduld"
    assert blocks("info.interest", script) == (Bullets(("Buurtkeuken, met het roc",)),)
    assert Bullets(("Geduld",)) in blocks("info.details", script)
    assert Bullets(("Buurtkeuken, met het roc",)) not in blocks("info.details", script)


def test_what_was_answered_on_the_evening_is_printed_with_its_answer() -> None:
    script = ":: item obstacles\n? Is het klaar?\n:: set Q1 status=answered; answer=Ja, in mei"
    _title, table = blocks("parking_lot.details", script)
    assert isinstance(table, Table)
    assert table.rows == (("Q1", "Is het klaar?", "Ja, in mei"),)


def test_what_was_quoted_above_a_grid_says_so_where_it_stands_again() -> None:
    told = _of_question("question_2", _IN_A_GRID.replace("~nu", "~nu !"))
    assert Quote("Loket", "") in told
    grid = next(block for block in told if isinstance(block, Table))
    cells = [cell for row in grid.rows for cell in row[1:] if isinstance(cell, Several)]
    lines = [line for cell in cells for line in cell.parts]
    assert [line.again for line in lines if isinstance(line, SpokenWords)] == [True, False, False]


def test_a_number_of_times_stands_behind_the_table() -> None:
    told = _of_question("question_1", "1: Een loket ~nplv ~idee +2\nVoor allen ~nplv ~idee")
    (table,) = (block for block in told if isinstance(block, Table))
    assert [row[-1].replace("\N{NO-BREAK SPACE}", " ") for row in table.rows] == [
        "tafel 1 · 3× genoemd",
        "tafel 1",
    ]


def test_an_answer_with_two_themes_stands_under_each_once_and_says_so() -> None:
    script = ":: item obstacles\n1: Te duur #g #r +2\n1: Lastig #r"
    printed = blocks("harvest_cluster.details", script)
    lines = [line for block in printed if isinstance(block, Bullets) for line in block.lines]
    told = [SaidForms().told(line) for line in lines]
    assert told == [
        "Te duur (O01 · table 1 · 3×)",
        "Lastig (O02 · table 1)",
        "Te duur (O01 · table 1 · 3× · again)",
    ]


def test_within_a_choice_highlights_come_first() -> None:
    script = "1: Een loket ~nplv ~idee\n2: Het werkte ~nplv ~idee !"
    (table,) = (block for block in _of_question("question_1", script) if isinstance(block, Table))
    assert [row[2] for row in table.rows] == ["Het werkte", "Een loket"]


def test_what_not_everyone_agreed_with_is_printed_apart() -> None:
    """An earlier version took a choice of another question as well; what it kept is printed."""
    session = a_session("question_2")
    (said,) = session.capture("1: Meer regie ~gem").entries
    session.capture("2: Zelf doen ~zelf")
    kept = {"position": "divided"}
    session.do(editing_steps.set_fields(session.record, said.id, kept, session.now()))
    told = list(as_printed("table_round.questions", session.record, 8))
    at = told.index(Heading("Hier waren we het niet over eens", level=2))
    assert told[at + 1] == Bullets(("Meer regie",))


def test_without_a_question_that_is_withheld_it_is_not_said_that_there_was_none() -> None:
    script = ":: set roles=resident 8, care 1\n:: item obstacles\n? Als zorgverlener: mag dat?\n"
    assert blocks("parking_lot.blocks", script) == (
        Para("Er staan geen open vragen in dit verslag."),
    )
    assert blocks("parking_lot.blocks", script.replace("Als zorgverlener: m", "M")) != (
        Para("Er staan geen open vragen in dit verslag."),
    )
    nothing = ":: set roles=resident 8, care 1\n:: item obstacles\n"
    assert blocks("parking_lot.blocks", nothing) == (Para("Er zijn geen vragen genoteerd."),)


def test_under_a_theme_highlights_are_quoted_and_what_has_no_theme_stands_last() -> None:
    script = """:: item obstacles
1: Te veel formulieren #r
2: De aanbesteding is te groot #r !
2: Iets anders"""
    rules, quote, others, loose, left = blocks("harvest_cluster.details", script)
    assert isinstance(rules, Heading)
    assert quote == Quote("De aanbesteding is te groot", "")
    assert others == Bullets(("Te veel formulieren",))
    assert loose == Heading("Nog zonder thema", level=2)
    assert left == Bullets(("Iets anders",))


def test_what_tables_counted_for_themselves_is_printed_per_table() -> None:
    script = ":: item principles_vote\n2: 1 1 1 1 1 0 0 0\n1: 2 2 0 0 0 0 0 0"
    _table, title, tables = blocks("dot_vote.details", script, edition="municipality")
    assert title == Heading("Per tafel", level=2)
    assert isinstance(tables, Table)
    assert tables.rows[0] == ("Tafel 1", "2", "2", *("0",) * 6)
    assert [row[0] for row in tables.rows] == ["Tafel 1", "Tafel 2"]


def test_answers_under_no_theme_are_counted_beside_those_that_have_one() -> None:
    script = ":: item obstacles\n1: Te duur #g\n2: Geen tijd\n1: Geen zin"
    themes = blocks("harvest_cluster.blocks", script)
    (told,) = (block for block in themes if isinstance(block, Para))
    assert told.text.endswith("2 antwoorden staan onder geen thema.")
    bare = blocks("harvest_cluster.blocks", ":: item obstacles\n1: Te duur")
    assert bare == (Para("1 antwoord staat onder geen thema."),)
    whole = blocks("harvest_cluster.blocks", ":: item obstacles\n1: Te duur #g")
    assert all("geen thema" not in block.text for block in whole if isinstance(block, Para))


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (("~roer", "~roer", "~stap"), ["2 van de 3 antwoorden zeggen ‘Het roer om’"]),
        (
            ("~roer", "~roer", "~stap", ""),
            ["2 van de 4 antwoorden zeggen ‘Het roer om’", "Niet ingedeeld"],
        ),
        (("~roer", "~roer", "~stap", "~stap"), []),
        (("~verdeeld", "~verdeeld", "~stap"), []),
        (("~roer", "~stap"), []),
    ],
)
def test_what_most_answers_say_is_said_where_one_position_has_the_most(
    codes: tuple[str, ...], told: list[str]
) -> None:
    """Equals have none that most say, and where a table did not agree nobody says that."""
    script = "\n".join(f"1: antwoord {at} {code}" for at, code in enumerate(codes))
    printed = _of_question("question_3", script)
    headings = [block.text for block in printed if isinstance(block, Heading) and block.level == 2]
    assert headings == told
    bars = [block for block in printed if isinstance(block, Stack)]
    assert [sum(number for _name, number in bar.parts) for bar in bars] == (
        [len([code for code in codes if code])] if len(set(codes)) < len(codes) else []
    )
