"""Quotes of other evenings that the room was shown as a start, and in which item."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.contract.blocks import Block, Heading, Para, Quote
from cwb_workshop.core.model.brought_quotes import BroughtQuote, shown_quotes
from cwb_workshop.core.wall.heard_elsewhere import where_and_when
from cwb_workshop.report.documents.snapshot import Snapshot


def shown_by_item(snapshot: Snapshot) -> Iterator[tuple[str, BroughtQuote]]:
    """Yield each with the item that it was shown in, in the order of the agenda."""
    for item in sorted(snapshot.record.plan.values(), key=lambda one: one.position):
        for quote in shown_quotes(snapshot.record, item.id):
            yield item.id, quote


def heard_elsewhere(snapshot: Snapshot) -> Iterator[Block]:
    """Yield each quote with where it comes from and where it was shown; nothing without any."""
    words, shown = snapshot.words, tuple(shown_by_item(snapshot))
    if not shown:
        return
    yield Heading(words("report.heard_elsewhere.title"))
    yield Para(words("report.heard_elsewhere.text"), small=True)
    for item, quote in shown:
        where, title = where_and_when(quote, words), item_title(item, snapshot)
        yield Quote(quote.text, words("report.heard_elsewhere.where", where=where, item=title))


def heard_elsewhere_line(snapshot: Snapshot) -> Iterator[Block]:
    """Yield in a sentence how many there were, and from where; nothing without any."""
    words = snapshot.words
    quotes = tuple(dict.fromkeys(quote for _item, quote in shown_by_item(snapshot)))
    if quotes:
        places = words.in_a_row(dict.fromkeys(one.place for one in quotes))
        key = "report.heard_elsewhere.counted"
        yield Para(words(key, n=len(quotes), places=places), small=True)


def item_title(item: str, snapshot: Snapshot) -> str:
    texts = snapshot.kit.texts[snapshot.language].items
    return texts[item].title if item in texts else item
