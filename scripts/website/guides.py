"""The guides: chapters of the help as pages, in each language that the windows speak."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cwb_workshop.content.help_book import HelpChapter, HelpSection
from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.help.chapters import chapters_with_keys

GUIDES: Mapping[str, tuple[str, ...]] = {
    "facilitator": (
        *("start", "typing", "lines", "wall", "agenda", "exercises", "forms", "themes"),
        *("pasting", "questions"),
    ),
    "organiser": ("organiser", "sessions", "reports", "safe"),
}
"""Each guide with its chapters; together they have every chapter of the help once."""

PICTURES: Mapping[str, tuple[str, ...]] = {
    "start": ("tour",),
    "typing": ("console",),
    "wall": ("wall", "votes"),
    "themes": ("board",),
    "pasting": ("pasted",),
    "sessions": ("home",),
    "questions": ("help",),
}
"""The pictures that stand above the text of a chapter."""

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#+|~^$!-])")


def write_guides(folder: Path, language: Language) -> None:
    """Write the guides of a language into a folder, with pictures from `../../pictures`."""
    words = all_words(language)
    chapters = {one.id: one for one in chapters_with_keys(words)}
    folder.mkdir(parents=True)
    pages = []
    for guide, names in GUIDES.items():
        text = "".join(_chapter(chapters[name], language) for name in names)
        title = f"# {words(f'help.guide.{guide}')}\n\n"
        (folder / f"{guide}.md").write_text(title + text, encoding="utf-8")
        pages.append(guide)
    (folder / "index.md").write_text(_index(words, pages), encoding="utf-8")


def plain(text: str) -> str:
    """Return a text with no sign that Markdown would read."""
    return _MARKUP.sub(r"\\\1", text)


def _index(words: Translator, pages: list[str]) -> str:
    name = load_locale(words.language).name
    return "\n".join((f"# {name}", "", "```{toctree}", ":maxdepth: 2", "", *pages, "```", ""))


def _chapter(chapter: HelpChapter, language: Language) -> str:
    pictures = "".join(
        f"![{plain(chapter.title)}](../../pictures/{language}/{name}.png)\n\n"
        for name in PICTURES.get(chapter.id, ())
    )
    sections = "".join(line for section in chapter.sections for line in _section(section))
    return f"## {plain(chapter.title)}\n\n{pictures}{sections}"


def _section(section: HelpSection) -> Iterator[str]:
    yield f"### {plain(section.title)}\n\n"
    for paragraph in section.paragraphs:
        yield (
            f"- {plain(paragraph.text)}\n" if paragraph.is_point else f"{plain(paragraph.text)}\n\n"
        )
    if section.rows:
        yield "\n| | |\n|---|---|\n"
        yield from (f"| **{plain(key.strip())}** | {plain(does)} |\n" for key, does in section.rows)
    yield "\n"
