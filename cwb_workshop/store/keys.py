"""Keys of sessions with a passphrase: how they are made, told apart and written on paper."""

from __future__ import annotations

import base64
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.values import value_type
from cwb_workshop.store.faults import PassphraseNeeded

MARK = b"CWB\x01"
"""How the file of a session with a passphrase begins; the rest of its salt is random."""

_SALT = 16
_SECRET = 32
_ROUNDS = 256_000
_CHECK = 3
_GROUP = 4
_MISREAD = str.maketrans("018", "OIB")


@value_type
class Key:
    """What opens the files that begin with `salt`: a session, and each of its backups.

    `secret` is 32 bytes, `salt` 16.
    """

    secret: bytes = field(repr=False)
    salt: bytes


Keys: TypeAlias = Mapping[bytes, Key]
"""Keys by their salt."""

NO_KEYS: Keys = MappingProxyType({})


def keys_of(key: Key | None) -> Keys:
    """Return this key alone, by its salt; none where there is none."""
    return NO_KEYS if key is None else {key.salt: key}


def new_salt() -> bytes:
    return MARK + os.urandom(_SALT - len(MARK))


def key_from_passphrase(passphrase: str, salt: bytes) -> Key:
    """Make the key of a passphrase. It takes a good part of a second, on purpose.

    This is what SQLCipher 4 does with a passphrase itself (PBKDF2, HMAC-SHA512, 256,000
    rounds), so that any program that knows SQLCipher opens the file with it.
    """
    # OpenSSL takes 3 MB of memory, and few sessions have a passphrase.
    import hashlib

    typed = unicodedata.normalize("NFC", passphrase).encode()
    return Key(hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, _SECRET), salt)


def recovery_text(key: Key) -> str:
    """Return the key as letters to print: groups of four, the last ones a check."""
    letters = base64.b32encode(key.secret + _check(key.secret)).decode()
    groups = (letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))
    return " ".join(groups)


def key_from_recovery(typed: str, salt: bytes) -> Key | None:
    """Read a printed key, however it is spaced; None for what is none."""
    letters = "".join(filter(str.isalnum, typed)).upper().translate(_MISREAD)
    try:
        read = base64.b32decode(letters)
    except ValueError:
        return None
    secret, check = read[:_SECRET], read[_SECRET:]
    return Key(secret, salt) if len(secret) == _SECRET and check == _check(secret) else None


def salt_of(path: Path) -> bytes | None:
    """Return the salt of a file with a passphrase; None for any other. Raises OSError.

    Only inside `open_files.access`.
    """
    with path.open("rb") as file:
        begins = file.read(_SALT)
    return begins if begins.startswith(MARK) and len(begins) == _SALT else None


def key_for(path: Path, keys: Keys) -> Key | None:
    """Return what opens a file; None where it has no passphrase. Raises Locked or OSError.

    Only inside `open_files.access`.
    """
    salt = salt_of(path)
    if salt is None:
        return None
    if salt not in keys:
        raise PassphraseNeeded(path)
    return keys[salt]


def _check(secret: bytes) -> bytes:
    return sha256(secret).digest()[:_CHECK]
