"""Where an archive is: a folder of this laptop, or a server that somebody names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

from cwb_workshop.archive.faults import ArchiveError

SCHEMES = ("postgresql", "postgres")
_SECRETS = ("password", "sslpassword")


@dataclass(frozen=True, slots=True, repr=False)
class ServerAddress:
    """An address as PostgreSQL's own programs take it; what stands in it is told nowhere."""

    typed: str

    def without_password(self) -> str:
        """Return the address. Raises ArchiveError where a password stands in it: who else is on
        this computer could read it, and the shell would remember it.
        """
        try:
            parts = urlsplit(self.typed)
            names = [name for name, _value in parse_qsl(parts.query, keep_blank_values=True)]
        except ValueError as error:
            raise ArchiveError("archive.server_address") from error
        person, at, _host = parts.netloc.rpartition("@")
        if (at and ":" in person) or any(name.strip() in _SECRETS for name in names):
            raise ArchiveError("archive.server_password")
        return self.typed


ArchivePlace: TypeAlias = "Path | ServerAddress"


def archive_place(typed: str) -> ArchivePlace:
    """Return what was typed as an address of a server, or as the folder that it is otherwise."""
    scheme, colon, _rest = typed.partition("://")
    is_server = bool(colon) and scheme.casefold() in SCHEMES
    return ServerAddress(typed) if is_server else Path(typed)


def folder_of(place: ArchivePlace) -> Path:
    """Raises ArchiveError for a server, where only what is there already can be looked for."""
    if isinstance(place, ServerAddress):
        raise ArchiveError("archive.not_on_server")
    return place
