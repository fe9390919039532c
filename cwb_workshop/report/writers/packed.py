"""Zip files that are the same bytes whenever they are made."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file knows."""

_MODIFIED = re.compile(
    rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)"
)
_READABLE = 0o644 << 16


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return a zip file of these, in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            archive.writestr(entry, content)
    return buffer.getvalue()


def repacked(content: bytes, moment: str) -> bytes:
    """Return an office document as it would be had it been made at that moment, ISO 8601."""
    stamp = f"{moment[:16] or '1980-01-01T00:00'}:00Z".encode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    core = "docProps/core.xml"
    if core in files:
        files[core] = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<3>", files[core])
    return packed(files)
