"""What is left of ICU's data is what it was, and the library says the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from scripts.packages.icu_data import NoData, data_in, items_of, trim_library, trimmed

_LIBRARIES = sorted(Path(PySide6.__file__).parent.glob("Qt/lib/libicudata.so.*"))
needs_library = pytest.mark.skipif(
    not _LIBRARIES or not shutil.which("ld") or not shutil.which("as"),
    reason="only Qt for Linux brings ICU, and binutils make a library of it",
)
_ASKED = """
import functools
from PySide6.QtCore import QByteArray, QCollator, QDate, QLocale, QStringConverter, QStringDecoder
for name in ("nl", "en", "de", "ar", "tr", "el", "ja"):
    locale = QLocale(name)
    words = ["éen", "een", "Zuid", "ähnlich", "Apfel", "ijs", "öl", "zebra", "10", "9", "ا", "あ"]
    print(sorted(words, key=functools.cmp_to_key(QCollator(locale).compare)))
    print(locale.toUpper("ijsi ß ς"), locale.toLower("IJSI Σ"), locale.monthName(3))
    print(locale.toString(QDate(2026, 3, 12), QLocale.FormatType.LongFormat))
for name in ("windows-1252", "iso-8859-15", "KOI8-R", "iso-8859-9"):
    print(name, QStringDecoder(name).isValid())
"""


def data_of(*items: tuple[str, bytes]) -> bytes:
    """Return data of ICU's form with these items."""
    header = (144).to_bytes(2, "little") + b"\xda\x27" + bytes(8) + b"CmnD"
    names = b"".join(name.encode() + b"\0" for name, _item in items)
    place = -(-(4 + 8 * len(items) + len(names)) // 16) * 16
    table, at, behind = len(items).to_bytes(4, "little"), 4 + 8 * len(items), place
    for name, item in items:
        table += at.to_bytes(4, "little") + behind.to_bytes(4, "little")
        at += len(name.encode()) + 1
        behind += -(-len(item) // 16) * 16
    rest = b"".join(item.ljust(-(-len(item) // 16) * 16, b"\0") for _name, item in items)
    return header.ljust(144, b"\0") + (table + names).ljust(place, b"\0") + rest


def test_only_what_is_unused_goes() -> None:
    data = data_of(
        ("icudt73l/brkitr/cjdict.dict", b"d" * 40),
        ("icudt73l/coll/root.res", b"c" * 16),
        ("icudt73l/coll/nl.res", b"n" * 32),
        ("icudt73l/coll/zh.res", b"z" * 32),
        ("icudt73l/gb18030.cnv", b"g" * 30_000),
        ("icudt73l/ibm-912_P100-1995.cnv", b"i" * 500),
        ("icudt73l/nl.res", b"n" * 32),
        ("icudt73l/root.res", b"r" * 32),
        ("icudt73l/unames.icu", b"u" * 16),
        ("icudt73l/zone/nl.res", b"z" * 16),
    )
    assert len(items_of(data)) == 10
    assert [(name, item.rstrip(b"\0")) for name, item in items_of(trimmed(data))] == [
        ("icudt73l/coll/root.res", b"c" * 16),
        ("icudt73l/coll/nl.res", b"n" * 32),
        ("icudt73l/ibm-912_P100-1995.cnv", b"i" * 500),
        ("icudt73l/root.res", b"r" * 32),
    ]
    assert data_in(b"\x7fELF" + bytes(60) + b"\xda\x27" + bytes(9) + data) == data


@pytest.mark.parametrize("library", [b"", b"\x7fELF" + bytes(200), b"\xda\x27" * 20])
def test_a_library_of_another_form_stops_the_build(library: bytes) -> None:
    with pytest.raises(NoData):
        data_in(library)


@needs_library
def test_what_stays_is_byte_for_byte_what_it_was() -> None:
    data = data_in(_LIBRARIES[0].read_bytes())
    before, after = dict(items_of(data)), dict(items_of(trimmed(data)))
    assert 100 < len(after) < len(before)
    assert all(before[name].startswith(item.rstrip(b"\0")) for name, item in after.items())
    assert sum(map(len, after.values())) < 0.5 * sum(map(len, before.values()))


@needs_library
def test_sorting_capitals_and_encodings_are_as_before(tmp_path: Path) -> None:
    made = trim_library(_LIBRARIES[0], tmp_path)
    assert made.name == _LIBRARIES[0].name

    def said(**more: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", _ASKED],
            env={**os.environ, **more}, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    whole = said()
    assert "windows-1252 True" in whole
    assert said(LD_LIBRARY_PATH=str(tmp_path)) == whole


@needs_library
def test_encodings_with_thousands_of_signs_are_told_as_unknown(tmp_path: Path) -> None:
    trim_library(_LIBRARIES[0], tmp_path)
    asked = "from PySide6.QtCore import QStringDecoder; print(QStringDecoder('GB18030').isValid())"
    told = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "LD_LIBRARY_PATH": str(tmp_path)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.strip() == "False"
