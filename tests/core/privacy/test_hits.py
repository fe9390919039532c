"""All that an edition prints is looked through, and nothing that it does not print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.content.privacy_clues import privacy_clues
from cwb_workshop.core.figures.editions import printed
from cwb_workshop.core.model.audience import DeclaredFact, DeclaredField, Edition, strings
from cwb_workshop.core.model.entry import Entry, Fact, Json, Kind
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.privacy.hits import Hit, hits
from tests.report.evenings import zuiderkouw
from tests.script.test_lindeveen import evening as lindeveen
from tests.workshop import kit, registry

PHONE = "06-12345678"
CHECKED: tuple[Edition, ...] = ("public", "municipality")
ITEM = "obstacles"


def on_paper(record: Record, edition: Edition) -> Record:
    declared, definitions = registry().declared, registry().definitions()
    return printed(record, kit(), edition, declared, definitions).record


def looked(record: Record, edition: Edition = "public") -> tuple[Hit, ...]:
    return hits(on_paper(record, edition), record, kit(), privacy_clues())


def is_printed(record: Record, edition: Edition) -> bool:
    """Say whether the number stands anywhere in what an edition may print."""
    seen = on_paper(record, edition)
    lines = seen.entries.values()
    told = [text for line in lines for text in (line.text, *strings(line.fields))]
    told += [text for fact in seen.facts.values() for text in strings(fact.value)]
    return any(PHONE in text for text in told)


def a_line(kind: Kind = "answer", text: str = "", label: str = "O01", **fields: Json) -> Entry:
    return Entry("a", ITEM, kind, label=label, text=text, fields=fields, number=1)


def record_of(*entries: Entry, **facts: Json) -> Record:
    held = {("", key): Fact("", key, value) for key, value in facts.items()}
    return Record({entry.id: entry for entry in entries}, held)


@pytest.mark.parametrize("edition", CHECKED)
@pytest.mark.parametrize("kind", [kind.id for kind in registry().declared.kinds])
def test_the_words_of_every_kind_of_line_are_looked_through(kind: Kind, edition: Edition) -> None:
    record = record_of(a_line(kind, f"Bel {PHONE}"))
    found = looked(record, edition)
    expected = [("phone", PHONE, kind, "")] if is_printed(record, edition) else []
    assert is_printed(record, "municipality") == (kind != "note")
    assert [(h.kind, h.words, h.place.kind, h.place.field) for h in found] == expected


@pytest.mark.parametrize("edition", CHECKED)
@pytest.mark.parametrize("field", registry().declared.fields, ids=lambda f: f"{f.kind}.{f.key}")
def test_every_field_of_a_line_that_is_printed_is_looked_through(
    field: DeclaredField, edition: Edition
) -> None:
    key = field.key.replace("*", "1")
    line = a_line(field.kind, "Iets", **{key: f"Bel {PHONE}"})
    record = record_of(line)
    # The words of a line that says its parts by name are written from those.
    places = ["", key] if registry().declared.parts_of(line) else [key]
    expected = [("phone", place) for place in places] if is_printed(record, edition) else []
    assert is_printed(record, "municipality") == ("municipality" in field.seen_by)
    assert [(hit.kind, hit.place.field) for hit in looked(record, edition)] == expected


@pytest.mark.parametrize("edition", CHECKED)
@pytest.mark.parametrize(
    "fact",
    [fact for fact in registry().declared.facts if fact.sentence and fact.key != "contact"],
    ids=lambda f: f"{f.scope}.{f.key}",
)
def test_every_sentence_beside_the_lines_is_looked_through(
    fact: DeclaredFact, edition: Edition
) -> None:
    scope = {"session": "", "item": "money_trail"}.get(fact.scope, fact.scope)
    key = fact.key.replace("*", "money")
    line = Entry("a", ITEM, "answer", text="Iets", themes=("money",), number=1)
    # A number to call and an address are what some of them ask for; a name none of them does.
    record = Record({"a": line}, {(scope, key): Fact(scope, key, "Bel Henk de Vries")})
    assert [hit.kind for hit in looked(record, edition)] == ["name"] * (edition in fact.seen_by)


def test_a_contact_is_asked_for_a_number() -> None:
    assert looked(record_of(contact=f"Bel {PHONE}")) == ()


@pytest.mark.parametrize("key", ["place", "municipality", "organiser", "venue"])
def test_so_are_the_names_on_the_title_page(key: str) -> None:
    found = looked(record_of(**{key: f"Bij Henk de Vries, {PHONE}"}))
    assert [(hit.place.field, hit.kind) for hit in found] == [(key, "name"), (key, "phone")]


@pytest.mark.parametrize("theme", ["#jan-de-vries", "#kerkstraat_12a", "#mevrouw-jansen"])
def test_the_hyphens_of_a_theme_are_its_spaces(theme: str) -> None:
    line = Entry("a", ITEM, "answer", label="O01", text="Iets", themes=(theme,))
    assert [hit.place.field for hit in looked(record_of(line))] == ["themes"]


@pytest.mark.parametrize("name", ["jan", "jansen", "wim", "mo", "els"])
def test_a_theme_of_one_word_that_is_a_name_in_small_letters_is_told(name: str) -> None:
    record = record_of(replace(a_line(text="Te duur"), themes=(f"#{name}",)))
    assert [(hit.kind, hit.words) for hit in looked(record)] == [("name", name)]


@pytest.mark.parametrize(
    "theme", ["wonen", "zorg", "school", "veiligheid", "groen", "hoop", "geld", "kerkplein"]
)
def test_a_theme_of_one_word_that_is_none_is_not(theme: str) -> None:
    assert looked(record_of(replace(a_line(text="Te duur"), themes=(f"#{theme}",)))) == ()


def test_a_theme_of_its_own_is_looked_at() -> None:
    line = Entry("a", ITEM, "answer", label="O01", text="Iets", themes=("#fatima", "money"))
    (hit,) = looked(record_of(line))
    assert (hit.place.label, hit.place.field, hit.words) == ("O01", "themes", "fatima")


@pytest.mark.parametrize("gone", [{"withdrawn": True}, {"merged_into": "b"}])
def test_what_no_report_prints_is_no_hit(gone: dict[str, bool | str]) -> None:
    line = Entry("a", ITEM, "answer", text=f"Bel {PHONE}", **gone)  # type: ignore[arg-type]
    other = Entry("b", ITEM, "answer", text="Iets", number=2)
    assert looked(record_of(line, other)) == ()


def test_who_speaks_for_a_small_role_is_a_hit_where_it_is_printed() -> None:
    line = a_line(text="Wij als Zorgorganisatie willen wel.")
    record = record_of(line, roles={"care": 1, "resident": 9})
    assert looked(record, "public") == ()
    (hit,) = looked(record, "municipality")
    assert (hit.kind, hit.words, hit.place.label) == ("role", "als Zorgorganisatie", "O01")


@pytest.mark.parametrize("text", ["Als enige huisarts zie ik veel", "Ik ben de wethouder"])
def test_where_nobody_counted_the_roles_whoever_speaks_for_one_is_told(text: str) -> None:
    record = record_of(a_line(text=text))
    assert [hit.kind for hit in looked(record)] == ["role"]


@pytest.mark.parametrize("cell", ["Zorg", "huisartsenpraktijk", "Vrouw, 45, huisarts", "GGZ Noord"])
@pytest.mark.parametrize("order", ["{cell} | te weinig tijd", "te weinig tijd | {cell}"])
def test_a_cell_that_may_say_who_spoke_is_a_hit_where_its_role_is_small(
    cell: str, order: str
) -> None:
    line = a_line(text=order.format(cell=cell))
    assert _roles_told(record_of(line, roles={"care": 1, "resident": 9})) == [cell]
    assert _roles_told(record_of(line, roles={"care": 5, "resident": 9})) == []


def _roles_told(record: Record) -> list[str]:
    return [hit.words for hit in looked(record) if hit.kind == "role"]


@pytest.mark.parametrize(
    "text",
    [
        "Als enige huisarts in het dorp zie ik het",
        "I am the only GP here",
        "Ich bin die einzige Lehrerin hier",
    ],
)
def test_who_is_the_only_one_is_a_hit_however_many_were_counted(text: str) -> None:
    assert _roles_told(record_of(a_line(text=text), roles=dict.fromkeys(kit().roles, 5)))


def test_what_was_asked_so_that_it_is_printed_is_no_hit() -> None:
    contact = f"Buurthuis, {PHONE}, info@kouwbrug.example"
    assert looked(record_of(contact=contact, venue="De Kouwbrug, Dorpsstraat 12")) == ()
    assert [h.kind for h in looked(record_of(contact=f"Truus Bakker, {PHONE}"))] == ["name"]
    assert [h.kind for h in looked(record_of(contact="Thuis op Dorpsstraat 12"))] == ["address"]


def test_an_organiser_who_is_a_person_hides_no_name_elsewhere() -> None:
    found = looked(record_of(a_line(text="Vraag Jan de Vries"), organiser="Jan de Vries"))
    assert [(hit.place.field, hit.place.label) for hit in found] == [("organiser", ""), ("", "O01")]


def test_where_people_met_is_no_name_of_somebody() -> None:
    line = a_line(text="In het Vera Lynn Centrum is ruimte")
    assert looked(record_of(line, venue="Vera Lynn Centrum")) == ()


def test_the_owner_of_an_agreement_may_be_two_unknown_words() -> None:
    line = a_line("commitment", "Sleutel halen", "C1", who="Zlatko Vujic")
    (hit,) = looked(record_of(line))
    assert (hit.place.label, hit.place.field, hit.words) == ("C1", "who", "Zlatko Vujic")


@pytest.mark.parametrize(("kind", "field"), [("commitment", "who"), ("question", "to")])
@pytest.mark.parametrize("owner", ["Van Dijk", "j.jansen", "school (Smit)", "ali"])
def test_a_surname_alone_is_enough_where_somebody_is_asked_for(
    kind: Kind, field: str, owner: str
) -> None:
    line = a_line(kind, "Sleutel halen", "C1", **{field: owner})
    assert [(hit.place.field, hit.kind) for hit in looked(record_of(line), "municipality")] == [
        (field, "name")
    ]


@pytest.mark.parametrize("owner", ["De Kring", "gemeente", "bewoners", "Vera Lynn Centrum"])
def test_the_names_of_the_session_are_no_owner_to_tell(owner: str) -> None:
    line = a_line("commitment", "Sleutel halen", "C1", who=owner)
    assert looked(record_of(line, organiser="De Kring", venue="Vera Lynn Centrum")) == ()


def test_the_same_words_in_one_line_are_told_once() -> None:
    assert len(looked(record_of(a_line(text="Henk en nog eens Henk")))) == 1


@pytest.mark.slow
@pytest.mark.parametrize("edition", CHECKED)
def test_the_invented_evenings_name_nobody(edition: Edition) -> None:
    for record in (zuiderkouw(), lindeveen()):
        assert record.entries
        assert [hit for hit in looked(record, edition) if hit.kind != "role"] == []


def test_what_nobody_sees_hides_nothing() -> None:
    """An earlier version of the program kept it between the letters and the digits."""
    (hit,) = looked(record_of(a_line(text="Bel 06\u200b-1234\u00ad5678 vanavond")))
    assert (hit.kind, hit.words) == ("phone", PHONE)


@pytest.mark.parametrize("text", ["Bel Fat\u200bima", "Bel Fa\u00adtima", "Bel Ｆatima"])
def test_no_invisible_or_wide_letter_hides_a_name(text: str) -> None:
    assert [hit.words for hit in looked(record_of(a_line(text=text)))] == ["Fatima"]


@pytest.mark.parametrize("theme", ["money", "starters", "dates", "drawing", "read_back.all"])
def test_what_is_said_of_a_theme_is_looked_through_whatever_its_id(theme: str) -> None:
    scope = "themes.summary"
    record = Record({}, {(scope, theme): Fact(scope, theme, f"Bel {PHONE}")})
    assert [(h.kind, h.words) for h in hits(record, record, kit(), privacy_clues())] == [
        ("phone", PHONE)
    ]
