"""The ground rules of a comparison: no ranks, no few votes, nothing but the same question."""

from __future__ import annotations

from fractions import Fraction

from cwb_workshop.archive.comparison import ComparedTable, SessionFigure, compare


def figure(
    place: str,
    subject: str,
    part: int = 1,
    whole: int = 10,
    *,
    voters: int | None = 20,
    day: str = "2026-03-12",
    question: str = "q",
    name: str = "dots",
    named: bool = False,
) -> SessionFigure:
    return SessionFigure(
        place, day, f"{place}{day}", question, "item", name, subject, part, whole, voters, named
    )


def table(*figures: SessionFigure) -> ComparedTable:
    (only,) = compare(figures, averages=("average",)).tables
    return only


def shares(of: ComparedTable) -> dict[str, list[float | None]]:
    return {
        row.subject: [None if c is None else float(c.value) for c in row.cells] for row in of.rows
    }


def test_places_stand_in_alphabetical_order_whatever_they_got() -> None:
    of = table(figure("Zuid", "p1", 9), figure("éénhoorn", "p1", 1), figure("Aa", "p1", 5))
    assert of.places == ("Aa", "éénhoorn", "Zuid")
    assert shares(of) == {"p1": [0.5, 0.1, 0.9]}


def test_below_ten_is_light_and_below_five_is_told_of_nobody() -> None:
    of = table(
        figure("A", "p1", voters=10),
        figure("B", "p1", voters=9),
        figure("C", "p1", voters=5),
        figure("D", "p1", voters=4),
        figure("E", "p1", voters=None),
    )
    assert of.places == ("A", "B", "C", "E")
    assert of.hidden == ("D",)
    assert [cell.light for cell in of.rows[0].told] == [False, True, True, True]


def test_of_a_place_with_enough_voters_one_figure_of_few_is_hidden_by_itself() -> None:
    of = table(
        figure("A", "s1", 40, 10, name="average"),
        figure("A", "s2", 12, 3, voters=3, name="average"),
        figure("B", "s1", 30, 10, name="average"),
        figure("B", "s2", 30, 10, name="average"),
    )
    assert shares(of) == {"s1": [4.0, 3.0], "s2": [None, 3.0]}
    assert of.hidden == ()


def test_what_nobody_said_is_a_share_of_nothing_and_no_average() -> None:
    of_shares = table(figure("A", "p1"), figure("B", "p2"))
    assert shares(of_shares) == {"p1": [0.1, 0.0], "p2": [0.0, 0.1]}
    of_averages = table(figure("A", "s1", name="average"), figure("B", "s2", name="average"))
    assert shares(of_averages) == {"s1": [0.1, None], "s2": [None, 0.1]}


def test_only_the_same_question_is_compared_and_what_stands_alone_is_named() -> None:
    made = compare(
        [figure("A", "p1"), figure("B", "p1"), figure("C", "p1", question="other")],
        averages=(),
    )
    assert [one.places for one in made.tables] == [("A", "B")]
    assert made.alone == (("other", "C"),)


def test_a_question_with_one_kind_of_figure_in_one_place_alone_is_not_alone() -> None:
    made = compare(
        [
            *(figure(place, "money", name="theme") for place in "AB"),
            figure("A", "own", name="choice.actor"),
        ],
        averages=(),
    )
    assert [one.name for one in made.tables] == ["theme"]
    assert made.alone == ()


def test_an_older_form_of_what_is_compared_there_is_not_alone() -> None:
    made = compare(
        [
            *(figure(place, "p1", question="new") for place in "AB"),
            figure("A", "p1", question="old", day="2025-03-12"),
            figure("C", "p1", question="other"),
        ],
        averages=(),
    )
    assert made.alone == (("other", "C"),)


def test_of_a_place_the_newest_session_counts_and_the_first_stands_over_time() -> None:
    made = compare(
        [
            figure("A", "p1", 1, day="2025-01-01"),
            figure("A", "p1", 3, day="2026-01-01"),
            figure("A", "p1", 2, day="2025-06-01"),
            figure("A", "gone", 2, day="2025-01-01"),
            figure("A", "new", 2, day="2026-01-01"),
            figure("B", "p1", 5),
        ],
        averages=(),
    )
    assert shares(made.tables[0])["p1"] == [0.3, 0.5]
    (over_time,) = made.over_time
    assert (over_time.first_day, over_time.last_day) == ("2025-01-01", "2026-01-01")
    assert (over_time.came, over_time.went) == (("new",), ("gone",))
    values = {row[0]: [cell and cell.value for cell in row[1:]] for row in over_time.rows}
    assert values["p1"] == [Fraction(1, 10), Fraction(3, 10)]


def test_a_first_session_of_few_votes_is_not_told_by_its_change() -> None:
    made = compare(
        [figure("A", "p1", day="2025-01-01", voters=4), figure("A", "p1", day="2026-01-01")],
        averages=(),
    )
    assert made.over_time == ()


def test_a_change_of_which_nothing_can_be_told_has_no_table() -> None:
    made = compare(
        [
            figure("A", "Ziekenhuis", day="2025-01-01", name="influence", named=True),
            figure("A", "Fatima Bakker", day="2026-01-01", name="influence", named=True),
        ],
        averages=("influence",),
    )
    assert made.over_time == ()


def test_what_people_named_is_told_only_where_two_places_name_it() -> None:
    of = table(
        figure("A", "Ziekenhuis", 4, 1, name="influence", named=True, voters=None),
        figure("A", "Fatima Bakker", 5, 1, name="influence", named=True, voters=None),
        figure("B", "ziekenhuis ", 2, 1, name="influence", named=True, voters=None),
    )
    assert shares(of) == {"Ziekenhuis": [4.0, 2.0]}


def test_what_is_common_and_what_differs_most_is_pointed_out() -> None:
    of = table(
        *(figure("A", f"p{n}", part) for n, part in enumerate((5, 3, 2, 0))),
        *(figure("B", f"p{n}", part) for n, part in enumerate((1, 4, 3, 2))),
    )
    assert of.common_top == ("p1", "p2")
    assert of.widest is not None
    assert of.widest.subject == "p0"
    assert of.widest.reach == (Fraction(1, 10), Fraction(3, 10), Fraction(1, 2))
    assert of.everywhere == ("p0", "p1", "p2")
    assert of.only_in == (("p3", "B"),)


def test_where_two_differ_as_much_the_first_is_pointed_out_and_where_none_does_nothing() -> None:
    alike = (figure("A", "p1", 1), figure("A", "p2", 4), figure("B", "p1", 3), figure("B", "p2", 2))
    of = table(*alike)
    assert of.widest is not None
    assert (of.widest.subject, of.widest.reach) == (
        "p1",
        (*map(Fraction, ("1/10", "1/5", "3/10")),),
    )
    assert table(figure("A", "p1", 2), figure("B", "p1", 2)).widest is None


def test_a_figure_of_a_whole_of_nothing_tells_nothing() -> None:
    of = table(figure("A", "p1", 0, 0), figure("A", "p2", 1), figure("B", "p1", 5))
    assert shares(of) == {"p1": [None, 0.5], "p2": [0.1, 0.0]}


def test_the_middle_is_that_of_the_places_or_between_the_two_in_the_middle() -> None:
    parts = {"A": 1, "B": 2, "C": 6, "D": 9}

    def reach(*places: str) -> tuple[Fraction, ...] | None:
        return table(*(figure(place, "p1", parts[place]) for place in places)).rows[0].reach

    assert reach("A", "B") == (Fraction(1, 10), Fraction(3, 20), Fraction(1, 5))
    assert reach("A", "B", "C") == (Fraction(1, 10), Fraction(1, 5), Fraction(3, 5))
    assert reach("A", "B", "C", "D") == (Fraction(1, 10), Fraction(2, 5), Fraction(9, 10))


def test_a_selection_of_one_or_of_nothing_is_no_comparison() -> None:
    assert compare([], averages=()).tables == ()
    assert compare([figure("A", "p1")], averages=()).tables == ()


def test_it_is_the_same_whatever_the_order() -> None:
    figures = [figure(place, subject) for place in "CAB" for subject in ("p1", "p2")]
    assert table(*figures) == table(*reversed(figures))
