"""Who may see the facts that every session has. An exercise declares its own beside its totals."""

from __future__ import annotations

from cwb_workshop.core.model.audience import (
    EVERYBODY,
    FACILITATOR,
    PAPER,
    ROOM,
    DeclaredFact,
)

FACTS: tuple[DeclaredFact, ...] = (
    # Where, when and by whom: on the wall and on every title page.
    *(
        DeclaredFact("session", key, EVERYBODY)
        for key in ("place", "venue", "organiser", "date", "start", "variant", "language")
    ),
    *(DeclaredFact("session", key, EVERYBODY) for key in ("present", "tables", "table_sizes")),
    *(DeclaredFact("session", key, EVERYBODY) for key in ("round_mode", "division")),
    DeclaredFact("session", "wall_language", ROOM),
    DeclaredFact("session", "organiser_sentence", ROOM, sentence=True),
    DeclaredFact("session", "municipality", PAPER),
    DeclaredFact("session", "roles", PAPER),
    # What is told of what comes next.
    DeclaredFact("session", "report_date", EVERYBODY),
    DeclaredFact("session", "contact", EVERYBODY),
    DeclaredFact("session", "response_date", PAPER),
    DeclaredFact("session", "next_meeting", PAPER),
    DeclaredFact("session", "in_short", PAPER, sentence=True),
    # What the program keeps for itself.
    *(
        DeclaredFact("session", key, FACILITATOR)
        for key in ("id", "kit", "kit_seal", "template", "table", "reached", "ended")
    ),
    DeclaredFact("paste", "*", FACILITATOR),
    # Where the evening is. On paper the phases of an item need its timer.
    *(DeclaredFact("timer", key, EVERYBODY) for key in ("item", "extra_in")),
    *(DeclaredFact("timer", key, ROOM) for key in ("ran", "since", "extra", "digits")),
    *(DeclaredFact("wall", key, ROOM) for key in ("item", "screen", "step", "mode", "read_back")),
    # What is set for an item, of whichever exercise.
    DeclaredFact("item", "auto_show", FACILITATOR),
    DeclaredFact("item", "phases", EVERYBODY),
    DeclaredFact("item", "slips", EVERYBODY),
    DeclaredFact("item", "theme_order", EVERYBODY),
    DeclaredFact("item", "read_back.*", EVERYBODY),
    # A drawing goes where its line goes, a sentence where its theme stands.
    DeclaredFact("line", "drawing", EVERYBODY),
    DeclaredFact("themes.summary", "*", EVERYBODY, sentence=True),
    DeclaredFact("themes.joined", "*", FACILITATOR),
)
