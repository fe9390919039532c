"""The step that founds a session, and how a session was set up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from cwb_workshop.core.agenda.forecast import AGREED_END
from cwb_workshop.core.model.entry import Change, Fact, Json, PlanItem, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import KIT_SEAL, Kit, seal_of
from cwb_workshop.core.model.new_session import ROUND_MODES, NewSession
from cwb_workshop.core.model.people import present, table_sizes, tables
from cwb_workshop.core.model.record import Record


def founding_step(new: NewSession, kit: Kit, *, divided: bool = False) -> Step:
    """Return the step that an empty session file begins with. It cannot be undone.

    `divided`: where tables talk about several questions at once, they are dealt out, and
    each line goes to the question of its table; a script says itself if it wants that.
    Raises Refused for a variant that the kit does not have.
    """
    variant = variant_of(kit, new.variant or kit.usual_variant)
    plan = _plan(variant, kit)
    facts: dict[str, Json] = {
        "id": new.id,
        "place": new.place,
        "municipality": new.municipality,
        "venue": new.venue,
        "organiser": new.organiser,
        "organiser_sentence": new.organiser_sentence,
        "date": new.date,
        "start": new.start,
        "variant": variant,
        "language": new.language,
        "wall_language": new.wall_language or new.language,
        "round_mode": new.round_mode or kit.round_mode(variant),
        "tables": new.tables,
        "table_sizes": list(new.table_sizes),
        "present": new.present,
        "roles": dict(new.roles),
        "kit": kit.id,
        KIT_SEAL: seal_of(kit.sources),
        "template": f"{kit.id}_{new.language}_{variant}",
        AGREED_END: _end(new, plan),
    }
    changes = [
        Change(None, Fact("", key, value))
        for key, value in facts.items()
        if value is not None and value != "" and value != [] and value != {}
    ]
    if divided:
        changes.append(Change(None, Fact("", "division", [])))
    changes += [Change(None, item) for item in plan]
    return Step("step.found", tuple(changes), undoable=False)


def variant_of(kit: Kit, variant: int) -> int:
    """Return a variant that the kit has. Raises Refused for another one."""
    if variant not in kit.variants:
        offered = ", ".join(map(str, kit.variants))
        raise Refused("kit.no_variant", variant=variant, variants=offered)
    return variant


def settings_of(record: Record) -> NewSession:
    """Return how a session was set up, for beginning another one like it."""
    mode = record.text("round_mode")
    return NewSession(
        place=record.text("place"),
        date=record.text("date"),
        start=record.text("start"),
        variant=record.number("variant") or 0,
        language=record.text("language"),
        municipality=record.text("municipality"),
        venue=record.text("venue"),
        organiser=record.text("organiser"),
        organiser_sentence=record.text("organiser_sentence"),
        round_mode=next((known for known in ROUND_MODES if known == mode), None),
        tables=tables(record),
        table_sizes=table_sizes(record),
        present=present(record),
        kit=record.text("kit"),
        wall_language=record.text("wall_language") or None,
    )


def _end(new: NewSession, plan: Sequence[PlanItem]) -> str | None:
    """Return the end that is agreed: as it was filled in, else start and plan together.

    Before its start is on the next day. None where no start is known.
    """
    if not new.date or not new.start:
        return None
    start = datetime.fromisoformat(f"{new.date}T{new.start}")
    end = start + timedelta(minutes=sum(item.minutes for item in plan))
    if new.end:
        end = datetime.fromisoformat(f"{new.date}T{new.end}")
        end += timedelta(days=1) if end <= start else timedelta()
    return end.isoformat(timespec="minutes")


def _plan(variant: int, kit: Kit) -> list[PlanItem]:
    return [
        PlanItem(item.id, item.exercise, item.minutes.get(variant, 0), float(position))
        for position, item in enumerate(kit.items_of(variant), start=1)
    ]
