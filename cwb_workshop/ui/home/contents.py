"""What home is filled with, once its frame is painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.look import USUAL_LOOK, LaptopLook
from cwb_workshop.ui.system_services import System

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    # Needed by name alone: the first window must not wait for them.
    from cwb_workshop.core.model.kit import KitTexts
    from cwb_workshop.core.model.kit_outline import KnownKits
    from cwb_workshop.core.model.locale import Language, Locale
    from cwb_workshop.core.model.new_session import NewSession
    from cwb_workshop.session.library import Library
    from cwb_workshop.session.plan_templates import PlanTemplate
    from cwb_workshop.ui.console.recent_menu import RecentSession
    from cwb_workshop.ui.language import Interface
    from cwb_workshop.ui.preferences.file import PreferencesFile
    from cwb_workshop.ui.program_theme import ProgramTheme


@value_type
class HomeContents:
    """`library`, `settings_of` and `item_names` are asked off the window's thread.

    `kits` are those that a session can begin with, as far as their beginning tells; `check_kits`
    reads them as a whole, off the window's thread; `languages` are
    those that the program has words of.
    `theme` is what the windows wear, and can be chosen anew.
    `settings_of` tells how an earlier session was set up and raises StoreError,
    `item_names` what agenda items are called, `kit_texts` what a kit says, by its id, and raises
    KitError or NoKit, `write_card` writes the quick card for a kit and tells where it is, and
    raises ReportError or TargetError, `toggle_wall` takes the wall off the projector or brings it
    back, and tells the key of what is to be said, `templates` tells the plans that were kept to
    begin with, `recent` the sessions that were changed last, those elsewhere too, `open_desk` shows
    the organiser's desk, `many_reports` asks in front of a window for those of several sessions;
    without them home does without.
    """

    library: Library
    interface: Interface
    preferences: PreferencesFile
    now: Callable[[], datetime]
    kits: KnownKits
    languages: tuple[Locale, ...]
    settings_of: Callable[[Path], NewSession] | None = None
    item_names: Callable[[Language], Mapping[str, str]] | None = None
    kit_texts: Callable[[str, Language], KitTexts] | None = None
    check_kits: Callable[[], KnownKits] | None = None
    write_card: Callable[[str], Path] | None = None
    toggle_wall: Callable[[], str] | None = None
    templates: Callable[[], Sequence[PlanTemplate]] | None = None
    recent: Callable[[], Sequence[RecentSession]] | None = None
    open_desk: Callable[[], None] | None = None
    many_reports: Callable[[QWidget], None] | None = None
    can_practise: bool = False
    theme: ProgramTheme | None = None
    system: System = field(default_factory=System)

    @property
    def look(self) -> LaptopLook:
        return USUAL_LOOK if self.theme is None else self.theme.look

    def remember(self, new: NewSession) -> None:
        """Let the next form begin with what was in this one, but for its plan."""
        last = replace(new, plan_of="")
        self.preferences.keep(replace(self.preferences.values, last=last))

    def dress(self) -> None:
        """Put on what dialogs wear, which the first picture did not wait for."""
        if self.theme is not None:
            self.theme.complete()
