"""The example at a check-in can be typed as it stands: it is of the roles that the kit has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cwb_workshop.content.kit_library import kit_files
from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.people import roles
from tests.languages import LANGUAGES
from tests.small_kits import ENGLISH, KIT, small_kit
from tests.workshop import every_words, kit, played, registry

OPENING = """:: session place=Zuid; date=2026-03-12; start=19:00; variant={variant}; \
language={language}
:: at 19:00
:: item {item}
"""
NEW_KITS = Path(__file__).parents[2] / "assets" / "new_kit"


def check_in(names: str = "", own: str = "") -> Kit:
    """Return a kit of a check-in and a talk, with roles by these names."""
    called = {f"r{number}": name for number, name in enumerate(names.split(",")) if name}
    if called:
        called["other"] = "Other"
    listed = f"roles = {json.dumps(list(called))}\n" if called else ""
    texts = "".join(f'{role} = "{name}"\n' for role, name in called.items())
    texts = f"[roles]\n{texts}" if called else ""
    text = KIT.replace("variants", f"{listed}variants").replace('"info"', '"check_in"')
    return small_kit({"kit.toml": text, "en.toml": f"{ENGLISH}\n{texts}{own}"})


def example(held: Kit, language: Language) -> tuple[str, str]:
    """Return the item of the check-in, and the example that stands at its line."""
    item = next(one for one in held.items.values() if one.exercise == "check_in")
    opening = OPENING.format(variant=held.variants[-1], language=language, item=item.id)
    view = CaptureView(played(opening, held), item, held, held.in_own_words(every_words(language)))
    return opening, registry().form(view).example


def new_kit(language: Language) -> Kit:
    sources = kit_files(NEW_KITS / language)
    return read_kit(
        {
            name: text.replace("{id}", "new").replace("{title}", "New")
            for name, text in sources.items()
        },
        registry().by_id,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", ["cwb", "neighbourhood_budget", "new"])
def test_the_example_counts_roles_of_this_kit(made: str, language: Language) -> None:
    held = new_kit(language) if made == "new" else kit(made)
    opening, told = example(held, language)
    counted = roles(played(opening + told.rpartition("   ")[2], held))
    assert len([number for number in counted.values() if number]) == 3


@pytest.mark.parametrize(
    ("names", "counting"),
    [
        ("Residents,Local businesses,Council", "res 11 loc 3 cou 2"),
        ("Carers,Carpenters,IT", "care 11 carp 3"),
        ("Local shops,Local council,Care", "car: 11"),
        ("Élus", "elu: 11"),
    ],
)
def test_a_role_is_told_by_the_beginning_that_leads_to_it(names: str, counting: str) -> None:
    opening, told = example(check_in(names), "en")
    assert told.rpartition("   ")[2] == counting
    record = played(opening + counting, check_in(names))
    assert [number for number in roles(record).values() if number] == [
        int(number) for number in counting.split()[1::2]
    ]


def test_without_roles_the_example_has_words_alone() -> None:
    assert example(check_in(), "en")[1] == "lively, home 2x"


def test_an_example_of_the_kit_itself_stands_with_roles_and_without() -> None:
    own = '[words.check_in]\nexample = "calm'
    assert example(check_in("", f'{own}"\n'), "en")[1] == "calm"
    assert example(check_in("Neighbours", f'{own} or {{roles}}"\n'), "en")[1] == "calm or nei: 11"
