"""`check-kit`: every fault of a kit, for who makes one, and hints at what may surprise."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from cwb_workshop.cli.wall_check import screens_off_wall
from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary, kit_files
from cwb_workshop.content.kit_notes import hints
from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.content.later import kit_names, own_kits
from cwb_workshop.core.model.errors import FileFault, KitError
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry
from cwb_workshop.session.kit_trial import tried
from cwb_workshop.system.data_folder import DataFolder


def check_kit(path: Path, words: Translator) -> int:
    """Return 0 for a kit that is whole, once each of its items was opened in each length."""
    exercises = Registry()
    try:
        kit = read_kit(kit_files(path), exercises.by_id)
        if kit.id in kit_names() and path.resolve().parent != own_kits():
            raise KitError((FileFault("kit.toml: id", "kit_twice", {"value": kit.id}),))
    except KitError as error:
        for fault in error.faults:
            print(words(f"kit.fault.{fault.what}", at=fault.at, **fault.values), file=sys.stderr)
        print(words("command.kit_faults", n=len(error.faults)), file=sys.stderr)
        return 1
    tried(kit, exercises)
    found = [*_beside(path, kit), *hints(kit, exercises.by_id), *screens_off_wall(kit, exercises)]
    for hint in found:
        told = words(f"kit.fault.{hint.what}", at=hint.at, **hint.values)
        print(words("command.kit_hint", told=told))
    print(words("command.kit_whole", **_told(kit, words)))
    if found:
        print(words("command.kit_hints", n=len(found)))
    return 0


def _beside(path: Path, kit: Kit) -> Iterator[FileFault]:
    """Tell of another kit with this id in the folder of kits: only one of them is offered."""
    folder = DataFolder.of_this_person().kits
    for name in KitLibrary(DEFAULT_KIT, folder).folders_of(kit.id):
        if (folder / name).resolve() != path.resolve():
            yield FileFault("kit.toml: id", "kit_beside", {"other": name, "value": kit.id})


def _told(kit: Kit, words: Translator) -> dict[str, object]:
    def joined(values: Iterable[object]) -> str:
        return ", ".join(map(str, values))

    return {
        "kit": kit.id,
        "title": kit.texts[words.language].title,
        "items": len(kit.items),
        "variants": joined(kit.variants),
        "languages": joined(kit.languages),
    }
