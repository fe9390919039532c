"""Who is in the room, as far as it was filled in."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.entry import Fact, Json
from cwb_workshop.core.model.people import (
    merged_roles,
    missing_roles,
    present,
    public_roles,
    roles,
    table_sizes,
    tables,
)
from cwb_workshop.core.model.record import Record
from tests.core.small import facts, holding


def test_what_was_filled_in_counts_before_what_can_be_added_up() -> None:
    record = holding(*facts(tables=4, present=20, table_sizes=[5, 6, 7]))
    assert (tables(record), present(record), table_sizes(record)) == (4, 20, (5, 6, 7))
    none = holding(*facts(tables=0, present=0, table_sizes=[5, 6, 7]))
    assert (tables(none), present(none)) == (0, 0)


def test_tables_and_people_follow_from_the_sizes() -> None:
    record = holding(*facts(table_sizes=[5, 0, 7]))
    assert (tables(record), present(record)) == (3, 12)


@pytest.mark.parametrize("sizes", [[], "5, 6", None, 5])
def test_without_sizes_nothing_follows(sizes: Json) -> None:
    record = holding(Fact("", "table_sizes", sizes))
    assert (tables(record), present(record), table_sizes(record)) == (None, None, ())
    assert (tables(Record()), present(Record())) == (None, None)


def test_what_is_no_number_is_no_size_and_no_role() -> None:
    record = holding(*facts(table_sizes=(5, "6", 7), roles={"resident": 3, "civil": "veel"}))
    assert table_sizes(record) == (5, 7)
    assert roles(record) == {"resident": 3}
    assert roles(holding(*facts(roles=[3]))) == {}
    assert roles(Record()) == {}


def test_a_role_of_fewer_than_three_is_not_told_by_itself() -> None:
    counted = {"resident": 3, "civil": 2, "owner": 1, "other": 4, "artist": 0}
    assert public_roles(holding(*facts(roles=counted))) == {"resident": 3, "other": 7}


def test_roles_that_are_all_small_are_told_together() -> None:
    assert public_roles(holding(*facts(roles={"civil": 1, "owner": 1}))) == {"other": 2}
    assert public_roles(holding(*facts(roles={"civil": 0}))) == {}
    assert public_roles(Record()) == {}


def test_roles_of_one_or_two_people_are_merged_and_counted() -> None:
    counted = {"resident": 3, "civil": 2, "owner": 1, "other": 1, "artist": 0}
    assert merged_roles(holding(*facts(roles=counted))) == 2
    assert merged_roles(Record()) == 0


@pytest.mark.parametrize(
    ("counted", "public", "missing"),
    [
        ({"resident": 9}, ("civil", "owner", "artist"), ("civil", "owner", "artist")),
        ({"resident": 9, "civil": 1}, (), ("owner", "artist")),
        ({"resident": 1, "civil": 1}, (), ("owner", "artist")),
        ({"resident": 1, "civil": 2, "owner": 1}, ("artist",), ("artist",)),
        ({"resident": 1, "civil": 1, "owner": 1}, (), ("artist",)),
        ({"resident": 2, "civil": 2, "owner": 2}, (), ("artist",)),
        ({"resident": 1, "civil": 1, "owner": 1, "other": 1}, ("artist",), ("artist",)),
        (
            {"resident": 0, "civil": 3},
            ("resident", "owner", "artist"),
            ("resident", "owner", "artist"),
        ),
        ({}, (), ()),
    ],
)
def test_roles_that_nobody_had_are_named_unless_that_tells_who_was_merged(
    counted: dict[str, Json], public: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    record = holding(*facts(roles=counted))
    asked = ("resident", "civil", "owner", "artist", "other")
    assert missing_roles(record, asked, public=True) == public
    assert missing_roles(record, asked, public=False) == missing
