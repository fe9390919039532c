"""What people call items and themes, in any language that a kit in the archive has."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select

from cwb_workshop.archive.journals import unpacked_texts
from cwb_workshop.archive.schema import OWN, kits, questions
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.text import folded
from cwb_workshop.exercises import Registry
from cwb_workshop.session.carried_kits import CarriedKits


def items_named(connection: Connection, typed: str) -> tuple[str, ...]:
    """Return the questions of which this is the item, or a part of what it is called."""
    table, wanted = questions.c, folded(typed)
    rows = connection.execute(
        select(table.question, table.item, table.titles).where(table.organisation == OWN)
    )
    return tuple(
        question
        for question, item, titles in rows
        if item == typed or any(wanted in folded(title) for title in json.loads(titles).values())
    )


def themes_named(connection: Connection, typed: str, exercises: Registry) -> tuple[str, ...]:
    """Return the themes of which this is the id, or a part of the name; a free one by its name."""
    wanted, carried = folded(typed), CarriedKits(exercises.by_id)
    found = [typed, f"#{typed.lower()}"]
    packed = connection.execute(select(kits.c.sources).where(kits.c.organisation == OWN)).scalars()
    for sources in packed:
        try:
            kit = carried.read(unpacked_texts(sources))
        except KitError:
            continue
        found += [
            theme
            for texts in kit.texts.values()
            for theme, name in texts.themes.items()
            if wanted in folded(name)
        ]
    return tuple(dict.fromkeys(found))
