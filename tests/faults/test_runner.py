"""What `make faults` makes of an attack: held, lost, or not tried hard enough to tell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.faults.__main__ import main
from tests.faults.attacks import ATTACKS
from tests.faults.outcome import LONG_VARIABLE, SCALE_VARIABLE, Outcome, conclude, kept, rounds
from tests.faults.table import table

HERE = Path(__file__).parent


def typed(keys: int, *, lost: int = 0) -> Outcome:
    outcome = Outcome(150, lost)
    outcome.tried("keys painted", keys, 3000)
    return outcome


class Files:
    """Runs no attack, but leaves what each would have come to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **instead: Outcome | None) -> None:
        self._monkeypatch = monkeypatch
        self._instead = {name.replace("_", "-"): outcome for name, outcome in instead.items()}
        self.ran: list[tuple[str, float]] = []

    def __call__(self, file: str, out: Path, scale: float) -> bool:
        self.ran.append((file, scale))
        self._monkeypatch.setenv(LONG_VARIABLE, str(out))
        passed = True
        for one in ATTACKS:
            outcome = self._instead.get(one.name, typed(4000))
            if one.file != file or outcome is None:
                continue
            try:
                conclude(one.name, outcome)
            except AssertionError:
                passed = False
        return passed


def test_what_was_typed_enough_and_lost_nowhere_has_held() -> None:
    assert typed(3000).state == "held"


def test_an_attack_that_typed_too_little_was_not_tried() -> None:
    assert typed(3).state == "not tried"
    with pytest.raises(AssertionError, match="not tried"):
        conclude("kill-window", typed(3))


def test_an_attack_without_any_effort_was_not_tried() -> None:
    assert Outcome(1000).state == "not tried"


def test_an_effort_of_nothing_is_never_enough() -> None:
    outcome = Outcome(1)
    outcome.tried("lines entered", 0, least=0)
    assert outcome.state == "not tried"


def test_what_was_lost_is_lost_however_little_was_typed() -> None:
    assert typed(3, lost=1).state == "lost"


def test_a_slow_floor_fails_nothing() -> None:
    outcome = typed(4000)
    outcome.timed("99% of the keys", seconds=0.9, floor=0.85, most=0.9)
    assert outcome.state == "held"


def test_what_is_slow_beside_its_floor_fails() -> None:
    outcome = typed(4000)
    outcome.timed("99% of the keys", seconds=0.09, floor=0.01, most=0.06)
    assert outcome.state == "lost"


def test_figures_come_back_as_they_were_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LONG_VARIABLE, str(tmp_path))
    outcome = typed(4000)
    outcome.timed("keys", 0.03, 0.01, 0.06)
    outcome.note("as it was")
    conclude("kill-window", outcome)
    assert kept(tmp_path / "kill-window.json") == outcome


def test_the_run_ends_well_where_every_attack_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], tmp_path, Files(monkeypatch)) == 0
    rows = (tmp_path / "table.md").read_text(encoding="utf-8")
    assert rows in capsys.readouterr().out
    assert all(one.told in rows for one in ATTACKS)
    assert "not tried" not in rows


@pytest.mark.parametrize("outcome", [typed(3), typed(4000, lost=1), None])
def test_the_run_fails_where_one_attack_lost_was_not_tried_or_not_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, outcome: Outcome | None
) -> None:
    assert main([], tmp_path, Files(monkeypatch, kill_window=outcome)) == 1


def test_the_run_fails_where_a_test_failed_that_leaves_no_figures(tmp_path: Path) -> None:
    def run(file: str, out: Path, scale: float) -> bool:
        return file != "clock"

    assert main(["--only", "clock"], tmp_path, run) == 1


def test_one_attack_can_be_tried_by_name_and_in_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Files(monkeypatch)
    assert main(["--only", "kill-store", "--scale", "0.1"], tmp_path, files) == 0
    assert files.ran == [("kill_store", 0.1)]
    monkeypatch.setenv(SCALE_VARIABLE, "0.1")
    assert rounds(long=1000, short=40) == 100


def test_no_figures_of_an_earlier_run_are_taken_for_those_of_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["--only", "clock"], tmp_path, Files(monkeypatch)) == 0
    assert main(["--only", "clock"], tmp_path, Files(monkeypatch, clock=None)) == 1


def test_a_row_tells_effort_floor_and_load() -> None:
    outcome = typed(4027)
    outcome.timed("keys", 0.034, 0.008, 0.058)
    outcome.load = 1.84
    attack = next(one for one in ATTACKS if one.name == "kill-window")
    row = table([attack], {attack.name: outcome}, 16).splitlines()[-1]
    assert row == (
        f"| {attack.told} | 150 | 4,027 keys painted | 0 |"
        " keys within 34 ms (floor 8 ms, at most 58 ms) | 1.8 |  |"
    )


def test_a_row_of_an_attack_that_was_not_tried_says_so_and_why() -> None:
    attack = next(one for one in ATTACKS if one.name == "kill-window")
    row = table([attack], {attack.name: typed(3)}, 16).splitlines()[-1]
    assert "| 3 keys painted, too few: at least 3,000 | not tried |" in row


def test_every_attack_that_is_concluded_is_in_the_run() -> None:
    concluded = {
        (name, file.stem.removeprefix("test_"))
        for file in HERE.glob("test_*.py")
        if file.name != Path(__file__).name
        for name in re.findall(r'conclude\("([a-z-]+)"', file.read_text(encoding="utf-8"))
    }
    assert concluded == {(one.name, one.file) for one in ATTACKS}
