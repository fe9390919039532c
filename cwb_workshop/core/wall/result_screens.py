"""To which screen the wall turns when lines are shown: to that which they are on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, is_dataclass

from cwb_workshop.core.agenda.navigation import ScreenPosition, whole
from cwb_workshop.core.contract.scene import Build, TextScene


def result_place(
    builds: Sequence[Build],
    before: Sequence[Build],
    place: ScreenPosition,
    *,
    names: Sequence[str],
    lines: Collection[str],
) -> ScreenPosition | None:
    """Return where what was shown is seen; None where it is already.

    `before` are the screens without it, `names` those on which an exercise shows what was released,
    the best first, `lines` the words that were shown. What came behind one question, as the scores
    of a statement, is seen behind that question.
    """
    known = {build.id: build for build in before}
    fuller = [at for at, build in enumerate(builds) if build not in before]
    grown = [at for at in fuller if _has_grown(builds[at], known)]
    screen, step = place
    if len(grown) == 1:
        there = whole(builds, grown[0])
    elif screen in fuller and _is_result(builds[screen], step, known, names):
        there = screen, step
    else:
        named = [at for name in names for at in fuller if sort_of(builds[at]) == name]
        said = (at for at in named if _says(builds[at], lines))
        first = next(said, named[0] if named else None)
        there = place if first is None else whole(builds, first)
    return None if there == place else there


def sort_of(build: Build) -> str:
    """Return what kind of screen it is: one of several has its number or its line behind that."""
    return build.id.partition(" ")[0].rstrip("0123456789")


def _is_result(build: Build, step: int, known: dict[str, Build], names: Sequence[str]) -> bool:
    """Tell whether what is shown now is a result that has become another one."""
    before = known.get(build.id)
    shown = build.steps[step]
    is_other = before is None or shown not in before.steps
    return is_other and (sort_of(build) in names or not isinstance(shown, TextScene))


def _has_grown(build: Build, known: dict[str, Build]) -> bool:
    """Tell whether a result came behind a screen that was there."""
    before = known.get(build.id)
    if before is None or isinstance(build.steps[-1], TextScene):
        return False
    return len(build.steps) > len(before.steps)


def _says(build: Build, lines: Collection[str]) -> bool:
    wanted = set(filter(None, lines))
    return any(text in wanted for text in _texts(build.steps[-1]))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
