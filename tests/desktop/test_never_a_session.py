"""A file that was never a session is named as what it is, and nobody has to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.desktop.application import Program
from tests.desktop.recovery import answer, speak
from tests.languages import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["text", "folder", "pdf"])
def test_nobody_is_told_to_have_it_mended(
    program: Program, tmp_path: Path, language: Language, kind: str
) -> None:
    speak(program, language)
    file = tmp_path / "nota.cwb"
    if kind == "folder":
        file.mkdir()
    else:
        file.write_bytes(b"%PDF-1.7 and more" if kind == "pdf" else b"Boodschappen: melk, brood\n")
    said = answer(None)
    program.go_on(file)
    words = all_words(language)
    assert file.name in said[0][1]
    assert words("home.mend.no_backup") not in said[0][1]
    assert said[0][2] == [words("home.mend.leave")]
