"""The photo of a drawing is put with a front page, and taken away, with keys alone."""

from __future__ import annotations

import base64
import os
import random
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.drawing import LONGEST_SIDE, MOST_BYTES, drawing_of, jpeg_of
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.commands import drawings
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.picture_file import read_drawing
from cwb_workshop.widgets.drawing import image_of
from cwb_workshop.widgets.plain_label import PlainLabel
from tests.photos import SECRET, on_its_side, photo, put, written
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, focused, key
from tests.workshop import a_session, kit

Chosen = Callable[[Path | None], None]

BROKEN = pytest.mark.qt_log_level_fail("CRITICAL")
"""The decoders warn of what they find in a broken file."""


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Chosen:
    """Let the dialog of the system answer with this file."""

    def answer(file: Path | None) -> None:
        monkeypatch.setattr(drawings, "ask_for_picture", lambda *_asked: file)

    return answer


def newspaper(consoles: Consoles, language: Language = "nl") -> ConsoleWindow:
    session = a_session("obstacles")
    session.do(navigation_steps.switch_on(session.record, kit(), "future_headline"))
    session.open_item("future_headline")
    console = consoles(session=session, language=language)
    enter(console, "1: KOP: De brug is van ons")
    return console


def held(console: ConsoleWindow, number: int = -1) -> str:
    record = console.session.record
    return drawing_of(record, record.active_entries("answer")[number].id)


def said(console: ConsoleWindow) -> list[str]:
    found = console.work.capture.findChildren(PlainLabel)
    return [label.text() for label in found if label.isVisible()]


def choose_by_key(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_I, CONTROL)


def test_a_photo_is_chosen_undone_and_taken_away_with_keys(
    consoles: Consoles, choose: Chosen, tmp_path: Path
) -> None:
    console = newspaper(consoles)
    choose(put(tmp_path, "tekening.png", written(photo(), "PNG")))
    choose_by_key(console)
    assert held(console)
    assert [text for text in said(console) if "gezicht" in text]
    key(console, Qt.Key.Key_Z, CONTROL)
    assert not held(console)
    key(console, Qt.Key.Key_Y, CONTROL)
    assert held(console)
    key(console, Qt.Key.Key_I, CONTROL | SHIFT)
    assert not held(console)
    key(console, Qt.Key.Key_Z, CONTROL)
    assert held(console)


@pytest.mark.parametrize(
    ("language", "choosing", "taking"),
    [
        ("nl", "Kies een foto (Ctrl+I)", "Haal de foto weg (Ctrl+Shift+I)"),
        ("en", "Choose a photo (Ctrl+I)", "Take the photo away (Ctrl+Shift+I)"),
    ],
)
def test_both_buttons_stand_in_the_form_of_the_line_and_tab_reaches_them(
    consoles: Consoles,
    choose: Chosen,
    tmp_path: Path,
    language: Language,
    choosing: str,
    taking: str,
) -> None:
    console = newspaper(consoles, language)
    choose(put(tmp_path, "tekening.jpg", written(photo())))
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_M, CONTROL)
    press(choosing)
    assert held(console)
    press(taking)
    assert not held(console)


def press(name: str) -> None:
    """Walk with Tab to the button that is called so, and press it."""
    for _stop in range(40):
        if focused().accessibleName() == name:
            QTest.keyClick(focused(), Qt.Key.Key_Space)
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name}")


def test_the_selected_page_gets_the_photo_and_no_other(
    consoles: Consoles, choose: Chosen, tmp_path: Path
) -> None:
    console = newspaper(consoles)
    enter(console, "2: KOP: Een tweede")
    choose(put(tmp_path, "tekening.jpg", written(photo())))
    console.work.lines.select(console.session.record.active_entries("answer")[0].id)
    choose_by_key(console)
    assert held(console, 0)
    assert not held(console, 1)


def test_with_two_pages_or_another_kind_of_line_the_key_does_nothing(
    consoles: Consoles, choose: Chosen, tmp_path: Path
) -> None:
    console = newspaper(consoles)
    assert console.allows("drawing")
    assert not console.allows("drawing_away")
    enter(console, "2: KOP: Een tweede")
    console.work.lines.selectAll()
    assert not console.allows("drawing")
    console.session.open_item("obstacles")
    enter(console, "1: Te veel formulieren")
    choose(put(tmp_path, "tekening.jpg", written(photo())))
    choose_by_key(console)
    assert not console.allows("drawing")
    assert not [where for where in console.session.record.facts if "drawing" in where]


def test_who_chooses_no_file_changes_nothing(consoles: Consoles, choose: Chosen) -> None:
    console = newspaper(consoles)
    before = console.session.record
    choose(None)
    choose_by_key(console)
    assert console.session.record == before


def test_a_file_that_is_no_picture_is_told_in_a_sentence_and_the_old_photo_stays(
    consoles: Consoles, choose: Chosen, tmp_path: Path
) -> None:
    console = newspaper(consoles)
    choose(put(tmp_path, "goed.jpg", written(photo())))
    choose_by_key(console)
    before = held(console)
    for file in (put(tmp_path, "brief.jpg", b"Beste buren,"), tmp_path / "weg.jpg"):
        choose(file)
        choose_by_key(console)
        assert [text for text in said(console) if text.startswith(file.name)]
        assert held(console) == before


def test_a_phone_held_upright_gives_an_upright_photo(tmp_path: Path) -> None:
    jpeg = jpeg_of(read_drawing(put(tmp_path, "a.jpg", on_its_side(written(photo(400, 300))))))
    assert jpeg is not None
    assert (jpeg.width, jpeg.height) == (300, 400)


@pytest.mark.parametrize("form", ["PNG", "JPG"])
def test_nothing_but_the_picture_is_kept(tmp_path: Path, form: str) -> None:
    data = written(photo(), form)
    assert SECRET.encode() in data
    made = base64.b64decode(read_drawing(put(tmp_path, "a", data)))
    assert SECRET.encode() not in made
    assert b"Exif" not in made


@pytest.mark.parametrize(("width", "height"), [(4000, 3000), (3000, 4000), (6000, 3), (1, 1)])
def test_a_photo_of_any_size_becomes_a_small_one_in_the_same_shape(
    tmp_path: Path, width: int, height: int
) -> None:
    jpeg = jpeg_of(read_drawing(put(tmp_path, "a.jpg", written(photo(width, height)))))
    assert jpeg is not None
    assert max(jpeg.width, jpeg.height) == min(max(width, height), LONGEST_SIDE)
    if min(width, height) > 100:
        assert jpeg.width / jpeg.height == pytest.approx(width / height, rel=0.01)


def test_the_busiest_picture_still_becomes_small(tmp_path: Path) -> None:
    noise = QImage(
        random.Random(1).randbytes(1500 * 1500 * 4), 1500, 1500, QImage.Format.Format_RGB32
    )
    text = read_drawing(put(tmp_path, "a.png", written(noise, "PNG")))
    jpeg = jpeg_of(text)
    assert jpeg is not None
    assert len(jpeg.data) <= MOST_BYTES


def test_what_shines_through_becomes_white_paper(tmp_path: Path) -> None:
    glass = QImage(40, 40, QImage.Format.Format_ARGB32)
    glass.fill(Qt.GlobalColor.transparent)
    image = image_of(read_drawing(put(tmp_path, "a.png", written(glass, "PNG"))))
    assert image is not None
    assert image.pixelColor(20, 20) == QColor("white")


def png(width: int, height: int) -> bytes:
    """Return a PNG that says it is this large, in a few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1_000_000))
    begin = b"\x89PNG\r\n\x1a\n"
    return begin + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def painted_over(data: bytes) -> bytes:
    """Return a JPEG that has to be gone over ten thousand times."""
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last : last + 20] * 10_000 + data[last:]


@BROKEN
@pytest.mark.parametrize(
    "name", ["bomb.png", "high.png", "over.jpg", "half.png", "head.jpg", "a.gif", "a.svg", "0"]
)
def test_a_hostile_file_is_refused_at_once(tmp_path: Path, name: str) -> None:
    data = {
        "bomb.png": png(60_000, 60_000),
        "high.png": png(1, 2_000_000_000),
        "over.jpg": painted_over(written(photo(1000, 1000))),
        "half.png": written(photo(), "PNG")[:60],
        "head.jpg": written(photo())[:30],
        "a.gif": b"GIF89a" + bytes(40),
        "a.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "0": b"",
    }[name]
    began = time.monotonic()
    with pytest.raises(Refused):
        read_drawing(put(tmp_path, name, data))
    assert time.monotonic() - began < 2


def test_a_file_as_large_as_a_film_is_not_even_read(tmp_path: Path) -> None:
    film = put(tmp_path, "film.jpg", written(photo()))
    os.truncate(film, 3_000_000_000)
    with pytest.raises(Refused) as refused:
        read_drawing(film)
    assert refused.value.key == "console.drawing.too_heavy"


def test_a_folder_or_a_pipe_is_no_picture(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(Refused):
            read_drawing(path)


@BROKEN
@pytest.mark.parametrize("form", ["PNG", "JPG"])
def test_damage_anywhere_is_refused_or_survived(tmp_path: Path, form: str) -> None:
    whole, dice = written(photo(60, 40), form), random.Random(7)
    for _time in range(150):
        data = bytearray(whole)
        for _byte in range(dice.randrange(1, 9)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            text = read_drawing(put(tmp_path, "a", bytes(data[: dice.randrange(9, len(data) + 1)])))
        except Refused:
            continue
        assert jpeg_of(text) is not None


def test_of_a_session_that_can_only_be_read_no_file_is_asked_for(
    consoles: Consoles, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = newspaper(consoles)
    monkeypatch.setattr(drawings, "ask_for_picture", lambda *_asked: pytest.fail("asked"))
    monkeypatch.setattr(type(console.session), "read_only", True)
    choose_by_key(console)
    assert not held(console)
    assert said(console)
