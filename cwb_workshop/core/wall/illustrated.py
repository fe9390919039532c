"""The screens of an item with the pictures of the organiser's own among them."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import DrawingScene, IllustrationScene
from cwb_workshop.core.contract.scene import AgendaScene, Build, CountdownScene, TextScene
from cwb_workshop.core.model.illustrations import Illustration, illustrations_of, picture_of

_TEXTS = (TextScene, DrawingScene, AgendaScene, CountdownScene)
"""What an item shows before anything that was said; its results come behind the pictures."""

_SORT = "illustration"


def build_id(mark: str) -> str:
    """Return the id of the screen of a picture."""
    return f"{_SORT} {mark}"


def illustrated(builds: Sequence[Build], view: WallView) -> tuple[Build, ...]:
    """Return the screens of an item, each of its pictures behind the text it was placed behind;
    those of which that is not there stand behind the last text.
    """
    rows = illustrations_of(view.record, view.item.id)
    if not rows:
        return tuple(builds)
    places = text_places(builds)
    made: list[Build] = []
    for at, build in enumerate(builds):
        made.append(build)
        made += [_build(one, view) for one in rows if _place(one, places, len(builds)) == at]
    return tuple(made)


def text_places(builds: Sequence[Build]) -> list[int]:
    """Return behind which screens a picture can stand: each text with the drawings behind it."""
    places: list[int] = []
    for at, build in enumerate(builds):
        if not isinstance(build.steps[0], _TEXTS):
            break
        if places and isinstance(build.steps[0], DrawingScene):
            places[-1] = at
        else:
            places.append(at)
    return places


def _place(one: Illustration, places: Sequence[int], number: int) -> int:
    """Return behind which screen a picture stands; with no text at all, behind everything."""
    if not places:
        return number - 1
    return places[min(max(one.after, 1), len(places)) - 1]


def _build(one: Illustration, view: WallView) -> Build:
    alt = one.alt_in(view.languages[0])
    return Build(build_id(one.mark), (IllustrationScene(picture_of(view.record, one.mark), alt),))
