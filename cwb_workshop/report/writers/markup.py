"""Text in markup: nothing that somebody said is ever read as a mark."""

from __future__ import annotations

import re
from html import escape

from cwb_workshop.core.model.direction import embedded

_NOT_IN_MARKUP = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What neither HTML nor XML can hold."""


def escaped(text: str) -> str:
    """Return a text as it stands in HTML and SVG, between marks and between quotes alike."""
    return escape(in_xml(text), quote=True)


def apart(text: str, *, runs_left: bool) -> str:
    """Return a text for a web page of which the signs at its ends stay there, whichever way it and
    the page run.
    """
    made = escaped(text)
    return made if embedded(text, "R" if runs_left else "L") == text else f"<bdi>{made}</bdi>"


def in_xml(text: str) -> str:
    """Return a text without what no document can hold; a sign stands where that was."""
    return _NOT_IN_MARKUP.sub("\ufffd", str(text))
