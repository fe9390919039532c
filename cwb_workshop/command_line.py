"""The commands: what the program does when it is given arguments."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cwb_workshop import __version__
from cwb_workshop.core.errors import WorldError
from cwb_workshop.core.words import LANGUAGES
from cwb_workshop.system_language import system_language

if TYPE_CHECKING:
    from cwb_workshop.toolbox import Toolbox

FAILED = 1
MISUSED = 2


class _Parser(argparse.ArgumentParser):
    """Tells in one sentence what it does not understand."""

    def error(self, message: str) -> NoReturn:
        told = WorldError("command.not_understood", program=self.prog, message=message)
        print(_told(told), file=sys.stderr)
        sys.exit(MISUSED)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command. Return the exit status."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except WorldError as error:
        print(_told(error), file=sys.stderr)
        return FAILED


def _parser() -> _Parser:
    parser = _Parser(
        prog="cwb-workshop", description="Run a Community Wealth Building workshop in a room."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(command=_window, session=None)
    commands = parser.add_subparsers(title="without a window")

    play = commands.add_parser("play", help="play a scribe script into a session file")
    play.add_argument("script", type=Path)
    play.add_argument("--session", type=Path, required=True, metavar="FILE.cwb")
    play.set_defaults(command=_play)

    totals = commands.add_parser("totals", help="print the totals of a session as JSON")
    totals.add_argument("session", type=Path, metavar="FILE.cwb")
    totals.set_defaults(command=_totals)

    report = commands.add_parser("report", help="write a report of a session as PDF")
    report.add_argument("session", type=Path, metavar="FILE.cwb")
    report.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf")
    report.add_argument("--kind", choices=["summary", "full"], default="summary")
    report.add_argument("--language", choices=LANGUAGES, default="nl")
    report.add_argument(
        "--edition", choices=["public", "municipality", "organiser"], default="public"
    )
    report.set_defaults(command=_report)

    demo = commands.add_parser("demo", help="play the bundled session through the real windows")
    demo.add_argument("folder", type=Path, nargs="?", default=Path("demo-output"))
    demo.set_defaults(command=_demo)

    selftest = commands.add_parser("selftest", help="check that the program is whole")
    selftest.set_defaults(command=_selftest)

    opened = commands.add_parser("open", help="open a session file in the window")
    opened.add_argument("session", type=Path, metavar="FILE.cwb")
    opened.set_defaults(command=_window)
    return parser


# Each command imports what it needs when it runs: the first window must wait for none of it.


def _play(options: argparse.Namespace) -> int:
    from cwb_workshop.commands.play import play
    from cwb_workshop.script.directives import ScriptFault

    try:
        play(options.script, options.session, _toolbox(options.session))
    except ScriptFault as fault:
        name = options.script.name or options.script
        print(f"{name}:{fault.line}: {_told(fault)}", file=sys.stderr)
        return FAILED
    return 0


def _totals(options: argparse.Namespace) -> int:
    from cwb_workshop.commands.totals import totals_as_json

    _print(totals_as_json(options.session, _toolbox(options.session)))
    return 0


def _report(options: argparse.Namespace) -> int:
    from cwb_workshop.commands.report import report_of_file

    report_of_file(
        options.session,
        options.out,
        _toolbox(options.session),
        language=options.language,
        edition=options.edition,
        kind=options.kind,
    )
    return 0


def _demo(options: argparse.Namespace) -> int:
    from cwb_workshop.demo.show import demo

    return demo(options.folder)


def _selftest(options: argparse.Namespace) -> int:
    from cwb_workshop.commands.selftest import selftest

    return selftest()


def _window(options: argparse.Namespace) -> int:
    from cwb_workshop.program import run

    return run(options.session, system_language())


def _print(text: str) -> None:
    """Print in UTF-8, whatever the system would print in. Raises WorldError."""
    try:
        sys.stdout.buffer.write(text.encode() + b"\n")
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still held back would fail once more at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise WorldError("command.cannot_print") from error


def _toolbox(session: Path) -> Toolbox:
    """Raises StoreError where a session has a passphrase that is not given."""
    from cwb_workshop.commands.passphrase import keys_for
    from cwb_workshop.exercises import Registry
    from cwb_workshop.files.data_folder import DataFolder
    from cwb_workshop.toolbox import Toolbox

    backups = DataFolder.of_this_person().backups
    return Toolbox(Registry(), backups, keys_for(session, backups))


def _told(error: WorldError) -> str:
    """Return an error in one plain sentence, in the language of the system."""
    from cwb_workshop.content.word_files import load_words

    return load_words(system_language())(error.key, **error.values)
