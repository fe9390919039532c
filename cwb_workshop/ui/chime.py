"""Soft tones, as at the start of a phase: made here, and played by what the system brings along.

QtMultimedia is not in PySide6-Essentials, and a hundred megabytes for one tone is too much.
Without a player or a sound device nothing is heard; whether there is a player can be asked.
"""

from __future__ import annotations

import io
import math
import shutil
import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QTemporaryDir

_RATE = 22_050
_SECONDS = 1.4
Sound: TypeAlias = Literal["phase", "soon", "over"]

_HERTZ: Mapping[Sound, tuple[float, float]] = {
    "phase": (523.25, 784.0),
    "soon": (659.25, 987.77),
    "over": (392.0, 587.33),
}
"""Fifths, the second higher and the third lower. Two tones sound like a bowl, one like an alarm."""

_VOLUME = 0.22
_RISE_SECONDS = 0.03
_FADES = 3.2

_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""What plays a file: PipeWire, PulseAudio, ALSA, macOS."""


def tone(sound: Sound = "phase") -> bytes:
    """Return a tone as a WAV file: mono, 16 bits, begun and ended softly."""
    # Only now: it is written once, when it is first heard.
    import wave

    hertz = _HERTZ[sound]
    frames = b"".join(struct.pack("<h", round(_level(at, hertz) * 32_767)) for at in _moments())
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(frames)
    return buffer.getvalue()


class Tone:
    """Plays the tones. `start` begins a program and does not wait for it."""

    def __init__(
        self,
        start: Callable[[str, Sequence[str]], object] | None = None,
        find: Callable[[str], str | None] = shutil.which,
    ) -> None:
        self._start = start or _started
        self._find = find
        self._folder: QTemporaryDir | None = None

    @property
    def can_be_heard(self) -> bool:
        """Whether there is something that plays it; whether that is loud enough nobody knows."""
        return sys.platform == "win32" or any(self._find(name) for name, *_options in _PLAYERS)

    def play(self, sound: Sound = "phase") -> None:
        """Let a tone be heard; where that cannot be, stay silent."""
        path = self._file(sound)
        if path is None:
            return
        if sys.platform == "win32":
            _play_on_windows(path)
            return
        for name, *options in _PLAYERS:
            program = self._find(name)
            if program:
                self._start(program, [*options, str(path)])
                return

    def _file(self, sound: Sound) -> Path | None:
        """Return the file to play, written when it is first needed; None on a full disk."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / f"{sound}.wav"
        if not path.is_file():
            try:
                path.write_bytes(tone(sound))
            except OSError:
                return None
        return path


def _started(program: str, arguments: Sequence[str]) -> object:
    """Start a player whose complaints nobody sees."""
    # Only now, as it takes memory that a silent evening need not have.
    from PySide6.QtCore import QProcess

    process = QProcess()
    process.setProgram(program)
    process.setArguments(list(arguments))
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return process.startDetached()


def _play_on_windows(path: Path) -> None:
    if sys.platform != "win32":
        return
    # Only Windows has this module.
    import winsound

    try:
        winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC)
    except RuntimeError:
        return


def _moments() -> list[float]:
    return [number / _RATE for number in range(round(_RATE * _SECONDS))]


def _level(seconds: float, hertz: tuple[float, float]) -> float:
    rise = min(seconds / _RISE_SECONDS, 1.0)
    end = min((_SECONDS - seconds) / 0.2, 1.0)
    fade = math.exp(-_FADES * seconds)
    waves = sum(math.sin(2 * math.pi * one * seconds) for one in hertz) / len(hertz)
    return _VOLUME * rise * end * fade * waves
