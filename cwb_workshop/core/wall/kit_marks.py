"""What stands at the `{marks}` of a kit's headings and lines, in the language they are read in.

A mark that counts may choose its words as well: `{slips:one slip|{slips} slips}` has a form for
each of the language's plurals, in the order in which its rules stand, and the last for all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from string import Formatter

from cwb_workshop.core.agenda.agenda import opened
from cwb_workshop.core.agenda.phases import phase_spans, slips
from cwb_workshop.core.agenda.rounds import questions, rounds
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.model.locale import Language, Locale
from cwb_workshop.core.model.words import Translator, fill

_YEARS_AHEAD = 10
_BETWEEN_FORMS = "|"


@dataclass(frozen=True, slots=True)
class SpokenNumber:
    """A number as it is said; nothing is said where it is not known."""

    number: int
    said: str

    def __str__(self) -> str:
        return self.said


def filled(text: str, view: WallView, language: Language) -> str:
    """Return a text of the kit with its marks filled in; one that nothing is known for stays."""
    values = _values(view, language)
    return fill(_with_forms(text, values, view.words[language].locale), values)


def has_all(text: str, view: WallView, language: Language) -> bool:
    """Tell whether something is known for every mark of a text."""
    values = _values(view, language)
    return all(name in values and str(values[name]) for name in _marks(text))


def number_word(number: int, words: Translator) -> str:
    """Return a small number as a word, a larger one in digits."""
    key = f"wall.number.{number}"
    return words(key) if words.has(key) else str(number)


def restart(view: WallView) -> str:
    """Return the time at which this item ends by plan, as 20:15; empty while it is not open."""
    visit = view.record.open_visit
    item = view.record.plan.get(view.item.id)
    if visit is None or item is None or visit.item != item.id:
        return ""
    return (opened(visit) + timedelta(minutes=item.minutes)).strftime("%H:%M")


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


def _count(number: int, words: Translator) -> SpokenNumber:
    return SpokenNumber(number, number_word(number, words) if number else "")


def _set(view: WallView, key: str, words: Translator) -> SpokenNumber:
    """Return a number that was set for this item, else the kit's; nothing where there is none."""
    given = view.record.number(key, view.item.id) or view.item.settings.get(key)
    return _count(given if isinstance(given, int) else 0, words)


def _at_table(view: WallView) -> SpokenNumber:
    """Return the minutes at the table; nothing where the table is everybody."""
    parts = phase_spans(view.record, view.item) if view.item.has_phases else ()
    minutes = next((round(part.seconds / 60) for part in parts if part.name == "table"), 0)
    return SpokenNumber(minutes, str(minutes or ""))


def _minutes(view: WallView) -> SpokenNumber:
    """Return the minutes of the first question."""
    asking_item = next((item.id for item in view.kit.items.values() if item.asks), "")
    question = view.record.plan.get(asking_item)
    minutes = question.minutes if question else 0
    return SpokenNumber(minutes, str(minutes or ""))


def _rounds(view: WallView, words: Translator) -> str:
    """Return "three rounds": kits of before give a number of rounds without the word."""
    number = rounds(view.record, view.kit)
    if not number:
        return ""
    return words("wall.rounds.count", n=number, rounds=number_word(number, words))


def _values(view: WallView, language: Language) -> dict[str, object]:
    record, words = view.record, view.words[language]
    date = record.text("date")
    return {
        "neighbourhood": record.text("place"),
        "organisation": record.text("organiser"),
        "sentence": record.text("organiser_sentence"),
        "questions": _count(len(questions(record, view.kit)), words),
        "rounds": _rounds(view, words),
        "minutes": _minutes(view),
        "time": restart(view),
        "date": words.locale.date(record.text("report_date")),
        "contact": record.text("contact"),
        "at_table": _at_table(view),
        "slips": _count(slips(record, view.item), words),
        "dots": _set(view, "dots_per_person", words),
        "on_one": _set(view, "max_per_option", words),
        "year": str(int(date[:4]) + _YEARS_AHEAD) if date else "",
    }
