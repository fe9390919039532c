"""`new-kit`: a small kit that works, with notes that explain it, to make one's own of."""

from __future__ import annotations

import re
from pathlib import Path

from cwb_workshop.content.kit_folder import SUFFIX
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import clean, folded, with_capital
from cwb_workshop.core.model.words import Translator
from cwb_workshop.system.assets import assets_folder
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.targets import TargetError, target_folder

_NO_LETTERS = re.compile("[^a-z0-9]+")


def new_kit(folder: Path, words: Translator) -> int:
    """Write the kit into a folder that is new or empty. Raises TargetError."""
    target = target_folder(folder)
    try:
        if target.exists() and any(target.iterdir()):
            raise TargetError("target.folder_not_empty", folder=clean(str(folder)))
        target.mkdir(parents=True, exist_ok=True)
        for name, text in _texts(words.language, target.name).items():
            write_whole(target / name, text.encode())
    except OSError as error:
        raise TargetError("target.cannot", file=clean(str(folder))) from error
    print(words("command.kit_made", folder=clean(str(folder))))
    return 0


def _texts(language: Language, name: str) -> dict[str, str]:
    """Return the files by their names, called after the folder, in the language if it is there."""
    begun = assets_folder() / "new_kit"
    spoken = begun / language if (begun / language).is_dir() else begun / ENGLISH
    called = {"{id}": _id_of(name), "{title}": _title_of(name)}
    texts = {path.name: path.read_text("utf-8") for path in sorted(spoken.glob(f"*{SUFFIX}"))}
    return {file: _filled(text, called) for file, text in texts.items()}


def _filled(text: str, called: dict[str, str]) -> str:
    for mark, value in called.items():
        text = text.replace(mark, value)
    return text


def _id_of(name: str) -> str:
    letters = _NO_LETTERS.sub("_", folded(name)).strip("_")
    return letters[:40] if letters[:1].isalpha() else f"kit_{letters[:36]}".rstrip("_")


def _title_of(name: str) -> str:
    """A quote or a backslash would end the text."""
    title = re.sub(r'["\\{}]', "", clean(name)).replace("_", " ").strip()[:80]
    return with_capital(title) or "Workshop"
