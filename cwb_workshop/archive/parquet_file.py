"""A plain table as Parquet, for who reckons with many answers; pyarrow writes it, an extra."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.tables import FLAGS, WHOLE_NUMBERS, ArchiveCell, PlainTable


def as_parquet(tables: Sequence[PlainTable], heading: Callable[[str], str]) -> bytes:
    """Return one table; columns are called by their keys, and what people call them is told in
    their metadata. Raises ArchiveError where the extra is not installed.
    """
    try:
        # Larger than the whole program: only for who wants this form.
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise ArchiveError("archive.no_parquet") from error
    (table,) = tables
    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    fields = [
        pa.field(
            name,
            getattr(pa, _kind(name, cells))(),
            metadata={"title": heading(f"column.{name}").encode("utf-8", "replace")},
        )
        for name, cells in zip(table.columns, columns, strict=True)
    ]
    schema = pa.schema(fields)
    arrays = [
        pa.array(map(_fit, cells), type=field.type)
        for field, cells in zip(fields, columns, strict=True)
    ]
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), out)
    return out.getvalue()


_KINDS: tuple[tuple[type, str], ...] = ((bool, "bool_"), (int, "int64"), (float, "float64"))
"""How a type of Python is called there; a bool is an int as well, so it comes first."""


def _kind(column: str, cells: Iterable[ArchiveCell]) -> str:
    """Return the type of a column by what stands first in it; one that is all empty has the type
    that it has elsewhere, so that the files of two selections can be read as one.
    """
    first = next((cell for cell in cells if cell is not None), None)
    if first is None:
        return "int64" if column in WHOLE_NUMBERS else "bool_" if column in FLAGS else "string"
    return next((name for kind, name in _KINDS if isinstance(first, kind)), "string")


def _fit(cell: ArchiveCell) -> ArchiveCell:
    """Return text without halves of letters, which nothing can be written with."""
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell
