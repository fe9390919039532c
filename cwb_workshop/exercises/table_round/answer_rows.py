"""Answers as rows: whose they are is told by a number and a table in columns of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cwb_workshop.core.contract.blocks import Para, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.said import SpokenWords, said_forms
from cwb_workshop.core.model.entry import Entry

_NAME, _NUMBER, _TEXT, _KIND, _WHERE = 1.7, 0.75, 4.4, 1.4, 0.9
"""The shares of the columns."""


class AnswerRows:
    """Makes tables of answers in which those of the ids that are `quoted` stand out."""

    def __init__(self, view: ReportView, quoted: frozenset[str]) -> None:
        self._view = view
        self._quoted = quoted
        self._forms = said_forms(view.words)

    def table(
        self,
        groups: Sequence[tuple[str, Sequence[Entry]]],
        called: str = "",
        kinds: Mapping[str, str] | None = None,
    ) -> Table:
        """Return a row for each answer; its group is named beside the first, with how many there
        are. `called` is the heading of the groups, without which they have no names; `kinds` say
        what each answer is, by its id.
        """
        words = self._view.words
        rows: list[tuple[str, ...]] = []
        strong: list[int] = []
        for name, answers in groups:
            told = f"{name} ({len(answers)})" if answers else name
            for at, answer in enumerate(answers):
                if answer.id in self._quoted:
                    strong.append(len(rows))
                rows.append(self._row("" if at else told, answer, kinds))
            if not answers:
                rows.append((told, "", self._view.nothing("report.ideas"), "", ""))
        headings = (
            called,
            words("report.all.label"),
            words("report.all.text"),
            words("report.column.kind"),
            words("report.all.where"),
        )
        widths = (_NAME, _NUMBER, _TEXT, _KIND, _WHERE)
        shown = [at for at in range(len(widths)) if self._is_shown(at, called, kinds, rows)]
        return Table(
            tuple(headings[at] for at in shown),
            tuple(tuple(row[at] for at in shown) for row in rows),
            tuple(widths[at] for at in shown),
            named=bool(called),
            grouped=bool(called),
            strong=tuple(strong),
        )

    def told(self, answers: Sequence[Entry]) -> list[Para]:
        """Return what it means that some stand out; nothing where none does."""
        if not any(answer.id in self._quoted for answer in answers):
            return []
        return [Para(self._view.words("table_round.stood_out"), small=True)]

    def _row(self, name: str, answer: Entry, kinds: Mapping[str, str] | None) -> tuple[str, ...]:
        where = self._forms.source(SpokenWords("", table=answer.table, mentions=answer.mentions))
        text = SpokenWords(answer.text, id=answer.id)
        return name, answer.label, text, (kinds or {}).get(answer.id, ""), where

    @staticmethod
    def _is_shown(
        at: int,
        called: str,
        kinds: Mapping[str, str] | None,
        rows: Sequence[tuple[str, ...]],
    ) -> bool:
        """Say whether a column has a use: its name, what answers are, and what is never empty."""
        if at == 0:
            return bool(called)
        if at == _KIND_AT:
            return kinds is not None
        return at == _TEXT_AT or any(row[at] for row in rows)


_TEXT_AT, _KIND_AT = 2, 3
