"""What the summary says first, what it leaves out, and how it says so."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.blocks import (
    Bars,
    Bullets,
    Columns,
    Figures,
    Findings,
    Heading,
    Para,
    Radar,
    Table,
)
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.layout.pages import parts_of
from tests.report.documents.summaries import all_blocks, of_the_evening, said
from tests.report.documents.test_summary import found
from tests.report.evenings import evening, frozen


def test_the_first_page_answers_five_questions_in_their_order() -> None:
    first, _second = parts_of(of_the_evening().blocks)
    (beside,) = (block for block in first if isinstance(block, Columns) and not block.framed)
    found_there, numbers = beside.columns
    (findings,) = found_there
    assert isinstance(findings, Findings)
    told = [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence, _told in findings.told]
    assert told == [
        "3 van de 8 principes kregen samen meer dan de helft van de stippen",
        "Belangrijk en nog ver weg: P3 Samen beslissen telt en P2 Lokaal, gedeeld eigendom",
        "Het vaakst genoemd bij ‘Waar loop je op vast?’: Vertrouwen; Tijd en mensen; en Lange adem",
    ]
    assert any(isinstance(block, Figures) for block in numbers)
    assert [block.text for block in first if isinstance(block, Heading)] == [
        "Afspraken",
        "Nog zonder trekker en zonder datum (1)",
        "Wat we van je vragen",
    ]
    (asked,) = (block for block in first if isinstance(block, Columns) and block.framed)
    assert asked.columns[0][0] == Heading("Antwoord graag; dag en adres volgen nog")


def test_where_there_is_nothing_to_answer_the_box_says_what_comes_next() -> None:
    first = summary(frozen(evening("1: Te veel regels"))).blocks
    (box,) = (block for block in first if isinstance(block, Columns) and block.framed)
    assert box.columns[0][0] == Heading("Hoe gaat het verder?", level=2)


def test_a_finding_that_is_not_true_is_left_out() -> None:
    alike = """:: at 19:10
:: item principles_vote
5 5 5 5 5 5 5 5
:: item obstacles
1: Een #g
1: Twee #r"""
    text = said(summary(frozen(evening(alike))))
    assert "meer dan de helft" not in text
    assert "De meeste stippen" not in text
    assert "Het vaakst genoemd" not in text


def test_what_was_mentioned_less_is_told_with_how_often() -> None:
    text = said(of_the_evening())
    assert (
        "Minder genoemd: Regels en inkoop 6, Geld en financiering 4, Eigendom en ruimte 4, " in text
    )
    assert "Kennis en vaardigheden 1." in text


def test_without_main_points_there_is_a_highlight_of_each_item() -> None:
    record = evening(
        """:: at 19:10
:: item obstacles
1: Gewoon #g
1: Hobbel #g !
:: at 19:20
:: item question_1
2: Idee !
2: Ander idee !
"""
    )
    held = summary(frozen(record))
    assert found(held, Bullets)[0].lines == ("Hobbel", "Idee")
    assert Heading("Gekozen uit de antwoorden") in held.blocks
    assert "Hoofdpunten" not in said(held)


def test_a_statement_with_too_few_votes_leaves_a_gap_in_the_radar() -> None:
    scores = "\n".join(["1 1 1 1 0"] + ["1 1 1 1 1"] * 7)
    (radar,) = found(
        summary(frozen(evening(f":: at 19:10\n:: item principles_scale\n{scores}"))), Radar
    )
    assert [value for _name, value, _shown in radar.axes] == [None] + [3.0] * 7


def test_agreements_for_which_there_is_no_room_are_told_by_their_numbers() -> None:
    many = "\n".join(f"Afspraak {n} @iemand {n} ^+{n}d" for n in range(1, 31))
    document = summary(frozen(evening(f":: at 19:10\n:: item commitments\n{many}\n* Bel")))
    table, waiting = found(document, Table)
    shown = len(table.rows)
    assert [row[1] for row in table.rows] == [f"C{n}" for n in range(1, shown + 1)]
    rest = ", ".join(f"C{n}" for n in range(shown + 1, 31))
    assert f"En nog {30 - shown} in het volledige verslag: {rest}." in said(document)
    assert [row[1] for row in waiting.rows] == ["C31"]


def test_ideas_have_no_heading_where_nobody_had_any() -> None:
    nothing = summary(frozen(evening("")))
    assert Heading("Ideeën per vraag") not in nothing.blocks
    some = summary(frozen(evening(":: at 19:10\n:: item question_1\n1: Een loket")))
    assert Heading("Ideeën per vraag") in some.blocks


def test_an_evening_that_was_not_closed_says_how_far_it_came() -> None:
    open_one = summary(frozen(evening(":: at 19:10\n:: item obstacles\n1: Te duur")))
    (told,) = [b.text for b in open_one.blocks if isinstance(b, Para) and "Tussenstand" in b.text]
    assert "Niet aan bod gekomen:" in told
    assert "Afsluiting" in told
    assert "Waar loop je op vast?" not in told
    assert open_one.footer.endswith("tussenstand · openbare uitgave")
    closed = of_the_evening()
    assert "Tussenstand" not in said(closed)
    assert closed.footer == "Zuiderkouw · 12 maart 2026 · openbare uitgave"


def test_what_got_no_dots_has_no_rank_and_is_not_strong() -> None:
    record = evening(":: at 19:10\n:: item principles_vote\n30 0 0 0 0 0 0 0")
    (bars,) = found(summary(frozen(record)), Bars)
    assert [bar.strong for bar in bars.bars] == [True] + [False] * 7
    tables = [block for block in full(frozen(record)).blocks if isinstance(block, Table)]
    ranks = next([row[3] for row in table.rows] for table in tables if len(table.rows) == 8)
    assert ranks == ["1"] + ["–"] * 7


@pytest.mark.parametrize(
    ("language", "together", "asked"),
    [
        ("nl", "3 van de 8 principes kregen samen meer", "bij ‘Waar loop je op vast?’: Vertrouwen"),
        ("en", "3 of the 8 principles together got more", "under ‘Where do you get stuck?’: Trust"),
        ("de", "3 der 8 Prinzipien: zusammen über", "bei „Wo hakt es?“ genannt: Vertrauen"),
        ("ar", "حصلت معًا على أكثر", "الأكثر ذكرًا عند «"),
    ],
)
def test_findings_say_in_themselves_what_is_a_sum_and_what_was_asked(
    language: Language, together: str, asked: str
) -> None:
    (findings,) = (
        block
        for block in all_blocks(of_the_evening(language).blocks)
        if isinstance(block, Findings)
    )
    sums, *_between, themes = (sentence for sentence, _told in findings.told)
    assert together in sums
    assert asked in themes


def test_where_no_question_was_noted_agreements_alone_are_what_is_asked() -> None:
    script = ":: at 19:10\n:: item commitments\nVragen om een sleutel @voetbalclub ^1/6"
    document = summary(frozen(evening(script)))
    boxes = [block for block in document.blocks if isinstance(block, Columns) and block.framed]
    asked = [block for box in boxes for block in box.columns[0] if isinstance(block, Heading)]
    assert asked == [Heading("Antwoord graag; dag en adres volgen nog")]
    assert "Er zijn geen vragen genoteerd." not in said(document)
