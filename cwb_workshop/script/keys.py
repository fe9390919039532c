"""Which keys a script may set, where, and how their values read."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.agenda.rounds import QUESTION
from cwb_workshop.core.model.entry import Kind
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.new_session import ROUND_MODES, VARIANTS
from cwb_workshop.core.model.words import LANGUAGES
from cwb_workshop.script import values
from cwb_workshop.script.values import Reader

NEEDED = ("place", "date", "start", "variant", "language")

FACTS = {"report_contact": "contact"}
"""What a fact is called where its key has another name: `contact` is that of an anchor."""


def session_keys(kit: Kit) -> Mapping[str, Reader]:
    """Return the keys of a `session` line: those of any `set`, and some of its own."""
    variants = values.one_of([str(variant) for variant in VARIANTS])
    return {
        "id": values.text("id"),
        "place": values.text("place"),
        "date": values.day_of_session,
        "start": values.time_of_day,
        "variant": lambda value: int(variants(value)),
        "language": values.one_of(LANGUAGES),
        **any_time_keys(kit),
    }


def any_time_keys(kit: Kit) -> Mapping[str, Reader]:
    """Return the facts of the session that may also be set later; the last one counts."""
    return {
        "municipality": values.text("municipality"),
        "venue": values.text("venue"),
        "organiser": values.text("organiser"),
        "round_mode": values.one_of(ROUND_MODES),
        "present": values.bounded("present"),
        "tables": values.bounded("tables"),
        "table_sizes": values.each_table(values.bounded("table_sizes")),
        "roles": values.role_counts(kit.roles),
    }


def settable_keys(kit: Kit) -> Mapping[str, Reader]:
    """Return the facts of the session that `set` takes, wherever it stands.

    The evening in short and what comes next are for the report. `division` names the
    question of each table: from then on every line goes to the question of its table, and
    opening a question opens a round.
    """
    questions = sum(1 for item in kit.items.values() if item.exercise == QUESTION)
    return {
        **any_time_keys(kit),
        "in_short": values.text("in_short"),
        "report_date": values.day,
        "response_date": values.day,
        "next_meeting": values.day,
        "report_contact": values.text("contact"),
        "division": values.each_table(values.whole(1, questions)),
    }


def item_keys(item: KitItem) -> Mapping[str, Reader]:
    """Return what is filled in by form while this item is open."""
    keys: dict[str, Reader] = {}
    if item.exercise == "dot_vote":
        keys["voters"] = values.bounded("voters")
        keys["dots_per_person"] = values.bounded("dots_per_person")
        keys["max_per_option"] = values.bounded("max_per_option")
    if item.settings.get("hands"):
        keys["hands"] = values.bounded("hands")
    if item.exercise == "money_trail":
        keys["case"] = values.text("case")
    return keys


def entry_keys(kind: Kind, kit: Kit) -> Mapping[str, Reader]:
    """Return what can be set of something that was captured."""
    by_kind: dict[Kind, Mapping[str, Reader]] = {
        "question": {
            "status": values.one_of(("open", "answered", "to_organisation", "dropped")),
            "to": values.text("to"),
            "answer": values.text("answer"),
        },
        "commitment": {
            "source": values.text("source"),
            "principles": values.principle_numbers(len(kit.principles)),
            "help": values.text("help"),
        },
        "anchor": {"type": values.one_of(kit.anchor_types), "contact": values.text("contact")},
        "asset": {"type": values.one_of(("place", "skill", "network", "money", "thing", "nature"))},
        "leak": {"to": values.text("to"), "size": values.one_of(("s", "m", "l"))},
    }
    return by_kind.get(kind, {})
