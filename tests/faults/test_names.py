"""Names of sessions become names of files: valid on Windows, macOS and Linux, never elsewhere."""

from __future__ import annotations

import os
import random
import unicodedata
from pathlib import Path

from cwb_workshop.session.library import Library
from cwb_workshop.store.file_names import free_path, safe_stem
from tests.faults.odd_texts import odd_texts
from tests.faults.outcome import Outcome, conclude, rounds

_FORBIDDEN = set('<>:"/\\|?*')
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
_MOST_BYTES = 255
_HOSTILE = (
    *("../../x", "..", ".", "...", "~", "~/x", "/etc/passwd", "C:\\x", "C:", "\\\\?\\C:\\x"),
    *("CON", "con.txt", "aux.", "nul .", "COM¹", "lpt9.cwb", "LPT0 ", "CONIN$", "prn...", " con"),
    *("naam.", "naam ", " naam", ".verborgen", "-rf", "$(rm)", "%TEMP%", "a:stroom", "a::$DATA"),
    *("a/b", "a\\b", "a\x00b", "a\nb", "a\u202eb", "a\u200b", "\ud800", "x" * 300, "é" * 300),
    *("ﬁle", "İ" * 200, "K" * 90, "\u0130con", "com1 - copy", "con\u0301", "", " ", "\t"),
)


def names(number: int, dice: random.Random) -> list[str]:
    made = list(_HOSTILE)
    odd = odd_texts(200, dice, ())
    pieces = (*_HOSTILE, *odd)
    while len(made) < number:
        name = "".join(dice.choice(pieces)[: dice.randint(1, 40)] for _ in range(2))
        drawn = "".join(chr(dice.randrange(0x110000)) for _ in range(dice.randint(0, 6)))
        made.append(dice.choice((name + drawn, drawn + name, drawn, name.upper())))
    return made[:number]


def wrong(folder: Path, path: Path) -> bool:
    """Say whether a path is not one that every system takes, right inside folder."""
    name = path.name
    return (
        path.parent != folder
        or Path(os.path.normpath(path)).parent != folder
        or bool(_FORBIDDEN & set(name))
        or any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn", "Co") for char in name)
        or name.split(".")[0].rstrip(" ").casefold() in _RESERVED
        or name[-1] in ". "
        or name[0] in ".- ~"
        or len(name.encode()) > _MOST_BYTES - len("-witness")
        or unicodedata.normalize("NFC", name) != name
    )


def test_every_name_becomes_a_name_that_every_system_takes(
    tmp_path: Path, dice: random.Random
) -> None:
    folder = tmp_path / "sessions"
    library = Library(folder, derived=tmp_path, backups=tmp_path)
    outcome, made = Outcome(), 0
    for name in names(rounds(long=10_000, short=1_500), dice):
        outcome.rounds += 1
        path = library.new_path(name, "2026-03-12")
        bare = free_path(folder, safe_stem(name), ".cwb")
        path.touch()
        made += path.is_file()
        here = [found.name for found in folder.iterdir()] == [path.name]
        path.unlink(missing_ok=True)
        found = wrong(folder, path) + wrong(folder, bare) + (not here)
        outcome.lost += found
        if found:
            outcome.note(f"{name!a} becomes {path.name!a}")
    outcome.tried("names that became a file", made, outcome.rounds)
    conclude("names", outcome)


def test_names_that_are_taken_as_they_are_leave_their_folder(
    tmp_path: Path, dice: random.Random
) -> None:
    assert sum(wrong(tmp_path, tmp_path / f"{name}.cwb") for name in _HOSTILE) > 30
