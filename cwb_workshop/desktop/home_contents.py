"""What home is filled with: made once its frame is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary
from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.ui.home.contents import HomeContents

if TYPE_CHECKING:
    # Needed by name alone: the form at home must not wait for them.
    from PySide6.QtWidgets import QWidget

    from cwb_workshop.core.model.kit import KitTexts
    from cwb_workshop.core.model.locale import Language
    from cwb_workshop.core.model.new_session import NewSession
    from cwb_workshop.desktop.context import ProgramContext
    from cwb_workshop.desktop.found_line import GoingOn
    from cwb_workshop.session.plan_templates import PlanTemplate
    from cwb_workshop.ui.console.recent_menu import RecentSession
    from cwb_workshop.ui.language import Interface
    from cwb_workshop.ui.program_theme import ProgramTheme


def home_contents(
    context: ProgramContext,
    interface: Interface,
    theme: ProgramTheme,
    toggle_wall: Callable[[], str] | None = None,
    program: GoingOn | None = None,
) -> HomeContents:
    """Dress the program and fill home. Its frame is on the screen by now.

    `toggle_wall` takes the page that waits off the projector, or brings it back; `program` goes
    on with what somebody finds at the organiser's desk.
    """

    theme.begin()

    def settings_of(path: Path) -> NewSession:
        # Asked when somebody copies the settings of a session.
        from cwb_workshop.core.sessions.setup import settings_of
        from cwb_workshop.store.contents import read_contents

        settings = settings_of(read_contents(path, context.keys).record)
        return replace(settings, plan_of=str(path))

    def templates() -> tuple[PlanTemplate, ...]:
        # Asked when somebody begins with one.
        from cwb_workshop.session.plan_templates import PlanTemplates

        return PlanTemplates(context.data.templates).known()

    def recent() -> tuple[RecentSession, ...]:
        # Asked when somebody opens the menu.
        from cwb_workshop.desktop.opened_elsewhere import OpenedElsewhere
        from cwb_workshop.desktop.recent_sessions import recent_sessions

        elsewhere = OpenedElsewhere(context.data.derived).all()
        return recent_sessions(context.library, elsewhere, None, interface.words)

    def item_names(language: Language) -> Mapping[str, str]:
        return context.toolbox.item_names(language)

    def kit_texts(kit: str, language: Language) -> KitTexts:
        return context.toolbox.kit_named(kit).texts[language]

    def write_card(kit: str) -> Path:
        # Asked when somebody wants the quick card; without its kit it has no themes.
        from cwb_workshop.core.model.errors import UserFacingError
        from cwb_workshop.desktop.card import write_card_to_reports

        try:
            themes = context.toolbox.kit_named(kit)
        except UserFacingError:
            themes = None
        return write_card_to_reports(context, interface.words, themes)

    def open_desk() -> None:
        # Asked for by who has many sessions.
        from cwb_workshop.desktop.organisers_desk import show_desk

        if program is not None:
            theme.complete()
            show_desk(program, context, lambda: interface.words)

    # Not that of the toolbox: the form must not wait for the exercises.
    kits = KitLibrary(DEFAULT_KIT, context.data.kits)
    return HomeContents(
        library=context.library,
        interface=interface,
        preferences=context.preferences,
        now=datetime.now,
        kits=kits.known(),
        languages=load_locales(),
        settings_of=settings_of,
        item_names=item_names,
        kit_texts=kit_texts,
        write_card=write_card,
        check_kits=lambda: kits.known(context.toolbox.exercises.by_id),
        can_practise=True,
        templates=templates,
        recent=recent,
        many_reports=partial(_ask_for_many, context, interface),
        theme=theme,
        toggle_wall=toggle_wall,
        open_desk=None if program is None else open_desk,
    )


def _ask_for_many(context: ProgramContext, interface: Interface, window: QWidget) -> None:
    # Costly to import, and home is there for more than this.
    from cwb_workshop.desktop.many_reports import ask_for_many

    ask_for_many(window, context, interface.words)
