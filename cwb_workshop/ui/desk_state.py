"""How somebody left the organiser's desk, to find it so again."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type

DESK_PAGES = ("find", "agreements", "quotes", "compare", "sessions")
"""In the order in which they stand there."""


@value_type
class DeskState:
    """`chosen` has what was typed and chosen, each under its page and its name; `places` the
    archives elsewhere that could be opened or pushed to, each under that purpose, with the
    organisation. No password is in an address that was taken.
    """

    page: str = DESK_PAGES[0]
    chosen: tuple[tuple[str, str, str], ...] = ()
    places: tuple[tuple[str, str, str], ...] = ()

    def of_page(self, page: str) -> dict[str, str]:
        return {name: value for of, name, value in self.chosen if of == page}


AT_FIRST = DeskState()
