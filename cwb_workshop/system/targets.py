"""Whether a file can be written where somebody wants it, asked before anything is done."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.text import clean


class TargetError(UserFacingError):
    """Nothing can be written there, or nothing may be; what stands there is as it was."""


def target_file(path: Path) -> Path:
    """Return the file that a path leads to, links followed, where one can be written.

    It need not exist; its folder does, and takes new files. Raises TargetError.
    """
    target = _followed(path)
    try:
        mode = _mode(target)
        if mode is None:
            _check_folder(target.parent)
        elif stat.S_ISDIR(mode):
            raise TargetError("target.folder", file=clean(str(path)))
        elif not stat.S_ISREG(mode):
            raise TargetError("target.not_a_file", file=clean(str(path)))
        elif not os.access(target, os.W_OK):
            raise TargetError("target.read_only", file=clean(str(path)))
        else:
            _check_folder(target.parent)
    except (OSError, ValueError) as error:
        raise TargetError("target.cannot", file=clean(str(path))) from error
    return target


def target_folder(path: Path) -> Path:
    """Return the folder that a path leads to, where one can be filled: new, or there already.

    Raises TargetError.
    """
    target = _followed(path)
    try:
        mode = _mode(target)
        if mode is None:
            _check_folder(_nearest(target.parent))
        elif not stat.S_ISDIR(mode):
            raise TargetError("target.not_a_folder", file=clean(str(path)))
        else:
            _check_folder(target)
    except (OSError, ValueError) as error:
        raise TargetError("target.cannot", file=clean(str(path))) from error
    return target


def _followed(path: Path) -> Path:
    """Follow links, so that what they lead to is looked at, and they themselves stay."""
    try:
        followed = path.resolve()
        if followed.is_symlink():
            # It leads back to itself; before 3.13 Python said so itself.
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    except (OSError, RuntimeError, ValueError) as error:
        raise TargetError("target.cannot", file=clean(str(path))) from error
    return followed


def _mode(path: Path) -> int | None:
    """Return what stands at a path; None where nothing does. Raises OSError or ValueError."""
    try:
        return path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _nearest(folder: Path) -> Path:
    """Return the first folder on the way up that is there."""
    while _mode(folder) is None and folder != folder.parent:
        folder = folder.parent
    return folder


def _check_folder(folder: Path) -> None:
    mode = _mode(folder)
    if mode is None:
        raise TargetError("target.no_folder", folder=clean(str(folder)))
    if not stat.S_ISDIR(mode):
        raise TargetError("target.not_a_folder", file=clean(str(folder)))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise TargetError("target.folder_closed", folder=clean(str(folder)))
