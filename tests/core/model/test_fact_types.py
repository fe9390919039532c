"""What a fact holds is declared once; what an evening comes to hold, and how it is read, agree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import cwb_workshop
from cwb_workshop.core.model.audience import FactType, scope_of
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.record import Record
from tests.report.evenings import zuiderkouw
from tests.script.test_lindeveen import evening as lindeveen
from tests.workshop import registry

_PACKAGE = Path(cwb_workshop.__file__).parent
_READ_AS: dict[str, FactType] = {"text": "text", "number": "number"}
_TYPES: dict[FactType, tuple[type, ...]] = {
    "text": (str,),
    "number": (int,),
    "flag": (bool,),
    "decimal": (float, int),
    "list": (list, tuple),
    "table": (dict,),
}


@pytest.mark.parametrize("made", [zuiderkouw, lindeveen], ids=["zuiderkouw", "lindeveen"])
def test_every_fact_of_an_evening_is_of_the_type_that_is_declared(
    made: Callable[[], Record],
) -> None:
    record, declared = made(), registry().declared
    for fact in record.facts.values():
        known = declared.fact(scope_of(fact, record.entries), fact.key)
        assert known is not None, fact.key
        assert _is(fact.value, known.holds), (fact.scope, fact.key, fact.value)


def test_a_fact_is_read_as_what_it_holds() -> None:
    """Read as another type it would be empty, and nobody would be told."""
    wrong = []
    for key, reader, place in _readings():
        kinds = {fact.holds for fact in registry().declared.facts if fact.key in (key, f"{key}*")}
        if _READ_AS[reader] not in kinds:
            wrong.append((place, key, reader, kinds))
    assert wrong == []


def _is(value: Json, holds: FactType) -> bool:
    wrong_flag = isinstance(value, bool) and holds != "flag"
    return isinstance(value, _TYPES[holds]) and not wrong_flag


def _readings() -> Iterator[tuple[str, str, str]]:
    """Yield every fact that is read by its name, with how and where."""
    for file in sorted(_PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            named = node.args[0] if node.args else None
            if node.func.attr not in _READ_AS or not isinstance(named, ast.Constant):
                continue
            if ast.unparse(node.func.value).endswith("record"):
                yield str(named.value), node.func.attr, f"{file.name}:{node.lineno}"
