"""Reads the texts of a kit in one language, and holds them against the agenda."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Formatter

from cwb_workshop.content.faults import Reader
from cwb_workshop.core.model.kit import Characteristic, ItemText, KitTexts, PrincipleText, Screen
from cwb_workshop.core.model.locale import Language

PLACEHOLDERS = frozenset(
    (
        "neighbourhood organisation sentence items rounds minutes time date contact year"
        " at_table slips dots on_one"
    ).split()
)

_SCORES = 5


def read_texts(
    texts: Reader, language: Language, expected: Mapping[str, Iterable[str]]
) -> KitTexts:
    """Return the texts; what is missing, or stands there for nothing, becomes a fault.

    `expected` holds the ids that must have texts, by the name of their table.
    """
    scale = texts.texts("scale")
    if len(scale) != _SCORES:
        texts.fault("scale", "names", number=_SCORES)
    return KitTexts(
        language=language,
        title=texts.text("title"),
        items={name: _item(reader) for name, reader in _tables(texts, "items", expected)},
        principles={
            name: _principle(reader) for name, reader in _tables(texts, "principles", expected)
        },
        themes=_names(texts, "themes", expected),
        choices=_choices(texts, expected),
        roles=_names(texts, "roles", expected),
        anchor_types=_names(texts, "anchor_types", expected),
        characteristics=tuple(
            Characteristic(row.text("heading"), row.text("explanation"))
            for row in texts.rows("characteristics")
        ),
        characteristics_notes=texts.text("characteristics_notes"),
        cards={
            name: texts.inner("cards").text(name, like="cards")
            for name in texts.inner("cards").table
        },
        scale=scale,
        colophon=texts.text("colophon"),
    )


def _tables(
    texts: Reader, name: str, expected: Mapping[str, Iterable[str]]
) -> list[tuple[str, Reader]]:
    """Return the inner tables that are expected; report those missing and those unknown."""
    table = texts.inner(name)
    wanted = list(expected[name])
    _unknown(table, wanted)
    return [(key, table.inner(key)) for key in wanted]


def _names(texts: Reader, name: str, expected: Mapping[str, Iterable[str]]) -> dict[str, str]:
    table = texts.inner(name)
    wanted = list(expected[name])
    _unknown(table, wanted)
    return {key: table.text(key, like="name") for key in wanted}


def _choices(texts: Reader, expected: Mapping[str, Iterable[str]]) -> dict[str, str]:
    table = texts.inner("choices")
    named: dict[str, str] = {}
    wanted = list(expected["choices"])
    _unknown(table, {key.partition(".")[0] for key in wanted})
    for key in wanted:
        field, _dot, choice = key.partition(".")
        named[key] = table.inner(field).text(choice, like="name")
    return named


def _unknown(table: Reader, wanted: Iterable[str]) -> None:
    for key in table.table:
        if key not in set(wanted):
            table.get(key)
            table.fault(key, "unknown")


def _item(item: Reader) -> ItemText:
    screens = tuple(_screen(row) for row in item.rows("screens"))
    if not screens:
        item.fault("screens", "no_screen")
    return ItemText(
        title=item.text("title"),
        short=item.text("short"),
        screens=screens,
        follow_ups=item.texts("follow_ups", []),
        question=item.text("question", ""),
    )


def _screen(row: Reader) -> Screen:
    screen = Screen(row.text("heading"), row.texts("lines"), row.text("notes"))
    for key, texts in (("heading", [screen.heading]), ("lines", screen.lines)):
        for text in texts:
            _check_marks(row, key, text)
    return screen


def _check_marks(row: Reader, key: str, text: str) -> None:
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        row.fault(key, "brace")
        return
    for _text, name, _form, _how in parts:
        if name is not None and name not in PLACEHOLDERS:
            row.fault(key, "mark", mark=f"{{{name}}}")


def _principle(reader: Reader) -> PrincipleText:
    names = ("name", "short", "original", "explanation", "example", "question", "statement")
    return PrincipleText(*(reader.text(name) for name in names))
