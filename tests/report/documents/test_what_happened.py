"""Only what happened is told as fact: of roles, of what was reached, and of all that was said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.writers.web_page import web_page
from tests.report.evenings import evening, frozen, with_facts

_ROLES = ":: at 19:05\n:: item checkin\n:: set roles=resident 6, entrepreneur 3\n"
_UNKNOWN = "Van 15 mensen is de rol niet genoteerd."


def _told(document: Document) -> str:
    return web_page(document).decode()


@pytest.mark.parametrize("making", [summary, full])
def test_of_how_many_no_role_was_noted_is_said_where_bars_of_roles_stand(
    making: Callable[[Snapshot], Document],
) -> None:
    assert _UNKNOWN in _told(making(frozen(with_facts(evening(_ROLES), present=24))))
    assert "de rol niet genoteerd" not in _told(
        making(frozen(with_facts(evening(_ROLES), present=9)))
    )


def test_roles_are_told_as_counted_only_where_somebody_did() -> None:
    counted = "Rollen zijn geteld"
    assert counted in _told(full(frozen(evening(_ROLES))))
    assert counted not in _told(full(frozen(evening(":: at 19:05\n:: item checkin\nthuis"))))


def test_what_was_opened_for_a_moment_is_not_told_as_left_out() -> None:
    script = ":: at 19:05\n:: item commitments\n:: at 19:05\n:: item closing\n:: at 19:20\n:: close"
    told = _told(full(frozen(evening(script), "nl", "organiser")))
    assert "Niet gedaan" in told
    undone = told.split("Niet gedaan", 1)[1].split("</li>")[0]
    assert "Afspraken" not in undone


def test_what_was_said_of_an_example_without_a_column_stands_with_it() -> None:
    script = ":: at 19:40\n:: item case_cleveland\nWij hebben geen ziekenhuis in de wijk"
    told = _told(full(frozen(evening(script))))
    chapter = told.split("Voorbeelden van elders</h", 1)[1].split("<h2", 1)[0]
    assert "Wij hebben geen ziekenhuis in de wijk" in chapter
