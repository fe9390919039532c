"""What a typed line becomes, as one JSON object: for who writes scripts, and for tests.

The keys are those of `tests/data/typed-lines.jsonl`; what is empty, 0 or false is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cwb_workshop.core.capture.capture_steps import Capture, Captured
from cwb_workshop.core.capture.chip_words import unsure_text
from cwb_workshop.core.contract.line import Line, Unsure
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises.future_headline import front_page
from cwb_workshop.exercises.money_trail import rounds
from cwb_workshop.session.session import Session

_KINDS = {"commitment": "agreement", "placement": "matrix", "money_trail": "money"}
_OF_EXERCISE = {
    ("future_headline", "answer"): "headline",
    ("check_out", "scores"): "closing",
    ("info", "listed"): "list_entry",
}


@dataclass(frozen=True, slots=True)
class Explainer:
    """Tells what lines become in the open item of a session, in these `words`; takes none."""

    session: Session
    words: Translator

    def explain(self, typed: str) -> dict[str, Json]:
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

    def _unsure(self, unsure: tuple[Unsure, ...]) -> Json:
        kit = self.session.kit
        return [
            {"sign": sign.sign, "meaning": unsure_text(sign, kit, self.words)} for sign in unsure
        ]

    def _told(self, line: Line, captured: Captured, capture: Capture) -> dict[str, Json]:
        if line.same_as:
            table = self.session.table if line.table is None else line.table
            of: Json = {"of": line.same_as[0]}
            return {"kind": "same_as", "table": table, "also": line.also, "fields": of}
        if line.signs_alone:
            signs: dict[str, Json] = {"themes": [*map(_name, line.themes)], "also": line.also}
            fields: Json = {**line.choices}
            signs |= {"highlight": line.highlight, "fields": fields}
            return {"kind": "signs_on", "on": "newest", **signs}
        if not captured.entries:
            return {"kind": "roles", "fields": self._roles(captured)}
        entry = captured.entries[0]
        fields_of = dict(self._fields(captured))
        text = fields_of.pop("headline", entry.text)
        return {
            "kind": self._kind(entry, capture),
            "table": entry.table,
            "text": "" if entry.kind in ("word", "anchor") else text,
            "themes": [*map(_name, entry.themes)],
            "also": entry.also,
            "highlight": entry.highlight,
            "quote": entry.quote,
            "who": entry.fields.get("who"),
            "due": entry.fields.get("by") if entry.kind == "commitment" else None,
            "fields": fields_of,
        }

    def _kind(self, entry: Entry, capture: Capture) -> str:
        named = _OF_EXERCISE.get((capture.item.exercise, entry.kind))
        if named is not None:
            return named
        if entry.kind == "answer" and capture.is_remark:
            return "remark"
        return _KINDS.get(entry.kind, entry.kind)

    def _roles(self, captured: Captured) -> Json:
        return self.session.record.after(captured.step).fact("roles")

    def _fields(self, captured: Captured) -> Iterator[tuple[str, Json]]:
        entry = captured.entries[0]
        item = self.session.item
        if entry.kind == "word":
            yield "words", [one.text for one in captured.entries for _one in range(_times(one))]
        elif entry.kind == "money_trail":
            for at, amount in enumerate(rounds(entry), start=1):
                yield f"r{at}", int(amount) if amount == int(amount) else float(amount)
        elif entry.kind == "placement":
            yield from _chosen(entry.fields, ("x", "y"))
        elif entry.kind == "scores":
            yield from _chosen(entry.fields, ("counts", "dont_know", "score"))
        elif entry.kind == "anchor":
            yield "name", entry.text
            yield from entry.fields.items()
        elif item is not None and item.exercise == "future_headline" and entry.kind == "answer":
            page = front_page(entry, self.session.record)
            yield "headline", page.headline
            yield from _chosen({"story": page.story, "step": page.step}, ("story", "step"))
        elif entry.kind not in ("question", "commitment"):
            yield from entry.fields.items()


def _chosen(fields: Mapping[str, Json], keys: tuple[str, ...]) -> Iterator[tuple[str, Json]]:
    return ((key, fields[key]) for key in keys if fields.get(key))


def _name(theme: str) -> str:
    return theme.removeprefix("#")


def _times(word: Entry) -> int:
    times = word.fields.get("times")
    return times if isinstance(times, int) else 1
