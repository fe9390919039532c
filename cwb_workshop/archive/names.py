"""What people call items and themes, in any language that a kit in the archive has."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, select

from cwb_workshop.archive.journals import unpacked_texts
from cwb_workshop.archive.schema import OWN, kits, questions
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.kit import Kit, KitTexts
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.themes.themes import is_free
from cwb_workshop.exercises import Registry
from cwb_workshop.session.carried_kits import CarriedKits


def items_named(
    connection: Connection, typed: str, *, exact: bool = False, kit: str = ""
) -> tuple[str, ...]:
    """Return the questions of which this is the item, or a part of what it is called; the item
    alone where it is `exact`. Where a kit is said, only questions of that.
    """
    table, wanted = questions.c, folded(typed)
    query = select(table.question, table.item, table.titles).where(table.organisation == OWN)
    return tuple(
        question
        for question, item, titles in connection.execute(
            query.where(table.kit == kit) if kit else query
        )
        if item == typed
        or (not exact and any(wanted in folded(title) for title in json.loads(titles).values()))
    )


def themes_named(connection: Connection, typed: str, exercises: Registry) -> tuple[str, ...]:
    """Return the themes of which this is the id, or a part of the name; a free one by its name."""
    wanted = folded(typed)
    found = [typed, f"#{typed.lower()}"]
    for kit in _kits(connection, exercises).values():
        found += [
            theme
            for texts in kit.texts.values()
            for theme, name in texts.themes.items()
            if wanted in folded(name)
        ]
    return tuple(dict.fromkeys(found))


class Names:
    """What questions and the subjects of figures are called in a language, as their kits say."""

    def __init__(self, connection: Connection, exercises: Registry, language: Language) -> None:
        self._language = language
        self._kits = _kits(connection, exercises)
        table = questions.c
        rows = connection.execute(
            select(table.question, table.kit, table.kit_version, table.item, table.titles).where(
                table.organisation == OWN
            )
        )
        self._asked = {row.question: row for row in rows}
        self._titles = {question: self._title(row) for question, row in self._asked.items()}

    def item(self, question: str) -> str:
        return self._titles.get(question, question)

    def workshop(self, question: str) -> str:
        """Return the title of the workshop that asked it; empty where its kit cannot be read."""
        texts = self._texts(question)
        return texts.title if texts is not None else ""

    def _title(self, row: Any) -> str:
        titles: dict[str, str] = json.loads(row.titles)
        return titles.get(self._language) or next(iter(titles.values()), str(row.item))

    def subject(self, question: str, name: str, subject: str) -> str:
        """Return what a principle, a theme or a choice is called; else it says it itself."""
        texts = self._texts(question)
        if texts is None or is_free(subject):
            return subject.removeprefix("#")
        principle = texts.principles.get(subject)
        if principle is not None:
            return principle.short or principle.name
        choice = texts.choices.get(f"{name.partition('.')[2]}.{subject}")
        return choice or texts.themes.get(subject, subject)

    def field(self, question: str, name: str) -> str:
        """Return what a field of choices is called; empty where its kit has no word for it."""
        texts = self._texts(question)
        return "" if texts is None else texts.fields.get(name, "")

    def kit(self, kit: str, version: int) -> Kit | None:
        return self._kits.get((kit, version))

    def title(self, kit: str) -> str:
        """Return what a kit is called, in its newest version; its id where it cannot be read."""
        of_kit = [one for (id_, _version), one in sorted(self._kits.items()) if id_ == kit]
        if not of_kit:
            return kit
        return of_kit[-1].texts.get(self._language, of_kit[-1].main_texts).title

    def choices(self, question: str, field: str) -> tuple[str, ...]:
        """Return what the choices of a field are called, as its kit has them."""
        row = self._asked.get(question)
        kit = None if row is None else self._kits.get((row.kit, row.kit_version))
        known = () if kit is None else tuple(kit.choices.get(field, ()))
        return tuple(self.subject(question, f".{field}", choice) for choice in known)

    def place_in_kit(self, question: str) -> tuple[str, int]:
        """Return of which kit a question is, and where it stands there among the others."""
        row = self._asked.get(question)
        if row is None:
            return "", 0
        kit = self._kits.get((row.kit, row.kit_version))
        items = () if kit is None else tuple(kit.items)
        return row.kit, items.index(row.item) if row.item in items else len(items)

    def order(self, question: str, name: str) -> tuple[str, ...]:
        """Return the subjects of a figure in the order of their kit."""
        row = self._asked.get(question)
        kit = None if row is None else self._kits.get((row.kit, row.kit_version))
        if kit is None:
            return ()
        themes = (theme.id for theme in kit.themes)
        return (*kit.principles, *kit.choices.get(name.partition(".")[2], ()), *themes)

    def role(self, role: str, kit: tuple[str, int] | None = None) -> str:
        """Return what a role is called in this kit; where it has no word, or none is given, in
        the first that has one.
        """
        own = None if kit is None else self._kits.get(kit)
        known = (*filter(None, (own,)), *self._kits.values())
        of_kits = (one.texts.get(self._language, one.main_texts) for one in known)
        return next((texts.roles[role] for texts in of_kits if role in texts.roles), role)

    def theme(self, theme: str) -> str:
        """Return what a theme of the kits is called."""
        of_kits = (kit.texts.get(self._language, kit.main_texts) for kit in self._kits.values())
        return next((texts.themes[theme] for texts in of_kits if theme in texts.themes), theme)

    def _texts(self, question: str) -> KitTexts | None:
        row = self._asked.get(question)
        kit = None if row is None else self._kits.get((row.kit, row.kit_version))
        return None if kit is None else kit.texts.get(self._language, kit.main_texts)


def _kits(connection: Connection, exercises: Registry) -> dict[tuple[str, int], Kit]:
    """Return the kits that sessions carry; of one that was changed under its number, any."""
    carried = CarriedKits(exercises.by_id)
    packed = connection.execute(
        select(kits.c.sources).where(kits.c.organisation == OWN).order_by(kits.c.seal)
    )
    read: dict[tuple[str, int], Kit] = {}
    for sources in packed.scalars():
        try:
            kit = carried.read(unpacked_texts(sources))
        except KitError:
            continue
        read.setdefault((kit.id, kit.version), kit)
    return read
