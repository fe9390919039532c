"""What is told of a session at a glance is what the whole of it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.store.library.skimming import skimmed
from cwb_workshop.store.library.summaries import summarised
from tests.store.sessions import ENDED, FOUNDED, new_file

LINES = st.lists(
    st.builds(
        Entry,
        id=st.uuids().map(str),
        item=st.just("obstacles"),
        kind=st.sampled_from(["answer", "note", "question", "commitment"]),
        text=st.sampled_from(["te veel formulieren", "De Zaal", "ħal ſtraße", ""]),
        withdrawn=st.booleans(),
        merged_into=st.sampled_from(["", "another"]),
        also=st.integers(0, 3),
    ),
    max_size=8,
    unique_by=lambda entry: entry.id,
)


@settings(max_examples=25, deadline=None)
@given(LINES)
def test_a_glance_tells_and_finds_what_the_whole_reading_does(lines: list[Entry]) -> None:
    with TemporaryDirectory() as folder:
        file = new_file(Path(folder), "avond.cwb")
        file.write(FOUNDED, "do", "t0")
        for number, line in enumerate(lines, start=1):
            step = Step("step.capture", (Change(None, replace(line, number=number)),))
            file.write(step, "do", f"t{number}")
        file.write(ENDED, "do", "t9")
        file.close()
        glance = skimmed(file.path, load_locales())
        assert glance == summarised(file.path, load_locales())
        assert glance is not None
        standing = [line for line in lines if not (line.withdrawn or line.merged_into)]
        assert glance[0].answers == len([line for line in standing if line.kind == "answer"])
