"""A session on a store that notes what it is asked for, and a list of what it tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from cwb_workshop.core.contract.scene import CardsScene
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from tests.workshop import NEW, a_session, kit


class Kept(Rehearsal):
    """A store that notes in `asked` whatever it is asked for."""

    def __init__(
        self, contents: RehearsedContents | None = None, *, read_only: bool = False
    ) -> None:
        founded = RehearsedContents(Record().after(founding_step(NEW, kit())))
        super().__init__(contents or founded)
        self.read_only = read_only
        self.asked: list[object] = []
        self.tell: tuple[Callable[[], None], Callable[[str], None], Callable[[StoreError], None]]

    def listen(
        self,
        on_saving: Callable[[], None],
        on_saved: Callable[[str], None],
        on_failed: Callable[[StoreError], None],
    ) -> None:
        self.tell = (on_saving, on_saved, on_failed)

    def keep_draft(self, field: str, text: str) -> None:
        self.asked.append((field, text))

    def keep_elsewhere(
        self, path: Path, rows: Sequence[Logged], drafts: Mapping[str, str], backups: Path
    ) -> None:
        self.asked.append((path, tuple(rows), dict(drafts), backups))

    def back_up(self) -> None:
        self.asked.append("back_up")

    def flush(self, timeout: float = 0.0) -> None:
        self.asked.append("flush")

    def close(self) -> None:
        self.asked.append("close")

    def abandon(self, timeout: float = 0.0) -> None:
        self.asked.append(("abandon", timeout))


def read_only(*contents: RehearsedContents) -> Session:
    return a_session(None, store=Kept(*contents, read_only=True))


def told(session: Session) -> list[object]:
    """Return the list to which is added what a session tells from now on."""
    heard: list[object] = []
    session.stepped.connect(lambda step, _origin: heard.append(step.name))
    session.refused.connect(lambda refusal: heard.append(("refused", refusal.key)))
    session.phase_began.connect(lambda: heard.append(("phase", None)))
    session.saving.connect(lambda: heard.append(("saving", None)))
    session.saved.connect(lambda at: heard.append(("saved", at)))
    session.save_failed.connect(lambda error: heard.append(("failed", error.key)))
    return heard


def texts(session: Session) -> list[str]:
    return [entry.text for entry in session.record.active_entries()]


def cards(session: Session) -> list[str]:
    assert isinstance(session.scene.content, CardsScene)
    return [card.text for card in session.scene.content.cards]


def live(item: str = "welcome") -> Session:
    session = a_session(item)
    session.set_wall_mode("live")
    return session


def opened(session: Session) -> str | None:
    return session.item.id if session.item else None
