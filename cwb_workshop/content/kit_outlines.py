"""Reads of each kit only what stands above its first table: home must not wait for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.content.assets import assets_folder
from cwb_workshop.content.faults import Faults, Reader, TomlFile
from cwb_workshop.content.toml_reader import parsed, read_text
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.kit_outline import KitOutline

_TABLE = "\n["


def own_outlines() -> tuple[KitOutline, ...]:
    """Return the kits that the program brings along, as they are offered. Raises KitError."""
    folder = assets_folder() / "kits"
    return tuple(_outline(kit.parent) for kit in sorted(folder.glob("*/kit.toml")))


def _outline(folder: Path) -> KitOutline:
    """Raises KitError."""
    faults = Faults()
    kit = _above_tables(folder / "kit.toml", faults)
    languages = kit.texts("languages")
    texts = [_above_tables(folder / f"{language}.toml", faults) for language in languages]
    titles = {
        language: reader.text("title") for language, reader in zip(languages, texts, strict=True)
    }
    outline = KitOutline(kit.text("id"), kit.numbers("variants"), languages, titles)
    if faults.found:
        raise KitError(tuple(faults.found))
    return outline


def _above_tables(path: Path, faults: Faults) -> Reader:
    text = read_text(path, path.name, faults)
    return Reader(TomlFile(path.name, text, faults), _top(path.name, text, faults))


def _top(name: str, text: str, faults: Faults) -> Mapping[str, object]:
    top, opens, _rest = text.partition(_TABLE)
    tried = Faults() if opens else faults
    table = parsed(name, top, tried)
    # What looked like a table may stand in a text of several lines, or in a list.
    return parsed(name, text, faults) if opens and tried.found else table
