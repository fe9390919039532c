"""The card of an anchor, an asset or a leak: what does not fit the line is filled in here."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    FormField,
    Tag,
    bounded_field,
    field_value,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.anchor_map import (
    ASSET_KINDS,
    LEAK_SIZES,
    named_before,
)

SEPARATOR = "; "
_CARDS = ("anchor", "asset", "leak")


def form(view: CaptureView) -> CaptureForm:
    counted = {
        kind: len(view.record.active_entries(kind, view.item.id))
        for kind in ("anchor", "asset", "leak")
    }
    remark = " · ".join(view.words(f"anchor_map.count.{kind}", n=n) for kind, n in counted.items())
    named = named_before(view.record, view.item)
    return CaptureForm(
        remark=remark,
        example=view.words("anchor_map.example"),
        asked=view.words("anchor_map.named", names=", ".join(named)) if named else "",
        separator=SEPARATOR,
    )


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    if entry.kind == "asset":
        return (_choice(entry, view, "type", ASSET_KINDS, "asset_type"),)
    if entry.kind == "leak":
        size = _choice(entry, view, "size", LEAK_SIZES, "leak_size")
        return (_text(entry, view, "to"), size)
    if entry.kind != "anchor":
        return ()
    return (
        _type(entry, view),
        *(_text(entry, view, key) for key in ("buys", "hires", "owns", "contact")),
        *(_score(entry, view, key) for key in ("influence", "willingness")),
    )


def _text(entry: Entry, view: CaptureView, key: str) -> FormField:
    label = view.words(f"anchor_map.{key}")
    return FormField(entry.id, key, "text", label, field_value(entry, key))


def _score(entry: Entry, view: CaptureView, key: str) -> FormField:
    label = view.words(f"anchor_map.{key}")
    return bounded_field(entry.id, key, label, entry.fields.get(key))


def _type(entry: Entry, view: CaptureView) -> FormField:
    """Return the choice of what the kit says an anchor can be."""
    names = view.kit.texts[view.words.language].anchor_types
    options = tuple((name, names[name]) for name in view.kit.anchor_types)
    unset = ("", view.words("anchor_map.not_stated"))
    label = view.words("anchor_map.anchor_type.label")
    return FormField(
        entry.id, "type", "choice", label, field_value(entry, "type"), (unset, *options)
    )


def _choice(
    entry: Entry, view: CaptureView, key: str, values: tuple[str, ...], words: str
) -> FormField:
    options = tuple((value, view.words(f"anchor_map.{words}.{value}")) for value in values)
    unset = ("", view.words("anchor_map.not_stated"))
    label = view.words(f"anchor_map.{words}.label")
    return FormField(entry.id, key, "choice", label, field_value(entry, key), (unset, *options))


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    """Return what stands on the card of an anchor, an asset or a leak."""
    if entry.kind not in _CARDS:
        return ()
    shown: list[Tag] = [("quiet", view.words(f"anchor_map.line.{entry.kind}"))]
    for key in ("buys", "hires", "owns", "contact", "to"):
        if entry.fields.get(key):
            shown.append(("plain", f"{view.words(f'anchor_map.{key}')}: {entry.fields[key]}"))
    for key in ("influence", "willingness"):
        if entry.fields.get(key):
            shown.append(("plain", f"{view.words(f'anchor_map.{key}')} {entry.fields[key]}"))
    return tuple(shown)
