"""What is measured before the doors open, and what somebody answered there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.sessions.readiness import (
    Finding,
    Measured,
    MeasuredBackup,
    MeasuredPower,
    MeasuredScreens,
    findings,
)
from cwb_workshop.core.wall.visibility import wall_languages
from cwb_workshop.system.power import power
from cwb_workshop.system.printing import printers
from cwb_workshop.ui.chime import Tone
from cwb_workshop.ui.dialogs.readiness_dialog import (
    MENDS,
    Mend,
    ReadinessDialog,
    sample_scene,
    sample_stage,
)
from cwb_workshop.ui.preferences.registry import DISTANCES
from cwb_workshop.ui.wall.screen_labels import ScreenLabels
from cwb_workshop.ui.wall.screens import named

if TYPE_CHECKING:
    from cwb_workshop.desktop.context import ProgramContext
    from cwb_workshop.ui.evening import Evening


class Readiness:
    """The check of one evening. What eyes and ears told is kept until the evening is left."""

    def __init__(self, evening: Evening, context: ProgramContext, file: Path) -> None:
        self._evening = evening
        self._context = context
        self._file = file
        self._tone = Tone()
        self._buttons: set[str] = set()
        self._heard = False
        self._read_from: int | None = None
        self._labels: ScreenLabels | None = None
        self._power: MeasuredPower | None = None
        self._printers: tuple[str, ...] | None = None

    def show(self) -> None:
        """Go through the check until it is put away; the wall then shows what it showed."""
        dialog = self.dialog()
        try:
            dialog.exec()
        finally:
            self._take_labels_away()
            self._evening.wall.show_scene(self._evening.session.scene)
            dialog.deleteLater()

    def dialog(self) -> ReadinessDialog:
        evening = self._evening
        words = evening.console.words
        self.ask_system()
        return ReadinessDialog(
            evening.console,
            words,
            look=self.look,
            ask_again=self.ask_system,
            mends=self._mends(),
            heard=self._buttons.add,
            sample=sample_stage(self._sample, evening.wall.stage),
            distance=lambda: self._distance,
            set_distance=self._set_distance,
            distances=DISTANCES,
        )

    def ask_system(self) -> None:
        """Ask what takes programs of the system, and so is not asked at each key of a clicker."""
        self._power, self._printers = power(), printers()

    def look(self) -> Sequence[Finding]:
        """Measure everything, and return what is found."""
        session, screens = self._evening.session, self._evening.screens
        words = self._evening.console.words
        wall = wall_languages(session.record, session.kit)
        projector = screens.projector if self._evening.wall.is_on_projector else None
        return findings(
            Measured(
                MeasuredScreens("" if projector is None else named(projector), screens.mirrored),
                read_from=self._read_from,
                heard_buttons=len(self._buttons),
                can_sound=self._tone.can_be_heard,
                heard=self._heard,
                power=self._power,
                free_bytes=_free(self._file),
                printers=self._printers,
                backup=_backup(self._context.toolbox.backups, self._file),
                wall_languages=", ".join(map(session.room.language_name, wall)),
                window_language=session.room.language_name(words.language),
                missing_texts=tuple(one for one in wall if one not in session.kit.texts),
            )
        )

    def _mends(self) -> tuple[Mend, ...]:
        does: Mapping[tuple[str, str], Callable[[], None]] = {
            ("projector", "which"): self._label_screens,
            ("back_row", "show"): self._show_sample,
            ("back_row", "yes"): self._is_read,
            ("clicker", "teach"): self._evening.console.requests.clicker.emit,
            ("sound", "play"): self._tone.play,
            ("sound", "yes"): self._is_heard,
            ("backup", "open"): self._open_backups,
        }
        return tuple(
            Mend(check, way, does[check, way]) for check, ways in MENDS.items() for way in ways
        )

    @property
    def _sample(self) -> Scene:
        return sample_scene(self._evening.console.words)

    @property
    def _distance(self) -> int:
        return self._context.preferences.values.viewing_distance

    def _set_distance(self, metres: int) -> None:
        self._evening.room.set_distance(metres)
        # The letters are others now, and nobody has read them yet.
        self._read_from = None

    def _show_sample(self) -> None:
        self._evening.wall.show_scene(self._sample)

    def _is_read(self) -> None:
        self._read_from = self._distance

    def _is_heard(self) -> None:
        self._heard = True

    def _label_screens(self) -> None:
        """Put the numbers on the screens, or take them away."""
        if self._labels is not None:
            self._take_labels_away()
            return
        places = self._evening.screens.places
        self._labels = ScreenLabels(places, self._evening.console.words)

    def _take_labels_away(self) -> None:
        if self._labels is not None:
            self._labels.take_away()
            self._labels = None

    def _open_backups(self) -> None:
        self._context.system.show_folder(self._context.toolbox.backups)


def _free(file: Path) -> int | None:
    try:
        return shutil.disk_usage(file.parent).free
    except OSError:
        return None


def _backup(folder: Path, file: Path) -> MeasuredBackup:
    there = next((near for near in (folder, *folder.parents) if near.is_dir()), folder)
    try:
        other = there.stat().st_dev != file.stat().st_dev
    except OSError:
        other = False
    return MeasuredBackup(str(folder), os.access(there, os.W_OK), other)
