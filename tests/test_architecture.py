"""What the import contracts in pyproject.toml cannot say: what is loaded when, and by whom.

The contracts themselves run once, as `lint-imports`, in `make test`.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent
_PACKAGE = _ROOT / "cwb_workshop"
_SLOW = ("PySide6", "sqlite_utils", "reportlab", "qt_material", "jinja2", "PIL")


@pytest.mark.parametrize("package", ["core", "system", "store", "content", "report", "exercises"])
def test_it_works_without_qt(package: str) -> None:
    modules = [_name(file) for file in _files(package) if not _is_painted(file)]
    assert modules
    assert "PySide6" not in _loaded_by(*modules)


def test_finding_the_exercises_loads_neither_windows_nor_reports() -> None:
    loaded = _loaded_by("cwb_workshop.exercises", run="cwb_workshop.exercises.Registry()")
    assert loaded & {*_SLOW, "sqlite3"} == set()


def test_asking_for_the_version_loads_nothing_slow() -> None:
    assert _loaded_by("cwb_workshop.app") & set(_SLOW) == set()


def test_the_words_of_the_first_window_load_no_arithmetic() -> None:
    words = "cwb_workshop.content.word_files"
    loaded = _loaded_by(words, run=f"{words}.all_words('nl').locale")
    assert loaded & {"decimal", "fractions", "babel"} == set()


def test_the_fields_of_the_first_window_wait_for_nothing_that_reads_notes() -> None:
    loaded = _loaded_by("cwb_workshop.ui.home.form")
    assert not {name for name in loaded if name.startswith("cwb_workshop.core.model.note")}


def test_opening_a_file_does_not_wait_for_the_library_that_makes_tables() -> None:
    assert _loaded_by("cwb_workshop.store.session_file") & set(_SLOW) == set()


def test_only_the_plain_label_is_an_ordinary_label() -> None:
    """An ordinary label guesses at markup, and would paint what somebody typed."""
    makers = {file.name for file in _files() if _calls(file, "QLabel")}
    assert makers == set()


def test_rich_text_is_never_asked_for() -> None:
    rich = ("RichText", "AutoText", "setHtml")
    assert [file.name for file in _files() if _asks_for(file, *rich)] == []


def test_every_module_says_what_lives_in_it() -> None:
    silent = [_name(file) for file in _files() if not ast.get_docstring(_tree(file))]
    assert silent == []


def _files(package: str = "") -> Iterator[Path]:
    place = _PACKAGE / package
    yield from sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]


def _is_painted(file: Path) -> bool:
    """Tell whether a module is a face of an exercise that does need Qt."""
    return "exercises" in file.relative_to(_ROOT).parts and file.stem not in (
        "__init__",
        "figures",
        "report",
    )


def _name(file: Path) -> str:
    parts = file.relative_to(_ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _loaded_by(*modules: str, run: str = "") -> set[str]:
    """Return the names of the top-level packages that a fresh program has loaded."""
    lines = [*(f"import {module}" for module in modules), run, "import sys", "print(*sys.modules)"]
    told = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in told.stdout.split()}


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _stands_in(file: Path, *names: str) -> bool:
    """Tell whether one of these names is in a module at all; most need not be read as code."""
    source = file.read_text(encoding="utf-8")
    return any(name in source for name in names)


def _calls(file: Path, name: str) -> bool:
    """Tell whether a module calls something by its plain name."""
    if not _stands_in(file, name):
        return False
    calls = (node.func for node in ast.walk(_tree(file)) if isinstance(node, ast.Call))
    return any(isinstance(made, ast.Name) and made.id == name for made in calls)


def _asks_for(file: Path, *names: str) -> bool:
    """Tell whether a module asks anything for one of these names."""
    return _stands_in(file, *names) and any(
        isinstance(node, ast.Attribute) and node.attr in names for node in ast.walk(_tree(file))
    )
