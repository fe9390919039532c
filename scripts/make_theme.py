"""Make the style sheets of the program from qt-material's template and our palette.

The sheets are made here, not when the program starts: that would cost as much time as all
of Qt, and would write into the home folder. They go to assets/theme, or to a folder that is named.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from cwb_workshop.ui.colours import EVERY_COLOURS, Colours
from scripts.qss import Rule, parse, squeezed, written

_ROOT = Path(__file__).resolve().parent.parent
_TEMPLATES = Path(__file__).resolve().parent / "theme"
_ICONS = _ROOT / "assets" / "icons"

_COMPACT = "-2"
_NOTICE = (
    "/* Made by scripts/make_theme.py from our palette, scripts/theme/*.qss, and the template\n"
    "   of qt-material: Copyright (c) Yeison Cardona, BSD 2-Clause License. Do not edit. */\n"
)
_OURS = frozenset(
    "QAbstractItemView QCheckBox QComboBox QDateEdit QDateTimeEdit QHeaderView QLineEdit"
    " QListView QMenu QPlainTextEdit QProgressBar QPushButton QRadioButton QScrollBar QSpinBox"
    " QTableView".split()
)
# Letters follow the system's size, and nothing is shouted in capitals.
_DROPPED = frozenset({"font-family", "font-size", "line-height", "text-transform"})
_SHAPES = {
    "checkbox_checked": "box-checked",
    "checkbox_unchecked": "box",
    "radiobutton_checked": "circle-checked",
    "radiobutton_unchecked": "circle",
    "downarrow": "down",
    "uparrow": "up",
}
_ICON = re.compile(r"url\(icon:/(\w+)/(\w+?)(?:_invert)?\.svg\)")


def sheets(colours: Colours) -> Mapping[str, str]:
    """Return the text of every file of one theme, by its path under the theme folder."""
    name = colours.name
    values = _values(colours, name)
    start = parse(Template((_TEMPLATES / "start.qss").read_text()).substitute(values))
    console = parse(Template((_TEMPLATES / "console.qss").read_text()).substitute(values))
    whole = [*_material(colours, name), *start, *console]
    files = {f"{name}.qss": _NOTICE + written(whole), f"start-{name}.qss": squeezed(start)}
    for file, text in _shapes(colours).items():
        files[f"{name}/{file}.svg"] = text
    return files


def _values(colours: Colours, folder: str) -> dict[str, str]:
    every = asdict(colours)
    values = {**every.pop("base"), **every, "folder": folder}
    values["panel_hover"] = values["primary"] if not colours.dark else values["soft"]
    values["amber_hover"] = "#f0b45a"
    return values


def _material(colours: Colours, name: str) -> Iterator[Rule]:
    """Return those rules of qt-material that are about widgets of ours, mended.

    A widget is as high as its words and its padding: a fixed height would cut letters off.
    """
    for rule in parse(_rendered(colours)):
        selectors = tuple(filter(_is_ours, rule.selectors))
        parts = any("::" in selector for selector in selectors)
        declarations = tuple(
            (key, _mended(value, name))
            for key, value in rule.declarations
            if _is_kept(key, value) and (parts or key != "height")
        )
        if selectors and declarations:
            yield Rule(selectors, declarations)


def _is_ours(selector: str) -> bool:
    """Tell whether a rule can touch a widget of ours. The rings of focus are all our own."""
    widgets = re.findall(r"\bQ\w+", selector)
    strange = any(mark in selector for mark in (".", "#", ":focus", "*"))
    return bool(widgets) and not strange and set(widgets) <= _OURS


def _is_kept(key: str, value: str) -> bool:
    icon = _ICON.search(value)
    return key not in _DROPPED and (icon is None or icon[2] in _SHAPES) and "unset" not in value


def _mended(value: str, name: str) -> str:
    def ours(found: re.Match[str]) -> str:
        faded = "-faded" if found[1] == "disabled" else ""
        return f"url(theme:{name}/{_SHAPES[found[2]]}{faded}.svg)"

    return re.sub(r"(\d)\.0px", r"\1px", _ICON.sub(ours, value))


def _rendered(colours: Colours) -> str:
    base = colours.base
    palette = {
        "primaryColor": base.primary,
        "primaryLightColor": base.soft,
        "secondaryColor": base.card,
        "secondaryLightColor": base.line,
        "secondaryDarkColor": base.paper,
        "primaryTextColor": base.ink,
        "secondaryTextColor": base.ink,
    }
    rows = "".join(f'<color name="{key}">{value}</color>' for key, value in palette.items())
    with TemporaryDirectory() as folder, _environment_kept():
        theme = Path(folder) / "theme.xml"
        theme.write_text(f"<resources>{rows}</resources>")
        return _build(theme, Path(folder) / "icons")


def _build(theme: Path, icons: Path) -> str:
    # It warns when Qt is not there yet. Without Qt it cannot recolour the palette, which is why.
    logging.disable(logging.WARNING)
    import qt_material

    logging.disable(logging.NOTSET)
    extra = {"density_scale": _COMPACT, "linux": False, "pyside6": True}
    text: str = qt_material.build_stylesheet(
        str(theme), extra=extra, parent=str(icons), export=True
    )
    return text


@contextmanager
def _environment_kept() -> Iterator[None]:
    """Undo what qt-material does: it exports its colours."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


def _shapes(colours: Colours) -> dict[str, str]:
    """Return the small pictures inside widgets, in the colours of this theme."""
    base = colours.base
    drawn: dict[str, tuple[str, str]] = {
        "up": ("chevron-up", base.primary),
        "down": ("chevron-down", base.primary),
    }
    for shape in ("box", "box-checked", "circle", "circle-checked", "up", "down"):
        icon, _ = drawn.setdefault(shape, (shape, base.primary))
        drawn[f"{shape}-faded"] = (icon, colours.faded)
        drawn[f"{shape}-on-panel"] = (icon, base.on_panel)
    return {
        name: (_ICONS / f"{icon}.svg").read_text().replace("currentColor", colour)
        for name, (icon, colour) in drawn.items()
    }


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else _ROOT / "assets" / "theme"
    files = {name: text for one in EVERY_COLOURS for name, text in sheets(one).items()}
    stale = [name for name, text in files.items() if _text(folder / name) != text]
    for name in stale:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(files[name])
    print(f"{len(stale)} of {len(files)} files made anew in {folder}")
    return 0


def _text(file: Path) -> str | None:
    return file.read_text() if file.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
