"""The kits there are: those of the program, and what somebody put in the folder of kits.

A kit with faults keeps nobody from the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.content.faults import Faults
from cwb_workshop.content.kit_folder import ARCHIVE_SUFFIX, read_folder
from cwb_workshop.content.kit_outlines import outline_of
from cwb_workshop.core.model.errors import FileFault, KitError, NoKit
from cwb_workshop.core.model.kit_outline import FaultyKit, KitOutline, KnownKits
from cwb_workshop.core.model.limits import MOST_KITS
from cwb_workshop.system.assets import assets_folder

if TYPE_CHECKING:
    from cwb_workshop.core.contract.exercise import Definition

DEFAULT_KIT = "cwb"
"""What a session begins with where nobody chose another one."""

_MOST_LOOKED_AT = 1000


def kit_files(path: Path) -> dict[str, str]:
    """Return the files of the kit in a folder or an archive. Raises KitError."""
    faults = Faults()
    if not path.exists():
        faults.add(path.name, "not_there")
        sources = {}
    elif path.is_dir():
        sources = read_folder(path, faults)
    else:
        # Only for an archive: the form at home waits for what is imported above.
        from cwb_workshop.content.kit_archive import read_archive

        sources = read_archive(path, faults)
    if faults.found:
        raise KitError(tuple(faults.found))
    return sources


class KitLibrary:
    """Finds kits by their id; one of the program goes before another of that id."""

    def __init__(self, usual: str, folder: Path | None = None) -> None:
        """`usual` is the id of the kit that stands first. The folder need not be there."""
        self._usual = usual
        self._folder = folder

    def known(self, exercises: Mapping[str, Definition] | None = None) -> KnownKits:
        """Return what the beginning of each kit tells; with `exercises` each kit of the folder
        is read as a whole first. Raises KitError where one of the program has faults.
        """
        offered: dict[str, KitOutline] = {}
        for path in self._own.values():
            outline = outline_of(kit_files(path))
            offered[outline.id] = outline
        faulty: list[FaultyKit] = []
        for path in self._others():
            try:
                outline = _outline(path, exercises)
                if outline.id in offered:
                    raise _twice(path, outline.id)
                offered[outline.id] = outline
            except KitError as error:
                faulty.append(FaultyKit(path.name, error))
        faulty += [FaultyKit(path.name, _no_archive(path)) for path in self._among(_is_zip)]
        return KnownKits(tuple(offered.values()), tuple(faulty))

    def sources(self, kit: str = "") -> dict[str, str]:
        """Return the files of a kit, by default the usual one.

        Raises KitError, and NoKit where there is none of that id.
        """
        own = self._own.get(kit or self._usual)
        if own is not None:
            return kit_files(own)
        for path in self._others():
            try:
                sources = kit_files(path)
                if outline_of(sources).id == kit:
                    return sources
            except KitError:
                continue
        there = self.known()
        # What has faults may be the one that is meant: of some not even the id can be read.
        faults = tuple(
            replace(fault, at=f"{faulty.name}: {fault.at}")
            for faulty in there.faulty
            for fault in faulty.error.faults
        )
        raise NoKit(kit, ", ".join(outline.id for outline in there.offered), faults)

    def folders_of(self, kit: str) -> tuple[str, ...]:
        """Return the names of what has this id in the folder of kits."""
        found = []
        for path in self._others():
            try:
                if outline_of(kit_files(path)).id == kit:
                    found.append(path.name)
            except KitError:
                continue
        return tuple(found)

    @cached_property
    def _own(self) -> Mapping[str, Path]:
        """The folders of the program's own kits by their id, the usual one first."""
        names = sorted(path.name for path in (assets_folder() / "kits").iterdir())
        names.sort(key=lambda name: name != self._usual)
        return {name: assets_folder() / "kits" / name for name in names}

    def _others(self) -> list[Path]:
        """Return what may be a kit in the folder, by its name."""
        return self._among(lambda path: path.suffix == ARCHIVE_SUFFIX or path.is_dir())

    def _among(self, wanted: Callable[[Path], bool]) -> list[Path]:
        """Return what is wanted of all that stands in the folder, by its name."""
        if self._folder is None:
            return []
        try:
            found = [
                path
                for path in islice(self._folder.iterdir(), _MOST_LOOKED_AT)
                if not path.name.startswith(".") and wanted(path)
            ]
        except OSError:
            # No folder, or none that may be looked into: then there are no others.
            return []
        return sorted(found)[:MOST_KITS]


def _outline(path: Path, exercises: Mapping[str, Definition] | None) -> KitOutline:
    """Raises KitError."""
    sources = kit_files(path)
    if exercises is not None:
        # Only for who looks at all of it: the form at home does not.
        from cwb_workshop.content.kit_reader import read_kit

        read_kit(sources, exercises)
    return outline_of(sources)


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip" and path.is_file()


def _no_archive(path: Path) -> KitError:
    return KitError((FileFault(path.name, "ends_in_zip", {}),))


def _twice(path: Path, kit: str) -> KitError:
    return KitError((FileFault(path.name, "kit_twice", {"value": kit}),))
