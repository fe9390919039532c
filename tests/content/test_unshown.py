"""Everything in a kit is shown somewhere, or its author hears that it is not."""

from __future__ import annotations

import re

import pytest

from tests.content.faulty_kits import Change, Sources, faults, replaced


def all_of(*changes: Change) -> Change:
    def change(sources: Sources) -> None:
        for one in changes:
            one(sources)

    return change


def left_out(file: str, line: str) -> Change:
    """Leave out every line that begins like this."""

    def change(sources: Sources) -> None:
        sources[file], number = re.subn(rf"(?m)^{line}.*\n", "", sources[file])
        assert number

    return change


UNSHOWN = {
    "principles: no item of this kit shows p1": all_of(
        replaced("kit.toml", 'options = ["p1", ', "options = ["),
        replaced("kit.toml", 'statements = ["p1", ', "statements = ["),
    ),
    "choices: no item of this kit shows actor": replaced(
        "kit.toml", 'fields = ["actor", "term"]', 'fields = ["term"]'
    ),
    "characteristics: no item of this kit shows characteristics": all_of(
        left_out("kit.toml", "lenses = true"), left_out("kit.toml", r"characteristics\.")
    ),
    "characteristics_notes: no item of this kit shows characteristics_notes": all_of(
        left_out("kit.toml", "lenses = true"), left_out("kit.toml", r"characteristics\.")
    ),
    "cards: there is no bench": replaced("kit.toml", 'cards = ["pcp"]', 'cards = ["bench"]'),
}


@pytest.mark.parametrize("said", UNSHOWN)
def test_what_no_item_shows_is_told(said: str) -> None:
    key, what = said.split(": ")
    assert any(f": {key}: {what}" in fault for fault in faults(UNSHOWN[said]))


def test_a_principle_that_is_voted_on_need_not_be_scored() -> None:
    (found,) = faults(
        all_of(
            replaced("kit.toml", 'statements = ["p1", ', "statements = ["),
            replaced("kit.toml", "version = 2", "version = 0"),
        )
    )
    assert "version" in found
