"""What goes out of the organiser's desk as files: a comparison, and dates for a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from cwb_workshop.archive.calendar_file import calendar, still_dated
from cwb_workshop.archive.comparison_report.form_names import ComparisonForm, ending_of
from cwb_workshop.archive.engine import ArchiveConnection
from cwb_workshop.archive.export_forms import EXPORT_ENDINGS, ExportForm
from cwb_workshop.archive.owner_letters import number_of_letters
from cwb_workshop.archive.travelling_quotes import brought
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.quote_file import ENDING, quote_file
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.reports import free_name
from cwb_workshop.store.file_names import safe_stem
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.window import DeskWindow

_LETTERS = ("print", "pdf", "docx")


class DeskPapers:
    def __init__(self, context: ProgramContext, words: Callable[[], Translator]) -> None:
        self._context, self._words = context, words

    def write_comparison(self, window: DeskWindow, work: ArchiveWork, form: ComparisonForm) -> None:
        """Ask for a folder, and write there what the page compares, beside the window."""
        words, page = self._words(), window.comparison
        folder = self._folder(window)
        if folder is None:
            return
        called = safe_stem(words("archive.compare.report.file_name"))
        name = f"{date.today().isoformat()}_{called}_{words.language}{ending_of(form)}"
        chosen = page.chosen
        window.tell(words("desk.compare.making"))

        def made(connection: ArchiveConnection) -> Path:
            # The writers are heavy, and a desk that only looks needs none of them.
            from cwb_workshop.archive.comparison_report.document import comparison_report
            from cwb_workshop.archive.comparison_report.forms import comparison_in
            from cwb_workshop.session.export import chart_picture

            selection = work.in_collection(*chosen)
            learned, today = work.learned().of(*chosen), date.today()
            report = comparison_report(connection, selection, work.exercises, words, today, learned)
            return _written(folder / name, comparison_in(report, form, chart_picture))

        work.make(made, lambda file: self._tell_written(window, file), window.tell_fault)

    def write_found(self, window: DeskWindow, work: ArchiveWork, form: ExportForm) -> None:
        """Ask for a folder, and write there all that the page finds, beside the window."""
        words, page = self._words(), window.finding
        folder = self._folder(window)
        if folder is None:
            return
        stem = f"{date.today().isoformat()}_{safe_stem(words('desk.find.file_name'))}"
        wanted = folder / f"{stem}{EXPORT_ENDINGS[form]}"
        typed, chosen = page.field.text(), (page.filters.selection, page.filters.collection)
        window.tell(words("desk.find.making"))

        def made(connection: ArchiveConnection) -> Path:
            # What writes tables is loaded for who wants some.
            from cwb_workshop.archive.export import written_selection
            from cwb_workshop.archive.tables import plain_tables

            selection = work.in_collection(*chosen)
            tables = plain_tables(connection, selection, work.exercises, words.language, typed)
            return written_selection(free_name(wanted), tables, words)

        work.make(made, lambda file: self._tell_written(window, file), window.tell_fault)

    def give_letters(self, window: DeskWindow, work: ArchiveWork) -> None:
        """Ask how, and print or write a letter for each owner of what the page shows."""
        # Costly to import, and seldom asked for.
        from cwb_workshop.ui.dialogs.dialog import Choice, choose

        words, made = self._words(), window.agreements.list.lines
        form = choose(
            window,
            title=words("desk.letters.title"),
            text=words("desk.letters.text", n=len(made)),
            choices=tuple(
                Choice(
                    form, words(f"desk.letters.{form}"), "primary" if form == "print" else "plain"
                )
                for form in _LETTERS
            ),
            words=words,
        )
        folder = self._folder(window) if form in ("pdf", "docx") else None
        if form is None or (form != "print" and folder is None):
            return
        stem = f"{date.today().isoformat()}_{safe_stem(words('archive.letter.file_name'))}"
        owners = number_of_letters(made)

        def content() -> bytes:
            # The writers are heavy, and a desk that only looks needs none of them.
            from cwb_workshop.archive.document_forms import document_in
            from cwb_workshop.archive.owner_letters import owner_letters

            letters = owner_letters(made, words, date.today())
            return document_in(letters, "pdf" if folder is None else form)

        if folder is None:
            work.beside(
                content, lambda pdf: self._print(window, pdf, stem, owners), window.tell_fault
            )
        else:
            name = f"{stem}_{words.language}.{form}"
            work.beside(
                lambda: _written(folder / name, content()),
                lambda file: window.tell(words("desk.letters.saved", n=owners, file=str(file))),
                window.tell_fault,
            )

    def _print(self, window: DeskWindow, content: bytes, name: str, letters: int) -> None:
        printed = self._context.system.print_pages(window, content, name)
        told = "printed" if printed else "not_printed"
        window.tell(self._words()(f"desk.letters.{told}", n=letters))

    def write_calendar(self, window: DeskWindow) -> None:
        """Ask for a folder, and write there the dates of what the page shows."""
        words, made = self._words(), window.agreements.list.lines
        folder = self._folder(window)
        if folder is None:
            return
        name = f"{date.today().isoformat()}_{safe_stem(words('desk.agreements.file_name'))}.ics"
        try:
            file = _written(folder / name, calendar(made, words, datetime.now(UTC)))
        except OSError as error:
            window.tell_fault(error)
        else:
            n = sum(1 for _dated in still_dated(made))
            window.tell(words("desk.agreements.dated", n=n, file=str(file)))

    def write_quotes(self, window: DeskWindow) -> None:
        """Ask for a folder, and write there the quotes that are chosen on the page."""
        quotes = [brought(line) for line in window.quotes.list.chosen]
        folder = self._folder(window)
        if folder is None or not quotes:
            return
        words = self._words()
        name = f"{date.today().isoformat()}_{safe_stem(words('desk.quotes.file_name'))}{ENDING}"
        try:
            file = _written(folder / name, quote_file(quotes))
        except (UserFacingError, OSError) as error:
            window.tell_fault(error)
        else:
            window.tell(words("archive.quotes.written", file=str(file), n=len(quotes)))

    def _folder(self, window: DeskWindow) -> Path | None:
        words, reports = self._words(), self._context.data.reports
        there = next((near for near in (reports, *reports.parents) if near.is_dir()), reports)
        title = words("desk.which_folder")
        return self._context.system.choose_folder(window, words, title, folder=there)

    def _tell_written(self, window: DeskWindow, file: Path) -> None:
        window.tell(self._words()("desk.written", file=str(file)))


def _written(wanted: Path, content: bytes) -> Path:
    file = free_name(wanted)
    write_whole(file, content)
    return file
