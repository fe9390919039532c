"""What was not packed here is told as damage of the archive, and nothing else of it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable

import pytest

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.journals import packed_texts, unpacked, unpacked_texts

NOT_PACKED = (b"", b"no zlib", zlib.compress(b"no json"))


@pytest.mark.parametrize("unpack", [unpacked, unpacked_texts])
@pytest.mark.parametrize("content", NOT_PACKED)
def test_bytes_of_another_kind_are_damage(
    unpack: Callable[[bytes], object], content: bytes
) -> None:
    with pytest.raises(ArchiveError, match=r"^archive\.damaged_inside$"):
        unpack(content)


@pytest.mark.parametrize("rows", [3, [3], [["hash", "name", 1]], [["hash", "name", 1, "[3]"]]])
def test_rows_that_are_no_steps_are_damage(rows: object) -> None:
    with pytest.raises(ArchiveError, match=r"^archive\.damaged_inside$"):
        unpacked(zlib.compress(json.dumps(rows).encode()))


def test_texts_come_back_as_they_were() -> None:
    texts = {"kit.toml": "é → \u0000", "nl.toml": ""}
    assert unpacked_texts(packed_texts(texts)) == texts
