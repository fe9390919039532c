"""The tables of an archive, said once for every engine.

The organisation stands first in every key and in every reference, and no rule reaches from one
organisation to another: so rows can be spread by it over as many machines as there are.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

OWN = "own"
"""The organisation of an archive that only one has."""

LINES = 1 << 20
"""So many numbers are kept for the lines of one session: many times what a file can hold."""

TABLES = MetaData()
_OF_SESSION = ("organisation", "session")

ARCHIVE_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
"""Sorted by its letters as they are kept, as SQLite does: the same order from every engine."""


class OrganisationName(TypeDecorator[str]):
    """The type of every column that says whose a row is: by it an engine knows where `OWN` stands,
    and puts the organisation there that was asked for.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        is_server = dialect.name == "postgresql"
        return dialect.type_descriptor(Text(collation="C") if is_server else Text())


def _text(name: str) -> Column[str]:
    return Column(name, ARCHIVE_TEXT, nullable=False, default="", server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, default=0, server_default="0")


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False)


def archive_key(*names: str) -> list[Column[str]]:
    """Return the columns of a key, the organisation first."""
    key: list[Column[str]] = [
        Column("organisation", OrganisationName, primary_key=True, nullable=False)
    ]
    key += [Column(name, ARCHIVE_TEXT, primary_key=True, nullable=False) for name in names]
    return key


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
    *archive_key("session"),
    # What lines are numbered by, so that what one session said stands together.
    Column("number", BigInteger, nullable=False),
    _text("name"),
    _text("place"),
    _text("folded_place"),
    _text("municipality"),
    _text("venue"),
    _text("day"),
    _text("language"),
    Column("variant", BigInteger),
    _text("kit"),
    _number("kit_version"),
    _text("kit_seal"),
    Column("people", BigInteger),
    Column("tables", BigInteger),
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
    *archive_key("session", "head"),
    _number("steps"),
    Column("journal", LargeBinary, nullable=False),
    _session(),
)
"""The journals that sessions are made of; of a session that grew in one place there is one."""

files = Table(
    "files",
    TABLES,
    *archive_key("path"),
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
    *archive_key("seal"),
    Column("sources", LargeBinary, nullable=False),
)

questions = Table(
    "questions",
    TABLES,
    *archive_key("question"),
    _text("kit"),
    _number("kit_version"),
    _text("item"),
    _text("titles"),
)
"""What was asked, by a mark of all that makes it this question; its titles by language, as JSON."""

answers = Table(
    "answers",
    TABLES,
    *archive_key("session", "entry"),
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
    *archive_key("session", "entry", "theme"),
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
    *archive_key("session", "role"),
    _number("people"),
    _session(),
)

agreements = Table(
    "agreements",
    TABLES,
    *archive_key("session", "entry"),
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

outcomes = Table(
    "outcomes",
    TABLES,
    *archive_key("session", "of_session", "of_entry"),
    _text("state"),
    _session(),
    Index("outcomes_of_session", "organisation", "of_session"),
)
"""What a session was told of agreements of an earlier one, be that in the archive or not."""

figures = Table(
    "figures",
    TABLES,
    *archive_key("session", "item", "name", "subject"),
    _text("question"),
    _number("part"),
    _number("whole"),
    Column("voters", BigInteger),
    _flag("named"),
    _session(),
    # All that says which session was asked what: a comparison of thousands reads nothing else.
    Index("figures_by_question", "organisation", "question", "item", "name", "session"),
)
"""What can be held against other sessions: a part of a whole, and how many people it is of."""

divergences = Table(
    "divergences",
    TABLES,
    *archive_key("session", "mark"),
    _number("place"),
    _text("subject"),
    _text("sides"),
    Column("chosen", BigInteger),
    _session(),
)
"""What copies of a session made differently, with each side as JSON."""

pushed = Table(
    "pushed",
    TABLES,
    *archive_key("session"),
    Column("content", ARCHIVE_TEXT, nullable=False),
    _session(),
)
"""A mark of all that a session has on a server: who has the same need not send it. On a laptop it
is that of the server to which these rows were pushed last, until they change here.
"""

removed = Table("removed", TABLES, *archive_key("session"))
"""Sessions that were taken out, by their mark: on its next push a server takes them out as well."""
