from __future__ import annotations

import pytest

from cwb_workshop.system.locale import system_language


@pytest.mark.parametrize(
    ("named", "language"),
    [
        ("nl_NL.UTF-8", "nl"),
        ("nl-BE", "nl"),
        ("Dutch_Netherlands.1252", "nl"),
        ("German_Germany", "de"),
        ("de_AT", "de"),
        ("fr_FR.UTF-8", "en"),
        ("C", "en"),
        ("C.UTF-8", "en"),
        ("nonsense", "en"),
    ],
)
def test_the_program_speaks_as_the_system_does_where_it_can(
    monkeypatch: pytest.MonkeyPatch, named: str, language: str
) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", named)
    assert system_language(("de", "en", "nl"), "en") == language


@pytest.mark.parametrize(
    ("listed", "named", "language"),
    [
        ("de:nl", "nl_NL.UTF-8", "de"),
        ("fr:nl_BE:de", "en_GB.UTF-8", "nl"),
        ("fr", "de_DE.UTF-8", "de"),
        ("", "de_DE.UTF-8", "de"),
        ("de", "C", "en"),
        ("de", "C.UTF-8", "en"),
        ("de", "POSIX", "en"),
    ],
)
def test_a_list_of_languages_comes_first(
    monkeypatch: pytest.MonkeyPatch, listed: str, named: str, language: str
) -> None:
    monkeypatch.setenv("LANGUAGE", listed)
    monkeypatch.setenv("LC_ALL", named)
    assert system_language(("de", "en", "nl"), "en") == language
