"""The sign of its own kind in front of a line that is edited: typed again, it says nothing new."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cwb_workshop.core.capture.line_front import PREFIXES
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.table_forms import table_form
from cwb_workshop.core.model.entry import Entry

_SIGNS: Mapping[str, str] = {prefix: sign for sign, prefix in PREFIXES}


def without_own_sign(before: Entry, typed: str, rules: LineRules | None = None) -> str:
    """Return what was typed for an agreement or a question without its sign, which stands in front
    or, where `rules` tell how tables are typed, behind the table. Words that had it keep it.
    """
    sign = _SIGNS.get(before.kind)
    if sign is None or re.match(sign, before.text):
        return typed
    line = typed.lstrip()
    named = table_form(line, rules) if rules is not None else None
    rest = line if named is None else named.rest
    found = re.match(sign, rest.lstrip())
    if found is None:
        return typed
    return line[: len(line) - len(rest)] + rest.lstrip()[found.end() :]
