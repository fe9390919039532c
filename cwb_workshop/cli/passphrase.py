"""The passphrase of a session, for the commands: from the environment, or asked for."""

from __future__ import annotations

import os
import sys
from getpass import getpass
from pathlib import Path

from cwb_workshop.content.spoken_language import spoken_language
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.store.encryption import is_locked, unlock
from cwb_workshop.store.keys import NO_KEYS, Key, Keys

VARIABLE = "CWB_WORKSHOP_PASSPHRASE"


def keys_for(session: Path, backups: Path) -> Keys:
    """Return what a session with a passphrase needs. Raises StoreError without the right one."""
    if not _is_there(session) or not is_locked(session, NO_KEYS):
        return NO_KEYS
    typed = os.environ.get(VARIABLE) or _asked()
    if not typed:
        raise StoreError("store.locked_command", file=session.name)
    keys: dict[bytes, Key] = {}
    unlock(session, typed, backups, keys)
    return keys


def _is_there(session: Path) -> bool:
    """What is no file has no passphrase either; the command itself says what is wrong with it."""
    try:
        return session.is_file()
    except OSError:
        return False


def _asked() -> str:
    """Ask at a terminal; a program that calls this one is not kept waiting."""
    if not (sys.stdin and sys.stdin.isatty()):
        return ""
    words = load_words(spoken_language())
    return getpass(f"{words('keeping.passphrase.or_key')}: ")
