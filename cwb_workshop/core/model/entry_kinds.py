"""The kinds of lines there are: those of every session, and those that exercises declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_index import EntryGroup
from cwb_workshop.core.model.values import value_type


@value_type
class EntryKind:
    """A kind of line. `id` stands in its entries and names its words, `kind.<id>`.

    `sign` is the letter of its labels, such as the Q of Q3; without one it has none. It is
    `spoken` where a table said it, and can be read back to it; `joinable` where two can be
    joined, as when two tables name the same; `on_purpose` where the room sees it only when
    somebody shows it; a `figure` where it still counts without its words; `listed` where it
    stands among all answers in a report. Of a kind that comes from `anywhere` the lines
    belong to the exercise that declares it, whichever item was open. `parted` are the signs that
    part the things that are said on one line of it: in each of them a note can begin.
    """

    id: str
    sign: str = ""
    spoken: bool = False
    joinable: bool = False
    on_purpose: bool = False
    figure: bool = False
    listed: bool = False
    anywhere: bool = False
    parted: str = ""


ANSWER = EntryKind("answer", spoken=True, joinable=True, listed=True)
"""An ordinary line. Its label has the sign of its item."""

NOTE = EntryKind("note")
"""For the facilitator alone."""

QUESTION = EntryKind("question", sign="Q", anywhere=True)
"""What `?` makes of a line."""

COMMITMENT = EntryKind("commitment", sign="C", anywhere=True)
"""What `*` makes of a line."""


class EntryKinds:
    """All kinds of a program. One that it does not know, from a later one, has no traits."""

    def __init__(self, kinds: Iterable[EntryKind]) -> None:
        self._kinds: dict[str, EntryKind] = {}
        for kind in kinds:
            if self._kinds.setdefault(kind.id, kind) != kind:
                raise ValueError(f"the kind {kind.id} is declared in two ways")

    def __iter__(self) -> Iterator[EntryKind]:
        return iter(self._kinds.values())

    def of(self, entry: Entry | EntryGroup) -> EntryKind:
        return self._kinds.get(entry.kind, EntryKind(entry.kind))
