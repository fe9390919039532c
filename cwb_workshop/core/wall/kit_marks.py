"""What stands at the `{marks}` of a kit's headings and lines, in the language they are read in.

A mark that counts may choose its words as well: `{slips:one slip|{slips} slips}` has a form for
each of the language's plurals, in the order in which its rules stand, and the last for all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from string import Formatter
from typing import TypeAlias

from cwb_workshop.core.agenda.agenda import opened
from cwb_workshop.core.agenda.phases import phase_spans, slips
from cwb_workshop.core.agenda.rounds import questions, rounds
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.model.locale import Language, Locale
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator, fill

_Mark: TypeAlias = "Callable[[WallView, Translator], object]"

_YEARS_AHEAD = 10
_BETWEEN_FORMS = "|"


@value_type
class SpokenNumber:
    """A number as it is said; nothing is said where it is not known."""

    number: int
    said: str

    def __str__(self) -> str:
        return self.said


def filled(text: str, view: WallView, language: Language) -> str:
    """Return a text of the kit with its marks filled in; one of which nothing is known stays."""
    if "{" not in text:
        return text
    values = _values(text, view, language)
    return fill(_with_forms(text, values, view.words[language].locale), values)


def filled_whole(text: str, view: WallView, language: Language) -> str:
    """Return a text with all of its marks filled in, or nothing where one is not known."""
    if "{" not in text:
        return text
    values = _values(text, view, language)
    known = all(str(values.get(name, "")) for name in _marks(text))
    return filled(text, view, language) if known else ""


def number_word(number: int, words: Translator) -> str:
    """Return a small number as a word, a larger one in digits."""
    key = f"wall.number.{number}"
    return words(key) if words.has(key) else str(number)


def restart(view: WallView) -> str:
    """Return the time at which this item ends, as 20:15, with the minutes it was given beside its
    plan; empty while it is not open.
    """
    visit = view.record.open_visit
    item = view.record.plan.get(view.item.id)
    if visit is None or item is None or visit.item != item.id:
        return ""
    extra = view.record.fact("extra", "timer")
    more = timedelta(seconds=extra if isinstance(extra, int | float) else 0)
    return (opened(visit) + timedelta(minutes=item.minutes) + more).strftime("%H:%M")


def _marks(text: str) -> Iterator[str]:
    for _literal, name, form, _how in _parsed(text):
        if name is not None:
            yield name
            yield from _marks(form or "")


def _with_forms(text: str, values: Mapping[str, object], locale: Locale) -> str:
    """Return a text with the form of each mark chosen that has more than one."""
    parts: list[str] = []
    for literal, name, form, _how in _parsed(text):
        parts.append(literal.replace("{", "{{").replace("}", "}}"))
        if name is None:
            continue
        value = values.get(name)
        if form and isinstance(value, SpokenNumber):
            parts.append(_chosen(form.split(_BETWEEN_FORMS), value.number, locale))
        else:
            parts.append("{" + name + "}")
    return "".join(parts)


def _chosen(forms: list[str], number: int, locale: Locale) -> str:
    named = list(locale.plurals)
    form = locale.plural(number)
    at = named.index(form) if form in named else len(named)
    return forms[min(at, len(forms) - 1)]


def _parsed(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(text))
    except ValueError:
        return [(text, None, None, None)]


def _values(text: str, view: WallView, language: Language) -> dict[str, object]:
    """Return what stands at the marks of a text, as far as they are marks of a kit."""
    words = view.words[language]
    return {name: _MARKS[name](view, words) for name in set(_marks(text)) if name in _MARKS}


def _count(number: int, words: Translator) -> SpokenNumber:
    return SpokenNumber(number, number_word(number, words) if number else "")


def _fact(key: str) -> _Mark:
    return lambda view, _words: view.record.text(key)


def _setting(key: str) -> Callable[[WallView, Translator], SpokenNumber]:
    """Return a number that was set for this item, else the kit's; nothing where there is none."""

    def of(view: WallView, words: Translator) -> SpokenNumber:
        given = view.record.number(key, view.item.id) or view.item.settings.get(key)
        return _count(given if isinstance(given, int) else 0, words)

    return of


def _at_table(view: WallView, _words: Translator) -> SpokenNumber:
    """Return the minutes at the table; nothing where the table is everybody."""
    parts = phase_spans(view.record, view.item) if view.item.has_phases else ()
    minutes = next((round(part.seconds / 60) for part in parts if part.name == "table"), 0)
    return SpokenNumber(minutes, str(minutes or ""))


def _minutes(view: WallView, _words: Translator) -> SpokenNumber:
    """Return the minutes of the first question."""
    asking_item = next((item.id for item in view.kit.items.values() if item.asks), "")
    question = view.record.plan.get(asking_item)
    minutes = question.minutes if question else 0
    return SpokenNumber(minutes, str(minutes or ""))


def _questions(view: WallView, words: Translator) -> SpokenNumber:
    return _count(len(questions(view.record, view.kit)), words)


def _rounds(view: WallView, words: Translator) -> str:
    """Return "three rounds": kits of before give a number of rounds without the word."""
    if not questions(view.record, view.kit):
        return ""
    number = rounds(view.record, view.kit)
    return words("wall.rounds.count", n=number, rounds=number_word(number, words))


def _year(view: WallView, _words: Translator) -> str:
    date = view.record.text("date")
    return str(int(date[:4]) + _YEARS_AHEAD) if date else ""


OF_SETTINGS = {"dots": "dots_per_person", "on_one": "max_per_option"}
"""The marks that stand for what an item is set to, with the setting."""

OF_QUESTIONS = ("questions", "rounds", "minutes")
"""The marks that are known where a workshop has questions at the tables."""

_NUMBERS: Mapping[str, Callable[[WallView, Translator], SpokenNumber]] = {
    "minutes": _minutes,
    "at_table": _at_table,
    "questions": _questions,
    "slips": lambda view, words: _count(slips(view.record, view.item), words),
    **{mark: _setting(key) for mark, key in OF_SETTINGS.items()},
}

COUNTING = frozenset(_NUMBERS)
"""The marks that are a number, and so can choose their words by it: `{dots:dot|{dots} dots}`."""

_MARKS: Mapping[str, _Mark] = {
    **_NUMBERS,
    "neighbourhood": _fact("place"),
    "organisation": _fact("organiser"),
    "sentence": _fact("organiser_sentence"),
    "contact": _fact("contact"),
    "rounds": _rounds,
    "time": lambda view, _words: restart(view),
    "date": lambda view, words: words.locale.date(view.record.text("report_date")),
    "year": _year,
}

AGENDA = "items"
"""The mark at which a screen of information lists the agenda."""

PLACEHOLDERS = frozenset((*_MARKS, AGENDA))
"""All marks that a heading or a line may have."""
