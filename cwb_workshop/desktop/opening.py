"""The ways into an evening, and the ways out where there is none."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.clock import PacedClock, SteadyClock
from cwb_workshop.core.model.errors import KitError, StoreError, UserFacingError
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.excess import texts_beyond
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.session.library import Library
from cwb_workshop.session.session import Session
from cwb_workshop.store.faults import Damage, StrangeLog, Unreadable
from cwb_workshop.store.file_names import free_path, safe_stem
from cwb_workshop.store.sidecar_check import set_aside
from cwb_workshop.system.storage_location import StorageLocation, place_of
from cwb_workshop.ui.dialogs.dialog import Choice, choose, tell
from cwb_workshop.ui.dialogs.recovery import (
    ask_to_mend,
    ask_to_set_aside,
    ask_to_try_again,
)
from cwb_workshop.ui.dialogs.storage_notice import (
    ask_how_to_read,
    ask_where_to_make,
    ask_where_to_work,
)
from cwb_workshop.ui.home.damage_dialog import newest_backup

_IN_USE = "store.in_use"
_READ_ONLY = "store.read_only"


@value_type
class OpenedSession:
    """A session that is open, where its file is, and what is to be told of that.

    `is_plain` says that it has no passphrase, as far as that was asked: it cannot be later on.
    `clock` is the one of practice, which can be hurried.
    """

    session: Session
    path: Path
    told: str = ""
    is_plain: bool = False
    clock: PacedClock | None = None


class Opening:
    """Each way gives a session, or nothing once it was said why and what can be done."""

    def __init__(
        self,
        window: QWidget,
        context: ProgramContext,
        words: Callable[[], Translator],
        passphrase_given: Callable[[Path], bool],
        given_for_backups: Callable[[Path], bool],
    ) -> None:
        """`passphrase_given` asks for what a locked session needs, `given_for_backups` for what
        its backups need where it is damaged; both may raise StoreError.
        """
        self._window = window
        self._context = context
        self._words = words
        self._passphrase_given = passphrase_given
        self._given_for_backups = given_for_backups

    def make(self, new: NewSession, *, practice: bool = False) -> OpenedSession | None:
        """Make a session in its folder."""
        if not practice and not self._may_make_here():
            return None
        if practice:
            self._context.forget_practice()
            return self._entered(lambda: self._practised(new))
        return self._entered(lambda: self._made(self._context.library, new))

    def of(self, asked: Path | NewSession) -> OpenedSession | None:
        """Open a session file, or make a session."""
        return self.make(asked) if isinstance(asked, NewSession) else self.open(asked)

    def open(self, path: Path) -> OpenedSession | None:
        """Open a session file, wherever it is."""
        place = place_of(path)
        if place is None or self._is_trusted(path.parent):
            return self._open(path)
        way = ask_where_to_work(self._window, self._words(), place)
        if way == "copy":
            return self._copy(path)
        if way == "here":
            self._trust(path.parent)
            return self._open(path)
        return None

    def _open(self, path: Path, *, accept_missing: bool = False) -> OpenedSession | None:
        tools = self._context.toolbox

        def opened() -> OpenedSession | None:
            if not self._passphrase_given(path):
                return None
            is_plain = not self._context.library.has_passphrase(path)
            session = tools.open(path, SteadyClock(), accept_missing=accept_missing)
            return OpenedSession(session, path, is_plain=is_plain)

        return self._entered(opened, path)

    def _copy(self, path: Path) -> OpenedSession | None:
        """Copy a session to the folder of this program, and open that."""

        def copied() -> OpenedSession | None:
            if not self._passphrase_given(path):
                return None
            self._context.data.make()
            target = free_path(self._context.data.sessions, safe_stem(path.stem), ".cwb")
            session = self._context.toolbox.adopt(path, target, SteadyClock())
            if self._context.library.is_earlier(path):
                self._context.library.note_earlier(target)
            return OpenedSession(
                session, target, self._words()("keeping.place.copied", file=target.name)
            )

        return self._entered(copied)

    def _look(self, path: Path) -> OpenedSession | None:
        """Open a session to read."""

        def looked_at() -> OpenedSession | None:
            if not self._passphrase_given(path):
                return None
            is_plain = not self._context.library.has_passphrase(path)
            session = self._context.toolbox.look_at(path, SteadyClock())
            told = self._words()("keeping.read_only.looking")
            return OpenedSession(session, path, told, is_plain)

        return self._entered(looked_at)

    def _made(self, folder: Library, new: NewSession) -> OpenedSession:
        self._context.data.make()
        path = folder.new_path(new.place, new.date)
        return OpenedSession(self._context.toolbox.begin(path, new, SteadyClock()), path)

    def _practised(self, new: NewSession) -> OpenedSession:
        clock = PacedClock()
        path = self._context.practice.new_path(new.place, new.date)
        return OpenedSession(self._context.toolbox.begin(path, new, clock), path, clock=clock)

    def _entered(
        self, enter: Callable[[], OpenedSession | None], mend: Path | None = None
    ) -> OpenedSession | None:
        """Go in; where that cannot be, say why, and offer a way out for the file to mend."""
        try:
            # Without that folder a session can still be looked at.
            with suppress(OSError):
                self._context.data.make()
            return self._measured(self._at_rest(self._with_its_wall(enter())))
        except OSError:
            root = str(self._context.data.root)
            tell(self._window, self._words(), StoreError("store.folder_unwritable", folder=root))
        except UserFacingError as error:
            return self._way_out(error, mend)
        return None

    def _at_rest(self, entered: OpenedSession | None) -> OpenedSession | None:
        """Let an evening of another day rest; nobody can be late for it."""
        if entered is not None:
            entered.session.rest()
        return entered

    def _with_its_wall(self, entered: OpenedSession | None) -> OpenedSession | None:
        """Let the wall wait where what was hidden since is back: nobody has shown it.

        It is forgotten once the session itself says so on disk.
        """
        library = self._context.library
        if entered is None or not library.is_earlier(entered.path):
            return entered
        entered.session.set_wall_mode("waiting")
        if not entered.session.read_only:
            with suppress(StoreError):
                entered.session.flush()
                library.went_on(entered.path)
        return entered

    def _measured(self, entered: OpenedSession | None) -> OpenedSession | None:
        """Tell of texts that are longer than would be taken here; they stay as they are."""
        number = texts_beyond(entered.session.record) if entered is not None else 0
        if entered is None or not number:
            return entered
        sentence = f"{entered.told} {self._words()('limit.beyond', n=number)}".strip()
        return replace(entered, told=sentence)

    def _way_out(self, error: UserFacingError, path: Path | None) -> OpenedSession | None:
        if path is not None and error.key == _READ_ONLY:
            way = ask_how_to_read(self._window, self._words(), path.name)
            if way is None:
                return None
            return self._look(path) if way == "look" else self._copy(path)
        if path is not None and error.key == _IN_USE:
            return self._look(path) if self._wants_to_look(error) else None
        if path is not None and isinstance(error, StrangeLog):
            return self._without(error, path)
        if path is not None and isinstance(error, Unreadable):
            again = ask_to_try_again(self._window, self._words(), error, path.stem)
            return self._open(path) if again else None
        if path is not None and isinstance(error, Damage | KitError):
            return self._mend(error, path)
        tell(self._window, self._words(), error)
        return None

    def _wants_to_look(self, error: UserFacingError) -> bool:
        """A session that is open elsewhere can be read as it is just now."""
        words = self._words()
        choices = (
            Choice("close", words("dialog.understood"), "primary"),
            Choice("look", words("keeping.read_only.look")),
        )
        title, text = words("dialog.failed"), words(error.key, **error.values)
        return choose(self._window, title=title, text=text, choices=choices, words=words) == "look"

    def _without(self, error: StrangeLog, path: Path) -> OpenedSession | None:
        """Go in without what stands beside a session, once it may be set aside."""
        if not ask_to_set_aside(self._window, self._words(), error, path.stem):
            return None
        try:
            aside = set_aside(path, error.beside, datetime.now())
        except OSError:
            tell(self._window, self._words(), UserFacingError("dialog.disk"))
            return None
        self._context.library.note_earlier(path)
        entered = self._open(path)
        if entered is None or entered.told:
            return entered
        names = ", ".join(file.name for file in aside)
        return replace(entered, told=self._words()("keeping.not_opened.set_aside", files=names))

    def _mend(self, error: UserFacingError, path: Path) -> OpenedSession | None:
        """Offer the newest backup, or to go on with what is there."""
        library = self._context.library
        backup = newest_backup(library, path)
        answer = ask_to_mend(
            self._window,
            self._words(),
            error,
            name=path.stem,
            made=backup.made if backup else None,
            locked=backup is None and library.backups_locked(path),
        )
        if answer == "backup":
            return self._entered(lambda: self._restored(path))
        if answer != "go_on":
            return None
        library.note_earlier(path)
        return self._open(path, accept_missing=True)

    def _restored(self, path: Path) -> OpenedSession | None:
        """Put the newest backup in its place. Raises StoreError."""
        library = self._context.library
        if not library.backups(path) and not self._given_for_backups(path):
            return None
        backups = library.backups(path)
        if not backups:
            raise StoreError("store.no_backup", file=path.name)
        missing = library.restore(path, backups[0]).missing
        sentence = self._words()("keeping.missing", n=missing) if missing else ""
        return OpenedSession(self._context.toolbox.open(path, SteadyClock()), path, sentence)

    def _may_make_here(self) -> bool:
        """Say where sessions stand, if that is not this computer alone."""
        folder = self._context.data.sessions
        place: StorageLocation | None = place_of(folder / "session.cwb")
        if place is None or self._is_trusted(folder):
            return True
        way = ask_where_to_make(self._window, self._words(), place, self._context.data.root)
        if way == "folder":
            self._context.system.show_folder(self._context.data.root.parent)
        elif way == "here":
            self._trust(folder)
        return way == "here"

    def _is_trusted(self, folder: Path) -> bool:
        return str(folder.absolute()) in self._context.preferences.values.trusted

    def _trust(self, folder: Path) -> None:
        """Ask no more about this folder."""
        preferences = self._context.preferences
        trusted = (*preferences.values.trusted, str(folder.absolute()))
        preferences.keep(replace(preferences.values, trusted=trusted))
