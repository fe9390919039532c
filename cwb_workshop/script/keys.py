"""Which keys a script may set, where, and how their values read."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.capture import value_readers as values
from cwb_workshop.core.contract.exercise import ValueReader
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import ROUND_MODES
from cwb_workshop.core.sessions.setup import variant_of

NEEDED = ("place", "date", "start", "variant", "language")

FACTS = {"report_contact": "contact"}
"""What a fact is called where its key has another name: `contact` is that of an anchor."""


def session_keys(kit: Kit) -> Mapping[str, ValueReader]:
    """Return the keys of a `session` line: those of any `set`, and some of its own."""
    minutes = values.whole(1)
    kits = values.one_of([kit.id])
    return {
        "id": values.text("id"),
        "place": values.text("place"),
        "date": values.day_of_session,
        "start": values.time_of_day,
        "variant": lambda value: variant_of(kit, minutes(value)),
        "kit": kits,
        "language": values.wall_language(kit.languages),
        **any_time_keys(kit),
    }


def any_time_keys(kit: Kit) -> Mapping[str, ValueReader]:
    """Return the facts of the session that may also be set later; the last one counts."""
    return {
        "municipality": values.text("municipality"),
        "venue": values.text("venue"),
        "organiser": values.text("organiser"),
        "organiser_sentence": values.text("organiser_sentence"),
        "round_mode": values.one_of(ROUND_MODES),
        "present": values.bounded("present"),
        "tables": values.bounded("tables"),
        "table_sizes": values.each_table(values.bounded("table_sizes")),
        "roles": values.role_counts(kit.roles),
    }


def settable_keys(kit: Kit) -> Mapping[str, ValueReader]:
    """Return the facts of the session that `set` takes, wherever it stands.

    The evening in short and what comes next are for the report. `division` names the
    question of each table: from then on every line goes to the question of its table, and
    opening a question opens a round.
    """
    questions = sum(1 for item in kit.items.values() if item.asks)
    return {
        **any_time_keys(kit),
        "in_short": values.text("in_short"),
        "report_date": values.day,
        "response_date": values.day,
        "next_meeting": values.day,
        "report_contact": values.text("contact"),
        "division": values.each_table(values.whole(1, questions)),
    }
