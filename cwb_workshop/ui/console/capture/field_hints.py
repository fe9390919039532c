"""What stands in the empty field: what a line may look like here, or why none is taken."""

from __future__ import annotations

from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session


def field_hints(session: Session, example: str, words: Translator) -> tuple[str, ...]:
    """Return what may be said there; the first that fits is."""
    if session.rests or session.read_only:
        key = "read_only" if session.read_only else "rests"
        return words(f"console.no_entry.{key}"), words(f"console.no_entry.{key}_short")
    whole = words("console.example", example=example)
    examples = (whole, example, example.partition("   ")[0]) if example else ()
    return (*examples, words("console.placeholder"))


def takes_themes(session: Session) -> bool:
    """Tell whether a line of the open item can have a theme."""
    item = session.item
    return item is None or session.reader(item.id).scope == "answer"
