"""Themes as a whole: joined and taken apart, summed up, put in order, proposed."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.core.themes.suggestions import stems, suggest
from cwb_workshop.session.session import Session
from tests.workshop import a_session, kit


def harvested(*lines: str) -> Session:
    session = a_session("obstacles")
    for line in lines:
        session.capture(line)
    return session


def join(session: Session, theme: str, into: str) -> None:
    session.do(theme_steps.join_themes(session.record, theme, into, session.now()))


def themes(session: Session) -> list[tuple[str, ...]]:
    return [entry.themes for entry in session.record.active_entries("answer")]


def test_joined_themes_count_as_one_and_come_apart_as_they_were() -> None:
    session = harvested("1: a #g", "1: b #v #t", "1: c #t", "1: d #t #g")
    before = themes(session)
    join(session, "time_people", "money")
    assert themes(session) == [("money",), ("trust", "money"), ("money",), ("money",)]
    session.do(theme_steps.part_themes(session.record, "time_people", session.now()))
    assert themes(session) == before


def test_a_theme_typed_later_follows_the_one_it_stands_under() -> None:
    session = harvested("1: a ##vrijwilligers")
    join(session, "#vrijwilligers", "time_people")
    session.capture("1: b #vrijwilligers")
    assert themes(session) == [("time_people",), ("time_people",)]


def test_themes_can_stand_under_one_that_stands_under_another() -> None:
    session = harvested("1: a #g", "1: b #t", "1: c #v")
    join(session, "money", "time_people")
    join(session, "time_people", "trust")
    assert themes(session) == [("trust",)] * 3
    assert theme_steps.resolved(session.record, "money") == "trust"
    session.capture("1: d #g")
    assert themes(session)[-1] == ("trust",)


def test_what_was_typed_under_a_joined_theme_comes_out_with_it() -> None:
    session = harvested("1: een ##tram")
    join(session, "#tram", "#verkeer")
    session.capture("2: twee #tram")
    session.capture("3: drie #verkeer")
    session.capture("4: vier #tram #verkeer")
    assert themes(session) == [("#verkeer",)] * 4
    session.do(theme_steps.part_themes(session.record, "#tram", session.now()))
    assert themes(session)[:3] == [("#tram",), ("#tram",), ("#verkeer",)]
    assert set(themes(session)[3]) == {"#tram", "#verkeer"}


def test_what_was_typed_under_two_joined_themes_comes_out_one_after_the_other() -> None:
    session = harvested("1: een ##tram")
    join(session, "#tram", "#verkeer")
    join(session, "#verkeer", "#straat")
    session.capture("2: twee #tram")
    assert themes(session) == [("#straat",)] * 2
    session.do(theme_steps.part_themes(session.record, "#verkeer", session.now()))
    assert themes(session) == [("#verkeer",)] * 2
    session.do(theme_steps.part_themes(session.record, "#tram", session.now()))
    assert themes(session) == [("#tram",)] * 2
    for _ in range(3):
        session.undo()
    assert themes(session) == [("#straat",)]


def test_a_theme_is_never_joined_with_itself() -> None:
    session = harvested("1: a #g", "1: b #t")
    join(session, "money", "time_people")
    with pytest.raises(ValueError, match="itself"):
        join(session, "time_people", "money")


def test_joining_and_taking_apart_can_be_undone() -> None:
    session = harvested("1: a #g", "1: b #t")
    before = session.record
    join(session, "time_people", "money")
    joined = session.record
    session.undo()
    assert session.record.entries == before.entries
    session.redo()
    assert session.record.entries == joined.entries


def test_a_sentence_sums_a_theme_up_and_an_empty_one_takes_it_away() -> None:
    session = harvested("1: a #g")
    session.do(theme_steps.set_summary(session.record, "money", "  Geld komt  te laat "))
    assert theme_steps.summary(session.record, "money") == "Geld komt te laat"
    session.do(theme_steps.set_summary(session.record, "money", " "))
    assert theme_steps.summary(session.record, "money") == ""


def test_themes_stand_in_order_of_mentions_or_of_answers() -> None:
    session = harvested("1: a #g +5", "1: b #t", "1: c #t")

    def order() -> list[str]:
        answers = session.record.active_entries("answer")
        ranked = theme_steps.ordered(answers, session.record, kit(), "obstacles")
        return [row.theme for row in ranked]

    assert order() == ["money", "time_people"]
    session.do(theme_steps.set_order(session.record, "obstacles", "answers"))
    assert order() == ["time_people", "money"]


def answer(number: int, text: str, *themes: str) -> Entry:
    label = f"O{number:02}"
    return Entry(label, "obstacles", "answer", label=label, text=text, themes=themes, number=number)


THEMED = (
    answer(1, "De aanbestedingen zijn te groot", "rules_procurement"),
    answer(2, "Een aanbesteding duurt een jaar", "rules_procurement"),
    answer(3, "Vrijwilligers raken op", "time_people"),
)


def test_a_theme_is_proposed_with_the_words_and_answers_that_speak_for_it() -> None:
    found = suggest([*THEMED, answer(4, "Nog een aanbesteding die wij niet halen")], kit())
    assert set(found) == {"O04"}
    assert found["O04"].theme == "rules_procurement"
    assert found["O04"].words == ("aanbesteding",)
    assert found["O04"].labels == ("O01", "O02")


def test_the_name_of_a_theme_speaks_for_it_without_any_answer() -> None:
    found = suggest([answer(1, "Er is te weinig vertrouwen in de wijk")], kit())
    assert found["O01"].theme == "trust"
    assert found["O01"].labels == ()


def test_nothing_is_proposed_on_thin_or_divided_evidence() -> None:
    thin = suggest([*THEMED, answer(4, "Vrijwilligers zijn er genoeg")], kit())
    assert thin == {}
    divided = suggest(
        [
            answer(1, "De subsidie komt laat", "money"),
            answer(2, "De subsidie komt laat", "continuity"),
            answer(3, "Weer subsidie die laat komt"),
        ],
        kit(),
    )
    assert divided == {}


def test_an_answer_that_has_a_theme_gets_no_proposal() -> None:
    assert suggest([*THEMED, answer(4, "Een aanbesteding", "money")], kit()) == {}


def test_the_same_answers_always_give_the_same_proposals() -> None:
    held = [*THEMED, answer(4, "Nog een aanbesteding")]
    assert suggest(held, kit()) == suggest(list(held), kit())


def test_common_and_short_words_say_nothing_and_endings_do_not_matter() -> None:
    assert stems("Iedereen moet altijd mee") == {}
    assert set(stems("aanbestedingen")) == set(stems("Aanbesteding"))
