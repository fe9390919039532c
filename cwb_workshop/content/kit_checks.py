"""What is looked at in a kit that is made or handed on, and not in one that a session carries."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from cwb_workshop.content.faults import Faults, Reader
from cwb_workshop.content.kit_screens import check_forms
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import OTHER_ROLE

_ID = re.compile("[a-z][a-z0-9_]*")
_LABEL = re.compile("[A-Za-z]{1,2}[0-9]{0,2}")
SHAPES = (
    *("circle", "square", "triangle", "diamond", "pentagon"),
    *("hexagon", "star", "cross", "drop", "bar"),
)


def check_whole(
    kit: Kit,
    read: Reader,
    texts: Mapping[str, Reader],
    exercises: Mapping[str, Definition],
    faults: Faults,
) -> None:
    """Say what stands in the files for nothing, and what would not do in an evening."""
    _check_names(kit, read)
    for row in read.rows("themes", optional=True):
        shape, theme = row.get("shape"), row.get("id")
        row.at = f"themes.{theme}"
        if shape and shape not in SHAPES:
            row.fault("shape", "one_of", choices=", ".join(SHAPES))
    if kit.roles and OTHER_ROLE not in kit.roles:
        read.fault("roles", "no_such", value=OTHER_ROLE)
    for reader in (read, *texts.values()):
        reader.file.check_rest()
    _check_codes(kit, texts)
    _check_items(kit, read, exercises)
    _check_chapters(kit, texts, exercises)
    check_forms(kit, texts)
    known = {read.file.name, *(reader.file.name for reader in texts.values())}
    for file in sorted(set(kit.sources) - known):
        faults.add(file, "no_language")


def _check_names(kit: Kit, read: Reader) -> None:
    """Scripts, totals and the form name these, in letters that every keyboard has."""
    lists: tuple[tuple[str, Collection[str]], ...] = (
        ("id", (kit.id,)),
        ("principles", kit.principles),
        ("roles", kit.roles),
        ("anchor_types", kit.anchor_types),
    )
    readers = [(read, key, name) for key, names in lists for name in names]
    for part in ("items", "themes"):
        for row in read.rows(part, optional=True):
            row.at = f"{part}.{row.get('id')}"
            readers.append((row, "id", str(row.get("id") or "")))
    choices = read.inner("choices", optional=True)
    for field in kit.choices:
        readers.append((choices, field, field))
        readers += [(choices.inner(field), name, name) for name in kit.choices[field]]
    for reader, key, name in readers:
        if name and not _ID.fullmatch(name):
            reader.fault(key, "no_id", value=name)


def _check_codes(kit: Kit, texts: Mapping[str, Reader]) -> None:
    """All codes can be typed in every session, so each says one thing in all languages."""
    means = {
        code.casefold(): f"{field}.{choice}"
        for field, choices in kit.choices.items()
        for choice, code in choices.items()
    }
    for language, reader in texts.items():
        for choice, code in kit.texts[language].codes.items():
            if means.setdefault(code.casefold(), choice) != choice:
                field, _dot, name = choice.partition(".")
                table = reader.inner("codes", optional=True).inner(field)
                table.fault(name, "twice", value=code)


def _check_items(kit: Kit, read: Reader, exercises: Mapping[str, Definition]) -> None:
    for row in read.rows("items"):
        item = kit.items.get(str(row.table.get("id")))
        if item is None:
            continue
        settings = row.inner("settings", optional=True)
        settings.at = f"items.{item.id}.settings"
        label, named_in = item.settings.get("label"), item.settings.get("named_in")
        if isinstance(label, str) and not _LABEL.fullmatch(label):
            settings.fault("label", "no_label", value=label)
        if isinstance(named_in, str) and named_in not in kit.items:
            settings.fault("named_in", "no_such", value=named_in)
        cards = item.settings.get("cards")
        for card in cards if isinstance(cards, list) else ():
            if any(str(card) not in texts.cards for texts in kit.texts.values()):
                settings.fault("cards", "no_such", value=card)
        first = exercises.get(str(item.settings.get("first")))
        if first is not None and not first.has_phases:
            settings.fault("first", "not_first", exercise=first.id)


def _check_chapters(
    kit: Kit, texts: Mapping[str, Reader], exercises: Mapping[str, Definition]
) -> None:
    """A heading must stand above something."""
    for item in kit.items.values():
        # Where there is no such exercise, that is told, and not what follows from it.
        if any(name not in exercises or exercises[name].has_heading(item) for name in item.run):
            continue
        for language, reader in texts.items():
            if kit.item_text(item.id, language).chapter:
                row = reader.inner("items").inner(item.id)
                row.fault("chapter", "not_set_here")
