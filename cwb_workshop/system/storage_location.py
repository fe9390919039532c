"""Whether a file stands where another program or another computer can change it too."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type

LocationKind: TypeAlias = Literal["cloud", "network"]

_CLOUDS = (
    ("OneDrive", re.compile(r"onedrive( ?- ?.+)?")),
    ("Dropbox", re.compile(r"dropbox( \(.+\))?")),
    ("Google Drive", re.compile(r"google ?drive.*|(my|mijn) drive")),
    ("iCloud", re.compile(r"icloud ?drive|com~apple~clouddocs")),
    ("Nextcloud", re.compile(r"nextcloud\d*")),
    ("ownCloud", re.compile(r"owncloud\d*")),
    ("Box", re.compile(r"box( sync|-box)")),
    ("pCloud", re.compile(r"pcloud ?drive")),
    ("Proton Drive", re.compile(r"proton ?drive.*")),
)
_MARKS = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
)
"""What the programs of clouds leave in their own folder, whatever it is called."""

_OF_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_SHARES = re.compile(
    r"nfs\d*|cifs|smb\d*|smbfs|afpfs|ncpfs|afs|9p|ceph|glusterfs|davfs|webdav|"
    r"fuse\.(sshfs|davfs2?|smbnetfs|gvfsd-fuse|glusterfs)"
)
_CLOUD_MOUNTS = re.compile(r"fuse\.(rclone|google-drive-ocamlfuse|onedriver|pcloud|insync)")
_OCTAL = re.compile(r"\\([0-7]{3})")
_MAC_MOUNT = re.compile(r".+ on (/.*) \(([^,)]+)")
_REMOTE_DRIVE = 4


@value_type
class StorageLocation:
    """A cloud folder with its name, or a share with the kind of file system it is."""

    kind: LocationKind
    name: str


@value_type
class Mount:
    point: str
    system: str


def place_of(path: Path, mounts: Iterable[Mount] | None = None) -> StorageLocation | None:
    """Return where a path stands; None on a disk of this computer, as far as can be told.

    It need not exist. `mounts` are by default those of the system.
    """
    whole = _resolved(path)
    return (
        _unc(str(path))
        or _unc(str(whole))
        or _cloud(whole)
        or _mounted(whole, _mounts() if mounts is None else mounts)
    )


def linux_mounts(text: str) -> Iterator[Mount]:
    """Read /proc/self/mountinfo, whose columns are told in proc(5)."""
    for line in text.splitlines():
        before, dash, after = line.partition(" - ")
        columns = before.split(" ")
        if dash and len(columns) > 4 and after:
            point = _OCTAL.sub(lambda octal: chr(int(octal[1], 8)), columns[4])
            yield Mount(point, after.split(" ")[0])


def mac_mounts(text: str) -> Iterator[Mount]:
    """Read what `mount` prints: `//ann@server/share on /Volumes/share (smbfs, nodev)`."""
    for line in text.splitlines():
        match = _MAC_MOUNT.match(line)
        if match:
            yield Mount(match[1], match[2])


def _unc(text: str) -> StorageLocation | None:
    r"""Tell \\server\share; \\?\C:\ is a long name of an own disk."""
    plain = text.replace("/", "\\")
    if plain.upper().startswith("\\\\?\\UNC\\"):
        return StorageLocation("network", "\\\\" + plain[8:].split("\\")[0])
    if plain.startswith("\\\\") and plain[2:3] not in ("?", ".", "\\", ""):
        return StorageLocation("network", "\\\\" + plain[2:].split("\\")[0])
    return None


def _cloud(path: Path) -> StorageLocation | None:
    for folder in path.parents:
        for part in (folder.name.lower(), _mac_name(folder)):
            for name, pattern in _CLOUDS:
                if part and pattern.fullmatch(part):
                    return StorageLocation("cloud", name)
        for mark, name in _MARKS:
            if (folder / mark).exists():
                return StorageLocation("cloud", name)
    for variable in _OF_ONEDRIVE:
        root = os.environ.get(variable)
        if root and path.is_relative_to(_resolved(Path(root))):
            return StorageLocation("cloud", "OneDrive")
    return None


def _mac_name(folder: Path) -> str:
    """Under ~/Library/CloudStorage folders are called OneDrive-Personal and the like."""
    if folder.parent.name != "CloudStorage":
        return ""
    return folder.name.partition("-")[0].lower()


def _mounted(path: Path, mounts: Iterable[Mount]) -> StorageLocation | None:
    holding = [mount for mount in mounts if path.is_relative_to(mount.point)]
    # Of two on the same point, the later one lies over the earlier.
    nearest = max(reversed(holding), key=lambda mount: len(mount.point), default=None)
    if nearest is None:
        return None
    if _CLOUD_MOUNTS.fullmatch(nearest.system):
        return StorageLocation("cloud", nearest.system.removeprefix("fuse."))
    if _SHARES.fullmatch(nearest.system):
        return StorageLocation("network", nearest.system.removeprefix("fuse."))
    return None


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path.absolute()


if sys.platform == "win32":

    def _mounts() -> Iterator[Mount]:
        """Give the letters that stand for a share."""
        import ctypes

        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            if ctypes.windll.kernel32.GetDriveTypeW(f"{letter}:\\") == _REMOTE_DRIVE:
                yield Mount(f"{letter}:\\", "smb")

elif sys.platform == "darwin":

    def _mounts() -> Iterator[Mount]:
        # Only here: starting a program takes time.
        import subprocess

        try:
            listing = subprocess.run(
                ["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False
            )
        except (OSError, subprocess.SubprocessError):
            return
        yield from mac_mounts(listing.stdout)

else:

    def _mounts() -> Iterator[Mount]:
        try:
            text = Path("/proc/self/mountinfo").read_text(errors="replace")
        except OSError:
            return
        yield from linux_mounts(text)
