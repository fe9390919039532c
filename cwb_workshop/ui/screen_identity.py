"""How a screen is known again: by what it is, never by where it stands."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class ScreenMark:
    """What a screen says of itself; any of it may be empty."""

    name: str
    maker: str = ""
    model: str = ""
    serial: str = ""

    def is_same_as(self, other: ScreenMark) -> bool:
        """A serial number settles it, whatever the plug; without one all the rest must agree."""
        device = (self.maker, self.model, self.serial)
        same_device = device == (other.maker, other.model, other.serial)
        return same_device and (bool(self.serial) or self.name == other.name)
