"""A session as JSON fits its schema, and is read back whole."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.session.session_json import ImportFault, read_session_json, session_json
from tests.report.evenings import evening, frozen, zuiderkouw
from tests.workshop import kit

_SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "session.schema.json"
_WHOLE = b'{"format":"cwb-workshop-session","version":1,"edition":"organiser","kit":{},'
_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def faults(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "") -> list[str]:
    """Return where a value does not fit a schema of the few words that ours is made of."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    kind = schema.get("type")
    if kind and not isinstance(value, _TYPES[kind]):
        return [f"{at} is no {kind}"]
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else [value])
    found = [] if value in allowed else [f"{at} is none of {allowed}"]
    if not re.search(schema.get("pattern", ""), str(value)):
        found.append(f"{at} is not written so")
    if isinstance(value, dict):
        found += _in_object(value, schema, whole, at)
    for number, part in enumerate(value if isinstance(value, list) else ()):
        found += faults(part, schema.get("items", {}), whole, f"{at}[{number}]")
    return found


def _in_object(
    value: dict[str, Any], schema: dict[str, Any], whole: dict[str, Any], at: str
) -> list[str]:
    known, more = schema.get("properties", {}), schema.get("additionalProperties", {})
    found = [f"{at} has no {key}" for key in schema.get("required", ()) if key not in value]
    for key, part in value.items():
        if key not in known and more is False:
            found.append(f"{at}.{key} is not told of")
        else:
            found += faults(part, known.get(key, more or {}), whole, f"{at}.{key}")
    return found


def made(edition: Edition, script: str = "") -> dict[str, Any]:
    record = evening(script) if script else zuiderkouw()
    content = session_json(frozen(record, "nl", edition), record, kit().sources)
    read: dict[str, Any] = json.loads(content)
    return read


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_fits_the_schema(edition: Edition) -> None:
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    assert faults(made(edition), schema, schema) == []
    assert faults({**made(edition), "more": 1}, schema, schema) == [".more is not told of"]


def test_the_organisers_edition_is_the_whole_record() -> None:
    record = zuiderkouw()
    content = session_json(frozen(record, "nl", "organiser"), record, kit().sources)
    read = read_session_json(content)
    held = [*record.facts.values(), *record.plan.values(), *record.visits.values()]
    assert list(read.values) == [*held, *record.entries.values()]
    assert read.kit_sources == kit().sources
    assert content == session_json(frozen(record, "nl", "organiser"), record, kit().sources)


@pytest.mark.parametrize("edition", ["public", "municipality"])
def test_the_others_hold_no_note_and_no_kit(edition: Edition) -> None:
    held = made(edition, ":: at 19:10\n:: item obstacles\n1: Te duur\n// Piet was boos")
    assert "kit" not in held
    assert "Piet" not in json.dumps(held)
    assert [entry["text"] for entry in held["entries"]] == ["Te duur"]


def test_what_the_public_edition_withholds_is_not_in_it() -> None:
    script = ":: set roles=resident 8, care 1\n:: at 19:10\n:: item obstacles\n"
    told = "1: Wij als zorgorganisatie weten het niet"
    assert "zorgorganisatie" not in json.dumps(made("public", script + told))
    assert "zorgorganisatie" in json.dumps(made("municipality", script + told))


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"no json", "command.import_not_json"),
        (b"\xff\xfe\x00", "command.import_not_json"),
        (b"[" * 100_000, "command.import_not_json"),
        (b"[]", "command.import_other"),
        (b'{"format": "cwb-workshop-session"}', "command.import_newer"),
        (b'{"format": "cwb-workshop-session", "version": 2}', "command.import_newer"),
        (
            b'{"format": "cwb-workshop-session", "version": 1, "edition": "public"}',
            "command.import_edition",
        ),
        (_WHOLE + b'"entries": [{"id": 1}]}', "command.import_damaged"),
        (_WHOLE + b'"facts": 5}', "command.import_damaged"),
    ],
)
def test_what_is_no_session_is_told_as_what_it_is(content: bytes, key: str) -> None:
    with pytest.raises(ImportFault) as fault:
        read_session_json(content)
    assert fault.value.key == key
