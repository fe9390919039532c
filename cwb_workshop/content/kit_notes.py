"""What is no fault in a kit, but its author should know: what it shows nowhere, above all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from cwb_workshop.content.kit_screens import beside_agenda, never_known
from cwb_workshop.content.locale_reader import languages
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.errors import FileFault
from cwb_workshop.core.model.kit import Kit, KitTexts

_KIT = "kit.toml"


def hints(kit: Kit, exercises: Mapping[str, Definition]) -> tuple[FileFault, ...]:
    """Return what stands in its files and comes on no wall, form or paper, or not as written."""
    spoken = languages()
    return (
        *(FileFault(at, "shown_nowhere", {}) for at in _unused(kit, exercises)),
        *_gathers_own(kit),
        *never_known(kit, exercises),
        *beside_agenda(kit),
        *(
            FileFault(f"{language}.toml", "not_spoken", {"language": language})
            for language in kit.languages
            if language not in spoken
        ),
    )


def _gathers_own(kit: Kit) -> Iterator[FileFault]:
    """Yield each item that puts its own answers alone under themes, behind one that has others."""
    before: list[str] = []
    for item in kit.items.values():
        gathers = item.by_theme and not item.settings.get("main_points")
        if gathers and before and not item.has_phases:
            yield FileFault(f"{_KIT}: items.{item.id}", "gathers_own", {"other": before[-1]})
        if item.has_phases and not item.by_theme:
            before.append(item.id)


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
    for language, texts in kit.texts.items():
        for key in _unused_texts(texts, needed):
            yield f"{language}.toml: {key}"


def _unused_texts(texts: KitTexts, needed: Collection[str]) -> Iterator[str]:
    if texts.scale and "scale" not in needed:
        yield "scale"
    if "characteristics" not in needed:
        yield from ("characteristics",) if texts.characteristics else ()
        yield from ("characteristics_notes",) if texts.characteristics_notes else ()
    for name, principle in texts.principles.items():
        if principle.statement and "scale" not in needed:
            yield f"principles.{name}.statement"


def _fields(kit: Kit) -> set[str]:
    """Return the fields that a question asks for, or that mean something to the program."""
    asked = {kit.meanings.asked, kit.meanings.not_agreed.partition(".")[0]}
    for item in kit.items.values():
        fields = item.settings.get("fields")
        asked.update(map(str, fields if isinstance(fields, list) else ()))
    return asked
