"""Starting the program once more while it runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cwb_workshop.system.instance_lock import InstanceLock

ROOT = Path(__file__).parents[2]


def place(only: InstanceLock) -> Path:
    assert only.folder is not None
    return only.folder


def second_start(*arguments: str) -> subprocess.Popen[bytes]:
    """Start the program once more, as from its icon."""
    return subprocess.Popen([sys.executable, "-m", "cwb_workshop", *arguments], cwd=ROOT)
