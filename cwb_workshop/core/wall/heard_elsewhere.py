"""Quotes from another evening on the wall, as a start: what was heard, where and when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from cwb_workshop.core.agenda.round_texts import item_name
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.model.brought_quotes import BroughtQuote, quotes_on_wall
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.builders import quoted


def heard_elsewhere_scene(view: WallView) -> TextScene:
    """Return what stands on the wall of what was brought along."""
    quotes = quotes_on_wall(view.record)
    heading = view.phrase(lambda of: _heading(quotes, view.words[of]))
    several = len({(one.place, one.day) for one in quotes}) > 1
    lines = tuple(view.phrase(partial(_line, one, view, several)) for one in quotes)
    return TextScene(item_name(view, view.item.id), heading, lines)


def heard_in(quotes: Sequence[BroughtQuote], words: Translator) -> str:
    """Return in which places quotes were heard, each once, in their order."""
    return words.in_a_row(dict.fromkeys(one.place for one in quotes))


def where_and_when(quote: BroughtQuote, words: Translator) -> str:
    day = words.locale.date(quote.day) if quote.day else ""
    return ", ".join(part for part in (quote.place, day) if part)


def _heading(quotes: Sequence[BroughtQuote], words: Translator) -> str:
    days = {one.day for one in quotes}
    places = {one.place for one in quotes}
    if len(places) == 1 and len(days) == 1 and days != {""}:
        day = words.locale.date(days.pop())
        return words("wall.quotes.heard_on", place=heard_in(quotes, words), date=day)
    return words("wall.quotes.heard", place=heard_in(quotes, words))


def _line(quote: BroughtQuote, view: WallView, named: bool, language: Language) -> str:
    words = view.words[language]
    said = quoted(words, quote.text)
    return f"{said} –\u00a0{where_and_when(quote, words)}" if named else said
