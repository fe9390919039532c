"""A free theme is found without going over each answer, and is the one that would be found so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean, folded
from cwb_workshop.core.themes import themes
from cwb_workshop.core.themes.themes import free_theme, typed_theme
from tests.core.small import answer, holding, small_kit

KIT = small_kit()
SPELLED = ("#tramhalte", "#Tramhalte", "#wijkteam", "#wijkraad", "#wijk\u00adraad", "#ab", "money")
TYPED = ("tramhalte", "tra", "wijk", "wijkteam", "wijkraad", "ab", "geld")


@st.composite
def evenings(draw: st.DrawFn) -> Record:
    said = draw(st.lists(st.tuples(st.sampled_from(SPELLED), st.booleans(), st.booleans())))
    entries = [
        replace(
            answer(number, themes=(theme,)),
            withdrawn=withdrawn,
            kind="note" if is_note else "answer",
        )
        for number, (theme, withdrawn, is_note) in enumerate(said, start=1)
    ]
    return holding(*entries)


def gone_over(record: Record, typed: str) -> str | None:
    """Return the free theme that is found by going over all answers in their order."""
    heard = [one for one in record.entries.values() if one.is_active and one.kind != "note"]
    used = [theme for entry in heard for theme in entry.themes if theme.startswith("#")]
    named = {clean(theme).casefold(): theme for theme in used}
    if f"#{typed}" in named:
        return named[f"#{typed}"]
    if len(typed) < 3:
        return None
    return next((named[name] for name in named if folded(name[1:]).startswith(typed)), None)


@given(evenings(), st.sampled_from(TYPED[:-1]))
def test_it_is_the_theme_that_going_over_all_answers_finds(record: Record, typed: str) -> None:
    assert typed_theme(typed, KIT, "nl", record) == gone_over(record, typed)


@given(evenings(), st.sampled_from([theme[1:] for theme in SPELLED if theme != "money"]))
def test_a_new_one_is_written_as_the_first_answer_that_has_it(record: Record, name: str) -> None:
    wanted = f"#{clean(name.lower())}"
    others = (theme for entry in record.entries.values() for theme in entry.themes)
    alike = (one for one in others if one.startswith("#") and clean(one) == wanted)
    assert free_theme(name, record) == next(alike, wanted)


@pytest.mark.parametrize("answers", [40, 400])
def test_no_answer_is_looked_at_for_a_theme_that_is_typed(
    monkeypatch: pytest.MonkeyPatch, answers: int
) -> None:
    said = [answer(number, themes=("#tramhalte",)) for number in range(1, answers + 1)]
    record = holding(*said)
    assert record.groups
    looked: list[Entry] = []

    def counted(entry: Entry) -> bool:
        looked.append(entry)
        return True

    monkeypatch.setattr(Entry, "is_active", property(counted))
    monkeypatch.setattr(
        themes, "_themes_in_order", lambda _record: pytest.fail("all answers were gone over")
    )
    for typed in ("tram", "nergens", "tramhalte"):
        typed_theme(typed, KIT, "nl", record)
    assert free_theme("tramhalte", record) == "#tramhalte"
    assert looked == []
