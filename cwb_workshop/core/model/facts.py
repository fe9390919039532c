"""Who may see the facts and fields that every session has. An exercise declares its own beside its
totals.
"""

from __future__ import annotations

from cwb_workshop.core.model.audience import (
    EVERYBODY,
    FACILITATOR,
    PAPER,
    ROOM,
    DeclaredFact,
    DeclaredField,
)
from cwb_workshop.core.model.principles import PRINCIPLE

FIELDS: tuple[DeclaredField, ...] = (
    # What the scribe says that an answer is about, whichever exercise it belongs to.
    DeclaredField("answer", PRINCIPLE, EVERYBODY, beside=True),
)

FACTS: tuple[DeclaredFact, ...] = (
    # Where, when and by whom: on the wall and on every title page.
    *(
        DeclaredFact("session", key, EVERYBODY)
        for key in ("place", "date", "start", "language", "round_mode")
    ),
    # Names, mostly; but words of anybody can stand there.
    *(DeclaredFact("session", key, EVERYBODY, sentence=True) for key in ("venue", "organiser")),
    *(
        DeclaredFact("session", key, EVERYBODY, holds="number")
        for key in ("variant", "present", "tables")
    ),
    *(DeclaredFact("session", key, EVERYBODY, holds="list") for key in ("table_sizes", "division")),
    DeclaredFact("session", "wall_language", ROOM),
    DeclaredFact("session", "organiser_sentence", ROOM, sentence=True),
    DeclaredFact("session", "municipality", PAPER, sentence=True),
    DeclaredFact("session", "roles", PAPER, holds="table"),
    # What is told of what comes next.
    DeclaredFact("session", "report_date", EVERYBODY),
    DeclaredFact("session", "contact", EVERYBODY, sentence=True),
    DeclaredFact("session", "response_date", PAPER),
    DeclaredFact("session", "next_meeting", PAPER),
    DeclaredFact("session", "in_short", PAPER, sentence=True),
    # What the program keeps for itself.
    *(
        DeclaredFact("session", key, FACILITATOR)
        for key in ("id", "kit", "kit_seal", "template", "agreed_end", "fixed_end", "reached")
    ),
    *(DeclaredFact("session", key, FACILITATOR) for key in ("ended", "fixed_end_words")),
    DeclaredFact("session", "promised_put_off", FACILITATOR, holds="flag"),
    # What was decided about names, and which report was asked for last.
    *(
        DeclaredFact("session", key, FACILITATOR, holds="table")
        for key in ("checked", "report_choice")
    ),
    DeclaredFact("paste", "*", FACILITATOR),
    DeclaredFact("line", "given", FACILITATOR, holds="table"),
    DeclaredFact("line", "hidden", FACILITATOR, holds="flag"),
    DeclaredFact("line", "literal", FACILITATOR),
    DeclaredFact("session", "table", FACILITATOR, holds="number"),
    # Where the evening is. On paper the phases of an item need its timer.
    DeclaredFact("timer", "item", EVERYBODY),
    DeclaredFact("timer", "extra_in", EVERYBODY, holds="table"),
    DeclaredFact("timer", "since", ROOM),
    *(DeclaredFact("timer", key, ROOM, holds="decimal") for key in ("ran", "extra")),
    DeclaredFact("timer", "digits", ROOM, holds="flag"),
    *(DeclaredFact("wall", key, ROOM) for key in ("item", "mode", "screen_name")),
    *(DeclaredFact("wall", key, FACILITATOR) for key in ("over", "answered", "left", "pages_turn")),
    *(
        DeclaredFact("wall", key, ROOM, holds="number")
        for key in ("screen", "step", "read_back", "page")
    ),
    DeclaredFact("wall", "page_beneath", FACILITATOR, holds="number"),
    DeclaredFact("wall", "waits", FACILITATOR, holds="table"),
    DeclaredFact("wall", "message", ROOM, sentence=True),
    # Of what was brought along from other evenings only that is seen which was shown in an item.
    DeclaredFact("wall", "quotes", ROOM, holds="list"),
    DeclaredFact("brought.quotes", "*", FACILITATOR, holds="table"),
    DeclaredFact("item", "quote*", EVERYBODY, sentence=True, holds="table"),
    DeclaredFact("wall", "message_until", ROOM),
    *(DeclaredFact("wall", key, ROOM, holds="flag") for key in ("behind", "wheel", "promised")),
    # What is set for an item, of whichever exercise.
    DeclaredFact("item", "auto_show", FACILITATOR, holds="flag"),
    DeclaredFact("item", "phases", EVERYBODY, holds="list"),
    DeclaredFact("item", "timer_kept", FACILITATOR, holds="table"),
    # The page of the agenda tells when an item begins; what somebody noted beside it is theirs.
    DeclaredFact("item", "fixed_at", ROOM),
    DeclaredFact("item", "fixed_words", FACILITATOR),
    # The kit as this session plans it passes by itself, without the notes that stand in these.
    *(DeclaredFact("item", key, FACILITATOR, holds="table") for key in ("own_item", "own_texts")),
    DeclaredFact("item", "slips", EVERYBODY, holds="number"),
    DeclaredFact("item", "theme_order", EVERYBODY, holds="list"),
    DeclaredFact("item", "read_back.*", EVERYBODY, holds="table"),
    # A picture of the organiser's own is in a report where that was asked for.
    DeclaredFact("item", "illustrations", EVERYBODY, sentence=True, holds="list"),
    DeclaredFact("illustrations.pictures", "*", EVERYBODY),
    # A drawing goes where its line goes, a sentence where its theme stands.
    DeclaredFact("line", "drawing", EVERYBODY),
    DeclaredFact("themes.summary", "*", EVERYBODY, sentence=True),
    DeclaredFact("themes.joined", "*", FACILITATOR),
    # What was agreed earlier is asked in the room, and told in its report.
    DeclaredFact("promised.agreements", "*", EVERYBODY, sentence=True, holds="table"),
)
