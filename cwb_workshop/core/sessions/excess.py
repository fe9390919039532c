"""What a session holds that is longer than may come in: from an earlier version, or elsewhere.

It stays as it is, counts, and is shown whole; who opens the session is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.illustrations import is_picture
from cwb_workshop.core.model.limits import TEXTS, text_limit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.theme_steps import SUMMARY
from cwb_workshop.core.themes.themes import is_free


def texts_beyond(record: Record) -> int:
    """Return how many texts are longer than their field may be today."""
    return sum(len(text) > TEXTS[text_limit(field)] for field, text in _texts(record))


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Yield every text that somebody typed, with the name under which its length stands."""
    for entry in record.entries.values():
        yield entry.kind, entry.text
        for key, value in entry.fields.items():
            if isinstance(value, str):
                yield key, value
        for theme in entry.themes:
            if is_free(theme):
                yield "theme", theme[1:]
    for (scope, key), fact in record.facts.items():
        if isinstance(fact.value, str) and key != DRAWING and not is_picture(fact):
            yield "summary" if scope == SUMMARY else key, fact.value
