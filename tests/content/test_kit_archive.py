"""An archive may come from anybody: whatever its bytes are, it is a kit or it is told why not."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.content.faults import Faults
from cwb_workshop.content.kit_archive import read_archive
from cwb_workshop.core.model.limits import MOST_KIT_BYTES, MOST_KIT_FILES
from tests.small_kits import SOURCES

Put = Callable[[zipfile.ZipFile], None]


def made(put: Put) -> bytes:
    """Return an archive of the small kit, with what is put into it beside that."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, text in SOURCES.items():
            archive.writestr(file, text)
        put(archive)
    return content.getvalue()


def read(content: bytes, folder: Path) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return the texts, and what is said of them."""
    path = folder / "a.cwbkit"
    path.write_bytes(content)
    before = {one: one.read_bytes() for one in folder.iterdir()}
    faults = Faults()
    texts = read_archive(path, faults)
    assert {one: one.read_bytes() for one in folder.iterdir()} == before
    return texts, [(fault.at, fault.what) for fault in faults.found]


def named(name: str, text: str = "x = 1", **of_file: int) -> Put:
    def put(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo(name)
        info.compress_type = of_file.pop("method", zipfile.ZIP_DEFLATED)
        info.external_attr = of_file.pop("mode", 0) << 16
        archive.writestr(info, text)

    return put


def test_an_archive_of_a_mac_is_read_like_any_other(tmp_path: Path) -> None:
    def put(archive: zipfile.ZipFile) -> None:
        archive.writestr("__MACOSX/._kit.toml", b"\0\5")
        archive.writestr(".DS_Store", b"\0")
        archive.writestr("empty/", "")

    assert read(made(put), tmp_path) == (dict(SOURCES), [])


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("../kit2.toml", "leads_elsewhere"),
        ("/etc/nl.toml", "leads_elsewhere"),
        ("a/../../nl.toml", "leads_elsewhere"),
        ("..\\nl.toml", "leads_elsewhere"),
        ("C:nl.toml", "leads_elsewhere"),
        ("./nl.toml", "leads_elsewhere"),
        ("a/b/nl.toml", "leads_elsewhere"),
        ("a" * 200 + ".toml", "leads_elsewhere"),
        ("program.exe", "no_file"),
        ("toml", "no_file"),
        ("EN.toml", "twice"),
    ],
)
def test_a_name_that_is_none_of_a_kit_is_told(tmp_path: Path, name: str, what: str) -> None:
    texts, faults = read(made(named(name)), tmp_path)
    assert texts == {}
    assert faults == [(f"a.cwbkit: {name[:80]}", what)]


def test_a_file_without_a_name_is_told(tmp_path: Path) -> None:
    content = made(named("x.toml")).replace(b"x.toml", b"\0.toml")
    assert read(content, tmp_path)[1] == [("a.cwbkit: ", "leads_elsewhere")]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice_is_told(tmp_path: Path) -> None:
    assert read(made(named("kit.toml")), tmp_path) == ({}, [("a.cwbkit: kit.toml", "twice")])


def test_files_in_several_folders_are_told(tmp_path: Path) -> None:
    assert read(made(named("more/nl.toml")), tmp_path) == ({}, [("a.cwbkit", "several_folders")])


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_a_device_is_no_file(tmp_path: Path, mode: int) -> None:
    content = made(named("nl.toml", "/etc/passwd", mode=mode))
    assert read(content, tmp_path) == ({}, [("a.cwbkit: nl.toml", "no_file")])


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_otherwise_is_no_file(tmp_path: Path, method: int) -> None:
    content = made(named("nl.toml", method=method))
    assert read(content, tmp_path) == ({}, [("a.cwbkit: nl.toml", "no_file")])


def test_what_is_locked_is_no_file(tmp_path: Path) -> None:
    content = bytearray(made(named("nl.toml")))
    # The flag stands in the entry of the directory, eight bytes behind its mark.
    content[content.rindex(b"PK\1\2") + 8] |= 1
    assert read(bytes(content), tmp_path) == ({}, [("a.cwbkit: nl.toml", "no_file")])


def test_what_swells_is_not_unpacked(tmp_path: Path) -> None:
    content = made(named("nl.toml", " " * 200_000_000))
    assert len(content) < MOST_KIT_BYTES
    assert read(content, tmp_path) == ({}, [("nl.toml", "too_large")])


def test_what_says_that_it_is_small_is_looked_at_as_it_comes_out(tmp_path: Path) -> None:
    content = bytearray(made(named("nl.toml", " " * 20_000_000)))
    at = content.rindex(b"PK\1\2") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    texts, faults = read(bytes(content), tmp_path)
    assert texts == {}
    assert len(faults) == 1


def test_no_bit_of_the_end_is_told_as_a_fault_of_the_system(tmp_path: Path) -> None:
    content = made(named("nl.toml"))
    for at in range(len(content) - 22, len(content)):
        for bit in range(8):
            flipped = bytearray(content)
            flipped[at] ^= 1 << bit
            _texts, faults = read(bytes(flipped), tmp_path)
            assert ("a.cwbkit", "cannot_read") not in faults


def test_an_archive_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    content = made(lambda _archive: None) + bytes(MOST_KIT_BYTES)
    assert read(content, tmp_path) == ({}, [("a.cwbkit", "archive_too_large")])


def test_an_archive_of_too_many_files_is_told(tmp_path: Path) -> None:
    def put(archive: zipfile.ZipFile) -> None:
        for number in range(MOST_KIT_FILES):
            archive.writestr(f"a{number}.toml", "")

    assert read(made(put), tmp_path) == ({}, [("a.cwbkit", "too_many_files")])


def test_a_text_that_is_no_utf8_is_told(tmp_path: Path) -> None:
    def put(archive: zipfile.ZipFile) -> None:
        archive.writestr("nl.toml", "title = 'caf\xe9'".encode("latin-1"))

    assert read(made(put), tmp_path) == ({}, [("nl.toml:1", "not_utf8")])


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=4), st.booleans())
def test_whatever_its_bytes_are_it_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, at: int, instead: bytes, cut: bool
) -> None:
    content = bytearray(made(lambda _archive: None))
    at %= len(content)
    content[at : at + len(instead)] = instead
    whole = bytes(content[:at] if cut else content)
    texts, faults = read(whole, tmp_path_factory.mktemp("archive"))
    assert not (texts and faults)


def test_what_swells_in_many_files_is_not_unpacked(tmp_path: Path) -> None:
    def put(archive: zipfile.ZipFile) -> None:
        for number in range(MOST_KIT_FILES - len(SOURCES)):
            archive.writestr(f"a{number:02}.toml", " " * 1_000_000)

    assert read(made(put), tmp_path) == ({}, [("a02.toml", "too_large")])
