"""Install the program from a wheel under a prefix, for the desktop too, and take it away again.

`python -m scripts.packages.install PREFIX DESTDIR` and `… --remove PREFIX DESTDIR`; DESTDIR goes
before every path, for who packs the files up elsewhere. Why so: docs/decisions/0031.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.packages.desktop_tree import ROOT, make_desktop_tree

_LAUNCHER = ROOT / "packaging" / "linux" / "launcher.py"
_PROGRAM = Path("lib/cwb-workshop")
_LIST = _PROGRAM / "installed-files.txt"
"""What stands outside the folder of the program, so that no more than that is removed."""

_REFRESHED = (
    ("update-desktop-database", "share/applications"),
    ("update-mime-database", "share/mime"),
    ("gtk-update-icon-cache", "share/icons/hicolor"),
)


def install(prefix: Path, staged: Path) -> None:
    """Install under `staged`, for a program that will run under `prefix`."""
    remove(staged)
    with TemporaryDirectory() as folder:
        tree = Path(folder)
        make_desktop_tree(tree / "share")
        _make_launcher(tree / "bin" / "cwb-workshop")
        files = sorted(str(file.relative_to(tree)) for file in tree.rglob("*") if file.is_file())
        for name in files:
            # File by file: a folder that is there already keeps who may read it.
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(tree / name, staged / name)
    _install_program(prefix, staged)
    (staged / _LIST).write_text("".join(f"{name}\n" for name in files), encoding="utf-8")


def remove(staged: Path) -> None:
    """Remove what was installed, and the folders that are empty then; nothing else."""
    if not (staged / _LIST).is_file():
        return
    for name in (staged / _LIST).read_text(encoding="utf-8").splitlines():
        (staged / name).unlink(missing_ok=True)
        _remove_empty(staged, (staged / name).parent)
    shutil.rmtree(staged / _PROGRAM)
    _remove_empty(staged, (staged / _PROGRAM).parent)


def refresh(staged: Path) -> None:
    """Let the desktop read its lists anew, with those of its programs that are here."""
    for program, place in _REFRESHED:
        if shutil.which(program) and (staged / place).is_dir():
            subprocess.run([program, str(staged / place)], check=False, capture_output=True)


def _make_launcher(file: Path) -> None:
    """Write what starts the program, with the Python that its libraries are made for."""
    file.parent.mkdir(parents=True)
    text = _LAUNCHER.read_text(encoding="utf-8").replace("PYTHON", _base_python(), 1)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)


def _base_python() -> str:
    """Return the Python behind this environment, which stays when that is gone."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return str(Path(sys.base_prefix) / "bin" / version)


def _install_program(prefix: Path, staged: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    target = staged / _PROGRAM
    # With its libraries, from a wheel that pip makes of this source.
    subprocess.run([*pip, "--no-compile", "--target", str(target), str(ROOT)], check=True)
    # Who starts it may not write there; compiled, it starts sooner. A file that is a template
    # and no Python is passed over. What a fault tells of a file is where that will be.
    compiled = [sys.executable, "-m", "compileall", "-qq", "-s", str(target)]
    subprocess.run([*compiled, "-p", str(prefix / _PROGRAM), str(target)], check=False)


def _remove_empty(staged: Path, folder: Path) -> None:
    for one in _between(staged, folder):
        with suppress(OSError):
            one.rmdir()


def _between(staged: Path, folder: Path) -> Iterator[Path]:
    while folder != staged and staged in folder.parents:
        yield folder
        folder = folder.parent


def main(arguments: list[str]) -> int:
    # Whoever installs it, everybody may read it.
    os.umask(0o022)
    removing = arguments[:1] == ["--remove"]
    prefix_name, destination = arguments[1:] if removing else arguments
    prefix = Path(prefix_name)
    if not prefix.is_absolute():
        print(f"PREFIX has to be a whole path, not {prefix}", file=sys.stderr)
        return 1
    staged = Path(f"{destination}{prefix}") if destination else prefix
    if removing:
        remove(staged)
    else:
        install(prefix, staged)
    if not destination:
        refresh(staged)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
