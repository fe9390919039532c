"""A session in the form that somebody asks for: one file, or several in a folder or a zip."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import ReportKind, Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.documents.text_writer import LONGEST, newsletter
from cwb_workshop.report.marking import marked
from cwb_workshop.report.writers.chart_files import chart_files
from cwb_workshop.report.writers.chart_svg import FAMILIES
from cwb_workshop.report.writers.csv_files import csv_files
from cwb_workshop.report.writers.packed import packed
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document
from cwb_workshop.report.writers.workbook import workbook
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.report_choice import FORMATS, Format, ReportChoice
from cwb_workshop.session.report_files import report_file, write_out
from cwb_workshop.session.report_input import SessionToPrint, prepared
from cwb_workshop.session.session_json import session_json
from cwb_workshop.store.file_names import safe_stem
from cwb_workshop.store.inspection import belongs_to_a_session
from cwb_workshop.system.targets import TargetError, target_file, target_folder

SEVERAL: tuple[Format, ...] = ("csv", "png")
"""These are several files: they go into a folder, or into a zip where the name ends so."""

_ZIP = ".zip"


def export_of_file(
    session: Path,
    out: Path,
    toolbox: Toolbox,
    format: Format,
    *,
    language: Language | None,
    edition: Edition,
    kind: ReportKind = "summary",
    checked: bool = False,
    force: bool = False,
) -> None:
    """Read a session file and write it in a form, by default in the language of the session.

    Raises what `report_of_file` does.
    """
    in_folder = format in SEVERAL and out.suffix.casefold() != _ZIP
    if in_folder:
        target_folder(out)
    else:
        target_file(out)
    ready = prepared(session, toolbox, language=language, edition=edition, checked=checked)
    if format == "pdf":
        target = report_file(out, ready.evening, force=force)
        toolbox.note_report(session, target)
        write_out(target, one_file(ready, format, kind))
    elif in_folder:
        _write_all(_free_folder(out, force=force), several_files(ready, format, kind))
    else:
        target = _free_file(out, force=force)
        made = format in SEVERAL
        content = packed(several_files(ready, format, kind)) if made else None
        write_out(target, one_file(ready, format, kind) if content is None else content)


def one_file(
    ready: SessionToPrint,
    format: Format,
    kind: ReportKind,
    on_page: Callable[[int, int], None] = lambda _page, _pages: None,
) -> bytes:
    """Return the content of a form that is one file. Raises ReportError.

    `on_page` is told of each page of a PDF, with how many there are.
    """
    frozen = ready.frozen
    document = (full if kind == "full" else summary)(frozen)
    if format == "pdf":
        # ReportLab is heavy, and most forms need none of it.
        from cwb_workshop.report.writers.pdf_reports import write_full, write_summary

        content = (write_full if kind == "full" else write_summary)(frozen, on_page).content
        return marked(content, ready.evening)
    if format == "docx":
        return word_document(document, chart_picture)
    if format == "html":
        return web_page(document)
    if format == "xlsx":
        return workbook(frozen)
    if format == "json":
        return _json_of(frozen, ready.record, ready.kit_sources)
    if format == "txt":
        # With the end of its last line it is no longer than a newsletter takes.
        text = newsletter(summary(frozen), LONGEST - 1)
        return f"{text}\n".encode("utf-8", "replace")
    return packed(_everything(ready, kind))


def in_one_file(
    ready: SessionToPrint, choice: ReportChoice, on_page: Callable[[int, int], None]
) -> bytes:
    """Return what was asked for as one file; of several files one with them in it."""
    if choice.format in SEVERAL:
        return packed(several_files(ready, choice.format, choice.kind))
    return one_file(ready, choice.format, choice.kind, on_page)


def several_files(ready: SessionToPrint, format: Format, kind: ReportKind) -> Mapping[str, bytes]:
    """Return the files of a form that is several, by their names."""
    if format == "csv":
        return csv_files(ready.frozen)
    document = (full if kind == "full" else summary)(ready.frozen)
    return chart_files(document, chart_picture, safe_stem)


def _everything(ready: SessionToPrint, kind: ReportKind) -> Mapping[str, bytes]:
    """Return every form, with a word about each in the language of the report and in English."""
    files: dict[str, bytes] = {"README.txt": _read_me(ready.frozen)}
    for format in FORMATS:
        if format == "zip":
            continue
        if format in SEVERAL:
            folder = several_files(ready, format, kind)
            files |= {f"{format}/{name}": content for name, content in folder.items()}
        else:
            files[f"{_name(ready.frozen, kind)}.{format}"] = one_file(ready, format, kind)
    return files


def _name(frozen: Snapshot, kind: ReportKind) -> str:
    return safe_stem(frozen.words(f"report.file_name.{kind}"))


def _read_me(frozen: Snapshot) -> bytes:
    languages = dict.fromkeys((frozen.language, ENGLISH))
    told = [load_words(language, ["report"])("report.files.read_me") for language in languages]
    return ("\n\n".join(told) + "\n").encode("utf-8", "replace")


def _json_of(frozen: Snapshot, record: Record, kit_sources: Mapping[str, str]) -> bytes:
    return session_json(frozen, record, kit_sources)


def chart_picture(svg: str) -> bytes:
    """Return a chart that was drawn as SVG as PNG."""
    # Qt paints it, which nothing else here needs.
    from cwb_workshop.widgets.chart_picture import chart_png

    return chart_png(svg, FAMILIES)


def _free_file(out: Path, *, force: bool) -> Path:
    """Return where a file can go; with `force` over any but that of a session."""
    target = target_file(out)
    if belongs_to_a_session(target):
        raise TargetError("target.session", file=clean(str(out)))
    if target.exists() and target.stat().st_size and not force:
        raise TargetError("target.there", file=clean(str(out)))
    return target


def _free_folder(out: Path, *, force: bool) -> Path:
    """Return a folder that can be filled; with `force` one that has files."""
    folder = target_folder(out)
    if folder.exists() and any(folder.iterdir()) and not force:
        raise TargetError("target.folder_not_empty", folder=clean(str(out)))
    return folder


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TargetError("target.cannot", file=clean(str(folder))) from error
    for name, content in files.items():
        write_out(_free_file(folder / name, force=True), content)
