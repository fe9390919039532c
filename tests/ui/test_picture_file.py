"""A picture file of the organiser's own, or a PDF: what is kept of it, and what is refused."""

from __future__ import annotations

import base64
import os
import random
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cwb_workshop.content import pdf_pages
from cwb_workshop.content.pdf_pages import MOST_PAGES
from cwb_workshop.core.model.drawing import jpeg_size, text_of
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.illustrations import LONGEST_SIDE, MOST_BYTES, illustration_jpeg
from cwb_workshop.ui.picture_file import read_illustrations
from tests.illustrations import a_map, bytes_of, pdf, pdf_file
from tests.photos import put, written
from tests.ui.console.test_drawing import BROKEN, painted_over, png

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("form", ["PNG", "JPG"])
@pytest.mark.parametrize(("width", "height"), [(4000, 3000), (900, 3000), (300, 200), (1, 1)])
def test_a_picture_is_kept_large_enough_for_a_wall_and_small_enough_for_a_session(
    tmp_path: Path, form: str, width: int, height: int
) -> None:
    file = put(tmp_path, "kaart", written(a_map("#306090", width, height), form))
    (kept,) = read_illustrations(file).pictures
    jpeg = illustration_jpeg(text_of(kept))
    assert jpeg is not None
    assert max(jpeg.width, jpeg.height) == min(max(width, height), LONGEST_SIDE)


def test_the_busiest_picture_becomes_small_enough_and_is_still_read(tmp_path: Path) -> None:
    side = 2600
    noise = QImage(
        random.Random(1).randbytes(side * side * 4), side, side, QImage.Format.Format_RGB32
    )
    (kept,) = read_illustrations(put(tmp_path, "a.png", written(noise, "PNG"))).pictures
    assert len(kept) <= MOST_BYTES
    assert illustration_jpeg(text_of(kept)) is not None


@pytest.mark.parametrize("pages", [1, 2, MOST_PAGES, MOST_PAGES + 3])
def test_of_a_pdf_the_first_pages_come_in_their_order(tmp_path: Path, pages: int) -> None:
    read = read_illustrations(pdf_file(tmp_path, pages))
    assert read.of == pages
    sizes = [jpeg_size(one) for one in read.pictures]
    assert len(sizes) == min(pages, MOST_PAGES)
    shapes = [size[0] / size[1] for size in sizes if size]
    assert shapes == sorted(shapes)
    assert all(size is not None and size[0] == LONGEST_SIDE for size in sizes)


def test_what_is_drawn_on_a_page_is_there_without_pillow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A packed program has none."""
    from reportlab.pdfgen.canvas import Canvas

    file = tmp_path / "plattegrond.pdf"
    canvas = Canvas(str(file), pagesize=(400, 200))
    canvas.setFillColorRGB(0.8, 0.1, 0.1)
    canvas.rect(0, 0, 200, 200, stroke=0, fill=1)
    canvas.save()
    for name in [name for name in sys.modules if name.split(".")[0] == "PIL"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "PIL", None)
    (kept,) = read_illustrations(file).pictures
    image = QImage.fromData(kept)
    left, right = (image.pixelColor(image.width() * at // 4, 300) for at in (1, 3))
    assert left.red() > 180
    assert left.green() < 60
    assert right.name() == "#ffffff"


@BROKEN
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("bomb.png", "too_large"),
        ("high.png", "damaged"),
        ("over.jpg", "too_large"),
        ("half.png", "damaged"),
        ("head.jpg", "damaged"),
        ("a.gif", "no_picture"),
        ("brief.png", "no_picture"),
        ("0.pdf", "no_picture"),
        ("half.pdf", "damaged"),
        ("locked.pdf", "locked"),
        ("mark.pdf", "damaged"),
    ],
)
def test_what_cannot_be_taken_is_refused_at_once_and_says_why(
    tmp_path: Path, name: str, why: str
) -> None:
    data = {
        "bomb.png": png(60_000, 60_000),
        "high.png": png(1, 2_000_000_000),
        "over.jpg": painted_over(bytes_of("#112233", 1000, 1000)),
        "half.png": written(a_map(), "PNG")[:60],
        "head.jpg": bytes_of()[:30],
        "a.gif": b"GIF89a" + bytes(40),
        "brief.png": b"Beste buren,",
        "0.pdf": b"",
        "half.pdf": pdf(2)[:80],
        "locked.pdf": pdf(2, password="geheim"),
        "mark.pdf": b"%PDF-1.7",
    }[name]
    began = time.monotonic()
    with pytest.raises(Refused) as refused:
        read_illustrations(put(tmp_path, name, data))
    assert refused.value.key == f"console.illustration.{why}"
    assert refused.value.values["file"] == name
    assert time.monotonic() - began < 3


def test_a_page_with_pictures_beyond_all_measure_is_not_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    file = tmp_path / "foto.pdf"
    photo = put(tmp_path, "foto.jpg", bytes_of("#112233", 600, 400))
    canvas = Canvas(str(file), pagesize=(400, 200))
    canvas.drawImage(ImageReader(str(photo)), 0, 0, 300, 200)
    canvas.save()
    assert len(read_illustrations(file).pictures) == 1
    monkeypatch.setattr(pdf_pages, "_MOST_POINTS", 600 * 400 - 1)
    with pytest.raises(Refused, match="too_large"):
        read_illustrations(file)


def test_a_file_as_large_as_a_film_is_not_even_read(tmp_path: Path) -> None:
    film = put(tmp_path, "film.pdf", pdf())
    os.truncate(film, 3_000_000_000)
    with pytest.raises(Refused, match="too_heavy"):
        read_illustrations(film)


@BROKEN
def test_damage_anywhere_in_a_pdf_is_refused_or_survived(tmp_path: Path) -> None:
    whole, dice = pdf(2), random.Random(7)
    for _time in range(60):
        data = bytearray(whole)
        for _byte in range(dice.randrange(1, 9)):
            data[dice.randrange(5, len(data))] = dice.randrange(256)
        try:
            read = read_illustrations(put(tmp_path, "a.pdf", bytes(data)))
        except Refused:
            continue
        assert all(illustration_jpeg(text_of(one)) for one in read.pictures)


def test_nothing_but_the_picture_is_kept(tmp_path: Path) -> None:
    image = a_map()
    image.setText("Author", "door Kanariebert")
    (kept,) = read_illustrations(put(tmp_path, "a.png", written(image, "PNG"))).pictures
    assert b"Kanariebert" not in base64.b64decode(text_of(kept))
