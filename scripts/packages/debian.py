"""Make a Debian package around the frozen program.

`python -m scripts.packages.debian DIST` puts it beside the folder that PyInstaller made.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from cwb_workshop import __version__
from cwb_workshop.content.licences import FOLDER
from scripts.packages.desktop_tree import make_desktop_tree
from scripts.packages.libraries import needs_of, packages_for

_PROGRAM = Path("usr/lib/cwb-workshop")
_ABOUT = """\
 CWB Workshop carries one person through a Community Wealth Building evening:
 it guides through the agenda, writes down what every table says, shows the
 room its own words, and makes a printed report.
 .
 It works without internet, in Dutch, English and German.
"""


def make_debian_package(frozen: Path, out: Path) -> Path:
    """Pack a frozen program and all that a desktop reads. Return the file."""
    with TemporaryDirectory() as folder:
        tree = Path(folder)
        # Of a temporary folder its owner alone may read anything.
        tree.chmod(0o755)
        shutil.copytree(frozen, tree / _PROGRAM, symlinks=True)
        make_desktop_tree(tree / "usr" / "share")
        licence = tree / "usr" / "share" / "doc" / "cwb-workshop" / "LICENSE"
        copyright = licence.rename(licence.with_name("copyright"))
        with copyright.open("a", encoding="utf-8") as text:
            text.write(f"\nWhat comes along has licences of its own: /{_PROGRAM}/{FOLDER}\n")
        command = tree / "usr" / "bin" / "cwb-workshop"
        command.parent.mkdir(parents=True)
        command.symlink_to("../lib/cwb-workshop/cwb-workshop")
        _write_control(tree)
        out.mkdir(parents=True, exist_ok=True)
        package = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(out)]
        subprocess.run(package, check=True, stdout=subprocess.DEVNULL)
    return out / f"cwb-workshop_{__version__}_{_architecture()}.deb"


def _write_control(tree: Path) -> None:
    # dpkg counts in KiB.
    size = sum(file.lstat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    fields = {
        "Package": "cwb-workshop",
        "Version": __version__,
        "Architecture": _architecture(),
        # There is no address to give; a reader of the package finds the licence in it.
        "Maintainer": "CWB Workshop contributors",
        "Installed-Size": str(size),
        "Depends": ", ".join(packages_for(needs_of(tree / _PROGRAM))),
        "Section": "education",
        "Priority": "optional",
        "Description": "run a Community Wealth Building evening in a room",
    }
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    text = "".join(f"{name}: {value}\n" for name, value in fields.items()) + _ABOUT
    control.write_text(text, encoding="utf-8")


def _architecture() -> str:
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    os.umask(0o022)
    dist = Path(sys.argv[1])
    print(make_debian_package(dist / "cwb-workshop", dist))
