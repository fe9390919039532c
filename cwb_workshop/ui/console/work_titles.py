"""What stands over the lines of the middle, and in their place where there are none."""

from __future__ import annotations

from cwb_workshop.core.agenda.rounds import questions
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.entries.selection import ListScope
from cwb_workshop.ui.console.item_names import short_name, talk_title
from cwb_workshop.ui.console.said_or_sought import is_said


def title(session: Session, scope: ListScope, words: Translator) -> tuple[str, str]:
    """Return what kind of lines these are, empty where that is plain, and their title."""
    item, record = session.item, session.record
    if scope != "item":
        key = "questions" if scope == "questions" else "find_title"
        return "", words(f"console.{key}")
    if item is None:
        state = _state(session)
        return words(f"console.{state}"), words(f"console.{state}_title")
    texts = session.kit.item_text(item.id, words.language)
    kind = words(f"{item.exercise}.exercise")
    together = talk_title(session, item.id, words)
    if together:
        return f"{kind} · {short_name(session, item.id, words).upper()}", together
    if texts.question and item.id in questions(record, session.kit):
        return f"{kind} · {texts.title.upper()}", texts.question
    return kind, texts.title


def is_ended(session: Session) -> bool:
    """Tell whether the evening is behind us, with no item open to add a line to."""
    return session.item is None and (session.rests or bool(session.record.text("ended")))


def _state(session: Session) -> str:
    if session.rests:
        return "rests"
    return "ended" if is_ended(session) else "not_started"


def nothing_here(session: Session, scope: ListScope, wanted: str, words: Translator) -> str:
    """Say why no line is listed; `wanted` is what was searched for."""
    if scope == "find":
        if not clean(wanted).strip():
            return words("console.find_hint")
        return words(f"console.{'found_nowhere' if is_said(wanted) else 'nothing_found'}")
    if scope == "questions":
        return words("console.no_questions")
    if session.item is not None:
        return words("console.no_entry.nothing" if session.rests else "console.no_lines")
    return words(f"console.{_HOW_TO[_state(session)]}")


_HOW_TO = {"rests": "how_to_look", "ended": "how_to_add", "not_started": "how_to_start"}
