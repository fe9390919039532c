"""Says what of a kit no item of it shows: somebody wrote it, and nobody would read it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from cwb_workshop.content.faults import Reader
from cwb_workshop.core.model.kit import Kit, KitPart

_IN_TEXTS: Mapping[KitPart, tuple[str, ...]] = {
    "scale": ("scale",),
    "characteristics": ("characteristics", "characteristics_notes"),
}


def check_unshown(
    kit: Kit, file: Reader, texts: Iterable[Reader], needed: Collection[KitPart]
) -> None:
    """Tell each part of a kit that is there for nothing, and each card named that is not there."""
    shown = {*_named(kit, "options"), *_named(kit, "statements")}
    for principle in kit.principles:
        if principle not in shown:
            file.fault("principles", "not_shown", value=principle)
    if kit.anchor_types and "anchor_types" not in needed:
        file.fault("anchor_types", "not_shown", value="anchor_types")
    for field in set(kit.choices) - {*_named(kit, "fields")}:
        file.fault("choices", "not_shown", value=field)
    for reader in texts:
        for part, keys in _IN_TEXTS.items():
            for key in keys if part not in needed else ():
                if reader.get(key):
                    reader.fault(key, "not_shown", value=key)
        for card in sorted(
            {*_named(kit, "cards")} - set(reader.inner("cards", optional=True).table)
        ):
            reader.fault("cards", "no_such", value=card)


def _named(kit: Kit, setting: str) -> Iterator[str]:
    """Yield what the items name in a setting."""
    for item in kit.items.values():
        names = item.settings.get(setting)
        yield from map(str, names if isinstance(names, list | tuple) else ())
