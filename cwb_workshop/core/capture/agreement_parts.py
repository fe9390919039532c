"""What the line of an agreement holds, as it is read word by word."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from cwb_workshop.core.capture.dates import TypedDate
from cwb_workshop.core.contract.line import Unsure


@dataclass(slots=True)
class AgreementLine:
    """`text` is what was agreed, `when` what stood behind the sign of a date and is none.
    `replaced` are dates that a later one took the place of.
    """

    text: str = ""
    owners: list[str] = field(default_factory=list)
    due: TypedDate | None = None
    when: str = ""
    highlight: bool = False
    replaced: list[date] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)

    def take_date(self, due: TypedDate) -> None:
        """Take a date; of two the last one counts."""
        if self.due is not None and self.due.day != due.day:
            self.replaced.append(self.due.day)
        self.due, self.when = due, ""
