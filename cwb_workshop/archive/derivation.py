"""The rows of a session: what was said and counted, out of its record and the kit it carries."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, TypeAlias

from cwb_workshop.archive.decisions import mark_of, written
from cwb_workshop.archive.shares import shares_of
from cwb_workshop.core.agenda.read_back import approvals, is_approval
from cwb_workshop.core.contract.entry_versions import upgraded
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_kinds import COMMITMENT
from cwb_workshop.core.model.kit import KIT_SEAL, Kit, seal_of
from cwb_workshop.core.model.people import present, roles, tables
from cwb_workshop.core.model.projection import without_notes
from cwb_workshop.core.model.promised import promised_in
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean, folded
from cwb_workshop.core.sessions.merging import MergedSession
from cwb_workshop.exercises import Registry
from cwb_workshop.store.tables import storable

ArchiveRow: TypeAlias = "dict[str, Any]"

_FIELDS = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=list)
_STATES = ("agreed", "done", "dropped")


@dataclass
class DerivedSession:
    """The rows of one session by their table, without what every row of it begins with.

    `words` are what can be found in each line, folded, in the order of `answers`.
    """

    session: ArchiveRow
    answers: list[ArchiveRow] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    answer_themes: list[ArchiveRow] = field(default_factory=list)
    agreements: list[ArchiveRow] = field(default_factory=list)
    outcomes: list[ArchiveRow] = field(default_factory=list)
    roles: list[ArchiveRow] = field(default_factory=list)
    figures: list[ArchiveRow] = field(default_factory=list)
    divergences: list[ArchiveRow] = field(default_factory=list)
    questions: list[ArchiveRow] = field(default_factory=list)


class AskedQuestions:
    """The marks of the questions of a kit, reckoned once for as long as sessions have the same."""

    def __init__(self) -> None:
        self._kit: Kit | None = None
        self._marks: dict[str, str] = {}
        self._rows: dict[str, ArchiveRow] = {}

    def of(self, kit: Kit) -> Mapping[str, str]:
        """Return them by item."""
        if kit is not self._kit:
            self._kit, self._marks = kit, {item: question_of(kit, item) for item in kit.items}
            self._rows = {item: _question(kit, item, mark) for item, mark in self._marks.items()}
        return self._marks

    def rows(self, kit: Kit, items: Collection[str]) -> list[ArchiveRow]:
        """Return what is kept of these questions, in the order of the kit."""
        self.of(kit)
        return [self._rows[item] for item in kit.items if item in items]


def derived(
    session: str,
    merged: MergedSession,
    kit: Kit,
    exercises: Registry,
    questions: AskedQuestions,
) -> DerivedSession:
    """Return what an archive keeps of a session, `kit` being the one as it plans it. Notes of the
    facilitator, and what was withdrawn, are in none of it.
    """
    asked = questions.of(kit)
    whole = upgraded(merged.record, kit, exercises.definitions())
    told = without_notes(whole, exercises.declared.kinds)
    made = DerivedSession(_session(told, kit, merged))
    _add_lines(made, whole, told, asked, exercises)
    made.outcomes = [
        {"of_session": storable(one.session), "of_entry": storable(one.entry), "state": one.outcome}
        for one in promised_in(told)
    ]
    made.roles = [{"role": clean(role), "people": n} for role, n in roles(told).items() if n > 0]
    made.figures = [
        {"item": item, "question": asked[item], **figure}
        for item, figure in shares_of(told, kit, exercises)
    ]
    made.divergences = [
        {
            "mark": mark_of(session, one),
            "place": place,
            "subject": json.dumps(one.key),
            "sides": written(one.sides),
            "chosen": one.chosen,
        }
        for place, one in enumerate(merged.divergences, start=1)
    ]
    used = {row["item"] for row in (*made.answers, *made.figures)}
    held = {*used, *(visit.item for visit in told.visits.values())}
    skipped = [item for item in told.plan if item in kit.items and item not in held]
    made.session["skipped"] = json.dumps([asked[item] for item in skipped])
    used.update(skipped)
    made.questions = questions.rows(kit, used)
    return made


def question_of(kit: Kit, item: str) -> str:
    """Return a mark of a question that changes with its kit, its settings and its words."""
    known = kit.items[item]
    words = {
        language: texts.items[item].question or texts.items[item].title
        for language, texts in kit.texts.items()
        if item in texts.items
    }
    parts = [kit.id, kit.version, item, known.exercise, known.settings, words]
    return sha256(json.dumps(parts, sort_keys=True, default=list).encode()).hexdigest()[:16]


def _session(record: Record, kit: Kit, merged: MergedSession) -> ArchiveRow:
    place, day = (clean(record.text(key)) for key in ("place", "date"))
    return {
        "name": f"{day} {place}".strip(),
        "place": place,
        "folded_place": folded(place),
        "municipality": clean(record.text("municipality")),
        "venue": clean(record.text("venue")),
        "day": day,
        "language": clean(record.text("language")),
        "variant": record.number("variant"),
        "kit": kit.id,
        "kit_version": kit.version,
        "kit_seal": storable(record.text(KIT_SEAL)) or seal_of(kit.sources),
        "people": present(record),
        "tables": tables(record),
        "answers": len(record.active_entries("answer")),
        "ended": bool(record.text("ended")),
        "undecided": merged.undecided,
    }


def _question(kit: Kit, item: str, question: str) -> ArchiveRow:
    titles = {
        language: texts.items[item].short or texts.items[item].title
        for language, texts in kit.texts.items()
        if item in texts.items
    }
    return {
        "question": question,
        "kit": kit.id,
        "kit_version": kit.version,
        "item": item,
        "titles": json.dumps(titles, ensure_ascii=False, sort_keys=True),
    }


def _add_lines(
    made: DerivedSession,
    whole: Record,
    told: Record,
    asked: Mapping[str, str],
    exercises: Registry,
) -> None:
    agreed = frozenset(_agreed(whole, asked, exercises))
    for entry in told.entries.values():
        if not entry.is_active or entry.internal or not entry.text:
            continue
        made.answers.append(_answer(entry, asked[entry.item], entry.id in agreed))
        made.words.append(folded("\n".join((clean(entry.text), *_named_in(entry)))))
        themes = dict.fromkeys(clean(theme) for theme in entry.themes)
        made.answer_themes += [{"entry": storable(entry.id), "theme": theme} for theme in themes]
        if entry.kind == COMMITMENT.id:
            made.agreements.append(_agreement(entry))


def _answer(entry: Entry, question: str, agreed: bool) -> ArchiveRow:
    return {
        "entry": storable(entry.id),
        "item": entry.item,
        "question": question,
        "kind": entry.kind,
        "label": clean(entry.label),
        "at_table": entry.table,
        "round": entry.round,
        "text": clean(entry.text),
        "mentions": entry.mentions,
        "highlight": entry.highlight,
        "quote": entry.quote,
        "agreed": agreed,
        "fields": storable(_FIELDS.encode(dict(entry.fields))) if entry.fields else "{}",
    }


def _agreement(entry: Entry) -> ArchiveRow:
    who = _text(entry, "who")
    state = _text(entry, "status")
    return {
        "entry": storable(entry.id),
        "who": who,
        "folded_who": folded(who),
        "due": _text(entry, "by"),
        "due_words": _text(entry, "by_words"),
        "state": state if state in _STATES else _STATES[0],
    }


def _text(entry: Entry, name: str) -> str:
    value = entry.fields.get(name)
    return clean(value) if isinstance(value, str) else ""


def _named_in(entry: Entry) -> Iterator[str]:
    """Yield who is named beside a line: that is looked for as its words are."""
    yield from filter(None, (_text(entry, name) for name in ("who", "to")))


def _agreed(record: Record, items: Mapping[str, str], exercises: Registry) -> Iterator[str]:
    """Yield the lines to which their table said yes, where that still stands."""
    kinds = exercises.declared.kinds
    for item in {scope for scope, key in record.facts if is_approval(key)}.intersection(items):
        for yes in approvals(record, item, kinds):
            for entry in record.active_entries(item=item):
                of_table = entry.table == yes.table and kinds.of(entry).spoken
                if of_table and (not yes.round or entry.round in (0, yes.round)):
                    yield entry.id
