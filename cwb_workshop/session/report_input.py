"""`report`: a report of a session file, written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.content.locale_reader import languages
from cwb_workshop.content.privacy_clues import privacy_clues
from cwb_workshop.content.word_files import load_words, with_exercises
from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.contract.entry_versions import upgraded
from cwb_workshop.core.figures.editions import printed
from cwb_workshop.core.figures.reworded import reworded
from cwb_workshop.core.figures.totals import totals
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.kit import Kit, without_notes
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.notes import for_others
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.decisions import Decision, decided, decisions_in, mark_of, undecided
from cwb_workshop.core.privacy.hits import Hit, hits
from cwb_workshop.core.privacy.letters import letters_lost
from cwb_workshop.core.privacy.naming import Unchecked
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.snapshot import ReportKind, Snapshot
from cwb_workshop.report.marking import evening_mark, marked
from cwb_workshop.session.report_files import evening_of_session, report_file, write_out
from cwb_workshop.session.report_parts import parts
from cwb_workshop.session.session_reader import read_session
from cwb_workshop.store.file_names import safe_stem
from cwb_workshop.system.targets import target_file

if TYPE_CHECKING:
    # A report is made of what was read: Qt, which a running session needs, takes 12 MB.
    from cwb_workshop.session.factory import Toolbox


def report_of_file(
    session: Path,
    out: Path,
    toolbox: Toolbox,
    *,
    language: Language | None,
    edition: Edition,
    kind: ReportKind = "summary",
    checked: bool = False,
    force: bool = False,
) -> None:
    """Read a session file and write its report, by default in the language of the session.

    `checked` says that what may give somebody away was looked at, `force` that a file of
    somebody else may be written over. Raises StoreError, KitError, TargetError, ReportError,
    and Unchecked where there is something to look at.
    """
    target_file(out)
    ready = prepared(session, toolbox, language=language, edition=edition, checked=checked)
    target = report_file(out, ready.evening, force=force)
    toolbox.note_report(session, target)
    write_report(ready.frozen, target, kind, evening=ready.evening, force=force)


@value_type
class SessionToPrint:
    """A session that was read and looked through: what an edition prints of it, and all of it."""

    frozen: Snapshot
    record: Record
    kit_sources: Mapping[str, str]
    evening: str


def prepared(
    session: Path,
    toolbox: Toolbox,
    *,
    language: Language | None,
    edition: Edition,
    checked: bool,
) -> SessionToPrint:
    """Read a session file. Raises what `report_of_file` does."""
    contents = read_session(session, toolbox.keys)
    kit = toolbox.kit_of(contents, session)
    record = upgraded(contents.record, kit, toolbox.exercises.definitions())
    main = kit.language_of(record.text("language"))
    known = dict.fromkeys((*languages(), *kit.languages))
    if language is not None and language not in known:
        raise ReportError("command.no_report_language", language=language, known=", ".join(known))
    carried = toolbox.carried_kit(contents, session)
    frozen, found = looked_through(
        record,
        kit,
        toolbox.exercises,
        language or main,
        edition,
        carried,
        decisions_in(record),
    )
    rest = undecided(found, decisions_in(record))
    if rest and not checked:
        raise Unchecked(rest, kit, toolbox.exercises.kind_word)
    evening = evening_of_session(contents.journal)
    return SessionToPrint(frozen, contents.record, contents.kit_sources, evening)


def to_look_at(frozen: Snapshot, record: Record) -> tuple[Hit, ...]:
    """Return what may tell who somebody is in what a report prints of a record, and what of it
    cannot be printed.

    The organiser was there, and reads all of it.
    """
    # ReportLab is heavy, and the report that is asked for needs it as well.
    from cwb_workshop.report.layout.printable import unprintable_in

    lost = letters_lost(frozen.record, unprintable_in)
    if frozen.edition == "organiser":
        return lost
    return (*hits(frozen.record, record, frozen.kit, privacy_clues()), *lost)


def looked_through(
    record: Record,
    kit: Kit,
    exercises: Registry,
    language: Language,
    edition: Edition,
    carried: Kit | None,
    decisions: Mapping[str, Decision],
) -> tuple[Snapshot, tuple[Hit, ...]]:
    """Freeze what this edition may print after what was decided, and return what was found before
    that.
    """
    whole = snapshot(record, kit, exercises, language, edition, carried)
    found = to_look_at(whole, record)
    words = load_words(whole.language, ["report"])
    mended = decided(
        record,
        found,
        decisions,
        exercises.declared.kinds,
        lambda kind: words(f"report.vague.{kind}"),
    )
    if mended is record:
        return whole, found
    frozen = snapshot(mended, kit, exercises, language, edition, carried)
    changed = {
        (hit.place, hit.text) for hit in found if decisions.get(mark_of(hit), "keep") != "keep"
    }
    left_out = replace(frozen.printed.left_out, by_hand=len(changed))
    return replace(frozen, printed=replace(frozen.printed, left_out=left_out)), found


def snapshot(
    record: Record,
    kit: Kit,
    exercises: Registry,
    language: Language,
    edition: Edition,
    carried: Kit | None = None,
) -> Snapshot:
    """Freeze what this edition may print; from here on it can be made on any thread. `carried` is
    the kit as it came, where the session plans it otherwise.

    The figures are those of what is printed; the minutes are those of the evening.
    """
    definitions = exercises.definitions()
    spoken = _spoken(language)
    shown = printed(record, kit, edition, exercises.declared, definitions)
    return Snapshot(
        printed=shown,
        kit=without_notes(kit),
        totals=replace(totals(shown.record, kit, definitions), timing=timing(record)),
        language=spoken,
        edition=edition,
        words=kit.in_own_words(with_exercises(spoken, ["report", "wall"])).keeping_apart(),
        parts=parts(shown.record, kit, exercises),
        definitions=definitions,
        kinds=exercises.declared.kinds,
        reworded=reworded(record, shown.record, kit, carried or kit, kit.language_of(language)),
    )


def report_name(
    record: Record, language: Language, edition: Edition = "public", kind: ReportKind = "summary"
) -> str:
    """Return a name such as 2026-03-12_zuiderkouw_verslag-kort_nl.pdf.

    The editions that are not for everybody say so in their name.
    """
    called = safe_stem(load_words(_spoken(language), ["report"])(f"report.file_name.{kind}"))
    for_whom = "" if edition == "public" else f"-{edition}"
    return f"{evening_name(record)}_{called}{for_whom}_{language}.pdf"


def evening_name(record: Record) -> str:
    """Return what the name of every file of an evening begins with: 2026-03-12_zuiderkouw."""
    return f"{safe_stem(record.text('date'))}_{safe_stem(for_others(record.text('place')))}"


def _spoken(language: Language) -> Language:
    """A session can be in a language that the program has no words of."""
    return language if language in languages() else ENGLISH


def write_report(
    frozen: Snapshot,
    out: Path,
    kind: ReportKind = "summary",
    *,
    evening: str = "",
    force: bool = False,
) -> None:
    """Write a report with the mark of its evening; with `force` over a file of somebody else.

    Raises TargetError or ReportError; what was there is then as it was.
    """
    # ReportLab is heavy, and most of an evening needs none of it.
    from cwb_workshop.report.writers.pdf_reports import write_full, write_summary

    mark = evening or evening_mark()
    target = report_file(out, mark, force=force)
    content = (write_full if kind == "full" else write_summary)(frozen).content
    write_out(target, marked(content, mark))
