"""Make icons of every usual size from the drawings in assets/icons.

`python -m scripts.packages.icons FOLDER` fills a folder: `hicolor/` as a Linux desktop wants it,
and for Windows and macOS one file for each drawing.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

_ROOT = Path(__file__).resolve().parents[2]
_DRAWINGS = _ROOT / "assets" / "icons"

PROGRAM = "cwb-workshop"
SESSION = "application-x-cwb-workshop"
"""The icon of session files has the name of their type, with which a desktop looks for it."""

CONTEXTS = {PROGRAM: "apps", SESSION: "mimetypes"}
"""In which folder of an icon theme each stands."""

LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
MACOS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def drawing(name: str) -> Path:
    return _DRAWINGS / f"{name}.svg"


def png(name: str, size: int) -> bytes:
    """Return a drawing as a PNG of so many pixels. Raises ValueError where Qt cannot read it."""
    renderer = QSvgRenderer(QByteArray(drawing(name).read_bytes()))
    if not renderer.isValid():
        raise ValueError(f"{name} is no drawing")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(made.data())


def make_icons(folder: Path) -> None:
    """Fill a folder with the icons for all systems."""
    for name, context in CONTEXTS.items():
        for size in LINUX_SIZES:
            _write(folder / "hicolor" / f"{size}x{size}" / context / f"{name}.png", png(name, size))
        scalable = folder / "hicolor" / "scalable" / context
        scalable.mkdir(parents=True, exist_ok=True)
        shutil.copy(drawing(name), scalable)
        _write_together(folder / f"{name}.ico", name, WINDOWS_SIZES)
        _write_together(folder / f"{name}.icns", name, MACOS_SIZES)


def _write_together(file: Path, name: str, sizes: Sequence[int]) -> None:
    """Write one file with a picture of each size; each is drawn, none is another made smaller."""
    *smaller, largest = (Image.open(io.BytesIO(png(name, size))) for size in sizes)
    if file.suffix == ".ico":
        pairs = [(size, size) for size in sizes]
        largest.save(file, sizes=pairs, append_images=smaller)
    else:
        largest.save(file, append_images=smaller)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


if __name__ == "__main__":
    make_icons(Path(sys.argv[1]))
