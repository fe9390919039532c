"""One word, one thing: no two modules give the same name to a class or an alias of a type."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import cwb_workshop

PACKAGE = Path(cwb_workshop.__file__).parent


def types_in(source: str) -> Iterator[str]:
    """Yield the types that a module defines for others to use."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            name = node.name
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            name = ast.unparse(node.target)
        else:
            continue
        if not name.startswith("_"):
            yield name


def test_no_type_shares_its_name_with_another() -> None:
    where: dict[str, list[str]] = defaultdict(list)
    for path in PACKAGE.rglob("*.py"):
        for name in types_in(path.read_text(encoding="utf-8")):
            where[name].append(path.relative_to(PACKAGE).as_posix())
    assert len(where) > 400
    assert {name: files for name, files in where.items() if len(files) > 1} == {}


def test_classes_and_aliases_are_types_and_what_is_private_is_not_looked_at() -> None:
    source = 'class Row: pass\nclass _Row: pass\nKind: TypeAlias = str\nFEW: int = 3\nx = "Row"'
    assert list(types_in(source)) == ["Row", "Kind"]
