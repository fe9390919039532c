"""Hashes are those of everybody else, whatever they are counted with."""

from __future__ import annotations

import hashlib

import pytest

from cwb_workshop.core.model.hashes import sha256


@pytest.mark.parametrize("data", [b"", b"abc", bytes(range(256)) * 40])
def test_a_hash_is_that_of_openssl(data: bytes) -> None:
    assert sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()
    assert sha256(data).digest() == hashlib.sha256(data).digest()
