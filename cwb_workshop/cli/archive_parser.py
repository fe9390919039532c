"""What can be typed behind `archive`: a command of its own for each thing that it does."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.archive.comparison_report.form_names import COMPARISON_FORMS
from cwb_workshop.archive.places import archive_place
from cwb_workshop.cli.command_parser import CommandParser, OneOf
from cwb_workshop.core.model.words import Translator

ACTS = (
    *("add", "decide", "search", "commitments", "compare", "collect", "export", "remove"),
    *("quotes", "push", "roles"),
)
READS = ("search", "commitments", "compare", "export", "quotes")


def about_archive(parser: CommandParser, words: Translator) -> None:
    added = parser.commands_below(ACTS, "archive", "act")
    for name, act in added.items():
        can_be_server = name in READS
        act.options.add_argument(
            "--archive",
            type=archive_place,
            metavar="ARCHIVE" if can_be_server else "FOLDER",
            help=words("command.archive_where" if can_be_server else "command.archive_folder"),
        )
    added["add"].arguments.add_argument(
        "files", type=Path, nargs="+", metavar="PATH", help=words("command.archive_files")
    )
    added["decide"].arguments.add_argument(
        "which", nargs="?", metavar="WHICH", help=words("command.archive_which")
    )
    added["decide"].arguments.add_argument(
        "side", nargs="?", metavar="SIDE", help=words("command.archive_side")
    )
    added["remove"].arguments.add_argument(
        "sessions", nargs="+", metavar="SESSION", help=words("command.archive_sessions")
    )
    added["collect"].arguments.add_argument(
        "name", nargs="?", metavar="NAME", help=words("command.archive_called")
    )
    added["collect"].arguments.add_argument(
        "sessions", nargs="*", metavar="SESSION", help=words("command.archive_sessions")
    )
    added["collect"].options.add_argument(
        "--take-out", action="store_true", help=words("command.archive_take_out")
    )
    for name in ("search", "quotes"):
        added[name].arguments.add_argument(
            "words", nargs="*", metavar="WORD", help=words("command.archive_words")
        )
    for name in READS:
        _about_selection(added[name].options, words)
    _about_what_goes_out(added, words)
    _about_servers(added, words)


def _about_servers(added: Mapping[str, CommandParser], words: Translator) -> None:
    push, roles = added["push"], added["roles"]
    for name in (*READS, "push"):
        added[name].options.add_argument(
            "--organisation", metavar="NAME", help=words("command.archive_organisation")
        )
    push.arguments.add_argument(
        "--to", metavar="postgresql://...", required=True, help=words("command.archive_server")
    )
    push.options.add_argument("--again", action="store_true", help=words("command.archive_again"))
    roles.arguments.add_argument(
        "--organisation", metavar="NAME", required=True, help=words("command.archive_roles_of")
    )
    roles.options.add_argument(
        "--to", metavar="postgresql://...", help=words("command.archive_roles_to")
    )


def _about_what_goes_out(added: Mapping[str, CommandParser], words: Translator) -> None:
    agreed, out = added["commitments"].options, added["export"]
    added["compare"].options.add_argument(
        "--json", action="store_true", help=words("command.archive_json")
    )
    _about_report(added["compare"].options, words)
    agreed.add_argument("--owner", metavar="OWNER", help=words("command.archive_owner"))
    agreed.add_argument(
        "--standing",
        type=OneOf(("agreed", "late", "done", "dropped", "no_owner", "no_date")),
        metavar="STANDING",
        help=words("command.archive_standing"),
    )
    agreed.add_argument(
        "--letters", type=Path, metavar="OUT", help=words("command.archive_letters")
    )
    agreed.add_argument("--language", metavar="LANGUAGE", help=words("command.archive_language"))
    agreed.add_argument("--ics", type=Path, metavar="OUT.ics", help=words("command.archive_ics"))
    out.arguments.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT", help=words("command.archive_out")
    )
    out.options.add_argument("--licence", metavar="LICENCE", help=words("command.archive_licence"))
    _about_quotes(added["quotes"].options, words)
    for options in (agreed, out.options, added["compare"].options, added["quotes"].options):
        options.add_argument("--force", action="store_true", help=words("command.report_force"))


def _about_quotes(options: argparse._ArgumentGroup, words: Translator) -> None:
    options.add_argument(
        "-o", "--out", type=Path, metavar="OUT.json", help=words("command.archive_quotes_out")
    )
    options.add_argument("--take", metavar="NUMBERS", help=words("command.archive_take"))


def _about_report(options: argparse._ArgumentGroup, words: Translator) -> None:
    """What is told goes into a file where one is named."""
    options.add_argument(
        "-o", "--out", type=Path, metavar="OUT", help=words("command.archive_report")
    )
    options.add_argument(
        "--format",
        type=OneOf(COMPARISON_FORMS),
        metavar=f"{{{','.join(COMPARISON_FORMS)}}}",
        help=words("command.archive_format"),
    )
    options.add_argument("--language", metavar="LANGUAGE", help=words("command.archive_language"))
    options.add_argument(
        "--text", type=Path, metavar="TEXT.txt", help=words("command.archive_text")
    )


def _about_selection(options: argparse._ArgumentGroup, words: Translator) -> None:
    for name, metavar in (
        ("place", "PLACE"),
        ("from", "DATE"),
        ("to", "DATE"),
        ("kit", "KIT"),
        ("item", "ITEM"),
        ("theme", "THEME"),
        ("role", "ROLE"),
        ("collection", "NAME"),
    ):
        options.add_argument(f"--{name}", metavar=metavar, help=words(f"command.archive_{name}"))
    for name in ("highlights", "agreements"):
        options.add_argument(
            f"--{name}", action="store_true", help=words(f"command.archive_{name}")
        )
