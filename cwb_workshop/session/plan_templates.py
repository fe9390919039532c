"""Plans to begin with: templates in a folder of their own, and those of earlier sessions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.illustrations import MOST_CHARACTERS
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.plan_copy import plan_of
from cwb_workshop.core.sessions.setup import settings_of
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.file_names import safe_stem
from cwb_workshop.store.keys import NO_KEYS, Keys
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.private_folder import make_private

SUFFIX = ".plan.json"
_FORMAT = 1
_LARGEST = 4_000_000 + MOST_CHARACTERS
"""Bytes of a template that is read: the texts of the largest kit of the program have a tenth of
four million, and its pictures come to that.
"""
_FORM = (
    *("variant", "language", "organiser", "organiser_sentence"),
    *("round_mode", "kit", "wall_language"),
)
"""What of the form goes along: no place, no people, no day."""


@value_type
class PlanTemplate:
    """A template as it is offered: its name, its file, and what the form begins with."""

    name: str
    path: Path
    form: NewSession


class PlanTemplates:
    """The templates in a folder, which is made when the first of them is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def known(self) -> tuple[PlanTemplate, ...]:
        """Return all that can be read, by their names; what is no template is not told."""
        found = []
        with suppress(OSError):
            for path in sorted(self._folder.glob(f"*{SUFFIX}")):
                told = _read(path)
                if told is not None:
                    found.append(PlanTemplate(str(told["name"]), path, _form(told, path)))
        return tuple(sorted(found, key=lambda one: one.name.casefold()))

    def keep(self, name: str, record: Record) -> Path:
        """Keep the plan of a session under a name, over one of the same name.

        Raises ReportError where nothing can be written.
        """
        form = asdict(settings_of(record))
        told = {
            "format": _FORMAT,
            "name": name,
            "form": {key: form[key] for key in _FORM},
            "plan": plan_of(record),
        }
        path = self._folder / f"{safe_stem(name)}{SUFFIX}"
        try:
            make_private(self._folder)
            write_whole(path, json.dumps(told, ensure_ascii=False, indent=1).encode())
        except OSError as error:
            raise ReportError("report.cannot_write", file=str(path)) from error
        return path


def plan_in(path: Path, keys: Keys = NO_KEYS) -> Mapping[str, Json]:
    """Return the plan of a template or a session; nothing for a template that is none.

    Raises StoreError for a session that cannot be read.
    """
    if not path.name.endswith(SUFFIX):
        return plan_of(read_contents(path, keys).record)
    told = _read(path)
    plan = {} if told is None else told["plan"]
    return plan if isinstance(plan, Mapping) else {}


def _read(path: Path) -> Mapping[str, Json] | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    is_one = isinstance(told, Mapping) and told.get("format") == _FORMAT
    return told if is_one and isinstance(told.get("name"), str) and "plan" in told else None


def _form(told: Mapping[str, Json], path: Path) -> NewSession:
    """Return what the form begins with; what is no such value is as if it were not there."""
    form = told.get("form")
    given = form if isinstance(form, Mapping) else {}

    def text(key: str) -> str:
        value = given.get(key)
        return value if isinstance(value, str) else ""

    variant = given.get("variant")
    return NewSession(
        place="",
        date="",
        start="",
        variant=variant if isinstance(variant, int) else 0,
        language=text("language"),
        organiser=text("organiser"),
        organiser_sentence=text("organiser_sentence"),
        kit=text("kit"),
        wall_language=text("wall_language") or None,
        plan_of=str(path),
    )
