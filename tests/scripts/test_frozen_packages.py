"""Packages around a frozen program: a Debian package, and one file that runs anywhere."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cwb_workshop import __version__
from scripts.packages.debian import make_debian_package
from scripts.packages.libraries import needs_of, packages_for
from scripts.packages.portable import make_portable

_DEBIAN_TOOLS = ("dpkg-deb", "dpkg-query", "objdump")

on_debian = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in _DEBIAN_TOOLS), reason="no Debian, or no objdump"
)


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder with a program that is a small one of the system."""
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    shutil.copy("/bin/ls", folder / "cwb-workshop")
    (folder / "_internal" / "link").symlink_to("../cwb-workshop")
    return folder


@on_debian
def test_what_does_not_come_along_is_depended_on(frozen: Path) -> None:
    needs = needs_of(frozen)
    assert "libc.so.6" in needs.libraries
    assert needs.c_library >= (2, 17)
    packages = packages_for(needs)
    assert f"libc6 (>= {needs.c_library[0]}.{needs.c_library[1]})" in packages
    assert "xkb-data" in packages


@on_debian
def test_what_comes_along_is_not_depended_on(frozen: Path) -> None:
    before = needs_of(frozen).libraries
    library = next(name for name in sorted(before) if name != "libc.so.6")
    (frozen / "_internal" / library).touch()
    assert needs_of(frozen).libraries == before - {library}


@on_debian
def test_a_debian_package_has_program_command_and_what_a_desktop_reads(
    frozen: Path, tmp_path: Path
) -> None:
    package = make_debian_package(frozen, tmp_path / "out")
    assert _asked("dpkg-deb", "--field", package, "Version") == __version__
    assert "libc6 (>=" in _asked("dpkg-deb", "--field", package, "Depends")
    listed = _asked("dpkg-deb", "--contents", package)
    for name in (
        "./usr/lib/cwb-workshop/cwb-workshop",
        "./usr/bin/cwb-workshop -> ../lib/cwb-workshop/cwb-workshop",
        "./usr/share/applications/cwb-workshop.desktop",
        "./usr/share/mime/packages/cwb-workshop.xml",
        "./usr/share/man/man1/cwb-workshop.1.gz",
        "./usr/share/doc/cwb-workshop/copyright",
    ):
        assert name in listed
    owners = {line.split()[1] for line in listed.splitlines()}
    assert owners == {"root/root"}
    # Nobody but its owner may change anything, and everybody may read it.
    others = {line[7:10] for line in listed.splitlines() if not line.startswith("l")}
    assert others == {"r-x", "r--"}


@on_debian
def test_its_copyright_leads_to_the_licences_of_what_comes_along(
    frozen: Path, tmp_path: Path
) -> None:
    package = make_debian_package(frozen, tmp_path / "out")
    _asked("dpkg-deb", "--extract", package, tmp_path / "tree")
    doc = tmp_path / "tree" / "usr" / "share" / "doc" / "cwb-workshop"
    told = (doc / "copyright").read_text(encoding="utf-8")
    assert told.startswith("MIT License")
    assert "/usr/lib/cwb-workshop/LICENCES" in told


@pytest.mark.skipif(sys.platform == "win32", reason="a zip there")
def test_one_file_holds_a_folder_that_runs_where_it_is_unpacked(
    frozen: Path, tmp_path: Path
) -> None:
    made = make_portable(frozen, tmp_path / "out")
    (tmp_path / "unpacked").mkdir()
    subprocess.run(["tar", "-xf", made, "-C", tmp_path / "unpacked"], check=True)
    (folder,) = (tmp_path / "unpacked").iterdir()
    assert folder.name.startswith(f"cwb-workshop-{__version__}-")
    assert folder.name.endswith(platform.machine().lower())
    assert {file.name for file in folder.iterdir()} >= {"README.txt", "LICENSE.txt", "_internal"}
    assert (folder / "_internal" / "link").is_symlink()
    assert subprocess.run([folder / "cwb-workshop"], check=False, capture_output=True).stdout


def _asked(*command: object) -> str:
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=True
    ).stdout.strip()
