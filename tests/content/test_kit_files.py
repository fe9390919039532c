"""A file of a kit that cannot be read is told with its name and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.content import kit_reader
from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.content.toml_reader import MOST_CHARACTERS
from cwb_workshop.core.model.errors import KitError
from tests.content.faulty_kits import Sources, faults, line_of, replaced, told
from tests.workshop import kit, registry

_CANNOT = (
    'cannot be read from here on; look at quotation marks (straight ones: "), commas and brackets'
)
_UNREADABLE = [
    ("[cards]", "[cards", f"{_CANNOT}: [cards"),
    ("[cards]", "[cards]\n[cards]", "this is there already: [cards]; a part such as"),
    ("[cards]", '[cards]\nx = "1"\nx = "2"', 'this is there already: x = "2"'),
    ("[cards]", "[cards]\nx = True", "true and false are written in small letters: x = True"),
    ("[cards]", "[cards]\nx = 'open", f"{_CANNOT}: x = 'open"),
    ("[cards]", f"[cards]\nx = {'[' * 100_000}", "is nested too deeply"),
    ("[cards]", f"[cards]\n{'.'.join('x' * 400)} = 1", "is nested too deeply"),
    ("[cards]", f"[cards]\n{'.'.join('x' * 990)} = 1", "is nested too deeply"),
    ("[cards]", f"[cards]\nx = {'9' * 5_000}", f"{_CANNOT}: x = 999"),
    ("[cards]", "[cards]\nx = \x01", f"{_CANNOT}: x ="),
    ("[cards]", "[cards]\rx = 1", f"{_CANNOT}: [cards]"),
]


@pytest.mark.parametrize(("old", "new", "said"), _UNREADABLE, ids=[one[2] for one in _UNREADABLE])
def test_what_is_no_toml_is_told_with_its_line(old: str, new: str, said: str) -> None:
    change = replaced("nl.toml", old, new)
    line = line_of("nl.toml", "[cards", change) + new.count("\n")
    (found,) = faults(change)
    assert found.startswith(f"nl.toml:{line}: {said}")
    assert len(found) < 200


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "nl.toml:1: is empty"),
        (" \n\n", "nl.toml:1: is empty"),
        ("x = 1\n" * MOST_CHARACTERS, "nl.toml: is far larger than a kit can be"),
        (
            "\ufefftitle = 'x'",
            "nl.toml:1: has characters that are not UTF-8; save the file as UTF-8",
        ),
        ("t\0i\0t\0l\0e\0", "nl.toml:1: has characters that are not UTF-8; save the file as UTF-8"),
    ],
)
def test_a_whole_file_that_is_wrong_is_one_fault(body: str, said: str) -> None:
    def change(sources: Sources) -> None:
        sources["nl.toml"] = body

    (found,) = faults(change)
    assert found.startswith(said)


def test_lines_that_end_as_on_windows_are_no_fault() -> None:
    sources = {name: body.replace("\n", "\r\n") for name, body in kit().sources.items()}
    assert read_kit(sources, registry().by_id).items == kit().items


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A kit in a folder, as somebody could have saved it."""
    made = tmp_path / "kits" / "eigen"
    made.mkdir(parents=True)
    for name, body in kit().sources.items():
        (made / name).write_text(body, encoding="utf-8")
    monkeypatch.setattr(kit_reader, "assets_folder", lambda: tmp_path)
    return made


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32"])
def test_a_file_in_another_encoding_is_told_with_its_line(folder: Path, encoding: str) -> None:
    text = f"# een\n# twee\n{kit().sources['nl.toml'].encode('ascii', 'ignore').decode()}\n# één"
    (folder / "nl.toml").write_bytes(text.encode(encoding))
    with pytest.raises(KitError) as fault:
        read_kit(kit_sources("eigen"), registry().by_id)
    (found,) = told(fault.value)
    wide = encoding.startswith("utf")
    line = 1 if wide else text.count("\n") + 1
    assert found.startswith(f"nl.toml:{line}: has characters that are not UTF-8")


def test_a_file_with_a_byte_order_mark_is_told(folder: Path) -> None:
    (folder / "nl.toml").write_text(kit().sources["nl.toml"], encoding="utf-8-sig")
    with pytest.raises(KitError) as fault:
        read_kit(kit_sources("eigen"), registry().by_id)
    assert told(fault.value)[0].startswith("nl.toml:1: has characters that are not UTF-8")


def test_a_file_that_cannot_be_read_is_a_fault(folder: Path) -> None:
    (folder / "nl.toml").unlink()
    (folder / "nl.toml").mkdir()
    with pytest.raises(KitError) as fault:
        kit_sources("eigen")
    assert told(fault.value)[0].startswith("nl.toml: cannot be read just now")
