"""`selftest`: is everything here that the program needs? For a frozen program above all."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.finding import Selection, find
from cwb_workshop.archive.intake import Intake
from cwb_workshop.content.kit_library import DEFAULT_KIT
from cwb_workshop.content.kit_reader import kit_sources
from cwb_workshop.content.later import kit_names
from cwb_workshop.content.licences import components_here
from cwb_workshop.content.locale_reader import is_for_room, languages
from cwb_workshop.content.spoken_language import spoken_language
from cwb_workshop.content.word_check import word_faults
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.contract.blocks import Document, Photo
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.drawing import jpeg_of, text_of
from cwb_workshop.core.model.errors import FaultyFiles, KitError, UserFacingError
from cwb_workshop.core.model.illustrations import illustration_jpeg
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.exercises import Registry
from cwb_workshop.session.export import export_of_file
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.kit_trial import tried
from cwb_workshop.session.report_choice import FORMATS
from cwb_workshop.session.report_input import report_of_file
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.encryption import lock
from cwb_workshop.store.keys import NO_KEYS, Key
from cwb_workshop.system.data_folder import DataFolder
from cwb_workshop.system.typefaces import TYPEFACES

_MOST_TOLD = 5
EXERCISES = 15
"""The fourteen types of the workshop, and the information screens between them."""


def selftest() -> int:
    """Run every check, print a line for each, and return 0 only if all held."""
    sound = True
    with tempfile.TemporaryDirectory(prefix="cwb-selftest-") as folder:
        for name, check in _CHECKS.items():
            try:
                print(f"ok: {name}: {check(Path(folder))}")
            # Whatever goes wrong here is what this command is there to find.
            except Exception as error:  # noqa: BLE001
                sound = False
                for line in _told(error):
                    print(f"failed: {name}: {line}", file=sys.stderr)
    if sound:
        for line in _faulty_kits():
            print(f"told: kits of your own: {line}")
    return 0 if sound else 1


def _told(error: Exception) -> Iterator[str]:
    """Tell every fault of a kit or of the words, for who makes one."""
    words = load_words(spoken_language())
    if isinstance(error, FaultyFiles):
        for fault in error.faults:
            yield words(f"kit.fault.{fault.what}", at=fault.at, **fault.values)
    elif isinstance(error, UserFacingError):
        yield words(error.key, **error.values)
    else:
        yield f"{type(error).__name__}: {error}"


def _exercises(_folder: Path) -> str:
    registry = Registry()
    _expect(len(registry.ids) >= EXERCISES, f"{len(registry.ids)} exercises")
    for exercise in registry.ids:
        for face in ("capture", "wall", "report"):
            registry.face(exercise, face)
    return str(len(registry.ids))


def _kits(_folder: Path) -> str:
    """Those of the program, and what is sound among those in the folder of kits."""
    toolbox = _with_own_kits()
    kits = [toolbox.read_kit(kit_sources(name)) for name in kit_names()]
    _expect(any(kit.id == DEFAULT_KIT for kit in kits), "the kit is missing")
    own = {kit.id for kit in kits}
    offered = toolbox.kits.known(toolbox.exercises.by_id).offered
    kits += [toolbox.kit_named(kit.id) for kit in offered if kit.id not in own]
    for kit in kits:
        tried(kit, toolbox.exercises)
    return ", ".join(f"{kit.id} ({len(kit.items)} items)" for kit in kits)


def _faulty_kits() -> Iterator[str]:
    """Tell what is wrong with a kit that somebody put there: that is no fault of the program."""
    toolbox = _with_own_kits()
    for kit in toolbox.kits.known(toolbox.exercises.by_id).faulty:
        faults = tuple(replace(fault, at=f"{kit.name}: {fault.at}") for fault in kit.error.faults)
        yield from _told(KitError(faults))


def _with_own_kits() -> Toolbox:
    return Toolbox(Registry(), Path(), kit_folder=DataFolder.of_this_person().kits)


def _languages(_folder: Path) -> str:
    """What is missing is said in English, and told; nothing else may be wrong."""
    told = []
    for language in languages():
        faults = word_faults(language)
        missing = [fault.at for fault in faults if fault.what in ("no_words", "file_of_words")]
        others = [fault.at for fault in faults if fault.at not in missing][:_MOST_TOLD]
        _expect(not others, f"{language}: {', '.join(others)}")
        more = f" and {len(missing) - _MOST_TOLD} more" if len(missing) > _MOST_TOLD else ""
        lacks = f" (in English: {', '.join(missing[:_MOST_TOLD])}{more})" if missing else ""
        room = " (wall and paper alone)" if is_for_room(language) else ""
        told.append(f"{language}{room}{lacks}")
    return ", ".join(told)


def _session(folder: Path) -> str:
    clock = SetClock(datetime(2026, 3, 12, 19, 0))
    toolbox = Toolbox(Registry(), folder / "backups")
    usual, language = toolbox.kit.usual_variant, toolbox.kit.languages[0]
    new = NewSession("Test", "2026-03-12", "19:00", usual, language, tables=5)
    session = toolbox.begin(folder / "test.cwb", new, clock)
    session.open_item(next(item.id for item in session.kit.items.values() if item.by_theme))
    session.capture("3: Te veel formulieren #g +1 !")
    session.close_file()
    answers = read_contents(folder / "test.cwb").record.active_entries("answer")
    _expect([answer.label for answer in answers] == ["O01"], "the line did not come back")
    return f"{(folder / 'test.cwb').stat().st_size} bytes"


def _archive(folder: Path) -> str:
    archive, exercises = SessionArchive(folder / "archive"), Registry()
    taken = list(Intake(archive, exercises, lambda _path: NO_KEYS).take([folder / "test.cwb"]))
    with archive.reading() as connection:
        found = find(connection, "formulieren", Selection(), exercises)
    _expect([line.label for line in found] == ["O01"], f"{taken[0].outcome}, and not found")
    return taken[0].name


def _report(folder: Path) -> str:
    out = folder / "test.pdf"
    toolbox = Toolbox(Registry(), folder / "backups")
    report_of_file(folder / "test.cwb", out, toolbox, language="nl", edition="public")
    _expect(out.read_bytes().startswith(b"%PDF"), "this is no PDF")
    return f"{out.stat().st_size} bytes"


def _forms(folder: Path) -> str:
    """Write every form of a report: each has a library or a template of its own."""
    toolbox = Toolbox(Registry(), folder / "backups")
    for form in FORMATS:
        out = folder / f"form-{form}.zip"
        export_of_file(folder / "test.cwb", out, toolbox, form, language="nl", edition="organiser")
        _expect(out.stat().st_size > 0, f"{form} is empty")
    return ", ".join(FORMATS)


def _scripts(_folder: Path) -> str:
    """Letters of each script are there, and are printed."""
    scripts = [script for typeface in TYPEFACES for script in typeface.scripts]
    for typeface in TYPEFACES:
        _expect(typeface.file.is_file(), f"{typeface.file.name} is missing")
    for text in ("שלום", "አማርኛ", "社区", "동네", "मोहल्ले", "→ ✓ ☐ ①", "😀"):
        _expect(not _unprintable_in(text), f"{text} cannot be printed")
    return f"{len(scripts)} beside Latin: {', '.join(dict.fromkeys(scripts))}"


def _unprintable_in(text: str) -> str:
    # ReportLab takes a while to be imported, and the other checks need not wait for it.
    from cwb_workshop.report.layout.printable import unprintable_in

    return unprintable_in(text)


def _drawing(folder: Path) -> str:
    # Only here the parts of Qt are needed that read and write pictures.
    from PySide6.QtGui import QImage

    from cwb_workshop.ui.picture_file import read_drawing

    for form in ("png", "jpg"):
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(0)
        file = folder / f"drawing.{form}"
        _expect(image.save(str(file)), f"no {form} can be written")
        drawing = read_drawing(file)
        _expect(jpeg_of(drawing) is not None, f"no {form} can be read")
        _expect(b"/DCTDecode" in _printed(Photo(drawing, form)), f"no {form} can be printed")
    return "png and jpg, on the screen and on paper"


def _pdf(folder: Path) -> str:
    """Draw the pages of a PDF, by a library that is loaded by its name."""
    from cwb_workshop.ui.picture_file import read_illustrations

    read = read_illustrations(folder / "test.pdf")
    _expect(all(illustration_jpeg(text_of(one)) for one in read.pictures), "no page can be kept")
    return f"{len(read.pictures)} of {read.of} pages"


def _printed(photo: Photo) -> bytes:
    # ReportLab takes a while to be imported, and the other checks need not wait for it.
    from cwb_workshop.report.layout.pdf import write_pdf

    document = Document("Test", "", "nl-NL", "", (photo,), unprintable="", page_of="")
    return write_pdf(document).content


def _passphrase(folder: Path) -> str:
    session, keys = folder / "test.cwb", dict[bytes, Key]()
    lock(session, "selftest", folder / "backups", keys)
    answers = read_contents(session, keys).record.active_entries("answer")
    _expect([answer.label for answer in answers] == ["O01"], "the line did not come back")
    _expect(b"formulieren" not in session.read_bytes(), "the line lies open")
    return "a session was locked, and read with its key"


def _licences(_folder: Path) -> str:
    """A program that is passed on brings the licences of all that is in it."""
    components = components_here()
    _expect(len(components) > 1, "there is no list of them")
    for one in components:
        _expect(bool(one.text()), f"{one.name} has no text")
    return str(len(components))


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise RuntimeError(otherwise)


_CHECKS: dict[str, Callable[[Path], str]] = {
    "exercises": _exercises,
    "kits": _kits,
    "languages": _languages,
    "session": _session,
    "archive": _archive,
    "report": _report,
    "forms": _forms,
    "scripts": _scripts,
    "drawing": _drawing,
    "pdf": _pdf,
    "passphrase": _passphrase,
    "licences": _licences,
}
