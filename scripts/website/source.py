"""Gathers what the site is made of: documents as they stand, with what they link to."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from cwb_workshop.content.locale_reader import interface_languages
from scripts.website.guides import write_guides

ROOT = Path(__file__).resolve().parents[2]
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_FRONT = """# CWB Workshop

A program that carries one person through running a Community Wealth Building evening in a
community centre: it guides through the agenda, writes down what every table says, shows the room
its own words, and makes the report.

![The console](pictures/en/console.png)

```{{toctree}}
:caption: Guides
:maxdepth: 2

{guides}
```

```{{toctree}}
:caption: Make it yours
:maxdepth: 1

docs/kits
docs/translate
docs/limits
```

```{{toctree}}
:caption: How it works
:maxdepth: 1

README
ARCHITECTURE
RELIABILITY
docs/schema/archive
docs/decisions/README
CHANGELOG
```

```{{toctree}}
:caption: Work along
:maxdepth: 1

CONTRIBUTING
CODE_OF_CONDUCT
SECURITY
```
"""


def gather(folder: Path, pictures: Path) -> None:
    """Fill a folder that is made anew. Raises FileNotFoundError for a link that leads nowhere."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(pictures, folder / "pictures")
    for document in documents():
        _copy(document, folder)
        for linked in linked_files(document):
            _copy(linked, folder)
    decisions = sorted(path.stem for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    listed = "\n".join(decisions)
    with (folder / "docs" / "decisions" / "README.md").open("a", encoding="utf-8") as list_of_all:
        list_of_all.write(f"\n```{{toctree}}\n:hidden:\n\n{listed}\n```\n")
    languages = interface_languages()
    for language in languages:
        write_guides(folder / "guide" / language, language)
    front = _FRONT.format(guides="\n".join(f"guide/{language}/index" for language in languages))
    (folder / "index.md").write_text(front, encoding="utf-8")


def documents() -> tuple[Path, ...]:
    """Return the documents of the repository that are pages of the site."""
    return (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


def linked_files(document: Path) -> Iterator[Path]:
    """Yield the files that a document links to, or shows, and that are no pages themselves."""
    for link in _LINK.findall(document.read_text(encoding="utf-8")):
        if "://" not in link and not link.endswith(".md"):
            linked = (document.parent / link).resolve()
            if linked.is_file():
                yield linked


def _copy(file: Path, folder: Path) -> None:
    target = folder / file.relative_to(ROOT)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
