"""The kits of the program, and those that somebody put in the folder of kits."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from cwb_workshop.content import kit_library
from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary, kit_files
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import KitError, NoKit
from cwb_workshop.core.model.limits import MOST_KIT_FILES, MOST_KITS
from cwb_workshop.system.assets import assets_folder
from tests.content.faulty_kits import told
from tests.small_kits import KIT, SOURCES
from tests.workshop import registry


def put_folder(kits: Path, name: str, sources: Mapping[str, str] = SOURCES) -> Path:
    folder = kits / name
    folder.mkdir(parents=True)
    for file, text in sources.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def put_archive(kits: Path, name: str, sources: Mapping[str, str] = SOURCES, at: str = "") -> Path:
    kits.mkdir(exist_ok=True)
    path = kits / f"{name}.cwbkit"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, text in sources.items():
            archive.writestr(f"{at}{file}", text)
    return path


def offered(library: KitLibrary) -> list[str]:
    return [kit.id for kit in library.known(registry().by_id).offered]


def faulty(library: KitLibrary) -> dict[str, tuple[str, ...]]:
    known = library.known(registry().by_id)
    return {kit.name: told(kit.error) for kit in known.faulty}


@pytest.fixture(name="kits")
def _kits(tmp_path: Path) -> Path:
    return tmp_path / "kits"


@pytest.fixture(name="library")
def _library(kits: Path) -> KitLibrary:
    return KitLibrary(DEFAULT_KIT, kits)


def own() -> list[str]:
    return sorted(path.name for path in (assets_folder() / "kits").iterdir())


def test_without_a_folder_there_are_the_kits_of_the_program(library: KitLibrary) -> None:
    assert sorted(offered(library)) == own()
    assert offered(library)[0] == DEFAULT_KIT
    assert sorted(offered(KitLibrary(DEFAULT_KIT))) == own()


@pytest.mark.parametrize("at", ["", "small/", "Any name/"])
def test_a_kit_comes_as_a_folder_or_as_an_archive(kits: Path, library: KitLibrary, at: str) -> None:
    put_archive(kits, "small", at=at)
    assert offered(library)[-1] == "small"
    assert library.sources("small") == dict(SOURCES)
    shutil.rmtree(kits)
    put_folder(kits, "any name")
    assert library.sources("small") == dict(SOURCES)


def test_a_kit_that_is_nowhere_is_told_with_those_there_are(library: KitLibrary) -> None:
    with pytest.raises(NoKit) as error:
        library.sources("small")
    assert error.value.values == {"kit": "small", "known": ", ".join(offered(library))}


def test_who_asks_for_a_kit_that_cannot_be_read_hears_what_is_wrong_with_it(
    kits: Path, library: KitLibrary
) -> None:
    put_folder(kits, "b", {**SOURCES, "kit.toml": KIT.replace("variants", "lengths")})
    put_folder(kits, "c", {**SOURCES, "kit.toml": KIT.replace('"small"', "“small”")})
    (kits / "small.cwbkit").write_text("no archive")
    with pytest.raises(NoKit) as error:
        library.sources("small")
    sentence = load_words("en", ["kit"])(error.value.key, **error.value.values)
    assert sentence.startswith("There is no workshop small here that can be used; there are: cwb")
    assert "b: kit.toml:1: variants: is missing" in sentence
    # Of a file that cannot be read nothing else is told.
    assert sentence.count("c: kit.toml") == 1
    assert "small.cwbkit: small.cwbkit: is no archive that can be read" in sentence


def test_a_kit_with_faults_keeps_nobody_from_the_others(kits: Path, library: KitLibrary) -> None:
    short = KIT.replace("45 = 40", "45 = 39").replace("small", "short")
    put_folder(kits, "a", {**SOURCES, "kit.toml": short})
    put_folder(kits, "b")
    (kits / "c.cwbkit").write_text("no archive")
    (kits / "d").mkdir()
    assert offered(library)[-1] == "small"
    no_archive = "is no archive that can be read; make a ZIP of the folder and end its name in"
    assert faulty(library) == {
        "a": ("kit.toml:7: items: the minutes of variant 45 add up to 44",),
        "c.cwbkit": (f"c.cwbkit: {no_archive} .cwbkit",),
        "d": ("kit.toml: is missing",),
    }
    # What its beginning tells is sound: home offers it until it was read as a whole.
    assert [kit.name for kit in library.known().faulty] == ["c.cwbkit", "d"]


def test_of_two_kits_with_one_id_the_second_is_told(kits: Path, library: KitLibrary) -> None:
    put_folder(kits, "a")
    put_archive(kits, "b")
    put_folder(kits, "c", {**SOURCES, "kit.toml": KIT.replace("small", DEFAULT_KIT)})
    sentence = "a kit with id {} is there already; give this one an id of its own"
    assert faulty(library) == {
        "b.cwbkit": (f"b.cwbkit: {sentence.format('small')}",),
        "c": (f"c: {sentence.format(DEFAULT_KIT)}",),
    }
    assert library.sources(DEFAULT_KIT) == kit_files(assets_folder() / "kits" / DEFAULT_KIT)


def test_other_files_in_the_folder_are_left_alone(kits: Path, library: KitLibrary) -> None:
    put_folder(kits, ".hidden")
    (kits / "readme.txt").write_text("hello")
    (kits / "kit.toml").write_text("hello")
    assert sorted(offered(library)) == own()
    assert faulty(library) == {}


def test_no_more_kits_are_looked_at_than_fit(
    kits: Path, library: KitLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kit_library, "MOST_KITS", 2)
    for name in "abc":
        put_folder(kits, name, {**SOURCES, "kit.toml": KIT.replace("small", name)})
    assert offered(library)[-2:] == ["a", "b"]
    assert MOST_KITS > 2


def test_a_folder_that_is_none_holds_no_kits(kits: Path, library: KitLibrary) -> None:
    kits.write_text("a file")
    assert sorted(offered(library)) == own()


@pytest.mark.skipif(os.name != "posix", reason="links and pipes are made otherwise elsewhere")
def test_links_and_pipes_in_a_folder_are_no_files_of_a_kit(kits: Path, tmp_path: Path) -> None:
    folder = put_folder(kits, "a")
    secret = tmp_path / "secret.toml"
    secret.write_text('title = "not of the kit"')
    (folder / "nl.toml").symlink_to(secret)
    os.mkfifo(folder / "fr.toml")
    with pytest.raises(KitError) as error:
        kit_files(folder)
    sentence = "is no file of a kit; only files ending in .toml, and no links"
    assert told(error.value) == (f"fr.toml: {sentence}", f"nl.toml: {sentence}")


def test_a_folder_of_too_many_files_is_none(kits: Path) -> None:
    many = {f"a{number}.toml": "" for number in range(MOST_KIT_FILES + 1)}
    with pytest.raises(KitError) as error:
        kit_files(put_folder(kits, "a", many))
    assert told(error.value) == (f"a: has more than {MOST_KIT_FILES} files",)


def test_an_archive_that_ends_in_zip_is_not_offered_and_told(
    kits: Path, library: KitLibrary
) -> None:
    path = put_archive(kits, "bench")
    path.rename(path.with_suffix(".zip"))
    assert offered(library) == own()
    (told_of,) = faulty(library)["bench.zip"]
    assert told_of.startswith("bench.zip: let its name end in .cwbkit instead of .zip")


@pytest.mark.parametrize("file", ["kit.toml", "en.toml"])
def test_a_file_that_was_saved_as_text_is_told_by_its_name(
    kits: Path, library: KitLibrary, file: str
) -> None:
    folder = put_folder(kits, "bench")
    (folder / file).rename(folder / f"{file}.txt")
    (told_of,) = faulty(library)["bench"]
    assert told_of.startswith(f"{file}.txt: take .txt off the end of its name")


def test_a_text_beside_the_file_that_it_was_copied_from_is_left_alone(
    kits: Path, library: KitLibrary
) -> None:
    folder = put_folder(kits, "bench")
    shutil.copy(folder / "kit.toml", folder / "kit.toml.txt")
    assert faulty(library) == {}
