"""What home tells of a kit, read without the rest of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.content import kit_outlines
from cwb_workshop.content.kit_outlines import own_outlines
from cwb_workshop.core.model.errors import KitError
from tests.workshop import kit


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a kit in a program that has no other."""
    monkeypatch.setattr(kit_outlines, "assets_folder", lambda: tmp_path)
    folder = tmp_path / "kits" / "small"
    folder.mkdir(parents=True)
    return folder


def test_an_outline_says_of_a_kit_what_the_kit_says() -> None:
    (outline,) = (one for one in own_outlines() if one.id == kit().id)
    assert outline.variants == kit().variants
    assert outline.languages == kit().languages
    assert outline.usual_variant == kit().usual_variant
    for language in kit().languages:
        assert outline.title(language) == kit().texts[language].title


def test_in_a_language_that_a_kit_has_not_it_is_called_as_in_its_main_one() -> None:
    outline = own_outlines()[0]
    assert outline.title("fr") == outline.title(outline.languages[0])


def test_what_looks_like_a_table_in_a_text_is_none(folder: Path) -> None:
    text = 'id = "small"\nwhy = """\n[not a table]"""\nlanguages = [\n"nl"]\nvariants = [\n45]\n'
    (folder / "kit.toml").write_text(text)
    (folder / "nl.toml").write_text('title = "Klein"\n[items]\n[items')
    (outline,) = own_outlines()
    assert (outline.id, outline.variants, outline.title("nl")) == ("small", (45,), "Klein")


def test_what_is_missing_is_told(folder: Path) -> None:
    (folder / "kit.toml").write_text('id = "small"\nlanguages = ["nl"]\n[items]\n')
    (folder / "nl.toml").write_text("[items]\n")
    with pytest.raises(KitError) as error:
        own_outlines()
    assert [(fault.at, fault.what) for fault in error.value.faults] == [
        ("nl.toml:1: title", "missing"),
        ("kit.toml:1: variants", "missing"),
    ]
