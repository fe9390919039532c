"""Ways to read a report, on its cover: where to look for whoever has little time."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class ReadingPath:
    """Who is meant, `asked` as a question, and the chapter for them; `told` is what to know of it.

    `page` is 0 where it is not known yet.
    """

    asked: str
    chapter: str
    told: str = ""
    page: int = 0


@value_type
class ReadingPaths:
    """Beside each other; `on_page` is how a page is told, with `{page}` for its number."""

    paths: tuple[ReadingPath, ...]
    on_page: str
