"""Everything of a package but the program itself, where a Linux desktop looks for it."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

from scripts.packages.completions import make_completions
from scripts.packages.icons import make_icons

ROOT = Path(__file__).resolve().parents[2]
_FILES = ROOT / "packaging" / "linux"
_DOCUMENTS = ("README.md", "CHANGELOG.md", "LICENSE")

PLACES = {
    "cwb-workshop.desktop": "applications/cwb-workshop.desktop",
    "cwb-workshop.metainfo.xml": "metainfo/local.cwb_workshop.CwbWorkshop.metainfo.xml",
    "cwb-workshop.mime.xml": "mime/packages/cwb-workshop.xml",
}


def make_desktop_tree(share: Path) -> None:
    """Fill a folder `share` with menu entry, icons, types, manual, completions and licence."""
    for name, place in PLACES.items():
        _copy(_FILES / name, share / place)
    for name in _DOCUMENTS:
        _copy(ROOT / name, share / "doc" / "cwb-workshop" / name)
    manual = share / "man" / "man1" / "cwb-workshop.1.gz"
    manual.parent.mkdir(parents=True, exist_ok=True)
    # Without a time in it the same source makes the same file.
    manual.write_bytes(gzip.compress((_FILES / "cwb-workshop.1").read_bytes(), mtime=0))
    make_completions(share)
    _make_icon_theme(share / "icons")


def _make_icon_theme(icons: Path) -> None:
    """Keep what Linux reads, and leave the files for other systems out."""
    made = icons / "made"
    make_icons(made)
    shutil.copytree(made / "hicolor", icons / "hicolor", dirs_exist_ok=True)
    shutil.rmtree(made)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
