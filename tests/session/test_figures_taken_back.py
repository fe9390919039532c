"""A figure that was filled in leaves a frozen wall as well, once it is taken back."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from tests.leaks.marks import texts
from tests.session.kept import live
from tests.workshop import kit


@pytest.mark.parametrize("how", ["undone", "undone to another", "taken away"])
@pytest.mark.parametrize("item", ["case_cleveland", "case_amsterdam"])
def test_hands_that_were_counted_wrongly_leave_it(item: str, how: str) -> None:
    session = live()
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    (line,) = session.capture("iets anders ~1").entries
    session.do(editing_steps.show(session.record, [line.id]))
    session.do(editing_steps.set_fact(session.record, "", "present", 24))
    if how == "undone to another":
        session.do(editing_steps.set_fact(session.record, item, "hands", 17))
    session.do(editing_steps.set_fact(session.record, item, "hands", 19))
    for screen, build in enumerate(session.builds):
        if "19" in " ".join(texts(build.steps[-1])):
            session.do(navigation_steps.to_screen(session.record, screen, len(build.steps) - 1))
    session.set_wall_mode("frozen")
    assert "19" in " ".join(texts(session.scene))
    if how == "taken away":
        session.do(editing_steps.set_fact(session.record, item, "hands", None))
    else:
        session.undo()
    assert not {"19", "17"} & set(" ".join(texts(session.scene)).split())
