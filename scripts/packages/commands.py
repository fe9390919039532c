"""What the program can be told, for what tells others about it."""

from __future__ import annotations

from argparse import Action, ArgumentParser
from collections.abc import Iterator

from cwb_workshop.cli.main import COMMANDS
from cwb_workshop.cli.parser import make_parser
from cwb_workshop.content.word_files import load_words


def english_parser() -> ArgumentParser:
    """Return the parser of the program; a shell says the same to all who use a computer."""
    return make_parser(load_words("en", ["command"]), COMMANDS)


def arguments(parser: ArgumentParser) -> Iterator[tuple[str, Action]]:
    """Yield each argument and option, with the name of the command it belongs to, if any."""
    for action in parser._actions:  # noqa: SLF001  # argparse has no other way to ask
        if isinstance(action.choices, dict):
            for name, command in action.choices.items():
                yield from ((name, action) for _, action in arguments(command))
        else:
            yield "", action
