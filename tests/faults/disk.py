"""A disk under SQLite that tests can watch and break: a layer of SQLite's own kind (a VFS).

It stands between the SQLite of this process and the system, so the program under attack
runs its own code, unchanged. Writes that go past SQLite (the witness, backups being put in
their place) are watched through the functions of `os`.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from unittest.mock import patch

Kind = Literal["open", "write", "truncate", "sync", "delete"]

IOERR_WRITE = 778
IOERR_FSYNC = 1034
IOERR_TRUNCATE = 1546
FULL = 13
CANTOPEN = 14
IOERR_DELETE = 2570

_VERSIONS = ctypes.c_int * 3
_CREATE = 0x4


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of the disk. `size` is where a file is cut; `made` says it may be new."""

    kind: Kind
    path: Path
    offset: int = 0
    data: bytes = b""
    size: int = 0
    made: bool = False


Watch = Callable[[Call], int]
"""Answers a call with 0, or with SQLite's number of what is to go wrong."""


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("versions", _VERSIONS),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
        ("others", ctypes.c_void_p * 14),
    ]


class _Methods(ctypes.Structure):
    _fields_ = [
        ("version", ctypes.c_int),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("others", ctypes.c_void_p * 13),
    ]


_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.POINTER(ctypes.c_int),
)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
_WRITE = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)


class _Layer:
    """Made once per process and never taken away: SQLite keeps pointing at it."""

    def __init__(self) -> None:
        self.watch: Watch | None = None
        self._paths: dict[int, Path] = {}
        self._patched: dict[int, _Methods] = {}
        self._kept: list[Any] = []
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        system = library.sqlite3_vfs_find(None).contents
        layer = _Vfs.from_buffer_copy(system)
        layer.name = b"watched"
        self._open = _OPEN(system.open)
        self._delete = _DELETE(system.delete)
        layer.open = self._keep(_OPEN(self._opened))
        layer.delete = self._keep(_DELETE(self._deleted))
        self._kept.append(layer)
        if library.sqlite3_vfs_register(ctypes.byref(layer), 1):
            raise OSError("SQLite takes no layer")

    def asked(self, call: Call) -> int:
        return self.watch(call) if self.watch is not None else 0

    def _opened(self, vfs: int, name: int | None, file: int, flags: int, out: Any) -> int:
        if name is None:
            return self._open(vfs, name, file, flags, out)
        path = Path(os.fsdecode(ctypes.string_at(name)))
        fault = self.asked(Call("open", path, made=bool(flags & _CREATE)))
        if fault:
            ctypes.c_void_p.from_address(file).value = None
            return fault
        answer = self._open(vfs, name, file, flags, out)
        methods = ctypes.c_void_p.from_address(file).value
        if answer == 0 and methods:
            self._paths[file] = path
            ctypes.c_void_p.from_address(file).value = self._patch(methods)
        return answer

    def _deleted(self, vfs: int, name: bytes, sync: int) -> int:
        return self.asked(Call("delete", Path(os.fsdecode(name)))) or self._delete(vfs, name, sync)

    def _patch(self, address: int) -> int:
        if address not in self._patched:
            methods = _Methods.from_address(address)
            patched = _Methods.from_buffer_copy(methods)
            patched.write = self._keep(self._writes(_WRITE(methods.write)))
            patched.truncate = self._keep(self._truncates(_TRUNCATE(methods.truncate)))
            patched.sync = self._keep(self._syncs(_SYNC(methods.sync)))
            self._patched[address] = patched
        return ctypes.addressof(self._patched[address])

    def _writes(self, write: Any) -> Any:
        def written(file: int, data: int, amount: int, offset: int) -> int:
            call = Call("write", self._paths[file], offset, ctypes.string_at(data, amount))
            return self.asked(call) or write(file, data, amount, offset)

        return _WRITE(written)

    def _truncates(self, truncate: Any) -> Any:
        def truncated(file: int, size: int) -> int:
            return self.asked(Call("truncate", self._paths[file], size=size)) or truncate(
                file, size
            )

        return _TRUNCATE(truncated)

    def _syncs(self, sync: Any) -> Any:
        def synced(file: int, flags: int) -> int:
            return self.asked(Call("sync", self._paths[file])) or sync(file, flags)

        return _SYNC(synced)

    def _keep(self, function: Any) -> int | None:
        self._kept.append(function)
        return ctypes.cast(function, ctypes.c_void_p).value


_layers: list[_Layer] = []


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Let every file that SQLite opens from here on be watched."""
    if not _layers:
        _layers.append(_Layer())
    _layers[0].watch = watch
    try:
        yield
    finally:
        _layers[0].watch = None


_ERRNO = {IOERR_WRITE: errno.EIO, IOERR_FSYNC: errno.EIO, FULL: errno.ENOSPC, CANTOPEN: 24}


@contextmanager
def watched_system(watch: Watch, folder: Path) -> Iterator[None]:
    """Watch what goes past SQLite too: opens, writes and syncs below folder."""
    paths: dict[int, Path] = {}
    real_open, real_write, real_sync = os.open, os.write, os.fsync

    def ask(call: Call) -> None:
        fault = watch(call)
        if fault:
            raise OSError(_ERRNO.get(fault, errno.EIO), "made to fail", str(call.path))

    def opened(path: Any, *values: Any, **named: Any) -> int:
        where = Path(os.fsdecode(path))
        inside = where.is_relative_to(folder)
        if inside:
            ask(Call("open", where))
        descriptor = real_open(path, *values, **named)
        paths.pop(descriptor, None)
        if inside:
            paths[descriptor] = where
        return descriptor

    def wrote(descriptor: int, data: bytes) -> int:
        if descriptor in paths:
            ask(Call("write", paths[descriptor], data=data))
        return real_write(descriptor, data)

    def synced(descriptor: int) -> None:
        if descriptor in paths:
            ask(Call("sync", paths[descriptor]))
        real_sync(descriptor)

    with patch("os.open", opened), patch("os.write", wrote), patch("os.fsync", synced):
        yield


class Breaking:
    """Fails the k-th call of a kind, once or from then on, until it is repaired."""

    def __init__(self, kind: Kind, number: int, fault: int, *, once: bool) -> None:
        self._kind = kind
        self._left = number
        self._fault = fault
        self._once = once
        self._lock = threading.Lock()
        self.repaired = False
        self.hits = 0

    def __call__(self, call: Call) -> int:
        if call.kind != self._kind:
            return 0
        with self._lock:
            self._left -= 1
            due = self._left == 0 if self._once else self._left <= 0
            if self.repaired or not due:
                return 0
            self.hits += 1
            return self._fault
