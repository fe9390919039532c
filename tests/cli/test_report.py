"""`report` without a window: what it asks first, and what it leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.cli.play import play
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.store.encryption import lock
from tests.report.evenings import printed
from tests.small_kits import ENGLISH, KIT
from tests.workshop import EVENING, NEW, registry

SCRIPT = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=120; language=nl; \
table_sizes=5, 5
:: at 19:00
:: item obstacles
:: set roles=resident 6, care 1
1: Bel Fatima van der Berg op 06-12345678
2: Wij als zorgorganisatie willen wel
// Piet heeft schulden
1: Mail jan@example.org
:: item commitments
* Sleutel halen @Zlatko Vujic ^15/5
:: item closing
Kom naar Kerkweg 4
:: set report_contact=info@dekouwbrug.example; report_date=2026-03-20
:: at 20:00
:: close
"""
PUBLIC = [
    "O01: perhaps a name: Fatima van der Berg",
    "O01: perhaps a telephone number: 06-12345678",
    "O03: perhaps an e-mail address: jan@example.org",
    "C1, by whom: perhaps a name: Zlatko Vujic",
    "sentence (Closing): perhaps an address: Kerkweg 4",
]
SMALL_ROLE = "O02: speaks for one or two people: als zorgorganisatie"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """An evening in which names were typed."""
    script = tmp_path / "script.txt"
    script.write_text(SCRIPT, encoding="utf-8")
    return played(tmp_path / "named.cwb", script)


@pytest.fixture
def nameless(tmp_path: Path) -> Path:
    script = tmp_path / "nameless.txt"
    lines = [*SCRIPT.splitlines()[:3], '1: "Te veel formulieren !']
    script.write_text("\n".join(lines), encoding="utf-8")
    return played(tmp_path / "nameless.cwb", script)


def played(path: Path, script: Path) -> Path:
    assert main(["play", str(script), "--session", str(path)]) == 0
    return path


def report(session: Path, out: Path, *more: str) -> int:
    return main(["report", str(session), "-o", str(out), *more])


@pytest.mark.parametrize("kind", ["summary", "full"])
@pytest.mark.parametrize("edition", ["public", "municipality"])
def test_names_and_numbers_are_told_with_their_line_and_nothing_is_written(
    named: Path, capfd: pytest.CaptureFixture[str], edition: str, kind: str
) -> None:
    out = named.parent / "report.pdf"
    assert report(named, out, "--edition", edition, "--kind", kind) == 3
    *hits, last = capfd.readouterr().err.splitlines()
    also = [SMALL_ROLE] if edition == "municipality" else []
    assert sorted(hits) == sorted([*PUBLIC, *also])
    assert last.startswith(f"Nothing was written: {len(hits)} things")
    assert "--checked" in last
    assert not out.exists()
    assert not list(named.parent.rglob("reports.json"))


@pytest.mark.parametrize("edition", ["public", "municipality"])
def test_it_is_written_once_they_were_looked_at(
    named: Path, capfd: pytest.CaptureFixture[str], edition: str
) -> None:
    out = named.parent / "report.pdf"
    assert report(named, out, "--edition", edition, "--checked") == 0
    assert capfd.readouterr().err == ""
    assert "Zlatko Vujic" in printed(out.read_bytes())


def test_the_organiser_is_asked_nothing(named: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = named.parent / "report.pdf"
    assert report(named, out, "--edition", "organiser") == 0
    assert capfd.readouterr().err == ""
    assert out.exists()


def test_without_anything_to_look_at_it_just_writes(
    nameless: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert report(nameless, nameless.parent / "report.pdf") == 0
    assert capfd.readouterr().err == ""


def test_a_language_that_nobody_has_is_refused_with_those_there_are(
    nameless: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = nameless.parent / "report.pdf"
    assert report(nameless, out, "--language", "fr") == 1
    told = capfd.readouterr().err
    assert told == "This report cannot be in fr; it can be in: ar, de, en, nl.\n"
    assert not out.exists()


def test_a_report_can_be_in_a_language_that_the_workshop_alone_speaks(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "kits" / "bench"
    folder.mkdir(parents=True)
    (folder / "kit.toml").write_text(KIT.replace('["en"]', '["pl"]'), encoding="utf-8")
    english = ENGLISH.replace("Where does the bench go?", "Gdzie stanie?")
    (folder / "pl.toml").write_text(english, encoding="utf-8")
    script, session = tmp_path / "script.txt", tmp_path / "pl.cwb"
    script.write_text(
        ":: session place=Zuid; date=2026-03-12; start=19:00; variant=45; language=pl; kit=small\n"
        ":: at 19:00\n:: item talk\n1: By the swings\n:: close\n",
        encoding="utf-8",
    )
    toolbox = Toolbox(registry(), tmp_path / "backups", kit_folder=folder.parent)
    play(script, session, toolbox)
    out = tmp_path / "pl.pdf"
    assert report(session, out, "--language", "pl", "--kind", "full", "--checked") == 0
    text = printed(out.read_bytes())
    assert "Gdzie stanie?" in text
    assert "How we worked" in text


def test_what_is_left_out_anyway_is_not_told(
    named: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert report(named, named.parent / "report.pdf") == 3
    told = capfd.readouterr().err
    assert "Piet" not in told
    assert "zorgorganisatie" not in told


def test_all_of_it_is_told_in_the_language_of_the_system(
    named: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert report(named, named.parent / "report.pdf", "--language", "en") == 3
    told = capfd.readouterr().err
    assert "C1, door wie: misschien een naam: Zlatko Vujic\n" in told
    assert "perhaps" not in told


def test_the_real_command_ends_with_status_3(named: Path) -> None:
    out = named.parent / "report.pdf"
    command = [sys.executable, "-m", "cwb_workshop", "report", str(named), "-o", str(out)]
    first = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (first.returncode, first.stdout) == (3, "")
    assert first.stderr.splitlines()[:-1] == PUBLIC
    assert not out.exists()
    second = subprocess.run([*command, "--checked"], capture_output=True, check=False)
    assert (second.returncode, second.stderr) == (0, b"")
    assert out.exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (".", "is a folder"),
        ("gone/report.pdf", "does not exist"),
        ("notes.txt", "this program did not write it"),
        ("leaflet.pdf", "this program did not write it"),
        ("nameless.cwb", "belongs to a session"),
        ("nameless.cwb-witness", "belongs to a session"),
        ("locked.pdf", "belongs to a session"),
        ("other.pdf", "is the report of another evening"),
    ],
)
def test_a_report_never_takes_the_place_of_what_is_of_others(
    nameless: Path, capfd: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    folder = nameless.parent
    (folder / "notes.txt").write_text("al getypt", encoding="utf-8")
    (folder / "leaflet.pdf").write_bytes(b"%PDF-1.7 of somebody else")
    lock(a_locked_copy(folder), "een lang wachtwoord", folder / "backups", {})
    assert report(another_evening(folder), folder / "other.pdf") == 0
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert report(nameless, folder / name) == 1
    error = capfd.readouterr().err
    assert told in error
    assert error.count("\n") == 1
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["notes.txt", "leaflet.pdf", "other.pdf"])
def test_with_force_it_does(nameless: Path, name: str) -> None:
    folder = nameless.parent
    (folder / "notes.txt").write_text("al getypt", encoding="utf-8")
    (folder / "leaflet.pdf").write_bytes(b"%PDF-1.7 of somebody else")
    assert report(another_evening(folder), folder / "other.pdf") == 0
    assert report(nameless, folder / name, "--force") == 0
    assert "Zuiderkouw" in printed((folder / name).read_bytes())
    assert report(nameless, folder / name) == 0


@pytest.mark.parametrize("name", ["nameless.cwb", "nameless.cwb-witness", "."])
def test_not_even_force_writes_over_a_session_or_a_folder(nameless: Path, name: str) -> None:
    before = nameless.read_bytes()
    assert report(nameless, nameless.parent / name, "--force") == 1
    assert nameless.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="made with the means of POSIX")
def test_pipes_and_devices_are_left_alone(
    nameless: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(nameless.parent / "pipe")
    for out in (nameless.parent / "pipe", Path("/dev/null")):
        for more in ((), ("--force",)):
            assert report(nameless, out, *more) == 1
            assert "is not an ordinary file" in capfd.readouterr().err
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(os.name != "posix", reason="made with links of POSIX")
def test_a_link_to_an_older_report_stays_a_link(nameless: Path) -> None:
    real, link = nameless.parent / "real.pdf", nameless.parent / "link.pdf"
    link.symlink_to(real)
    for language in ("nl", "en"):
        assert report(nameless, link, "--language", language) == 0
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("place", ["gone/new.cwb", "notes.txt/new.cwb"])
def test_a_session_goes_where_there_is_a_folder(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], place: str
) -> None:
    script = tmp_path / "notes.txt"
    script.write_text(SCRIPT, encoding="utf-8")
    assert main(["play", str(script), "--session", str(tmp_path / place)]) == 1
    assert "Nothing was written" in capfd.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_the_demo_is_not_put_among_files_of_others(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pictures").mkdir()
    holiday = tmp_path / "pictures" / "home-nl.png"
    holiday.write_bytes(b"a holiday")
    ended = subprocess.run(
        [sys.executable, "-m", "cwb_workshop", "demo", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ended.returncode == 1
    assert "files that do not belong to the demo" in ended.stderr
    assert holiday.read_bytes() == b"a holiday"
    assert [path.name for path in tmp_path.iterdir()] == ["pictures"]


def a_locked_copy(folder: Path) -> Path:
    path = a_session(folder / "locked.cwb")
    return path.rename(folder / "locked.pdf")


def another_evening(folder: Path) -> Path:
    return a_session(folder / "another.cwb")


def a_session(path: Path) -> Path:
    tools = Toolbox(registry(), path.parent / "backups")
    tools.begin(path, NEW, SetClock(EVENING.replace(hour=9))).close_file()
    return path
