"""Whatever script somebody writes in, it is drawn, and can be copied, searched and read aloud."""

from __future__ import annotations

import io
import re
from typing import Any, cast

import pytest
from pypdf import PdfReader
from pypdf.generic import TextStringObject

from cwb_workshop.core.contract.blocks import Bullets, Columns, Para
from cwb_workshop.report.layout.breaking import units
from cwb_workshop.report.layout.fonts import REGULAR, shaped_face
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.layout.printable import Unprintable, unprintable_in
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter
from cwb_workshop.system.typefaces import TYPEFACES
from tests.report.layout.test_pdf import document
from tests.report.layout.test_typesetter import drawn

LEFT_TO_RIGHT = {
    "Amharic": "ሰላም ለሁላችሁም፣ በሰፈራችን አብረን እንሥራ።",
    "Tigrinya": "ሰላም ንኹሉኹም፤ ኣብ ከባቢና ብሓባር ንሰርሕ። 12 ሰባት መጺኦም።",
    "Chinese": "社区财富建设：我们希望把钱留在社区里，让更多的人参与决定。（共12人）",
    "Japanese": "地域の富を一緒につくりましょう。「お金」は地域で回ります。コーヒーも。",
    "Korean": "우리 동네의 돈은 동네 안에서 돌아야 합니다. (12명 참석)",
    "Hindi": "हमारे मोहल्ले में हम साथ मिलकर काम करते हैं। कितने लोग? 12 (बारह)",
    "Bengali": "আমাদের পাড়ায় আমরা একসাথে কাজ করি। ক্ষমতা ও শক্তি।",
    "Tamil": "எங்கள் சுற்றுப்புறத்தில் நாங்கள் ஒன்றாக வேலை செய்கிறோம்.",
    "Thai": "เราทำงานร่วมกันในชุมชนของเรา เพื่อให้เงินหมุนเวียนอยู่ในละแวกบ้านน้ำใจ",
    "Georgian": "ჩვენს უბანში ერთად ვმუშაობთ (12 ადამიანი).",
    "Armenian": "Մենք միասին ենք աշխատում մեր թաղամասում։",
    "Punjabi": "ਅਸੀਂ ਮਿਲ ਕੇ ਕੰਮ ਕਰਦੇ ਹਾਂ",
    "Gujarati": "અમે સાથે મળીને કામ કરીએ છીએ",
    "Odia": "ଆମେ ଏକାଠି କାମ କରୁ",
    "Telugu": "మేము కలిసి పని చేస్తాము",
    "Kannada": "ನಾವು ಒಟ್ಟಿಗೆ ಕೆಲಸ ಮಾಡುತ್ತೇವೆ",
    "Malayalam": "ഞങ്ങൾ ഒരുമിച്ച് പ്രവർത്തിക്കുന്നു",
    "Sinhala": "අපි එකට වැඩ කරමු",
    "Lao": "ພວກເຮົາເຮັດວຽກຮ່ວມກັນ",
    "Khmer": "យើងធ្វើការជាមួយគ្នានៅក្នុងសហគមន៍",
    "Burmese": "ကျွန်ုပ်တို့အတူတူအလုပ်လုပ်ကြသည်",
    "Tamazight": "ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ",
    "signs": "Pijlen → ← ↑ ⇒, vink ✓ ✔ ✗, vakje ☐ ☑ ☒, rondje ① ② ⑳, ★ ≠ ≤ ∞ ♻ ☎ ½ ⅓",
    "emoji": "Fijn 😀 samen 👨‍👩‍👧 vlag 🇳🇱 🇹🇷 hart ❤️ duim 👍🏽 toets 1️⃣ klaar ✅ huis 🏡",
    "letters of Latin that Roboto lacks": "ɐ ŋ ƙ Ƴ ẹ́ ǹ 𝗯𝗼𝗹𝗱",
}
RIGHT_TO_LEFT = {
    "Hebrew": "שלום לכולם (בשכונה שלנו, 12 אנשים) והאחרון יוצא ב-3 באפריל: [כן/לא] 45%",
    "Arabic": "أمل وعمل للجميع (في الحي الجديد، 12 شخصا) يوم 3 أبريل: [نعم] 45%",
    "Persian": "می\u200cخواهیم با هم کار کنیم؛ ۱۲ نفر",
    "Urdu": "ہم مل کر کام کرتے ہیں",
    "Syriac": "ܫܠܡܐ ܥܡܟܘܢ",
    "Hebrew in Dutch": "Zij zei שלום (לכולם, 12 keer) en daarna أهلا (في الحي) tegen 你好 → ✓",
}
SENTENCES = {**LEFT_TO_RIGHT, **RIGHT_TO_LEFT}

_SETTER = Typesetter(Unprintable("[teken]", "[{n} tekens]"))


def lines(text: str, width: float) -> tuple[TextLine, ...]:
    return _SETTER.lines(text, REGULAR, 10.0, width)


def joined(found: tuple[TextLine, ...]) -> str:
    """Return what lines say one after the other, with a space where a word ended."""
    parts = [(line.spoken or "".join(run.text for run in line.runs), line.cut) for line in found]
    return "".join(text if cut else f"{text} " for text, cut in parts).strip()


def read_aloud(content: bytes) -> list[str]:
    """Return what the structure of a PDF says in place of its text."""
    catalogue = cast(Any, PdfReader(io.BytesIO(content)).trailer["/Root"])
    return list(_told(catalogue["/StructTreeRoot"]["/K"][0].get_object()))


def _told(element: Any) -> list[str]:
    if not hasattr(element, "get"):
        return []
    own = [str(element["/ActualText"])] if "/ActualText" in element else []
    return own + [text for kid in element.get("/K", []) for text in _told(kid.get_object())]


def copied(content: bytes) -> str:
    """Return the text of the first page as a reader copies it, without its spaces."""
    (page, *_rest) = PdfReader(io.BytesIO(content)).pages
    told: list[str] = []
    skipped = False
    fonts = cast(Any, page["/Resources"])["/Font"]
    letters: dict[int, str] = {}
    for operands, operator in cast(Any, page.get_contents()).operations:
        if operator == b"BDC" and "/ActualText" in operands[1]:
            told.append(str(operands[1]["/ActualText"]))
            skipped = True
        elif operator == b"EMC":
            skipped = False
        elif operator == b"Tf":
            letters = said_by(fonts[operands[0]])
        elif operator in (b"Tj", b"TJ") and not skipped:
            shown = operands[0] if operator == b"TJ" else operands
            told += [letters[code] for part in shown for code in codes_of(part)]
    return "".join("".join(told).split())


def codes_of(part: object) -> bytes:
    if isinstance(part, bytes):
        return part
    return part.original_bytes if isinstance(part, TextStringObject) else b""


def said_by(font: Any) -> dict[int, str]:
    told = font["/ToUnicode"].get_object().get_data().decode()
    singles = re.findall("<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>", told)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in singles}


def without_unseen(text: str) -> str:
    """Return a text as it is read aloud: what only shapes letters says nothing."""
    return "".join(char for char in text if char not in "\u200c\u200d\ufe0f")


@pytest.mark.parametrize("name", SENTENCES)
def test_every_letter_has_a_glyph_of_its_typeface(name: str) -> None:
    """Number 0 is the box that stands for what is missing."""
    assert unprintable_in(SENTENCES[name]) == ""
    glyphs = 0
    for line in lines(SENTENCES[name], 4000.0):
        for run in line.runs:
            for glyph in run.glyphs:
                glyphs += 1
                assert cast(Any, shaped_face(run.font).face).charToGlyph[glyph.code] > 0
    assert glyphs


@pytest.mark.parametrize("name", SENTENCES)
def test_the_text_of_the_file_is_what_was_written(name: str) -> None:
    """Once in the stream, where it is copied from, and once as it is read aloud."""
    content = write_pdf(document(Para(SENTENCES[name]))).content
    assert without_unseen(SENTENCES[name]) in map(without_unseen, read_aloud(content))
    if name in LEFT_TO_RIGHT:
        assert "".join(copied(content)).startswith("".join(SENTENCES[name].split()))


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_what_runs_to_the_left_is_read_in_the_order_in_which_it_was_said(name: str) -> None:
    narrow = Columns(((Bullets((SENTENCES[name],)),), (Para("ernaast"),), (Para("ernaast"),)))
    told = read_aloud(write_pdf(document(narrow)).content)
    assert without_unseen(SENTENCES[name]) in told


@pytest.mark.parametrize("width", [60.0, 90.0, 140.0])
@pytest.mark.parametrize("name", SENTENCES)
def test_lines_fit_and_together_say_the_sentence(name: str, width: float) -> None:
    found = lines(SENTENCES[name], width)
    assert joined(found) == without_unseen(SENTENCES[name])
    assert all(line.width <= width + 1.0 for line in found)


def test_a_bracket_runs_with_the_one_that_it_is_paired_with_on_another_line() -> None:
    said = "שלום (אחת שתיים שלוש Amsterdam ארבע חמש) סוף"
    found = lines(said, 70.0)
    opening = next(line for line in found if "(" in line.spoken)
    closing = next(line for line in found if ")" in line.spoken)
    assert opening is not closing
    # Each stands on the outer side of its words, and looks at them.
    assert drawn(opening).index(")") > drawn(opening).index("א")
    assert drawn(closing).index("(") < drawn(closing).index("ש")


def test_a_number_on_a_line_of_its_own_runs_as_its_paragraph_does() -> None:
    last = lines("العدد هو 2026 / 14", 50.0)[-1]
    assert last.spoken == "2026 / 14"
    assert drawn(last) == "14 / 2026"


@pytest.mark.parametrize("sign", "。、）」ー")
def test_no_line_of_chinese_or_japanese_begins_with_what_ends_a_word(sign: str) -> None:
    parts, _glued = units(f"地域の富を{sign}一緒に（富）")
    assert not any(part.startswith(sign) for part in parts)
    assert not any(part.endswith("（") for part in parts)


def test_thai_is_broken_in_front_of_the_vowels_that_begin_a_syllable() -> None:
    parts, _glued = units("เราทำงานในชุมชนของเรา")
    assert parts == ("เราทำงาน", "ในชุมชนของ", "เรา")


def test_an_emoji_of_several_is_never_cut() -> None:
    found = lines("👨‍👩‍👧" * 6 + "👍🏽" * 6, 40.0)
    assert len(found) > 2
    assert all(not line.spoken.endswith("👨") for line in found)


def test_every_typeface_has_a_script_that_is_told_and_its_licence_beside_it() -> None:
    for typeface in TYPEFACES:
        assert typeface.file.is_file()
        assert typeface.scripts


def test_a_page_without_other_letters_holds_no_other_typeface() -> None:
    content = write_pdf(document(Para("Gewoon Nederlands, “tussen haakjes” – en € 5"))).content
    assert b"Noto" not in content
