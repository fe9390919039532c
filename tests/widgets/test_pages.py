"""Every kind of scene, on every shape of screen, for every distance to the back row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import (
    Axis,
    BoardColumn,
    Coin,
    ColumnsScene,
    DistributionScene,
    GridRow,
    GridScene,
    MapRow,
    MapScene,
    MatrixAxis,
    MatrixScene,
    NewspaperScene,
    Phase,
    PhasesScene,
    Point,
    RadarScene,
    TrailScene,
)
from cwb_workshop.core.contract.scene import (
    AgendaRow,
    AgendaScene,
    Bar,
    BarsScene,
    BlackScene,
    CardsScene,
    Cluster,
    ClusterScene,
    CommitmentsScene,
    Content,
    CountdownScene,
    FractionScene,
    OptionsScene,
    PrincipleScene,
    Progress,
    Promise,
    Scene,
    TextScene,
    WaitingScene,
    WordsScene,
)
from cwb_workshop.core.contract.wall_text import Card, Phrase
from cwb_workshop.core.model.text import clean
from cwb_workshop.widgets.fonts import REGULAR
from cwb_workshop.widgets.page import Page, TextMark
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.type_scale import (
    SMALLEST_BODY,
    SMALLEST_CAPTION,
    VIEWING_DISTANCES,
    type_scale,
)

CANVASES = (1440, 1728, 1920)
"""4:3, 16:10 and 16:9."""

LONG = ("Elke keer als er een nieuw college komt leggen we weer uit wat we doen, " * 8)[:500]
UNBROKEN = "a" * 80
SENTENCES = (
    "Zet winkeliers en school in één werkgroep",
    "Kleine startpotten: € 15.000, geen ton",
    UNBROKEN,
    "أمل وعمل للجميع",
    "Na de City Deal stopte het geld; wie betaalt de aanjager als de proef voorbij is?",
    '<img src="file:///etc/logo.png"> <b>vet</b> & "aanhaling"',
    "Ja",
)
BOTH = Phrase("Waar loop je op vast?", "Where do you get stuck?")


def answers(number: int) -> list[str]:
    return [f"{SENTENCES[index % len(SENTENCES)]} {index}" for index in range(number)]


def cards(texts: Iterable[str]) -> tuple[Card, ...]:
    return tuple(
        Card(text, Phrase(f"tafel {index % 5 + 1}"), index == 1, 1 + index % 3)
        for index, text in enumerate(texts)
    )


def cards_scene(texts: Iterable[str]) -> CardsScene:
    return CardsScene(BOTH, BOTH, cards(texts), empty=BOTH, footer=BOTH)


def words_scene(texts: Iterable[str]) -> WordsScene:
    words = tuple((text, 1 + index % 2) for index, text in enumerate(texts))
    return WordsScene(BOTH, words, empty=BOTH)


def text_scene(texts: Iterable[str]) -> TextScene:
    lines = tuple(Phrase(text, f"{text} (in English)") for text in texts)
    return TextScene(BOTH, BOTH, lines)


def agenda_scene(texts: Iterable[str]) -> AgendaScene:
    rows = (AgendaRow("19:00", Phrase(text), not index) for index, text in enumerate(texts))
    return AgendaScene(BOTH, tuple(rows), BOTH)


def options_scene(texts: Iterable[str]) -> OptionsScene:
    options = ((str(index), Phrase(text)) for index, text in enumerate(texts, start=1))
    return OptionsScene(BOTH, BOTH, tuple(options), BOTH)


def bars_scene(texts: Iterable[str]) -> BarsScene:
    bars = (Bar(Phrase(text), n, str(n), n < 3) for n, text in enumerate(texts))
    return BarsScene(BOTH, BOTH, tuple(bars), BOTH, Phrase("Zuiderkouw"), BOTH)


def cluster_scene(texts: Iterable[str]) -> ClusterScene:
    held = list(texts)
    dealt = [held[start::4] for start in range(4)]
    clusters = (
        Cluster("g", Phrase(f"Regels en inkoop {index}"), "#0072b2", "star", len(said), cards(said))
        for index, said in enumerate(dealt)
        if said
    )
    return ClusterScene(BOTH, BOTH, tuple(clusters), BOTH, BOTH)


def commitments_scene(texts: Iterable[str]) -> CommitmentsScene:
    promises = (
        Promise(text, "school en zorg" if index % 2 else "", Phrase("1 juni" if index % 3 else ""))
        for index, text in enumerate(texts)
    )
    return CommitmentsScene(
        BOTH, BOTH, tuple(promises), Phrase("trekker?"), Phrase("wanneer?"), BOTH
    )


def radar_scene(texts: Iterable[str]) -> RadarScene:
    axes = tuple(Axis(Phrase(text), 1 + n % 5, f"{1 + n % 5},0") for n, text in enumerate(texts))
    return RadarScene(BOTH, BOTH, axes, 5, BOTH, BOTH)


def columns_scene(texts: Iterable[str]) -> ColumnsScene:
    held = list(texts)
    names = ("Dit herkennen we", "Hier is het anders", "Dit nemen we mee")
    columns = (
        BoardColumn(Phrase(name), cards(held[at::3]), Phrase("12 handen"))
        for at, name in enumerate(names)
    )
    return ColumnsScene(BOTH, BOTH, tuple(columns) if held else (), BOTH)


SIGNS = (("+", "plus"), ("0", "neutraal"), ("-", "min"), ("?", "onbekend"))


def grid_scene(texts: Iterable[str]) -> GridScene:
    lenses = ("Verder dan geld", "Verder dan vandaag", "Verder dan het gemiddelde", "Grens")
    marks = tuple((sign, Phrase(word)) for sign, word in SIGNS)
    rows = tuple(GridRow(text, marks) for text in texts)
    return GridScene(BOTH, BOTH, tuple(Phrase(lens) for lens in lenses), rows, BOTH)


def matrix_scene(texts: Iterable[str]) -> MatrixScene:
    axis = MatrixAxis(Phrase("Effect"), Phrase("klein"), Phrase("groot"))
    points = (
        Point(number, text, 4.0, 2.0 + number % 2, number == 1)
        for number, text in enumerate(texts, start=1)
    )
    names = tuple(Phrase(name) for name in ("Nu doen", "Uitzoeken", "Later", "Laten"))
    return MatrixScene(BOTH, BOTH, axis, axis, names, tuple(points), BOTH)


def map_scene(texts: Iterable[str]) -> MapScene:
    rows = (MapRow(text, ("schoonmaak", "", text), Phrase("tafel 2")) for text in texts)
    names = (Phrase("Koopt"), Phrase("Neemt aan"), Phrase("Bezit"))
    return MapScene(BOTH, BOTH, names, tuple(rows), BOTH, BOTH)


def trail_scene(shares: Iterable[float]) -> TrailScene:
    coins = (
        Coin(Phrase(f"Ronde {at}", f"Round {at}"), "€ 120.000", share, Phrase("€ 78.000 weg"))
        for at, share in enumerate(shares, start=1)
    )
    return TrailScene(BOTH, BOTH, tuple(coins), Phrase("× 1,50"), BOTH, BOTH)


LISTS: dict[str, Callable[[Iterable[str]], Content]] = {
    "cards": cards_scene,
    "words": words_scene,
    "text": text_scene,
    "agenda": agenda_scene,
    "options": options_scene,
    "bars": bars_scene,
    "cluster": cluster_scene,
    "commitments": commitments_scene,
    "matrix": matrix_scene,
    "map": map_scene,
    "radar": radar_scene,
    "columns": columns_scene,
    "grid": grid_scene,
}


def phases_scene(now: int) -> PhasesScene:
    names = ("Alleen", "Met z’n tweeën", "Aan tafel", "Allemaal")
    phases = (
        Phase(Phrase(name, name), at + 1, "done" if at < now else "now" if at == now else "coming")
        for at, name in enumerate(names)
    )
    return PhasesScene(BOTH, BOTH, tuple(phases), (BOTH,))


SINGLES: dict[str, Content] = {
    "principle": PrincipleScene(
        BOTH, 4, 8, BOTH, "Multipliers matter", Phrase(LONG[:230], LONG[:240]), BOTH
    ),
    "principle name": PrincipleScene(BOTH, 8, 8, BOTH, ""),
    "prompted cards": CardsScene(BOTH, BOTH, cards(answers(3)), (BOTH, Phrase(LONG[:120]))),
    "fraction": FractionScene(BOTH, BOTH, 15, 24, Phrase("15 van 24", "15 of 24")),
    "fraction of one": FractionScene(BOTH, BOTH, 1, 1, Phrase("1 van 1")),
    "fraction of many": FractionScene(BOTH, BOTH, 90, 400, Phrase("90 van 400")),
    "fraction of none": FractionScene(BOTH, BOTH, 0, 0, Phrase("0 van 0")),
    "phases": phases_scene(1),
    "phases done": phases_scene(4),
    "distribution": DistributionScene(BOTH, BOTH, (4, 9, 7, 2, 0), BOTH, BOTH, BOTH, BOTH),
    "distribution of none": DistributionScene(BOTH, BOTH, (0,) * 5, BOTH, BOTH),
    "long distribution": DistributionScene(
        BOTH, Phrase(LONG), (400, 0, 1, 0, 2), Phrase(LONG), Phrase(LONG), Phrase(LONG[:90])
    ),
    "countdown": CountdownScene(BOTH, (BOTH, Phrase(LONG[:60])), "20:17"),
    "waiting": WaitingScene(BOTH, "Zuiderkouw · buurthuis De Kouwbrug", (BOTH,)),
    "black": BlackScene(),
    "trail": trail_scene((1.0, 0.35, 0.147)),
    "trail of nothing": trail_scene((1.0, 0.0, 0.0)),
    "no trail": trail_scene(()),
    "newspaper": NewspaperScene(
        Phrase("De Kouwbrug"), "2036", LONG[:80], LONG[:200], BOTH, LONG[:120], Phrase("tafel 3")
    ),
    "newspaper of a headline": NewspaperScene(Phrase("De Kouwbrug"), "2036", "Alles van ons"),
    "newspaper of much": NewspaperScene(Phrase("Krant"), "2036", LONG[:80], LONG, BOTH, LONG),
    "long heading": CardsScene(BOTH, Phrase(LONG), cards(answers(3))),
}

SCENES: dict[str, Content] = SINGLES | {
    f"{kind} of {number}": make(answers(number))
    for kind, make in LISTS.items()
    for number in (0, 1, 5, 12, 40)
}


def sheet(width: int, metres: int) -> Sheet:
    return Sheet(width, type_scale(metres))


def laid_out(content: Content, on: Sheet) -> tuple[Page, ...]:
    return pages_of(Scene(content, Progress(7, 25)), on)


def texts_of(page: Page) -> list[TextMark]:
    return [mark for mark in page.marks if isinstance(mark, TextMark)]


def rows_of(mark: TextMark) -> list[tuple[QRectF, str]]:
    return [
        (QRectF(mark.left + row.left, mark.top + row.top, row.width, row.height), row.text)
        for row in mark.block.rows
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_clipped_and_no_text_stands_on_another(
    name: str, metres: int, width: int
) -> None:
    whole = QRectF(-0.5, -0.5, width + 1, HEIGHT + 1)
    for page in laid_out(SCENES[name], sheet(width, metres)):
        for mark in page.marks:
            assert whole.contains(mark.room), mark.text
        rows = [row for mark in texts_of(page) for row in rows_of(mark)]
        for (one, text), (other, beside) in combinations(rows, 2):
            shared = one.intersected(other)
            assert min(shared.width(), shared.height()) < 2, (text, beside)
        if page.clock is not None:
            for room, text in rows:
                assert not room.intersects(page.clock.bar), text
                assert not room.intersects(page.clock.digits), text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("name", SCENES)
def test_no_text_is_smaller_than_the_back_row_can_read(name: str, metres: int) -> None:
    on = sheet(1920, metres)
    for page in laid_out(SCENES[name], on):
        for mark in texts_of(page):
            style = mark.block.style
            assert style.size >= SMALLEST_CAPTION
            if style.colour == on.palette.ink:
                assert style.size >= max(SMALLEST_BODY, on.type.body), mark.text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
@pytest.mark.parametrize("kind", ["cards", "cluster", "commitments", "grid"])
def test_every_answer_can_be_read_in_full_and_once(kind: str, metres: int, width: int) -> None:
    said = [LONG, *answers(14), LONG.upper()]
    on = sheet(width, metres)
    pages = laid_out(LISTS[kind](said), on)
    read = "".join(
        mark.text
        for page in pages
        for mark in texts_of(page)
        if mark.block.style.colour == on.palette.ink
        and mark.block.style.weight == REGULAR
        and mark.text not in ("1\N{NO-BREAK SPACE}juni", "trekker?", "wanneer?")
    )
    for text in said:
        assert read.count(clean(text)) == 1, text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
def test_no_word_of_an_owner_is_broken_beside_an_agreement(metres: int, width: int) -> None:
    owner = "bewonersgroep blok C"
    promises = (Promise("Sleutel regelen", "", BOTH), Promise(LONG, owner, Phrase("2 april 2026")))
    scene = CommitmentsScene(BOTH, BOTH, promises, Phrase("trekker?"), Phrase("wanneer?"), BOTH)
    marks = (mark for page in laid_out(scene, sheet(width, metres)) for mark in texts_of(page))
    shown = [mark.block.rows for mark in marks if mark.text == owner]
    assert shown
    for rows in shown:
        assert [word for row in rows for word in row.text.split()] == owner.split()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
def test_each_column_can_be_read_on_over_its_pages(metres: int, width: int) -> None:
    said = [LONG, *answers(14), LONG.upper()]
    on = sheet(width, metres)
    columns: dict[float, str] = {}
    for page in laid_out(columns_scene(said), on):
        for mark in texts_of(page):
            style = mark.block.style
            if style.colour == on.palette.ink and style.weight == REGULAR:
                columns[mark.left] = columns.get(mark.left, "") + mark.text
    read = "\n".join(columns.values())
    for text in said:
        assert read.count(clean(text)) == 1, text


@pytest.mark.usefixtures("qapp")
def test_an_axis_carries_its_value_at_the_radar_and_in_the_list() -> None:
    (page,) = laid_out(radar_scene(["Werk", "Eigendom", "Samen"]), sheet(1920, 6))
    assert [mark.text for mark in texts_of(page)].count("2,0") == 2


@pytest.mark.usefixtures("qapp")
def test_a_mark_of_the_grid_is_a_sign_and_a_word() -> None:
    (page,) = laid_out(grid_scene(["Buurtkeuken"]), sheet(1920, 6))
    assert {"+", "plus", "−", "min", "?", "onbekend"} <= {mark.text for mark in texts_of(page)}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", ["words", "text", "agenda", "options", "bars", "radar"])
def test_every_line_of_a_list_stands_on_one_page(kind: str) -> None:
    said = [f"{text} einde" for text in answers(30)]
    pages = laid_out(LISTS[kind](said), sheet(1440, 8))
    shown = [mark.text for page in pages for mark in texts_of(page)]
    for text in said:
        assert shown.count(clean(text)) == 1, text


@pytest.mark.usefixtures("qapp")
def test_a_page_shows_at_most_twelve_answers() -> None:
    pages = laid_out(cards_scene([f"ja {index}" for index in range(40)]), sheet(1920, 6))
    for page in pages:
        assert sum(mark.text.startswith("ja") for mark in texts_of(page)) <= 12
    assert texts_of(pages[0])[-1].text.endswith(f"/ {len(pages)}")


@pytest.mark.usefixtures("qapp")
def test_the_first_page_begins_with_the_newest_answer() -> None:
    first = laid_out(cards_scene(answers(30)), sheet(1920, 6))[0]
    shown = [mark.text for mark in texts_of(first)]
    assert answers(1)[0] in shown


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", CANVASES)
def test_building_a_text_up_moves_nothing_that_stood_there(width: int) -> None:
    lines = ["Oude industriestad die leegliep", LONG[:95], "Coöperaties werken voor instellingen"]
    whole = tuple(Phrase(line) for line in lines)
    places: dict[str, tuple[float, float, int]] = {}
    for shown in range(len(lines) + 1):
        coming = tuple(len(line) for line in lines[shown:])
        scene = TextScene(Phrase("Voorbeelden"), Phrase("Cleveland"), whole[:shown], coming)
        (page,) = laid_out(scene, sheet(width, 6))
        for mark in texts_of(page):
            here = (mark.left, mark.top, mark.block.style.size)
            assert places.setdefault(mark.text, here) == here
    assert len(places) == 2 + len(lines)


@pytest.mark.usefixtures("qapp")
def test_a_theme_shows_its_letter_and_number_beside_its_colour() -> None:
    scene = cluster_scene(["Te veel formulieren"])
    page = laid_out(scene, sheet(1920, 6))[0]
    assert {"G", "1"} <= {mark.text for mark in texts_of(page)}


@pytest.mark.usefixtures("qapp")
def test_black_is_black_and_says_nothing() -> None:
    (page,) = laid_out(BlackScene(), sheet(1920, 6))
    assert page.background == "#000000"
    assert page.marks == ()
    assert page.clock is None


def test_the_samples_hold_every_kind_of_scene() -> None:
    kinds = {type(content) for content in SCENES.values()}
    assert kinds == set(Content.__args__)
