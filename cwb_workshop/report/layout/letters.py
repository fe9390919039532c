"""Shaped letters on a page, with what they say to who copies, searches or listens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby

from cwb_workshop.report.layout.languages import language_of
from cwb_workshop.report.layout.operators import PageOperators
from cwb_workshop.report.layout.shaping import Glyph
from cwb_workshop.report.layout.typesetter import Run


def draw_letters(
    write: PageOperators, run: Run, place: tuple[float, float], size: float, language: str
) -> None:
    """Draw shaped letters, in a language of their own where that is not the one given.

    The dots beside their bodies say nothing to who reads the text. Readers take a gap beside a
    letter for a space, as where a vowel is drawn in front of it: they are told what a word is.
    Of text from right to left they turn round what they are told, so that is left as it is.
    """
    spoken = language_of(run.text)
    if spoken in ("", language):
        _draw(write, run, place, size)
        return
    write.add(f"/Span <</Lang ({spoken})>> BDC")
    _draw(write, run, place, size)
    write.add("EMC")


def _draw(write: PageOperators, run: Run, place: tuple[float, float], size: float) -> None:
    at, up = place
    for word in [run.glyphs] if run.turned else _words(run.glyphs):
        told = "".join(glyph.said for glyph in word)
        silent = [glyph for glyph in word if not glyph.said]
        if silent and not run.turned:
            with _saying(write, told):
                write.glyphs(run.font, size, (at, up), word)
        else:
            write.glyphs(run.font, size, (at, up), _only(word, said=True))
            if silent:
                with _saying(write, ""):
                    write.glyphs(run.font, size, (at, up), _only(word, said=False))
        at += sum(glyph.advance for glyph in word) * size / 1000


def _only(glyphs: Sequence[Glyph], *, said: bool) -> list[Glyph]:
    """Return all glyphs, of which those that say something, or nothing, are not drawn."""
    return [glyph if bool(glyph.said) == said else replace(glyph, code=0) for glyph in glyphs]


@contextmanager
def _saying(write: PageOperators, text: str) -> Iterator[None]:
    told = f"\ufeff{text}".encode("utf-16-be").hex().upper()
    write.add(f"/Span <</ActualText <{told}>>> BDC")
    yield
    write.add("EMC")


def _words(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Part glyphs at the spaces between them, which stand by themselves."""
    for _is_space, word in groupby(glyphs, key=lambda glyph: glyph.said == " "):
        yield list(word)
