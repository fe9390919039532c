"""The texts of an item while they are written: in each language as many screens and lines.

What is not translated is empty here, and stands on the wall as in the main language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from cwb_workshop.core.agenda.own_items import Texts, versions_of
from cwb_workshop.core.model.kit import ItemText, Kit, Screen
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record

_BLANK = Screen("", (), "")


def written_texts(record: Record, kit: Kit, item: str, shown: int) -> Texts:
    """Return the texts of an item as they were written, in each language of the kit; those of the
    kit as far as they are `shown`.
    """
    main = kit.languages[0]
    own = versions_of(record, item)[-1].texts
    if not own or main not in own:
        return {
            language: replace(text, screens=text.screens[:shown])
            for language, text in ((one, kit.texts[one].items[item]) for one in kit.languages)
        }
    return {language: _shaped(own.get(language), own[main]) for language in kit.languages}


def blank_texts(kit: Kit, names: Mapping[Language, str]) -> Texts:
    """Return the texts of a new item: its name, and a screen with that as its heading."""
    return {
        language: ItemText(name, name, (Screen(name, (), ""),))
        for language, name in ((one, names.get(one, "")) for one in kit.languages)
    }


def with_name(texts: Texts, language: Language, name: str) -> Texts:
    """Return the texts with another name in the agenda; a title that was the same goes along."""
    now = texts[language]
    title = name if now.title in ("", now.short) else now.title
    return {**texts, language: replace(now, short=name, title=title)}


def with_heading(texts: Texts, language: Language, screen: int, heading: str) -> Texts:
    return _at(texts, language, screen, lambda one: replace(one, heading=heading))


def with_notes(texts: Texts, language: Language, screen: int, notes: str) -> Texts:
    return _at(texts, language, screen, lambda one: replace(one, notes=notes))


def with_line(texts: Texts, language: Language, screen: int, line: int, text: str) -> Texts:
    """Return the texts with another line. One behind the last is new in every language; one that
    is emptied in the main language is gone in all.
    """
    main = next(iter(texts))
    number = len(texts[main].screens[screen].lines)
    if line >= number:
        if not text:
            return texts
        return _all(texts, screen, lambda name, lines: (*lines, text if name == language else ""))
    if not text and language == main:
        return _all(texts, screen, lambda _name, lines: (*lines[:line], *lines[line + 1 :]))
    return _all(
        texts,
        screen,
        lambda name, lines: (
            (*lines[:line], text, *lines[line + 1 :]) if name == language else lines
        ),
    )


def with_screen(texts: Texts, behind: int) -> Texts:
    """Return the texts with one more screen behind this one."""
    return {
        language: replace(
            text, screens=(*text.screens[: behind + 1], _BLANK, *text.screens[behind + 1 :])
        )
        for language, text in texts.items()
    }


def without_screen(texts: Texts, screen: int) -> Texts:
    """Return the texts without a screen; the last one stays."""
    if len(next(iter(texts.values())).screens) < 2:
        return texts
    return {
        language: replace(text, screens=(*text.screens[:screen], *text.screens[screen + 1 :]))
        for language, text in texts.items()
    }


def untranslated(texts: Texts, language: Language, screen: int) -> int:
    """Return how many lines of a screen nobody wrote in a language."""
    lead, here = texts[next(iter(texts))].screens[screen], texts[language].screens[screen]
    pairs = [(lead.heading, here.heading), *zip(lead.lines, here.lines, strict=True)]
    return sum(1 for one, other in pairs if one and not other)


def _shaped(text: ItemText | None, lead: ItemText) -> ItemText:
    here = text or ItemText("", "", ())
    screens = tuple(
        _screen(here.screens[at] if at < len(here.screens) else _BLANK, of)
        for at, of in enumerate(lead.screens)
    )
    return replace(here, screens=screens)


def _screen(here: Screen, lead: Screen) -> Screen:
    missing = len(lead.lines) - len(here.lines)
    return replace(here, lines=(*here.lines, *[""] * missing)[: len(lead.lines)])


def _at(texts: Texts, language: Language, screen: int, change: Callable[[Screen], Screen]) -> Texts:
    now = texts[language]
    screens = tuple(change(one) if n == screen else one for n, one in enumerate(now.screens))
    return {**texts, language: replace(now, screens=screens)}


def _all(
    texts: Texts,
    screen: int,
    change: Callable[[Language, tuple[str, ...]], tuple[str, ...]],
) -> Texts:
    changed = dict(texts)
    for language, text in texts.items():
        lines = change(language, text.screens[screen].lines)
        screens = tuple(
            replace(one, lines=lines) if n == screen else one for n, one in enumerate(text.screens)
        )
        changed[language] = replace(text, screens=screens)
    return changed
