"""The panels of the console, from the top of the window to its foot."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.console.agenda_panel import AgendaPanel
from cwb_workshop.ui.console.side_panel import SidePanel
from cwb_workshop.ui.console.status_line import StatusLine
from cwb_workshop.ui.console.top_bar import TopBar
from cwb_workshop.ui.console.work_area import WorkArea

Panel = TopBar | AgendaPanel | WorkArea | SidePanel | StatusLine


@value_type
class Panels:
    """Each panel once. Iterating gives them in the order in which Tab walks them."""

    top: TopBar
    agenda: AgendaPanel
    work: WorkArea
    side: SidePanel
    status: StatusLine

    def __iter__(self) -> Iterator[Panel]:
        yield from (self.top, self.agenda, self.work, self.side, self.status)
