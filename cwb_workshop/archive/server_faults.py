"""What a server says that is in the way, told by its number (SQLSTATE) and in none of its words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from cwb_workshop.archive.faults import ArchiveError

AWAY = "archive.server_away"
IN_TURN = "archive.server_busy"

_KEYS = {
    # Two wrote the same at once, or waited for each other: the one that is told begins anew.
    "23505": IN_TURN,
    "40001": IN_TURN,
    "40P01": IN_TURN,
    "55P03": IN_TURN,
    # A certificate or a password that is wrong, a database that is not there.
    "28": "archive.server_refused",
    "3D": "archive.server_refused",
    "42501": "archive.server_forbids",
    "25006": "archive.server_forbids",
    "53": "archive.server_no_room",
    "53300": AWAY,
    "57P": AWAY,
    "08": AWAY,
    "22": "archive.server_cannot_hold",
    "54": "archive.server_cannot_hold",
}


@contextmanager
def told_of_server() -> Iterator[None]:
    """Raises ArchiveError; an engine's own words could quote what somebody said."""
    try:
        yield
    except UnicodeError:
        raise ArchiveError("archive.server_cannot_hold") from None
    except DBAPIError as error:
        raise ArchiveError(_key(error)) from None


def _key(error: DBAPIError) -> str:
    state = str(getattr(error.orig, "sqlstate", "") or "")
    if not state:
        # Nothing came back: no line, or what libpq itself found wrong before there was one.
        return _without_state(error)
    found = (_KEYS.get(state[:letters]) for letters in (5, 3, 2))
    return next(filter(None, found), "archive.server_trouble")


def _without_state(error: DBAPIError) -> str:
    """libpq tells why it has no line in words alone; they are looked at and told to nobody."""
    words = str(error.orig).casefold()
    if any(word in words for word in _OF_A_BROKEN_LINE):
        return AWAY
    refused = any(word in words for word in _OF_WHO_IS_REFUSED)
    return "archive.server_refused" if refused else AWAY


_OF_A_BROKEN_LINE = ("closed", "eof", "reset by", "syscall", "timeout", "starting up")
_OF_WHO_IS_REFUSED = (
    *("password", "authentication", "certificate", "ssl", "role", "service", "permitted"),
    *("hba", "does not exist", "not match"),
)
