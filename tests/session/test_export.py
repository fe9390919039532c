"""A session in each form that can be asked for: what is written, and over what it never goes."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.session.export import SEVERAL, export_of_file
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.paper_input import source_of_kit, source_of_session, write_paper
from cwb_workshop.session.report_choice import FORMATS, Format
from cwb_workshop.system.targets import TargetError
from tests.workshop import EVENING, NEW, kit, registry

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]


@pytest.fixture
def toolbox(tmp_path: Path) -> Toolbox:
    return Toolbox(registry(), tmp_path / "backups")


@pytest.fixture
def evening(tmp_path: Path, toolbox: Toolbox) -> Path:
    path = tmp_path / "evening.cwb"
    session = toolbox.begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    for line in ("1: Te veel formulieren #g", "2: De zaal is dicht #g +3", "// onder ons"):
        session.capture(line)
    session.close_file()
    return path


def written(evening: Path, out: Path, toolbox: Toolbox, format: Format) -> dict[str, bytes]:
    export_of_file(evening, out, toolbox, format, language="nl", edition="public", force=True)
    files = sorted(out.rglob("*")) if out.is_dir() else [out]
    return {file.name: file.read_bytes() for file in files if file.is_file()}


@pytest.mark.parametrize("format", FORMATS)
def test_each_form_is_the_same_twice_and_says_nothing_of_notes(
    tmp_path: Path, evening: Path, toolbox: Toolbox, format: Format
) -> None:
    out = tmp_path / ("files" if format in SEVERAL else f"out.{format}")
    first = written(evening, out, toolbox, format)
    assert first
    assert all(first.values())
    assert written(evening, out, toolbox, format) == first
    assert not any(b"onder ons" in content for content in first.values())


@pytest.mark.parametrize("format", SEVERAL)
def test_several_files_go_into_a_zip_where_the_name_ends_so(
    tmp_path: Path, evening: Path, toolbox: Toolbox, format: Format
) -> None:
    out = tmp_path / "all.zip"
    export_of_file(evening, out, toolbox, format, language="nl", edition="public", kind="full")
    with zipfile.ZipFile(out) as files:
        assert files.namelist()
        assert files.testzip() is None


def test_the_organiser_gets_the_whole_report_and_all_data(
    tmp_path: Path, evening: Path, toolbox: Toolbox
) -> None:
    whole, data = tmp_path / "whole.docx", tmp_path / "data.json"
    asked: tuple[tuple[Path, Format], ...] = ((whole, "docx"), (data, "json"))
    for out, format in asked:
        export_of_file(
            evening, out, toolbox, format, language=None, edition="organiser", kind="full"
        )
    assert zipfile.is_zipfile(whole)
    assert "De zaal is dicht" in json.dumps(json.loads(data.read_text(encoding="utf-8")))


def test_what_stands_there_already_is_left_as_it_is(
    tmp_path: Path, evening: Path, toolbox: Toolbox
) -> None:
    held = evening.read_bytes()
    other, folder = tmp_path / "other.txt", tmp_path / "full"
    other.write_text("van iemand anders", encoding="utf-8")
    folder.mkdir()
    (folder / "iets.csv").write_text("van iemand anders", encoding="utf-8")
    asked: tuple[tuple[Path, Format, str], ...] = (
        (evening, "json", "target.session"),
        (other, "txt", "target.there"),
        (folder, "csv", "target.folder_not_empty"),
    )
    for out, format, key in asked:
        with pytest.raises(TargetError) as caught:
            export_of_file(evening, out, toolbox, format, language="nl", edition="public")
        assert caught.value.key == key
    assert evening.read_bytes() == held
    assert other.read_text(encoding="utf-8") == "van iemand anders"


def test_paper_is_made_of_a_session_and_of_a_kit(
    tmp_path: Path, evening: Path, toolbox: Toolbox
) -> None:
    of_session = write_paper(source_of_session(evening, toolbox, None), tmp_path / "one")
    of_kit = write_paper(source_of_kit(kit(), toolbox.exercises, "en", None), tmp_path / "two")
    # What came out stands on a page of large print, which an evening alone can have.
    assert len(of_session) - 1 == len(of_kit) > 5
    assert all(file.read_bytes().startswith(b"%PDF") for file in (*of_session, *of_kit))


def test_of_paper_only_what_is_asked_for_is_made_and_what_is_unknown_is_named(
    tmp_path: Path, evening: Path, toolbox: Toolbox
) -> None:
    source = source_of_session(evening, toolbox, "nl")
    (slips,) = write_paper(source, tmp_path, ["slips"])
    assert slips.name.endswith("_nl.pdf")
    assert write_paper(source, tmp_path, ["slips"]) == [slips]
    with pytest.raises(ReportError) as caught:
        write_paper(source, tmp_path, ["hats"])
    assert caught.value.values["name"] == "hats"


def test_a_length_that_a_kit_has_not_is_told_with_those_that_it_has(toolbox: Toolbox) -> None:
    with pytest.raises(ReportError) as caught:
        source_of_kit(kit(), toolbox.exercises, "nl", 17)
    assert caught.value.key == "command.no_paper_variant"
    assert "120" in str(caught.value.values["known"])
