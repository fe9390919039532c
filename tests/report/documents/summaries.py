"""Summaries of evenings, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from cwb_workshop.core.contract.blocks import Block, Columns, Document
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.summary import summary
from tests.report.evenings import frozen, zuiderkouw


def said(document: Document) -> str:
    """Return every text of a document."""
    return "\n".join(str(block) for block in document.blocks)


@cache
def of_the_evening(language: Language = "nl", edition: Edition = "public") -> Document:
    return summary(frozen(zuiderkouw(), language, edition))


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            yield from all_blocks(chain.from_iterable(block.columns))
