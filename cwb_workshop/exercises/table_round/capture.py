"""How many answers a table chooses, who was not heard yet, the codes, and each answer's choices."""

from __future__ import annotations

from cwb_workshop.core.agenda.rounds import filed_under
from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    Count,
    FormField,
    bounded_field,
    field_value,
)
from cwb_workshop.core.model.entry import PLENARY, Entry
from cwb_workshop.core.model.people import tables
from cwb_workshop.exercises.table_round import (
    answers_per_table,
    fields_of,
    not_heard,
)


def form(view: CaptureView) -> CaptureForm:
    record, item = view.record, view.item.id
    silent = not_heard(record, view.kit, item)
    remark = ""
    if silent and len(silent) < (tables(record) or 0):
        tables_named = view.words.listed(silent)
        remark = view.words("table_round.not_heard_yet", tables=tables_named, n=len(silent))
    fields = _fields(view)
    first = ((field, next(iter(view.kit.choices[field]))) for field in fields)
    signs = " ".join(f"~{_code(view, field, choice)}" for field, choice in first)
    number = answers_per_table(record, item)
    label = view.words("table_round.answers_per_table")
    return CaptureForm(
        fields=(bounded_field(item, "slips", label, number),),
        counts=tuple(count for field in fields for count in _counts(view, field)),
        remark=remark,
        example=view.words("table_round.example", codes=signs),
    )


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    """The choices of an answer, and whether everyone agreed with it."""
    if entry.kind != "answer":
        return ()
    fields = fields_of(view.item, view.kit)
    choices = [_choice(entry, view, field, tuple(view.kit.choices[field])) for field in fields]
    agreed, _, divided = view.kit.meanings.not_agreed.partition(".")
    if divided and agreed not in fields:
        choices.append(_choice(entry, view, agreed, (divided,)))
    return tuple(choices)


def _choice(entry: Entry, view: CaptureView, field: str, choices: tuple[str, ...]) -> FormField:
    names = view.kit.texts[view.words.language].choices
    options = tuple(
        (one, f"{names[f'{field}.{one}']}  ~{_code(view, field, one)}") for one in choices
    )
    unset = ("", view.words("table_round.not_stated"))
    label = _name(view, field)
    return FormField(entry.id, field, "choice", label, field_value(entry, field), (unset, *options))


def _code(view: CaptureView, field: str, choice: str) -> str:
    return view.kit.code(field, choice, view.words.language)


def _name(view: CaptureView, field: str) -> str:
    """Return what a field is called: by the kit, else by the program, else by nobody."""
    named = view.kit.texts[view.words.language].fields.get(field)
    key = f"table_round.field.{field}"
    return named or (view.words(key) if view.words.has(key) else field)


def _fields(view: CaptureView) -> list[str]:
    """Return the choice fields of the question that the table talks about."""
    question = filed_under(
        view.record, view.kit, view.item.id, view.record.number("table") or PLENARY
    )
    return list(fields_of(view.kit.items[question], view.kit))


def _counts(view: CaptureView, field: str) -> list[Count]:
    """Return the codes of a field as they are typed, each with its name and the answers of it."""
    values = [answer.fields.get(field) for answer in view.record.active_entries("answer")]
    return [
        Count(
            _code_and_name(view, field, value),
            str(values.count(value)),
            strong=value in values,
        )
        for value in view.kit.choices[field]
    ]


def _code_and_name(view: CaptureView, field: str, choice: str) -> str:
    """Return a code as it is typed, with what it is called where it does not say so itself."""
    code = _code(view, field, choice)
    name = view.kit.texts[view.words.language].choices[f"{field}.{choice}"]
    return f"~{code}" if name == code else f"~{code} {name}"
