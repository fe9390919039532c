"""A kit has only what its own items ask for."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.errors import KitError
from tests.content.faulty_kits import told
from tests.small_kits import ENGLISH, KIT, small_kit


def with_item(exercise: str, settings: str = "", texts: str = "") -> tuple[str, ...]:
    """Return what is said of the small kit when its last item is of this exercise."""
    kit = KIT.replace('exercise = "table_round"', f'exercise = "{exercise}"')
    if settings:
        kit += f"[items.settings]\n{settings}\n"
    try:
        small_kit({"kit.toml": kit, "en.toml": texts + ENGLISH})
    except KitError as error:
        return told(error)
    return ()


def test_a_kit_needs_no_principles_roles_themes_choices_or_cards() -> None:
    held = small_kit()
    assert (held.principles, held.roles, held.themes, held.choices) == ((), (), (), {})
    assert held.currency == "EUR"
    texts = held.main_texts
    assert (texts.scale, texts.cards, texts.characteristics, texts.credit) == ((), {}, (), "")


@pytest.mark.parametrize(
    ("exercise", "settings", "needed"),
    [
        (
            "dot_vote",
            "",
            (
                "kit.toml:1: principles: is needed by the item talk",
                "kit.toml:14: items.talk.settings.options: is missing",
            ),
        ),
        (
            "scale",
            "",
            (
                "kit.toml:1: principles: is needed by the item talk",
                "en.toml:1: scale: is missing",
                "en.toml:1: scale: should have 5 names",
            ),
        ),
        ("anchor_map", "", ("kit.toml:1: anchor_types: is needed by the item talk",)),
        ("column_board", "lenses = true", ("en.toml:1: characteristics: is missing",)),
        ("table_round", "", ()),
        ("parking_lot", "", ()),
    ],
)
def test_an_exercise_says_what_it_cannot_do_without(
    exercise: str, settings: str, needed: tuple[str, ...]
) -> None:
    assert with_item(exercise, settings) == needed


def test_a_setting_that_an_exercise_does_nothing_with_is_told() -> None:
    (told_of,) = with_item("parking_lot", "dots_per_person = 3")
    at, _, sentence = told_of.partition("_person: ")
    assert at == "kit.toml:21: items.talk.settings.dots_per"
    assert sentence == "the exercise of this item does nothing with it"


def test_what_runs_first_has_its_settings_too() -> None:
    assert with_item("harvest_cluster", 'first = "one_two_four_all"\nslips = 2') == ()
    assert with_item("harvest_cluster", "slips = 2") != ()


@pytest.mark.parametrize("currency", ["EUR", "GBP", "CHF"])
def test_amounts_are_in_the_currency_of_the_kit(currency: str) -> None:
    sources = {"kit.toml": f'currency = "{currency}"\n{KIT}', "en.toml": ENGLISH}
    assert small_kit(sources).currency == currency


def test_a_currency_has_three_letters() -> None:
    with pytest.raises(KitError) as error:
        small_kit({"kit.toml": f'currency = "€"\n{KIT}', "en.toml": ENGLISH})
    assert told(error.value) == (
        "kit.toml:1: currency: should be the three letters of a currency, such as EUR",
    )


def test_only_fields_that_the_kit_has_can_be_called_something() -> None:
    text = ENGLISH + '\n[fields]\nsize = "How big"\n'
    with pytest.raises(KitError) as caught:
        small_kit({"kit.toml": KIT, "en.toml": text})
    assert told(caught.value) == ("en.toml:25: fields.size: belongs to nothing in kit.toml",)


MEANINGS = '[choices.who]\nus = "we"\nthem = "zij"\n[choices.how]\nagreed = "ja"\napart = "nee"\n'
NAMES = '[choices.who]\nus = "us"\nthem = "them"\n[choices.how]\nagreed = "yes"\napart = "no"\n'


def with_meanings(lines: str) -> tuple[str, ...]:
    sources = {"kit.toml": f"{KIT}\n{MEANINGS}[meanings]\n{lines}\n", "en.toml": ENGLISH + NAMES}
    try:
        small_kit(sources)
    except KitError as error:
        return told(error)
    return ()


def test_what_a_choice_means_to_the_program_the_kit_says() -> None:
    lines = 'asked = "who"\nnot_agreed = "how.apart"\nexperiences = ["how.agreed"]'
    assert with_meanings(lines) == ()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('asked = "whom"', "meanings.asked: there is no whom"),
        ('not_agreed = "how"', "meanings.not_agreed: there is no how"),
        ('experiences = ["who.you"]', "meanings.experiences: there is no who.you"),
    ],
)
def test_a_meaning_is_that_of_a_choice_that_is_there(line: str, named: str) -> None:
    assert [sentence.partition(": ")[2] for sentence in with_meanings(line)] == [named]


def with_columns(texts: str) -> tuple[str, ...]:
    return with_item("column_board", 'columns = ["start", "later", "never"]', texts)


def test_columns_that_the_program_has_no_word_for_the_kit_names() -> None:
    assert [sentence.partition(": ")[2] for sentence in with_columns("")] == [
        "columns: is missing",
        "columns.later: is missing",
        "columns.never: is missing",
    ]
    assert with_item("column_board", 'columns = ["start", "stop"]') == ()
    kit = KIT.replace("table_round", "column_board")
    kit += '[items.settings]\ncolumns = ["start", "later"]\n'
    held = small_kit({"kit.toml": kit, "en.toml": f'{ENGLISH}\n[columns]\nlater = "Later on"\n'})
    assert held.main_texts.columns == {"later": "Later on"}


def test_an_item_that_is_added_by_hand_needs_no_minutes_of_its_own() -> None:
    more = '\n[[items]]\nid = "more"\nexercise = "parking_lot"\noptional = true\n'
    english = ENGLISH + ENGLISH[ENGLISH.index("[items.hello]") :].partition("[items.talk]")[0]
    head, _hello, rest = english.rpartition("[items.hello]")
    english = f"{head}[items.more]{rest.replace('items.hello', 'items.more')}"
    held = small_kit({"kit.toml": KIT + more, "en.toml": english})
    item = held.items["more"]
    assert (item.minutes, item.floor, item.flex, item.optional) == ({45: 0}, 0, "optional", True)
    assert item.stands_in(45) is False


@pytest.mark.parametrize("named", ['stop = "Stop buying"\n', ""])
def test_a_known_column_may_have_a_name_of_the_kit_itself(named: str) -> None:
    kit = KIT.replace("table_round", "column_board")
    kit += '[items.settings]\ncolumns = ["keep", "stop"]\n'
    english = f'{ENGLISH}\n[columns]\nkeep = "Keep"\n{named}'
    texts = small_kit({"kit.toml": kit, "en.toml": english}).main_texts
    assert texts.columns.get("stop", "") == ("Stop buying" if named else "")
