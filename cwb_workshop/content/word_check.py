"""Compares the words of a language with the English ones, which are all there are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter

from cwb_workshop.content.faults import Faults, Reader, TomlFile
from cwb_workshop.content.locale_reader import LOCALE, ROOM, is_for_room, load_locale, words_folder
from cwb_workshop.content.toml_reader import parsed, read_text
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.errors import FileFault
from cwb_workshop.core.model.locale import OTHER, Language
from cwb_workshop.core.model.words import CONSOLE, flattened
from cwb_workshop.system.assets import exercises_folder

_MARK = re.compile(r"\{[^{}]*\}")
_SAID = re.compile(r"[^\W\d_]{2,}")


def word_faults(language: Language) -> tuple[FileFault, ...]:
    """Return every fault in the words of a language: missing, superfluous, with other marks.

    A file that the language does not have is one fault. A language for the room alone misses
    nothing that only the facilitator reads. Raises WordsError for a `locale.toml` that is none.
    """
    faults = Faults()
    forms = (*load_locale(language).plurals, OTHER)
    for_room = is_for_room(language)
    written: set[str] = {OTHER}
    for english, own in _files(language):
        name = f"{own.parent.name}/{own.name}"
        words = _words(english)
        needed = {key for key in words if not (for_room and key.startswith(f"{CONSOLE}."))}
        if not own.is_file():
            if needed:
                faults.add(name, "file_of_words")
            continue
        told = len(faults.found)
        text = read_text(own, name, faults)
        table = parsed(name, text, faults) if len(faults.found) == told else {}
        # Of a file that cannot be read that one fault is told, and not that all is missing.
        if len(faults.found) == told:
            reader = Reader(TomlFile(name, text, faults), table)
            _compare(words, needed, reader, forms)
            written |= _forms_in(words, {key for key, _place in _texts(reader, "")}, forms)
    for path in sorted((words_folder() / language).iterdir()):
        if not (words_folder() / ENGLISH / path.name).exists():
            faults.add(f"{language}/{path.name}", "superfluous")
    return _once_for_each_form(faults.found, set(forms) - written, language)


def _once_for_each_form(
    found: Sequence[FileFault], unwritten: Collection[str], language: Language
) -> tuple[FileFault, ...]:
    """Return the faults, with one alone for a form that no word of the language has."""
    rest, told = list(found), []
    for form in sorted(unwritten):
        others = [one for one in rest if one.what != "no_words" or not one.at.endswith(f".{form}")]
        if missing := len(rest) - len(others):
            at = f"{language}/{LOCALE}: plurals.{form}"
            told.append(FileFault(at, "form", {"form": form, "number": missing}))
        rest = others
    return (*told, *rest)


def _forms_in(english: Mapping[str, str], own: Collection[str], forms: tuple[str, ...]) -> set[str]:
    """Return the forms that some plural of a file has."""
    plurals = {key.rpartition(".")[0] for key in english if key.endswith(f".{OTHER}")}
    return {form for base in plurals for form in forms if f"{base}.{form}" in own}


def word_places(language: Language) -> dict[str, str]:
    """Return the words of a language by where they stand: file, line and key."""
    places: dict[str, str] = {}
    for _english, path in _files(language):
        faults, name = Faults(), f"{path.parent.name}/{path.name}"
        if path.is_file():
            text = read_text(path, name, faults)
            reader = Reader(TomlFile(name, text, faults), parsed(name, text, faults))
            for key, (table, own, template) in _texts(reader, ""):
                places[f"{name}:{table.line(own)}: {key}"] = template
    return places


def left_in_english(language: Language) -> tuple[str, ...]:
    """Return the places of what is word for word as in English; of one word alone it may well be.

    A language for the room alone is not asked for what only the facilitator reads.
    """
    if language == ENGLISH:
        return ()
    places: list[str] = []
    program = _words(words_folder() / ENGLISH / "console.toml")["product"]
    for english, path in _files(language):
        words, faults = _words(english), Faults()
        if path.is_file():
            name = f"{path.parent.name}/{path.name}"
            text = read_text(path, name, faults)
            reader = Reader(TomlFile(name, text, faults), parsed(name, text, faults))
            places += [
                f"{name}:{table.line(own)}: {key}"
                for key, (table, own, said) in _texts(reader, "")
                if words.get(key) == said and _words_in(said.replace(program, "")) > 1
            ]
    return tuple(places)


def _words_in(text: str) -> int:
    return len(_SAID.findall(_MARK.sub("", text)))


def _files(language: Language) -> Iterator[tuple[Path, Path]]:
    """Yield each file of the English words, and the same one of the language.

    Those of the windows are not there for a language for the room alone.
    """
    for_room = is_for_room(language)
    for path in sorted((words_folder() / ENGLISH).glob("*.toml")):
        if path.name in ROOM or (path.name != LOCALE and not for_room):
            yield path, words_folder() / language / path.name
    for path in sorted(exercises_folder().glob(f"*/{ENGLISH}.toml")):
        yield path, path.with_stem(language)


def _words(path: Path) -> dict[str, str]:
    faults = Faults()
    return flattened(parsed(path.name, read_text(path, path.name, faults), faults))


def _compare(
    english: Mapping[str, str], needed: Collection[str], own: Reader, forms: tuple[str, ...]
) -> None:
    words = dict(_texts(own, ""))
    wanted = {form: key for key in english for form in _wanted(key, english, forms)}
    for key in sorted(wanted.keys() - words.keys()):
        if wanted[key] in needed:
            own.file.faults.add(own.file.name, "no_words", key=key)
    for key, (table, name, text) in words.items():
        if key not in wanted:
            table.fault(name, "superfluous")
        elif not text.strip() and english[wanted[key]].strip():
            table.fault(name, "empty")
        else:
            _compare_marks(_alike(wanted[key], english), key, table, name, text)


def _texts(table: Reader, prefix: str) -> Iterator[tuple[str, tuple[Reader, str, str]]]:
    """Yield each text by its dotted key, with the table that it stands in and its name there."""
    for name, value in table.table.items():
        if isinstance(value, Mapping):
            yield from _texts(table.inner(name), f"{prefix}{name}.")
        elif isinstance(value, str):
            yield f"{prefix}{name}", (table, name, value)
        else:
            table.fault(name, "text")


def _wanted(key: str, english: Mapping[str, str], forms: tuple[str, ...]) -> Iterator[str]:
    """Yield the keys that a language has for an English one: of a plural, one for each form."""
    base, _, form = key.rpartition(".")
    if not _is_plural(base, english):
        yield key
    elif form == OTHER:
        yield from (f"{base}.{own}" for own in forms)


def _is_plural(base: str, english: Mapping[str, str]) -> bool:
    return all(f"{base}.{form}" in english for form in (*load_locale(ENGLISH).plurals, OTHER))


def _alike(key: str, english: Mapping[str, str]) -> tuple[str, ...]:
    """Return the English text of a key, of a plural that of `other` and then of its other forms."""
    base, _, _form = key.rpartition(".")
    if not _is_plural(base, english):
        return (english[key],)
    others = (english[f"{base}.{form}"] for form in load_locale(ENGLISH).plurals)
    return (english[f"{base}.{OTHER}"], *others)


def _compare_marks(english: tuple[str, ...], key: str, table: Reader, name: str, text: str) -> None:
    """A form for one number may say it in words; that of all others has every mark."""
    try:
        marks, wanted = _marks(text), _marks(english[0])
    except ValueError:
        table.fault(name, "brace")
        return
    for mark in sorted(marks - wanted.union(*map(_marks, english))):
        table.fault(name, "mark", mark="{" + mark + "}")
    if len(english) == 1 or key.endswith(f".{OTHER}"):
        for mark in sorted(wanted - marks):
            table.fault(name, "no_mark", mark="{" + mark + "}")


def _marks(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in Formatter().parse(text) if name}
