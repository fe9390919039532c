"""On paper and in reports stand words of the language that was chosen, and of the session alone."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

import pytest
from pypdfium2 import PdfDocument

from cwb_workshop.content.locale_reader import interface_languages, languages, load_locale
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.recovery_sheet import recovery_sheet
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.paper.pieces import PIECES, write_piece
from cwb_workshop.report.writers.pdf_reports import write_full, write_summary
from cwb_workshop.session.paper_input import paper_source
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.ui.help.card import made_card
from tests.report.every_pdf import evenings
from tests.workshop import kit, registry

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]{3,}")
"""In a language of other letters these are the words that are not its own."""

_BROKEN = re.compile(r"[\u00ad\u0002\ufffe]\s*|(?<=\w)-\s*\n")
_FILE, _KEY = "avond.cwb", "ABCD-EFGH-IJKL-MNOP"


@cache
def held() -> dict[str, tuple[Record, Kit]]:
    return {name: (record, of_it) for name, record, of_it in evenings()}


def words_in(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


@cache
def of_language(language: str) -> frozenset[str]:
    """The words that the program has in a language, and those of its dates."""
    own, locale = replace(all_words(language), otherwise={}), load_locale(language)
    dates = (locale.name, *locale.months, *locale.months_short, *locale.weekdays)
    return frozenset(words_in((*own.entries.values(), *dates)))


@cache
def of_kit(id: str, language: str) -> frozenset[str]:
    return frozenset(words_in(texts_in(tomllib.loads(kit(id).sources[f"{language}.toml"]))))


def texts_in(value: object) -> Iterator[str]:
    """Yield the texts in a value, however deep; what they are called is nothing that is said."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from texts_in([*value.values()])
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_in(part)


def of_session(record: Record) -> set[str]:
    facts = [fact.value for fact in record.facts.values()]
    lines = [[one.text, one.themes, one.fields] for one in record.entries.values()]
    return words_in(texts_in([facts, lines]))


def printed(content: bytes) -> str:
    with PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return _BROKEN.sub("", "\n".join(pages))


def strange(content: bytes, *known: Iterable[str]) -> set[str]:
    """Return the words on paper that are of none of these."""
    return words_in((printed(content),)).difference(*known)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", ["zuiderkouw", "wilgenrode"])
def test_paper_has_no_word_of_another_language(name: str, language: str) -> None:
    record, of_it = held()[name]
    if language not in of_it.languages:
        pytest.skip("the kit does not speak it")
    known = of_language(language), of_kit(of_it.id, language), of_session(record)
    source = paper_source(record, of_it, registry(), language)
    for piece in PIECES:
        made = write_piece(piece, source)
        assert made is None or strange(made.content, *known) == set(), piece


@pytest.mark.parametrize("name", ["zuiderkouw", "wilgenrode", "short"])
@pytest.mark.parametrize("language", languages())
def test_reports_have_no_word_of_another_language(name: str, language: str) -> None:
    record, of_it = held()[name]
    if language not in of_it.languages:
        pytest.skip("the kit does not speak it")
    known = of_language(language), of_kit(of_it.id, language), of_session(record)
    made = snapshot(record, of_it, registry(), language, "organiser")
    for write in (write_summary, write_full):
        assert strange(write(made).content, *known) == set(), write


@pytest.mark.parametrize("language", interface_languages())
def test_what_lies_beside_the_laptop_has_no_word_of_another_language(language: str) -> None:
    known = of_language(language), of_kit(kit().id, language)
    assert strange(made_card(all_words(language), kit()).content, *known) == set()
    sheet = recovery_sheet(all_words(language), _FILE, _KEY)
    assert strange(write_pdf(sheet).content, *known, words_in((_FILE, _KEY))) == set()


def test_a_sentence_of_another_language_would_be_noticed() -> None:
    record, of_it = held()["zuiderkouw"]
    known = of_language("ar"), of_kit(of_it.id, "ar"), of_session(record)
    source = paper_source(record, of_it, registry(), "ar")
    words = source.words
    rest = {key: text for key, text in words.entries.items() if key != "paper.plain_words.may"}
    english = replace(source, words=replace(words, entries=rest))
    made = write_piece("plain-words", english)
    assert made is not None
    assert strange(made.content, *known) >= {"good", "know"}
