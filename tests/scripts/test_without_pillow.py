"""What a frozen program leaves out of Python changes no byte of a report with a photo."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_HOOK = _ROOT / "scripts" / "packages" / "without_pillow.py"
_REPORT = """
import base64, hashlib, runpy, sys

hook, *left_out = sys.argv[1:]

class LeftOut:
    def find_spec(self, name, path=None, target=None):
        if any(name == one or name.startswith(one + ".") for one in left_out):
            raise ImportError(f"{name} is left out", name=name)

if hook:
    sys.meta_path.insert(0, LeftOut())
    runpy.run_path(hook)

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from cwb_workshop.core.contract.blocks import Bars, Document, Matrix, Para, Photo, ReportBar
from cwb_workshop.report.layout.pdf import write_pdf
image, buffer = QImage(40, 30, QImage.Format.Format_RGB32), QBuffer()
image.fill(0x207040)
buffer.open(QIODevice.OpenModeFlag.WriteOnly)
assert image.save(buffer, "JPG")
photo = Photo(base64.b64encode(buffer.data().data()).decode(), "een tekening")
bars = Bars((ReportBar("أمل", 3, "3", strong=True, note="x"),), "x")
blocks = (Para("أمل x"), bars, Matrix("x", "y", (("a", 2.0, 5.0),), "x"), photo)
paper = Document(
    title="x", subject="x", language="nl-NL", footer="x", blocks=blocks,
    unprintable="[{n}]", unprintable_one="[1]", page_of="{page} / {pages}",
)
pdf = write_pdf(paper).content
print(len(pdf), hashlib.sha256(pdf).hexdigest())
print("there" if "PIL._imaging" in sys.modules else "gone", end="")
"""


def test_a_report_with_a_photo_is_the_same_without_what_is_left_out() -> None:
    usual = _made("")
    frozen = _made(str(_HOOK), *_left_out())
    assert usual[1:] == ["there"]
    assert frozen == [usual[0], "gone"]


def test_pillow_is_left_out_of_the_frozen_program() -> None:
    """Seven megabytes, for pictures that Qt decodes."""
    assert "PIL" in _left_out()
    assert f"packages/{_HOOK.name}" in (_ROOT / "build.spec").read_text().replace('" / "', "/")


def _left_out() -> list[str]:
    """Return the modules that build.spec leaves out and that are no part of Python; of
    qt_material the folder with the typefaces stays.
    """
    here = (*sys.stdlib_module_names, "qt_material")
    for node in ast.parse((_ROOT / "build.spec").read_text()).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "UNUSED_MODULES":
            names: list[str] = ast.literal_eval(node.value)
            return [name for name in names if name.split(".")[0] not in here]
    raise AssertionError("build.spec names none")


def _made(*arguments: str) -> list[str]:
    made = subprocess.run(
        [sys.executable, "-c", _REPORT, *arguments],
        cwd=_ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return made.stdout.splitlines()
