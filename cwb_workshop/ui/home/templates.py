"""Beginning with a template: the plan of an evening that was kept under a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.home.form import NewSessionForm
from cwb_workshop.ui.home.form_values import TypedForm

if TYPE_CHECKING:
    from cwb_workshop.session.plan_templates import PlanTemplate


def begin_with_template(
    window: QWidget,
    form: NewSessionForm,
    known: Sequence[PlanTemplate],
    words: Translator,
    say: Callable[[str], None],
) -> None:
    """Ask which template, and fill in what it says; place, day and people stay as they are."""
    if not known:
        say(words("home.template.none"))
        return
    chosen = choose(
        window,
        title=words("home.template.title"),
        text=words("home.template.text"),
        choices=[Choice(str(one.path), one.name) for one in known],
        words=words,
    )
    template = next((one for one in known if str(one.path) == chosen), None)
    if template is not None:
        form.take_set_up(_over(form.typed, template.form), template.name)


def _over(typed: TypedForm, new: NewSession) -> TypedForm:
    """Return the form with what a template says of it."""
    return replace(
        typed,
        variant=new.variant,
        kit=new.kit or typed.kit,
        wall_language=new.wall_language or typed.wall_language,
        organiser=typed.organiser or new.organiser,
        organiser_sentence=typed.organiser_sentence or new.organiser_sentence,
        plan_of=new.plan_of,
    )
