"""Make the completions of bash, zsh and fish from what the program itself can be told.

`python -m scripts.packages.completions SHARE` puts each where its shell looks for it.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

import shtab

from cwb_workshop.cli.command_parser import OneOf
from scripts.packages.commands import arguments, english_parser

PLACES = {
    "bash": Path("bash-completion/completions/cwb-workshop"),
    "zsh": Path("zsh/site-functions/_cwb-workshop"),
    "fish": Path("fish/vendor_completions.d/cwb-workshop.fish"),
}
_FILES = {
    "FILE.cwb": shtab.glob("*.cwb"),
    "FILE.json": shtab.glob("*.json"),
    "FOLDER": shtab.DIRECTORY,
    "KIT": shtab.FILE,
    "NEW.cwb": shtab.FILE,
    "OUT": shtab.FILE,
    "OUT.ics": shtab.FILE,
    "OUT.json": shtab.FILE,
    "OUT.pdf": shtab.FILE,
    "PATH": shtab.FILE,
    "SCRIPT": shtab.FILE,
    "TEXT.txt": shtab.glob("*.txt"),
}
"""What to offer for a path, by the name that stands for it in the help."""


def completion(parser: ArgumentParser, shell: str) -> str:
    """Return the completion for one shell. Raises KeyError for a path of an unknown kind."""
    for _command, action in arguments(parser):
        if action.type is Path:
            action.complete = _FILES[str(action.metavar)]  # type: ignore[attr-defined]
        elif isinstance(action.type, OneOf):
            action.choices = action.type.choices
    text: str = shtab.complete(parser, shell)
    return text


def make_completions(share: Path) -> None:
    """Put the completion of each shell where it looks for it."""
    for shell, place in PLACES.items():
        file = share / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(completion(english_parser(), shell), encoding="utf-8")


if __name__ == "__main__":
    make_completions(Path(sys.argv[1]))
