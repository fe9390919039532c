"""A pasted table of anchors: a column for each thing that is asked of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

_CALLED = {
    "name": "naam|anker|ankers|organisatie|instelling|name|anchor|anchors|organisation"
    "|organization|institution|einrichtung",
    "buys": "koopt|koopt in|inkoop|buys|kauft|kauft ein|einkauf",
    "hires": "neemt aan|wie nemen ze aan|hires|stellt ein|stellt an",
    "owns": "bezit|wat bezitten ze|owns|besitzt|besitz",
    "influence": "invloed|influence|einfluss|einfluß",
    "willingness": "bereidheid|willingness|bereitschaft",
    "scores": "score|scores|i b|invloed bereidheid|influence willingness|wertung",
}
COLUMN_NAMES = {name: part for part, names in _CALLED.items() for name in names.split("|")}
_NAMED = ("name", "buys", "hires", "owns")
_NONE = r"[-–—]?"


def typed_row(cells: Mapping[str, str]) -> str:
    """Return a row of such a table as it is typed: `name; buys; hires; owns; 5/2`."""
    named = "; ".join(cells.get(part, "").replace(";", ",") for part in _NAMED).rstrip("; ")
    each = [cells.get(part, "").strip() for part in ("influence", "willingness")]
    scores = [one for one in each if not re.fullmatch(_NONE, one)]
    if scores:
        given = ("" if re.fullmatch(_NONE, one) else one.removesuffix(".0") for one in each)
        return f"{named}; {'/'.join(given)}"
    both = cells.get("scores", "").strip()
    return f"{named}; {both}" if both else named
