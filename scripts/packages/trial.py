"""Install, start and remove each package in a clean root: `python -m scripts.packages.trial DIST`.

It needs root, mmdebstrap, Xvfb and xdotool, on Debian: `make packages-test` says which is missing.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.packages.clean_root import PERSON, CleanRoot
from scripts.packages.desktop_tree import ROOT

_TOOLS = ("mmdebstrap", "unshare", "chroot", "Xvfb", "xdotool", "xprop")
_SCRIPT = ROOT / "assets" / "demo" / "zuiderkouw.txt"
_HOME = f"/home/{PERSON}"
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_ENDED = 128 + signal.SIGTERM
_PATIENCE = 120
_PIP = ("PIP_CERT", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL")
_PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")


class Trial(Exception):
    """A package that does not hold what it should."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a trial is done with: a clean root, a screen in memory, and the folder of packages."""

    root: CleanRoot
    screen: str
    dist: Path

    def package(self, pattern: str) -> Path:
        (found,) = self.dist.glob(pattern)
        return found


def try_debian_package(bench: Bench) -> None:
    package = bench.package("*.deb")
    asked = ["dpkg-deb", "--field", str(package), "Depends"]
    depends = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    bench.root.install(*(name.split()[0] for name in depends.split(",")))
    before = bench.root.files()
    bench.root.run("dpkg", "--install", bench.root.take(package))
    _try_program(bench, "cwb-workshop")
    bench.root.run("dpkg", "--purge", "cwb-workshop")
    _expect_nothing_left(bench.root, before)


def try_portable(bench: Bench) -> None:
    """The Debian package was there before, so what that depends on is there too."""
    archive = bench.root.take(bench.package("*.tar.xz"))
    bench.root.install("xz-utils")
    bench.root.run("tar", "-xf", archive, "-C", _HOME)
    (folder,) = (bench.root.folder / "home" / PERSON).glob("cwb-workshop-*/")
    moved = folder.rename(folder.with_name("somewhere else"))
    bench.root.run("chown", "-R", PERSON, f"{_HOME}/{moved.name}")
    program = f"{_HOME}/{moved.name}/cwb-workshop"
    _try_program(bench, program)
    _try_window(bench, program, "--portable")
    _expect((moved / "CWB Workshop").is_dir(), "there is no folder for data beside the program")
    _expect_data_beside(bench, program, moved)
    shutil.rmtree(moved)


def _expect_data_beside(bench: Bench, program: str, folder: Path) -> None:
    """A kit that is put there is found, without the option."""
    kit = f"{_HOME}/{folder.name}/CWB Workshop/kits/own"
    _ended(bench.root.start(program, "new-kit", kit), 0)
    told = _ended(bench.root.start(program, "selftest", told=_OFFSCREEN), 0)
    _expect("own" in told, f"the kit beside the program is not found: {told}")
    _say("a kit in the folder beside the program was found")


def try_install(bench: Bench) -> None:
    """From a copy of the source, with the Python of that Debian."""
    bench.root.install("make", "python3", "python3-venv")
    source = bench.root.folder / "opt" / "source"
    _copy_source(source)
    told = {name: os.environ[name] for name in (*_PIP, *_PROXIES) if name in os.environ}
    make = ("make", "-C", "/opt/source", "--no-print-directory")
    # What it needs to be made stays, as with any source.
    bench.root.run("sh", "-c", "cd /opt/source && sh scripts/environment.sh install", told=told)
    before = bench.root.files()
    bench.root.run(*make, "install", "PREFIX=/usr", told=told)
    _expect_refused_to_write(bench)
    _try_program(bench, "cwb-workshop")
    bench.root.run(*make, "uninstall", "PREFIX=/usr", told=told)
    _expect_nothing_left(bench.root, before)


def _try_program(bench: Bench, program: str) -> None:
    """Let it test itself, play an evening, and open it in a window, as a double-click does."""
    _say(_ended(bench.root.start(program, "selftest", told=_OFFSCREEN), 0))
    script, session = bench.root.take(_SCRIPT), f"{_HOME}/evening.cwb"
    _ended(bench.root.start(program, "play", script, "--session", session), 0)
    before = _ended(bench.root.start(program, "totals", session), 0)
    _try_window(bench, program, session)
    after = _ended(bench.root.start(program, "totals", session), 0)
    _expect(before == after, "the evening is not what it was")
    (bench.root.folder / session.lstrip("/")).unlink()


def _try_window(bench: Bench, program: str, *arguments: str) -> None:
    """Start it on a screen, see its window, and ask it to end."""
    started = bench.root.start(program, *arguments, told={"DISPLAY": bench.screen})
    outside = {**os.environ, "DISPLAY": bench.screen}
    window = _window_of(started, outside)
    if window:
        _expect_identity(window, outside)
    started.send_signal(signal.SIGTERM)
    told = _ended(started, _ENDED)
    _expect(bool(window), f"no window was seen: {told}")


def _window_of(started: subprocess.Popen[str], outside: dict[str, str]) -> str:
    """Wait for a window of the program, for as long as it runs."""
    search = ["xdotool", "search", "--onlyvisible", "--class", "CWB Workshop"]
    for _second in range(_PATIENCE):
        seen = subprocess.run(search, check=False, capture_output=True, text=True, env=outside)
        if seen.stdout or started.poll() is not None:
            return seen.stdout.partition("\n")[0]
        time.sleep(1)
    return ""


def _expect_identity(window: str, outside: dict[str, str]) -> None:
    asked = ["xprop", "-id", window, "WM_CLASS"]
    told = subprocess.run(asked, check=True, capture_output=True, text=True, env=outside).stdout
    _expect('"CWB Workshop"' in told, f"a desktop would not know the window: {told}")
    _say(f"a window: {told.strip()}")


def _ended(started: subprocess.Popen[str], status: int) -> str:
    told, _nothing = started.communicate(timeout=_PATIENCE)
    _expect(started.returncode == status, f"status {started.returncode}, not {status}: {told}")
    return told


def _expect_nothing_left(root: CleanRoot, before: frozenset[str]) -> None:
    left = sorted(root.files() - before)
    _expect(not left, f"left behind: {left[:10]}")
    gone = sorted(before - root.files())
    _expect(not gone, f"taken away as well: {gone[:10]}")
    _say("nothing was left behind, and nothing else was taken away")


def _expect_refused_to_write(bench: Bench) -> None:
    """What everybody uses nobody else may change."""
    program = bench.root.folder / "usr" / "lib" / "cwb-workshop"
    loose = [str(file) for file in program.rglob("*") if file.stat().st_mode & 0o022]
    _expect(not loose, f"others may write in {loose[:5]}")


def _copy_source(target: Path) -> None:
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z"], check=True, capture_output=True, text=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target / name)


@contextmanager
def _screen() -> Iterator[str]:
    """Start a screen in memory. A program in the clean root reaches it without a file."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as screen:
        try:
            assert screen.stdout is not None  # noqa: S101  # it is a pipe
            yield f":{screen.stdout.readline().strip()}"
        finally:
            screen.terminate()


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise Trial(otherwise)


def _say(told: str) -> None:
    print("".join(f"    {line}\n" for line in told.splitlines()), end="", flush=True)


_TRIALS: dict[str, Callable[[Bench], None]] = {
    "deb": try_debian_package,
    "portable": try_portable,
    "install": try_install,
}


def main(dist: Path, chosen: list[str]) -> int:
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if missing or os.geteuid() != 0:
        print(f"This needs root, and {', '.join(missing) or 'nothing more'}.", file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder, _screen() as screen:
        bench = Bench(CleanRoot.make(Path(folder) / "root"), screen, dist)
        for name in chosen or _TRIALS:
            print(f"{name}:", flush=True)
            try:
                _TRIALS[name](bench)
            except (Trial, subprocess.SubprocessError) as fault:
                print(f"failed: {name}: {fault}", file=sys.stderr)
                return 1
            print(f"ok: {name}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
