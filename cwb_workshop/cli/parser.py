"""What can be typed behind the name of the program, in the language of the person."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeAlias, cast

from cwb_workshop import __version__
from cwb_workshop.cli.archive_parser import about_archive
from cwb_workshop.cli.command_parser import CommandParser, OneOf, UnfitWord, end_told
from cwb_workshop.cli.paper import about_paper
from cwb_workshop.core.model.words import Translator
from cwb_workshop.system.portable import PORTABLE_OPTION

Command: TypeAlias = Callable[[argparse.Namespace], int]

_DEEPEST = 2
"""A command can have commands of its own below it."""


SESSION_ENDING = ".cwb"
FORMATS = ("pdf", "docx", "html", "xlsx", "csv", "json", "txt", "png", "zip")
"""Those of `session.export`, which the first window must not wait for."""


def read_arguments(
    given: list[str], words: Translator, commands: Mapping[str, Command]
) -> argparse.Namespace:
    """Return what was asked, with its `command`. Ends the program where that makes no sense.

    A file alone is to be opened: a double-click passes nothing else.
    """
    first = given[0] if given else ""
    if first and not first.startswith("-") and first not in commands:
        if not _is_file(first):
            end_told(words("command.no_command", word=first, known=", ".join(commands)))
        given = ["open", *given]
    parser = make_parser(words, commands)
    asked = parser
    for word in given[:_DEEPEST]:
        asked = asked.added.get(word, asked)
    try:
        options, left = parser.parse_known_args(given)
    except UnfitWord as unfit:
        asked.refuse(unfit.word)
    if left:
        asked.refuse(left[0])
    # A program that can be so took it off before anything else.
    if options.portable:
        end_told(words("command.not_portable"))
    return options


def _is_file(word: str) -> bool:
    return word.casefold().endswith(SESSION_ENDING) or Path(word).exists()


def _number(word: str) -> int:
    try:
        return int(word)
    except ValueError as error:
        raise UnfitWord(word) from error


def make_parser(words: Translator, commands: Mapping[str, Command]) -> CommandParser:
    """Return what knows every command; completions and the manual are held to it too."""
    parser = CommandParser(words, prog="cwb-workshop", help=words("command.about"))
    version = f"cwb-workshop {__version__}"
    parser.options.add_argument(
        "--version", action="version", version=version, help=words("command.version")
    )
    parser.options.add_argument(
        PORTABLE_OPTION, action="store_true", help=words("command.portable")
    )
    parser.set_defaults(command=commands["open"], session=None)
    # argparse just calls it
    made_with_words = cast("type[CommandParser]", partial(CommandParser, words))
    added = parser.add_subparsers(
        title=words("command.without_window"),
        parser_class=made_with_words,
        metavar=words("command.name"),
    )
    made = parser.added = {
        name: added.add_parser(
            name, help=words(f"command.{name}".replace("-", "_")), prog=f"cwb-workshop {name}"
        )
        for name in commands
    }
    for name, command in commands.items():
        made[name].set_defaults(command=command)
    _about_play(made["play"], words)
    _about_report(made["report"], words)
    _about_explain(made["explain"], words)
    _about_quick_card(made["quick-card"], words)
    about_archive(made["archive"], words)
    about_paper(made["paper"].arguments, made["paper"].options, words, _number)
    _about_export(made["export"], words)
    _about_import(made["import"], words)
    for name in ("totals", "report", "export", "open"):
        made[name].arguments.add_argument(
            "session", type=Path, metavar="FILE.cwb", help=words("command.session")
        )
    made["new-kit"].arguments.add_argument(
        "folder", type=Path, metavar="FOLDER", help=words("command.kit_folder")
    )
    made["check-kit"].arguments.add_argument(
        "kit", type=Path, metavar="KIT", help=words("command.kit_path")
    )
    made["demo"].arguments.add_argument(
        "folder",
        type=Path,
        nargs="?",
        default=Path("demo-output"),
        metavar="FOLDER",
        help=words("command.demo_folder"),
    )
    made["check-language"].arguments.add_argument(
        "language", metavar="LANGUAGE", help=words("command.language_name")
    )
    made["demo"].options.add_argument(
        "--script", type=Path, metavar="SCRIPT", help=words("command.demo_script")
    )
    made["demo"].options.add_argument(
        "--force", action="store_true", help=words("command.demo_force")
    )
    return parser


def _about_play(play: CommandParser, words: Translator) -> None:
    play.arguments.add_argument(
        "script", type=Path, metavar="SCRIPT", help=words("command.play_script")
    )
    play.arguments.add_argument(
        "--session",
        type=Path,
        required=True,
        metavar="FILE.cwb",
        help=words("command.play_session"),
    )


def _about_report(report: CommandParser, words: Translator) -> None:
    report.arguments.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT.pdf", help=words("command.report_out")
    )
    _which_report(report, words)


def _which_report(report: CommandParser, words: Translator) -> None:
    for name, choices in (
        ("kind", ("summary", "full")),
        ("edition", ("public", "municipality", "organiser")),
    ):
        report.options.add_argument(
            f"--{name}",
            type=OneOf(choices),
            default=choices[0],
            metavar=f"{{{','.join(choices)}}}",
            help=words(f"command.report_{name}"),
        )
    # Without it the report is in the language of the session.
    report.options.add_argument(
        "--language", metavar="LANGUAGE", help=words("command.report_language")
    )
    report.options.add_argument(
        "--checked", action="store_true", help=words("command.report_checked")
    )
    report.options.add_argument("--force", action="store_true", help=words("command.report_force"))


def _about_export(export: CommandParser, words: Translator) -> None:
    export.arguments.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT", help=words("command.export_out")
    )
    export.arguments.add_argument(
        "--format",
        type=OneOf(FORMATS),
        required=True,
        metavar=f"{{{','.join(FORMATS)}}}",
        help=words("command.export_format"),
    )
    _which_report(export, words)


def _about_import(parser: CommandParser, words: Translator) -> None:
    parser.arguments.add_argument(
        "file", type=Path, metavar="FILE.json", help=words("command.import_file")
    )
    parser.arguments.add_argument(
        "--session",
        type=Path,
        required=True,
        metavar="NEW.cwb",
        help=words("command.import_session"),
    )


def _about_quick_card(card: CommandParser, words: Translator) -> None:
    card.arguments.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT.pdf", help=words("command.card_out")
    )
    # Without it the card is in the language of the system.
    card.options.add_argument("--language", metavar="LANGUAGE", help=words("command.card_language"))
    card.options.add_argument("--force", action="store_true", help=words("command.report_force"))


def _about_explain(explain: CommandParser, words: Translator) -> None:
    about = partial(explain.arguments.add_argument, required=True)
    about("--item", metavar="ITEM", help=words("command.explain_item"))
    about("--language", metavar="LANGUAGE", help=words("command.explain_language"))
    about("--tables", type=_number, metavar="NUMBER", help=words("command.explain_tables"))
    explain.options.add_argument("--date", metavar="DATE", help=words("command.explain_date"))
    explain.options.add_argument(
        "--kit", default="", metavar="KIT", help=words("command.explain_kit")
    )
    explain.options.add_argument(
        "--paste", action="store_true", help=words("command.explain_paste")
    )
