"""What a kit may have and this one shows nowhere: no fault, but its author should know."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.errors import FileFault
from cwb_workshop.core.model.kit import Kit, KitTexts

_KIT = "kit.toml"


def shown_nowhere(kit: Kit, exercises: Mapping[str, Definition]) -> tuple[FileFault, ...]:
    """Return what stands in its files and comes on no wall, form or paper."""
    return tuple(FileFault(at, "shown_nowhere", {}) for at in _unused(kit, exercises))


def _unused(kit: Kit, exercises: Mapping[str, Definition]) -> Iterator[str]:
    needed = {
        part
        for item in kit.items.values()
        for name in item.run
        if name in exercises
        for part in exercises[name].needs(item.settings)
    }
    if kit.principles and "principles" not in needed:
        yield f"{_KIT}: principles"
    if kit.anchor_types and "anchor_types" not in needed:
        yield f"{_KIT}: anchor_types"
    for field in kit.choices:
        if field not in _fields(kit):
            yield f"{_KIT}: choices.{field}"
    if '\nslides = ["' in kit.sources.get(_KIT, ""):
        yield f"{_KIT}: slides"
    for language, texts in kit.texts.items():
        for key in _unused_texts(texts, needed, scored=bool(kit.principles)):
            yield f"{language}.toml: {key}"


def _unused_texts(texts: KitTexts, needed: Collection[str], *, scored: bool) -> Iterator[str]:
    if texts.scale and "scale" not in needed:
        yield "scale"
    if "characteristics" not in needed:
        yield from ("characteristics",) if texts.characteristics else ()
        yield from ("characteristics_notes",) if texts.characteristics_notes else ()
    if scored and "scale" not in needed:
        yield "principles.statement"


def _fields(kit: Kit) -> set[str]:
    """Return the fields that a question asks for, or that mean something to the program."""
    asked = {kit.meanings.asked, kit.meanings.not_agreed.partition(".")[0]}
    for item in kit.items.values():
        fields = item.settings.get("fields")
        asked.update(map(str, fields if isinstance(fields, list) else ()))
    return asked
