"""What runs first in an item shows its screens, points out its problems and prints its part."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cwb_workshop.core.contract.blocks import Bullets, Para
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.core.contract.pictures import PhasesScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Series
from cwb_workshop.report.documents.full import full
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.pieces import piece
from tests.small_kits import ENGLISH, KIT, small_kit
from tests.workshop import EVENING, a_session, every_words, kit, played, registry

OPENING = """:: session place=Zuid; date=2026-03-12; start=19:00; variant=45; language=en; tables=2
:: at 19:00
:: item talk
"""


def phases(session: Session) -> PhasesScene:
    (scene,) = next(build.steps for build in session.builds if build.id == "phases")
    assert isinstance(scene, PhasesScene)
    return scene


def test_the_question_comes_first_then_the_phases_then_the_slips_and_the_themes() -> None:
    assert [build.id for build in a_session().builds] == ["text1", "phases", "cards", "board"]


def test_the_phases_stand_under_the_question() -> None:
    scene = phases(a_session())
    assert scene.heading.main == "Waar loop je op vast?"
    assert [(part.name.main, part.time.main) for part in scene.phases] == [
        ("Alleen", "1 min"),
        ("Met z’n tweeën", "2 min"),
        ("Aan tafel", "4 min"),
        ("Allemaal", "5 min"),
    ]
    assert [line.main for line in scene.lines] == ["Schrijf in stilte op wat je denkt"]


@pytest.mark.parametrize(("language", "remark"), [("nl", "tafel 2 en 4"), ("en", "tables 2 and 4")])
def test_tables_without_an_answer_are_told_once_the_first_slips_are_in(
    language: Language, remark: str
) -> None:
    session = a_session()
    words = every_words(language)

    def told() -> str:
        view = CaptureView(session.record, kit().items["obstacles"], kit(), words)
        return registry().form(view).remark

    assert remark not in told()
    for table in (1, 3, 5):
        session.capture(f"{table}: te veel formulieren #g")
    assert remark in told()


def test_answers_without_a_theme_are_counted_while_there_are_any() -> None:
    session = a_session()

    def told() -> str:
        view = CaptureView(session.record, kit().items["obstacles"], kit(), every_words("nl"))
        return registry().form(view).remark

    assert told() == ""
    session.capture("1: te veel formulieren #g")
    assert told() == "Nog geen antwoord: tafel 2, 3, 4 en 5"
    session.capture("2: niemand neemt op")
    assert told() == "Nog geen antwoord: tafel 3, 4 en 5 · 1 antwoord zonder thema"


def test_finishing_points_out_tables_without_an_answer_and_answers_without_a_theme() -> None:
    session = a_session()
    for table in (1, 2, 3, 5):
        session.capture(f"{table}: te veel formulieren {'#g' if table > 1 else ''}")
    found = registry().problems(session.record, kit().items["obstacles"], kit())
    assert [(problem.key, dict(problem.values)) for problem in found] == [
        ("harvest_cluster.no_theme", {"label": "O01"}),
        ("one_two_four_all.no_answers", {"tables": Series((4,)), "n": 1}),
    ]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (40, "eerst alleen, dan met z’n tweeën, dan aan tafel, dan met iedereen samen"),
        (12, "eerst alleen, dan met z’n tweeën, dan aan tafel, dan met iedereen samen"),
        (5, "eerst alleen, dan met z’n tweeën, dan aan tafel"),
        (1, "eerst alleen"),
    ],
)
def test_the_report_tells_the_phases_that_were_held_and_no_minutes_that_nobody_measured(
    minutes: int, told: str
) -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    for line in ("1: te veel formulieren #g", "2: geen ruimte !", "3: niemand weet het !"):
        session.capture(line)
    clock.set(EVENING + timedelta(minutes=minutes))
    session.open_item("break")
    frozen = snapshot(session.record, kit(), registry(), "nl", "public")
    part = next(one for one in frozen.parts if one.part.role == "themes.details")
    first, *_themes = part.part.blocks(frozen.view(8, of=part))
    assert first == Para(f"Zo dachten mensen na: {told}.", small=True)
    method = "eerst alleen, dan samen" in str(full(frozen))
    assert method == (minutes >= 12)
    # Another exercise goes on with these answers, and so that one prints them.
    assert piece(frozen, "one_two_four_all.blocks", 8) == ()


def test_the_report_tells_the_highlights_where_nothing_else_is_done_with_them() -> None:
    alone = small_kit(
        {"kit.toml": KIT.replace("table_round", "one_two_four_all"), "en.toml": ENGLISH}
    )
    script = OPENING + "1: too many forms\n2: no room !\n1: nobody knows !\n"
    frozen = snapshot(played(script, alone), alone, registry(), "en", "public")
    _heading, phases_told, said = piece(frozen, "one_two_four_all.blocks", 8)
    assert isinstance(phases_told, Para)
    assert said == Bullets(("no room", "nobody knows"))


def test_without_an_answer_the_report_has_no_such_part() -> None:
    frozen = snapshot(a_session().record, kit(), registry(), "nl", "public")
    told = next(one for one in frozen.parts if one.part.role == "themes.details")
    assert told.part.blocks(frozen.view(8, of=told)) == ()


def _two_items() -> Kit:
    kit = KIT.replace('exercise = "info"', 'exercise = "one_two_four_all"')
    kit = kit.replace("table_round", "harvest_cluster")
    theme = 'id = "rules"\nletter = "r"\ncolour = "#0072b2"\nshape = "circle"\n'
    texts = f'{ENGLISH}\n[themes]\nrules = "Rules"\n'
    return small_kit({"kit.toml": f"{kit}\n[[themes]]\n{theme}", "en.toml": texts})


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1: too many forms #r", "Nothing was put under themes here. There are themes with"),
        ("1: too many forms", "Nothing was put under themes."),
    ],
)
def test_a_report_never_says_that_there_are_no_themes_where_lines_have_some(
    line: str, told: str
) -> None:
    two = _two_items()
    script = OPENING.replace(":: item talk", ":: item hello") + f"{line}\n:: item talk\n"
    frozen = snapshot(played(script, two), two, registry(), "en", "public")
    (said,) = piece(frozen, "harvest_cluster.blocks", 8)
    assert isinstance(said, Para)
    assert said.text.startswith(told)
