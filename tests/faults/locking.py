"""What is done to sessions with a passphrase, in programs that are killed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

from cwb_workshop.store import encryption, keys
from cwb_workshop.store.keys import Key
from cwb_workshop.store.session_file import SessionFile
from tests.faults.mending import BEGUN, DONE
from tests.faults.processes import Tell
from tests.store.sessions import said

HALF = "half"
PASSPHRASE = "vier woorden in een rij"


@contextmanager
def quick_keys() -> Iterator[None]:
    """Make a key of a passphrase at once, so that a kill meets what comes after that."""
    with patch.object(keys, "_ROUNDS", 1):
        yield


def lock(tell: Tell, name: str, backups: str, whole: bool) -> None:
    """Give a session a passphrase: moved into place whole, or written over what was there."""
    with quick_keys(), _replacing(tell, whole=whole):
        tell(BEGUN)
        encryption.lock(Path(name), PASSPHRASE, Path(backups), {})
    tell(DONE)


def open_up(tell: Tell, name: str, backups: str) -> None:
    """Take the passphrase of a session away."""
    path, held = Path(name), dict[bytes, Key]()
    with quick_keys():
        encryption.unlock(path, PASSPHRASE, Path(backups), held)
        tell(BEGUN)
        encryption.open_up(path, Path(backups), held)
    tell(DONE)


def write_locked(tell: Tell, name: str, backups: str) -> None:
    """Write answers into a session with a passphrase for ever; tell each once it is kept."""
    path, held = Path(name), dict[bytes, Key]()
    with quick_keys():
        encryption.unlock(path, PASSPHRASE, Path(backups), held)
    file = SessionFile.open(path, backups=Path(backups), keys=held)
    file.listen(lambda: None, tell, lambda error: None)
    tell(BEGUN)
    for number in count(file.contents.head.count + 1):
        file.write(said(number), "do", str(number))
        file.flush()


@contextmanager
def _replacing(tell: Tell, *, whole: bool) -> Iterator[None]:
    """Let files be put in place as they are, or as a careless program does, who stops half-way."""

    def write_over(source: Path, target: Path) -> None:
        content = source.read_bytes()
        target.write_bytes(content[: len(content) // 2])
        tell(HALF)
        time.sleep(60)

    system = SimpleNamespace(**{**vars(os), "replace": os.replace if whole else write_over})
    with patch.object(encryption, "os", system):
        yield
