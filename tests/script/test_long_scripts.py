"""A long script is read in without copying all that was said before for each of its lines."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.record import Record, RecordDraft, replayed
from cwb_workshop.script.run import Rehearser
from tests.workshop import kit, registry, words_of_the_wall

OPENING = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=120; language=nl
:: at 19:00
:: item obstacles
"""


def read_in(number: int) -> Record:
    """Read in a script with so many lines, and one that is taken back behind every tenth."""
    lines = [f"{at % 5 + 1}: regel {at} #g +1" for at in range(number)]
    said = "\n".join(f"{line}\n:: undo" if at % 10 == 9 else line for at, line in enumerate(lines))
    rows = Rehearser(kit(), registry(), words_of_the_wall()).new(OPENING + said + "\n")
    return replayed(row.step for row in rows)


class Copies:
    """Counts how often a whole record was copied."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.number = 0
        make = RecordDraft.__init__

        def counted(draft: RecordDraft, record: Record, *, indexed: bool = True) -> None:
            self.number += 1
            make(draft, record, indexed=indexed)

        monkeypatch.setattr(RecordDraft, "__init__", counted)


def test_each_line_is_there_and_those_taken_back_are_not() -> None:
    record = read_in(200)
    texts = [entry.text for entry in record.active_entries("answer")]
    assert texts == [f"regel {at}" for at in range(200) if at % 10 != 9]
    assert [entry.number for entry in record.entries.values()] == list(range(1, 181))
    assert len({entry.label for entry in record.entries.values()}) == 180


def test_lines_copy_nothing_and_only_what_is_taken_back_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copies = Copies(monkeypatch)
    read_in(100)
    few, copies.number = copies.number, 0
    read_in(1_000)
    assert copies.number - few == 90
