"""What stands beside the chapters in the contents of a full report."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.blocks import Figures
from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.report.documents.full import full
from tests.report.evenings import evening, frozen, zuiderkouw


def listed(edition: Edition = "public") -> TableOfContents:
    blocks = full(frozen(zuiderkouw(), edition=edition)).blocks
    (found,) = (block for block in blocks if isinstance(block, TableOfContents))
    return found


def test_each_chapter_says_how_much_stands_in_it() -> None:
    counted = {one.name: one.counts for one in listed().chapters}
    assert counted["Samenvatting"] == ("3 bevindingen", "8 afspraken")
    assert counted["Wat telt het meest?"] == ("68 stippen op 8 principes",)
    assert counted["Hoe ver zijn we?"] == ("8 stellingen",)
    assert counted["Vraag 3: een andere economie"] == ("12 antwoorden",)
    assert counted["Afspraken en open vragen"] == ("8 afspraken", "6 vragen")
    assert counted["Alle antwoorden"] == ("58 antwoorden",)
    assert counted["Verantwoording"] == ()


def test_words_of_the_check_in_are_counted_though_they_stand_in_one_row() -> None:
    counted = {one.name: one.counts for one in listed().chapters}
    (words,) = counted["Zo zien mensen de wijk"]
    assert words == "24 woorden"


def test_a_word_that_several_had_counts_as_often_as_it_was_said() -> None:
    held = frozen(evening(":: at 19:10\n:: item checkin\ngroen 3x, thuis, druk, trots 2x"))
    (found,) = (block for block in full(held).blocks if isinstance(block, TableOfContents))
    counted = {one.name: one.counts for one in found.chapters}
    assert counted["Zo zien mensen de wijk"] == ("7 woorden",)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_statement_with_too_few_votes_is_one_of_the_statements(edition: Edition) -> None:
    rows = ["0 2 4 1 0"] * 7 + ["0 1 2 0 0"]
    held = frozen(
        evening("\n".join([":: at 19:30", ":: item principles_scale", *rows])), "nl", edition
    )
    (found,) = (block for block in full(held).blocks if isinstance(block, TableOfContents))
    counted = {one.name: one.counts for one in found.chapters}
    assert counted["Hoe ver zijn we?"] == ("8 stellingen",)


def test_the_chapters_of_a_group_stand_together() -> None:
    groups = [one.group for one in listed().chapters]
    assert list(dict.fromkeys(groups)) == ["De avond", "Wat er is gezegd", "Hoe het verdergaat"]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_form_stands_first_for_the_municipality(edition: Edition) -> None:
    groups = {one.name: one.group for one in listed(edition).chapters}
    form = groups["Reactie van gemeente en ankerorganisaties"]
    first = edition == "municipality"
    assert form == ("Eerst dit" if first else "Hoe het verdergaat")


def test_an_evening_without_a_word_counts_nothing() -> None:
    blocks = full(frozen(evening(":: at 19:20\n:: item closing\n:: at 19:40\n:: close"))).blocks
    (found,) = (block for block in blocks if isinstance(block, TableOfContents))
    assert all(one.counts == () for one in found.chapters)


def test_counts_are_parted_as_the_language_does() -> None:
    chapter = ChapterLine("Afspraken", counts=("8 afspraken", "1 vraag"))
    assert TableOfContents((chapter,), between=" / ").counted(chapter) == "8 afspraken / 1 vraag"


def test_in_arabic_no_number_stands_beside_a_word_that_says_it_already() -> None:
    said = "\n".join(f"Iets {at} @school ^1/6" for at in range(2))
    held = frozen(evening(f":: at 20:40\n:: item commitments\n{said}"), "ar")
    (found,) = (block for block in full(held).blocks if isinstance(block, TableOfContents))
    told = [text for one in found.chapters for text in one.counts]
    assert "\u0627\u062a\u0641\u0627\u0642\u0627\u062a: 2" in told
    (figures,) = (block for block in full(held).blocks if isinstance(block, Figures))
    assert ("2", "\u0627\u062a\u0641\u0627\u0642\u0627\u062a") in figures.pairs
