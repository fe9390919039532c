"""What nobody sees, at every door that text comes in by: it is no text, and hides no sign."""

from __future__ import annotations

from datetime import date

import pytest

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.capture.field_values import read_value
from cwb_workshop.core.model.errors import KitError, Refused
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.exercises import discover
from cwb_workshop.script.directives import ScriptFault
from cwb_workshop.ui.home.form_values import TypedForm, read_form
from tests.doors import fields, newest, opened, sessions, what_was_said
from tests.exercises.samples import SAMPLES
from tests.languages import DATE_NAMES
from tests.unseen import IN_FRONT, UNSEEN
from tests.workshop import EVENING, a_session, played, registry

EXERCISES = discover()
EVERY = pytest.mark.parametrize("exercise", EXERCISES)
TODAY = date(2026, 3, 12)
SCRIPT = """:: session place=x; date=2026-03-12; start=19:00; variant=120; language=nl; tables=5
:: at 19:00
:: item obstacles
"""


@EVERY
def test_unseen_text_is_no_line(exercise: str) -> None:
    session = opened(exercise)
    before = session.record.entries
    for unseen in IN_FRONT:
        for typed in (unseen, f"? {unseen}", f"2: ? {unseen}", f"//{unseen}"):
            with pytest.raises(Refused):
                session.capture(typed)
        for typed in (f"2: {unseen}", f"{unseen}2: {unseen}"):
            assert session.capture(typed).is_table_alone
    assert session.record.entries == before


@EVERY
def test_nothing_unseen_makes_an_answer_of_a_note(exercise: str) -> None:
    session = opened(exercise)
    for unseen in IN_FRONT:
        for typed in (
            f"{unseen}// stil",
            f"1: {unseen}//stil",
            f"{unseen}1: // {unseen}stil",
            "1:\u3164// stil",
        ):
            session.capture(typed)
            assert (newest(session).kind, newest(session).text.strip()) == ("note", "stil")


@EVERY
def test_nothing_unseen_hides_a_question_an_agreement_or_a_quote(exercise: str) -> None:
    session = opened(exercise)
    for unseen in IN_FRONT:
        session.capture(f"{unseen}? wie betaalt")
        assert newest(session).kind == "question"
        session.capture(f"{unseen}* sleutel {unseen}@dorpsraad ^15/5")
        assert newest(session).kind == "commitment"
        assert newest(session).fields["who"] == "dorpsraad"
    quoted = [opened(exercise) for _front in range(2)]
    for held, front in zip(quoted, ("", "\u200b"), strict=True):
        held.capture(f'{front}"Zij bellen nooit')
    assert what_was_said(quoted[0]) == what_was_said(quoted[1])


@EVERY
def test_a_line_with_something_unseen_is_the_line_without(exercise: str) -> None:
    # Between Arabic letters a joiner is needed, and stays.
    lines = [line for line in SAMPLES[exercise].lines if max(line) < "\u0300"]
    assert lines
    plain = opened(exercise)
    for line in lines:
        plain.capture(line)
    for unseen in UNSEEN[::5]:
        session = opened(exercise)
        for line in lines:
            session.capture(unseen + unseen.join((line[:1], line[1:4], line[4:])) + unseen)
        assert what_was_said(session) == what_was_said(plain), ascii(unseen)


@EVERY
def test_a_field_of_a_form_takes_what_can_be_seen(exercise: str) -> None:
    for session in sessions(exercise):
        for field in fields(session):
            if field.kind not in ("text", "number", "numbers", "date"):
                continue
            typed = {"text": "woord", "date": "15 mei"}.get(field.kind, str(field.highest))
            plain = read_value(field, typed, TODAY, DATE_NAMES)
            for unseen in IN_FRONT:
                empty = read_value(field, unseen, TODAY, DATE_NAMES)
                assert not empty, field.key
                assert read_value(field, f"{unseen}{typed}", TODAY, DATE_NAMES) == plain
            for unseen in UNSEEN:
                assert (
                    read_value(field, f"{typed[:1]}{unseen}{typed[1:]}", TODAY, DATE_NAMES) == plain
                )


@EVERY
def test_what_is_filled_in_is_kept_without_what_cannot_be_seen(exercise: str) -> None:
    for session in sessions(exercise):
        for field in fields(session):
            if field.kind == "text" and field.scope in session.record.entries:
                session.do(
                    editing_steps.set_fields(
                        session.record, field.scope, {field.key: "wo\u00adord\u200b"}, EVENING
                    )
                )
                assert session.record.entries[field.scope].fields[field.key] == "woord"
            elif field.kind == "text":
                session.do(
                    editing_steps.set_fact(session.record, field.scope, field.key, "wo\u00adord")
                )
                assert session.record.fact(field.key, field.scope) == "woord"


@pytest.mark.parametrize("unseen", IN_FRONT, ids=ascii)
def test_an_edited_line_and_the_sentence_of_a_theme_are_what_can_be_seen(unseen: str) -> None:
    session = a_session()
    said = session.capture("1: Te duur #g").entries[0].id
    with pytest.raises(Refused):
        editing_steps.edit_text(session.record, said, unseen, EVENING)
    session.do(editing_steps.edit_text(session.record, said, f"{unseen}Veel te duur", EVENING))
    assert session.record.entries[said].text == "Veel te duur"
    session.do(theme_steps.set_summary(session.record, "money", f"{unseen}Geld ontbreekt"))
    assert theme_steps.summary(session.record, "money") == "Geld ontbreekt"
    session.do(theme_steps.set_summary(session.record, "money", unseen))
    assert theme_steps.summary(session.record, "money") == ""


@pytest.mark.parametrize("unseen", IN_FRONT, ids=ascii)
def test_the_form_of_a_new_session_takes_what_can_be_seen(unseen: str) -> None:
    plain = TypedForm("Zuiderkouw", "12 maart", "19:00", "5", people="24", sizes="5, 5, 5, 5, 4")
    typed = TypedForm(
        f"{unseen}Zuiderkouw",
        f"{unseen}12 maart",
        f"{unseen}19:00",
        f"{unseen}5",
        people=f"{unseen}24",
        sizes=f"{unseen}5, {unseen}5, 5, 5, 4",
        venue=unseen,
    )
    assert read_form(typed, TODAY, DATE_NAMES) == read_form(plain, TODAY, DATE_NAMES)
    assert isinstance(read_form(typed, TODAY, DATE_NAMES), NewSession)
    refused = read_form(TypedForm(unseen, "12 maart", "19:00", "5"), TODAY, DATE_NAMES)
    assert isinstance(refused, tuple)
    assert [fault.field for fault in refused] == ["place"]


@pytest.mark.parametrize("unseen", IN_FRONT, ids=ascii)
def test_a_script_is_read_as_it_can_be_seen(unseen: str) -> None:
    record = played(
        f"{unseen}{SCRIPT}{unseen}// stil\n{unseen}:: set venue={unseen}De Ketel\n"
        f"{unseen}:: undo\n{unseen}\n1: Te duur\n"
    )
    assert [(entry.kind, entry.text) for entry in record.entries.values()] == [
        ("note", "stil"),
        ("answer", "Te duur"),
    ]
    with pytest.raises(ScriptFault) as caught:
        played(f"{SCRIPT}:: set venue={unseen}")
    assert (caught.value.key, caught.value.line) == ("script.wrong_value", 4)


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
def test_the_texts_of_a_kit_are_what_can_be_seen(unseen: str) -> None:
    sources = dict(kit_sources("cwb"))
    written = "".join(f"\\U{ord(char):08x}" for char in unseen)
    before = 'title = "'
    sources["nl.toml"] = sources["nl.toml"].replace(before, before + written)
    found = read_kit(sources, registry().by_id)
    assert found.texts == read_kit(kit_sources("cwb"), registry().by_id).texts
    empty = sources["en.toml"].split("\n")
    title = next(number for number, line in enumerate(empty) if line.startswith(before))
    empty[title] = f'{before}{written}"'
    with pytest.raises(KitError) as caught:
        read_kit({**sources, "en.toml": "\n".join(empty)}, registry().by_id)
    (fault,) = caught.value.faults
    assert fault.what == "empty"
    assert fault.at.endswith("title")
