"""Reads which components can come along with the program, and under which licence each is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cwb_workshop.core.model.values import value_type
from cwb_workshop.system.assets import assets_folder

_FILE = "components.toml"


@value_type
class Component:
    """One component, as `components.toml` tells; what its fields mean stands there."""

    id: str
    name: str
    licence: str
    distribution: str = ""
    modules: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    system: bool = False
    frozen: bool = False
    installed: bool = False
    replace_at: str = ""
    replace_with: str = ""


def licences_folder() -> Path:
    """Return the folder of what is known of licences, and of the texts that are kept."""
    return assets_folder() / "licences"


def known_components() -> tuple[Component, ...]:
    """Return all components that are known, in the order in which a file is looked for."""
    listed = _read()["components"]
    return tuple(_component(id, told) for id, told in listed.items())


def text_sources() -> Mapping[str, str]:
    """Return where each text that is kept is from, by the name of its file."""
    return _read()["sources"]


def _read() -> dict[str, dict[str, Any]]:
    return tomllib.loads((licences_folder() / _FILE).read_text(encoding="utf-8"))


def _component(id: str, told: Mapping[str, Any]) -> Component:
    listed: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
    }
    return Component(id, **listed)
