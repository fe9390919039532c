"""A session as JSON: everything that it holds but its history. The schema is in `docs/schema`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.entry import Entry, Fact, PlanItem, Value, Visit
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.store.codec import fields_of, value_of
from cwb_workshop.store.value_forms import Undecodable

FORMAT = "cwb-workshop-session"
VERSION = 1
_WHOLE: Edition = "organiser"
_KINDS = {"facts": Fact, "agenda": PlanItem, "visits": Visit, "entries": Entry}
_MOST_FILES = 10_000


class ImportFault(UserFacingError):
    """A file that no session can be made of; its key says why."""


@value_type
class Imported:
    """What a file holds: every value of a session, and the kit that it carries."""

    values: tuple[Value, ...]
    kit_sources: Mapping[str, str]


def session_json(frozen: Snapshot, record: Record, kit_sources: Mapping[str, str]) -> bytes:
    """Return an edition of a session.

    The organiser's holds the whole `record` with its kit, so that it can be read back; in the
    others stands what that edition may print, and no notes of a kit.
    """
    whole = frozen.edition == _WHOLE
    held = record if whole else frozen.record
    content: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "edition": frozen.edition,
        "language": frozen.language,
        "facts": [_without_kind(fact) for fact in held.facts.values()],
        "agenda": [_without_kind(item) for item in held.plan.values()],
        "visits": [_without_kind(visit) for visit in held.visits.values()],
        "entries": [_without_kind(entry) for entry in held.entries.values()],
        "totals": as_json(frozen.totals),
    }
    if whole:
        content["kit"] = dict(sorted(kit_sources.items()))
    # A lone half of a pair is no text in UTF-8: escaped it comes back as it was.
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False, default=_plain)
    try:
        return f"{text}\n".encode()
    except UnicodeEncodeError:
        return (json.dumps(content, indent=1, allow_nan=False, default=_plain) + "\n").encode()


def read_session_json(content: bytes) -> Imported:
    """Return what the organiser's edition holds. Raises ImportFault."""
    found = _json_of(content)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ImportFault("command.import_other")
    version = found.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise ImportFault("command.import_newer")
    kit = found.get("kit")
    if found.get("edition") != _WHOLE or not isinstance(kit, dict):
        raise ImportFault("command.import_edition")
    if len(kit) > _MOST_FILES or not all(isinstance(body, str) for body in kit.values()):
        raise ImportFault("command.import_damaged")
    try:
        return Imported(tuple(_values(found)), kit)
    except (Undecodable, TypeError) as error:
        raise ImportFault("command.import_damaged") from error


def _values(found: Mapping[str, Any]) -> Iterator[Value]:
    """Give every value in the file, each of the kind of its list. Raises Undecodable."""
    for name, kind in _KINDS.items():
        for encoded in found.get(name) or ():
            if not isinstance(encoded, dict):
                raise Undecodable("no value")
            value = value_of({**encoded, "is": _NAMES[name]})
            if not isinstance(value, kind):
                raise Undecodable("a value in the wrong list")
            yield value


_NAMES = {"facts": "fact", "agenda": "plan", "visits": "visit", "entries": "entry"}


def _without_kind(value: Value) -> dict[str, object]:
    """Return a value without its kind, which the list tells that it stands in."""
    return {key: part for key, part in fields_of(value).items() if key != "is"}


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else list(value)  # type: ignore[call-overload]


def _json_of(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ImportFault("command.import_not_json") from error
