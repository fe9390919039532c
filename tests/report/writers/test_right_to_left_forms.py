"""In a report from right to left the day stays with its month, behind a name in Latin letters."""

from __future__ import annotations

import io
import zipfile

import pytest

from cwb_workshop.core.contract.blocks import Document, Title
from cwb_workshop.core.model.direction import RIGHT_TO_LEFT_MARK
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document

_HEAD = "Merwolde · 12 مارس 2026"


def in_forms(*, right_to_left: bool) -> tuple[str, str]:
    document = Document(
        title="t",
        subject="s",
        language="ar",
        footer=_HEAD,
        blocks=(Title("t", _HEAD),),
        unprintable="[{n}]",
        page_of="{page}",
        right_to_left=right_to_left,
    )
    with zipfile.ZipFile(io.BytesIO(word_document(document))) as archive:
        written = archive.read("word/document.xml").decode()
    return web_page(document).decode(), written


@pytest.mark.parametrize("right_to_left", [True, False])
def test_a_day_is_kept_apart_from_a_name_in_front_of_it(right_to_left: bool) -> None:
    for told in in_forms(right_to_left=right_to_left):
        assert (f"Merwolde{RIGHT_TO_LEFT_MARK} · 12" in told) is right_to_left
