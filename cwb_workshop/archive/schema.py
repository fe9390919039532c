"""The tables of an archive, said once for every engine.

The organisation stands first in every key and in every reference, and no rule reaches from one
organisation to another: so rows can be spread by it over as many machines as there are.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

OWN = "own"
"""The organisation of an archive that only one has."""

TABLES = MetaData()
_OF_SESSION = ("organisation", "session")


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False)


def _key(*names: str) -> list[Column[str]]:
    return [Column(name, Text, primary_key=True, nullable=False) for name in names]


def _session() -> ForeignKeyConstraint:
    whole = [f"sessions.{name}" for name in _OF_SESSION]
    return ForeignKeyConstraint(_OF_SESSION, whole, ondelete="CASCADE")


migrations = Table(
    "migrations",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("name"),
    info={"of_the_whole": True},
)
"""What was done to the tables so far; it is of the archive, and of no organisation."""

sessions = Table(
    "sessions",
    TABLES,
    *_key(*_OF_SESSION),
    # What lines are numbered by, so that what one session said stands together.
    Column("number", BigInteger, nullable=False),
    _text("name"),
    _text("place"),
    _text("folded_place"),
    _text("municipality"),
    _text("venue"),
    _text("day"),
    _text("language"),
    Column("variant", Integer),
    _text("kit"),
    _number("kit_version"),
    _text("kit_seal"),
    Column("people", Integer),
    Column("tables", Integer),
    _number("steps"),
    _number("answers"),
    _flag("ended"),
    _number("undecided"),
    _text("skipped"),
    UniqueConstraint("organisation", "number"),
)

copies = Table(
    "copies",
    TABLES,
    *_key(*_OF_SESSION, "head"),
    _number("steps"),
    Column("journal", LargeBinary, nullable=False),
    _session(),
)
"""The journals that sessions are made of; of a session that grew in one place there is one."""

files = Table(
    "files",
    TABLES,
    *_key("organisation", "path"),
    _text("session"),
    _text("stamp"),
    _text("head"),
    _session(),
    Index("files_of_session", *_OF_SESSION),
)
"""Where each copy was read, and how the file was then."""

kits = Table(
    "kits",
    TABLES,
    *_key("organisation", "seal"),
    Column("sources", LargeBinary, nullable=False),
)

questions = Table(
    "questions",
    TABLES,
    *_key("organisation", "question"),
    _text("kit"),
    _number("kit_version"),
    _text("item"),
    _text("titles"),
)
"""What was asked, by a mark of all that makes it this question; its titles by language, as JSON."""

answers = Table(
    "answers",
    TABLES,
    *_key(*_OF_SESSION, "entry"),
    Column("line", BigInteger, nullable=False),
    _text("item"),
    _text("question"),
    _text("kind"),
    _text("label"),
    _number("at_table"),
    _number("round"),
    _text("text"),
    _number("mentions"),
    _flag("highlight"),
    _flag("quote"),
    _flag("agreed"),
    _text("fields"),
    _session(),
    UniqueConstraint("organisation", "line"),
)
"""What was said, in order. It is `agreed` where its table said yes to what was read back."""

answer_themes = Table(
    "answer_themes",
    TABLES,
    *_key(*_OF_SESSION, "entry", "theme"),
    ForeignKeyConstraint(
        (*_OF_SESSION, "entry"),
        ["answers.organisation", "answers.session", "answers.entry"],
        ondelete="CASCADE",
    ),
    Index("answers_of_theme", "organisation", "theme"),
)

roles = Table(
    "roles",
    TABLES,
    *_key(*_OF_SESSION, "role"),
    _number("people"),
    _session(),
)

agreements = Table(
    "agreements",
    TABLES,
    *_key(*_OF_SESSION, "entry"),
    _text("who"),
    _text("folded_who"),
    _text("due"),
    _text("due_words"),
    _text("state"),
    ForeignKeyConstraint(
        (*_OF_SESSION, "entry"),
        ["answers.organisation", "answers.session", "answers.entry"],
        ondelete="CASCADE",
    ),
    Index("agreements_due", "organisation", "due"),
)

figures = Table(
    "figures",
    TABLES,
    *_key(*_OF_SESSION, "item", "name", "subject"),
    _text("question"),
    _number("part"),
    _number("whole"),
    Column("voters", Integer),
    _flag("named"),
    _session(),
    Index("figures_of_question", "organisation", "question"),
)
"""What can be held against other sessions: a part of a whole, and how many people voted."""

divergences = Table(
    "divergences",
    TABLES,
    *_key(*_OF_SESSION, "mark"),
    _number("place"),
    _text("subject"),
    _text("sides"),
    Column("chosen", Integer),
    _session(),
)
"""What copies of a session made differently, with each side as JSON."""
