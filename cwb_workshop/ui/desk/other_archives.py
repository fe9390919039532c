"""Looking at another archive than that of this laptop, and pushing to one on a server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.desk_news import DeskNews
from cwb_workshop.ui.desk.sessions_page import SessionsPage
from cwb_workshop.ui.file_dialog import ask_for_folder

if TYPE_CHECKING:
    from cwb_workshop.archive.pushing import PushOutcome
    from cwb_workshop.ui.desk.place_dialog import PlaceDialog, PlacePurpose


class OtherArchives:
    """`changed` is called once another archive is looked at. `places` are those that were opened
    and pushed to before, each under its purpose with its organisation.
    """

    def __init__(
        self,
        window: QWidget,
        words: Translator,
        work: ArchiveWork,
        page: SessionsPage,
        desk: DeskNews,
        changed: Callable[[], None],
        places: Iterable[tuple[str, str, str]] = (),
    ) -> None:
        self._window, self._words, self._work = window, words, work
        self._page, self._desk, self._changed = page, desk, changed
        self._typed: dict[str, tuple[str, str]] = {
            purpose: (typed, organisation) for purpose, typed, organisation in places
        }
        self._taken = dict(self._typed)

    @property
    def places(self) -> tuple[tuple[str, str, str], ...]:
        """Return what could be opened and pushed to: an address with a password never could."""
        return tuple((purpose, *typed) for purpose, typed in self._taken.items())

    def ask(self, purpose: PlacePurpose) -> None:
        """Ask where it is, until it could be opened or somebody goes back."""
        dialog = self._dialog(purpose)
        dialog.exec()
        self._typed[purpose] = dialog.field.text(), dialog.organisation.text()
        dialog.deleteLater()

    def _dialog(self, purpose: PlacePurpose) -> PlaceDialog:
        # Costly to import, and seldom asked for.
        from cwb_workshop.ui.desk.place_dialog import PlaceDialog

        archive = self._work.archive
        dialog = PlaceDialog(self._window, self._words, purpose, is_own=archive.is_own)
        typed, organisation = self._typed.get(purpose, ("", ""))
        dialog.field.setText(typed)
        dialog.organisation.setText(organisation)
        goes = self._look_at if purpose == "open" else self._push
        dialog.asked.connect(lambda typed, organisation: goes(dialog, typed, organisation))
        dialog.own_asked.connect(lambda: self._look_at(dialog, str(archive.own_place()), ""))
        dialog.folder_asked.connect(lambda: self._choose_folder(dialog))
        return dialog

    def _choose_folder(self, dialog: PlaceDialog) -> None:
        title, folder = self._words("desk.place.open.title"), self._work.archive.folder
        near = next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
        chosen = ask_for_folder(dialog, self._words, title, folder=near)
        if isinstance(chosen, Path):
            dialog.field.setText(str(chosen))
            dialog.go.setFocus()

    def _look_at(self, dialog: PlaceDialog, typed: str, organisation: str) -> None:
        def opened() -> None:
            if not self._work.archive.is_own:
                self._taken["open"] = typed, organisation
            dialog.accept()
            self._desk.tell(self._told())
            self._changed()
            self._desk.refresh()

        def refused(error: UserFacingError | OSError) -> None:
            dialog.tell(self._desk.told_of_fault(error))

        dialog.wait()
        self._work.look_at(typed, organisation, opened, refused, dialog)

    def _told(self) -> str:
        archive = self._work.archive
        if archive.is_on_server:
            return self._words("desk.place.on_server")
        if archive.is_own:
            return self._words("desk.place.on_own")
        return self._words("desk.place.in_folder", folder=str(archive.folder))

    def _push(self, dialog: PlaceDialog, typed: str, organisation: str) -> None:
        dialog.accept()
        self._page.show_busy(busy=True)
        self._desk.tell(self._words("desk.place.looking"))

        def pushed(outcomes: Counter[PushOutcome]) -> None:
            self._taken["push"] = typed, organisation
            self._pushed(outcomes)

        self._work.push(typed, organisation, pushed, self._stopped_by)

    def _pushed(self, outcomes: Counter[PushOutcome]) -> None:
        words = self._words
        self._page.show_busy(busy=False)
        counted = [words(f"archive.push.count.{name}", n=n) for name, n in outcomes.items()]
        told = words.in_a_row(counted) if counted else words("archive.push.nothing")
        sentences = [words("archive.taken", counted=told)]
        if self._work.is_stopped:
            sentences.insert(0, words("desk.push.stopped"))
        if outcomes["kept_out"]:
            sentences.append(words("desk.push.kept_out"))
        self._desk.tell(" ".join(sentences))

    def _stopped_by(self, error: UserFacingError | OSError) -> None:
        self._page.show_busy(busy=False)
        self._desk.tell_fault(error)
