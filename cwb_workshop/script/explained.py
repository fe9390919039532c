"""What a typed line becomes, as one JSON object: for who writes scripts, and for tests.

The keys are those of `tests/data/typed-lines.jsonl`, and `note` for a note that is made beside what
the line becomes; what is empty, 0 or false is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from cwb_workshop.core.capture.capture_steps import Capture, Captured
from cwb_workshop.core.capture.chip_words import unsure_text
from cwb_workshop.core.contract.line import Line, Unsure
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.entry_kinds import ANSWER, COMMITMENT, NOTE, QUESTION
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.notes import up_to_note
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.paste_list import pasted_block, reading
from cwb_workshop.session.session import Session

_KINDS = {COMMITMENT.id: "agreement"}


@value_type
class Explainer:
    """Tells what lines become in the open item of a session, in these `words`."""

    session: Session
    words: Translator

    def explain(self, typed: str) -> dict[str, Json]:
        """Return what a line becomes; it is not taken."""
        session = self.session
        if session.item is None:
            raise Refused("capture.no_item")
        capture = session.reader(session.item.id)
        line = session.taken_apart(typed, capture)
        try:
            alone = capture.table_alone(line, session.record)
            if alone is not None:
                return {"kind": "table", "table": alone}
            captured = session.read_line(line, capture)
        except Refused as refusal:
            return {"refused": self.words(refusal.key, **refusal.values)}
        told = {**self._told(line, captured, capture), "unsure": self._unsure(captured.unsure)}
        return {key: value for key, value in told.items() if value or key == "kind"}

    def rows(self, pasted: str) -> list[Json]:
        """Return what each row of a pasted block becomes that would be stored as it is offered.

        The rows are taken: each is read behind those before it.
        """
        block = pasted_block(self.session, pasted)
        lines = block.lines() if block is not None else ()
        read = reading(self.session)
        read.read_next(lines, len(lines))
        told: list[Json] = []
        for line, row in zip(lines, read.rows, strict=True):
            if line and row.shown.refusal is None:
                explained = self.explain(line)
                self.session.capture(line)
                told += [explained] if explained["kind"] != "table" else []
            with suppress(Refused):  # what waits for a table that is not there chooses none
                self.session.choose_table(row.next_table)
        return told

    def _unsure(self, unsure: tuple[Unsure, ...]) -> Json:
        kit = self.session.kit
        return [
            {"sign": sign.sign, "meaning": unsure_text(sign, kit, self.words)} for sign in unsure
        ]

    def _told(self, line: Line, captured: Captured, capture: Capture) -> dict[str, Json]:
        if line.same_as:
            table = self.session.table if line.table is None else line.table
            of: Json = {"of": line.same_as[0]}
            more: dict[str, Json] = {"also": line.also, "highlight": line.highlight}
            more["themes"] = [*map(_name, line.themes)]
            return {"kind": "same_as", "table": table, **more, "fields": of}
        if line.signs_alone:
            signs: dict[str, Json] = {"themes": [*map(_name, line.themes)], "also": line.also}
            column = {"column": capture.form.columns[line.column - 1]} if line.column else {}
            fields: Json = {**line.choices, **column}
            due = line.due.isoformat() if line.due else ""
            signs |= {"highlight": line.highlight, "who": line.who, "due": due, "fields": fields}
            return {"kind": "signs_on", "on": "newest", **signs}
        if not captured.entries:
            return {"kind": "roles", "fields": self._roles(captured)}
        entry = captured.entries[0]
        fields = dict(self._fields(captured, capture))
        said, aside = up_to_note(entry.text)
        said, aside = (said, aside) if said and entry.kind != NOTE.id else (entry.text, "")
        text = fields.pop("headline", said)
        return {
            "kind": self._kind(entry, capture),
            "table": entry.table,
            "text": "" if "words" in fields or "name" in fields else text,
            "themes": [*map(_name, entry.themes)],
            "also": entry.also,
            "highlight": entry.highlight,
            "quote": entry.quote,
            "who": entry.fields.get("who"),
            "due": entry.fields.get("by") if entry.kind == COMMITMENT.id else None,
            "fields": {key: value for key, value in fields.items() if value},
            "note": " · ".join(filter(None, (aside, _notes(captured.entries[1:])))),
        }

    def _kind(self, entry: Entry, capture: Capture) -> str:
        named = {**_KINDS, **dict(capture.definition.called)}.get(entry.kind)
        if named is None and entry.kind == ANSWER.id and capture.form.is_remark:
            return "remark"
        return named or entry.kind

    def _fields(self, captured: Captured, capture: Capture) -> Mapping[str, Json]:
        """Return what was typed as a part of its own; who and when stand by themselves."""
        if captured.entries[0].kind in (QUESTION.id, COMMITMENT.id, NOTE.id):
            return {}
        return capture.definition.typed_fields(captured.entries, self.session.record)

    def _roles(self, captured: Captured) -> Json:
        return self.session.record.after(captured.step).fact("roles")


def _notes(entries: Sequence[Entry]) -> str:
    return " · ".join(entry.text for entry in entries if entry.kind == NOTE.id)


def _name(theme: str) -> str:
    return theme.removeprefix("#")
