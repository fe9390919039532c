"""`import`: a session out of the JSON of an organiser, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cwb_workshop.cli.session_making import free_name, make_session
from cwb_workshop.core.agenda.own_items import planned_kit
from cwb_workshop.core.agenda.timing import last_time
from cwb_workshop.core.model.entry import Change, Step, Value
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.kit import KIT_SEAL, seal_of
from cwb_workshop.core.model.record import Record, replayed
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session_json import ImportFault, read_session_json
from cwb_workshop.store.faults import AlreadyThere
from cwb_workshop.system.collection import without_collection
from cwb_workshop.system.targets import target_file

_MOST_BYTES = 256 * 1024 * 1024
"""Far more than any session: what is larger is none."""

_TOGETHER = 500
"""So many values go into one step: a journal with steps of that size is read as quickly."""


def import_session(source: Path, session: Path, toolbox: Toolbox) -> None:
    """Make a session of a file that `export --format json` made.

    Raises UserFacingError; then there is no new file. What was undone before is not in it.
    """
    path = free_name(target_file(session))
    if path.exists():
        raise AlreadyThere(path)
    imported = read_session_json(_content(source))
    steps = tuple(_steps(imported.values))
    with without_collection():
        record = _record(steps)
        kit = toolbox.read_kit(imported.kit_sources)
        planned = planned_kit(kit, record, toolbox.exercises.by_id)
        is_whole = record.text(KIT_SEAL) in ("", seal_of(imported.kit_sources))
        if not is_whole or not sound(record, planned, toolbox.exercises.ids):
            raise ImportFault("command.import_damaged")
        last = last_time(record)
        day = f"{record.text('date')}T00:00"
        at = day if last is None else last.isoformat(timespec="milliseconds")
        rows = [Logged(number, at, "do", step) for number, step in enumerate(steps, start=1)]
        make_session(path, imported.kit_sources, rows, toolbox.backups)


def _content(source: Path) -> bytes:
    try:
        if source.stat().st_size > _MOST_BYTES:
            raise ImportFault("command.import_other")
        return source.read_bytes()
    except OSError as error:
        raise UserFacingError("command.import_unreadable", file=clean(str(source))) from error


def _steps(values: Sequence[Value]) -> Iterator[Step]:
    """Give the steps that put every value there; none of them is undone."""
    for at in range(0, len(values), _TOGETHER):
        changes = tuple(Change(None, value) for value in values[at : at + _TOGETHER])
        yield Step("step.found", changes, undoable=False)


def _record(steps: Sequence[Step]) -> Record:
    """Raises ImportFault where something stands in the file twice."""
    try:
        return replayed(steps)
    except ValueError as error:
        raise ImportFault("command.import_damaged") from error
