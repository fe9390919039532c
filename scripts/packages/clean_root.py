"""A bare Debian in a folder, to install a package in as somebody would who has nothing else.

Needs root and mmdebstrap; where Debian packages come from is asked of the computer it runs on.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

PERSON = "person"
_HOME = f"/home/{PERSON}"
_NETWORK = ("etc/resolv.conf", "etc/hosts", "etc/pip.conf", "etc/ssl/certs/ca-certificates.crt")
# In a name space of its own, so that what is mounted is gone with the program.
_ENTER = """
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
exec chroot "$@"
"""
_NOT_COMPARED = ("dev", "home", "opt", "proc", "root", "run", "sys", "tmp", "var")


class CleanRoot:
    """A Debian with nothing but what every Debian has, and one person in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def make(cls, folder: Path) -> CleanRoot:
        """Make one of the release that this computer has. Raises CalledProcessError."""
        release = _release()
        sources = Path("/etc/apt/sources.list.d/debian.sources")
        named = [str(sources)] if sources.is_file() else []
        make = ["mmdebstrap", "--quiet", "--variant=minbase", release, str(folder), *named]
        subprocess.run(make, check=True)
        root = cls(folder)
        root._reach_network()
        root.run("useradd", "--create-home", PERSON)
        return root

    def run(self, *command: str, told: Mapping[str, str] | None = None) -> str:
        """Run a command as root. Return what it prints. Raises CalledProcessError."""
        done = subprocess.run(
            self._command("root", command, told or {}),
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout

    def start(self, *command: str, told: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
        """Start a command as the person, with nothing of this computer's environment."""
        return subprocess.Popen(
            self._command(PERSON, command, told or {}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def install(self, *packages: str) -> None:
        """Install Debian packages, and none that they only recommend."""
        apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
        told = {"DEBIAN_FRONTEND": "noninteractive"}
        self.run(*apt, "update", told=told)
        self.run(*apt, "install", "-y", "--no-install-recommends", *packages, told=told)
        # A package among them may have written its own.
        self._reach_network()

    def take(self, file: Path, place: str = _HOME) -> str:
        """Put a file in it. Return how it is called there."""
        shutil.copy(file, self.folder / place.lstrip("/"))
        return f"{place}/{file.name}"

    def files(self) -> frozenset[str]:
        """Return all that stands in it, but for what comes and goes by itself."""
        found: set[str] = set()
        for at, folders, names in os.walk(self.folder):
            below = os.path.relpath(at, self.folder)
            if below == ".":
                folders[:] = [name for name in folders if name not in _NOT_COMPARED]
            found.update(os.path.normpath(f"{below}/{name}") for name in (*folders, *names))
        return frozenset(found)

    def _reach_network(self) -> None:
        """Let it find its way as this computer does, whose certificates it may need."""
        for name in _NETWORK:
            if Path("/", name).is_file():
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path("/", name), self.folder / name)

    def _command(self, user: str, command: Sequence[str], told: Mapping[str, str]) -> Sequence[str]:
        home = "/root" if user == "root" else _HOME
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        clean = {"HOME": home, "PATH": path, "LANG": "C.UTF-8", **told}
        return [
            *("unshare", "--mount", "sh", "-e", "-c", _ENTER, str(self.folder)),
            *(f"--userspec={user}", str(self.folder), "env", "-i", "-C", home),
            *(f"{name}={value}" for name, value in clean.items()),
            *command,
        ]


def _release() -> str:
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)["VERSION_CODENAME"]
