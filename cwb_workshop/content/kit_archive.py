"""The files of a kit in one archive, from anybody. Nothing of it goes to the disk."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from cwb_workshop.content.faults import Faults
from cwb_workshop.content.kit_folder import SUFFIX
from cwb_workshop.content.toml_reader import MOST_BYTES, decoded
from cwb_workshop.core.model.limits import MOST_KIT_BYTES, MOST_KIT_FILES

_MEMBER = re.compile(r"(?:(?P<folder>[^/\\:]{1,80})/)?(?P<file>[^/\\:]{1,80})")
_OF_A_MAC = ("__MACOSX/", ".DS_Store")
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError),
    *(NotImplementedError, OverflowError, MemoryError),
)
"""What the bytes of an archive raise, of whatever they were made."""


def read_archive(path: Path, faults: Faults) -> dict[str, str]:
    """Return the texts of the files of a kit by their names; with a fault, none at all.

    They stand at the top, or all in one folder. A name that leads elsewhere, a link, a name
    that is there twice and what is no file of a kit are faults; so is what is too large,
    looked at as it comes out and not as it says of itself.
    """
    try:
        if path.stat().st_size > MOST_KIT_BYTES:
            faults.add(path.name, "archive_too_large", most=MOST_KIT_BYTES // 1000)
            return {}
        content = path.read_bytes()
    except OSError:
        faults.add(path.name, "cannot_read")
        return {}
    try:
        # From memory: what the archive says of itself can then lead to no fault of the system.
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = _members(archive, path.name, faults)
            return {} if faults.found else _texts(archive, members, faults)
    except _UNREADABLE:
        faults.add(path.name, "no_archive")
    return {}


def _members(archive: zipfile.ZipFile, name: str, faults: Faults) -> dict[str, zipfile.ZipInfo]:
    """Return the files of the kit by their names, without the folder that they stand in."""
    listed = list(_worth_reading(archive.infolist()))
    if len(listed) > MOST_KIT_FILES:
        faults.add(name, "too_many_files", most=MOST_KIT_FILES)
        return {}
    found: dict[str, zipfile.ZipInfo] = {}
    folders: set[str] = set()
    for info in listed:
        shown = f"{name}: {info.filename[:80]}"
        at = _MEMBER.fullmatch(info.filename)
        if at is None or at["folder"] in (".", ".."):
            faults.add(shown, "leads_elsewhere")
        elif not at["file"].endswith(SUFFIX) or _is_odd(info):
            faults.add(shown, "no_file")
        elif at["file"].casefold() in (known.casefold() for known in found):
            faults.add(shown, "twice", value=at["file"])
        else:
            folders.add(at["folder"] or "")
            found[at["file"]] = info
    if len(folders) > 1:
        faults.add(name, "several_folders")
    return found


def _worth_reading(listed: Iterable[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    """Leave out folders themselves, and what a Mac puts into every archive."""
    for info in listed:
        of_a_mac = info.filename.startswith(_OF_A_MAC) or info.filename.endswith(_OF_A_MAC)
        if not info.filename.endswith("/") and not of_a_mac:
            yield info


def _is_odd(info: zipfile.ZipInfo) -> bool:
    """Say whether it is a link, locked, or packed in a way that nobody uses for texts."""
    mode = info.external_attr >> 16
    is_other = bool(stat.S_IFMT(mode)) and not stat.S_ISREG(mode)
    return is_other or bool(info.flag_bits & _ENCRYPTED) or info.compress_type not in _METHODS


def _texts(
    archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], faults: Faults
) -> dict[str, str]:
    texts: dict[str, str] = {}
    left = MOST_KIT_BYTES
    for file, info in sorted(members.items()):
        with archive.open(info) as opened:
            content = opened.read(min(MOST_BYTES, left) + 1)
        left -= len(content)
        if left < 0:
            faults.add(file, "too_large")
            return {}
        texts[file] = decoded(content, file, faults)
    return {} if faults.found else texts
