"""Reads how a language writes dates, numbers and amounts, and which languages there are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from cwb_workshop.content.faults import Faults, Reader, TomlFile
from cwb_workshop.content.toml_reader import parsed, read_text
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.errors import WordsError
from cwb_workshop.core.model.locale import Language, Locale, matches
from cwb_workshop.system.assets import assets_folder

LOCALE = "locale.toml"

ROOM = ("paper.toml", "report.toml", "wall.toml")
"""The files of words that are on the wall and on paper; the others are those of the windows."""

_MONTHS = 12
_WEEKDAYS = 7
_DIRECTIONS = ("ltr", "rtl")


def languages(folder: Path | None = None) -> tuple[Language, ...]:
    """Return the languages of the program: each folder that says how it writes, by its name."""
    here = folder or words_folder()
    return tuple(sorted(path.parent.name for path in here.glob(f"*/{LOCALE}")))


def interface_languages() -> tuple[Language, ...]:
    """Return the languages that the windows can speak: those with all the files of English.

    A language may be for the people in the room alone, on the wall and on paper.
    """
    folder = words_folder()
    asked = {path.name for path in (folder / ENGLISH).iterdir()}
    return tuple(
        language
        for language in languages()
        if asked <= {path.name for path in (folder / language).iterdir()}
    )


def is_for_room(language: Language) -> bool:
    """Tell whether a language has no words of the windows at all, so that none are missed."""
    folder = words_folder()
    of_windows = {path.name for path in (folder / ENGLISH).glob("*.toml")} - {LOCALE, *ROOM}
    return not any((folder / language / name).exists() for name in of_windows)


def words_folder() -> Path:
    return assets_folder() / "i18n"


def load_locales(among: Iterable[Language] | None = None) -> tuple[Locale, ...]:
    """Return the locales of languages, by default of all of the program.

    One that is damaged is left out: it keeps nobody from the others. Raises WordsError where
    that is the English one.
    """
    wanted = languages() if among is None else among
    return tuple(locale for language in wanted if (locale := _locale_or_none(language)))


def _locale_or_none(language: Language) -> Locale | None:
    try:
        return load_locale(language)
    except WordsError as error:
        if language == ENGLISH:
            raise
        # Only now: the first picture waits for what is imported before it.
        import logging

        at = error.faults[0].at
        logging.getLogger(__name__).warning("a language that is not whole: %s", at)
        return None


@cache  # a language never changes while the program runs
def load_locale(language: Language) -> Locale:
    """Return the locale of a language of the program. Raises WordsError."""
    return read_locale(words_folder() / language / LOCALE)


def read_locale(path: Path) -> Locale:
    """Return the locale in a file; its language is the name of the folder. Raises WordsError."""
    faults = Faults()
    name = f"{path.parent.name}/{path.name}"
    text = read_text(path, name, faults)
    table = {} if faults.found else parsed(name, text, faults)
    if not faults.found:
        locale = _locale(Reader(TomlFile(name, text, faults), table), path.parent.name)
        if not faults.found:
            return locale
    raise WordsError(tuple(faults.found))


def _locale(reader: Reader, language: Language) -> Locale:
    dates, amounts = reader.inner("dates"), reader.inner("amounts")
    plurals = reader.inner("plurals")
    direction = reader.text("direction")
    if direction not in _DIRECTIONS:
        reader.fault("direction", "one_of", choices=", ".join(_DIRECTIONS))
    locale = Locale(
        language,
        tag=reader.text("tag"),
        name=reader.text("name"),
        direction="rtl" if direction == "rtl" else "ltr",
        decimal=reader.text("decimal"),
        # A space that does not break is what parts thousands in some languages.
        group=reader.take("group", str),
        months=_names(reader, "months", _MONTHS),
        months_short=_names(reader, "months_short", _MONTHS),
        weekdays=_names(reader, "weekdays", _WEEKDAYS),
        long_date=_pattern(dates, "long"),
        day_month=_pattern(dates, "day_month"),
        amounts={currency: amounts.text(currency) for currency in amounts.table},
        plurals={form: _rule(plurals, form) for form in plurals.table},
    )
    reader.file.check_rest()
    return locale


def _names(reader: Reader, key: str, number: int) -> tuple[str, ...]:
    names = reader.texts(key)
    if len(names) != number:
        reader.fault(key, "names", number=number)
    return names


def _pattern(reader: Reader, key: str) -> str:
    pattern = reader.text(key)
    try:
        pattern.format(day=1, month="", month_short="", year=1)
    except (LookupError, ValueError):
        reader.fault(key, "mark", mark=pattern)
    return pattern


def _rule(reader: Reader, form: str) -> str:
    rule = reader.text(form)
    try:
        matches(rule, 0)
    except ValueError:
        reader.fault(form, "plural_rule")
    return rule
