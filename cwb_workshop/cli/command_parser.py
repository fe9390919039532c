"""A command as it is read: told in the words of the person, and in none of argparse's own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from functools import partial
from typing import NoReturn, cast

from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator

_NOT_RIGHT = 2


def end_told(sentence: str) -> NoReturn:
    """End the program with what is not right about a command."""
    print(clean(sentence), file=sys.stderr)
    raise SystemExit(_NOT_RIGHT)


class UnfitWord(Exception):
    """A word that does not belong where it stands."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word


@value_type
class OneOf:
    """A type that takes these words alone. That of argparse tells it in its own words."""

    choices: tuple[str, ...]

    def __call__(self, word: str) -> str:
        if word not in self.choices:
            raise UnfitWord(word)
        return word


class CommandParser(argparse.ArgumentParser):
    """Tells how a command should be, without a word of argparse itself."""

    def __init__(self, words: Translator, **settings: str) -> None:
        super().__init__(add_help=False, prog=settings["prog"], description=settings.get("help"))
        self._words = words
        self.added: dict[str, CommandParser] = {}
        self.arguments = self.add_argument_group(words("command.arguments"))
        self.options = self.add_argument_group(words("command.options"))
        self.options.add_argument("-h", "--help", action="help", help=words("command.help"))

    def commands_below(
        self, names: Iterable[str], command: str, chosen: str
    ) -> dict[str, CommandParser]:
        """Add commands below this one; which of them was typed stands in `chosen`."""
        # argparse just calls it
        made_with_words = cast("type[CommandParser]", partial(CommandParser, self._words))
        below = self.add_subparsers(
            title=self._words("command.without_window"),
            parser_class=made_with_words,
            metavar=self._words("command.name"),
            dest=chosen,
            required=True,
        )
        for name in names:
            told = self._words(f"command.{command}_{name}".replace("-", "_"))
            self.added[name] = below.add_parser(name, help=told, prog=f"{self.prog} {name}")
        return self.added

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", self._words("command.usage"), 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", self._words("command.usage"), 1)

    def error(self, message: str) -> NoReturn:
        end_told(self._words("command.wrong", usage=self._usage()))

    def refuse(self, word: str) -> NoReturn:
        """End the program, and name the word that does not belong there."""
        end_told(self._words("command.unfit", word=word, usage=self._usage()))

    def _usage(self) -> str:
        return " ".join(super().format_usage().removeprefix("usage:").split())
