"""The scribe's grammar: one typed line in, a parsed line out. Pure, and it never fails.

The tail of a line is read from the right: signs count only as its unbroken end, each
with a space in front and none behind. Whatever is not a sign by these rules is text.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from cwb_workshop.core.contract.line import Line, Prefix
from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.core.model.notes import Note, note_in, with_aside, with_cells_apart
from cwb_workshop.core.model.text import clean

_PREFIXES: tuple[tuple[str, Prefix], ...] = (
    ("?", "question"),
    ("*", "commitment"),
)
_TABLE = re.compile(r"([1-9][0-9]?|[pP]):(?:\s+|$)")
_ESCAPED_TABLE = re.compile(r"^([0-9]{1,2}|[pP])\\:")
_ESCAPE = re.compile(r"(?:(?<=\s)|^)\\(?=[#+=!~@^?/\"*\\])")
_WORD = re.compile(r"\S+")
_THEME = re.compile(r"#([^\W\d_]\S*)")
_ALSO = re.compile(r"\+([1-9][0-9]?)")
_SAME = re.compile(r"=([A-Za-z][0-9]{1,5})")
_CHOICE = re.compile(r"~(\S+)")


def parse(raw: str, *, commitments: bool = False, codes: Collection[str] = ()) -> Line:
    """Take a typed line apart.

    `commitments`: every line of the open item is one, so `@` and `^` count without `*`.
    `codes` are the choice codes that count behind `~`; any other is text.
    """
    rest = clean(with_cells_apart(raw)).strip()
    note = note_in(rest)
    if note is not None:
        return _note(note)
    table, prefix, rest = _front(rest)
    quote, rest = _quoted(rest)
    is_commitment = prefix == "commitment" or (commitments and prefix == "")
    tail = _Tail(rest, codes=codes, commitment=is_commitment)
    who, behind_who = with_aside(" ".join(tail.who))
    when, behind_when = with_aside(" ".join(tail.when))
    return Line(
        table,
        prefix,
        quote,
        _literal(rest[: tail.start].rstrip()),
        rest,
        themes=tuple(dict.fromkeys(tail.themes)),
        also=tail.also,
        same_as=tuple(tail.same_as),
        highlight=tail.highlight,
        choices=tuple(tail.choices),
        who=who,
        when=when,
        aside=" ".join(filter(None, (behind_who, behind_when))),
    )


def _note(note: Note) -> Line:
    """Read a note; the table may stand behind its sign as well."""
    named = _TABLE.match(note.text) if note.table is None else None
    table = _number(named) if named else note.table
    quote, rest = _quoted(note.text[named.end() :] if named else note.text)
    return Line(table, "note", quote, _literal(rest), rest)


def _quoted(rest: str) -> tuple[bool, str]:
    return (True, rest[1:].lstrip()) if rest.startswith('"') else (False, rest)


def _number(named: re.Match[str]) -> int:
    return PLENARY if named[1] in "pP" else int(named[1])


def _front(rest: str) -> tuple[int | None, Prefix, str]:
    """Take table and prefix off the front, in either order."""
    table: int | None = None
    prefix: Prefix = ""
    while True:
        named = _TABLE.match(rest) if table is None else None
        if named:
            table = _number(named)
            rest = rest[named.end() :]
            continue
        sign = next((pair for pair in _PREFIXES if rest.startswith(pair[0])), None)
        if prefix or sign is None:
            return table, prefix, rest
        prefix = sign[1]
        rest = rest[len(sign[0]) :].lstrip()


def _literal(text: str) -> str:
    """Drop the backslashes that made a sign literal."""
    return _ESCAPE.sub("", _ESCAPED_TABLE.sub(r"\1:", text))


class _Tail:
    """The signs at the end of a line. `start` is where they begin."""

    def __init__(self, body: str, *, codes: Collection[str], commitment: bool) -> None:
        self._codes = codes
        self._commitment = commitment
        self.themes: list[str] = []
        self.also = 0
        self.same_as: list[str] = []
        self.highlight = False
        self.choices: list[str] = []
        self.who: list[str] = []
        self.when: list[str] = []
        words = list(_WORD.finditer(body))
        signs = self._signs([word[0] for word in words])
        first = min(signs, default=len(words))
        self.start = words[first].start() if first < len(words) else len(body)
        current: list[str] | None = None
        for index in range(first, len(words)):
            word = words[index][0]
            if index in signs:
                current = self._take(word)
            elif current is not None:
                current.append(word)

    def _signs(self, words: list[str]) -> set[int]:
        """Return which words are signs: from the first on, every word is or belongs to one.

        A `+3` with a word behind it is none, also among the words of an owner.
        """
        signs: set[int] = set()
        for index in reversed(range(len(words))):
            follows = index + 1 == len(words) or index + 1 in signs
            if self._opens(words[index]) or (follows and self._is_sign(words[index])):
                signs.add(index)
        return signs

    def _opens(self, word: str) -> bool:
        """A `@` or `^`, which takes all words up to the next sign."""
        return self._commitment and len(word) > 1 and word[0] in "@^"

    def _is_sign(self, word: str) -> bool:
        if word == "!" or _THEME.fullmatch(word) or _ALSO.fullmatch(word):
            return True
        choice = _CHOICE.fullmatch(word)
        return bool(_SAME.fullmatch(word) or (choice and choice[1].casefold() in self._codes))

    def _take(self, word: str) -> list[str] | None:
        """Take one sign; return the list that plain words behind it go to."""
        if self._opens(word):
            words = self.who if word[0] == "@" else self.when
            words.append(word[1:])
            return words
        if word == "!":
            self.highlight = True
        elif word[0] == "#":
            self.themes.append(word[1:].rstrip(".,;:!?"))
        elif word[0] == "+":
            self.also += int(word[1:])
        elif word[0] == "=":
            self.same_as.append(word[1:].upper())
        else:
            self.choices.append(word[1:].casefold())
        return None
