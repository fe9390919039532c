"""The tree of names, roles and actions by which a screen reader knows a program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection

from tests.accessibility.desktop import until

_SPACE = "org.a11y.atspi"
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = f"{_SPACE}.Registry"
_SHOWING = 25
"""The number of this state among those of the interface."""


class Gone(Exception):
    """A part that was taken away while it was looked at."""


@dataclass(frozen=True)
class Part:
    """One part of a window, as a screen reader sees it: nothing of the program is imported."""

    connection: DBusConnection
    program: str
    path: str

    @property
    def role(self) -> str:
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def name(self) -> str:
        return str(self._property("Accessible", "Name"))

    @property
    def is_showing(self) -> bool:
        low, _high = self._call("Accessible", "GetState")[0]
        return bool(low >> _SHOWING & 1)

    @property
    def children(self) -> list[Part]:
        found = self._call("Accessible", "GetChildren")[0]
        return [Part(self.connection, program, path) for program, path in found]

    @property
    def text(self) -> str:
        return str(self._call("Text", "GetText", "ii", (0, -1))[0])

    def type(self, text: str) -> None:
        """Put a text into a field."""
        assert self._call("EditableText", "SetTextContents", "s", (text,))[0]

    def press(self) -> None:
        """Do the first thing that can be done with it."""
        assert self._call("Action", "DoAction", "i", (0,))[0]

    def actions(self) -> list[str]:
        return [name for name, _told, _key in self._call("Action", "GetActions")[0]]

    def within(self) -> Iterator[Part]:
        """Yield every part in it that is shown, as one reads."""
        for child in self.children:
            try:
                if child.is_showing:
                    yield child
                yield from child.within()
            except Gone:
                continue

    def find(self, role: str, name: str) -> Part | None:
        """Return the first part of a role whose name begins with this."""
        for part in self.within():
            try:
                if part.role == role and part.name.startswith(name):
                    return part
            except Gone:
                continue
        return None

    def wait_for(self, role: str, name: str) -> Part:
        return until(lambda: self._found(role, name), f"{role} “{name}”")

    def _found(self, role: str, name: str) -> Part | None:
        try:
            return self.find(role, name)
        except Gone:
            return None

    def _call(
        self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
    ) -> tuple[Any, ...]:
        there = DBusAddress(self.path, self.program, f"{_SPACE}.{interface}")
        return self._answer(new_method_call(there, method, signature, body))

    def _property(self, interface: str, name: str) -> object:
        there = DBusAddress(self.path, self.program, f"{_SPACE}.{interface}")
        return self._answer(Properties(there).get(name))[0][1]

    def _answer(self, message: Any) -> tuple[Any, ...]:
        reply = self.connection.send_and_get_reply(message, timeout=20)
        if reply.header.message_type is not MessageType.method_return:
            raise Gone(reply.body)
        body: tuple[Any, ...] = reply.body
        return body


def program_on(connection: DBusConnection) -> Part:
    """Return the program that came to the bus, as soon as it is there."""
    desktop = Part(connection, _REGISTRY, _ROOT)

    def programs() -> list[Part]:
        try:
            return desktop.children
        except Gone:
            return []  # on a busy machine the registry begins a second time

    return until(programs, "the program")[0]
