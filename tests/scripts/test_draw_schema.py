"""The documents of the archive's tables are made of the tables themselves."""

from __future__ import annotations

from cwb_workshop.archive.schema import TABLES
from scripts.draw_schema import PAGE, PICTURE, boxes, page, picture, sayings


def test_the_kept_documents_are_what_the_tables_are() -> None:
    """After a change of a table: `make schema`."""
    assert PICTURE.read_text(encoding="utf-8") == picture()
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_table_stands_right_of_what_it_refers_to_and_over_no_other() -> None:
    placed = {box.table.name: box for box in boxes()}
    assert placed.keys() == set(TABLES.tables)
    for box in placed.values():
        for key in box.table.foreign_key_constraints:
            assert placed[key.referred_table.name].x < box.x
    for one in placed.values():
        for other in placed.values():
            apart = one.y + one.height < other.y or other.y + other.height < one.y
            assert one is other or one.x != other.x or apart


def test_what_the_module_says_of_a_table_is_told() -> None:
    assert sayings()["figures"].startswith("What can be held against other sessions")
