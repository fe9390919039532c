"""What a program tells on the bus of screen readers while something happens."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection

_REGISTRY = DBusAddress(
    "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
)
_OBJECT = "org.a11y.atspi.Event.Object"
_NAME = "accessible-name"
_PATIENCE = 20.0
_SETTLED = 1.5
"""Seconds in which all is told that follows from one key; clocks go on telling."""


@dataclass
class Told:
    """The sentences that were said, and which parts got a name."""

    said: list[str] = field(default_factory=list)
    renamed: set[str] = field(default_factory=set)


class Events:
    """Listens on a connection of its own."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._told = Told()
        rule = MatchRule(type="signal", interface=_OBJECT)
        connection.send_and_get_reply(message_bus.AddMatch(rule))

    def ask(self) -> None:
        """Ask the programs that are there to tell; one that comes later may not hear of it."""
        wanted = new_method_call(_REGISTRY, "RegisterEvent", "sass", ("object:", [], ""))
        self._connection.send_and_get_reply(wanted)

    def next_said(self) -> str:
        """Wait for the next sentence that is said, and return it."""
        self._listen(_PATIENCE, enough=1)
        assert self._told.said, "nothing was said"
        return self._told.said.pop(0)

    def settle(self) -> Told:
        """Return what was told since this was asked last, and not said yet."""
        self._listen(_SETTLED)
        told, self._told = self._told, Told()
        return told

    def _listen(self, seconds: float, *, enough: int | None = None) -> None:
        ends = time.monotonic() + seconds
        while enough is None or len(self._told.said) < enough:
            try:
                self._take(self._connection.receive(timeout=max(ends - time.monotonic(), 0)))
            except TimeoutError:
                return

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        if fields.get(HeaderFields.interface) != _OBJECT:
            return
        kind = fields[HeaderFields.member]
        detail, _first, _second, (_type, value), *_others = message.body
        if kind == "Announcement":
            self._told.said.append(str(value))
        elif kind == "PropertyChange" and detail == _NAME:
            self._told.renamed.add(str(fields[HeaderFields.path]))
