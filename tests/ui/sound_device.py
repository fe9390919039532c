"""A sound device for one test: what is played goes nowhere, and is kept; or there is none."""

from __future__ import annotations

import io
import shutil
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

PLAYER = "aplay"

_NULL = """
pcm.nowhere {{ type null }}
pcm.kept {{ type file slave.pcm nowhere file "{file}" format raw }}
pcm.!default {{ type plug slave.pcm kept }}
"""
_NONE = "pcm.!default { type hw card 31 }\n"


def what_is_missing() -> str:
    """Return what this machine has not; empty where all is there."""
    if not sys.platform.startswith("linux"):
        return "only Linux has devices of this kind"
    return "" if shutil.which(PLAYER) else "there is no alsa-utils on this machine"


def player(name: str) -> str | None:
    """Find the one program that plays to devices of this kind."""
    return shutil.which(name) if name == PLAYER else None


@dataclass(frozen=True)
class SoundDevice:
    """`setting` is what `ALSA_CONFIG_PATH` has to say for a player to find it."""

    setting: Path
    heard: Path

    def has_heard(self, sound: bytes) -> bool:
        """Tell whether this was the last sound, from its beginning to its end; a player fills its
        last piece with silence.
        """
        with wave.open(io.BytesIO(sound)) as file:
            played = file.readframes(file.getnframes())
        return self.heard.is_file() and self.heard.read_bytes().startswith(played)


def a_null_sink(folder: Path) -> SoundDevice:
    """Return a device that takes all sounds and makes none."""
    heard = folder / "heard.raw"
    return _device(folder, _NULL.format(file=heard), heard)


def no_device(folder: Path) -> SoundDevice:
    """Return what a laptop has whose sound card was not found."""
    return _device(folder, _NONE, folder / "heard.raw")


def _device(folder: Path, text: str, heard: Path) -> SoundDevice:
    setting = folder / "asound.conf"
    setting.write_text(text)
    return SoundDevice(setting, heard)
