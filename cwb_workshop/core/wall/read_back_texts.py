"""Reading back, on the wall and on paper."""

from __future__ import annotations

from collections.abc import Iterable

from cwb_workshop.core.agenda.read_back import Approval, approval, approvals, said_at
from cwb_workshop.core.agenda.round_texts import item_name
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.builders import words_of

_MOST_NAMED = 6


def read_back_scene(view: WallView, table: int) -> TextScene:
    """Return what a table said, large, with the question whether that is right."""
    yes = approval(view.record, view.kit, view.item.id, table, view.kinds)
    if yes is not None and yes.stands:
        heading = view.word("wall.read_back.approved", n=table, time=yes.time)
    else:
        heading = view.word("wall.read_back.asked", n=table)
    lines = tuple(
        Phrase(words_of(view, entry))
        for entry in said_at(view.record, view.kit, view.item.id, table, view.kinds)
    )
    return TextScene(item_name(view, view.item.id), heading, lines)


def read_back_line(
    record: Record, items: Iterable[str], kinds: EntryKinds, words: Translator
) -> str:
    """Return who said yes to what is printed, and when; empty where nobody did."""
    given = [yes for item in items for yes in approvals(record, item, kinds)]
    if not given:
        return ""
    if len(given) > _MOST_NAMED:
        times = sorted(yes.time for yes in given)
        tables = len({yes.table for yes in given})
        return words("report.read_back.many", n=tables, first=times[0], last=times[-1])
    tables_named = "; ".join(_named(yes, words) for yes in given)
    return words("report.read_back.by", tables=tables_named)


def _named(yes: Approval, words: Translator) -> str:
    key = "report.read_back.round" if yes.round else "report.read_back.table"
    return words(key, table=yes.table, round=yes.round, time=yes.time)
