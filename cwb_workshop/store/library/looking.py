"""Looking at a folder of sessions in short turns: at a glance first, then file by file.

Whoever asks for something else meanwhile, as a search or an end, waits for one turn alone.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.store.faults import FileInUse
from cwb_workshop.store.library.session_index import IndexedSession
from cwb_workshop.store.library.skimming import skimmed
from cwb_workshop.store.library.summaries import summarised
from cwb_workshop.store.sidecar_files import log_of, witness_of

_TURN = 0.01
"""Seconds: less than a picture takes, so that who types meanwhile notices nothing."""

_ENDING = ".cwb"
_BESIDE = tuple(of(Path()).name for of in (log_of, witness_of))

Seen: TypeAlias = "dict[str, IndexedSession]"
Keep: TypeAlias = Callable[[Seen, Mapping[str, str]], None]


class Looking:
    """`present` is what is known so far; `keep` is called with it, and with texts to search in."""

    def __init__(
        self,
        folder: Path,
        known: Mapping[str, IndexedSession],
        archived: set[str],
        *,
        locales: Sequence[Locale],
        keep: Keep,
    ) -> None:
        self._folder = folder
        self._known = known
        self._archived = archived
        self._locales = locales
        self._keep = keep
        self._forgotten: set[str] = set()
        self._texts: dict[str, str] = {}
        self.present: Seen = {}

    def turns(self, *, at_a_glance: bool) -> Iterator[bool]:
        """Go on for a moment at each turn; True says that the list is new, and kept.

        What is not known yet is there soon, if it is looked at `at_a_glance` before it is read.
        """
        stamps = _stamps(self._folder)
        self.present = {name: self._known[name] for name in stamps if name in self._known}
        changed = [name for name, stamp in stamps.items() if self._has_changed(name, stamp)]
        if at_a_glance:
            new = [name for name in changed if name not in self._known]
            for _ in _in_turns(new, self._skim):
                yield False
            if self._texts:
                self._keep(self.present, self._texts)
                yield True
        kept, self._texts = self._texts, {}
        for _ in _in_turns(changed, self._read):
            yield False
        # What was seen at a glance, and was so, is in the archive.
        others = {name: text for name, text in self._texts.items() if kept.get(name) != text}
        self._keep(self.present, others)
        yield True

    def forget(self, name: str) -> None:
        """Leave a session out that was removed, or locked, while others are looked at."""
        self._forgotten.add(name)
        self.present.pop(name, None)
        self._texts.pop(name, None)

    def _has_changed(self, name: str, stamp: str) -> bool:
        known = self._known.get(name)
        return known is None or known.stamp != stamp or name not in self._archived

    def _skim(self, name: str) -> None:
        told = None if name in self._forgotten else skimmed(self._folder / name, self._locales)
        if told is not None:
            # Without a stamp: it is read as a whole once all are there.
            self.present[name], self._texts[name] = IndexedSession("", told[0]), told[1]

    def _read(self, name: str) -> None:
        """Read a file anew. One that cannot be read just now stays as it was last seen."""
        if name in self._forgotten:
            return
        path = self._folder / name
        stamp = _stamp_of(path)
        try:
            summary, self._texts[name] = summarised(path, self._locales)
        except FileInUse:
            unknown = IndexedSession("", Summary(path, "interrupted", place=path.stem))
            self.present.setdefault(name, unknown)
        else:
            self.present[name] = IndexedSession("" if summary.can_change else stamp, summary)


def _stamps(folder: Path) -> dict[str, str]:
    """Return the stamp of every session in a folder, in the order of their names."""
    try:
        there = {path.name: path for path in folder.iterdir()}
    except OSError:
        return {}
    sessions = sorted(name for name in there if os.path.normcase(name).endswith(_ENDING))
    return {
        name: _stamp(there[name + end] for end in ("", *_BESIDE) if name + end in there)
        for name in sessions
    }


def _stamp_of(path: Path) -> str:
    return _stamp(path.with_name(path.name + end) for end in ("", *_BESIDE))


def _stamp(files: Iterable[Path]) -> str:
    """A session that was not closed keeps its newest lines in the log beside it, and what is
    missing of it is known by its witness.

    One that is locked becomes another file, with the time of the one before and often its size.
    """
    parts = []
    for file in files:
        try:
            status = file.stat()
        except OSError:
            continue
        parts.append(f"{status.st_ino}.{status.st_size}.{status.st_mtime_ns}")
    return "+".join(parts)


def _in_turns(names: Sequence[str], do: Callable[[str], None]) -> Iterator[None]:
    """Do something with each, and give a turn whenever that took a moment."""
    until = time.monotonic() + _TURN
    for name in names:
        do(name)
        if time.monotonic() > until:
            yield
            until = time.monotonic() + _TURN
