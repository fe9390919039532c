"""In which forms a comparison can be had."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

ComparisonForm: TypeAlias = Literal["pdf", "docx", "html", "xlsx", "csv", "json"]
COMPARISON_FORMS: tuple[ComparisonForm, ...] = get_args(ComparisonForm)


def ending_of(form: ComparisonForm) -> str:
    """Return what the name of its file ends with: of CSV there are several, in one zip."""
    return ".zip" if form == "csv" else f".{form}"
