"""The pictures of the organiser's own that shall be in the report, each under its item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cwb_workshop.core.contract.blocks import Block, Heading, Photo
from cwb_workshop.core.model.illustrations import Illustration, illustrations_of, picture_of
from cwb_workshop.report.documents.snapshot import ExercisePart, Snapshot


class Pictures:
    """Gives each picture once: in the chapter of its item, else in one of their own."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        rows = {
            item.id: illustrations_of(snapshot.record, item.id) for item in snapshot.record.agenda
        }
        self._left = {item: own for item, own in rows.items() if own}

    def of_parts(self, parts: Iterable[ExercisePart]) -> Iterator[Block]:
        """Give those of the items that a chapter tells of."""
        items = self._snapshot.kit.items
        for one in parts:
            own = [id for id, item in items.items() if item.exercise == one.exercise]
            # Of several items that one part tells of together it is of none.
            of_one = one.item.id if one.item else own[0] if len(own) == 1 else ""
            yield from self._photos(of_one)

    def others(self) -> Iterator[Block]:
        """Give those of items that no chapter tells of, under the name of each."""
        if self._left:
            yield Heading(self._snapshot.words("report.pictures.title"))
        for item in tuple(self._left):
            yield Heading(self._title(item), level=2)
            yield from self._photos(item)

    def _photos(self, item: str) -> Iterator[Block]:
        record = self._snapshot.record
        for one in self._left.pop(item, ()):
            yield Photo(picture_of(record, one.mark), self._alt(one, item), large=True)

    def _alt(self, one: Illustration, item: str) -> str:
        """Return what a picture is of; of one that nobody told of, where it belongs."""
        untold = self._snapshot.words("report.pictures.untold", item=self._title(item))
        return one.alt_in(self._snapshot.language) or untold

    def _title(self, item: str) -> str:
        texts = self._snapshot.kit.item_text(item, self._snapshot.language)
        return texts.title or texts.short
