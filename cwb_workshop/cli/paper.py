"""`paper`: what an evening runs on, as PDF, from a session or from a kit alone."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.model.words import Translator

if TYPE_CHECKING:
    from cwb_workshop.report.paper.source import PaperSource
    from cwb_workshop.session.factory import Toolbox

_SESSION = ".cwb"


def about_paper(
    arguments: argparse._ArgumentGroup,
    options: argparse._ArgumentGroup,
    words: Translator,
    number: Callable[[str], int],
) -> None:
    arguments.add_argument("source", metavar="FILE.cwb|KIT", help=words("command.paper_source"))
    arguments.add_argument(
        "-o",
        "--out",
        type=Path,
        required=True,
        metavar="FOLDER",
        help=words("command.paper_out"),
    )
    options.add_argument("--only", default="", metavar="NAMES", help=words("command.paper_only"))
    # Without it the paper is in the language of the session, or the first of the kit.
    options.add_argument("--language", metavar="LANGUAGE", help=words("command.report_language"))
    options.add_argument(
        "--variant", type=number, metavar="MINUTES", help=words("command.paper_variant")
    )


def paper(options: argparse.Namespace, toolbox: Callable[[Path | None], Toolbox]) -> list[Path]:
    """Write the paper that was asked for; return the files. Raises UserFacingError."""
    from cwb_workshop.session.paper_input import write_paper

    only = [name.strip() for name in options.only.split(",") if name.strip()]
    return write_paper(_source(options, toolbox), options.out, only)


def _source(options: argparse.Namespace, toolbox: Callable[[Path | None], Toolbox]) -> PaperSource:
    from cwb_workshop.content.kit_library import kit_files
    from cwb_workshop.session.paper_input import source_of_kit, source_of_session

    named = Path(options.source)
    if named.suffix.casefold() == _SESSION:
        return source_of_session(named, toolbox(named), options.language)
    tools = toolbox(None)
    kit = tools.read_kit(kit_files(named)) if named.exists() else tools.kit_named(options.source)
    return source_of_kit(kit, tools.exercises, options.language, options.variant)
