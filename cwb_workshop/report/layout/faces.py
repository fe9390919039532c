"""Which typeface draws what of a text: letters, their marks, and the signs between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from cwb_workshop.report.layout import fonts
from cwb_workshop.report.layout.order import is_bracket
from cwb_workshop.report.layout.printable import has_no_shape
from cwb_workshop.system.typefaces import EMOJI

BRACKETS = WITH_MARKS = "NotoSans"
"""The typeface of brackets that look the other way, and of marks that Roboto lacks."""

_AS_EMOJI = "\ufe0f"
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_NO_LETTERS = (fonts.REGULAR, EMOJI, "NotoSansMath", "NotoSansSymbols", "NotoSansSymbols2")
_SKINS = "\U0001f3fb-\U0001f3ff"
_FLAGS = "\U0001f1e6-\U0001f1ff"
_CLUSTER = re.compile(
    "[0-9#*]\ufe0f?\u20e3"
    f"|[{_FLAGS}]{{2}}"
    f"|.(?:[\u200d](?=[\u2190-\u2bff\U0001f000-\U0001faff]).|[{_SKINS}]|[\ufe00-\ufe0f])*",
    re.DOTALL,
)
"""An emoji with all that is joined to it is one; everything else is taken by the character."""


def in_faces(text: str) -> Iterator[tuple[str, str]]:
    """Split a text into what one typeface draws each: REGULAR stands for all of Roboto.

    A mark stays with its letter. A space or a sign stays with the letters around it where their
    typeface has it, for there it has the right width and stands at the right height.
    """
    faced = _between_letters([pair for one in clusters(text) for pair in _faced(one)])
    face, held = "", ""
    for now, one in faced:
        if held and now != face:
            yield face, held
            held = ""
        face, held = now, held + one
    if held:
        yield face, held


def with_brackets_apart(faced: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Split text that runs to the left once more: in Roboto a bracket is not turned round."""
    for face, text in faced:
        for turns, chars in groupby(text, key=is_bracket):
            own = BRACKETS if turns and face == fonts.REGULAR else face
            yield own, "".join(chars)


def clusters(text: str) -> list[str]:
    """Split a text where it may be cut without parting a mark, or an emoji, from its letter."""
    found: list[str] = []
    for one in _CLUSTER.findall(text):
        if found and _belongs(one):
            found[-1] += one
        else:
            found.append(one)
    return found


def _belongs(cluster: str) -> bool:
    first = cluster[0]
    return has_no_shape(first) or unicodedata.category(first) in ("Mn", "Mc", "Me")


def _faced(cluster: str) -> list[tuple[str, str]]:
    """Return a letter with its marks and the typeface that has all of them, if there is one."""
    first = cluster[0]
    is_emoji = _AS_EMOJI in cluster or (len(cluster) > 1 and re.match(f"[{_FLAGS}]", first))
    if (is_emoji or _KEYCAP.match(cluster)) and fonts.has(EMOJI, first):
        return [(EMOJI, cluster)]
    shown = [char for char in cluster if not has_no_shape(char)]
    faces = [fonts.face_of(char) or fonts.REGULAR for char in shown or first]
    for face in dict.fromkeys((*faces, WITH_MARKS)):
        if all(fonts.has(face, char) for char in shown):
            return [(face, cluster)]
    return list(zip(faces, shown, strict=True))


def _between_letters(faced: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Give what stands between letters of one typeface to it, where it has that too."""
    made = list(faced)
    for at, (face, one) in enumerate(faced):
        before = made[at - 1][0] if at else fonts.REGULAR
        if face != fonts.REGULAR or before in _NO_LETTERS:
            continue
        if _is_sign(one) and fonts.has(before, one):
            after = next((other for other, next_ in faced[at:] if not _is_sign(next_)), before)
            if after == before:
                made[at] = before, one
    return made


def _is_sign(cluster: str) -> bool:
    """Say whether it is a space or a sign, which every script has."""
    return len(cluster) == 1 and unicodedata.category(cluster)[0] in "ZP"
