"""A kit made with the guide alone: checked, offered, played, printed and handed on."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary
from cwb_workshop.system.instance_lock import HOME_VARIABLE
from tests.report.evenings import printed
from tests.workshop import registry

SCRIPT = """:: session place=Zuid; date=2026-03-12; start=19:00; variant=45; language=en; \
kit=street_budget; tables=2
:: at 19:00
:: item checkin
busy, green 2x
:: at 19:05
:: item vote
:: set voters=6
3 2 1 6
:: at 19:10
:: item vote_again
:: set voters=6
6 1 2 3
:: at 19:15
:: item question
1: A bench by the bus stop #m ~now !
:: at 19:25
:: item agreements
Ask the council @residents ^15/5
:: at 19:40
:: close
"""

CHANGES = (
    ("variants = [60, 90] ", "variants = [45] "),
    ("{ 60 = 4, 90 = 5 }", "{ 45 = 3 }"),
    ("{ 60 = 5, 90 = 8 }", "{ 45 = 4 }"),
    ("{ 60 = 8, 90 = 12 }", "{ 45 = 6 }"),
    ("{ 60 = 20, 90 = 30 }", "{ 45 = 14 }"),
    ("{ 60 = 8, 90 = 15 }", "{ 45 = 5 }"),
    ("{ 60 = 10, 90 = 14 }", "{ 45 = 8 }"),
    ("{ 60 = 5, 90 = 6 }", "{ 45 = 5 }"),
)
"""One length of three quarters of an hour, with a second vote in place of some minutes."""


@pytest.fixture(name="kit")
def _kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    folder = tmp_path / "kits" / "street-budget"
    assert main(["new-kit", str(folder)]) == 0
    return folder


def changed(folder: Path) -> None:
    """Change it as the guide says: other lengths, and the same exercise once more."""
    path = folder / "kit.toml"
    text = path.read_text(encoding="utf-8")
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new, 1)
    begins, ends = text.index('[[items]]\nid = "vote"'), text.index('[[items]]\nid = "question"')
    again = text[begins:ends].replace('"vote"', '"vote_again"').replace("45 = 6", "45 = 0")
    text = text[:ends] + again.replace("floor = 6", "floor = 0\nlisted = [45]") + text[ends:]
    path.write_text(text.replace("floor = 12", "floor = 8"), encoding="utf-8")
    path = folder / "en.toml"
    text = path.read_text(encoding="utf-8")
    begins, ends = text.index("[items.vote]"), text.index("[items.question]")
    again = text[begins:ends].replace("items.vote", "items.vote_again")
    again = again.replace("What matters most", "What comes first")
    path.write_text(text[:ends] + again + text[ends:], encoding="utf-8")


def test_it_is_checked_offered_played_printed_and_handed_on(
    kit: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    changed(kit)
    assert main(["check-kit", str(kit)]) == 0, capfd.readouterr().err
    known = KitLibrary(DEFAULT_KIT, tmp_path / "kits").known(registry().by_id)
    assert [(one.title("en"), one.variants) for one in known.offered if one.id == "street_budget"]
    assert known.faulty == ()

    script, session, out = (tmp_path / name for name in ("script.txt", "zuid.cwb", "zuid.pdf"))
    script.write_text(SCRIPT, encoding="utf-8")
    assert main(["play", str(script), "--session", str(session)]) == 0, capfd.readouterr().err
    capfd.readouterr()
    assert main(["totals", str(session)]) == 0
    told = json.loads(capfd.readouterr().out)
    used = {item: figures["dots"]["used"] for item, figures in told["by_item"].items()}
    assert used == {"vote": 12, "vote_again": 12}
    assert told["by_item"]["vote"] != told["by_item"]["vote_again"]

    assert main(["report", str(session), "-o", str(out), "--kind", "full", "--checked"]) == 0
    text = printed(out.read_bytes())
    for sentence in ("What Zuid wants", "What matters most", "What comes first", "should be here"):
        assert sentence in text

    archive = tmp_path / "kits" / "street-budget.cwbkit"
    with zipfile.ZipFile(archive, "w") as made:
        for file in kit.iterdir():
            made.write(file, f"street-budget/{file.name}")
            file.unlink()
    kit.rmdir()
    assert main(["check-kit", str(archive)]) == 0
    known = KitLibrary(DEFAULT_KIT, tmp_path / "kits").known(registry().by_id)
    assert "street_budget" in [one.id for one in known.offered]
