"""The caret stands at the end of a line that is edited; what is typed there joins no sign."""

from __future__ import annotations

import pytest

from cwb_workshop.session.retyping import Retyping
from tests.workshop import a_session


@pytest.mark.parametrize(
    ("line", "opened"),
    [
        ("te duur #g +2 !", "te duur #g +2 ! "),
        ("te duur", "te duur"),
        ('"Zij bellen nooit" #g', '"Zij bellen nooit" #g '),
    ],
)
def test_a_line_is_opened_with_a_space_behind_its_signs(line: str, opened: str) -> None:
    session = a_session("obstacles")
    (entry,) = session.capture(line).entries
    assert Retyping(session).opened(entry) == opened


@pytest.mark.parametrize(
    ("line", "added", "text", "themes"),
    [
        ("te duur #g", "en te ver", "te duur en te ver", ("money",)),
        ("te duur #g", "en te ver #l", "te duur en te ver", ("money", "continuity")),
        ("te duur #g", "#l", "te duur", ("money", "continuity")),
        ("te duur #g", ".", "te duur.", ("money",)),
        ("te duur #g", ". En te ver", "te duur. En te ver", ("money",)),
        ("te duur #g", "!", "te duur", ("money",)),
        ("te duur #g", "!!", "te duur !!", ("money",)),
        ('"te duur" #g', "en te ver", "te duur en te ver", ("money",)),
        (r"het is \#geld #g", "niet", "het is #geld niet", ("money",)),
        ("te duur", " en te ver", "te duur en te ver", ()),
        ("te duur #g", "#1 is weg", "te duur #1 is weg", ("money",)),
    ],
)
def test_words_behind_the_signs_of_an_answer_go_on_where_its_words_end(
    line: str, added: str, text: str, themes: tuple[str, ...]
) -> None:
    session = a_session("obstacles")
    (entry,) = session.capture(line).entries
    retyping = Retyping(session)
    typed = retyping.opened(entry) + added
    shown = retyping.preview(entry.id, typed)
    session.do(retyping.step(entry.id, typed))
    after = session.record.entries[entry.id]
    assert (after.text, after.themes) == (text, themes)
    assert after.quote is entry.quote
    assert after.highlight is (added == "!")
    assert {chip.value for chip in shown.chips if chip.kind == "theme"} == set(themes)


@pytest.mark.parametrize(
    ("line", "added", "text", "who", "by"),
    [
        ("Bellen @Jan", "en mailen", "Bellen en mailen", "Jan", ""),
        ("Bellen @Jan ^15/5", "en mailen", "Bellen en mailen", "Jan", "2026-05-15"),
        ("Bellen @Jan ^15/5", "^16/5", "Bellen", "Jan", "2026-05-16"),
        ("Bellen @Jan ^15/5", "en mailen @Piet", "Bellen en mailen", "Jan, Piet", "2026-05-15"),
        ("Bellen @Jan", "voor 16 mei", "Bellen", "Jan", "2026-05-16"),
        ("Bellen @Jan", "!", "Bellen", "Jan", ""),
    ],
)
def test_words_behind_the_signs_of_an_agreement_become_no_owner(
    line: str, added: str, text: str, who: str, by: str
) -> None:
    session = a_session("commitments")
    (entry,) = session.capture(line).entries
    retyping = Retyping(session)
    session.do(retyping.step(entry.id, retyping.opened(entry) + added))
    after = session.record.entries[entry.id]
    assert (after.text, after.fields["who"], after.fields["by"]) == (text, who, by)
    assert after.highlight is (added == "!")
