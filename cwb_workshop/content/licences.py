"""The components that are here, with their licence: of a frozen program, or as installed."""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from cwb_workshop.content.licence_catalogue import Component, known_components, licences_folder
from cwb_workshop.core.model.values import value_type

FOLDER = "LICENCES"
"""Of a frozen program: made when it is built, with a list and the texts."""

LIST = "list.toml"

_TEXT = re.compile(r"(?:LICEN[CS]E|COPYING|NOTICE)", re.IGNORECASE)
_BETWEEN = "\n\n" + "-" * 72 + "\n\n"


@value_type
class Licensed:
    """A component that is here. `replace_at` says where, if it may be replaced by another one,
    and `replace_with` what is replaced together with it.
    """

    id: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    distribution: str = ""
    replace_at: str = ""
    replace_with: str = ""

    def text(self) -> str:
        """Return all texts of its licence. Raises OSError."""
        read = (path.read_text(encoding="utf-8", errors="replace") for path in self.texts)
        return _BETWEEN.join(text.strip("\n") for text in read)


def components_here() -> tuple[Licensed, ...]:
    """Return what this program is made of, itself first. Raises OSError."""
    frozen = getattr(sys, "_MEIPASS", "")
    if not frozen:
        return installed_components()
    inside = Path(frozen)
    places = (inside.parent / FOLDER, inside / FOLDER)
    return listed_components(next((one for one in places if one.is_dir()), places[0]))


def listed_components(folder: Path) -> tuple[Licensed, ...]:
    """Return what the list in a folder of licences tells. Raises OSError."""
    listed = tomllib.loads((folder / LIST).read_text(encoding="utf-8"))
    return tuple(
        Licensed(id, **{**told, "texts": tuple(folder / name for name in told["texts"])})
        for id, told in listed.items()
    )


def installed_components() -> tuple[Licensed, ...]:
    """Return what is installed of all components that are known."""
    found = (_installed(component) for component in known_components())
    return tuple(one for one in found if one is not None)


def licensed(component: Component, brought_by: Distribution | None) -> Licensed:
    """Return a component with what the package that brings it tells of it."""
    kept = [licences_folder() / name for name in component.texts]
    own = brought_by is not None and not kept
    return Licensed(
        component.id,
        component.name,
        _version(component, brought_by),
        component.licence,
        tuple(licence_files(brought_by) if own and brought_by else [*kept, *_of_python(component)]),
        component.distribution,
        component.replace_at,
        component.replace_with,
    )


def licence_files(package: Distribution) -> Iterable[Path]:
    """Return the texts of licences that an installed package brings with its metadata."""
    for file in package.files or ():
        inside = file.parts[1:] if file.parts[0].endswith(".dist-info") else ()
        if inside and (inside[0] == "licenses" or _TEXT.match(file.name)):
            yield Path(str(package.locate_file(file)))


def _installed(component: Component) -> Licensed | None:
    if component.system or component.frozen:
        return None
    if not component.distribution:
        return licensed(component, None)
    try:
        return licensed(component, distribution(component.distribution))
    except PackageNotFoundError:
        return None


def _version(component: Component, brought_by: Distribution | None) -> str:
    """Return its version; that of what only stands inside a package is not known."""
    if component.id == "python":
        return platform.python_version()
    if brought_by is None or not (component.modules or component.replace_at):
        return ""
    return brought_by.version


def _of_python(component: Component) -> Iterable[Path]:
    """Yield the text that Python itself brings, which differs by system."""
    if component.id == "python":
        own = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        if own.is_file():
            yield own
