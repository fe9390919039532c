"""What is typed in a field of a form, read as the value that its kind of field holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from cwb_workshop.core.capture.dates import DateNames, read_date
from cwb_workshop.core.capture.entry_builders import parted_numbers
from cwb_workshop.core.contract.capture_form import FormField
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import (
    DAYS,
    NUMBER,
    NUMBERS,
    day_within,
    number_limit,
    number_within,
    text_within,
)
from cwb_workshop.core.model.notes import with_cells_apart
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean, cut, folded

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_LONGEST_TOLD = 80
_TOO_LONG = 10
"""No number of a form has so many digits."""


def read_value(field: FormField, typed: str, day: date, date_names: DateNames) -> Json:
    """Return the value of a field; empty or None where nothing is typed that can be seen.

    `day` is that of the session, `date_names` are those that a date can name. Raises
    Refused for what the field cannot hold.
    """
    text = clean(with_cells_apart(typed)).strip()
    if not text:
        return "" if field.scope and field.kind != "number" else None
    if field.kind == "text":
        return text_within(field.key, text)
    if field.kind == "date":
        typed_day = read_date(text, day, date_names)
        return day_within(typed_day, day).isoformat() if typed_day else _refuse(field, text)
    if field.kind == "label":
        named = (name for name, _told in field.options if folded(name) == folded(text))
        label = next(named, None)
        return _refuse(field, text) if label is None else field.kept.get(label, label)
    return _number_of(field, text) if field.kind == "number" else _numbers_of(field, text)


def kept(record: Record, key: str, value: Json) -> Json:
    """Return a value as it may be kept under a key. Raises Refused for what is too much."""
    if isinstance(value, str):
        text = text_within(key, clean(with_cells_apart(value)).strip())
        if key in DAYS and re.fullmatch(_DAY, text):
            day_within(date.fromisoformat(text), date.fromisoformat(record.text("date")))
        return text
    if isinstance(value, int) and not isinstance(value, bool) and number_limit(key) != NUMBER:
        return number_within(number_limit(key), value)
    if isinstance(value, list | tuple):
        return [kept(record, key, one) for one in value]
    if isinstance(value, Mapping):
        return {name: kept(record, key, one) for name, one in value.items()}
    return value


def _number_of(field: FormField, text: str) -> Json:
    if not (text.isascii() and text.isdigit()):
        return _refuse(field, text)
    digits = text.lstrip("0") or "0"
    return _bounded(field, int(digits) if len(digits) < _TOO_LONG else field.highest + 1)


def _numbers_of(field: FormField, text: str) -> Json:
    numbers = parted_numbers(text)
    if numbers is None or not all(1 <= number <= field.highest for number in numbers):
        return _refuse(field, text)
    if len(numbers) > NUMBERS["tables"][1]:
        return _refuse(field, text)
    return list(numbers)


def _bounded(field: FormField, number: int) -> int:
    if not field.lowest <= number <= field.highest:
        values = {"lowest": field.lowest, "highest": field.highest}
        raise Refused("limit.bounds", field=field.label, **values)
    return number


def _refuse(field: FormField, text: str) -> Json:
    raise Refused(f"console.form.{field.kind}", value=cut(text, _LONGEST_TOLD))
