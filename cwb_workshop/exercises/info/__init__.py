"""Information screens; where the kit asks for it, with a list of what the room calls out."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.capture.quotes import without_marks_around
from cwb_workshop.core.contract.exercise import CaptureContext, ValueReader
from cwb_workshop.core.contract.line import Line, LineForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.few_votes import without_hands
from cwb_workshop.core.model.audience import EVERYBODY, PAPER, DeclaredFact, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record

FEATURES = ("ownership", "regenerative", "local")
"""What enterprises of the community economy share, as typed: 1, 2, 3."""


_HANDS = "hands_"


LISTED = EntryKind("listed", spoken=True, listed=True)


class Info(PlainExercise):
    settings = (
        *("agenda", "list", "features", "rounds", "countdown"),
        *("hands", "hands_per_line", "interest"),
    )
    own_words = (
        OwnWord("info.example"),
        *(OwnWord(f"info.feature.{name}") for name in FEATURES),
        OwnWord("report.part.called_out"),
        OwnWord("report.part.neighbourhood"),
        OwnWord("report.part.interest"),
    )
    kinds = (LISTED,)
    called = ((LISTED.id, "list_entry"),)
    facts = (
        DeclaredFact("item", "hands", EVERYBODY, holds="number"),
        DeclaredFact("item", f"{_HANDS}*", EVERYBODY, holds="number"),
    )
    fields = (
        DeclaredField("listed", "place", EVERYBODY, beside=True),
        DeclaredField("listed", "features", PAPER),
    )

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm("text") if item.settings.get("list") else LineForm(is_remark=True)

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if not context.item.settings.get("list"):
            return None
        return (added(new_entry(context, LISTED, checked(without_marks_around(line.text)))),)

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        return without_hands(record, [i.id for i in kit.items.values() if i.exercise == self.id])

    def script_keys(self, item: KitItem, kit: Kit) -> Mapping[str, ValueReader]:
        return {"hands": value_readers.bounded("hands")} if item.settings.get("hands") else {}


def hands_key(line: int) -> str:
    """Return the fact that holds the hands for a line of the first screen, counted from 1."""
    return f"{_HANDS}{line}"


def hands_per_line(record: Record, item: KitItem, kit: Kit) -> tuple[int | None, ...]:
    """Return the hands for each line of the first screen; nothing where they are not asked."""
    if not item.settings.get("hands_per_line"):
        return ()
    lines = kit.main_texts.items[item.id].screens[0].lines
    return tuple(record.number(hands_key(at), item.id) for at in range(1, len(lines) + 1))


def features(listed: Entry) -> tuple[str, ...]:
    """Return the features that fit what was called out."""
    values = listed.fields.get("features")
    numbers = values if isinstance(values, list | tuple) else ()
    return tuple(name for at, name in enumerate(FEATURES, start=1) if at in numbers)


DEFINITION = Info("info")
