"""The paper of the evening in Zuiderkouw: each piece is written once, and looked at by many."""

from __future__ import annotations

from functools import cache

from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.layout.pdf import Pdf
from cwb_workshop.report.paper.pieces import write_piece
from cwb_workshop.report.paper.source import PaperSource
from cwb_workshop.session.paper_input import paper_source
from tests.report.evenings import zuiderkouw
from tests.workshop import kit, registry


@cache
def evening(language: Language = "nl") -> PaperSource:
    return paper_source(zuiderkouw(), kit(), registry(), language)


@cache
def piece(name: str, language: Language = "nl") -> Pdf:
    made = write_piece(name, evening(language))
    assert made is not None
    return made
