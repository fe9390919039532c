"""However much was said, a summary is two pages that can be read; one where that is enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cwb_workshop.core.contract.blocks import (
    Heading,
    PageBreak,
)
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.layout.pages import largest_look, parts_of
from cwb_workshop.report.layout.pdf import typesetter_of
from cwb_workshop.report.layout.style import SMALLEST
from cwb_workshop.report.writers.pdf_reports import write_summary
from cwb_workshop.report.writers.worded import worded
from cwb_workshop.session.report_input import snapshot
from tests.languages import LANGUAGES
from tests.report.documents.summaries import of_the_evening, said
from tests.report.evenings import evening, frozen, printed, with_entries, with_facts, zuiderkouw
from tests.report.every_pdf import evenings
from tests.workshop import ZUIDERKOUW, kit, played, registry

DATA = ZUIDERKOUW.parent


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("text", ["W" * 500, ("heel veel woorden " * 30)[:500]])
def test_however_much_was_said_it_fits_two_pages_in_type_that_can_be_read(
    text: str,
    edition: Edition,
) -> None:
    enormous = with_facts(
        with_entries(zuiderkouw(), _enormous(zuiderkouw(), text)),
        **dict.fromkeys(
            ("place", "municipality", "venue", "organiser", "in_short", "contact", "report_date"),
            text,
        ),
    )
    document = summary(frozen(enormous, "nl", edition))
    typesetter = typesetter_of(document)
    for part in parts_of(document.blocks):
        look = largest_look(part, typesetter)
        assert look is not None
        assert look.body >= SMALLEST
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 1
    assert "Lange zinnen zijn ingekort (…)" in said(document)
    assert "in het volledige verslag" in said(document)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["zuiderkouw", "lindeveen", "wilgenrode"])
def test_all_of_an_evening_is_set_in_11_points(
    name: str, language: Language, edition: Edition
) -> None:
    of_it = kit("neighbourhood_budget" if name == "wilgenrode" else "cwb")
    record = played((DATA / name / "script.txt").read_text("utf-8"), of_it)
    if language not in of_it.languages:
        pytest.skip("the kit does not speak it")
    document = worded(summary(snapshot(record, of_it, registry(), language, edition)))
    typesetter = typesetter_of(document)
    for part in parts_of(document.blocks):
        look = largest_look(part, typesetter)
        assert look is not None
        assert (look.body, look.dense, look.heading, look.compact) == (11.0, 11.0, 18.0, False)


def test_where_little_was_said_all_of_it_stands_on_one_page_and_nothing_twice() -> None:
    script = ":: item obstacles\n1: Niemand beslist #m !\n:: item commitments\nVragen @ons ^15/5"
    little = frozen(evening(script))
    document = summary(little)
    assert not any(isinstance(block, PageBreak) for block in document.blocks)
    assert Heading("Waar mensen op vastlopen") in document.blocks
    assert printed(write_summary(little).content).count("Niemand beslist") == 1
    assert write_summary(little).pages == 1


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_small_evening_that_was_cut_short_stands_on_one_page_in_11_points(
    language: Language, edition: Edition
) -> None:
    record = next(record for name, record, _kit in evenings() if name == "short")
    document = worded(summary(snapshot(record, kit(), registry(), language, edition)))
    (part,) = parts_of(document.blocks)
    look = largest_look(part, typesetter_of(document))
    assert look is not None
    assert look.body == 11.0


def test_long_sentences_stay_whole_where_there_is_room() -> None:
    sentence = ("heel veel woorden " * 30)[:499].strip()
    document = summary(frozen(evening(f":: at 19:10\n:: item harvest_qa\n{sentence}")))
    assert sentence in said(document)
    assert "…" not in said(document)


def test_the_main_points_stand_on_the_first_page_where_there_is_room() -> None:
    first, second = parts_of(of_the_evening().blocks)
    assert Heading("Hoofdpunten") not in first
    assert Heading("Hoofdpunten") in second
    quiet = summary(frozen(evening(":: at 19:10\n:: item harvest_qa\nMeebeslissen")))
    assert quiet.blocks.count(Heading("Hoofdpunten")) == 1


def _enormous(record: Record, text: str) -> Iterator[Entry]:
    """Return many entries of each kind, every text as long as a text may be."""
    number = 1000
    for prototype in list(record.active_entries()):
        if prototype.kind not in ("answer", "main_point", "commitment", "question", "sentence"):
            continue
        fields = {**prototype.fields}
        if prototype.kind == "commitment":
            fields["who"] = text
        if prototype.kind == "question":
            fields.update({"status": "to_organisation", "to": text})
        for copy in range(6):
            number += 1
            yield replace(
                prototype,
                id=prototype.id if not copy else f"more-{number}",
                text=text,
                number=number,
                highlight=True,
                themes=(f"#{number % 25} {text}",),
                fields=fields,
            )


def test_odd_texts_are_printed_as_they_were_said() -> None:
    lines = [line.split("  ")[0] for line in _edge_cases()]
    script = "\n".join([":: at 19:10", ":: item harvest_qa", *lines])
    text = printed(write_summary(frozen(evening(script))).content)
    assert lines[0] in text
    assert "=SOM(A1:A3)" in text
    assert lines[3] in text
    assert "😀 fijn hoor" in text
    assert "a" * 80 in text.replace(" ", "")


def _edge_cases() -> list[str]:
    return (ZUIDERKOUW / "edge-cases.txt").read_text("utf-8").splitlines()[:6]
