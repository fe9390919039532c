"""Run a Community Wealth Building workshop in a room, without internet."""

from __future__ import annotations

__version__ = "0.1.0"
