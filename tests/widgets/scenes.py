"""Scenes of every kind, with as much in them as there can be, and how they are laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import (
    Axis,
    BoardColumn,
    ColumnsScene,
    DistributionScene,
    DrawingScene,
    DrawnPart,
    GridRow,
    GridScene,
    IllustrationScene,
    MapRow,
    MapScene,
    MatrixAxis,
    MatrixPoint,
    MatrixScene,
    MoneyRound,
    NewspaperScene,
    Phase,
    PhasesScene,
    PlaceMapScene,
    RadarScene,
    SampleScene,
    SideList,
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
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.widgets.page import Page, TextMark
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.type_scale import type_scale
from tests.widgets.promised_scenes import promised_scene

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
        MatrixPoint(number, text, 4.0, 2.0 + number % 2, number == 1)
        for number, text in enumerate(texts, start=1)
    )
    names = tuple(Phrase(name) for name in ("Nu doen", "Uitzoeken", "Later", "Laten"))
    return MatrixScene(BOTH, BOTH, axis, axis, names, tuple(points), BOTH)


def map_scene(texts: Iterable[str]) -> MapScene:
    rows = (MapRow(text, ("schoonmaak", "", text), Phrase("tafel 2")) for text in texts)
    names = (Phrase("Koopt"), Phrase("Neemt aan"), Phrase("Bezit"))
    return MapScene(BOTH, BOTH, names, tuple(rows), BOTH, BOTH)


def place_map_scene(texts: Iterable[str]) -> PlaceMapScene:
    axis = MatrixAxis(Phrase("Invloed"), Phrase("weinig invloed"), Phrase("veel invloed"))
    points = tuple(
        MatrixPoint(number, text, 1.0 + number % 5, 1.0 + number % 3, number == 1)
        for number, text in enumerate(texts, start=1)
    )
    lists = (
        SideList("+", Phrase("Hebben we al"), ("buurtkeuken", "moestuin blok C")),
        SideList("−", Phrase("Lekt weg"), tuple(f"winst {at}" for at in range(20))),
    )
    return PlaceMapScene(BOTH, BOTH, axis, axis, BOTH, points, lists, BOTH, BOTH)


def trail_scene(shares: Iterable[float]) -> TrailScene:
    coins = (
        MoneyRound(Phrase(f"Ronde {at}", f"Round {at}"), "€ 120.000", share, Phrase("€ 78.000 weg"))
        for at, share in enumerate(shares, start=1)
    )
    return TrailScene(BOTH, BOTH, tuple(coins), Phrase("× 1,50"), BOTH, BOTH)


LISTS: dict[str, Callable[[Iterable[str]], Content]] = {
    "cards": cards_scene,
    "promised": promised_scene,
    "words": words_scene,
    "text": text_scene,
    "agenda": agenda_scene,
    "options": options_scene,
    "bars": bars_scene,
    "cluster": cluster_scene,
    "commitments": commitments_scene,
    "matrix": matrix_scene,
    "map": map_scene,
    "place map": place_map_scene,
    "radar": radar_scene,
    "columns": columns_scene,
    "grid": grid_scene,
}


def phases_scene(now: int) -> PhasesScene:
    names = ("Alleen", "Met z’n tweeën", "Aan tafel", "Allemaal")
    phases = (
        Phase(
            Phrase(name, name),
            Phrase(f"{at + 1} min"),
            "done" if at < now else "now" if at == now else "coming",
        )
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
    "drawing": DrawingScene(BOTH, BOTH, "sum", (DrawnPart("coin", BOTH, BOTH),) * 4, 3),
    "countdown": CountdownScene(BOTH, (BOTH, Phrase(LONG[:60])), "20:17"),
    "sample": SampleScene(BOTH, BOTH, BOTH),
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
    "wheel": WheelScene(BOTH, radar_scene(answers(8)).axes, tuple("12345678"), BOTH),
    "picture": IllustrationScene("", "De wijk van boven"),
    "long heading": CardsScene(BOTH, Phrase(LONG), cards(answers(3))),
}


SCENES: dict[str, Content] = SINGLES | {
    f"{kind} of {number}": make(answers(number))
    for kind, make in LISTS.items()
    for number in (0, 1, 5, 12, 40)
}


def sheet(width: int, metres: int) -> Sheet:
    return Sheet(width, type_scale(metres, width))


def laid_out(content: Content, on: Sheet) -> tuple[Page, ...]:
    return tuple(pages_of(Scene(content, Progress(7, 25)), on))


def texts_of(page: Page) -> list[TextMark]:
    return [mark for mark in page.marks if isinstance(mark, TextMark)]


def rows_of(mark: TextMark) -> list[tuple[QRectF, str]]:
    return [
        (QRectF(mark.left + row.left, mark.top + row.top, row.width, row.height), row.text)
        for row in mark.block.rows
    ]
