"""Reads of a kit only what stands above its first table: home must not wait for the rest."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.content.faults import Faults, Reader, TomlFile
from cwb_workshop.content.toml_reader import parsed
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.kit_outline import KitOutline

_TABLE = "\n["


def outline_of(sources: Mapping[str, str]) -> KitOutline:
    """Return a kit as it is offered, from its files. Raises KitError."""
    faults = Faults()
    kit = _above_tables("kit.toml", sources, faults)
    if faults.found:
        # Of a file that cannot be read nothing else is told.
        raise KitError(tuple(faults.found))
    languages, variants = kit.texts("languages"), kit.numbers("variants")
    for name, values in (("languages", languages), ("variants", variants)):
        if not values and isinstance(kit.get(name), list):
            kit.fault(name, "empty")
    texts = {name: _above_tables(f"{name}.toml", sources, faults) for name in languages}
    titles = {
        name: reader.text("title") for name, reader in texts.items() if f"{name}.toml" in sources
    }
    outline = KitOutline(kit.text("id"), variants, languages, titles)
    if faults.found:
        raise KitError(tuple(faults.found))
    return outline


def _above_tables(name: str, sources: Mapping[str, str], faults: Faults) -> Reader:
    if name not in sources:
        faults.add(name, "missing")
    text = sources.get(name, "")
    table = _top(name, text, faults) if name in sources else {}
    return Reader(TomlFile(name, text if table else "", faults), table)


def _top(name: str, text: str, faults: Faults) -> Mapping[str, object]:
    top, opens, _rest = text.partition(_TABLE)
    tried = Faults() if opens else faults
    table = parsed(name, top, tried)
    # What looked like a table may stand in a text of several lines, or in a list.
    return parsed(name, text, faults) if opens and tried.found else table
