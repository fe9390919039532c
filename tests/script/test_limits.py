"""What a script fills in keeps to the same table, and is told with its line."""

from __future__ import annotations

import pytest

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import KitError
from cwb_workshop.core.model.limits import KIT_TEXTS, NUMBERS, TEXTS, text_limit
from cwb_workshop.exercises import discover
from cwb_workshop.script.directives import ScriptFault
from cwb_workshop.script.keys import session_keys, settable_keys
from tests.exercises.samples import SAMPLES
from tests.languages import LANGUAGES
from tests.workshop import kit, played, registry

SESSION = "place=x; date=2026-03-12; start=19:00; variant=120; language=nl; tables=5"
HEAD = f":: session {SESSION}\n:: at 19:00\n:: item obstacles\n1: Te duur\n? Wie\n* Sleutel\n"


def fault(script: str) -> ScriptFault:
    with pytest.raises(ScriptFault) as caught:
        played(script)
    return caught.value


def is_text(reader: object, field: str) -> bool:
    """Say whether a key takes words: then it takes as many as its field has room for."""
    read = reader if callable(reader) else None
    try:
        return read is not None and read("woord") == "woord"
    except ValueError:
        return False


def texts_of(keys: object) -> list[str]:
    assert isinstance(keys, dict)
    return [name for name, reader in keys.items() if is_text(reader, name)]


def test_every_text_of_the_session_has_its_length() -> None:
    keys = texts_of(dict(settable_keys(kit())))
    assert {"venue", "municipality", "organiser", "in_short", "report_contact"} <= set(keys)
    for key in keys:
        most = TEXTS["contact" if key == "report_contact" else text_limit(key)]
        played(f"{HEAD}:: set {key}={'x' * most}")
        found = fault(f"{HEAD}:: set {key}={'x' * (most + 1)}")
        assert (found.key, found.line, found.values["most"]) == ("script.too_long_for", 7, most)


@pytest.mark.parametrize("key", ["place", "id"])
def test_the_line_that_begins_a_session_has_its_lengths(key: str) -> None:
    assert key in session_keys(kit())
    for extra, taken in ((0, True), (1, False)):
        text = "x" * (TEXTS[key] + extra)
        line = SESSION.replace("place=x", f"place={text}") if key == "place" else ""
        script = f":: session {line or f'{SESSION}; id={text}'}\n:: at 19:00\n"
        if taken:
            assert played(script).text(key) == text
        else:
            assert fault(script).key == "script.too_long_for"


def test_every_text_of_a_line_has_its_length() -> None:
    for label, kind in (("Q1", "question"), ("C1", "commitment")):
        keys = texts_of(dict(registry().entry_script_keys(kind, kit())))
        for key in set(keys) - {"source"}:
            most = TEXTS[text_limit(key)]
            played(f"{HEAD}:: set {label} {key}={'x' * most}")
            assert fault(f"{HEAD}:: set {label} {key}={'x' * (most + 1)}").values["most"] == most


@pytest.mark.parametrize("exercise", discover())
def test_what_an_item_asks_has_its_bounds(exercise: str) -> None:
    item = SAMPLES[exercise].item
    head = f"{HEAD}:: switch_on {item}\n" if not kit().items[item].stands_in(120) else HEAD
    for key, reader in registry().script_keys(kit().items[item], kit()).items():
        if is_text(reader, key):
            played(f"{head}:: item {item}\n:: set {key}={'x' * TEXTS[key]}")
            assert fault(f"{head}:: item {item}\n:: set {key}={'x' * (TEXTS[key] + 1)}").line
        else:
            assert fault(f"{head}:: item {item}\n:: set {key}={NUMBERS[key][1] + 1}").key == (
                "limit.bounds"
            )


@pytest.mark.parametrize(
    ("line", "key"),
    [
        (":: set present=10000", "limit.bounds"),
        (":: set tables=100", "limit.bounds"),
        (":: set roles=resident 10000", "limit.bounds"),
        (f":: set table_sizes={', '.join(['1'] * 100)}", "limit.bounds"),
        (f":: set division={', '.join(['1'] * 100)}", "limit.bounds"),
        (":: set report_date=2057-01-01", "limit.date"),
        (":: set next_meeting=1990-01-01", "limit.date"),
        ("1: Te duur +60 +60", "limit.bounds"),
        (f"* Sleutel @{'w' * 121}", "script.too_long_for"),
        ("* Sleutel ^1-1-2099", "limit.date"),
    ],
)
def test_a_number_or_a_day_out_of_its_bounds_is_a_fault(line: str, key: str) -> None:
    found = fault(HEAD + line)
    assert (found.key, found.line) == (key, 7)


@pytest.mark.parametrize("day", ["0001-01-01", "1989-12-31", "2100-01-01", "9999-12-31"])
def test_a_session_is_held_in_a_year_that_somebody_may_see(day: str) -> None:
    found = fault(f":: session {SESSION.replace('2026-03-12', day)}\n")
    assert (found.key, found.line) == ("limit.bounds", 1)


@pytest.mark.parametrize("key", ["title", "short", "heading", "question", "statement"])
def test_a_text_of_a_kit_has_its_length(key: str) -> None:
    sources = dict(kit_sources("cwb"))
    before = f'{key} = "'
    at = sources["en.toml"].index(before) + len(before)
    end = sources["en.toml"].index('"', at)
    for extra in (0, 1):
        text = "x" * (KIT_TEXTS[key] + extra)
        changed = sources["en.toml"][:at] + text + sources["en.toml"][end:]
        if not extra:
            read_kit({**sources, "en.toml": changed}, registry().by_id)
            continue
        with pytest.raises(KitError) as caught:
            read_kit({**sources, "en.toml": changed}, registry().by_id)
        (found,) = caught.value.faults
        assert found.what == "too_long"
        for language in LANGUAGES:
            words = load_words(language, ["kit"])
            told = words(f"kit.fault.{found.what}", at=found.at, **found.values)
            assert str(KIT_TEXTS[key]) in told
