"""How a sentence ends that lists what has a sign of its own at its end."""

from __future__ import annotations

_SIGNS = ("?", "!", "؟", "…")


def ended_once(sentence: str) -> str:
    """Return a sentence without the full stop behind a name that asks, calls or trails off."""
    bare = sentence.removesuffix(".")
    return bare if bare.endswith(_SIGNS) else sentence
