"""What each exercise prints of what was captured."""

from __future__ import annotations

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import (
    Bars,
    Bullets,
    Columns,
    Distribution,
    DistributionRow,
    Heading,
    Para,
    Quote,
    Table,
)
from tests.exercises.report_blocks import as_printed, blocks
from tests.workshop import a_session, played, zuiderkouw_script


def test_words_of_the_check_in_stand_by_alphabet_with_how_often_they_were_said() -> None:
    script = ":: item checkin\nthuis, Çok güzel, druk, أمل\nthuis, appel"
    (words,) = blocks("check_in.blocks", script)
    assert words == Para("appel, Çok güzel, druk, thuis 2×, \u2068أمل\u2069")


def test_the_check_out_tells_the_average_and_what_people_said() -> None:
    average, votes, *sentences = as_printed("check_out.blocks", played(zuiderkouw_script()), 2)
    assert average == Para("Zin om door te gaan: gemiddeld 4,0 van 5, 21 stemmen.")
    assert isinstance(votes, Distribution)
    assert [row.counts for row in votes.rows] == [(0, 1, 4, 9, 7)]
    assert all(isinstance(sentence, Quote) for sentence in sentences[:-1])
    *quotes, more = sentences
    assert len(quotes) == 2
    assert more == Para("En nog 6 in het volledige verslag.", small=True)


def test_below_five_votes_the_check_out_tells_no_average() -> None:
    (told,) = blocks("check_out.blocks", ":: item closing\n0 1 1 1 1")
    assert told == Para("Te weinig stemmen voor een gemiddelde (4).")


def test_who_did_not_know_at_the_closing_is_told_apart() -> None:
    average, votes, unknown = blocks("check_out.blocks", ":: item closing\n0/1/4/9/7 d2")
    assert average == Para("Zin om door te gaan: gemiddeld 4,0 van 5, 21 stemmen.")
    assert isinstance(votes, Distribution)
    assert unknown == Para("2 mensen wisten het niet.")


def test_of_few_votes_it_is_not_told_who_did_not_know() -> None:
    (told,) = blocks("check_out.blocks", ":: item closing\n0 1 1 1 1 d2")
    assert told == Para("Te weinig stemmen voor een gemiddelde (4).")


def test_a_list_of_the_room_is_printed_as_a_list() -> None:
    (listed,) = blocks("info.blocks", ":: item commons\nbuurtkeuken\nmoestuin")
    assert listed == Bullets(("buurtkeuken", "moestuin"))


def test_dots_without_a_number_of_voters_are_only_counted() -> None:
    bars, told = blocks("dot_vote.blocks", ":: item principles_vote\n3 4 6 2 1 5 4 1")
    assert isinstance(bars, Bars)
    assert [bar.strong for bar in bars.bars] == [True] * 4 + [False] * 4
    assert told == Para("26 stippen.", small=True)


def test_shares_are_rounded_half_up_to_whole_percents() -> None:
    bars, _told = blocks("dot_vote.blocks", ":: item principles_vote\n25 175 0 0 0 0 0 0")
    assert isinstance(bars, Bars)
    assert [bar.shown_value for bar in bars.bars[:2]] == ["175 (88%)", "25 (13%)"]


def test_a_theme_is_quoted_once_and_told_with_its_mentions_and_answers() -> None:
    script = ":: item obstacles\n1: Te duur #g #r +2\n1: Lastig #r\n"
    bars, _told = blocks("harvest_cluster.blocks", script)
    assert isinstance(bars, Bars)
    told = [(bar.label, bar.shown_value, bar.note) for bar in bars.bars]
    assert told == [
        ("Regels en inkoop", "4 (2)", "Lastig"),
        ("Geld en financiering", "3 (1)", "Te duur"),
    ]


def test_questions_without_answers_say_so() -> None:
    (columns,) = blocks("table_round.blocks", ":: item question_1\n1: Een idee")
    assert isinstance(columns, Columns)
    first, second, _third = columns.columns
    assert first == (Heading("Vraag 1: het Rijk", level=2), Bullets(("Een idee",)))
    assert second[1] == Para("Er zijn geen antwoorden genoteerd.", small=True)


def test_highlights_go_before_other_ideas_and_stand_as_they_were_said() -> None:
    script = ":: item question_1\n1: een\n1: twee !\n1: drie\n1: vier !"
    (columns,) = blocks("table_round.blocks", script, most=3)
    assert isinstance(columns, Columns)
    assert columns.columns[0][1:] == (
        Bullets(("een", "twee", "vier")),
        Para("3 van 4 antwoorden", small=True),
    )


def test_a_column_in_which_nothing_would_stand_is_left_out() -> None:
    script = ":: item commitments\nSleutel regelen\n:: set C1 help=een reservesleutel"
    _title, table = blocks("commitments.details", script)
    assert isinstance(table, Table)
    assert table.headings == ("Wat", "Wat is ervoor nodig?")
    assert table.rows == (("Sleutel regelen", "een reservesleutel"),)


def test_a_question_is_printed_with_who_answers_it_and_by_when() -> None:
    session = a_session("questions_so_far")
    session.capture("? Wie gaat erover?")
    (question,) = session.record.active_entries("question")
    fields = {"status": "to_organisation", "to": "gemeente", "by": "2026-05-01"}
    session.do(editing_steps.set_fields(session.record, question.id, fields, session.now()))
    (table,) = as_printed("parking_lot.blocks", session.record, 8)
    assert isinstance(table, Table)
    assert table.rows == (("gemeente, 1 mei 2026", "Q1", "Wie gaat erover?"),)


def test_in_full_the_answer_stands_behind_the_question_that_got_one() -> None:
    script = """:: item obstacles
? Is het klaar?
:: set Q1 status=answered; answer=In mei
? En daarna?
:: set Q2 status=dropped
? Wie gaat erover?"""
    title, table = blocks("parking_lot.details", script)
    assert title == Heading("Al beantwoord of vervallen", level=2)
    assert isinstance(table, Table)
    assert table.rows == (("Q1", "Is het klaar?", "In mei"), ("Q2", "En daarna?", "vervallen"))


def test_a_question_without_anybody_to_answer_it_says_so() -> None:
    script = ":: item obstacles\n? Wie gaat erover?\n? Is het klaar?\n:: set Q2 status=answered"
    table, told = blocks("parking_lot.blocks", script)
    assert isinstance(table, Table)
    assert table.rows == (("nog niemand", "Q1", "Wie gaat erover?"),)
    assert told == Para("1 vraag is op de avond zelf beantwoord.", small=True)


def test_every_statement_is_printed_with_its_distribution_and_the_gap() -> None:
    printed = as_printed("scale.details", played(zuiderkouw_script()), 8)
    (votes,) = (block for block in printed if isinstance(block, Distribution))
    name = "P1 Werk gaat voor kapitaal"
    assert votes.rows[0] == DistributionRow(name, (4, 9, 7, 2, 0), "22 stemmen")
    assert len(votes.rows) == 8
    assert votes.steps[0] == "1 nog niet begonnen"
    scores, gap = (block for block in printed if isinstance(block, Table))
    assert scores.rows[0][1:] == ("2,3", "2,0", "22", "0")
    assert gap.rows[0] == ("1", "P3 Samen beslissen telt", "14", gap.rows[0][3])


def test_columns_are_printed_side_by_side_and_signs_with_their_words() -> None:
    script = ":: item case_cleveland\narmoede ~1\nbanen ~1\nankers ~3"
    _title, table = blocks("column_board.details", script)
    assert isinstance(table, Table)
    assert table.rows == (("armoede", "", "ankers"), ("banen", "", ""))
    _title, grid = blocks("column_board.details", ":: item broad_prosperity\nkeuken: + 0 ? -")
    assert isinstance(grid, Table)
    assert grid.rows == (("keuken", "+ plus", "0 neutraal", "? onbekend", "− min"),)


def test_remarks_at_the_vote_are_printed_with_what_they_are_about() -> None:
    session = a_session("principles_vote")
    session.capture("8 11 14 9 4 10 9 3")
    session.capture("3: Bij ons beslist de stad")
    (remark,) = session.record.active_entries("answer")
    session.do(editing_steps.set_fields(session.record, remark.id, {"option": "p3"}, session.now()))
    table, _title, remarks = as_printed("dot_vote.details", session.record, 8)
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == ["8", "11", "14", "9", "4", "10", "9", "3"]
    assert isinstance(remarks, Bullets)
    assert remarks.lines[0].startswith("P3 ")
    assert remarks.lines[0].endswith(": Bij ons beslist de stad")


def test_the_reasons_of_tables_are_printed_with_their_scores() -> None:
    session = a_session("principles_scale")
    session.do(
        editing_steps.set_fact(session.record, "principles_scale", "mode", "table_consensus")
    )
    session.capture("3: 4 want de school doet al mee")
    blocks = as_printed("scale.details", session.record, 8, "municipality")
    (reasons,) = [block for block in blocks if isinstance(block, Bullets)]
    assert reasons.lines == ("P1, tafel 3 gaf een 4: want de school doet al mee",)


def test_in_public_few_tables_are_not_told_with_their_scores() -> None:
    session = a_session("principles_scale")
    session.do(
        editing_steps.set_fact(session.record, "principles_scale", "mode", "table_consensus")
    )
    for table in range(1, 5):
        session.capture(f"{table}: 4 want {table}")
    (few,) = [b for b in as_printed("scale.details", session.record, 8) if isinstance(b, Bullets)]
    assert few.lines[0] == "P1, tafel 1: want 1"
    session.capture("5: 2 want 5")
    (all_,) = [b for b in as_printed("scale.details", session.record, 8) if isinstance(b, Bullets)]
    assert all_.lines[0] == "P1, tafel 1 gaf een 4: want 1"
