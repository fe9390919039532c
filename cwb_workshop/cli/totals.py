"""`totals`: all figures of a session as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from cwb_workshop.core.contract.entry_versions import upgraded
from cwb_workshop.core.figures.totals import totals
from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.projection import without_notes
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session_reader import read_session


def totals_as_json(session: Path, toolbox: Toolbox) -> str:
    """Read a file without changing it; what is a note stays out. Raises StoreError or KitError."""
    contents = read_session(session, toolbox.keys)
    kit = toolbox.kit_of(contents, session)
    definitions = toolbox.exercises.definitions()
    record = upgraded(contents.record, kit, definitions)
    told = without_notes(record, toolbox.exercises.declared.kinds)
    figures = totals(told, kit, definitions)
    return json.dumps(as_json(figures), ensure_ascii=False, indent=1)
