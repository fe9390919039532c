"""Lines as they are typed in each exercise, for what all exercises must do alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cwb_workshop.core.model.entry import Json


@dataclass(frozen=True, slots=True)
class Samples:
    """An item of the kit, and lines in the forms of its exercise.

    `before` are lines typed earlier, each in another item, that the lines build on; `few` count
    the votes of fewer than five people, in another form of the same lines. `older` shows the
    fields of an entry in each version before today's, oldest first.
    """

    item: str
    lines: tuple[str, ...]
    older: tuple[Mapping[str, Json], ...] = ()
    before: tuple[tuple[str, str], ...] = ()
    few: tuple[str, ...] = ()


_ANSWERS = (
    "1: Elk jaar opnieuw subsidie aanvragen #g +1 !",
    "2: De aanbesteding is één groot perceel #r",
    "Altijd dezelfde tien mensen #t ##vrijwilligers",
)

SAMPLES: Mapping[str, Samples] = {
    "anchor_map": Samples(
        "anchor_map",
        ("1: Zorggroep Merwe; eten; keuken; drie gebouwen; 5/2", "+ sporthal", "- energie"),
    ),
    "check_in": Samples("checkin", ("levendig, thuis 2x", "أمل, Çok güzel"), few=("thuis 3x",)),
    "check_out": Samples(
        "closing", ("0 1 4 9 7", "Ik ga met de school praten"), few=("0 0 0 1 3",)
    ),
    "column_board": Samples(
        "case_cleveland",
        ("1: Dat is hier net zo ~1", "Begin met één ~3", "1: Buurtkeuken: + 0 ? -"),
    ),
    "commitments": Samples(
        "commitments",
        ("Bel de school @bewoners ^15/5", "Verslag sturen", "Folder @school ^na de zomer"),
    ),
    "dot_vote": Samples(
        "principles_vote",
        ("8 11 14 9 4 10 9 3", "5 +2", "3: Bij ons beslist de stad"),
        few=("2 1 0 0 0 0 4 5", "1: 2 1 0 0 0 0 4 5"),
    ),
    "future_headline": Samples(
        "future_headline", ("3: KOP: Alle winst bleef hier | stap: één gesprek met de school",)
    ),
    "harvest_cluster": Samples("obstacles", _ANSWERS),
    "info": Samples("commons", ("buurtkeuken", "moestuin aan de kade")),
    "matrix_2x2": Samples(
        "matrix_2x2", ("4 2", "Een lijn zonder cijfers"), before=(("question_1", "Een plan !"),)
    ),
    "money_trail": Samples("money_trail", ("120000 35% 42%",)),
    "one_two_four_all": Samples("obstacles", _ANSWERS),
    "parking_lot": Samples("questions_so_far", ("? Wie betaalt de aanjager?", "? 3: En daarna?")),
    "scale": Samples(
        "principles_scale",
        ("4 9 7 2 0", "4 9 7 2 0 d1", "1: 4 want het loopt al"),
        few=("0 0 1 3 0 d7",),
    ),
    "table_round": Samples("question_1", ("1: Een vast loket ~nplv ~idee", "2: Langer geld !")),
}

FORTY: Mapping[str, tuple[str, ...]] = {
    exercise: tuple(f"{at % 5 + 1}: Antwoord nummer {at} over de buurt #g" for at in range(40))
    for exercise in ("harvest_cluster", "one_two_four_all", "table_round", "info", "parking_lot")
} | {
    "check_in": tuple(f"woord{at}" for at in range(40)),
    "column_board": tuple(f"Antwoord nummer {at} ~{at % 3 + 1}" for at in range(40)),
    "commitments": tuple(f"Afspraak {at} @school ^+{at % 9 + 1}w" for at in range(40)),
    "anchor_map": tuple(f"Anker {at}; eten; keuken; gebouw; {at % 5 + 1}/3" for at in range(40)),
    "future_headline": tuple(f"{at % 5 + 1}: KOP: Kop {at} | stap: stap {at}" for at in range(40)),
}
"""Where forty entries are possible; elsewhere there are as many as there can be."""

LONGEST: Mapping[str, str] = {
    "check_in": "w" * 40,
    "check_out": "z" * 80 + " woorden" * 10,
    "future_headline": f"KOP: {'k' * 80} | stap: {'s' * 400}",
    "anchor_map": f"{'n' * 60}; {'k' * 120}; {'a' * 120}; {'b' * 120}; 5/2",
    "column_board": f"{'woord ' * 83}~1",
}
"""The longest that may be typed where it is not simply 500 characters."""
