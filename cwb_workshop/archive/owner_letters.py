"""A letter for each owner of agreements: what was agreed with them, and room to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cwb_workshop.archive.agreements import Standing, StoredAgreement, by_owner, counted
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Para,
    Table,
    Title,
)
from cwb_workshop.core.contract.said import said_forms
from cwb_workshop.core.model.words import Translator

LETTER_ENDINGS = (".pdf", ".docx", ".html")
"""What the name of a file of letters can end with."""

_COLUMNS = ("what", "where", "by", "done", "busy", "cannot", "remark")
_WIDTHS = (3.4, 2.2, 1.6, 0.9, 0.9, 1.0, 2.2)
_TICKS = (3, 4, 5)
_TO_TAKE_UP = ("what", "where", "by", "who")
_WIDTHS_TO_TAKE_UP = (3.4, 2.2, 1.6, 4.0)
_LISTED: tuple[Standing, ...] = ("agreed", "late", "done")


def owner_letters(made: Sequence[StoredAgreement], words: Translator, today: date) -> Document:
    """Return all letters as one document: a list of them in front, and each on pages of its own;
    what nobody has comes last. What was dropped is in none of them.
    """
    title = words("archive.letter.title")
    owners = _owners(made)
    blocks: list[Block] = [Title(title, words("archive.letter.counted", n=len(owners)))]
    blocks += [_listed(owners, words, today)] if owners else [Para(words("archive.letter.none"))]
    for owner, theirs in owners:
        blocks += [PageBreak(lying=True, anew=True), *_letter(owner, theirs, words, today)]
    return Document(
        title=title,
        subject=title,
        language=words.locale.tag,
        footer=f"{title} · {words.locale.date(today.isoformat())}",
        blocks=tuple(blocks),
        unprintable=words("report.unprintable.other"),
        unprintable_one=words("report.unprintable.one"),
        page_of=words("report.page_of"),
        right_to_left=words.locale.direction == "rtl",
        quoted=words("report.quoted"),
        created=f"{today.isoformat()}T00:00",
        said=said_forms(words),
    )


def number_of_letters(made: Sequence[StoredAgreement]) -> int:
    """Return how many owners have a letter; what nobody has is one more."""
    return len(_owners(made))


def _owners(made: Sequence[StoredAgreement]) -> list[tuple[str, tuple[StoredAgreement, ...]]]:
    return list(by_owner(one for one in made if one.state != "dropped"))


def _listed(
    owners: Sequence[tuple[str, Sequence[StoredAgreement]]], words: Translator, today: date
) -> Table:
    rows = []
    for owner, theirs in owners:
        counts = counted(theirs, today)
        name = owner or words("archive.letter.nobody")
        rows.append((name, *(str(counts[standing]) for standing in _LISTED)))
    headings = ("", *(words(f"archive.standing.{standing}") for standing in _LISTED))
    return Table(headings, tuple(rows), (4.0, 1.2, 1.2, 1.2), numeric=(1, 2, 3))


def _letter(
    owner: str, theirs: Sequence[StoredAgreement], words: Translator, today: date
) -> Iterator[Block]:
    to = words("archive.letter.to", owner=owner) if owner else words("archive.letter.nobody")
    yield Heading(to)
    still = [one for one in theirs if one.state != "done"]
    names = _COLUMNS if owner else _TO_TAKE_UP
    if still:
        yield Para(words("archive.letter.text" if owner else "archive.letter.nobody_text"))
        headings = tuple(words(f"archive.letter.{name}") for name in names)
        rows = tuple(_row(one, words, today, len(names)) for one in still)
        widths, ticks = (_WIDTHS, _TICKS) if owner else (_WIDTHS_TO_TAKE_UP, ())
        yield Table(headings, rows, widths, form=True, ticks=ticks)
    done = tuple(f"{one.text} ({_where(one, words)})" for one in theirs if one.state == "done")
    if done:
        yield Heading(words("archive.letter.already"), level=2)
        yield Bullets(done)


def _row(one: StoredAgreement, words: Translator, today: date, columns: int) -> tuple[str, ...]:
    due = words.locale.date(one.due) if one.due else one.due_words
    if "late" in one.standings(today):
        due = f"{due} ({words('archive.standing.late')})"
    told = one.text, _where(one, words), due or words("archive.standing.no_date")
    return *told, *("" for _empty in range(columns - len(told)))


def _where(one: StoredAgreement, words: Translator) -> str:
    day = words.locale.date(one.day) if one.day else ""
    return ", ".join(part for part in (one.place, day, one.label) if part)
