"""The wheel of principles: which of them answers speak of, and which nobody spoke of yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import Axis
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.core.figures.principles_heard import PrinciplesHeard, principles_heard
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator


def wheel_scene(view: WallView) -> WheelScene:
    """Return the wheel of what the room sees: an answer that was not shown counts in none of it."""
    kit, heard = view.kit, principles_heard(view.record, view.kit)
    names = [
        view.phrase(partial(principle_name, number, kit))
        for number in range(1, len(kit.principles) + 1)
    ]
    told = view.phrase(lambda of: silent_told(heard, kit, of, view.words[of]))
    heading = view.word("wall.wheel.heading")
    return WheelScene(heading, _segments(names, heard), _signs(kit), told)


def laptop_wheel(record: Record, kit: Kit, words: Translator) -> WheelScene:
    """Return the wheel of all answers there are, shown or not, for the scribe alone."""
    language, heard = spoken_in(kit, words), principles_heard(record, kit)
    numbers = range(1, len(kit.principles) + 1)
    names = [Phrase(principle_name(number, kit, language)) for number in numbers]
    told = Phrase(silent_told(heard, kit, language, words))
    heading = Phrase(words("wall.wheel.heading"))
    return WheelScene(heading, _segments(names, heard), _signs(kit), told)


def spoken_in(kit: Kit, words: Translator) -> Language:
    """Return the language of the kit in which somebody with these words reads it."""
    return words.language if words.language in kit.texts else kit.languages[0]


def principle_name(number: int, kit: Kit, language: Language) -> str:
    """Return what a principle is called, with its sign in front."""
    name = kit.principles[number - 1]
    return f"{name.upper()} {kit.texts[language].principles[name].short}"


def silent_told(heard: PrinciplesHeard, kit: Kit, language: Language, words: Translator) -> str:
    """Return in a sentence which principles no answer has."""
    if not heard.given:
        return words("wall.wheel.nothing")
    if not heard.silent:
        return words("wall.wheel.each")
    named = words.in_a_row(principle_name(number, kit, language) for number in heard.silent)
    return words("wall.wheel.silent", names=named)


def _segments(names: Sequence[Phrase], heard: PrinciplesHeard) -> tuple[Axis, ...]:
    pairs = zip(names, heard.counts, strict=True)
    return tuple(Axis(name, float(count), str(count)) for name, count in pairs)


def _signs(kit: Kit) -> tuple[str, ...]:
    return tuple(name.upper() for name in kit.principles)
