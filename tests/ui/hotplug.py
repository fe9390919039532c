"""Plugs and pulls screens at run time, without hardware.

Qt's offscreen platform can take a new list of screens while it runs, and sends the signals
that a real plug does. Qt's own tests reach it in the same way.
"""

from __future__ import annotations

import ctypes
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QJsonDocument

_SLOT = 12  # of QPlatformNativeInterface::nativeResourceFunctionForIntegration in its table


@dataclass(frozen=True, slots=True)
class Plugged:
    """A screen to be there. The first by name is the primary one."""

    name: str
    x: int
    width: int
    height: int


LAPTOP = Plugged("0-laptop", 0, 1366, 768)
PROJECTOR = Plugged("1-projector", 1366, 1920, 1080)


class _Bytes(ctypes.Structure):
    _fields_ = (("d", ctypes.c_void_p), ("text", ctypes.c_char_p), ("size", ctypes.c_ssize_t))


class Plugs:
    """Raises OSError or AttributeError where this Qt does not let itself be reached."""

    def __init__(self) -> None:
        libraries = Path(PySide6.__file__).parent / "Qt" / "lib"
        gui = ctypes.CDLL(str(libraries / "libQt6Gui.so.6"))
        core = ctypes.CDLL(str(libraries / "libQt6Core.so.6"))
        find = gui._ZN15QGuiApplication23platformNativeInterfaceEv
        find.restype = ctypes.c_void_p
        self._interface = find()
        self._object_of = core._ZNK13QJsonDocument6objectEv
        self._object_of.restype = ctypes.c_void_p
        self._object_of.argtypes = [ctypes.c_void_p, ctypes.c_void_p]

    def plug(self, screens: Sequence[Plugged]) -> None:
        """Let exactly these screens be there."""
        listed = [
            {
                "name": screen.name,
                "x": screen.x,
                "y": 0,
                "width": screen.width,
                "height": screen.height,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
                "dpr": 1.0,
            }
            for screen in screens
        ]
        text = QByteArray(json.dumps({"screens": listed}).encode())
        document = QJsonDocument.fromJson(text)
        held = ctypes.c_void_p(0)
        self._object_of(ctypes.byref(held), shiboken6.getCppPointer(document)[0])
        self._set_configuration()(ctypes.addressof(held), self._interface)

    def _set_configuration(self) -> ctypes._CFunctionType:
        table = ctypes.cast(self._interface, ctypes.POINTER(ctypes.c_void_p))[0]
        slot = ctypes.cast(table, ctypes.POINTER(ctypes.c_void_p))[_SLOT]
        look_up = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(_Bytes))(slot)
        name = b"setConfiguration"
        found = look_up(self._interface, ctypes.byref(_Bytes(None, name, len(name))))
        return ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(found)
