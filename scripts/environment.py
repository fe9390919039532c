"""Makes .venv and installs what is missing, Qt's system libraries included where it may.

Runs on any Python that is new enough, with nothing installed: only the standard library.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_HOME = _ROOT / ".venv"
_PYTHON = _HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
_EXTRAS = {
    "run": "",
    "tests": "[tests]",
    "mutation": "[mutation]",
    "install": "[install]",
    "build": "[build]",
    "docs": "[docs]",
}

# The file that Qt looks for, and the Debian package that brings it.
_QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_SCREEN_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What the test of screen readers starts, a screen in memory and two buses, that of keyboards, and
# those of sound and of printing: a player, and a print service. And a database server, which they
# start for themselves.
_TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "openbox": "openbox",
    "setxkbmap": "x11-xkb-utils",
    "xdotool": "xdotool",
    "aplay": "alsa-utils",
    "/usr/sbin/cupsd": "cups-daemon",
    "lpstat": "cups-client",
    "pg_ctlcluster": "postgresql",
}


class Missing(Exception):
    """Something that only a person can install; `again` says what to do then."""

    again = ""


class ByHand(Missing):
    """Packages of the system."""

    again = "Then type the same command again."


def main(arguments: Sequence[str]) -> int:
    purpose = arguments[0] if arguments else "run"
    try:
        _make_environment()
        _install_packages(purpose)
        _install_libraries(purpose)
    except Missing as missing:
        print("\n".join(filter(None, (str(missing), missing.again))), file=sys.stderr)
        return 1
    return 0


def _make_environment() -> None:
    if _works(_PYTHON):
        return
    if find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        _install_for_system([f"python{version}-venv"], "Python cannot make an environment here.")
    print("Making an environment in .venv")
    shutil.rmtree(_HOME, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(_HOME)], check=True)


def _works(python: Path) -> bool:
    test = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    if not python.exists():
        return False
    return subprocess.run([str(python), "-c", test], check=False).returncode == 0


def _install_packages(purpose: str) -> None:
    """Install the program and what it needs for this purpose, if that changed since."""
    project = _ROOT / "pyproject.toml"
    mark = hashlib.sha256(project.read_bytes() + str(_ROOT).encode()).hexdigest()
    done = _HOME / f"installed-for-{purpose}"
    if done.is_file() and done.read_text() == mark:
        return
    print(f"Installing what is needed for {purpose}; this can take some minutes")
    pip = [str(_PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    made = subprocess.run(
        [*pip, "install", "--editable", f".{_EXTRAS[purpose]}"], cwd=_ROOT, check=False
    )
    if made.returncode != 0:
        raise Missing("Installing did not succeed. Is there a network? Then try again.")
    done.write_text(mark)


def _install_libraries(purpose: str) -> None:
    if not sys.platform.startswith("linux"):
        return
    wanted = dict(_QT_LIBRARIES)
    # What is frozen takes these along, and what is installed will be started from a screen.
    lasting = purpose in ("build", "install")
    if lasting or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        wanted |= _SCREEN_LIBRARIES
    packages = [package for file, package in wanted.items() if not _is_there(file)]
    if purpose == "build":
        packages += _freezer_packages()
    if packages:
        _install_for_system(packages, "Some system libraries are missing.")
    if purpose == "tests":
        _install_for_screens()


def _install_for_screens() -> None:
    """Install what the tests on a screen in memory need; where that may not be, it is left out."""
    packages = [
        *(package for file, package in _SCREEN_LIBRARIES.items() if not _is_there(file)),
        *(package for name, package in _TEST_PROGRAMS.items() if not _has(name)),
    ]
    try:
        if packages:
            _install_for_system(packages, "The tests on a screen in memory need more.")
    except Missing as missing:
        print(missing)


def _has(program: str) -> bool:
    return shutil.which(program) is not None


def _freezer_packages() -> list[str]:
    """PyInstaller takes programs apart with objdump, and takes Python's own library along."""
    packages = [] if shutil.which("objdump") else ["binutils"]
    folder, name = sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("INSTSONAME")
    if name and ".so" in name and not _is_there(name) and not (Path(folder) / name).exists():
        packages.append(f"libpython{sys.version_info.major}.{sys.version_info.minor}")
    return packages


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install_for_system(packages: Iterable[str], reason: str) -> None:
    """Install Debian packages, where this person may. Raises Missing where not."""
    names = sorted(packages)
    by_hand = ByHand(f"{reason} Install them with: sudo apt-get install {' '.join(names)}")
    allowed = _allowed()
    if allowed is None:
        raise by_hand
    print(f"{reason} Installing {' '.join(names)}")
    _apt(allowed, "update")
    if _apt(allowed, "install", "-y", "--no-install-recommends", *names) != 0:
        raise by_hand


def _apt(allowed: Sequence[str], *words: str) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [*allowed, "apt-get", "-q", *words]
    return subprocess.run(
        command, check=False, stdout=subprocess.DEVNULL, env=environment
    ).returncode


def _allowed() -> list[str] | None:
    """Return what to put before a command that changes the system; None if nothing may."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    can = shutil.which("sudo") and subprocess.run([*sudo, "true"], check=False).returncode == 0
    return sudo if can else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
