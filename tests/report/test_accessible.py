"""Every PDF that the program makes can be read aloud: PDF/UA-1, by itself and by its validator."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from cwb_workshop.core.contract.blocks import Heading, Title
from cwb_workshop.report.layout.pdf import write_pdf
from tests.report.accessible import faults
from tests.report.every_pdf import paper, reports
from tests.report.layout.test_pdf import document

JARS = "CWB_VERAPDF_JARS"
"""The jars of veraPDF and of JAXB, as a class path; without it a program `verapdf` is used."""

_JAVA = Path(__file__).with_name("VeraPdf.java")


@cache
def made() -> dict[str, bytes]:
    return dict((*reports(), *paper()))


@pytest.mark.slow
def test_every_pdf_has_a_tree_that_can_be_read_aloud() -> None:
    wrong = {name: told for name, content in made().items() if (told := faults(content))}
    assert wrong == {}


@pytest.mark.slow
def test_every_pdf_passes_verapdf(tmp_path: Path) -> None:
    command = _validator()
    if command is None:
        pytest.skip(f"veraPDF is not here: name its jars in {JARS}, or install it")
    for name, content in made().items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    files = sorted(map(str, tmp_path.glob("*.pdf")))
    told = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    verdicts = [line for line in told.stdout.splitlines() if line.startswith(("PASS", "FAIL"))]
    assert len(verdicts) == len(files), told.stderr[-2000:]
    assert all(line.startswith("PASS") for line in verdicts), told.stdout[-6000:]


def test_a_heading_that_skips_a_level_is_a_fault() -> None:
    skipped = write_pdf(document(Title("Wat", "waar"), Heading("Dit", level=2))).content
    assert faults(skipped) == ["a heading of level 3 under one of 1"]


def _validator() -> list[str] | None:
    """Return the command that holds the files behind it to PDF/UA-1."""
    jars, java = os.environ.get(JARS, ""), shutil.which("java")
    if jars and java:
        return [java, "-cp", jars, str(_JAVA)]
    program = shutil.which("verapdf")
    return [program, "--flavour", "ua1", "--format", "text"] if program else None
