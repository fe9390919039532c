"""`play`: a scribe script into a session file, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cwb_workshop.core.model.errors import NoKit, StoreError
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import clean
from cwb_workshop.script.directives import ScriptFault
from cwb_workshop.script.run import Rehearser, kit_named_in, read_text
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.memory_store import RehearsedContents
from cwb_workshop.session.session_reader import read_session
from cwb_workshop.store.faults import DiskFull, FileError, LogLeft, NoRoom, WriteFailed
from cwb_workshop.store.inspection import is_beside_a_session
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.store.sidecar_files import companions
from cwb_workshop.store.witness import Witness
from cwb_workshop.system.collection import without_collection
from cwb_workshop.system.end_signals import heard_later
from cwb_workshop.system.targets import TargetError, target_file


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
            _new(text, _free(target_file(session)), toolbox)


def _free(path: Path) -> Path:
    """Return where a session can be made. Raises TargetError for a name beside another one."""
    if is_beside_a_session(path):
        raise TargetError("target.session", file=clean(str(path)))
    return path


def _is_there(path: Path) -> bool:
    """A name that is too long stands for nothing; who makes the file says why it cannot be."""
    try:
        return path.exists()
    except OSError:
        return False


def _new(text: str, path: Path, toolbox: Toolbox) -> None:
    kit = _kit_of(text, toolbox)
    rows = Rehearser(kit, toolbox.exercises, toolbox.wall_words).new(text)
    made = False
    try:
        # Between making it and knowing that it was made, nothing may come.
        with heard_later():
            file = SessionFile.create(path, kit.sources, backups=toolbox.backups)
            made = True
        _write(rows, file)
    except LogLeft:
        raise  # all of it is there, in two files
    except BaseException:
        if made:
            _unmake(path)
        raise


def _kit_of(text: str, toolbox: Toolbox) -> Kit:
    """Return the kit that a script asks for. Raises ScriptFault, or KitError."""
    try:
        return toolbox.kit_named(kit_named_in(text))
    except NoKit as error:
        raise ScriptFault(1, error.key, **error.values) from error


def _unmake(path: Path) -> None:
    for made in (*companions(path), path):
        made.unlink(missing_ok=True)
    Witness(path).forget()


def _into(text: str, path: Path, toolbox: Toolbox) -> None:
    """Rehearse on a copy; only when every line held is the file itself touched."""
    session = read_session(path, toolbox.keys)
    kit = toolbox.carried_kit(session, path)
    rehearser = Rehearser(kit, toolbox.exercises, toolbox.wall_words)
    contents = RehearsedContents(session.record, session.journal, session.drafts)
    rows = rehearser.into(text, contents, path)
    file = SessionFile.open(path, backups=toolbox.backups, keys=toolbox.keys)
    _write(rows, file)


def _write(rows: Sequence[Logged], file: SessionFile) -> None:
    """Raises StoreError; but for LogLeft, none of the rows is then in the file."""
    try:
        file.write_all(rows)
        file.close()
    except LogLeft:
        raise
    except StoreError as error:
        file.abandon()
        raise _told_once(error, file.path) from error
    except BaseException:
        file.abandon()
        raise


def _told_once(error: StoreError, path: Path) -> StoreError:
    """Nobody tries again behind this command, so no sentence may say so."""
    if isinstance(error, DiskFull):
        return NoRoom(path)
    return FileError(path) if isinstance(error, WriteFailed) else error
