"""What a session is with a bit of it flipped, counted over many bits."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.faults import Damage, FileError, PassphraseNeeded
from cwb_workshop.store.keys import Key
from cwb_workshop.store.session_file import SessionFile
from tests.faults.evenings import Laid
from tests.faults.flips import BACKED_UP, PASSPHRASE, backups_of, flipped
from tests.faults.outcome import Outcome
from tests.store.sessions import said


@dataclass
class Tally:
    """Flips bits of a session, and counts what it is then: whole, told as damage, or wrong.

    One of `every` so many that were told is mended, and of those that were whole gone on with;
    `least` answers stand in the newest backup that is whole.
    """

    here: Laid
    every: int = 50
    least: int = BACKED_UP - 10
    keys: MutableMapping[bytes, Key] = field(default_factory=dict)
    told: int = 0
    whole: int = 0
    wrong: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.expected = _acknowledged(read_contents(self.here.session, self.keys))

    def flip(self, path: Path, bits: Iterable[int], dice: random.Random | None = None) -> None:
        """Flip each of these bits of a file, or with dice any in their byte."""
        content = path.read_bytes()
        for bit in bits:
            with flipped(path, content, bit, dice.randrange(1, 256) if dice else 0):
                found = self._came_of()
            if found == "told":
                self.told += 1
            elif found == "whole":
                self.whole += 1
            else:
                self.wrong.setdefault(found, []).append(bit)

    def add_to(self, outcome: Outcome) -> None:
        wrong = sum(map(len, self.wrong.values()))
        name = self.here.folder.name
        outcome.rounds += self.told + self.whole + wrong
        outcome.lost += wrong
        outcome.note(f"{name}: {self.told:,} told, {self.whole:,} whole")
        for found, bits in self.wrong.items():
            outcome.note(f"{name}: {found}, {len(bits)} times, as bit {bits[:5]}")

    def _came_of(self) -> str:
        try:
            found = read_contents(self.here.session, self.keys)
        except PassphraseNeeded:
            return self._tried_the_passphrase()
        except Damage:
            return self._sometimes(self.told, self._mended, "told")
        except FileError as fault:
            return f"told as {fault.key}"
        except Exception as fault:  # noqa: BLE001 - each is counted
            return f"a fault of the program: {type(fault).__name__}"
        if found.missing:
            return self._sometimes(self.told, self._mended, "told")
        if _acknowledged(found) != self.expected:
            return "changed, untold"
        return self._sometimes(self.whole, self._gone_on_with, "whole")

    def _sometimes(self, number: int, look: Callable[[Laid], bool], otherwise: str) -> str:
        """Look closer at some of them, each in a copy."""
        if (number + 1) % self.every:
            return otherwise
        folder = self.here.folder.with_name("a copy")
        try:
            well = look(self.here.copied(folder))
        finally:
            shutil.rmtree(folder)
        return otherwise if well else f"{otherwise}, and then not {look.__name__.strip('_')}"

    def _mended(self, here: Laid) -> bool:
        """Put the newest backup that is whole in its place: no answer of it is gone."""
        library = self._library(here)
        offered = library.backups(here.session)
        if offered[:1] != tuple(backups_of(here)[1:2]):
            return False
        library.restore(here.session, offered[0])
        held = read_contents(here.session, self.keys)
        return not held.missing and len(held.record.entries) >= self.least

    def _gone_on_with(self, here: Laid) -> bool:
        """Say one thing more: that is there, and all the rest."""
        file = SessionFile.open(here.session, backups=here.backups, keys=self.keys)
        entries = len(self.expected.record.entries)
        file.write(said(9999), "do", "later")
        file.close()
        held = read_contents(here.session, self.keys)
        return not held.missing and len(held.record.entries) == entries + 1

    def _tried_the_passphrase(self) -> str:
        """Nobody knows any more whose key this is; the passphrase tells."""
        try:
            self._library(self.here).unlock(self.here.session, PASSPHRASE)
        except Damage:
            return self._sometimes(self.told, self._mended, "told")
        return "opened with another beginning"

    def _library(self, here: Laid) -> Library:
        folder, backups = here.folder, here.backups
        return Library(folder, derived=folder, backups=backups, keys=self.keys)


def _acknowledged(contents: SessionContents) -> SessionContents:
    """Return all but what is half typed."""
    return replace(contents, drafts={})
