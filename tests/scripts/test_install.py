"""`make install` puts every file where it belongs, and `make uninstall` takes away no more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.packages import install
from scripts.packages.install import main

_PROGRAM = "lib/cwb-workshop/cwb_workshop"
_SAYS = "def main():\n    import sys\n    print(sys.argv[1:], sys.flags.isolated)\n    return 7\n"


@pytest.fixture(autouse=True)
def without_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a program of three lines stand in for the wheel and its libraries."""

    def small_program(_prefix: Path, staged: Path) -> None:
        package = staged / _PROGRAM
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "app.py").write_text(_SAYS)

    monkeypatch.setattr(install, "_install_program", small_program)


def test_every_part_stands_where_a_desktop_looks_for_it(tmp_path: Path) -> None:
    assert main(["/usr", str(tmp_path)]) == 0
    share = tmp_path / "usr" / "share"
    for name in (
        "applications/cwb-workshop.desktop",
        "metainfo/local.cwb_workshop.CwbWorkshop.metainfo.xml",
        "mime/packages/cwb-workshop.xml",
        "icons/hicolor/scalable/apps/cwb-workshop.svg",
        "icons/hicolor/48x48/mimetypes/application-x-cwb-workshop.png",
        "man/man1/cwb-workshop.1.gz",
        "bash-completion/completions/cwb-workshop",
        "zsh/site-functions/_cwb-workshop",
        "fish/vendor_completions.d/cwb-workshop.fish",
        "doc/cwb-workshop/LICENSE",
    ):
        assert (share / name).stat().st_size > 0, name
    assert not list(share.rglob("*.ic[on]*s"))


def test_folders_that_were_there_stay_as_open_as_they_were_and_new_ones_are_for_all(
    tmp_path: Path,
) -> None:
    (tmp_path / "usr" / "share").mkdir(parents=True)
    (tmp_path / "usr").chmod(0o751)
    main(["/usr", str(tmp_path)])
    assert _mode(tmp_path / "usr") == 0o751
    new = {_mode(folder) for folder in (tmp_path / "usr" / "share").rglob("*/")}
    assert new == {0o755}
    assert _mode(tmp_path / "usr" / "share" / "applications" / "cwb-workshop.desktop") == 0o644


def test_the_launcher_starts_the_program_wherever_it_was_put(tmp_path: Path) -> None:
    main([str(tmp_path / "prefix"), ""])
    moved = (tmp_path / "prefix").rename(tmp_path / "elsewhere")
    (tmp_path / "link").symlink_to(moved / "bin" / "cwb-workshop")
    ran = subprocess.run(
        [tmp_path / "link", "one", "two"],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "of-somebody-else")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.returncode) == ("['one', 'two'] 1\n", 7)


def test_its_python_is_not_that_of_an_environment_that_may_go(tmp_path: Path) -> None:
    main(["/usr", str(tmp_path)])
    first = (tmp_path / "usr" / "bin" / "cwb-workshop").read_text().splitlines()[0]
    assert Path(first.removeprefix("#!").removesuffix(" -I")).is_file()
    assert sys.prefix == sys.base_prefix or sys.prefix not in first


def test_removing_leaves_what_others_put_there(tmp_path: Path) -> None:
    theirs = tmp_path / "usr" / "share" / "icons" / "hicolor" / "48x48" / "apps" / "other.png"
    theirs.parent.mkdir(parents=True)
    theirs.touch()
    main(["/usr", str(tmp_path)])
    main(["--remove", "/usr", str(tmp_path)])
    assert [file for file in tmp_path.rglob("*") if not file.is_dir()] == [theirs]
    assert sorted(file.name for file in (tmp_path / "usr").iterdir()) == ["share"]


def test_removing_what_was_never_installed_touches_nothing(tmp_path: Path) -> None:
    program = tmp_path / "usr" / "lib" / "cwb-workshop"
    program.mkdir(parents=True)
    main(["--remove", "/usr", str(tmp_path)])
    assert program.is_dir()


def test_a_newer_one_takes_the_place_of_an_older(tmp_path: Path) -> None:
    main(["/usr", str(tmp_path)])
    old = tmp_path / "usr" / _PROGRAM / "gone_since.py"
    old.touch()
    main(["/usr", str(tmp_path)])
    assert not old.exists()
    assert (tmp_path / "usr" / _PROGRAM / "app.py").is_file()


def test_a_prefix_that_is_no_whole_path_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["local", str(tmp_path)]) == 1
    assert "local" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777
