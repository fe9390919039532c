"""Figures as JSON: a field is a key, in the order of the class."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from cwb_workshop.core.figures.totals_json import SPREAD, as_json


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    first: int
    choices: Mapping[str, int] = field(metadata=SPREAD)
    parts: tuple[Part, ...] = field(metadata=SPREAD)
    per_table: Mapping[int, bool] = field(default_factory=dict)
    last: tuple[Part, ...] = ()


def test_fields_are_keys_in_their_order_and_others_stand_in_their_place() -> None:
    whole = Whole(1, {"b": 2, "a": 3}, (Part("x"), Part("y", 0.5)), {3: True}, (Part("z"),))
    assert json.dumps(as_json(whole)) == (
        '{"first": 1, "b": 2, "a": 3, "name": "y", "share": 0.5, "per_table": {"3": true}, '
        '"last": [{"name": "z", "share": null}]}'
    )


@pytest.mark.parametrize("value", [None, True, 3, 0.5, "Zuid", [], {}])
def test_what_is_json_already_stays_so(value: object) -> None:
    assert as_json(value) == value
    assert type(as_json(value)) is type(value)


@pytest.mark.parametrize("value", [{1, 2}, b"x", Part, object(), {"deep": [{3}]}])
def test_what_is_no_figure_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="is no figure"):
        as_json(value)
