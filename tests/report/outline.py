"""A report as plain lines, so that a difference between two of them can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.contract.said import SaidForms, Several, SpokenWords


def outline(document: Document) -> str:
    """Return every value of a report: one line for each block, each row and each list."""
    return "".join(f"{line}\n" for line in _lines(document, ""))


def _lines(value: object, indent: str) -> Iterator[str]:
    if _is_plain(value):
        yield f"{indent}{_told(value)}"
    elif isinstance(value, tuple):
        yield f"{indent}-"
        yield from _parts(value, f"{indent}  ")
    elif is_dataclass(value):
        held = {
            field.name: getattr(value, field.name)
            for field in fields(value)
            if field.name != "said"
        }
        plain = (f"{name}={_told(part)}" for name, part in held.items() if _is_plain(part))
        yield f"{indent}{' '.join([type(value).__name__, *plain])}"
        for part in held.values():
            if not _is_plain(part):
                yield from _parts(part, f"{indent}  ")


def _parts(value: object, indent: str) -> Iterator[str]:
    for part in value if isinstance(value, tuple) else (value,):
        yield from _lines(part, indent)


def _is_plain(value: object) -> bool:
    """Tell whether a value stands in one line: a text, a number, or a row of those."""
    if isinstance(value, tuple):
        return all(not isinstance(part, tuple) and _is_plain(part) for part in value)
    return not is_dataclass(value)


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return f"({' | '.join(map(_told, value))})"
    if isinstance(value, Several):
        return " / ".join(map(_told, value.parts))
    if isinstance(value, SpokenWords):
        return SaidForms().told(value)
    return f"{value:.4g}" if isinstance(value, float) else str(value).replace("\n", " / ")
