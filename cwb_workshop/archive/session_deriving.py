"""Making the rows of a session anew, out of the journals of its copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from cwb_workshop.archive.derivation import AskedQuestions, DerivedSession, derived
from cwb_workshop.archive.journals import unpacked
from cwb_workshop.core.agenda.own_items import planned_kit
from cwb_workshop.core.sessions.merging import Decide, JournalCopy, longest_first, merged
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.exercises import Registry
from cwb_workshop.session.carried_kits import CarriedKits
from cwb_workshop.store.causes import OF_BYTES
from cwb_workshop.store.faults import StrangeParts

MOST_KITS = 16
"""Sessions come in any order; reading a kit takes as long as reading many of them."""


class SessionDeriving:
    def __init__(self, exercises: Registry, kits: CarriedKits | None = None) -> None:
        self._exercises = exercises
        self._kits = kits or CarriedKits(exercises.by_id, MOST_KITS)
        self._asked = AskedQuestions()

    def of(
        self,
        session: str,
        journals: Mapping[str, bytes],
        sources: Mapping[str, str],
        decide: Decide,
        path: Path,
        together: Sequence[JournalCopy] = (),
    ) -> tuple[DerivedSession, dict[str, tuple[int, bytes]]]:
        """Return the rows of a session, and by the head of each copy that is needed how many steps
        it has, and its packed journal. `together` are the copies where they were unpacked already.

        Raises UserFacingError for what is no session.
        """
        try:
            together = together or longest_first(map(unpacked, journals.values()))
            whole = merged(together, self._exercises.declared.kinds, decide)
            kit = planned_kit(self._kits.read(dict(sources)), whole.record, self._exercises.by_id)
            if not sound(whole.record, kit, self._exercises.ids):
                raise StrangeParts(path)
            rows = derived(session, whole, kit, self._exercises, self._asked)
        except OF_BYTES as error:
            raise StrangeParts(path) from error
        rows.session["steps"] = len(together[0].steps)
        return rows, {copy.head: (len(copy.steps), journals[copy.head]) for copy in together}
