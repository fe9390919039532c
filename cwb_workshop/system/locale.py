"""The language of the system, for the first start and for commands."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cwb_workshop.core.model.locale import Language


def system_language(offered: Sequence[Language], otherwise: Language) -> Language:
    """Return the language that the system speaks where it is offered, else another one."""
    named = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)),
        locale.getlocale()[0] or "",
    )
    spoken = _language_in(named)
    return spoken if spoken in offered else otherwise


def _language_in(named: str) -> Language:
    """Return `nl` of nl_NL.UTF-8, and of Dutch_Netherlands as Windows has it."""
    first = named.replace("-", "_").split(".")[0].split("_")[0].casefold()
    return locale.normalize(first).split(".")[0].split("_")[0]
