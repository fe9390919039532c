#!PYTHON -I
"""Starts CWB Workshop from its own folder, with nothing of this computer's Python in between."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "lib" / "cwb-workshop"))

from cwb_workshop.app import main

sys.exit(main())
