"""What the reports of another workshop say is about that workshop alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.session.report_input import snapshot
from tests.languages import LANGUAGES
from tests.report.outline import outline
from tests.workshop import kit, played, registry

DATA = Path(__file__).parents[1] / "data"
REPORTS: dict[str, Callable[[Snapshot], Document]] = {"summary": summary, "full": full}
EDITIONS: tuple[Edition, ...] = ("public", "municipality", "organiser")
OF_THE_FIRST_KIT = re.compile(
    r"commons|wealth|welvaart|wohlstand|prosperity|princip|prinzip|grundsätz|anker|anchor"
    r"|vastlop|get stuck|es hakt|acht (?:princ|kaart|grund)|eight|community wealth",
    re.IGNORECASE,
)


@cache
def recorded(evening: str) -> Record:
    script = (DATA / evening / "script.txt").read_text(encoding="utf-8")
    return played(script, kit("neighbourhood_budget"))


def said(report: str, language: Language, edition: Edition = "public") -> str:
    held = kit("neighbourhood_budget")
    made = snapshot(recorded("wilgenrode"), held, registry(), language, edition)
    return outline(REPORTS[report](made))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", REPORTS)
def test_no_report_speaks_of_the_first_workshop(
    report: str, language: Language, edition: Edition
) -> None:
    assert OF_THE_FIRST_KIT.findall(said(report, language, edition)) == []


@pytest.mark.parametrize(
    ("language", "title", "themes", "priorities", "distances"),
    [
        (
            "nl",
            "Wat Wilgenrode wil met het buurtbudget",
            "Wensen voor de buurt",
            "Wat weegt het zwaarst?",
            "Hoe is het nu?",
        ),
        (
            "en",
            "What Wilgenrode wants from its neighbourhood budget",
            "Wishes for the neighbourhood",
            "What matters most?",
            "How are things now?",
        ),
    ],
)
@pytest.mark.parametrize("report", REPORTS)
def test_title_and_chapters_are_those_of_the_kit(
    report: str, language: Language, title: str, themes: str, priorities: str, distances: str
) -> None:
    text = said(report, language)
    assert f"Title text={title} " in text
    for heading in (themes, priorities, distances):
        assert f"Heading text={heading} " in text


def test_the_municipality_finds_who_is_asked_by_the_kit_s_own_choices() -> None:
    rows = said("full", "nl", "municipality").splitlines()
    asked = {
        addressee: re.findall(r"\bP\d\d\b", next(row for row in rows if f"({addressee} | P" in row))
        for addressee in ("De gemeente", "Wij zelf")
    }
    assert asked == {"De gemeente": ["P03", "P08"], "Wij zelf": ["P02", "P04", "P06"]}


@pytest.mark.parametrize("report", REPORTS)
def test_roles_that_stand_together_are_called_as_the_kit_calls_them(report: str) -> None:
    held = kit("neighbourhood_budget")
    dutch = held.sources["nl.toml"].replace('other = "Anders"', 'other = "Overig"', 1)
    other = read_kit({**held.sources, "nl.toml": dutch}, registry().by_id)
    made = snapshot(recorded("wilgenrode"), other, registry(), "nl", "public")
    assert made.printed.merged
    assert "zijn samengevoegd onder ‘Overig’" in outline(REPORTS[report](made))


@pytest.mark.parametrize(
    ("language", "dots", "distance"),
    [
        (
            "nl",
            "3 van de 6 kaarten kregen samen meer dan de helft van de stippen",
            "Belangrijk, en gaat nog niet goed: M2 Eerlijk verdeeld en M4 Blijft lang goed",
        ),
        (
            "en",
            "3 of the 6 cards together got more than half of the dots",
            "Important, and not going well yet: M2 ",
        ),
        (
            "de",
            "3 der 6 Karten: zusammen über die Hälfte der Punkte",
            "Wichtig, läuft aber noch nicht gut: M2 ",
        ),
    ],
)
@pytest.mark.parametrize("report", REPORTS)
def test_a_finding_is_said_in_the_words_of_the_kit(
    report: str, language: Language, dots: str, distance: str
) -> None:
    text = said(report, language).replace("\N{NO-BREAK SPACE}", " ")
    assert dots in text
    assert f"({distance}" in text
