"""Style sheets read into rules and written again say the same."""

from __future__ import annotations

from scripts.qss import Rule, parse, squeezed, written

_SHEET = """
/* a comment { with: braces } */
QPushButton,
QToolButton:hover { color: #0f6b5c;
   border: 1px solid
      red }
QLabel[role="x"] QLineEdit { padding: 0 }
"""
_RULES = [
    Rule(("QPushButton", "QToolButton:hover"), (("color", "#0f6b5c"), ("border", "1px solid red"))),
    Rule(('QLabel[role="x"] QLineEdit',), (("padding", "0"),)),
]


def test_comments_and_line_breaks_do_not_matter() -> None:
    assert parse(_SHEET) == _RULES


def test_a_colour_of_pairs_is_squeezed_to_half() -> None:
    white = Rule(("QLabel",), (("color", "#ffffff"), ("background", "#fffff0")))
    assert squeezed([white]) == "QLabel{color:#fff;background:#fffff0}\n"


def test_what_is_written_or_squeezed_reads_the_same() -> None:
    assert parse(written(_RULES)) == _RULES
    assert parse(squeezed(_RULES)) == _RULES
    assert len(squeezed(_RULES)) < len(written(_RULES))
