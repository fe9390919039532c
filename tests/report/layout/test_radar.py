"""A radar in half of a column: no word of a name is parted, and no value stands on a name."""

from __future__ import annotations

from typing import Any, cast

import pytest

from cwb_workshop.core.contract.blocks import Para, Radar
from cwb_workshop.report.layout.layout import Layout
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.radar import RadarPiece
from cwb_workshop.report.layout.style import Look
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

HALF = 233.0
NAMES = (
    "Werk gaat voor kapitaal",
    "Lokaal, gedeeld eigendom",
    "Samen beslissen telt",
    "Geld dat rondgaat",
    "Lokaal investeren",
    "Samenwerken telt",
    "De plek telt echt",
    "De volgende economie",
)


class WrittenTexts:
    """Stands for a pen, and keeps where each text is from its left to its right."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, float, float, float]] = []

    def text(self, line: TextLine, x: float, y: float, *, align: float = 0.0, **_how: Any) -> None:
        left = x - align * line.width
        self.texts.append((written(line), left, left + line.width, y))

    def content(self, _element: object) -> WrittenTexts:
        return self

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_fault: object) -> None:
        return None

    def __getattr__(self, _deed: str) -> Any:
        return lambda *_given, **_how: None


def written(line: TextLine) -> str:
    return "".join(run.text for run in line.runs)


def drawn(value: float, shown: str) -> list[tuple[str, float, float, float]]:
    axes = tuple((name, value, shown) for name in NAMES)
    piece = RadarPiece(
        Radar(axes, 5, "een radar"), Typesetter(Unprintable("?", "{n}?")), Look(11.0), HALF
    )
    (made,) = piece.pieces()
    pen = WrittenTexts()
    made.draw(cast(Any, pen), 0.0, 0.0)
    return pen.texts


def test_no_word_of_a_name_is_parted() -> None:
    words = {word for text, *_at in drawn(3.0, "3,0") for word in text.split()}
    assert {word for name in NAMES for word in name.split()} <= words


@pytest.mark.parametrize(
    ("value", "shown"), [(2.5, "2,5"), (3.3, "(3,3)"), (4.1, "(4,1)"), (5.0, "5,0")]
)
def test_no_value_stands_on_a_name(value: float, shown: str) -> None:
    texts = drawn(value, shown)
    values = [one for one in texts if one[0] == shown]
    names = [one for one in texts if one[0] != shown and not one[0].isdigit()]
    assert len(values) == len(NAMES)
    for _value, left, right, y in values:
        for name, from_left, to_right, at in names:
            is_beside = right <= from_left or left >= to_right
            assert is_beside or abs(y - at) > 7.0, name


def test_its_caption_and_what_it_tells_besides_stay_with_it() -> None:
    typesetter = Typesetter(Unprintable("?", "{n}?"))
    radar = Radar(tuple((name, 3.0, "3,0") for name in NAMES), 5, "een radar")
    told = (Para("Gemiddeld van 1 tot 5.", small=True), Para("Nog ver weg: P3."), Para("Verder."))
    pieces = Layout(typesetter, Look(11.0), 466.0).pieces((radar, *told))
    assert [piece.keep for piece in pieces] == [True, True, False, False]
