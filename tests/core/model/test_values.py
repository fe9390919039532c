"""A frozen value is what Python's own frozen dataclass is: equal, told and kept in the same way."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from inspect import signature

import pytest

from cwb_workshop.core.model.values import value_type


@value_type
class Line:
    text: str
    themes: tuple[str, ...] = ()
    noted: dict[str, int] = field(default_factory=dict, compare=False)
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Model:
    text: str
    themes: tuple[str, ...] = ()
    noted: dict[str, int] = field(default_factory=dict, compare=False)
    secret: str = field(default="", repr=False)


@value_type
class Number:
    number: int


@value_type
class Nothing:
    pass


@value_type
class Named:
    """It says itself how it is told and when it is equal."""

    name: str

    def __repr__(self) -> str:
        return self.name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named) and other.name.lower() == self.name.lower()

    def __hash__(self) -> int:
        return hash(self.name.lower())


@value_type
class Node:
    inner: list[Node]


def test_it_is_equal_where_all_compared_fields_are() -> None:
    assert Line("a", noted={"a": 1}) == Line("a", noted={"b": 2})
    assert hash(Line("a", noted={"a": 1})) == hash(Line("a"))
    assert Line("a") != Line("b")
    assert Line("a", secret="x") != Line("a", secret="y")
    assert Number(1) == Number(1) != Number(2)
    assert Nothing() == Nothing()
    assert len({Number(1), Number(1), Nothing(), Nothing()}) == 2


def test_it_is_equal_to_nothing_of_another_kind() -> None:
    others: tuple[object, ...] = (1, Model("a"))
    assert Number(1) not in others
    assert Line("a") not in others


def test_it_is_told_as_a_dataclass_is() -> None:
    line, model = Line("a", ("#g",), secret="hidden"), Model("a", ("#g",), secret="hidden")
    assert repr(line) == repr(model).replace("Model", "Line")
    assert "hidden" not in repr(line)


def test_one_that_holds_itself_can_be_told() -> None:
    node = Node([])
    node.inner.append(node)
    assert repr(node) == "Node(inner=[...])"


@pytest.mark.parametrize("name", ["text", "other"])
def test_nothing_of_it_changes(name: str) -> None:
    line = Line("a")
    with pytest.raises(FrozenInstanceError):
        setattr(line, name, "b")
    with pytest.raises(FrozenInstanceError):
        delattr(line, name)
    assert line == Line("a")


def test_methods_of_its_own_stay() -> None:
    assert repr(Named("Oost")) == "Oost"
    assert Named("Oost") == Named("oost")
    assert len({Named("Oost"), Named("oost")}) == 1


def test_it_is_copied_kept_and_made_anew() -> None:
    line = Line("a", ("#g",), {"a": 1}, "x")
    assert pickle.loads(pickle.dumps(line)) == copy.deepcopy(line) == line
    assert replace(line, text="b") == Line("b", ("#g",), {"a": 1}, "x")
    assert [one.name for one in fields(Line)] == ["text", "themes", "noted", "secret"]
    assert not hasattr(line, "__dict__")
    match line:
        case Line(text, themes):
            assert (text, themes) == ("a", ("#g",))


@value_type
class Longer(Line):
    length: int = 0


@dataclass(frozen=True, slots=True)
class LongerModel(Line):
    length: int = 0


@value_type
class Counted:
    """With a field of its own, one by name alone, and one that follows from the others."""

    words: list[str]
    of_its_own: list[str] = field(default_factory=list, init=False)
    count: int = field(init=False)
    kind: str = field(default="plain", init=False)
    least: int = field(default=1, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "count", max(len(self.words), self.least))


def test_another_value_or_a_frozen_dataclass_is_made_of_it() -> None:
    for longer in (Longer("a", length=3), LongerModel("a", length=3)):
        assert (longer.text, longer.themes, longer.length) == ("a", (), 3)
        assert replace(longer, length=4).length == 4
        with pytest.raises(FrozenInstanceError):
            longer.length = 5  # type: ignore[misc]


def test_fields_that_nobody_gives_are_set_too() -> None:
    one, other = Counted(["a", "b"]), Counted([], least=4)
    assert (one.count, other.count, one.kind) == (2, 4, "plain")
    assert one.of_its_own == []
    assert one.of_its_own is not other.of_its_own


def test_the_first_value_is_made_as_the_next_ones_are() -> None:
    @value_type
    class Fresh:
        text: str
        noted: list[str] = field(default_factory=list)

    with pytest.raises(TypeError):
        Fresh()  # type: ignore[call-arg]
    first, second = Fresh("a"), Fresh(text="a")
    assert first == second
    assert first.noted is not second.noted
    assert list(signature(Fresh).parameters) == ["text", "noted"]
