"""`python -m cwb_workshop` is the same as `cwb-workshop`."""

from __future__ import annotations

import sys

from cwb_workshop.app import main

if __name__ == "__main__":
    sys.exit(main())
