#!/bin/sh
# Starts the program, or plays the demo where there is no screen to start it on.
set -e

if [ "$(uname)" != Linux ] || [ -n "$DISPLAY$WAYLAND_DISPLAY" ]; then
    exec .venv/bin/cwb-workshop
fi

case "${LC_ALL:-${LC_MESSAGES:-$LANG}}" in
nl*)
    echo "Hier is geen scherm, dus het programma kan geen venster openen. Daarom speelt het zijn demo."
    echo "Hieronder staat waar de sessie, het verslag en de beelden zijn."
    ;;
*)
    echo "There is no screen here, so the program cannot open a window. It plays its demo instead."
    echo "It says below where the session, the report and the pictures are."
    ;;
esac
# What Qt cannot do without a screen concerns nobody who reads this.
QT_LOGGING_RULES=default.warning=false QT_QPA_PLATFORM=offscreen \
    exec .venv/bin/cwb-workshop demo demo-output
