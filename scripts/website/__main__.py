"""`python -m scripts.website PICTURES FOLDER`: make the site; a broken link stops it."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.website.source import gather


def main(arguments: list[str]) -> int:
    """Return the exit status of Sphinx: a warning, as of a broken link, is an error."""
    # Installed for this alone (the group `docs`): the tests gather the pages without it.
    from sphinx.cmd.build import build_main

    pictures, folder = map(Path, arguments)
    gather(folder / "source", pictures)
    here = str(Path(__file__).parent)
    options = ["-W", "--keep-going", "-q", "-E", "-c", here, "-d", str(folder / "doctrees")]
    source, site = folder / "source", folder / "html"
    status: int = build_main([*options, "-b", "html", str(source), str(site)])
    if status == 0:
        _name_languages(site)
    return status


def _name_languages(site: Path) -> None:
    """Say of each guide which language it is in: Sphinx knows one for the whole site."""
    for folder in (site / "guide").iterdir():
        for page in folder.glob("*.html"):
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace('lang="en"', f'lang="{folder.name}"', 1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
