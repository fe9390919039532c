"""Anchors, assets and leaks: who and what is here, and what flows out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.contract.compared_figure import ComparedFigure
from cwb_workshop.core.contract.exercise import CaptureContext, Problem, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm, RowForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.audience import EVERYBODY, FACILITATOR, PAPER, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Json, Kind, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem, KitPart
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises.anchor_map.pasted_rows import COLUMN_NAMES, typed_row

ASSET_KINDS = ("place", "skill", "network", "money", "thing", "nature")
LEAK_SIZES = ("s", "m", "l")
NOT_STATED = "not_stated"

_SCORES = re.compile(r"([0-9]*)\s*[/-]\s*([0-9]*)|([0-9])\s+([0-9])")
_NEAR_SCORES = re.compile(r"[1-5]\s?[.,:]?\s?[1-5]")
"""Two scores without what parts them: `52`, `5,2`."""
_PARTS_APART = re.compile(r";(?![^()\[\]{}]*[)\]}])")
"""Between parts, and not inside brackets."""

_NEAR_LEAK = ("– ", "— ", "− ")
"""What a program makes of the hyphen of a leak."""

CARD = ("buys", "hires", "owns")
"""What is asked of every anchor beside its name."""

_PARTS = ("name", *CARD)
_PRIVATE = re.compile(r"\S+@\S+\.\S+|(?:\+|\b0)[0-9][0-9 -]{7,}[0-9]")
"""What looks like an e-mail address or a phone number."""


ANCHOR = EntryKind("anchor", sign="A", joinable=True, parted=";")
ASSET = EntryKind("asset", sign="B", joinable=True)
LEAK = EntryKind("leak", sign="L", joinable=True)


@value_type
class AnchorTotals:
    """How many anchors, assets and leaks there are, and which anchors stand out."""

    total: int
    by_type: Mapping[str, int]
    without_scores: tuple[str, ...]
    influence_3_up_and_willingness_4_up: tuple[str, ...]
    influence_4_up_and_willingness_2_down: tuple[str, ...]
    same_point: Mapping[str, int]
    assets: Mapping[str, int]
    leaks: Mapping[str, int]


@value_type
class AnchorMapTotals(ExerciseTotals):
    anchors: AnchorTotals | None


class AnchorMap(PlainExercise):
    result_screens = ("map", "table", "assets", "cards")
    settings = ("named_in",)
    own_words = (
        OwnWord("anchor_map.example"),
        OwnWord("report.part.anchors"),
    )
    kinds = (ANCHOR, ASSET, LEAK)
    fields = (
        *(DeclaredField("anchor", key, EVERYBODY) for key in (*CARD, "influence", "willingness")),
        DeclaredField("anchor", "type", PAPER),
        DeclaredField("anchor", "contact", FACILITATOR),
        DeclaredField("asset", "type", PAPER),
        DeclaredField("leak", "to", PAPER, beside=True),
        DeclaredField("leak", "size", PAPER),
    )

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def needs(self, settings: Mapping[str, Json]) -> tuple[KitPart, ...]:
        return ("anchor_types",)

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm("text", parts=";", row=RowForm(COLUMN_NAMES, typed_row))

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        anchor = made[0]
        return {"name": anchor.text, **anchor.fields} if anchor.kind == ANCHOR.id else anchor.fields

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        for sign, kind in (("+", ASSET), ("-", LEAK)):
            if line.body == sign or line.body.startswith(f"{sign} "):
                return (added(new_entry(context, kind, checked(line.body[1:]))),)
        if line.body[:2] in _NEAR_LEAK:
            raise Refused("capture.anchor_leak")
        if line.figures_alone:
            raise Refused("capture.anchor_name")
        return (added(_anchor(line.text, context)),)

    def compared(self, record: Record, item: KitItem, kit: Kit) -> tuple[ComparedFigure, ...]:
        """Return how each anchor was scored; one that was named twice by the mean of its scores."""
        scored: dict[tuple[str, str], list[int]] = {}
        names: dict[str, str] = {}
        for anchor in record.active_entries("anchor", item.id):
            known = names.setdefault(folded(anchor.text), anchor.text)
            for name in ("influence", "willingness"):
                given = score(anchor, name)
                scored.setdefault((name, known), []).extend([given] if given else [])
        return tuple(
            ComparedFigure(name, anchor, sum(scores), len(scores), named=True)
            for (name, anchor), scores in scored.items()
        )

    def totals(self, record: Record, kit: Kit) -> AnchorMapTotals:
        anchors = record.active_entries("anchor")
        assets, leaks = record.active_entries("asset"), record.active_entries("leak")
        if not (anchors or assets or leaks):
            return AnchorMapTotals(None)
        points = Counter(_point(anchor) for anchor in anchors if _point(anchor))
        return AnchorMapTotals(
            AnchorTotals(
                total=len(anchors),
                by_type=_counted(anchors, "type"),
                without_scores=tuple(anchor.text for anchor in anchors if not _point(anchor)),
                influence_3_up_and_willingness_4_up=tuple(
                    anchor.text
                    for anchor in anchors
                    if score(anchor, "influence") >= 3 and score(anchor, "willingness") >= 4
                ),
                influence_4_up_and_willingness_2_down=tuple(
                    anchor.text
                    for anchor in anchors
                    if score(anchor, "influence") >= 4 and 1 <= score(anchor, "willingness") <= 2
                ),
                same_point={point: number for point, number in points.items() if number > 1},
                assets=_counted(assets, "type"),
                leaks=_counted(leaks, "size"),
            )
        )

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        """Point out anchors that two tables named, and what looks like private data."""
        anchors = record.active_entries("anchor", item.id)
        named = Counter(folded(anchor.text) for anchor in anchors)
        problems: list[Problem] = []
        pointed_out: set[str] = set()
        for anchor in anchors:
            name = folded(anchor.text)
            if named[name] > 1 and name not in pointed_out:
                pointed_out.add(name)
                problems.append(Problem("anchor_map.twice", {"name": anchor.text}, anchor.id))
            words = " ".join((anchor.text, *(str(value) for value in anchor.fields.values())))
            if _PRIVATE.search(words):
                problems.append(Problem("anchor_map.private", {"name": anchor.text}, anchor.id))
        return tuple(problems)

    def entry_script_keys(self, kind: Kind, kit: Kit) -> Mapping[str, ValueReader]:
        text, one_of = value_readers.text, value_readers.one_of
        by_kind: Mapping[Kind, Mapping[str, ValueReader]] = {
            ANCHOR.id: {"type": one_of(kit.anchor_types), "contact": text("contact")},
            ASSET.id: {"type": one_of(ASSET_KINDS)},
            LEAK.id: {"to": text("to"), "size": one_of(LEAK_SIZES)},
        }
        return by_kind[kind]


def named_before(record: Record, item: KitItem) -> tuple[str, ...]:
    """Return the anchors that the room named in an earlier item, and that have no card yet."""
    earlier = item.settings.get("named_in")
    if not isinstance(earlier, str):
        return ()
    known = {folded(anchor.text) for anchor in record.active_entries("anchor", item.id)}
    named = [entry.text for entry in record.active_entries("answer", earlier)]
    return tuple(name for name in dict.fromkeys(named) if folded(name) not in known)


def score(anchor: Entry, name: str) -> int:
    """Return influence or willingness, 1 to 5; 0 where it was not given."""
    value = anchor.fields.get(name)
    return value if isinstance(value, int) else 0


def _anchor(text: str, context: CaptureContext) -> Entry:
    parts = [part.strip() for part in _PARTS_APART.split(text.rstrip("; "))]
    fields: dict[str, Json] = {}
    scores = _SCORES.fullmatch(parts[-1])
    if scores and any(char.isdigit() for char in parts[-1]):
        typed_scores = (scores[1] or scores[3], scores[2] or scores[4])
        for name, typed in zip(("influence", "willingness"), typed_scores, strict=True):
            if typed:
                if typed not in "12345" or len(typed) > 1:
                    raise Refused("capture.anchor_scores")
                fields[name] = int(typed)
        parts.pop()
    elif len(parts) > 1 and _NEAR_SCORES.fullmatch(parts[-1]):
        raise Refused("capture.anchor_scores")
    if not parts or not parts[0]:
        raise Refused("capture.anchor_name")
    if len(parts) > len(_PARTS):
        raise Refused("capture.anchor_parts")
    for name, part in zip(_PARTS[1:], parts[1:], strict=False):
        if part:
            fields[name] = checked(part)
    return new_entry(context, ANCHOR, checked(parts[0]), fields=fields)


def _point(anchor: Entry) -> str:
    willingness, influence = score(anchor, "willingness"), score(anchor, "influence")
    return f"{willingness}/{influence}" if willingness and influence else ""


def _counted(entries: tuple[Entry, ...], field: str) -> dict[str, int]:
    return dict(Counter(str(entry.fields.get(field) or NOT_STATED) for entry in entries))


DEFINITION = AnchorMap("anchor_map")
