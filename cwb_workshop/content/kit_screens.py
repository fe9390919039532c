"""The marks on the screens of a kit: as many forms as can be chosen from, and values to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from cwb_workshop.content.faults import Reader
from cwb_workshop.content.locale_reader import languages, load_locale
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.errors import FileFault
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.kit_marks import AGENDA, OF_QUESTIONS, OF_SETTINGS

_AGENDA_SETTING = "agenda"
_BETWEEN = "|"


def check_forms(kit: Kit, texts: Mapping[Language, Reader]) -> None:
    """Say where a mark that chooses words has too few or too many of them."""
    for language, reader in texts.items():
        fewest, most = _forms_of(language)
        for item in kit.items:
            for row in reader.inner("items").inner(item).rows("screens"):
                for key, text in _texts_of(row):
                    for mark, forms in _choosing(text):
                        number = len(forms.split(_BETWEEN))
                        if number < fewest or (most and number > most):
                            row.fault(
                                key,
                                "forms_exactly" if fewest == most else "forms",
                                mark=f"{{{mark}}}",
                                number=number,
                                fewest=fewest,
                                most=most or fewest,
                            )


def never_known(kit: Kit, exercises: Mapping[str, Definition]) -> Iterator[FileFault]:
    """Yield each mark for which an item has nothing, so that its line stays off the wall."""
    asked = any(item.asks for item in kit.items.values())
    for language, texts in kit.texts.items():
        for item in kit.items.values():
            for number, screen in enumerate(texts.items[item.id].screens, start=1):
                said = " ".join((screen.heading, *screen.lines))
                for mark in sorted(set(_marks(said))):
                    if not _is_known(mark, item, exercises, asked=asked):
                        at = f"{language}.toml: items.{item.id}.screens[{number}]"
                        yield FileFault(at, "never_known", {"mark": f"{{{mark}}}"})


def beside_agenda(kit: Kit) -> Iterator[FileFault]:
    """Yield each screen that gives way to the agenda, under which its last line alone stands."""
    for language, texts in kit.texts.items():
        for item in kit.items.values():
            screens = texts.items[item.id].screens
            lines = [line for line in screens[-1].lines if AGENDA not in _marks(line)]
            if item.settings.get(_AGENDA_SETTING) and len(lines) > 1:
                at = f"{language}.toml: items.{item.id}.screens[{len(screens)}]"
                yield FileFault(at, "beside_agenda", {"n": len(lines) - 1})


def _is_known(
    mark: str, item: KitItem, exercises: Mapping[str, Definition], *, asked: bool
) -> bool:
    if mark in OF_QUESTIONS:
        return asked
    if mark == AGENDA:
        return bool(item.settings.get(_AGENDA_SETTING))
    if mark == "at_table":
        return item.has_phases
    run = [exercises[name] for name in item.run if name in exercises]
    return mark not in OF_SETTINGS or any(OF_SETTINGS[mark] in one.settings for one in run)


def _forms_of(language: Language) -> tuple[int, int]:
    """Return the fewest and the most; 0 as the most where nobody knows."""
    if language not in languages():
        return 2, 0
    most = len(load_locale(language).plurals) + 1
    return min(2, most), most


def _texts_of(row: Reader) -> Iterator[tuple[str, str]]:
    yield "heading", row.text("heading")
    for line in row.texts("lines"):
        yield "lines", line


def _choosing(text: str) -> Iterator[tuple[str, str]]:
    for _literal, name, form, _how in _parsed(text):
        if name is not None and form:
            yield name, form


def _marks(text: str) -> Iterator[str]:
    for _literal, name, form, _how in _parsed(text):
        if name is not None:
            yield name
            yield from _marks(form or "")


def _parsed(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """A brace without its other half is told elsewhere."""
    try:
        return list(Formatter().parse(text))
    except ValueError:
        return []
