"""What is said in each exercise, as often as one wants, in sentences as people say them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import cycle, islice

from cwb_workshop.content.later import kit_names
from cwb_workshop.content.practice_words import room_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.session import Session
from tests.exercises.samples import SAMPLES
from tests.exercises.typed_exercises import opened, released

_TABLES = 5
_LETTERS = "grvteksmbl"
_ARABIC = (
    "نملأ كل سنة استمارات جديدة طوال الشتاء.",
    "الحمام القديم فارغ ولا أحد يعرف من يقرر.",
    "دائما نفس الأشخاص العشرة يفعلون كل شيء.",
    "البنك لا يقرض جمعية بلا ضمان.",
    "كل الرسائل مكتوبة بكلمات صعبة.",
    "الشباب لا يأتون لأنهم يعملون حتى العاشرة.",
    "أعطونا المال لعشر سنوات بدلا من سنتين.",
    "يمكن للمستشفى أن يشتري خبزه من الحي.",
)
_FULL_VOTES = ("8 11 14 9 4 10 9 3",)
_SCORES = ("4 9 7 2 0", "9 8 4 1 0", "6 10 5 1 1", "7 9 5 1 0", "11 7 3 0 0", "2 6 9 5 1")

Line = Callable[[int, str], str]


def sentences(language: Language, number: int) -> list[str]:
    """Return so many sentences of a language, over again where there are not enough."""
    if language == "ar":
        return list(islice(cycle(_ARABIC), number))
    lines = [
        text
        for kit in kit_names()
        for said in room_words(kit, language).items.values()
        for text in said
        if text.endswith((".", "?"))
    ]
    return list(islice(cycle(lines), number))


def _words(at: int, text: str) -> str:
    longest = max(text.rstrip(".?").replace(",", "").split(), key=len)
    return f"{at % _TABLES + 1}: {longest.lower()[:30]}"


def _anchor(at: int, text: str) -> str:
    name = " ".join(text.rstrip(".?").replace(";", "").split()[:3])
    return f"{name} {at + 1}; {text[:40]}; {text[:30]}; {text[:30]}; {at % 5 + 1}/{at // 5 % 5 + 1}"


LINES: Mapping[str, Line] = {
    "anchor_map": _anchor,
    "check_in": _words,
    "check_out": lambda _at, text: text[:120],
    "column_board": lambda at, text: f"{at % _TABLES + 1}: {text} ~{at % 3 + 1}",
    "commitments": lambda at, text: f"{text} @school ^+{at % 9 + 1}w",
    "dot_vote": lambda at, text: f"{at % _TABLES + 1}: {text}",
    "future_headline": lambda at, text: f"{at % _TABLES + 1}: KOP: {text[:70]} | stap: {text}",
    "harvest_cluster": lambda at, text: f"{at % _TABLES + 1}: {text} #{_LETTERS[at % 10]}",
    "info": lambda at, text: f"{at % _TABLES + 1}: {text}",
    "money_trail": lambda at, _text: f"{120 + at}000 35% 42%",
    "parking_lot": lambda at, text: f"? {at % _TABLES + 1}: {text}",
    "scale": lambda at, _text: _SCORES[at % len(_SCORES)],
    "table_round": lambda at, text: f"{at % _TABLES + 1}: {text}",
}
LINES = {**LINES, "one_two_four_all": LINES["harvest_cluster"]}
MOST = {"dot_vote": 3, "money_trail": 1, "scale": 8}
"""Of these there are no more; remarks of a vote are for the report."""


def said(exercise: str, number: int, language: Language) -> Session:
    """Return a session in which so much was said in an item of this exercise, and shown."""
    texts = sentences(language, number)
    if exercise == "matrix_2x2":
        return _placed(texts, language)
    session = opened(exercise)
    lines = [LINES[exercise](at, text) for at, text in enumerate(texts[: MOST.get(exercise, 99)])]
    if exercise == "dot_vote" and number:
        lines = [*_FULL_VOTES, *lines]
    if exercise == "check_out" and number:
        lines = [SAMPLES[exercise].lines[0], *lines]
    for line in lines:
        session.capture(line)
    return _in(language, released(session))


def _placed(texts: Sequence[str], language: Language) -> Session:
    """Return a matrix with these plans on it, each said earlier and given its two scores."""
    session = opened("matrix_2x2")
    session.open_item(SAMPLES["matrix_2x2"].before[0][0])
    for text in texts:
        session.capture(f"{text} !")
    session.open_item(SAMPLES["matrix_2x2"].item)
    for at in range(len(texts)):
        session.capture(f"{at % 5 + 1} {at // 5 % 5 + 1}")
    return _in(language, released(session))


def _in(language: Language, session: Session) -> Session:
    session.set_wall_language(language)
    return session
