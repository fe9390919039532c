"""Reads the texts of a kit in one language, and holds them against the agenda."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from string import Formatter

from cwb_workshop.content.faults import Reader
from cwb_workshop.core.model.kit import (
    Characteristic,
    ItemText,
    KitPart,
    KitTexts,
    PrincipleText,
    Screen,
)
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.kit_marks import COUNTING, PLACEHOLDERS

_SCORES = 5


def read_texts(
    texts: Reader,
    language: Language,
    expected: Mapping[str, Collection[str]],
    needed: Collection[KitPart],
    own_words: Mapping[str, Collection[str]],
    *,
    whole: bool = True,
) -> KitTexts:
    """Return the texts; what is missing, or stands there for nothing, becomes a fault.

    `expected` holds the ids that must have texts, by the name of their table, `needed` what
    the exercises ask for, `own_words` what may be said in other words, each with its marks. What
    is said in other words for nothing is a fault in a kit that is looked at as a `whole`. A
    language `for_room` alone has nothing that only the facilitator reads.
    """
    for_room = texts.take("for_room", bool, False)
    return KitTexts(
        language=language,
        title=texts.text("title"),
        items={
            name: _item(reader, for_room=for_room)
            for name, reader in _tables(texts, "items", expected)
        },
        principles={
            name: _principle(reader, "scale" in needed)
            for name, reader in _tables(texts, "principles", expected)
        },
        themes=_names(texts, "themes", expected),
        choices=_choices(texts, expected),
        roles=_names(texts, "roles", expected),
        anchor_types=_names(texts, "anchor_types", expected),
        characteristics=_characteristics(texts, "characteristics" in needed),
        characteristics_notes=texts.text("characteristics_notes", ""),
        cards=_cards(texts),
        scale=_scale(texts, "scale" in needed),
        colophon=texts.text("colophon"),
        credit=texts.text("credit", ""),
        principles_credit=texts.text("principles_credit", ""),
        fields=_fields(texts, expected),
        columns=_columns(texts, expected),
        codes=_codes(texts, expected),
        words=_own_words(texts.inner("words", optional=True), own_words, whole=whole),
    )


def _characteristics(texts: Reader, is_needed: bool) -> tuple[Characteristic, ...]:
    rows = texts.rows("characteristics", optional=not is_needed)
    return tuple(Characteristic(row.text("heading"), row.text("explanation")) for row in rows)


def _cards(texts: Reader) -> dict[str, str]:
    cards = texts.inner("cards", optional=True)
    return {name: cards.text(name, like="cards") for name in cards.table}


def _scale(texts: Reader, is_needed: bool) -> tuple[str, ...]:
    scale = texts.texts("scale", None if is_needed else [])
    if len(scale) != _SCORES and (scale or is_needed):
        texts.fault("scale", "names", number=_SCORES)
    return scale


def _own_words(
    table: Reader, known: Mapping[str, Collection[str]], prefix: str = "", *, whole: bool
) -> dict[str, str]:
    """Return by their key the words that are said in other words here."""
    words: dict[str, str] = {}
    for name, value in table.table.items():
        key = f"{prefix}{name}"
        if key in known:
            words[key] = table.text(name, like="words")
            if whole:
                _check_marks(table, name, words[key], known[key])
        elif isinstance(value, Mapping) and any(one.startswith(f"{key}.") for one in known):
            words |= _own_words(table.inner(name), known, f"{key}.", whole=whole)
        elif whole:
            table.get(name)
            table.fault(name, "no_own_word")
    return words


def _tables(
    texts: Reader, name: str, expected: Mapping[str, Iterable[str]]
) -> list[tuple[str, Reader]]:
    """Return the inner tables that are expected; report those missing and those unknown."""
    wanted = list(expected[name])
    table = texts.inner(name, optional=not wanted)
    _unknown(table, wanted)
    return [(key, table.inner(key)) for key in wanted]


def _names(texts: Reader, name: str, expected: Mapping[str, Iterable[str]]) -> dict[str, str]:
    wanted = list(expected[name])
    table = texts.inner(name, optional=not wanted)
    _unknown(table, wanted)
    return {key: table.text(key, like="name") for key in wanted}


def _columns(texts: Reader, expected: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return what columns are called; one that the program has a name for may have another."""
    wanted = list(expected["columns"])
    table = texts.inner("columns", optional=not wanted)
    allowed = [name for name in expected["known_columns"] if name in table.table]
    _unknown(table, (*wanted, *allowed))
    return {key: table.text(key, like="name") for key in (*wanted, *allowed)}


def _choices(texts: Reader, expected: Mapping[str, Iterable[str]]) -> dict[str, str]:
    named: dict[str, str] = {}
    wanted = list(expected["choices"])
    table = texts.inner("choices", optional=not wanted)
    _unknown(table, {key.partition(".")[0] for key in wanted})
    for key in wanted:
        field, _dot, choice = key.partition(".")
        named[key] = table.inner(field).text(choice, like="name")
    return named


def _codes(texts: Reader, expected: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return what is typed for choices in this language, where that is not the kit's own code."""
    codes: dict[str, str] = {}
    table = texts.inner("codes", optional=True)
    known = list(expected["choices"])
    _unknown(table, {key.partition(".")[0] for key in known})
    for field in table.table:
        inner = table.inner(field)
        names = [key.partition(".")[2] for key in known if key.startswith(f"{field}.")]
        _unknown(inner, names)
        codes |= {
            f"{field}.{name}": inner.text(name, like="code")
            for name in inner.table
            if name in names
        }
    return codes


def _fields(texts: Reader, expected: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return what the fields of choices are called, where the kit says so."""
    table = texts.inner("fields", optional=True)
    _unknown(table, {key.partition(".")[0] for key in expected["choices"]})
    return {name: table.text(name, like="name") for name in table.table}


def _unknown(table: Reader, wanted: Iterable[str]) -> None:
    for key in table.table:
        if key not in set(wanted):
            table.get(key)
            table.fault(key, "unknown")


def _item(item: Reader, *, for_room: bool) -> ItemText:
    screens = tuple(_screen(row, for_room=for_room) for row in item.rows("screens"))
    if not screens:
        item.fault("screens", "no_screen")
    return ItemText(
        title=item.text("title"),
        short=item.text("short"),
        screens=screens,
        follow_ups=item.texts("follow_ups", []),
        question=item.text("question", ""),
        chapter=item.text("chapter", ""),
    )


def _screen(row: Reader, *, for_room: bool) -> Screen:
    notes = row.text("notes", "" if for_room else None)
    screen = Screen(row.text("heading"), row.texts("lines"), notes)
    for key, texts in (("heading", [screen.heading]), ("lines", screen.lines)):
        for text in texts:
            _check_marks(row, key, text, PLACEHOLDERS)
    return screen


def _check_marks(row: Reader, key: str, text: str, known: Collection[str]) -> None:
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        row.fault(key, "brace")
        return
    for _text, name, form, _how in parts:
        if name is None:
            continue
        if name not in known:
            row.fault(key, "mark", mark=f"{{{name}}}")
        elif form and name not in COUNTING:
            row.fault(key, "mark", mark=f"{{{name}:{form}}}")
        _check_marks(row, key, form or "", known)


def _principle(reader: Reader, is_scored: bool) -> PrincipleText:
    return PrincipleText(
        name=reader.text("name"),
        short=reader.text("short"),
        original=reader.text("original", ""),
        explanation=reader.text("explanation"),
        example=reader.text("example"),
        question=reader.text("question"),
        statement=reader.text("statement", None if is_scored else ""),
        words=reader.texts("words", []),
    )
