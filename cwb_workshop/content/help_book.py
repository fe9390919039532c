"""What is told in the help, chapter by chapter: `help.toml`, and a word of each exercise."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.system.assets import exercises_folder

CHAPTERS: Mapping[str, tuple[str, ...]] = {
    "start": ("first", "window", "practise"),
    "typing": ("line", "signs", "amber", "note", "undo"),
    "lines": ("edit", "join", "withdraw", "find"),
    "wall": (
        *("show", "turn", "ahead", "calm", "look", "message", "quotes", "illustrations"),
        *("clicker", "doors", "screens", "promised"),
    ),
    "agenda": (
        "walk",
        "jump",
        "plan",
        "time",
        "late",
        "fixed",
        "rounds",
        "heard",
        "questions",
        "check",
    ),
    "exercises": (),
    "forms": ("form", "grid", "drawing"),
    "themes": ("letter", "board", "principles"),
    "pasting": ("paste", "tables", "rows", "file"),
    "reports": ("make", "door", "paper", "many", "names", "end"),
    "sessions": ("open", "find", "again", "remove"),
    "safe": ("saved", "backups", "room", "passphrase"),
    "organiser": ("before", "files", "figures", "desk", "collections", "archive", "server", "kit"),
    "questions": ("keys", "asked", "large", "wrong", "reader"),
}
"""The chapters in their order, each with its sections; those of an exercise stand in its folder."""

ALSO = frozenset(
    (
        "start.first",
        "start.practise",
        "typing.undo",
        "lines.edit",
        "lines.withdraw",
        "wall.calm",
        "wall.quotes",
        "wall.illustrations",
        "wall.look",
        "wall.screens",
        "agenda.late",
        "pasting.paste",
        "pasting.tables",
        "reports.make",
        "reports.paper",
        "reports.names",
        "sessions.open",
        "sessions.remove",
        "safe.backups",
        "safe.passphrase",
        "organiser.archive",
        "organiser.desk",
        "questions.large",
        "questions.keys",
        "questions.wrong",
    )
)
"""Sections that are found by other words too, which are shown nowhere."""

EXERCISES = "exercises"
_POINT = "- "


@value_type
class HelpParagraph:
    """Some sentences, or a point of a list."""

    text: str
    is_point: bool = False


@value_type
class HelpSection:
    """`rows` are keys or signs, each with what it does, that stand under what is told.

    `also` are other words for what it is about, by which it is found.
    """

    id: str
    title: str
    paragraphs: tuple[HelpParagraph, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    also: str = ""


@value_type
class HelpChapter:
    id: str
    title: str
    sections: tuple[HelpSection, ...]


def help_chapters(words: Translator, keys: Mapping[str, str]) -> tuple[HelpChapter, ...]:
    """Return the whole help in the language of `words`; `keys` stand at the marks."""
    return tuple(
        HelpChapter(
            chapter,
            words(f"help.{chapter}.title"),
            _exercises(words, keys)
            if chapter == EXERCISES
            else tuple(_section(words, keys, chapter, section) for section in sections),
        )
        for chapter, sections in CHAPTERS.items()
    )


def explained_exercises() -> tuple[str, ...]:
    """Return the ids of the exercises, which have words of their own beside their code."""
    return tuple(sorted(path.parent.name for path in exercises_folder().glob(f"*/{ENGLISH}.toml")))


def exercise_explained(words: Translator, keys: Mapping[str, str], exercise: str) -> str:
    """Return what an exercise asks of who leads it, in a few sentences."""
    return words(f"{exercise}.explained", **keys)


def _section(words: Translator, keys: Mapping[str, str], chapter: str, section: str) -> HelpSection:
    at = f"help.{chapter}.{section}"
    also = words(f"help.also.{chapter}.{section}") if f"{chapter}.{section}" in ALSO else ""
    told = _paragraphs(words(f"{at}.text", **keys))
    return HelpSection(section, words(f"{at}.title"), told, also=also)


def _exercises(words: Translator, keys: Mapping[str, str]) -> tuple[HelpSection, ...]:
    sections = (
        HelpSection(
            exercise,
            words(f"{exercise}.exercise"),
            _paragraphs(exercise_explained(words, keys, exercise)),
        )
        for exercise in explained_exercises()
    )
    return tuple(sorted(sections, key=lambda section: section.title))


def _paragraphs(text: str) -> tuple[HelpParagraph, ...]:
    paragraphs: list[HelpParagraph] = []
    for block in text.strip().split("\n\n"):
        if block.startswith(_POINT):
            points = block.splitlines()
            paragraphs += [HelpParagraph(point.removeprefix(_POINT), True) for point in points]
        else:
            paragraphs.append(HelpParagraph(block))
    return tuple(paragraphs)
