"""A comparison of sessions of several workshops keeps the figures of each together."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.contract.blocks import Heading
from tests.archive.evenings import evening, say
from tests.archive.test_comparison_report import report_of
from tests.workshop import kit

_ITEMS = {"cwb": "obstacles", "neighbourhood_budget": "wishes"}


def sessions(folder: Path, *workshops: str) -> list[Path]:
    paths = []
    for name in workshops:
        for place in ("Alpha", "Bravo"):
            path = evening(folder, f"{place} {name}", of=name)
            say(path, "iets", item=_ITEMS[name], themes=(kit(name).themes[0].id,), also=8)
            paths.append(path)
    return paths


def headings(folder: Path, *workshops: str) -> list[str]:
    document = report_of(folder, *sessions(folder, *workshops)).document()
    return [one.text for one in document.blocks if isinstance(one, Heading) and one.level == 2]


def test_figures_of_each_workshop_stand_under_its_name_where_there_are_several(
    tmp_path: Path,
) -> None:
    told = [text for text in headings(tmp_path, *_ITEMS) if " · themes" in text]
    titles = [kit(name).texts["en"].title for name in _ITEMS]
    # Once in its chapter, and once among all figures.
    assert [text.partition(" – ")[0] for text in told] == titles * 2


def test_figures_of_one_workshop_go_without_its_name(tmp_path: Path) -> None:
    told = [text for text in headings(tmp_path, "cwb") if " · themes" in text]
    assert told
    assert not any(" – " in text for text in told)
