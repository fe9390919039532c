"""`paper`: what an evening runs on, from a session file or from a kit, written into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cwb_workshop.content.locale_reader import languages
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.agenda.agenda import start_times
from cwb_workshop.core.agenda.phases import phase_spans, slips
from cwb_workshop.core.contract.entry_versions import upgraded
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.entry import Fact
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.people import present, tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry
from cwb_workshop.report.marking import evening_mark, marked
from cwb_workshop.report.paper.source import PaperItem, PaperPrinciple, PaperSource
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.paper_pieces import made_piece, piece_ids
from cwb_workshop.session.paper_results import results_of
from cwb_workshop.session.report_files import report_file, write_out
from cwb_workshop.session.session_reader import read_session

_AGREED, _LOOKED_BACK = "commitment", "sentence"


def source_of_session(path: Path, toolbox: Toolbox, language: Language | None) -> PaperSource:
    """Raises StoreError, KitError or ReportError."""
    contents = read_session(path, toolbox.keys)
    kit = toolbox.kit_of(contents, path)
    record = upgraded(contents.record, kit, toolbox.exercises.definitions())
    chosen = language or kit.language_of(record.text("language"))
    return paper_source(record, kit, toolbox.exercises, chosen)


def source_of_kit(
    kit: Kit, exercises: Registry, language: Language | None, variant: int | None
) -> PaperSource:
    """Return what a kit has in one of its lengths, by default the usual one. Raises ReportError."""
    length = kit.usual_variant if variant is None else variant
    if length not in kit.variants:
        known = ", ".join(map(str, kit.variants))
        raise ReportError("command.no_paper_variant", variant=length, known=known)
    spoken = language or next(iter(kit.texts))
    words = _words(kit, spoken)
    held = [item for item in kit.items.values() if item.minutes.get(length, 0) > 0]
    alone = Record(facts={("", "variant"): Fact("", "variant", length)})
    items = tuple(
        replace(
            _item(item, item.minutes[length], kit, spoken, alone), needs=_needs(item, exercises)
        )
        for item in held
    )
    return _source(words, kit, spoken, items, held, exercises)


def paper_source(record: Record, kit: Kit, exercises: Registry, language: Language) -> PaperSource:
    """Return what a planned session has. Raises ReportError."""
    words = _words(kit, language)
    starts = start_times(record)
    planned = record.agenda
    items = tuple(
        replace(
            _item(kit.items[one.id], one.minutes, kit, language, record, f"{starts[one.id]:%H:%M}"),
            needs=_needs(kit.items[one.id], exercises),
        )
        for one in planned
    )
    held = [kit.items[one.id] for one in planned]
    source = _source(words, kit, language, items, held, exercises)
    last = planned[-1] if planned else None
    until = record.text("response_date")
    findings, agreements = results_of(record, kit, exercises, language)
    is_interim = bool(record.visits) and not record.text("ended")
    return replace(
        source,
        findings=findings,
        agreements=agreements,
        place=record.text("place"),
        day=words.locale.date(record.text("date")),
        venue=record.text("venue"),
        people=present(record) or 0,
        tables=tables(record) or 0,
        ends=f"{starts[last.id] + timedelta(minutes=last.minutes):%H:%M}" if last else "",
        contact=record.text("contact"),
        response=words.locale.date(until) if until else "",
        is_interim=is_interim,
    )


def write_paper(source: PaperSource, folder: Path, only: Sequence[str] = ()) -> list[Path]:
    """Write each piece of paper into a folder, over older ones but over nothing else.

    Raises ReportError or TargetError.
    """
    known = piece_ids()
    unknown = [name for name in only if name not in known]
    if unknown:
        raise ReportError("command.no_paper", name=unknown[0], known=", ".join(known))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReportError("report.cannot_write", file=str(folder)) from error
    written = []
    mark = evening_mark("paper")
    for name in only or known:
        made = made_piece(name, source)
        if made is None:
            continue
        file = report_file(folder / made.file, mark)
        write_out(file, marked(made.content, mark))
        written.append(file)
    return written


def _words(kit: Kit, language: Language) -> Translator:
    known = dict.fromkeys((*languages(), *kit.languages))
    if language not in known or language not in kit.texts:
        listed = ", ".join(kit.texts)
        raise ReportError("command.no_paper_language", language=language, known=listed)
    # A kit can be in a language that the program has no words of.
    words = load_words(
        language if language in languages() else ENGLISH, ["paper", "report", "wall"]
    )
    return kit.in_own_words(words).keeping_apart()


def _item(
    item: KitItem, minutes: int, kit: Kit, language: Language, record: Record, starts: str = ""
) -> PaperItem:
    texts = kit.texts[language]
    text = texts.items[item.id]
    fields = item.settings.get("fields")
    return PaperItem(
        id=item.id,
        title=text.title,
        minutes=minutes,
        floor=min(item.floor, minutes),
        asks=item.asks,
        may_go=item.flex == "optional",
        is_fixed=item.flex == "protected",
        starts=starts,
        notes=" ".join(screen.notes for screen in text.screens),
        question=text.question or (text.title if item.has_phases else ""),
        follow_ups=text.follow_ups,
        fields=tuple(
            (name, tuple(texts.choices.get(f"{name}.{one}", one) for one in kit.choices[name]))
            for name in (fields if isinstance(fields, list) else ())
            if isinstance(name, str) and name in kit.choices
        ),
        phases=_phases(record, item),
        slips=slips(record, item) if item.by_theme and len(item.run) > 1 else 0,
    )


def _phases(record: Record, item: KitItem) -> tuple[tuple[str, int], ...]:
    if not item.has_phases:
        return ()
    return tuple((one.name, round(one.seconds / 60)) for one in phase_spans(record, item))


def _needs(item: KitItem, exercises: Registry) -> tuple[str, ...]:
    """Return which paper an item takes, but for slips, of which the number is told too."""
    kinds = {kind.id for kind in exercises.by_id[item.exercise].kinds}
    used = {
        "principle-cards": bool(item.settings.get("dots_per_person")),
        "stickers": bool(item.settings.get("dots_per_person")),
        "table-cards": item.asks,
        "commitment-slips": _AGREED in kinds,
        "exit-scale": _LOOKED_BACK in kinds,
    }
    return tuple(name for name, is_used in used.items() if is_used)


def _source(
    words: Translator,
    kit: Kit,
    language: Language,
    items: tuple[PaperItem, ...],
    held: Sequence[KitItem],
    exercises: Registry,
) -> PaperSource:
    texts = kit.texts[language]
    kinds = {kind.id for item in held for kind in exercises.by_id[item.exercise].kinds}
    dots = [item for item in held if item.settings.get("dots_per_person")]
    options = dots[0].settings.get("options") if dots else list(kit.principles)
    shown = [name for name in kit.principles if isinstance(options, list) and name in options]
    return PaperSource(
        words=words,
        title=texts.title,
        items=items,
        principles=tuple(
            PaperPrinciple(at, texts.principles[name])
            for at, name in enumerate(kit.principles, start=1)
            if name in shown
        ),
        principles_credit=texts.principles_credit,
        lenses=texts.characteristics,
        dots=_number(dots, "dots_per_person"),
        most_dots=_number(dots, "max_per_option"),
        agrees=_AGREED in kinds,
        looks_back=_LOOKED_BACK in kinds,
    )


def _number(items: Sequence[KitItem], key: str) -> int:
    value = items[0].settings.get(key) if items else 0
    return value if isinstance(value, int) else 0
