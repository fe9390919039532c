"""What the municipality and the anchors do with it: a form to fill in, and where to look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, PageBreak, Para, Table
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.themes.themes import ranking, theme_name
from cwb_workshop.report.documents.snapshot import Snapshot

_MOST_POINTS = 10
_COLUMNS = ("point", "yes", "no", "unsure", "why", "who", "when")
_WIDTHS = (2.5, 0.9, 1.0, 1.1, 2.2, 1.4, 1.2)


def response_form(snapshot: Snapshot) -> Iterator[Block]:
    """Return a page with room to answer every main point; nothing without any."""
    blocks = snapshot.part("main_points", _MOST_POINTS)
    points = [line for block in blocks if isinstance(block, Bullets) for line in block.lines]
    if not points:
        return
    words = snapshot.words
    yield PageBreak()
    yield Heading(words("report.response.title"))
    yield Para(words("report.response.asked"))
    contact, until = snapshot.record.text("contact"), snapshot.record.text("response_date")
    address = [words("report.response.to", contact=contact)] if contact else []
    if until:
        day = snapshot.words.locale.date(until)
        address.append(words("report.response.until", date=day))
    if address:
        yield Para(" ".join(address))
    headings = tuple(words(f"report.response.{name}") for name in _COLUMNS)
    rows = tuple((point, *("",) * (len(_COLUMNS) - 1)) for point in points)
    yield Table(headings, rows, _WIDTHS, form=True)


def index(snapshot: Snapshot) -> Iterator[Block]:
    """Return the numbers of the answers by who is asked, and by theme."""
    answers = snapshot.record.active_entries("answer")
    by_actor = list(_by_actor(answers, snapshot))
    by_theme = list(_by_theme(answers, snapshot))
    if not by_actor and not by_theme:
        return
    words = snapshot.words
    yield Heading(words("report.index.title"))
    yield Para(words("report.index.told"), small=True)
    for name, rows in (("actor", by_actor), ("theme", by_theme)):
        if rows:
            headings = (words(f"report.index.{name}"), words("report.index.answers"))
            yield Table(headings, tuple(rows), (1.4, 4.0))


def _by_actor(answers: Iterable[Entry], snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    names = snapshot.kit.texts[snapshot.language].choices
    all_answers, field = list(answers), snapshot.kit.meanings.asked
    for actor in snapshot.kit.choices.get(field, ()):
        labels = [answer.label for answer in all_answers if answer.fields.get(field) == actor]
        if labels:
            name = names.get(f"{field}.{actor}", actor)
            yield name[:1].upper() + name[1:], snapshot.words.in_a_row(labels)


def _by_theme(answers: Iterable[Entry], snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    all_answers = list(answers)
    texts = snapshot.kit.texts[snapshot.language]
    for row in ranking(all_answers, snapshot.kit):
        labels = [answer.label for answer in all_answers if row.theme in answer.themes]
        yield theme_name(row.theme, texts), snapshot.words.in_a_row(labels)
