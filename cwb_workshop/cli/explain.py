"""`explain`: what typed or pasted lines become, one JSON line each, without a session file."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused, UserFacingError
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.script.explained import Explainer
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session

_HIGHLIGHTS = 12
"""So many answers wait to be placed in a matrix: enough for any lines that are asked about."""


class NotUnderstood(UserFacingError):
    """What was asked makes no sense: a line that is no such object, or no such item."""


@value_type
class TypedIn:
    """Where the lines are typed: an item of a kit, in a session of a language."""

    kit: Kit
    item: str
    language: Language
    tables: int
    day: date


def explain_input(
    lines: Iterable[str], options: argparse.Namespace, toolbox: Toolbox, words: Translator
) -> Iterator[str]:
    """Yield what the command prints. Raises NotUnderstood, NoKit or KitError."""
    kit = toolbox.kit_named(options.kit)
    for key, name, known in (
        ("item", options.item, kit.items),
        ("kit_language", options.language, kit.texts),
    ):
        if name not in known:
            raise NotUnderstood(f"command.no_{key}", name=name, known=", ".join(known))
    try:
        day = date.fromisoformat(options.date) if options.date else date.today()
        number_within("tables", options.tables)
    except ValueError as error:
        raise NotUnderstood("command.no_date", typed=options.date) from error
    place = TypedIn(kit, options.item, options.language, options.tables, day)
    return explain(lines, place, toolbox, words, pasted=options.paste)


def explain(
    lines: Iterable[str],
    place: TypedIn,
    toolbox: Toolbox,
    words: Translator,
    *,
    pasted: bool = False,
) -> Iterator[str]:
    """Yield a JSON line for each: `{"before": [...], "line": "..."}`, or `{"pasted": "..."}`.

    Raises NotUnderstood.
    """
    key = "pasted" if pasted else "line"
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        before, asked = _asked(text, number, key)
        session = _session(place, toolbox)
        for earlier in before:
            _take(session, earlier)
        explainer = Explainer(session, words)
        told = {"rows": explainer.rows(asked)} if pasted else explainer.explain(asked)
        yield json.dumps(told, ensure_ascii=False)


def _asked(text: str, number: int, key: str) -> tuple[list[str], str]:
    try:
        asked = json.loads(text)
    except (ValueError, RecursionError):
        asked = None
    line = asked.get(key) if isinstance(asked, dict) else None
    if isinstance(asked, dict) and isinstance(line, str):
        before = asked.get("before", [])
        if isinstance(before, list) and all(isinstance(one, str) for one in before):
            return before, line
    raise NotUnderstood(
        "command.explain_input" if key == "line" else "command.explain_paste_input", number=number
    )


def _take(session: Session, line: str) -> None:
    """Take a line; one that is refused changes nothing, as in the window."""
    try:
        session.capture(line)
    except Refused:
        return


def _session(place: TypedIn, toolbox: Toolbox) -> Session:
    kit = place.kit
    new = NewSession(
        "Proefwijk",
        place.day.isoformat(),
        "19:00",
        kit.usual_variant,
        place.language,
        tables=place.tables,
    )
    record = Record().after(founding_step(new, kit))
    session = Session(
        Rehearsal(RehearsedContents(record)),
        kit=kit,
        exercises=toolbox.exercises,
        wall_words=toolbox.wall_words,
        clock=SetClock(datetime.fromisoformat(f"{new.date}T19:00")),
        alone=True,
    )
    item = kit.items[place.item]
    if session.exercises.definition(item.exercise).works_on_answers:
        _highlight_some(session, kit)
    _open(session, item)
    return session


def _highlight_some(session: Session, kit: Kit) -> None:
    """Let there be answers to place."""
    asked = next(item for item in kit.items.values() if item.asks)
    _open(session, asked)
    for number in range(_HIGHLIGHTS):
        session.capture(f"p: {number + 1}e antwoord !")
    session.choose_table(0)


def _open(session: Session, item: KitItem) -> None:
    if item.id not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item.id))
    session.open_item(item.id)
