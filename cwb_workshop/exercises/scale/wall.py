"""The statements one by one, each with its scores once they are released; at the end the radar."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import Axis, DistributionScene, RadarScene
from cwb_workshop.core.contract.scene import Build, TextScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES, average, rounded
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.builders import text_builds
from cwb_workshop.exercises.scale import statements
from cwb_workshop.exercises.scale.scored import HIGHEST, Scored, scores


def screens(view: WallView) -> tuple[Build, ...]:
    scored = scores(view.record, view.kit, view.item.id)
    names = statements(view.item, view.kit)
    builds = [*text_builds(view)]
    for number, name in enumerate(names, start=1):
        question = _asked(view, name, _which(view, number, len(names)))
        steps = (
            (question, _distribution(view, scored[name], question))
            if name in scored
            else (question,)
        )
        builds.append(Build(name, steps))
    return (*builds, Build("radar", (_radar(view, scored),))) if scored else tuple(builds)


def _which(view: WallView, number: int, total: int) -> Phrase:
    def told(language: Language) -> str:
        name = view.kit.item_text(view.item.id, language).short
        return view.words[language]("scale.number", name=name, number=number, total=total)

    return view.phrase(told)


def _asked(view: WallView, name: str, which: Phrase) -> TextScene:
    statement = view.phrase(lambda language: view.kit.texts[language].principles[name].statement)
    marks = tuple(_mark(view, score) for score in range(1, HIGHEST + 1))
    return TextScene(which, statement, marks, fewer=(marks[0], marks[-1]))


def _mark(view: WallView, score: int) -> Phrase:
    return view.phrase(lambda language: f"{score} {view.kit.texts[language].scale[score - 1]}")


def _distribution(view: WallView, scored: Scored, question: TextScene) -> DistributionScene:
    low = view.phrase(lambda language: view.kit.texts[language].scale[0])
    high = view.phrase(lambda language: view.kit.texts[language].scale[-1])
    footer = view.word("scale.votes", n=scored.votes)
    if scored.dont_know:
        footer = _joined(footer, view.word("scale.dont_know", n=scored.dont_know))
    return DistributionScene(
        question.kicker, question.heading, scored.counts, low, high, _figure(view, scored), footer
    )


def _figure(view: WallView, scored: Scored) -> Phrase:
    exact = average(scored.counts)
    if exact is None or scored.votes < TOO_FEW_VOTES:
        return view.word("scale.too_few")
    value = rounded(exact, 1)
    return view.said("scale.average", lambda locale: locale.number(value, 1))


def _joined(one: Phrase, other: Phrase) -> Phrase:
    second = f"{one.second} · {other.second}" if one.second and other.second else ""
    return Phrase(f"{one.main} · {other.main}", second)


def _radar(view: WallView, scored: Mapping[str, Scored]) -> RadarScene:
    """Statements with too few votes have no average, and no axis."""
    axes: list[Axis] = []
    for name, statement in scored.items():
        exact = average(statement.counts)
        if exact is not None and statement.votes >= TOO_FEW_VOTES:
            label = _short(view, name)
            axes.append(Axis(label, float(exact), view.lead.number(rounded(exact, 1), 1)))
    title = view.phrase(lambda language: view.kit.item_text(view.item.id, language).title)
    return RadarScene(
        view.word("scale.result"),
        title,
        tuple(axes),
        float(HIGHEST),
        footer=view.word("scale.rings", highest=HIGHEST) if axes else Phrase(""),
        as_bars=view.word("scale.bars", highest=HIGHEST) if axes else Phrase(""),
        empty=view.word("scale.too_few"),
    )


def _short(view: WallView, name: str) -> Phrase:
    return view.phrase(lambda language: view.kit.texts[language].principles[name].short)
