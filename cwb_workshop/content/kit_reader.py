"""Reads a kit from its files, and tells every fault at once, with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cwb_workshop.content.agenda_reader import (
    known_columns,
    named_columns,
    needed_parts,
    read_choices,
    read_currency,
    read_items,
    read_meanings,
    read_round_modes,
    read_themes,
    read_variants,
    read_version,
)
from cwb_workshop.content.faults import KIT, Faults, Reader, TomlFile, in_order
from cwb_workshop.content.kit_checks import check_whole
from cwb_workshop.content.kit_order import check_order
from cwb_workshop.content.kit_settings import Offered
from cwb_workshop.content.later import later_settings, with_later_tables, with_later_texts
from cwb_workshop.content.text_reader import read_texts
from cwb_workshop.content.toml_reader import parsed, read_text
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import LANGUAGE_NAME, Language
from cwb_workshop.core.model.own_words import REPORT_WORDS
from cwb_workshop.core.wall.drawings import DRAWINGS
from cwb_workshop.system.assets import assets_folder


def kit_sources(name: str) -> dict[str, str]:
    """Return the files of a kit of the program, to read it and for a session to carry along.

    Raises KitError for a file that is no text.
    """
    folder = assets_folder() / "kits" / name
    faults = Faults()
    sources = {
        path.name: read_text(path, path.name, faults) for path in sorted(folder.glob("*.toml"))
    }
    _check(faults)
    return sources


def read_kit(
    sources: Mapping[str, str], exercises: Mapping[str, Definition], *, carried: bool = False
) -> Kit:
    """Return the kit. Raises KitError with every fault in any of its files.

    What nobody asks for is a fault as well, but not in a kit that a session carries: the
    program that made it may have asked for more, or for other things.
    """
    faults = Faults()
    kit = _read(KIT, sources, faults, carried=carried)
    _check(faults)
    if not carried:
        check_order(kit, is_kit=True)
        _check(faults)
    texts = {
        language: _read(f"{language}.toml", sources, faults, carried=carried, of=kit.get("id"))
        for language in _languages(kit)
    }
    _check(faults)
    themes, choices = read_themes(kit), read_choices(kit)
    lists = {name: kit.texts(name, []) for name in ("principles", "roles", "anchor_types")}
    principles = lists["principles"]
    named = {"options": principles, "statements": principles, "fields": choices}
    named |= {} if carried else {"drawings": ["", *DRAWINGS]}
    variants = read_variants(kit)
    later = later_settings(kit.get("id"), faults)
    items = read_items(kit, Offered(variants, exercises, named, whole=not carried), later)
    needed = needed_parts(kit, items, exercises)
    expected = {
        **lists,
        "items": list(items),
        "columns": named_columns(items.values(), exercises),
        "known_columns": known_columns(items.values(), exercises),
        "themes": [theme.id for theme in themes],
        "choices": [
            f"{field}.{choice}" for field, options in choices.items() for choice in options
        ],
    }
    if not carried:
        told = len(faults.found)
        names = [name for listed in expected.values() for name in listed]
        for file in texts.values():
            check_order(file, is_kit=False, named=names)
        if len(faults.found) > told:
            _check(faults)
    own_words = known_words(exercises.values())
    whole = Kit(
        id=kit.text("id"),
        version=read_version(kit),
        variants=variants,
        items=items,
        principles=principles,
        themes=themes,
        choices=choices,
        roles=lists["roles"],
        anchor_types=lists["anchor_types"],
        texts=ByLanguage(
            {
                language: read_texts(file, language, expected, needed, own_words, whole=not carried)
                for language, file in texts.items()
            }
        ),
        round_modes=read_round_modes(kit, variants),
        currency=read_currency(kit),
        meanings=read_meanings(kit, choices),
        sources=dict(sources),
    )
    _same_in_all(whole, texts)
    if not carried:
        check_whole(whole, kit, texts, exercises, faults)
    _check(faults)
    return whole


def _read(
    name: str,
    sources: Mapping[str, str],
    faults: Faults,
    *,
    carried: bool,
    of: object = None,
) -> Reader:
    """Return the reader of a file; in one that is `carried` stands what came later as well.

    `of` is the id of the kit of which it has texts.
    """
    text = sources.get(name, "")
    if name not in sources:
        faults.add(name, "missing")
    table = parsed(name, text, faults) if name in sources else {}
    if table and carried and of is None:
        table = with_later_tables(table, name, faults)
    elif table and carried:
        table = with_later_texts(table, of, name, faults)
    return Reader(TomlFile(name, text if table else "", faults), table)


def known_words(exercises: Iterable[Definition]) -> dict[str, tuple[str, ...]]:
    """Return by key what a kit may say in words of its own, with what can be filled in."""
    declared = (word for exercise in exercises for word in exercise.own_words)
    return {word.key: word.marks for word in (*REPORT_WORDS, *declared)}


def _check(faults: Faults) -> None:
    """Raises KitError where something was wrong."""
    if faults.found:
        raise KitError(in_order(faults.found))


def _languages(kit: Reader) -> tuple[Language, ...]:
    """Return the languages that a kit says it has, its main one first."""
    languages = kit.texts("languages")
    if not languages:
        kit.fault("languages", "empty")
    for language in languages:
        if not re.fullmatch(LANGUAGE_NAME, language):
            kit.fault("languages", "language", language=language)
        elif languages.count(language) > 1:
            kit.fault("languages", "twice", value=language)
    return tuple(dict.fromkeys(name for name in languages if re.fullmatch(LANGUAGE_NAME, name)))


def _same_in_all(kit: Kit, texts: Mapping[Language, Reader]) -> None:
    """An item has as many screens, lines and follow-ups in each language as in the main one."""
    main, *others = kit.languages
    for other in others:
        _same_in_both(kit, (texts[main], texts[other]), (main, other))


def _same_in_both(kit: Kit, files: tuple[Reader, Reader], pair: tuple[Language, Language]) -> None:
    first, second = (kit.texts[language].items for language in pair)
    for item in kit.items:
        one, other = first[item], second[item]
        lines = [len(screen.lines) for screen in one.screens]
        others = [len(screen.lines) for screen in other.screens]
        for name, left, right in (
            ("screens", len(lines), len(others)),
            ("follow_ups", len(one.follow_ups), len(other.follow_ups)),
            *(
                (f"screens[{number}].lines", a, b)
                for number, (a, b) in enumerate(zip(lines, others, strict=False), start=1)
            ),
        ):
            if left != right:
                _differs(files, f"items.{item}.{name}", left, right)


def _differs(files: tuple[Reader, Reader], key: str, first: int, second: int) -> None:
    """Say so at the line of the second language, and name that of the first."""
    names: list[str | int] = []
    for part in key.split("."):
        name, bracket, number = part.partition("[")
        names += [name, int(number.rstrip("]")) - 1] if bracket else [name]
    one, other = (reader.file for reader in files)
    one.faults.add(
        f"{one.name}:{one.lines.of(tuple(names))}, {other.name}",
        "differs",
        line=other.lines.of(tuple(names)),
        key=key,
        first=first,
        second=second,
    )
