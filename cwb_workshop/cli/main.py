"""The commands: what the program does when it is given arguments."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.cli.parser import Command, read_arguments
from cwb_workshop.content.spoken_language import spoken_language
from cwb_workshop.content.word_files import all_words, load_words, told_anyhow
from cwb_workshop.core.model.errors import UserFacingError, WordsError
from cwb_workshop.core.model.text import clean
from cwb_workshop.system.end_signals import heard_later, raised, status_of

if TYPE_CHECKING:
    from cwb_workshop.core.privacy.naming import Unchecked
    from cwb_workshop.script.directives import ScriptFault
    from cwb_workshop.session.factory import Toolbox

FAILED = 1
_NOBODY_READS = 13
"""The signal by which other programs end then, SIGPIPE; Windows has none."""

UNCHECKED = 3
"""A report would print what may tell who somebody is; nothing was written."""


def run_command(arguments: Sequence[str]) -> int:
    """Run one command. Return the exit status."""
    # Without a handler, what is meant for the log of the windows would stand among the errors.
    logging.getLogger("cwb_workshop").addHandler(logging.NullHandler())
    try:
        return _whole(arguments)
    except WordsError as error:
        print(told_anyhow(error, spoken_language()), file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # Who reads has read enough, as `head` has after ten lines.
        _hold_back_no_more()
        return status_of(_NOBODY_READS)


def _whole(arguments: Sequence[str]) -> int:
    """Run one command, until all of what it printed is on its way."""
    try:
        return _run(arguments)
    finally:
        if sys.stdout is not None:
            sys.stdout.flush()


def _run(arguments: Sequence[str]) -> int:
    """Raises WordsError where the words of the program are not whole."""
    words = load_words(spoken_language(), ["command"])
    options = read_arguments(list(arguments), words, COMMANDS)
    command: Command = options.command
    try:
        with raised():
            if command is not _archive:
                _load_qt()
            return command(options)
    except WordsError:
        raise
    except UserFacingError as error:
        print(_told(error), file=sys.stderr)
        return FAILED


def _load_qt() -> None:
    """Most commands need it. Interrupted while it is made, it prints a traceback of its own."""
    with heard_later():
        import PySide6.QtCore  # noqa: F401  # what needs it finds it made


# Each command imports what it needs when it runs: the first window must wait for none of it.


def _play(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.play import play
    from cwb_workshop.script.directives import ScriptFault

    try:
        play(options.script, options.session, _toolbox(options.session))
    except ScriptFault as fault:
        return _faulty_script(options.script, fault)
    return 0


def _faulty_script(script: Path, fault: ScriptFault) -> int:
    name = script.name or script
    print(f"{clean(str(name))}:{fault.line}: {_told(fault)}", file=sys.stderr)
    return FAILED


def _totals(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.totals import totals_as_json

    _print(totals_as_json(options.session, _toolbox(options.session)))
    return 0


def _report(options: argparse.Namespace) -> int:
    from cwb_workshop.session.report_input import report_of_file

    return _printed(options, report_of_file)


def _export(options: argparse.Namespace) -> int:
    from cwb_workshop.session.export import export_of_file

    return _printed(options, partial(export_of_file, format=options.format))


def _printed(options: argparse.Namespace, write: Callable[..., object]) -> int:
    """Write what is for people to read; what may give somebody away is told instead."""
    from cwb_workshop.core.privacy.naming import Unchecked

    try:
        write(
            options.session,
            options.out,
            _toolbox(options.session),
            language=options.language,
            edition=options.edition,
            kind=options.kind,
            checked=options.checked,
            force=options.force,
        )
    except Unchecked as unchecked:
        _tell_hits(unchecked)
        return UNCHECKED
    return 0


def _import(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.import_session import import_session

    import_session(options.file, options.session, _toolbox(None))
    return 0


def _tell_hits(unchecked: Unchecked) -> None:
    """Tell each hit in a line of its own, and then what can be done."""
    from cwb_workshop.core.privacy.naming import named

    words = all_words(spoken_language())
    for hit in unchecked.hits:
        named_hit = named(hit, words, unchecked.kit, unchecked.kind_word)
        print(named_hit.line, file=sys.stderr)
    print(_told(unchecked), file=sys.stderr)


def _demo(options: argparse.Namespace) -> int:
    from cwb_workshop.core.privacy.naming import Unchecked
    from cwb_workshop.demo.show import demo
    from cwb_workshop.script.directives import ScriptFault

    words = load_words(spoken_language(), ["command"])
    try:
        return demo(options.folder, words, script=options.script, force=options.force)
    except ScriptFault as fault:
        return _faulty_script(options.script, fault)
    except Unchecked as unchecked:
        _tell_hits(unchecked)
        return UNCHECKED


def _quick_card(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.quick_card import quick_card

    language = options.language or spoken_language()
    quick_card(options.out, language, _toolbox(None).kit, force=options.force)
    return 0


def _paper(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.paper import paper

    for file in paper(options, _toolbox):
        _print(clean(str(file)))
    return 0


def _check_kit(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.check_kit import check_kit

    return check_kit(options.kit, load_words(spoken_language(), ["command", "kit"]))


def _new_kit(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.new_kit import new_kit

    return new_kit(options.folder, load_words(spoken_language(), ["command"]))


def _archive(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.archive import archive

    return archive(options, _print)


def _explain(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.explain import explain_input

    words = all_words(spoken_language())
    for line in explain_input(sys.stdin, options, _toolbox(None), words):
        _print(line)
    return 0


def _selftest(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.selftest import selftest

    return selftest()


def _check_language(options: argparse.Namespace) -> int:
    from cwb_workshop.cli.language_check import check_language

    return check_language(options.language, load_words(spoken_language(), ["command", "kit"]))


def _window(options: argparse.Namespace) -> int:
    from cwb_workshop.desktop.running import run

    return run(options.session)


def _print(text: str) -> None:
    """Print in UTF-8, whatever the system would print in. Raises UserFacingError."""
    try:
        sys.stdout.buffer.write(text.encode() + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _hold_back_no_more()
        raise UserFacingError("command.cannot_print") from error


def _hold_back_no_more() -> None:
    """Drop what is still to be printed: it would fail once more at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _toolbox(session: Path | None) -> Toolbox:
    """Raises StoreError where a session has a passphrase that is not given."""
    from cwb_workshop.cli.passphrase import keys_for
    from cwb_workshop.exercises import Registry
    from cwb_workshop.session.factory import Toolbox
    from cwb_workshop.system.data_folder import DataFolder

    data = DataFolder.of_this_person()
    if session is None:
        return Toolbox(Registry(), data.backups, kit_folder=data.kits)
    return Toolbox(Registry(), data.backups, keys_for(session, data.backups), data.kits)


def _told(error: UserFacingError) -> str:
    """Return an error in one plain sentence, in the language of the system.

    The name of a file goes to the disk as it was typed, and to the terminal without what
    steers one.
    """
    return clean(load_words(spoken_language())(error.key, **error.values))


COMMANDS: Mapping[str, Command] = {
    "play": _play,
    "totals": _totals,
    "report": _report,
    "export": _export,
    "import": _import,
    "quick-card": _quick_card,
    "paper": _paper,
    "demo": _demo,
    "new-kit": _new_kit,
    "check-kit": _check_kit,
    "explain": _explain,
    "archive": _archive,
    "selftest": _selftest,
    "check-language": _check_language,
    "open": _window,
}
