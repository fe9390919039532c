"""`play`: a scribe script into a session file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.cli.session_making import free_name, make_session, write_rows
from cwb_workshop.core.model.errors import NoKit
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.script.directives import ScriptFault
from cwb_workshop.script.run import Rehearser, kit_named_in, read_text
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.memory_store import RehearsedContents
from cwb_workshop.session.session_reader import read_session
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.system.collection import without_collection
from cwb_workshop.system.targets import target_file


def play(script: Path, session: Path, toolbox: Toolbox) -> None:
    """Raises ScriptFault, StoreError or TargetError.

    Then there is no new file, and an old one is as it was.
    """
    text = read_text(script)
    # Every line makes values that stay until all are written.
    with without_collection():
        if _is_there(session):
            _into(text, session, toolbox)
        else:
            _new(text, free_name(target_file(session)), toolbox)


def _is_there(path: Path) -> bool:
    """A name that is too long stands for nothing; who makes the file says why it cannot be."""
    try:
        return path.exists()
    except OSError:
        return False


def _new(text: str, path: Path, toolbox: Toolbox) -> None:
    kit = _kit_of(text, toolbox)
    rows = Rehearser(kit, toolbox.exercises, toolbox.wall_words).new(text)
    make_session(path, kit.sources, rows, toolbox.backups)


def _kit_of(text: str, toolbox: Toolbox) -> Kit:
    """Return the kit that a script asks for. Raises ScriptFault, or KitError."""
    try:
        return toolbox.kit_named(kit_named_in(text))
    except NoKit as error:
        raise ScriptFault(1, error.key, **error.values) from error


def _into(text: str, path: Path, toolbox: Toolbox) -> None:
    """Rehearse on a copy; only when every line held is the file itself touched."""
    session = read_session(path, toolbox.keys)
    kit = toolbox.carried_kit(session, path)
    rehearser = Rehearser(kit, toolbox.exercises, toolbox.wall_words)
    contents = RehearsedContents(session.record, session.journal, session.drafts)
    rows = rehearser.into(text, contents, path)
    file = SessionFile.open(path, backups=toolbox.backups, keys=toolbox.keys)
    write_rows(rows, file)
