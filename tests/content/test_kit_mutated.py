"""A kit that somebody edited without care is read, or refused with its faults: nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import FileFault, KitError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.sessions.setup import founding_step
from tests.languages import LANGUAGES
from tests.workshop import NEW, kit, registry

pytestmark = pytest.mark.slow

FILES = ("kit.toml", "nl.toml", "en.toml")
_VALUE = re.compile(r"(?<== )[^\n]+")
_ODD = (
    *("1", "-1", "0", "true", '""', '"x"', "[]", "{}", "[[]]", "[1]", '["x", 1]', "{ x = 1 }"),
    *("1.5", "nan", "1979-05-27", "07:32:00", "9223372036854775808", "[[{}]]", "{ 60 = 'x' }"),
)
_CHARACTERS = '[]{}="\\\n\r\t#.,-\0\ufeff\u200b\ud83d'

_AT = re.compile(r"(nl\.toml:[0-9]+, )?[a-z]+\.toml(:[0-9]+)?(: .+)?", re.DOTALL)

Sources = dict[str, str]


@st.composite
def mutated(draw: st.DrawFn) -> Sources:
    """Return the files of the kit with up to three changes of the kinds that hands make."""
    sources = dict(kit().sources)
    for _ in range(draw(st.integers(1, 3))):
        file = draw(st.sampled_from(FILES))
        change = draw(st.sampled_from((_value, _character, _line_gone, _line_twice, _cut, _moved)))
        sources[file] = change(draw, sources[file])
    return sources


def _value(draw: st.DrawFn, text: str) -> str:
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    chosen = draw(st.sampled_from(found))
    return text[: chosen.start()] + draw(st.sampled_from(_ODD)) + text[chosen.end() :]


def _character(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.sampled_from(_CHARACTERS)) + text[at + draw(st.integers(0, 1)) :]


def _lines(draw: st.DrawFn, text: str) -> tuple[list[str], int]:
    lines = text.split("\n")
    return lines, draw(st.integers(0, len(lines) - 1))


def _line_gone(draw: st.DrawFn, text: str) -> str:
    lines, at = _lines(draw, text)
    return "\n".join(lines[:at] + lines[at + 1 :])


def _line_twice(draw: st.DrawFn, text: str) -> str:
    lines, at = _lines(draw, text)
    return "\n".join(lines[: at + 1] + lines[at:])


def _moved(draw: st.DrawFn, text: str) -> str:
    lines, at = _lines(draw, text)
    line = lines.pop(at)
    lines.insert(draw(st.integers(0, len(lines))), line)
    return "\n".join(lines)


def _cut(draw: st.DrawFn, text: str) -> str:
    return text[: draw(st.integers(0, len(text)))]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(sources=mutated(), carried=st.booleans())
def test_a_kit_that_was_edited_without_care_is_read_or_refused(
    sources: Sources, *, carried: bool
) -> None:
    read = _read(sources, carried=carried)
    if isinstance(read, Kit):
        assert founding_step(NEW, read).changes
    else:
        assert read.faults
        for fault in read.faults:
            _check_told(fault)


def _read(sources: Mapping[str, str], *, carried: bool) -> Kit | KitError:
    try:
        return read_kit(sources, registry().by_id, carried=carried)
    except KitError as error:
        return error


def _check_told(fault: FileFault) -> None:
    """It names its file, mostly with a line and a key, and has a sentence in each language."""
    assert _AT.fullmatch(fault.at), fault.at
    for language in LANGUAGES:
        words = load_words(language, ["kit"])
        assert fault.at in words(f"kit.fault.{fault.what}", at=fault.at, **fault.values)
