"""A note in a list from elsewhere is a note, in whichever file, cell or list it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.line_files import read_lines
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture.separated_text import FileLines
from cwb_workshop.session.paste_list import PasteList, pasted_block
from cwb_workshop.session.pasted import begin_paste, take_pasted
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from tests.exercises.typed_exercises import released
from tests.leaks.marks import heard_in, loose_mark
from tests.workshop import a_session, kit, registry

_ITEMS = ("obstacles", "question_1", "anchor_map", "commitments", "questions_so_far")
_SAID = ("Te veel formulieren", "Niemand neemt op", "Te duur, te ver", "Geen geld; nooit", "Ja")


def taken(item: str, raw: str | FileLines) -> Session:
    """Return a session that took a list, with all of it released."""
    session = a_session(None)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    block = pasted_block(session, raw)
    assert block is not None
    read = PasteList(session, block)
    read.read_some(1000)
    take_pasted(session, begin_paste(session, tuple(read.lines)), 1000, None)
    session.set_wall_mode("live")
    return released(session)


def told(session: Session) -> frozenset[str]:
    made = snapshot(session.record, kit(), registry(), "nl", "public")
    return heard_in(session.builds, made.record.entries, made.printed.record.entries)


def kept(session: Session) -> frozenset[str]:
    return heard_in(*(line.text for line in session.record.entries.values()))


@given(data=st.data())
def test_a_note_in_a_cell_of_a_file_is_for_nobody_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    between = data.draw(st.sampled_from([";", ",", "\t", "; ", ", "]))
    said = data.draw(st.lists(st.sampled_from(_SAID), min_size=1, max_size=8))
    has_note = st.lists(st.booleans(), min_size=len(said), max_size=len(said))
    in_marks = data.draw(st.booleans())
    rows = [["tekst", "notitie"]] if data.draw(st.booleans()) else []
    for words, note in zip(said, data.draw(has_note), strict=True):
        cells = [words, f"// {loose_mark()} is boos" if note else ""]
        sign = between.strip() or between
        rows.append([f'"{one}"' if sign in one or (in_marks and one) else one for one in cells])
    if data.draw(st.booleans()):
        rows = [[str(at % 3 + 1) if at else "tafel", *row] for at, row in enumerate(rows)]
    file = tmp_path_factory.mktemp("files") / "lijst.csv"
    file.write_text("\n".join(map(between.join, rows)), encoding="utf-8")
    session = taken(data.draw(st.sampled_from(_ITEMS)), read_lines(file))
    assert not told(session)


@pytest.mark.parametrize("item", _ITEMS)
@pytest.mark.parametrize(
    "text",
    [
        "tekst;notitie\nTe veel;\nNiemand neemt op;// {}\nGeen geld;\n",
        "tafel; tekst; notitie\n1; Te veel; // {}\n2; Geen geld; // {}\n",
        'Te veel,\nNiemand neemt op,"// {}"\nGeen geld,\nGeen tijd,\n',
        "Eén zin\nNog een zin, met een komma\nNiemand neemt op;// {}\nGeen geld\n",
        "Eén zin\nNog een zin\nNiemand neemt op, // {}\n",
    ],
)
def test_a_few_notes_among_many_lines_are_notes(tmp_path: Path, item: str, text: str) -> None:
    (tmp_path / "lijst.csv").write_text(text.format(loose_mark(), loose_mark()), encoding="utf-8")
    assert not told(taken(item, read_lines(tmp_path / "lijst.csv")))


@pytest.mark.parametrize("item", ["obstacles", "question_1", "commitments", "questions_so_far"])
@pytest.mark.parametrize("bullet", ["* ", "- ", "• ", "1. ", "a) ", "*\t", "o ", "- * ", "1. * "])
@pytest.mark.parametrize("who", ["@school ^15/5", "@school", "^15/5", "@school > maandag"])
def test_a_note_behind_who_or_when_stays_one_whatever_bullet_is_taken_off(
    item: str, bullet: str, who: str
) -> None:
    lines = ("1: hallo", f"{bullet}bel {who} // {loose_mark()}", f"{bullet}nog iets", "2: doei")
    session = taken(item, "\n".join(lines))
    assert not told(session)
    assert kept(session)
