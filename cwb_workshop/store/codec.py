"""Values to JSON and back.

What stands at its default is left out, so the defaults of the values belong to the format.
A field that is missing gets its default: the row is older. One that is not known,
or of another type, is an error: the row is newer, damaged or made up.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, field, fields, make_dataclass
from typing import Any, NoReturn, cast

from cwb_workshop.core.model.entry import Change, Entry, Step, Value
from cwb_workshop.store.value_forms import FORMS, PLAIN, FieldCheck, Undecodable


def as_json(value: object) -> str:
    """Return JSON, always in the same form for the same value.

    Raises ValueError or TypeError for what JSON cannot hold.
    """
    text = _ENCODER.encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair is no text to SQLite; escaped, it comes back as it was.
        return _ENCODER_TO_ASCII.encode(value)
    return text


def from_json(text: str) -> Any:
    """Raises Undecodable."""
    try:
        return _DECODER.decode(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise Undecodable("no JSON") from error


def encode_step(step: Step) -> str:
    """Return the changes of a step. Raises ValueError or TypeError for what cannot be kept."""
    return as_json([[_encode(change.before), _encode(change.after)] for change in step.changes])


def encode_value(value: Value | None) -> str:
    """Return one value, always in the same form. Raises ValueError or TypeError."""
    return as_json(_encode(value))


def decode_changes(text: str) -> tuple[Change, ...]:
    """Raises Undecodable for what encode_step cannot have written."""
    return ChangesDecoder().decode(text)


class ChangesDecoder:
    """Reads the changes of a journal, step after step.

    What a value was before is mostly what an earlier step made of it: then it is that very value,
    checked once, and found to be the same at a glance.
    """

    def __init__(self) -> None:
        self._made: dict[str | tuple[str, str], tuple[Mapping[str, object], Value]] = {}

    def decode(self, text: str) -> tuple[Change, ...]:
        """Raises Undecodable for what encode_step cannot have written."""
        rows = from_json(text)
        if not isinstance(rows, list):
            raise Undecodable("no list of changes")
        return tuple([self._change(row) for row in rows])

    def _change(self, row: object) -> Change:
        if not isinstance(row, list) or len(row) != 2 or row == [None, None]:
            raise Undecodable("no change")
        before, after = row
        # Both sides are of one value; where they are not, the first is decoded by itself.
        name = _name(before if after is None else after)
        was = None if before is None else self._before(name, before)
        becomes = _decode(after)
        if name is not None and becomes is not None:
            self._made[name] = after, becomes
        return Change(was, becomes)

    def _before(self, name: str | tuple[str, str] | None, encoded: object) -> Value | None:
        made = None if name is None else self._made.get(name)
        return made[1] if made is not None and made[0] == encoded else _decode(encoded)


def fields_of(value: Value) -> dict[str, object]:
    """Return a value as it stands in JSON. Raises ValueError or TypeError for what cannot."""
    encoded = _encode(value)
    return {} if encoded is None else encoded


def value_of(encoded: object) -> Value:
    """Raises Undecodable for what fields_of cannot have made."""
    value = _decode(encoded)
    if value is None:
        raise Undecodable("no value")
    return value


def _name(encoded: object) -> str | tuple[str, str] | None:
    """Return what a value is told by from others of its kind; None for what has no such name."""
    if not isinstance(encoded, dict):
        return None
    id, scope, key = encoded.get("id"), encoded.get("scope"), encoded.get("key")
    if isinstance(id, str):
        return id
    return (scope, key) if isinstance(scope, str) and isinstance(key, str) else None


def _encode(value: Value | None) -> dict[str, object] | None:
    if value is None:
        return None
    name, parts = _ENCODED[type(value)]
    encoded: dict[str, object] = {"is": name}
    for key, default, check in parts:
        content = getattr(value, key)
        if type(content) is not type(default) or content != default:
            check(content)
            encoded[key] = content
    return encoded


def _decode(encoded: object) -> Value | None:
    if encoded is None:
        return None
    if not isinstance(encoded, dict):
        raise Undecodable("no value")
    content: dict[str, Any] = encoded.copy()
    form = _DECODED.get(str(content.pop("is", "")))
    if form is None:
        raise Undecodable("an unknown kind of value")
    kind, make, plain, checks = form
    try:
        for name, part in content.items():
            # Most of what is read is a text or a flag, and a long evening has a million of them.
            if type(part) is not plain.get(name):
                content[name] = checks[name](part)
        return make(**content)
    except (KeyError, TypeError) as error:
        raise Undecodable(f"not the fields of a {kind.__name__}") from error


def _quickly_made(kind: type[Value]) -> Callable[..., Value]:
    """Return what makes values of a kind in half the time that the kind takes.

    A frozen value sets each field by a call of `object`, which takes longer than to read it. Here
    they are set in a value with the same fields that is not frozen, and that then becomes one.
    """
    parts: list[tuple[str, object, Any]] = [
        (one.name, object, field(default=one.default, default_factory=one.default_factory))
        for one in fields(kind)
    ]
    thawed: Any = make_dataclass(kind.__name__, parts, eq=False, repr=False, slots=True)

    def make(**content: object) -> Value:
        value = thawed(**content)
        value.__class__ = kind
        return cast("Value", value)

    return make


def _default(one: Field[Any]) -> object:
    """Return the default of a field; MISSING, which no value is, where it has none."""
    return one.default if one.default_factory is MISSING else one.default_factory()


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    raise TypeError(f"a {type(value).__name__} cannot be kept")


def _no_constant(name: str) -> NoReturn:
    raise Undecodable(name)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise Undecodable("no finite number")
    return number


def _encoder(*, to_ascii: bool) -> json.JSONEncoder:
    return json.JSONEncoder(
        ensure_ascii=to_ascii,
        allow_nan=False,
        separators=(",", ":"),
        sort_keys=True,
        default=_plain,
    )


# Made once: a long session has a hundred thousand small values, and making one takes longer.
_ENCODER, _ENCODER_TO_ASCII = _encoder(to_ascii=False), _encoder(to_ascii=True)
_DECODER = json.JSONDecoder(parse_constant=_no_constant, parse_float=_finite)


_DECODED: Mapping[
    str, tuple[type[Value], Callable[..., Value], Mapping[str, type], Mapping[str, FieldCheck]]
] = {
    name: (
        kind,
        _quickly_made(kind) if kind is Entry else kind,
        {key: PLAIN[check] for key, check in checks.items() if check in PLAIN},
        checks,
    )
    for kind, (name, checks) in FORMS.items()
}
"""Only of entries there are so many that it matters how long one takes to make."""

_ENCODED: Mapping[type[Value], tuple[str, Sequence[tuple[str, object, FieldCheck]]]] = {
    kind: (name, [(one.name, _default(one), checks[one.name]) for one in fields(kind)])
    for kind, (name, checks) in FORMS.items()
}
