"""In which language a text is read aloud that is in other letters than the document."""

from __future__ import annotations

import re

from cwb_workshop.system.typefaces import typefaces_for

_URDU = re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]")
_PERSIAN = re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc]")
_KANA = re.compile("[\u3041-\u30ff]")
_TIGRINYA = re.compile("[\u1250-\u1258\u12b8-\u12be]")


def language_of(text: str) -> str:
    """Return the language of most of a text by its letters, as BCP 47 has it; empty for Latin."""
    letters = [char for char in text if char.isalpha()]
    tags = [tag for char in letters for one in typefaces_for(char)[:1] if (tag := one.language)]
    if len(tags) * 2 <= len(letters):
        return ""
    return _closer(max(dict.fromkeys(tags), key=tags.count), text)


def _closer(tag: str, text: str) -> str:
    """Tell languages apart that have letters in common, by those of one of them alone."""
    if tag == "ar":
        return "ur" if _URDU.search(text) else "fa" if _PERSIAN.search(text) else tag
    if tag == "am":
        return "ti" if _TIGRINYA.search(text) else tag
    return "ja" if tag == "zh" and _KANA.search(text) else tag
