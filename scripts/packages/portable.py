"""Pack the frozen program as one file that runs wherever it is unpacked.

`python -m scripts.packages.portable DIST`: a tar.xz, on Windows a zip, beside the frozen program.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from cwb_workshop import __version__
from scripts.packages.desktop_tree import ROOT

_SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}
_READ_ME = ROOT / "packaging" / "portable.txt"


def make_portable(frozen: Path, out: Path) -> Path:
    """Pack a frozen program with its licence and a word of how to start it. Return the file."""
    machine = platform.machine().lower()
    name = f"cwb-workshop-{__version__}-{_SYSTEMS[sys.platform]}-{machine}"
    with TemporaryDirectory() as folder:
        tree = Path(folder) / name
        program = tree / frozen.name if frozen.suffix == ".app" else tree
        shutil.copytree(frozen, program, symlinks=True)
        shutil.copyfile(_READ_ME, tree / "README.txt")
        shutil.copyfile(ROOT / "LICENSE", tree / "LICENSE.txt")
        out.mkdir(parents=True, exist_ok=True)
        # A zip of Python's keeps neither links nor who may run a file.
        form = "zip" if sys.platform == "win32" else "xztar"
        return Path(shutil.make_archive(str(out / name), form, folder, name))


if __name__ == "__main__":
    os.umask(0o022)
    dist = Path(sys.argv[1])
    application = dist / "CWB Workshop.app"
    print(make_portable(application if application.is_dir() else dist / "cwb-workshop", dist))
