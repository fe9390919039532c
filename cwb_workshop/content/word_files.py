"""Reads the words of the interface, of the wall and of the exercises."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from cwb_workshop.content.faults import Faults, Reader, TomlFile
from cwb_workshop.content.locale_reader import (
    LOCALE,
    interface_languages,
    languages,
    load_locale,
    words_folder,
)
from cwb_workshop.content.toml_reader import parsed, read_text
from cwb_workshop.core.model.by_language import ENGLISH, ByLanguage
from cwb_workshop.core.model.errors import WordsError
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.locale import Language, Locale
from cwb_workshop.core.model.words import Translator, words_of
from cwb_workshop.system.assets import exercises_folder

WALL = ("wall",)

_SELDOM = frozenset(
    (
        *("archive", "command", "desk", "help", "keeping", "kit", "paper"),
        *("readiness", "report", "reports", "script", "tour", "written"),
    )
)
"""The areas of windows that are not open in an evening, or seldom: read when they are asked for."""


def load_words(language: Language, areas: Iterable[str] | None = None) -> Translator:
    """Return the words of these areas, by default of all; an area is a file.

    A key begins with its area: `title` under `[new]` in home.toml is `home.new.title`.
    What the language does not have is said in English. Raises WordsError.
    """
    names = sorted(path.stem for path in _areas(words_folder() / ENGLISH))
    names = names if areas is None else list(areas)
    return Translator(
        load_locale(language),
        _areas_read(language, names),
        {} if language == ENGLISH else _areas_read(ENGLISH, names),
    )


def exercise_words(language: Language, folder: Path | None = None) -> Translator:
    """Return the words that stand in the folders of the exercises, by default our own."""
    own = _exercises_read(language, folder)
    otherwise = {} if language == ENGLISH else _exercises_read(ENGLISH, folder)
    return Translator(load_locale(language), own, otherwise)


def with_exercises(language: Language, areas: Iterable[str]) -> Translator:
    """Return the words of areas and of the exercises. Raises WordsError."""
    own, exercises = load_words(language, areas), exercise_words(language)
    return Translator(
        own.locale,
        {**own.entries, **exercises.entries},
        {**own.otherwise, **exercises.otherwise},
    )


def all_words(language: Language) -> Translator:
    """Return the words of all areas and exercises, each file read when it is first needed."""
    otherwise: Mapping[str, str] = {} if language == ENGLISH else _LazyEntries(ENGLISH)
    return Translator(_locale_anyhow(language), _LazyEntries(language), otherwise)


def told_anyhow(error: WordsError, language: Language) -> str:
    """Say it in this language, else in one of which the words are whole, else by place alone."""
    for known in (language, ENGLISH, *interface_languages()):
        try:
            return load_words(known, ["kit"])(error.key, **error.values)
        except WordsError:
            continue
    return "; ".join(fault.at for fault in error.faults)


def wall_words() -> ByLanguage[Translator]:
    """Return the words of the wall in every language, those of the exercises included.

    A language that a session has and the program has not gets the English ones, and so does one
    with a damaged file: it keeps nobody from an evening. Raises WordsError for the English ones.
    """
    words = {ENGLISH: with_exercises(ENGLISH, WALL)}
    for language in languages():
        try:
            if language != ENGLISH:
                words[language] = _kept_when_asked(language, words[ENGLISH].entries)
        except WordsError as error:
            # Only now: the first picture waits for what is imported before it.
            import logging

            logging.getLogger(__name__).warning("words that are not whole: %s", error.faults[0].at)
    return ByLanguage(words)


def _kept_when_asked(language: Language, english: Mapping[str, str]) -> Translator:
    """Return the words of the wall in a language, which an evening may never ask for: they are
    seen to be whole, and read again by the first who does. Raises WordsError.
    """
    for area, path in _wall_files(language).items():
        _read(path, area, keep=False)
    entries = _LazyEntries(language, _wall_files)
    return Translator(load_locale(language), entries, english)


def read_ahead(language: Language) -> None:
    """Read the words of an evening before they are asked for, as beside a window.

    What is wrong with a file is told when it is asked for.
    """
    for area, path in _files(language).items():
        if area not in _SELDOM:
            with suppress(WordsError):
                _read(path, area)


class _LazyEntries(Mapping[str, str]):
    """Reads the file of an area when one of its keys is asked for: the first window needs one."""

    def __init__(
        self, language: Language, files: Callable[[Language], dict[str, Path]] | None = None
    ) -> None:
        """`files` finds the file of each area, by default of all areas and exercises."""
        self._language = language
        self._find = files or _files
        self._entries: dict[str, str] = {}

    @cached_property
    def _unread(self) -> dict[str, Path]:
        """The files that are still to be read. Not looked for where nobody asks for a word."""
        return self._find(self._language)

    def __getitem__(self, key: str) -> str:
        self._read(key.partition(".")[0])
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        for area in list(self._unread):
            self._read(area)
        return iter(self._entries)

    def __len__(self) -> int:
        return sum(1 for _key in self)

    def _read(self, area: str) -> None:
        path = self._unread.pop(area, None)
        if path is not None:
            self._entries.update(self._read_in_any_language(path, area))

    def _read_in_any_language(self, path: Path, area: str) -> Mapping[str, str]:
        """Words in another language are better than an evening that ends. Raises WordsError."""
        try:
            return _read(path, area)
        except WordsError as error:
            # Only now: the first picture waits for what is imported before it.
            import logging

            at = error.faults[0].at
            logging.getLogger(__name__).warning("words that are not whole: %s", at)
            others = [_in(language, path) for language in (ENGLISH, *interface_languages())]
            return _read(next(other for other in others if other != path), area)


def _areas_read(language: Language, names: Iterable[str]) -> dict[str, str]:
    """Return the words of areas; a file that only English has is left out. Raises WordsError."""
    entries: dict[str, str] = {}
    for name in names:
        path = words_folder() / language / f"{name}.toml"
        if language == ENGLISH or path.exists():
            entries.update(_read(path, name))
    return entries


def _exercises_read(language: Language, folder: Path | None) -> dict[str, str]:
    entries: dict[str, str] = {}
    for area, path in _exercise_files(language, folder).items():
        entries.update(_read(path, area))
    return entries


def _files(language: Language) -> dict[str, Path]:
    """Return the files of all areas and exercises of a language, by area."""
    areas = {path.stem: path for path in _areas(words_folder() / language)}
    return areas | _exercise_files(language)


def _wall_files(language: Language) -> dict[str, Path]:
    """Return the files of what is said on the wall; an area that only English has is left out."""
    named = {name: words_folder() / language / f"{name}.toml" for name in WALL}
    areas = {name: path for name, path in named.items() if path.exists()}
    return areas | _exercise_files(language)


def _exercise_files(language: Language, folder: Path | None = None) -> dict[str, Path]:
    paths = sorted((folder or exercises_folder()).glob(f"*/{language}.toml"))
    return {path.parent.name: path for path in paths}


def _areas(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*.toml") if path.name != LOCALE)


def _locale_anyhow(language: Language) -> Locale:
    """Dates of another language are better than an evening that ends. Raises WordsError."""
    try:
        return load_locale(language)
    except WordsError as error:
        # Only now: the first picture waits for what is imported before it.
        import logging

        at = error.faults[0].at
        logging.getLogger(__name__).warning("a language that is not whole: %s", at)
        other = next(known for known in (ENGLISH, *interface_languages()) if known != language)
        return replace(load_locale(other), language=language)


def _in(language: Language, path: Path) -> Path:
    """Return the file of the same words in another language: each has a folder, or a file."""
    if path.parent.name in languages():
        return path.parent.parent / language / path.name
    return path.with_stem(language)


@cache
def _known() -> dict[bytes, Mapping[str, str] | None]:
    """The words of files that were read, by a mark of what they hold: the files themselves would
    take as much memory again.
    """
    return {}


def _whole(text: str, area: str, *, keep: bool) -> Mapping[str, str] | None:
    """Return the words of a file that has no fault: English is needed beside every language."""
    mark, known = sha256(f"{area}\n{text}".encode()).digest(), _known()
    words = known[mark] if mark in known else _words_in(text, area)
    if keep:
        known[mark] = words
    return words


def _words_in(text: str, area: str) -> Mapping[str, str] | None:
    faults = Faults()
    tree = parsed("", text, faults)
    try:
        return None if faults.found else words_of(tree, f"{area}.")
    except TypeError:
        return None


def _read(path: Path, area: str, *, keep: bool = True) -> Mapping[str, str]:
    """Raises WordsError. What is kept is not read again."""
    faults = Faults()
    name = f"{path.parent.name}/{path.name}"
    text = read_text(path, name, faults)
    whole = None if faults.found else _whole(text, area, keep=keep)
    if whole is not None:
        return whole
    tree = {} if faults.found else parsed(name, text, faults)
    if not faults.found:
        try:
            return words_of(tree, f"{area}.")
        except TypeError:
            _check_texts(Reader(TomlFile(name, text, faults), tree))
    raise WordsError(tuple(faults.found))


def _check_texts(table: Reader) -> None:
    for name, value in table.table.items():
        if isinstance(value, Mapping):
            _check_texts(table.inner(name))
        elif not isinstance(value, str):
            table.fault(name, "text")
