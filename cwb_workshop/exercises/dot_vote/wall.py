"""The principles one by one, the vote without numbers, and the result once it is released."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.capture.entry_builders import counts_of
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Bar, BarsScene, Build, OptionsScene, PrincipleScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.figures.dots import options, ranking
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.wall.builders import kicker, question_of, screen_lines, text_builds
from cwb_workshop.exercises.dot_vote.voting import available, voters

_STRONG = 3


def screens(view: WallView) -> tuple[Build, ...]:
    heading, lines = question_of(view), screen_lines(view, 0)
    vote = OptionsScene(
        kicker(view, heading),
        heading,
        tuple(
            (str(number), _short(view, option))
            for number, option in enumerate(options(view.item), start=1)
        ),
        footer=lines[-1] if lines else NOTHING,
    )
    builds = [*text_builds(view), *_principles(view), Build("vote", (vote,))]
    released = [entry for entry in view.entries if entry.kind == "dots"]
    builds += [Build("result", (_result(view, entry),)) for entry in released[-1:]]
    return tuple(builds)


def _short(view: WallView, option: str) -> Phrase:
    return view.phrase(lambda language: view.kit.texts[language].principles[option].short)


def _principles(view: WallView) -> list[Build]:
    names = options(view.item)
    return [
        _principle(view, name, number, len(names)) for number, name in enumerate(names, start=1)
    ]


def _which(view: WallView, number: int, total: int) -> Phrase:
    """Return "Acht principes · 4 van 8"."""

    def told(language: Language) -> str:
        name = view.kit.item_text(view.item.id, language).short
        return view.words[language]("dot_vote.number", name=name, number=number, total=total)

    return view.phrase(told)


def _example(view: WallView, which: Phrase) -> Phrase:
    """Return "Acht principes · 4 van 8 · voorbeeld"."""
    word = view.word("dot_vote.example_of")
    second = f"{which.second or which.main} · {word.second}" if word.second else ""
    return Phrase(f"{which.main} · {word.main}", second)


def _principle(view: WallView, name: str, number: int, total: int) -> Build:
    """The name with what it means, then the question that goes with it.

    Behind it is its example.
    """

    def text(field: str) -> Phrase:
        return view.phrase(
            lambda language: str(getattr(view.kit.texts[language].principles[name], field))
        )

    original = text("original").main
    called = text("name")
    bare = PrincipleScene(
        _which(view, number, total),
        number,
        total,
        called,
        "" if original == called.main else original,
    )
    explained = replace(bare, explanation=text("explanation"), coming=text("question"))
    example = replace(bare, kicker=_example(view, bare.kicker), explanation=text("example"))
    asked = replace(explained, question=explained.coming, coming=NOTHING)
    return Build(name, (explained, asked), behind=example)


def _result(view: WallView, entry: Entry) -> BarsScene:
    counts = counts_of(entry)
    bars = tuple(
        Bar(_short(view, row.option), row.dots, str(row.dots), strong=row.rank <= _STRONG)
        for row in ranking(options(view.item), counts)
    )
    used, all_dots = sum(counts), available(view.record, view.item)
    people = voters(view.record, view.item)
    footer = view.word("dot_vote.dots", n=used)
    if all_dots is not None:
        footer = view.word("dot_vote.used", used=used, total=all_dots)
    right = NOTHING if people is None else view.word("dot_vote.voters", n=people)
    return BarsScene(
        view.phrase(lambda language: view.kit.item_text(view.item.id, language).title),
        view.word("dot_vote.result_title"),
        bars,
        footer=footer,
        footer_right=right,
    )
