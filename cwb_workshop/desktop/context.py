"""What the program has on this laptop, each part made when it is first needed.

What is heavy is imported inside the methods that need it: home must be painted first.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from cwb_workshop.core.model.locale import Language
    from cwb_workshop.session.factory import Toolbox
    from cwb_workshop.session.library import Library
    from cwb_workshop.store.keys import Key
    from cwb_workshop.system.data_folder import DataFolder
    from cwb_workshop.ui.preferences.file import PreferencesFile
    from cwb_workshop.ui.system_services import System


class ProgramContext:
    """The data folder and what stands in it; the toolbox."""

    @cached_property
    def data(self) -> DataFolder:
        from cwb_workshop.system.data_folder import DataFolder

        return DataFolder.of_this_person()

    @cached_property
    def keys(self) -> dict[bytes, Key]:
        """Those of sessions whose passphrase was given since the program started."""
        return {}

    @cached_property
    def preferences(self) -> PreferencesFile:
        from cwb_workshop.ui.preferences.file import PreferencesFile

        return PreferencesFile(self.data.preferences)

    @cached_property
    def library(self) -> Library:
        from cwb_workshop.session.library import Library

        data = self.data
        return Library(
            data.sessions,
            derived=data.derived,
            backups=data.backups,
            reports=data.reports,
            keys=self.keys,
        )

    @cached_property
    def practice(self) -> Library:
        """The sessions with an imaginary room, in a folder that can be thrown away."""
        from cwb_workshop.session.library import Library

        folder = self.data.derived / "practice"
        return Library(folder, derived=folder, backups=self.data.backups)

    def reports_of(self, path: Path) -> Path:
        """Return the folder for reports of a session: those of practice go with it."""
        is_practice = path.parent == self.practice.folder
        return path.parent / "reports" if is_practice else self.data.reports

    @cached_property
    def toolbox(self) -> Toolbox:
        from cwb_workshop.exercises import Registry
        from cwb_workshop.session.factory import Toolbox

        return Toolbox(Registry(), self.data.backups, self.keys, self.data.kits)

    @cached_property
    def system(self) -> System:
        from cwb_workshop.ui.system_services import System

        return System()

    def get_ready(self, language: Language) -> None:
        """Read what an evening needs; it may be done beside what the windows do."""
        from cwb_workshop.content.word_files import read_ahead

        read_ahead(language)
        self.toolbox.get_ready()

    def keep_language(self, language: Language) -> None:
        """Speak this language at the next start too."""
        from dataclasses import replace

        self.preferences.keep(replace(self.preferences.values, language=language))

    def forget_practice(self) -> None:
        """Remove what was practised; what is open in another window stays."""
        folder = self.data.derived / "practice"
        if not folder.is_dir():
            return
        import shutil
        from contextlib import suppress

        from cwb_workshop.core.model.errors import StoreError

        for path in sorted(folder.glob("*.cwb")):
            with suppress(StoreError):
                self.practice.remove(path, reports=False)
        if not any(folder.glob("*.cwb")):
            shutil.rmtree(folder, ignore_errors=True)
