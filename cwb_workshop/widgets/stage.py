"""The stage: paints what the room sees, alike on the wall and in the preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.contract.scene import BlackScene, Scene, TimeBar
from cwb_workshop.widgets.accessible_names import give_description
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.opening_page import opening_page
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_composer import PageComposer
from cwb_workshop.widgets.page_layout import Sheet, canvas_width
from cwb_workshop.widgets.palette import DARK, LIGHT
from cwb_workshop.widgets.picture import draw_over, draw_page, placed
from cwb_workshop.widgets.type_scale import type_scale


class Stage(QWidget):
    """Shows one scene at a time, scaled to its size.

    Everything is laid out on a canvas 1080 high and as wide as the screen asks, and then
    scaled: two stages of the same aspect break rows and pages alike. A change of
    scene is one repaint, without a picture in between. Stages of one composer share what it
    measured. One that is hidden lays out nothing before it is shown, or somebody asks for pages.
    """

    page_changed = Signal(int, int)
    """The page that is shown, from 0, and how many there are."""

    def __init__(self, parent: QWidget | None = None, composer: PageComposer | None = None) -> None:
        super().__init__(parent)
        self.composer = composer or PageComposer()
        self._scene = Scene(BlackScene())
        self._time: TimeBar | None = None
        self._message_left: float | None = None
        self._aspect: QSize | None = None
        self._metres = 6
        self._dark = False
        self._pages: Sequence[Page] = ()
        self._page = 0
        self._page_asked: int | None = None
        self._laid_out: tuple[Scene, Sheet] | None = None

    @property
    def scene(self) -> Scene:
        return self._scene

    @property
    def pages(self) -> int:
        """How many pages this scene takes at this aspect and viewing distance."""
        self._lay_out()
        return len(self._pages)

    @property
    def page(self) -> int:
        self._lay_out()
        return self._page

    def pages_of(self, scene: Scene) -> Sequence[Page]:
        """Return the pages of any scene as they would be here."""
        return self.composer.pages(scene, self.sheet)

    def show_scene(self, scene: Scene) -> None:
        """Show a scene at its page; else at that with what is newest."""
        if scene != self._scene:
            self._scene, self._page_asked = scene, None
            self._changed()

    def show_time(self, bar: TimeBar | None) -> None:
        if bar is not None:
            # Nothing but the bar would move within a second, and that by hardly a pixel.
            bar = replace(bar, left=float(ceil(bar.left)))
        if bar == self._time:
            return
        self._time = bar
        if not self._is_laid_out:
            return
        place = self._pages[self._page].clock
        if place is not None:
            scale, left, top = placed(self.size(), self.sheet.width)
            strip = QRectF(0, 0, self.sheet.width, place.digits.bottom() + 40)
            self.update(
                QRectF(left, top, strip.width() * scale, strip.height() * scale).toAlignedRect()
            )

    def show_message_left(self, seconds: float | None) -> None:
        """Show how long the countdown of the message over the picture still takes."""
        left = None if seconds is None else float(ceil(seconds))
        if left != self._message_left:
            self._message_left = left
            self.update()

    def set_page(self, page: int) -> None:
        """Show another page of the scene; past the last comes the first."""
        self._page_asked = page
        if self._is_laid_out:
            self._turn()
        else:
            self._changed()

    def set_viewing_distance(self, metres: int) -> None:
        """Choose the type for a back row that far away: 6, 8, 10 or 12 metres."""
        self._metres = metres
        self._changed()

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        self._changed()

    def follow(self, other: Stage) -> None:
        """Take the shape, the type and the light of another stage as they are now."""
        self._aspect, self._metres, self._dark = other._aspect, other._metres, other._dark
        self._changed()

    def set_aspect(self, width: int, height: int) -> None:
        """Take the shape of another screen; what is left over of this one stays empty."""
        self._aspect = QSize(width, height)
        self._changed()

    @property
    def sheet(self) -> Sheet:
        shape = self._aspect or self.size()
        width = canvas_width(shape.width(), shape.height())
        return Sheet(width, type_scale(self._metres, width), DARK if self._dark else LIGHT)

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    @guarded(lambda: None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out()
        painter = QPainter(self)
        page = self._pages[self._page]
        if self._aspect is None:
            painter.fillRect(self.rect(), QColor(page.background))
        part = None if event.rect() == self.rect() else event.rect()
        draw_page(painter, page, self.size(), sheet=self.sheet, time=self._time, within=part)
        draw_over(painter, self._scene, self._message_left, self.sheet)
        painter.end()

    @property
    def _is_laid_out(self) -> bool:
        return self._laid_out is not None and self._laid_out == (self._scene, self.sheet)

    def _changed(self) -> None:
        """Lay out what is to be shown; while nobody sees it, that can wait."""
        if self.isVisible():
            self._lay_out()

    def _lay_out(self) -> None:
        if self._is_laid_out:
            return
        sheet = self.sheet
        self._laid_out = (self._scene, sheet)
        before = len(self._pages)
        self._pages = self.pages_of(self._scene)
        page = self._page_wanted()
        if page != self._page or before != len(self._pages):
            self._page = page
            self.page_changed.emit(page, len(self._pages))
        self._shown()

    def _page_wanted(self) -> int:
        """Return the page that was asked for; a scene with fewer of them is at its last one."""
        number = len(self._pages)
        if self._page_asked is not None:
            return self._page_asked % number
        if self._scene.page is None:
            return opening_page(self._scene, self.pages_of)
        return min(self._scene.page, number - 1)

    def _turn(self) -> None:
        page = self._page_wanted()
        if page != self._page:
            self._page = page
            self.page_changed.emit(page, len(self._pages))
            self._shown()

    def _shown(self) -> None:
        message = self._scene.message
        over = (message.text,) if message is not None else ()
        give_description(self, "\n".join((*self._pages[self._page].texts, *filter(None, over))))
        self.update()
