"""The site has every chapter of the help once, and no page of it links to what is not there."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from cwb_workshop.content.help_book import CHAPTERS
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.help.chapters import chapters_with_keys
from scripts import pictures
from scripts.website import guides
from scripts.website.source import gather
from tests.languages import LANGUAGES

_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_TREE = re.compile(r"```\{toctree\}\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for language in LANGUAGES:
        (folder / "pictures" / language).mkdir(parents=True)
        for name in pictures.NAMES:
            (folder / "pictures" / language / f"{name}.png").touch()
    gather(folder / "source", folder / "pictures")
    return folder / "source"


def test_every_chapter_is_in_one_guide() -> None:
    named = Counter(chapter for chapters in guides.GUIDES.values() for chapter in chapters)
    assert named == Counter([*CHAPTERS])


def test_every_picture_is_shown_and_every_shown_picture_is_taken() -> None:
    assert {name for names in guides.PICTURES.values() for name in names} == set(pictures.NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_says_what_the_help_says(site: Path, language: Language) -> None:
    words = all_words(language)
    texts = [
        (site / "guide" / language / f"{guide}.md").read_text(encoding="utf-8")
        for guide in guides.GUIDES
    ]
    for chapter in chapters_with_keys(words):
        (page,) = [text for text in texts if f"\n## {guides.plain(chapter.title)}\n" in text]
        for section in chapter.sections:
            assert f"### {guides.plain(section.title)}\n" in page
            for paragraph in section.paragraphs:
                assert guides.plain(paragraph.text) in page


def test_no_link_leads_nowhere(site: Path) -> None:
    pages = sorted(site.rglob("*.md"))
    broken = [
        (str(page.relative_to(site)), link)
        for page in pages
        for link in _LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in link and not (page.parent / link).is_file()
    ]
    assert len(pages) > 40
    assert broken == []


def test_every_page_stands_in_a_list_of_pages(site: Path) -> None:
    pages = {page.relative_to(site).with_suffix("").as_posix() for page in site.rglob("*.md")}
    listed = {"index"}
    for page in site.rglob("*.md"):
        for tree in _TREE.findall(page.read_text(encoding="utf-8")):
            names = [line for line in tree.splitlines() if line and not line.startswith(":")]
            folder = page.parent.relative_to(site)
            listed |= {(folder / name).as_posix() for name in names}
    assert pages == listed


def test_signs_of_the_line_are_no_markdown() -> None:
    assert guides.plain("* what @who ^15/5 #g ~code") == r"\* what @who \^15/5 \#g \~code"
