"""Texts that programs stumble over, each with what makes it odd."""

from __future__ import annotations

import random
from pathlib import Path

from PySide6.QtGui import QColor, QImage

MARK = QColor(255, 0, 254)
"""No theme has it: where it is seen, a picture was read from the disk."""

_WHOLE = (
    "<b>vet</b>",
    "<script>alert(1)</script>",
    "<a href='http://example.org'>klik</a>",
    "&lt;tag&gt; &amp; &#0; &nbsp;",
    "<para><font color='red'>x</font></para>",
    "{place} {0} {{}} %s %d %(name)s ${HOME}",
    "'; DROP TABLE entries; --",
    "\"quoted\" 'single' `tick`",
    "=SUM(A1:A9)",
    "@import +cmd|' /C calc'!A0",
    "\\\\server\\share\\file",
    "../../etc/passwd",
    "[link](http://example.org) **sterk** _schuin_ # kop",
    "regel een\nregel twee\ttab\rdrie",
    "\x00nul\x07bel\x1b[31mrood",
    "half \ud83d paar \udc00",
    "\u202eomgekeerd\u202c \u2066los\u2069",
    "zero\u200bwidth\u200d\u200c\ufeff",
    "e" + "\u0301" * 200,
    "é versus e\u0301",
    "çok güzel ağaç İıŞş",
    "ąćęłńóśźż ĄĆĘ",
    "أمل وعمل للجميع",
    "אבג",
    "عربي (nl) 123 عربي",
    "日本語 한국어 中文",
    "😀👩‍👩‍👧‍👦🏳️‍🌈🇳🇱",
    "\U0001d4d0\U0001d4d1",
    "\ue000\uf8ff",
    "\ufffe\uffff",
    "x" * 500,
    "woord " * 83,
    "-",
    " ",
    "0",
    "1 2 3",
    "None",
    "1e999",
    "// notitie",
    "? vraag",
    "#thema +3 ! =Q1",
    "http://" + "a" * 300,
    "\u00a0\u2003\u3000 wit",
    "\u2028\u2029regel",
    "ﷺ" * 20,
    "ß ẞ ſ ﬁ",
)


def with_pictures(folder: Path) -> tuple[str, ...]:
    """Return texts that would show a picture of this folder, or read a file in it."""
    picture = folder / "teken.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(MARK)
    image.save(str(picture))
    return (
        f"<img src='{picture}'>",
        f"<img src='file://{picture}' width='40' height='40'/>",
        f"<body background='{picture}'>x</body>",
        f"url({picture})",
        f"![teken]({picture})",
    )


def odd_texts(number: int, dice: random.Random, extra: tuple[str, ...]) -> list[str]:
    """Return texts: each of the known ones, then mixtures of them."""
    whole = [*_WHOLE, *extra]
    while len(whole) < number:
        parts = [dice.choice(whole[: len(_WHOLE) + len(extra)]) for _ in range(dice.randint(2, 3))]
        whole.append("".join(part[: dice.randint(1, 60)] for part in parts))
    return dice.sample(whole, number)


def shows_the_mark(image: QImage) -> bool:
    """Say whether any pixel is of the picture that nobody may read."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    return MARK.rgb().to_bytes(4, "little") in bytes(small.constBits())
