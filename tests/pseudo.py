"""A language that nobody speaks: English with accents, longer, each text between brackets.

What a window shows without brackets is not out of the words; what does not fit would not fit
in a language with longer words either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.kit import Kit, KitTexts
from cwb_workshop.core.model.locale import Language, Locale
from cwb_workshop.core.model.words import Translator

PSEUDO: Language = "qps"
"""As in ISO 639: the codes from qaa to qtz are of no language."""

OPENS, CLOSES = "[", "]"
_LONGER, _WORD = 0.3, 8
_ACCENTS = str.maketrans("aeiouyAEIOUcns", "àéîõüýÀÉÎÕÜçñš")
_MARK = re.compile(r"(\{[a-z_]+\})")
_Value = TypeVar("_Value")


def pseudo(text: str) -> str:
    """Return a text of the language; marks to fill in stay as they are."""
    parts = _MARK.split(text)
    letters = sum(len(part) for part in parts[::2])
    said = "".join(part if _MARK.match(part) else part.translate(_ACCENTS) for part in parts)
    longer = "~" * int(letters * _LONGER)
    more = " ".join(longer[at : at + _WORD] for at in range(0, len(longer), _WORD))
    return f"{OPENS}{said}{more}{CLOSES}"


def pseudo_locale() -> Locale:
    return replace(load_locale("en"), language=PSEUDO, name=pseudo("Pseudo"))


def pseudo_words(_language: Language = PSEUDO) -> Translator:
    entries = all_words("en").entries
    return Translator(pseudo_locale(), {key: pseudo(entries[key]) for key in entries})


def pseudo_kit(kit: Kit) -> Kit:
    """Return a kit with texts in the language alone."""
    texts = replace(_said(kit.texts["en"]), language=PSEUDO)
    return replace(kit, texts=ByLanguage[KitTexts]({PSEUDO: texts}))


def _said(value: _Value) -> _Value:
    """Return a value in which every text is of the language; keys stay as they are."""
    said: Any = value
    if isinstance(value, str):
        said = pseudo(value) if value else value
    elif isinstance(value, tuple):
        said = tuple(map(_said, value))
    elif isinstance(value, Mapping):
        said = {key: _said(one) for key, one in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        said = replace(
            value, **{one.name: _said(getattr(value, one.name)) for one in fields(value)}
        )
    return said
