"""What the room may see, asked again at every step of an evening."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.audience import Audience, Declared
from cwb_workshop.core.model.entry import Change, Entry, Fact, Step
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.literal import literal_change
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.projection import line_seen_by
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall import visible_records
from cwb_workshop.core.wall.visibility import visible
from cwb_workshop.core.wall.visible_records import VisibleRecords
from tests.core.small import KINDS, answer, holding, small_kit

KIT = small_kit()
DECLARED = Declared((), (), KINDS)
TEXTS = st.sampled_from(["a hall", "a hall // he is ill", "// not for the room", "a hall ~xx"])
LINES = st.builds(
    lambda number, text, shown, withdrawn, table: answer(
        number, text=text, shown=shown, withdrawn=withdrawn, table=table
    ),
    st.integers(1, 4),
    TEXTS,
    st.booleans(),
    st.booleans(),
    st.integers(0, 3),
)


@given(st.lists(st.tuples(LINES, st.sampled_from(["nl", "en"]), st.sampled_from(["", "~xx"]))))
def test_what_was_looked_at_before_is_seen_as_if_it_were_looked_at_anew(
    evening: list[tuple[Entry, Language, str]],
) -> None:
    known, record = VisibleRecords(KIT, DECLARED), Record()
    for line, language, literal in evening:
        before = record.facts.get(("", "language"))
        spoken = Change(before, Fact("", "language", language))
        noted = literal_change(record, line.id, literal)
        changes = (Change(record.entries.get(line.id), line), spoken, *noted)
        record = record.after(Step("step.line", changes))
        assert known.of(record) == visible(record, KIT, DECLARED)
        assert known.of(record) is known.of(record)


@pytest.mark.parametrize("number", [40, 400])
def test_a_step_has_no_more_lines_looked_at_than_it_changes(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def counted(
        audience: Audience, entry: Entry, language: Language, kit: Kit, declared: Declared
    ) -> Entry | None:
        looked_at.append(entry.id)
        return line_seen_by(audience, entry, language, kit, declared)

    monkeypatch.setattr(visible_records, "line_seen_by", counted)
    lines = [answer(at, shown=True) for at in range(1, number + 1)]
    known, record = VisibleRecords(KIT, DECLARED), holding(*lines)
    known.of(record)
    assert len(looked_at) == number

    looked_at.clear()
    changed = replace(lines[3], text="a library")
    known.of(record.after(Step("step.edit", (Change(lines[3], changed),))))
    assert looked_at == [changed.id]
