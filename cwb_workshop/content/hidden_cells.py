"""What somebody hid in a sheet of a workbook: rows and columns, also those a filter left out."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers.expat import ParserCreate

from cwb_workshop.core.model.values import value_type


@value_type
class Hidden:
    """The numbers of rows and columns that are not seen, from 1."""

    rows: frozenset[int]
    columns: tuple[range, ...]

    def without(self, rows: Iterable[Iterable[object]]) -> Iterator[tuple[object, ...]]:
        """Yield the cells of these rows, all there are from the first on, that are seen."""
        for number, cells in enumerate(rows, start=1):
            if number not in self.rows:
                yield tuple(
                    cell
                    for at, cell in enumerate(cells, start=1)
                    if not any(at in columns for columns in self.columns)
                )


def hidden_in(archive: zipfile.ZipFile, sheet: str) -> Hidden:
    """Return what is hidden in a sheet, by its path in the archive. Raises what a broken one
    makes its readers raise.
    """
    looking = _Looking()
    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = looking.begin
    with archive.open(sheet.removeprefix("/")) as file:
        parser.ParseFile(file)
    return Hidden(frozenset(looking.rows), tuple(looking.columns))


class _Looking:
    """Hears how each part of a sheet begins: a whole tree of them would take far longer."""

    def __init__(self) -> None:
        self.rows: set[int] = set()
        self.columns: list[range] = []
        self._row = 0

    def begin(self, name: str, values: dict[str, str]) -> None:
        part = name.rpartition(" ")[2]
        if part == "row":
            self._row = int(values.get("r", self._row + 1))
            if _is_hidden(values, "ht"):
                self.rows.add(self._row)
        elif part == "col" and _is_hidden(values, "width"):
            first = int(values.get("min", "1"))
            self.columns.append(range(first, int(values.get("max", first)) + 1))


def _is_hidden(values: Mapping[str, str], size: str) -> bool:
    return values.get("hidden") in ("1", "true") or float(values.get(size, "1")) == 0
