"""The question, the phases with the one that runs now, and the slips as they are released."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.agenda.phases import PhaseName, PhaseSpan, phase_at, phase_spans, slips
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import Phase, PhasesScene, PhaseState
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.builders import (
    cards_build,
    kicker,
    question_of,
    text_builds,
)
from cwb_workshop.core.wall.kit_marks import number_word

_TOGETHER: Mapping[PhaseName, int] = {"alone": 1, "pairs": 2, "table": 4, "all": 8}
"""So many dots stand for the people who think together."""


def screens(view: WallView) -> tuple[Build, ...]:
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    return (*text_builds(view), _phases(view), cards_build(view, answers))


def _phases(view: WallView) -> Build:
    question = question_of(view)
    parts = phase_spans(view.record, view.item)
    now = phase_at(parts, view.ran)
    phases = tuple(_phase(view, part, index, now) for index, part in enumerate(parts))
    lines = _told(view, parts[now].name)
    return Build("phases", (PhasesScene(kicker(view, question), question, phases, (lines,)),))


def _told(view: WallView, phase: PhaseName) -> Phrase:
    """Return what to do now."""

    def said(language: Language) -> str:
        words = view.words[language]
        number = slips(view.record, view.item)
        key = f"one_two_four_all.do.{phase}"
        return words(key, slips=number_word(number, words), n=number)

    return view.phrase(said)


def _phase(view: WallView, part: PhaseSpan, index: int, now: int) -> Phase:
    state: PhaseState = "done" if index < now else "now" if index == now else "coming"
    name = view.word(f"wall.phase.{part.name}")
    time = view.word("wall.phase.minutes", n=round(part.seconds / 60))
    return Phase(name, time, state, _TOGETHER[part.name])
