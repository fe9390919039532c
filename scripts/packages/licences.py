"""Gather the licences of all that a frozen program is made of, in a folder inside it.

`python -m scripts.packages.licences FOLDER` fills FOLDER/LICENCES, and fails where a file belongs
to nothing that is known; without FOLDER it looks at what is installed instead, and lists that.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from cwb_workshop.content.licence_catalogue import Component, known_components
from cwb_workshop.content.licences import FOLDER, LIST, Licensed, installed_components, licensed
from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.content.word_files import load_words
from scripts.packages.debian_texts import package_of, texts_referred_to
from scripts.packages.installed_files import files_installed
from scripts.packages.licence_claims import UnknownFiles, claimed, files_of

_REFERRED = "common-licenses"
_READ_ME = "README.txt"


class NoText(Exception):
    """A component without the text of its licence."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} has no text of its licence here")


def write_licences(folder: Path, components: Sequence[Component] = ()) -> tuple[Licensed, ...]:
    """Write the licences of a frozen program into it; return what it is made of.

    Raises UnknownFiles and NoText.
    """
    known = components or known_components()
    here = [one for one in known if not one.installed]
    files = claimed(files_of(folder, without=FOLDER), here)
    out = folder / FOLDER
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    written: dict[bytes, Path] = {}
    made = tuple(
        _kept(_found(component, files.get(component.id, [])), out, written)
        for component in here
        if _is_here(component, files, here)
    )
    (out / LIST).write_text("\n".join(_listed(made, out)), encoding="utf-8")
    (out / _READ_ME).write_text("\n\n".join(_told(made)) + "\n", encoding="utf-8")
    return made


def _is_here(component: Component, files: Mapping[str, object], known: Sequence[Component]) -> bool:
    """Tell whether files of it are here, or, if it has none, those of what it stands inside."""
    if component.modules or component.libraries:
        return component.id in files
    brought = {one.distribution for one in known if one.id in files}
    return component.distribution in brought


def _found(component: Component, files: Sequence[PurePosixPath]) -> Licensed:
    if component.system:
        package = package_of(files[0].name)
        if package is not None:
            found = licensed(component, None)
            return replace(found, version=package.version, texts=(package.text,))
        return licensed(component, None)
    try:
        brought_by = distribution(component.distribution) if component.distribution else None
    except PackageNotFoundError:
        raise NoText(component.name) from None
    return licensed(component, brought_by)


def _kept(component: Licensed, out: Path, written: dict[bytes, Path]) -> Licensed:
    """Copy its texts, and those that they refer to. Raises NoText."""
    if not component.texts:
        raise NoText(component.name)
    own = [_copy(text, out / component.id, written) for text in component.texts]
    referred = [
        _copy(text, out / _REFERRED, written)
        for one in own
        for text in texts_referred_to(one.read_text(encoding="utf-8", errors="replace"))
    ]
    return replace(component, texts=tuple(dict.fromkeys((*own, *referred))))


def _copy(text: Path, folder: Path, written: dict[bytes, Path]) -> Path:
    """Copy a text that was not `written` for another component already; return where it is."""
    content = text.read_bytes()
    if content not in written:
        folder.mkdir(parents=True, exist_ok=True)
        # Whoever opens the folder opens a text with a click. It may be called Apache-2.0.
        written[content] = folder / f"{text.name.removesuffix('.txt')}.txt"
        written[content].write_bytes(content)
    return written[content]


def _listed(components: Sequence[Licensed], out: Path) -> Iterator[str]:
    for one in components:
        yield f"[{one.id}]"
        for name in ("name", "version", "licence", "distribution", "replace_at", "replace_with"):
            # A text in JSON is one in TOML too.
            yield f"{name} = {json.dumps(getattr(one, name), ensure_ascii=False)}"
        texts = [text.relative_to(out).as_posix() for text in one.texts]
        yield f"texts = {json.dumps(texts)}\n"


def _told(components: Sequence[Licensed]) -> Iterator[str]:
    """Yield what somebody reads who opens the folder, in each language of the windows."""
    for language in interface_languages():
        words = load_words(language, ["about"])
        yield words("about.folder", file=LIST)
        places = [f"{one.replace_at} ({one.name})" for one in components if one.replace_at]
        if places:
            yield words("about.replace", place=", ".join(places))
        for together in sorted({one.replace_with for one in components if one.replace_with}):
            yield words("about.replace_together", parts=together)


def main(arguments: Sequence[str]) -> int:
    try:
        if arguments:
            made = write_licences(Path(arguments[0]))
        else:
            claimed(files_installed(), known_components())
            made = installed_components()
    except (UnknownFiles, NoText) as error:
        print(error, file=sys.stderr)
        return 1
    for one in made:
        print(f"{one.name} {one.version}".strip(), one.licence, sep=": ")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
