"""A JPEG as a session keeps it, for ReportLab."""

from __future__ import annotations

import io
from hashlib import sha256


class UndecodedJpeg:
    """A JPEG that ReportLab puts into the PDF as it is, under a name that its bytes give."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def jpeg_fh(self) -> io.BytesIO:
        return io.BytesIO(self._data)

    def __str__(self) -> str:
        return sha256(self._data).hexdigest()
