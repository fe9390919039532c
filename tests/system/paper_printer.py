"""A print service of its own for one test: a real CUPS with a printer that fills a folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NAME = "Balie"
_SERVICE = Path("/usr/sbin/cupsd")
_PARTS = Path("/usr/lib/cups")
_PATIENCE = 60.0
_A_MOMENT = 0.05

_FILES = """
ServerRoot {home}/root
ServerBin {home}/parts
DataDir /usr/share/cups
CacheDir {home}/root/cache
StateDir {home}/root/state
RequestRoot {home}/root/spool
TempDir {home}/root/tmp
AccessLog {home}/root/access.log
ErrorLog {home}/root/error.log
PageLog {home}/root/page.log
Sandboxing relaxed
"""
_ACCESS = """
Listen {home}/service
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_PRINTER = """
<DefaultPrinter {name}>
DeviceURI paper:/{name}
State Idle
Accepting Yes
</DefaultPrinter>
"""
_DEVICE = """#!/bin/sh
# Asked for nothing it tells of no other device.
[ $# -eq 0 ] && exit 0
cd "{home}/paper" && cat "$6" > "$1" && chmod 644 "$1" && mv "$1" "$1.pdf"
"""


def what_is_missing() -> str:
    """Return what this machine has not; empty where all is there."""
    if not sys.platform.startswith("linux"):
        return "only Linux is known to let a print service be started for one test"
    packages = [] if _SERVICE.exists() else ["cups-daemon"]
    packages += [] if shutil.which("lpstat") else ["cups-client"]
    return f"there is no {' nor '.join(packages)} on this machine" if packages else ""


@dataclass(frozen=True)
class PaperPrinter:
    """`server` is what `CUPS_SERVER` has to say for a program to find it."""

    server: str
    folder: Path

    def printed(self) -> bytes:
        """Return what came out of it, once it is there."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            files = list(self.folder.glob("*.pdf"))
            if files:
                return files[0].read_bytes()
            time.sleep(_A_MOMENT)
        raise AssertionError("nothing was printed")


@contextmanager
def a_paper_printer(*, plugged: bool = True) -> Iterator[PaperPrinter]:
    """Yield a printer while its service runs; where it is not plugged, the service has none."""
    # A socket has a short path, and the service may print as another user than that of the test.
    home = Path(tempfile.mkdtemp(prefix="paper-"))
    try:
        _furnish(home, plugged=plugged)
        with _running(home) as server:
            yield PaperPrinter(server, home / "paper")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _furnish(home: Path, *, plugged: bool) -> None:
    for name in ("cache", "state", "spool", "tmp"):
        (home / "root" / name).mkdir(parents=True)
    (home / "parts" / "backend").mkdir(parents=True)
    for name in ("daemon", "notifier"):
        (home / "parts" / name).symlink_to(_PARTS / name)
    (home / "paper").mkdir()
    for path in (home, *home.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755)
    (home / "paper").chmod(0o777)
    device = home / "parts" / "backend" / "paper"
    device.write_text(_DEVICE.format(home=home))
    device.chmod(0o755)
    printers = _PRINTER.format(name=NAME) if plugged else ""
    files = {"cups-files.conf": _FILES, "cupsd.conf": _ACCESS}
    for name, text in files.items():
        (home / "root" / name).write_text(text.format(home=home))
    (home / "root" / "printers.conf").write_text(printers)


@contextmanager
def _running(home: Path) -> Iterator[str]:
    root = home / "root"
    command = [str(_SERVICE), "-f", "-c", f"{root}/cupsd.conf", "-s", f"{root}/cups-files.conf"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as service:
        try:
            _wait_for(str(home / "service"), service)
            yield str(home / "service")
        finally:
            service.terminate()


def _wait_for(server: str, service: subprocess.Popen[bytes]) -> None:
    around = {**os.environ, "CUPS_SERVER": server, "LC_ALL": "C"}
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and service.poll() is None:
        told = subprocess.run(("lpstat", "-r"), env=around, capture_output=True, check=False)
        if b"is running" in told.stdout:
            return
        time.sleep(_A_MOMENT)
    raise AssertionError("the print service did not start")
