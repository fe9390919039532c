from __future__ import annotations

from pathlib import Path

import pytest

from scripts.draw_architecture import PICTURE, known_rooms, picture, reduced, rows


def test_the_kept_picture_is_what_the_package_looks_like() -> None:
    """After a move: `make architecture`."""
    assert PICTURE.read_text(encoding="utf-8") == picture()


def test_an_arrow_that_follows_from_others_is_left_out() -> None:
    graph = {"a": frozenset({"b", "c"}), "b": frozenset({"c"}), "c": frozenset[str]()}
    assert reduced(graph) == {"a": {"b"}, "b": {"c"}, "c": set()}


def test_a_room_stands_below_all_that_know_it() -> None:
    graph = {"a": frozenset({"b", "c"}), "b": frozenset({"c"}), "c": frozenset[str]()}
    assert rows(graph) == [["a"], ["b"], ["c"]]


def test_a_circle_of_rooms_is_told() -> None:
    with pytest.raises(ValueError, match="circle"):
        rows({"a": frozenset({"b"}), "b": frozenset({"a"})})


def test_an_import_for_types_alone_is_an_arrow_too(tmp_path: Path) -> None:
    for room, code in (
        ("above", "if TYPE_CHECKING:\n    from house.below import thing\n"),
        ("below", ""),
    ):
        (tmp_path / "house" / room).mkdir(parents=True)
        (tmp_path / "house" / room / "__init__.py").write_text(f'"""A room."""\n{code}')
    assert known_rooms(tmp_path / "house") == {"above": {"below"}, "below": set()}


def test_there_are_at_most_twenty_rooms_at_the_top() -> None:
    assert 5 < len(known_rooms()) <= 20
