"""A plan is kept under a name; another evening begins with it, or with that of an earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cwb_workshop.core.agenda.agenda import left_out
from cwb_workshop.core.agenda.forecast import agreed_end
from cwb_workshop.core.agenda.illustration_steps import describe, take_away
from cwb_workshop.core.agenda.navigation_steps import drop_item
from cwb_workshop.core.agenda.plan_steps import move_item, plan_item
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.illustrations import PICTURES, illustrations_of, picture_of
from cwb_workshop.core.sessions.plan_copy import plan_of, take_plan
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.plan_templates import PlanTemplates, plan_in
from cwb_workshop.session.session import Session
from tests.illustrations import placed
from tests.session.test_planning import ITEM, repeat, write
from tests.workshop import EVENING, NEW, a_session, kit, registry


def planned(session: Session) -> list[object]:
    """Return all that a plan says: items in order with minutes, settings and texts."""
    made = session.kit
    return [
        (
            item.id,
            item.minutes,
            made.items[item.id].settings,
            made.items[item.id].floor,
            [made.texts[language].items[item.id] for language in made.languages],
        )
        for item in session.record.agenda
    ]


def change(session: Session) -> Session:
    """Plan otherwise: something moved, shorter, left out, repeated and written anew."""
    session.do(move_item(session.record, "checkin", 4))
    session.do(plan_item(session.record, "welcome", 2))
    session.do(drop_item(session.record, "broad_prosperity"))
    again = repeat(session)
    write(session, "Wat houdt je tegen?")
    write(session, "En nu?", again)
    return session


@pytest.fixture
def toolbox(tmp_path: Path) -> Toolbox:
    return Toolbox(registry(), tmp_path / "backups")


def begun(toolbox: Toolbox, tmp_path: Path, plan_of: Path, **values: object) -> Session:
    new = replace(NEW, plan_of=str(plan_of), **values)  # type: ignore[arg-type]
    return toolbox.begin(tmp_path / "new.cwb", new, SetClock(EVENING))


def test_an_evening_begins_with_a_template_as_it_was_kept(toolbox: Toolbox, tmp_path: Path) -> None:
    before = change(a_session(None))
    before.open_item(ITEM)
    before.capture("1: geheim van de vorige avond")
    templates = PlanTemplates(tmp_path / "templates")
    path = templates.keep("Buurtavond", before.record)
    assert "geheim" not in path.read_text(encoding="utf-8")
    (found,) = templates.known()
    assert (found.name, found.form.variant, found.form.kit) == ("Buurtavond", 120, "cwb")
    session = begun(toolbox, tmp_path, found.path)
    assert planned(session) == planned(before)
    assert session.newest("undo") is None
    assert not session.record.entries
    assert sound(session.record, session.kit, registry().ids)
    minutes = sum(item.minutes for item in session.record.agenda)
    assert (agreed_end(session.record) - EVENING).total_seconds() == minutes * 60
    assert left_out(session.record) == ()
    session.close_file()
    again = toolbox.open(tmp_path / "new.cwb", SetClock(EVENING))
    assert planned(again) == planned(before)
    again.close_file()


def test_an_evening_begins_with_the_plan_of_an_earlier_one(
    toolbox: Toolbox, tmp_path: Path
) -> None:
    earlier = toolbox.begin(tmp_path / "earlier.cwb", NEW, SetClock(EVENING))
    change(earlier)
    told = planned(earlier)
    earlier.close_file()
    session = begun(toolbox, tmp_path, tmp_path / "earlier.cwb")
    assert planned(session) == told
    session.close_file()


def test_an_end_that_was_filled_in_stays_agreed(toolbox: Toolbox, tmp_path: Path) -> None:
    path = PlanTemplates(tmp_path / "t").keep("Kort", change(a_session(None)).record)
    session = begun(toolbox, tmp_path, path, end="21:30")
    assert f"{agreed_end(session.record):%H:%M}" == "21:30"
    session.close_file()


def test_a_plan_of_another_length_leaves_the_usual_one(toolbox: Toolbox, tmp_path: Path) -> None:
    path = PlanTemplates(tmp_path / "t").keep("Kort", change(a_session(None)).record)
    session = begun(toolbox, tmp_path, path, variant=60)
    assert [item.id for item in session.record.agenda] == [i.id for i in kit().items_of(60)]
    session.close_file()


def test_a_template_is_kept_over_one_of_the_same_name(tmp_path: Path) -> None:
    templates = PlanTemplates(tmp_path / "t")
    templates.keep("Kort", a_session(None).record)
    templates.keep("Kort", change(a_session(None)).record)
    assert [one.name for one in templates.known()] == ["Kort"]


@pytest.mark.parametrize(
    "held", [b"", b"{", b"[]", b"\xff", b'{"format": 2}', b'{"format": 1, "name": 4, "plan": 3}']
)
def test_what_is_no_template_is_not_offered(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "odd.plan.json"
    path.write_bytes(held)
    assert PlanTemplates(tmp_path).known() == ()
    assert plan_in(path) == {}


@pytest.mark.parametrize(
    "items",
    [
        None,
        4,
        [],
        [3, {}, {"id": 4}, {"id": "welcome"}],
        [{"id": "no_such", "exercise": "info", "minutes": 3}],
        [{"id": "no_such", "exercise": "info", "minutes": 3, "own": {"exercise": "x"}}],
        [{"id": "welcome", "minutes": -5}, {"id": "welcome", "minutes": 9_000}],
        [{"id": "welcome", "minutes": 5, "own": 3, "texts": {"nl": {"screens": 3}}}],
    ],
)
def test_whatever_a_template_holds_an_evening_can_be_held(items: Json) -> None:
    record = a_session(None).record
    plan: Mapping[str, Json] = {**plan_of(record), "items": items}
    after = record.after(take_plan(record, kit(), plan, registry().by_id))
    assert after.agenda
    assert sound(after, kit(), registry().ids)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("way", ["template", "session"])
def test_the_pictures_of_a_plan_go_along_and_those_that_were_taken_away_do_not(
    toolbox: Toolbox, tmp_path: Path, way: str
) -> None:
    before = toolbox.begin(tmp_path / "before.cwb", NEW, SetClock(EVENING))
    mark = placed(before, ITEM, printed=True)
    before.do(describe(before.record, ITEM, mark, "De wijk"))
    gone = placed(before, "welcome", "#a02020")
    before.do(take_away(before.record, "welcome", gone))
    rows, picture = illustrations_of(before.record, ITEM), picture_of(before.record, mark)
    path = tmp_path / "before.cwb"
    if way == "template":
        path = PlanTemplates(tmp_path / "templates").keep("Buurtavond", before.record)
    before.close_file()
    session = begun(toolbox, tmp_path, path)
    assert illustrations_of(session.record, ITEM) == rows
    assert picture_of(session.record, mark) == picture
    assert [key for scope, key in session.record.facts if scope == PICTURES] == [mark]
    session.close_file()
    assert sound(session.record, session.kit, registry().ids)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("told", ["", 5, "AAAA", None, ["x"], "A" * 2_000_000])
def test_a_picture_of_a_template_from_elsewhere_that_is_none_is_left_out(told: Json) -> None:
    before = a_session(None)
    mark = placed(before, ITEM)
    plan = {**plan_of(before.record), "pictures": {mark: told}}
    session = a_session(None)
    session.do(take_plan(session.record, kit(), plan, registry().by_id))
    assert illustrations_of(session.record, ITEM) == ()
    assert not [key for scope, key in session.record.facts if scope == PICTURES]
