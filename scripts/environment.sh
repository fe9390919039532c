#!/bin/sh
# Finds a Python that is new enough, and lets it make the environment.
# Use another one with PYTHON=..., as in `make run PYTHON=python3.13`.
set -e

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
    if new_enough "$name"; then
        exec "$name" scripts/environment.py "$@"
    fi
done

echo "CWB Workshop needs Python 3.11 or later. Install it, on Debian or Ubuntu with:" \
    "sudo apt-get install python3 python3-venv" >&2
exit 1
