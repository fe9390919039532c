"""Rows of several sessions stand in their own columns, in whatever order each has them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.row_inserts import insert_alike
from cwb_workshop.archive.schema import answer_themes


def test_rows_with_their_columns_in_another_order_are_not_mixed_up(tmp_path: Path) -> None:
    groups = [
        ([{"entry": "a", "theme": "money"}], {"session": "one"}),
        ([{"theme": "rules", "entry": "b"}], {"session": "two"}),
    ]
    with SessionArchive(tmp_path).writing() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        insert_alike(connection, answer_themes, groups)
        columns = (answer_themes.c.session, answer_themes.c.entry, answer_themes.c.theme)
        told = connection.execute(select(*columns)).all()
        connection.rollback()
    assert sorted(map(tuple, told)) == [("one", "a", "money"), ("two", "b", "rules")]
