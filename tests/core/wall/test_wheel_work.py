"""The wheel costs a step as much with four hundred lines as with forty."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.capture.principle_steps import give_principle
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.core.figures.principles_heard import principles_heard
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_index import EntryIndex
from cwb_workshop.session.session import Session
from tests.workshop import a_session


def with_wheel(lines: int) -> tuple[Session, list[str]]:
    session = a_session()
    said = [session.capture(f"regel {n}").entries[0].id for n in range(lines)]
    session.do(editing_steps.show(session.record, said))
    session.set_wall_mode("live")
    session.do(navigation_steps.wheel(session.record, shown=True))
    assert isinstance(session.scene.content, WheelScene)
    return session, said


def give(session: Session, entry: str, number: int) -> None:
    record = session.record
    session.do(give_principle(record, session.kit, [entry], number, session.now()))


def work_of_a_step(lines: int, monkeypatch: pytest.MonkeyPatch) -> int:
    session, said = with_wheel(lines)
    counted: list[Entry] = []
    put = EntryIndex.put

    def watched(index: EntryIndex, before: Entry | None, after: Entry | None) -> None:
        counted.extend(one for one in (before, after) if one is not None)
        put(index, before, after)

    with monkeypatch.context() as watching:
        watching.setattr(EntryIndex, "put", watched)
        give(session, said[0], 3)
        scene = session.scene.content
    assert isinstance(scene, WheelScene)
    assert scene.segments[2].shown_value == "1"
    return len(counted)


def test_a_step_counts_as_much_however_many_lines_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert work_of_a_step(40, monkeypatch) == work_of_a_step(400, monkeypatch)


def test_what_is_seen_is_counted_as_if_it_were_counted_anew() -> None:
    session, said = with_wheel(12)
    for place, entry in enumerate(said[:6]):
        give(session, entry, place % 3 + 1)
    session.do(editing_steps.withdraw(session.record, said[0], session.now()))
    session.undo()
    session.do(editing_steps.hide(session.record, said[3:5]))
    scene = session.scene.content
    assert isinstance(scene, WheelScene)
    visible = [one for one in session.record.entries.values() if one.shown and one.is_active]
    heard = principles_heard(session.record, session.kit)
    told = sum(int(one.shown_value) for one in scene.segments)
    assert told == sum(1 for one in visible if one.fields.get("principle"))
    assert told == heard.given - 2
