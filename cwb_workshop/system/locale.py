"""The language of the system, for the first start and for commands."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cwb_workshop.core.model.locale import Language


_NONE = "C"
"""The locale of programs alone, which speaks no language."""


def system_language(offered: Sequence[Language], otherwise: Language) -> Language:
    """Return the language that the system speaks where it is offered, else another one.

    `LANGUAGE` names several, the dearest first; as the manual of gettext has it, it counts for
    messages of whoever has any language at all.
    """
    named = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)),
        locale.getlocale()[0] or "",
    )
    listed = os.environ.get("LANGUAGE", "").split(":") if _language_in(named) != _NONE else []
    spoken = (_language_in(name) for name in (*listed, named) if name)
    return next((language for language in spoken if language in offered), otherwise)


def _language_in(named: str) -> Language:
    """Return `nl` of nl_NL.UTF-8, and of Dutch_Netherlands as Windows has it."""
    first = named.replace("-", "_").split(".")[0].split("_")[0].casefold()
    return locale.normalize(first).split(".")[0].split("_")[0]
