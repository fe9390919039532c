"""The evening that is shown: the bundled one, or the script that somebody names."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.model.values import value_type
from cwb_workshop.script.run import read_text
from cwb_workshop.system.assets import assets_folder

_BUNDLED = "zuiderkouw"
_PICTURED = "pictured"


@value_type
class ScriptedEvening:
    """A script with the name of its session file. Without `pictured` every item is pictured."""

    name: str
    script: str
    pictured: tuple[str, ...] = ()


def evening_of(script: Path | None) -> ScriptedEvening:
    """Return the evening of a script, by default the bundled one. Raises ScriptFault."""
    if script is not None:
        return ScriptedEvening(script.stem, read_text(script))
    return ScriptedEvening(_BUNDLED, _asset(_BUNDLED), tuple(_asset(_PICTURED).split()))


def _asset(name: str) -> str:
    return (assets_folder() / "demo" / f"{name}.txt").read_text(encoding="utf-8")
