"""Icons are drawn at every size that the systems ask for, in files that they can read."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.IcoImagePlugin import IcoFile

from scripts.packages.icons import (
    CONTEXTS,
    LINUX_SIZES,
    MACOS_SIZES,
    PROGRAM,
    SESSION,
    WINDOWS_SIZES,
    drawing,
    make_icons,
    png,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    make_icons(folder)
    return folder


@pytest.mark.parametrize("name", [PROGRAM, SESSION])
def test_linux_gets_the_drawing_and_a_picture_of_each_size(made: Path, name: str) -> None:
    theme, context = made / "hicolor", CONTEXTS[name]
    for size in LINUX_SIZES:
        with Image.open(theme / f"{size}x{size}" / context / f"{name}.png") as image:
            assert (image.format, image.size) == ("PNG", (size, size))
    assert (theme / "scalable" / context / f"{name}.svg").read_bytes() == drawing(name).read_bytes()


@pytest.mark.parametrize("name", [PROGRAM, SESSION])
def test_the_file_for_windows_holds_each_size_as_it_was_drawn(made: Path, name: str) -> None:
    with (made / f"{name}.ico").open("rb") as file:
        icon = IcoFile(file)
        assert icon.sizes() == {(size, size) for size in WINDOWS_SIZES}
        for size in WINDOWS_SIZES:
            assert _pixels(icon.getimage((size, size))) == _drawn(name, size)


@pytest.mark.parametrize("name", [PROGRAM, SESSION])
def test_the_file_for_macos_holds_each_size_as_it_was_drawn(made: Path, name: str) -> None:
    with Image.open(made / f"{name}.icns") as icon:
        found = {(width * scale, height * scale) for width, height, scale in icon.info["sizes"]}
        assert found >= {(size, size) for size in MACOS_SIZES if size > 16}
    for size, content in _pictures_in((made / f"{name}.icns").read_bytes()):
        assert _pixels(Image.open(BytesIO(content))) == _drawn(name, size)


@pytest.mark.parametrize("name", [PROGRAM, SESSION])
@pytest.mark.parametrize("size", [16, 512])
def test_a_drawing_fills_its_picture_and_leaves_the_corner_free(name: str, size: int) -> None:
    image = Image.open(BytesIO(png(name, size))).convert("RGBA")
    left, top, right, bottom = image.getbbox() or (0, 0, 0, 0)
    assert bottom - top == size
    assert right - left >= 0.7 * size
    assert _cover(image, size - 1) < 128
    colours = image.getcolors(size * size)
    assert colours is not None
    assert len(colours) >= 4


@pytest.mark.qt_log_ignore(".*")
def test_what_is_no_drawing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.svg").write_text("no drawing")
    monkeypatch.setattr("scripts.packages.icons._DRAWINGS", tmp_path)
    with pytest.raises(ValueError, match="broken is no drawing"):
        png("broken", 16)


def _pictures_in(icns: bytes) -> list[tuple[int, bytes]]:
    """Return the pictures of an .icns file, each with its pixels: a type, a length, a PNG."""
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8])[0] == len(icns)
    found, at = [], 8
    while at < len(icns):
        length = struct.unpack(">I", icns[at + 4 : at + 8])[0]
        content = icns[at + 8 : at + length]
        if content.startswith(b"\x89PNG"):
            found.append((Image.open(BytesIO(content)).width, content))
        at += length
    assert found
    return found


def _cover(image: Image.Image, at: int) -> int:
    """Return how much of the top row's pixel is covered, from 0 to 255."""
    return image.getchannel("A").tobytes()[at]


def _drawn(name: str, size: int) -> bytes:
    return _pixels(Image.open(BytesIO(png(name, size))))


def _pixels(image: Image.Image) -> bytes:
    return image.convert("RGBA").tobytes()
