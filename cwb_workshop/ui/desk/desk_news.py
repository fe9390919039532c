"""What parts of the desk ask of its window: to say what was done or is wrong, and to look again."""

from __future__ import annotations

from typing import Protocol

from cwb_workshop.core.model.errors import UserFacingError


class DeskNews(Protocol):
    def tell(self, sentence: str) -> None: ...

    def tell_fault(self, error: UserFacingError | OSError) -> None: ...

    def told_of_fault(self, error: UserFacingError | OSError) -> str: ...

    def refresh(self) -> None: ...
