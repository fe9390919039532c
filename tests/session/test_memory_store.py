"""A store without a file keeps what it is handed, in order, and nothing else."""

from __future__ import annotations

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents

FIRST, SECOND = Step("step.first", ()), Step("step.second", ())


def test_steps_are_kept_in_order_behind_those_there_were() -> None:
    store = Rehearsal()
    store.write(FIRST, "do", "19:00")
    store.write(SECOND, "undo", "19:01")
    assert store.written == [Logged(1, "19:00", "do", FIRST), Logged(2, "19:01", "undo", SECOND)]
    begun = Rehearsal(RehearsedContents(journal=(Logged(1, "18:00", "do", FIRST),)))
    begun.write(SECOND, "do", "19:00")
    assert begun.written == [Logged(2, "19:00", "do", SECOND)]


def test_it_begins_with_nothing_unless_it_is_given_something() -> None:
    assert Rehearsal().contents == RehearsedContents(Record(), (), {})
    assert not Rehearsal().read_only
    held = RehearsedContents(drafts={"capture": "hal"})
    assert Rehearsal(held).contents is held


def test_there_is_no_file_to_wait_for() -> None:
    store = Rehearsal()
    store.keep_draft("capture", "hal")
    store.back_up()
    store.flush()
    store.close()
    store.abandon()
    assert store.written == []
