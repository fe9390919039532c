"""Dates and figures as people write them in a language."""

from __future__ import annotations

from datetime import date

from cwb_workshop.core.model.words import Language

_MONTHS: dict[Language, tuple[str, ...]] = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def long_date(iso: str, language: Language, *, year: bool = True) -> str:
    """Return 2026-03-12 as "12 maart 2026"; what is no date comes back as it is."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    written = f"{day.day} {_MONTHS[language][day.month - 1]}"
    return f"{written} {day.year}" if year else written


def decimal(value: float | int, decimals: int, language: Language) -> str:
    """Return a figure with the decimal sign of the language."""
    written = f"{value:.{decimals}f}"
    return written.replace(".", ",") if language == "nl" else written
