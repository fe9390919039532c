"""One page with the recovery key of a session, to print and to keep on paper."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Bullets, Document, Figures, Heading, Para, Title
from cwb_workshop.core.model.words import Translator

_GROUPS = 5
"""So many stand in a row, that the widest letters leave more than a space between them."""

_NOTHING = (("", ""),)


def recovery_sheet(words: Translator, file: str, key: str) -> Document:
    """`words` hold those of reports, `key` its groups with spaces between."""
    groups = key.split()
    numbered = [(group, str(number)) for number, group in enumerate(groups, start=1)]
    rows = (tuple(numbered[at : at + _GROUPS]) for at in range(0, len(groups), _GROUPS))
    title = words("report.recovery.title")
    return Document(
        title=title,
        subject=words("report.recovery.subject", file=file),
        language=words.locale.tag,
        footer=words.in_parts((file, words.locale.name)),
        blocks=(
            Title(title, file),
            Para(words("report.recovery.what")),
            Heading(words("report.recovery.key")),
            *(Figures(row + _NOTHING * (_GROUPS - len(row))) for row in rows),
            Para(words("report.recovery.letters_note")),
            Heading(words("report.recovery.how")),
            Bullets(tuple(words(f"report.recovery.{name}") for name in _HOW)),
        ),
        unprintable=words("report.unprintable.other"),
        unprintable_one=words("report.unprintable.one"),
        page_of=words("report.page_of"),
        sheets=True,
        right_to_left=words.locale.direction == "rtl",
    )


_HOW = ("keep", "use", "lost")
