"""A quick card goes over an older one, and over nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.system.targets import TargetError
from cwb_workshop.ui.help.card import write_card
from tests.workshop import kit


def test_it_goes_over_an_older_card_in_any_language(tmp_path: Path) -> None:
    out = tmp_path / "card.pdf"
    assert write_card(all_words("nl"), kit(), out) == out
    first = out.read_bytes()
    write_card(all_words("en"), kit(), out)
    assert out.read_bytes() != first


def test_somebody_elses_file_stays_but_where_it_is_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "card.pdf"
    out.write_bytes(b"mine")
    with pytest.raises(TargetError):
        write_card(all_words("nl"), kit(), out)
    assert out.read_bytes() == b"mine"
    write_card(all_words("nl"), kit(), out, force=True)
    assert out.read_bytes().startswith(b"%PDF")


def test_there_has_to_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(TargetError):
        write_card(all_words("nl"), kit(), tmp_path / "nowhere" / "card.pdf")
