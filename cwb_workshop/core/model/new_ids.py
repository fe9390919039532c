"""Ids that nobody else has, on no other laptop either; `uuid` brings 400 kB of other things."""

from __future__ import annotations

from os import urandom


def new_id() -> str:
    return urandom(16).hex()
