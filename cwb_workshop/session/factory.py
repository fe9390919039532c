"""What the program brings along, read once: exercises, kits and the words of the wall."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary
from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.content.word_files import wall_words
from cwb_workshop.core.agenda.own_items import planned_kit
from cwb_workshop.core.model.clock import Clock
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.plan_copy import fits, take_plan
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.sessions.store_protocol import Store
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.exercises import Registry
from cwb_workshop.session.carried_kits import CarriedKits
from cwb_workshop.session.plan_templates import plan_in
from cwb_workshop.session.report_files import owner_of
from cwb_workshop.session.session import Session
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.faults import StrangeParts
from cwb_workshop.store.keys import NO_KEYS, Keys
from cwb_workshop.store.library.report_register import note, noted, perhaps_moved
from cwb_workshop.store.read_only_file import SeenFile
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.system.collection import without_collection


@dataclass(frozen=True)
class Toolbox:
    """Makes sessions out of files, with everything they need."""

    exercises: Registry
    backups: Path
    keys: Keys = field(default_factory=lambda: NO_KEYS)
    kit_folder: Path | None = None

    @cached_property
    def kits(self) -> KitLibrary:
        return KitLibrary(DEFAULT_KIT, self.kit_folder)

    @cached_property
    def kit(self) -> Kit:
        """The kit that new sessions begin with where nobody chose another one."""
        return self.kit_named("")

    def kit_named(self, name: str) -> Kit:
        """Return the kit with an id, by default the usual one; one that was changed is read anew.

        Raises KitError, and NoKit where there is none.
        """
        return self.read_kit(self.kits.sources(name))

    @cached_property
    def wall_words(self) -> Mapping[Language, Translator]:
        return wall_words()

    @cached_property
    def carried(self) -> CarriedKits:
        return CarriedKits(self.exercises.by_id)

    def get_ready(self) -> None:
        """Read what nearly every session needs; it may be done beside what a window does."""
        self.carried.expect(self.kit)
        self.wall_words  # noqa: B018  # read now, kept for the first session

    def read_kit(self, sources: Mapping[str, str]) -> Kit:
        """Raises KitError."""
        return read_kit(sources, self.exercises.by_id)

    def item_names(self, language: Language) -> dict[str, str]:
        """Return what the items of all kits are called; of two with one id, as in the usual kit."""
        names: dict[str, str] = {}
        for outline in reversed(self.kits.known(self.exercises.by_id).offered):
            texts = self.kit_named(outline.id).texts[language].items
            names |= {item: text.short for item, text in texts.items()}
        return names

    def kit_of(self, contents: SessionContents, path: Path) -> Kit:
        """Return the kit of a session as it plans it, once its record is seen to fit in it.

        Raises KitError, and StoreError where no session of this program looks like that.
        """
        return planned_kit(self.carried_kit(contents, path), contents.record, self.exercises.by_id)

    def carried_kit(self, contents: SessionContents, path: Path) -> Kit:
        """Return the kit that a session carries, as it came. Raises what `kit_of` does."""
        kit = self.carried.read(contents.kit_sources)
        planned = planned_kit(kit, contents.record, self.exercises.by_id)
        if not sound(contents.record, planned, self.exercises.ids):
            raise StrangeParts(path)
        return kit

    def begin(self, path: Path, new: NewSession, clock: Clock) -> Session:
        """Make a session file and found the session, with the plan of a template or an earlier
        session where it is of the same kit and length. Raises StoreError, KitError or Refused.
        """
        kit = self.kit if new.kit in ("", DEFAULT_KIT) else self.kit_named(new.kit)
        founded = founding_step(new, kit, divided=True)
        plan = plan_in(Path(new.plan_of), self.keys) if new.plan_of else {}
        file = SessionFile.create(path, kit.sources, backups=self.backups)
        session = self._session(file, kit, clock)
        session.do(founded)
        if fits(plan, session.record):
            taken = take_plan(
                session.record, kit, plan, self.exercises.by_id, end_given=bool(new.end)
            )
            session.do(taken)
        return session

    def open(self, path: Path, clock: Clock, *, accept_missing: bool = False) -> Session:
        """Open a session file with the kit it carries. Raises StoreError or KitError."""
        with without_collection():
            file = SessionFile.open(
                path, backups=self.backups, accept_missing=accept_missing, keys=self.keys
            )
            return self._opened(file, clock)

    def _opened(self, file: SessionFile, clock: Clock) -> Session:
        try:
            kit = self.carried_kit(file.contents, file.path)
        except BaseException:
            file.close()
            raise
        file.share_kit(kit.sources)
        return self._session(file, kit, clock)

    def adopt(self, source: Path, path: Path, clock: Clock) -> Session:
        """Copy a session from elsewhere to path, and open that. Raises StoreError or KitError."""
        self.kit_of(read_contents(source, self.keys), source)
        return self._opened(
            SessionFile.adopt(source, path, backups=self.backups, keys=self.keys), clock
        )

    def look_at(self, path: Path, clock: Clock) -> Session:
        """Open a session to read, without a byte beside it. Raises StoreError or KitError.

        Where another program has it open, its wall waits: see `ShownRecord`.
        """
        with without_collection():
            seen = SeenFile(path, self.keys)
            kit = self.carried_kit(seen.contents, path)
            session = self._session(seen, kit, clock, seen_elsewhere=seen.written_elsewhere)
        if seen.written_elsewhere:
            session.set_wall_mode("waiting")
        return session

    def own_report(self, session: Path, report: Path, evening: str) -> Path:
        """Return where a report of this session goes: over its own, never over another file.

        Its own was noted when it was written, and nobody changed it since. Raises TargetError.
        """
        folders = Backups(self.backups, session, datetime.now).all_folders()
        ours = (*noted(folders), *perhaps_moved(folders, report.absolute().parent))
        path, number = report, 2
        while os.path.lexists(path) and not (
            path.absolute() in ours and owner_of(path, evening) in ("nobody", "this evening")
        ):
            path = report.with_stem(f"{report.stem}-{number}")
            number += 1
        return path

    def note_report(self, session: Path, report: Path) -> None:
        """Remember where a report of a session is about to be written.

        Whoever removes the session is told. Raises ReportError.
        """
        try:
            note(Backups(self.backups, session, datetime.now).folder, report)
        except OSError as error:
            raise ReportError("store.folder_unwritable", folder=str(self.backups.parent)) from error

    def _session(
        self, file: Store, kit: Kit, clock: Clock, *, seen_elsewhere: bool = False
    ) -> Session:
        return Session(
            file,
            kit=kit,
            exercises=self.exercises,
            wall_words=self.wall_words,
            clock=clock,
            seen_elsewhere=seen_elsewhere,
        )
