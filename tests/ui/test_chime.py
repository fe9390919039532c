"""The tone is soft, is made here, and stays silent where nothing can play it."""

from __future__ import annotations

import io
import struct
import wave
from collections.abc import Sequence
from pathlib import Path

import pytest

from cwb_workshop.ui.chime import Tone, tone


def test_the_tone_is_a_sound_that_begins_and_ends_softly() -> None:
    with wave.open(io.BytesIO(tone())) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        frames = file.readframes(file.getnframes())
        seconds = file.getnframes() / file.getframerate()
    levels = [abs(level) for (level,) in struct.iter_unpack("<h", frames)]
    assert 1 <= seconds <= 2
    assert max(levels) < 32_767 * 0.25
    assert max(levels[:20]) < 300
    assert max(levels[-20:]) < 300


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows plays without a program")
def test_the_first_player_that_is_there_plays_a_whole_file() -> None:
    played: list[tuple[str, bytes]] = []

    def start(program: str, arguments: Sequence[str]) -> None:
        played.append((program, Path(arguments[-1]).read_bytes()))

    held = Tone(start, {"paplay": "/bin/paplay", "aplay": "/bin/aplay"}.get)
    held.play()
    held.play()
    assert played == [("/bin/paplay", tone())] * 2


def test_without_a_player_nothing_happens() -> None:
    started: list[object] = []
    Tone(lambda *given: started.append(given), lambda _name: None).play()
    assert started == []


def test_a_player_that_cannot_be_started_is_no_trouble(tmp_path: Path) -> None:
    Tone(find=lambda _name: str(tmp_path / "nothing here")).play()
