"""Searching words with PostgreSQL's own text search: as they begin, and as their language has them.

Of each line stand there its words as they were said (weight A), folded, so that accents and
capitals make no difference, and what the language of its session makes of them (weight B), so that
one form of a word finds another. Words are taken apart here: an engine would see addresses and
numbers in them that are none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Connection,
    and_,
    cast,
    func,
    literal,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import REGCONFIG, TSQUERY
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive.schema import OWN, answers, sessions
from cwb_workshop.archive.server_stems import Stems
from cwb_workshop.archive.server_tables import found_words
from cwb_workshop.core.model.text import folded

_RULES = """
    ar arabic  ca catalan  da danish  de german  el greek  en english  es spanish  eu basque
    fi finnish  fr french  ga irish  hi hindi  hu hungarian  hy armenian  id indonesian
    it italian  lt lithuanian  nb norwegian  ne nepali  nl dutch  no norwegian  pt portuguese
    ro romanian  ru russian  sr serbian  sv swedish  ta tamil  tr turkish  yi yiddish
""".split()
_CONFIGURATIONS: Mapping[str, str] = dict(zip(_RULES[::2], _RULES[1::2], strict=True))
"""By the language of a session; what PostgreSQL has no rules for is found as it begins."""

_OTHERWISE = "simple"
_LONGEST = 200
"""So many letters of a word are kept: many more than anybody looks for."""

_PLAIN = re.compile("[0-9a-z]+")
"""A word without any sign of its own, as nearly all of them are."""

_FOLDED = re.compile("[ -@[-~]*").fullmatch
"""A text whose words are the same once it is folded, as most are."""

_MOST = 16_000
"""So many words of a line have a place; PostgreSQL counts no further."""


def words_in(told: str) -> list[str]:
    """Return the words of a text as SQLite takes them apart: letters and digits with marks."""
    # Words of an archive are folded already.
    text = told if _FOLDED(told) else folded(told)
    if text.isascii():
        found = _PLAIN.findall(text)
        return found if len(text) <= _LONGEST else [word[:_LONGEST] for word in found]
    parts = groupby(text, key=lambda char: unicodedata.category(char)[0] in "LNM")
    words = ("".join(chars)[:_LONGEST] for is_word, chars in parts if is_word)
    return [word for word in words if any(map(str.isalnum, word))]


def word_rows(
    connection: Connection, lines: Iterable[tuple[str, str, str, str]]
) -> list[dict[str, str]]:
    """Return the rows of `found_words` of lines, by their session and entry, each with its language
    and all its words.
    """
    known = _known(connection)
    rules_of = cache(lambda language: _rules(known, language))
    told = [
        (session, entry, rules_of(language), words_in(told)[:_MOST])
        for session, entry, language, told in lines
    ]
    stems = Stems(connection)
    by_rules: dict[str, set[str]] = {}
    for _session, _entry, rules, words in told:
        by_rules.setdefault(rules, set()).update(words)
    of_rules = {rules: stems.of(rules, words) for rules, words in by_rules.items()}
    return [
        {"session": session, "entry": entry, "words": _vector(words, of_rules[rules])}
        for session, entry, rules, words in told
    ]


def _vector(words: Sequence[str], stems: Mapping[str, Sequence[str]]) -> str:
    """Return the words of a line as a text search has them: as they were said, and behind all of
    those what their language makes of them.
    """
    said = [f"'{word}':{place}A" for place, word in enumerate(words, start=1)]
    made = [
        f"{stem}:{place}B"
        for place, word in enumerate(words, start=1 + len(words))
        for stem in stems[word]
    ]
    return " ".join(said + made)


def configuration(connection: Connection, language: str) -> str:
    """Return the rules of a language, where this server has them."""
    return _rules(_known(connection), language)


def _rules(known: Mapping[str, str], language: str) -> str:
    return known.get(language.partition("_")[0].casefold(), _OTHERWISE)


def _known(connection: Connection) -> dict[str, str]:
    there = connection.execute(text("SELECT cfgname FROM pg_ts_config")).scalars()
    names = set(there)
    return {language: name for language, name in _CONFIGURATIONS.items() if name in names}


def searched(connection: Connection, typed: Sequence[str]) -> dict[str, Any]:
    """Return the table of words, how a line has those of it, and what is typed as a condition."""
    of_line = and_(
        found_words.c.organisation == answers.c.organisation,
        found_words.c.session == answers.c.session,
        found_words.c.entry == answers.c.entry,
    )
    return {"table": found_words, "of_line": of_line, "matches": _matching(connection, typed)}


def _matching(connection: Connection, typed: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that every word of typed begins some word of a line, or is another form
    of one in a language that is spoken there.
    """
    spoken = select(sessions.c.language).where(sessions.c.organisation == OWN).distinct()
    known = _known(connection)
    languages = {one.partition("_")[0].casefold() for one in connection.execute(spoken).scalars()}
    rules = sorted({known[language] for language in languages & known.keys()})
    words = [parts for parts in map(words_in, typed) if parts]
    every = [reduce(_either, _forms(parts, rules)) for parts in words]
    return found_words.c.words.op("@@")(reduce(_both, every))


def _forms(parts: Sequence[str], rules: Iterable[str]) -> Iterator[ColumnElement[Any]]:
    *before, last = parts
    said = " <-> ".join([*(f"'{part}':A" for part in before), f"'{last}':*A"])
    yield cast(literal(said), TSQUERY)
    if not before:
        for one in rules:
            yield func.to_tsquery(cast(literal(one), REGCONFIG), f"'{last}':B")


def _either(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    return one.op("||", return_type=TSQUERY())(other)


def _both(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    return one.op("&&", return_type=TSQUERY())(other)
