"""A kind of block that is declared is laid out, and stands where every test of paper looks."""

from __future__ import annotations

from typing import get_args

import pytest

from cwb_workshop.core.contract.blocks import Block, PageBreak, Photo
from cwb_workshop.report.layout.layout import Layout
from tests.report.layout.test_pdf import everything

KINDS = [kind for kind in get_args(Block) if kind is not PageBreak]
"""A page break is no ink: whoever fills the pages looks for it."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_block_is_laid_out(kind: type) -> None:
    made = vars(Layout)["_made"].dispatcher
    assert made.dispatch(kind) is not made.dispatch(object)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_block_is_among_those_that_are_tried_on_paper(kind: type) -> None:
    # A photo holds no text; it is tried where photos are.
    assert kind is Photo or kind in {type(block) for block in everything("x")}
