"""A program that does all that can be done to a session, over and over, until it is killed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.read_back import approve
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.library import Library
from cwb_workshop.session.session import Session
from cwb_workshop.store import journal
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.journal import JournalHead, Prepared
from cwb_workshop.store.ledger import Ledger
from tests.faults.processes import Tell
from tests.workshop import NEW, registry

OPEN = "open"
REACHED = "reached"
BACK = "goes back to"
REMOVING = "removes"
SAID = "zwanenhalzen"
"""Stands in every line."""


def library_of(folder: Path) -> Library:
    return Library(folder, derived=folder / "derived", backups=folder / "backups")


def act_for_ever(tell: Tell, name: str, seed: int, careless: bool) -> None:
    """Act, and tell each state that is on the disk; tell what is about to replace or remove it.

    A careless one tells that it is there before it is; on a slow disk that shows.
    """
    if careless:
        _slow_down()
    path, dice = Path(name), random.Random(seed)
    tools = Toolbox(registry(), path.parent / "backups")
    session = tools.open(path, SteadyClock()) if path.exists() else _begun(tools, path)
    tell(OPEN)
    while True:
        done = dice.random()
        if done < 0.9:
            _acts(dice)(session)
            if not careless:
                session.flush()
            tell(_told(REACHED, _head(session)))
            continue
        session.close_file()
        library = library_of(path.parent)
        copies = library.copies(path)
        if done < 0.94 and copies:
            copy = dice.choice(copies).path
            head = read_contents(copy).head
            tell(_told(BACK, head))
            library.go_back(path, copy)
            tell(_told(REACHED, head))
        elif done > 0.98:
            tell(REMOVING)
            library.remove(path, reports=True)
            session = _begun(tools, path)
            tell(_told(REACHED, _head(session)))
            continue
        session = tools.open(path, SteadyClock())


def _slow_down() -> None:
    write = Ledger.write

    def slow(self: Ledger, rows: Sequence[Prepared], drafts: Mapping[str, str]) -> None:
        time.sleep(0.02)
        write(self, rows, drafts)

    Ledger.write = slow  # type: ignore[method-assign]


def _begun(tools: Toolbox, path: Path) -> Session:
    session = tools.begin(path, NEW, SteadyClock())
    session.open_item("obstacles")
    session.flush()
    return session


def _head(session: Session) -> JournalHead:
    head = journal.START
    for logged in session.journal:
        head = journal.prepared(logged).row.head_after(head)
    return head


def _told(word: str, head: JournalHead) -> str:
    return f"{word} {head.count} {head.hash}"


def _acts(dice: random.Random) -> Callable[[Session], object]:
    return dice.choice((_say, _say, _undo, _redo, _change, _merge, _part, _plan, _theme, _yes))


def _say(session: Session) -> None:
    item = session.item
    if item is None or item.id != "obstacles":
        session.open_item("obstacles")
    number = len(session.journal)
    session.keep_draft("capture", f"half een {SAID}")
    session.capture(f"{number % 5 + 1}: {SAID} {number} #g")
    session.keep_draft("capture", "")


def _undo(session: Session) -> None:
    session.undo()


def _redo(session: Session) -> None:
    session.redo()


def _change(session: Session) -> None:
    for entry in session.record.active_entries("answer")[-1:]:
        session.do(
            editing_steps.edit_text(session.record, entry.id, f"anders {SAID}", session.now())
        )
        session.do(editing_steps.withdraw(session.record, entry.id, session.now()))


def _merge(session: Session) -> None:
    ids = [entry.id for entry in session.record.active_entries("answer")][-3:]
    if len(ids) > 1:
        session.do(joining.merge(session.record, ids[0], ids[1:], session.now()))


def _part(session: Session) -> None:
    for entry in session.record.entries.values():
        if entry.merged_into:
            session.do(joining.unmerge(session.record, [entry.id], session.now()))
            return


def _plan(session: Session) -> None:
    closing = session.record.plan["closing"]
    if closing.dropped:
        session.do(navigation_steps.switch_on(session.record, session.kit, closing.id))
    else:
        session.do(navigation_steps.drop_item(session.record, closing.id))
    session.next_item()


def _theme(session: Session) -> None:
    session.do(theme_steps.set_summary(session.record, "g", f"zin {len(session.journal)}"))


def _yes(session: Session) -> None:
    session.do(navigation_steps.read_back(session.record, 1))
    session.do(approve(session.record, session.kit, "obstacles", 1, session.kinds, session.now()))
    session.do(navigation_steps.read_back(session.record, None))
