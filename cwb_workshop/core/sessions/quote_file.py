"""Quotes on their way from a desk to another evening, as a small file that people can read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from cwb_workshop.core.model.brought_quotes import LONGEST_QUOTE, MOST_QUOTES, BroughtQuote
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.notes import for_others
from cwb_workshop.core.model.text import clean

ENDING = ".json"
MOST_BYTES = 64 * 1024
"""Many times what eight quotes take."""

_VERSION, _QUOTES = "cwb_workshop_quotes", "quotes"
_MARK = 64


class QuoteFileError(UserFacingError):
    """A file is none that a desk wrote, or holds what may not be shown."""


def quote_file(quotes: Sequence[BroughtQuote]) -> bytes:
    """Return the file of these quotes. Raises QuoteFileError for none, and for too many."""
    if not 0 < len(quotes) <= MOST_QUOTES:
        raise QuoteFileError("quotes.number", most=MOST_QUOTES)
    told = {_VERSION: 1, _QUOTES: [asdict(one) for one in quotes]}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def read_quotes(content: bytes) -> tuple[BroughtQuote, ...]:
    """Return the quotes of a file. Raises QuoteFileError for anything that is not that."""
    if len(content) > MOST_BYTES:
        raise QuoteFileError("quotes.strange")
    try:
        told = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise QuoteFileError("quotes.strange") from error
    rows = told.get(_QUOTES) if isinstance(told, Mapping) and told.get(_VERSION) == 1 else None
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise QuoteFileError("quotes.strange")
    if not 0 < len(rows) <= MOST_QUOTES:
        raise QuoteFileError("quotes.number", most=MOST_QUOTES)
    return tuple(dict.fromkeys(map(_quote, rows)))


def _quote(row: Mapping[str, Any]) -> BroughtQuote:
    quote = BroughtQuote(
        _text(row, "text", LONGEST_QUOTE),
        _text(row, "place", TEXTS["place"]),
        _day(row.get("day")),
        _text(row, "session", _MARK),
        _text(row, "item", TEXTS["id"]),
    )
    if not quote.text or not quote.place or for_others(quote.text) != quote.text:
        raise QuoteFileError("quotes.strange")
    return quote


def _text(row: Mapping[str, Any], name: str, most: int) -> str:
    value = row.get(name, "")
    told = " ".join(clean(value).split()) if isinstance(value, str) else None
    if told is None or len(told) > most:
        raise QuoteFileError("quotes.strange")
    return told


def _day(value: object) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat() if value else ""
    except ValueError as error:
        raise QuoteFileError("quotes.strange") from error
