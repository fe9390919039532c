"""Starting the program once more while it runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import IO

from cwb_workshop.system.instance_lock import InstanceLock

ROOT = Path(__file__).parents[2]


def place(only: InstanceLock) -> Path:
    assert only.folder is not None
    return only.folder


def second_start(*arguments: str, stderr: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
    """Start the program once more, as from its icon or a terminal."""
    command = [sys.executable, "-m", "cwb_workshop", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stderr=stderr)
