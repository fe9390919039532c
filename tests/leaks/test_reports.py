"""What was marked stands in a report only where its edition may print it, and there it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from cwb_workshop.core.contract.blocks import Block, Columns, Document, Photo
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Fact
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.documents.text_writer import newsletter
from cwb_workshop.report.layout.pdf import write_pdf
from tests.exercises.samples import SAMPLES
from tests.languages import LANGUAGES
from tests.leaks.evening import UNDECLARED, lines_of, marked_evening
from tests.leaks.lines import samples
from tests.leaks.marks import Mark, heard_in
from tests.photos import kept
from tests.report.evenings import frozen
from tests.workshop import registry, totals_of

EVERY = pytest.mark.parametrize("edition", EDITIONS)
BOTH = pytest.mark.parametrize("language", LANGUAGES)


def may_stand(mark: Mark, edition: Edition) -> bool:
    if mark.status in ("withdrawn", "merged"):
        return False
    if mark.status == "internal":
        return edition == "organiser" and mark.place == "text"
    if not is_printed(mark, mark.place, edition):
        return False
    if edition != "public":
        return True
    if mark.status == "beside_small_role":
        return stays(mark, edition)
    return mark.status in ("shown", "hidden")


def stays(mark: Mark, edition: Edition) -> bool:
    """Tell whether a line stays without the words that somebody of a small role says in it.

    A figure does, and what says the same without them or is not printed in any line.
    """
    kinds = {kind.id: kind for kind in registry().declared.kinds}
    field = registry().declared.field(mark.kind, mark.speaks_in)
    beside = field is not None and field.beside
    return beside or kinds[mark.kind].figure or not is_printed(mark, mark.speaks_in, edition)


def is_printed(mark: Mark, place: str, edition: Edition) -> bool:
    if place in ("text", "theme"):
        return True
    field = registry().declared.field(mark.kind, place)
    return field is not None and edition in field.seen_by


def must_stand(mark: Mark, edition: Edition) -> bool:
    """What was said stands in the full report, whatever the exercise and the kind of line."""
    speaks = {(sample.exercise, sample.line.kind) for sample in samples() if sample.line.text}
    said = mark.place == "text" and (mark.exercise, mark.kind) in speaks
    return said and may_stand(mark, edition)


@cache
def printed(language: Language, edition: Edition) -> tuple[Document, Document]:
    held = frozen(marked_evening().record, language, edition)
    return full(held), summary(held)


def allowed(edition: Edition) -> frozenset[str]:
    made = marked_evening().marks.made
    return frozenset(mark.word for mark in made if may_stand(mark, edition))


@EVERY
def test_what_a_report_is_made_from_holds_nothing_that_it_may_not_print(edition: Edition) -> None:
    """Whatever a face prints of it, it cannot be more than this."""
    held = frozen(marked_evening().record, "nl", edition)
    assert heard_in(held.record, held.totals) <= allowed(edition)
    about = ("theme", "internal", UNDECLARED)
    notes = {m.word for m in marked_evening().marks.made if set(about) & {m.place, m.status}}
    assert heard_in(held.printed) <= allowed(edition) | notes
    if edition != "organiser":
        assert heard_in(held.printed) <= allowed(edition)


@EVERY
@BOTH
def test_no_report_prints_what_its_edition_may_not(language: Language, edition: Edition) -> None:
    for document in printed(language, edition):
        assert heard_in(document) <= allowed(edition)
        assert heard_in(newsletter(document, 100_000)) <= allowed(edition)


@EVERY
@BOTH
def test_all_that_was_said_and_may_be_printed_is(language: Language, edition: Edition) -> None:
    whole, _short = printed(language, edition)
    heard, made = heard_in(whole), marked_evening().marks.made
    assert [m for m in made if must_stand(m, edition) and m.word not in heard] == []


def test_every_field_with_words_that_is_declared_for_paper_is_printed_somewhere() -> None:
    heard = heard_in(printed("nl", "public")[0])
    seen = {(m.kind, m.place) for m in marked_evening().marks.made if m.word in heard}
    made = marked_evening().marks.made
    places = {(m.kind, m.place) for m in made if is_printed(m, m.place, "public")}
    assert {place for place in places if place[1] not in ("text", "theme")} - seen == set()
    assert ("anchor", "contact") not in places


def test_every_exercise_and_every_field_that_holds_words_is_marked() -> None:
    made = marked_evening().marks.made
    assert {mark.exercise for mark in made} == set(SAMPLES)
    kinds = {sample.line.kind for sample in samples()}
    for field in registry().declared.fields:
        assert field.kind in kinds, "show a line of this kind in the samples"


@BOTH
def test_the_public_edition_tells_once_how_much_is_withheld(language: Language) -> None:
    held = frozen(marked_evening().record, language, "public")
    told = held.words("report.withheld.public.texts", n=held.printed.left_out.texts)
    assert held.printed.left_out.texts
    for document in printed(language, "public"):
        assert str(document.blocks).count(told) == 1


@pytest.mark.parametrize("edition", ["public", "organiser"])
def test_the_pdf_says_what_its_blocks_say_and_nothing_else(edition: Edition) -> None:
    """Text, title and subject, bookmarks, and the alternative texts of what is drawn."""
    whole, _short = printed("nl", edition)
    content = write_pdf(whole).content
    reader = PdfReader(BytesIO(content))
    said = " ".join(page.extract_text() for page in reader.pages)
    beside = [str(value) for value in (reader.metadata or {}).values()]
    outline = [str(one) for one in reader.outline]
    kept_in = [str(reader.get_object(number)) for number in range(1, len(reader.xref[0]) + 1)]
    assert heard_in(said) == heard_in(whole)
    assert heard_in(said, beside, outline, kept_in) <= allowed(edition)
    assert heard_in(content.decode("latin-1")) <= allowed(edition)


def photos(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Photo):
            yield block.drawing
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from photos(column)


@EVERY
def test_a_drawing_goes_where_its_line_goes(edition: Edition) -> None:
    made = {mark.word: mark for mark in marked_evening().marks.made}
    record = lines_of("future_headline")
    drawn = {
        line.id: kept(40 + at, 30)
        for at, line in enumerate(record.entries.values())
        if line.item == "future_headline" and line.kind == "answer"
    }
    whose = {
        drawing: made[word]
        for line, drawing in drawn.items()
        for word in heard_in(record.entries[line].fields["headline"])
    }
    facts = {(line, DRAWING): Fact(line, DRAWING, text) for line, text in drawn.items()}
    held = frozen(replace(record, facts={**record.facts, **facts}), "nl", edition)
    found = set(photos(full(held).blocks))
    assert found == {drawing for drawing, mark in whose.items() if may_stand(mark, edition)}
    in_record = {str(f.value) for key, f in held.record.facts.items() if key[1] == DRAWING}
    assert in_record == found


def test_a_drawing_of_somebody_of_a_small_role_is_withheld_where_it_was_joined_too() -> None:
    record = lines_of("future_headline")
    lines = list(record.entries.values())
    shown = next(line for line in lines if line.kind == "answer")
    speaks = next(line for line in lines if line.text.startswith("Wij als"))
    merged = replace(speaks, merged_into=shown.id)
    joined = replace(record, entries={**record.entries, speaks.id: merged})
    facts = {(one, DRAWING): Fact(one, DRAWING, kept(40, 30)) for one in (shown.id, speaks.id)}
    joined = replace(joined, facts={**joined.facts, **facts})
    assert set(photos(full(frozen(joined)).blocks)) == set()
    assert set(photos(full(frozen(joined, "nl", "municipality")).blocks)) == {kept(40, 30)}


def test_totals_tell_all_that_counts_and_nothing_else() -> None:
    heard = heard_in(totals_of(marked_evening().record))
    assert heard
    for mark in marked_evening().marks.made:
        if mark.word in heard:
            assert mark.status in ("shown", "hidden", "small_role", "beside_small_role")
            assert mark.place in ("text", "theme", "to")
