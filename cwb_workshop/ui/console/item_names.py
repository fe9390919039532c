"""What an item is called in the console: a question of a carousel is a round there."""

from __future__ import annotations

from cwb_workshop.core.agenda.rounds import rounds, tables_of, talk_at
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session


def short_name(session: Session, item: str, words: Translator) -> str:
    """Return the name of an item for the agenda."""
    now = talk_at(session.record, session.kit, item).round
    if now:
        return words("console.rounds.round", n=now, total=rounds(session.record, session.kit))
    return session.kit.item_text(item, words.language).short


def talk_title(session: Session, item: str, words: Translator) -> str:
    """Return which tables hold which question; empty where all hold the same."""
    talk = talk_at(session.record, session.kit, item)
    if not talk.together:
        return ""
    names: list[str] = []
    for question in talk.items:
        tables = tables_of(session.record, session.kit, question)
        sign = str(session.kit.items[question].settings.get("label", question))
        numbers = words.listed(tables) or "–"
        names.append(words("console.rounds.held", question=sign, tables=numbers, n=len(tables)))
    return " · ".join(names)
