"""SHA-256 of a few hundred letters, for which the library of OpenSSL, 3 MB of memory, is too much.

Python has one of its own, under a name that changed with 3.12. Some systems leave it out: there
OpenSSL does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha2 import sha256
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:
            from hashlib import sha256

__all__ = ["sha256"]
