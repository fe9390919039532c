"""How somebody can be reached: telephone numbers, e-mail addresses and profiles."""

from __future__ import annotations

import re

from cwb_workshop.core.privacy.patterns import digits, pattern

_AT = (
    r"(?:\s?@\s?|%40|\s?[(\[{]\s?(?:at|[äa]e?t|ape?n?staart(?:je)?|@)\s?[)\]}]\s?"
    r"|\s+(?:[äa]e?t|ape?n?staart(?:je)?|klammeraffe)\s+)"
)
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punkt|punt|\.)\s?[)\]}]\s?|\s+(?:dot|punkt|punt)\s+)"
_BEFORE_AT = r"[^\W_](?:[\w.+'-]|\s(?:punkt|punt|dot|streepje|underscore)\s(?=\w)){0,64}"
"""What stands before the sign has at most 64 characters (RFC 5321)."""

_ENDINGS = (
    r"(?:nl|be|de|eu|com|org|net|info|uk|io|nu|coop|frl|amsterdam|app|me|email|online|scot|wales)"
)
_PROVIDERS = (
    r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|ziggo|kpn|kpnmail|planet|xs4all|"
    r"proton|protonmail|btinternet|sky|tele2|home|casema|upcmail|telfort|hetnet|me|msn|aol)"
)
"""Who gives people an address; behind their name the rest is often left out."""

_SITES = r"(?:facebook|fb|instagram|linkedin|twitter|tiktok|snapchat|threads|youtube|x|t|wa)"
_CALLED = (
    r"(?:insta|instagram|twitter|tiktok|snap|snapchat|facebook|fb|linkedin|telegram|signal)\b"
    r"[\s:]{1,3}(?:is\s|heet\s|naam\s|handle\s|account\s)?"
)
_GAP = r"[\s./_·•'’-]{0,3}"
_NOT_IN_A_NUMBER = r"(?:(?<![0-9_.,/+-])|(?<=\s[-+])|(?<=^[-+])|(?<=[\s]\.)|(?<=^_)|(?<=\s_))"
"""No figure goes on here; a bullet or a word may be glued in front, as in tel0612345678."""

_CALL = (
    r"(?:tel|telefoon|telefoonnummer|telnr|mob|mobiel|mobile|phone|bel|bellen|bereikbaar|telefonnummer|handy|anruf|anrufen|ruf|"
    r"call|ring|text|sms|app|whatsapp|nummer|number|06-nummer|06nummer)"
)
_SPOKEN = (
    r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|"
    r"zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|dubbel)"
)
_FREE = ("0800", "0900", "0906", "0909", "0808", "0845", "0870")
"""Service numbers, which can be shorter than others (ACM, Ofcom)."""
_MOBILE = ("015", "016", "017")
"""German mobile numbers, which can be longer (Bundesnetzagentur)."""


def _is_phone(text: str) -> bool:
    """Hold the number of digits against the plans of numbers (E.164: at most 15)."""
    number = digits(text)
    if text.lstrip("( ").startswith("+") or number.startswith("00"):
        return 9 <= len(number) <= 17
    if number.startswith(_FREE):
        return 8 <= len(number) <= 11
    longest = 12 if number.startswith(_MOBILE) else 11
    return number.startswith("0") and 10 <= len(number) <= longest


def _is_handle(text: str) -> bool:
    """A name for a profile has a digit, a stroke or a point; @bewoners has none."""
    return bool(re.search(r"[0-9_.]", text.rstrip(".")))


def _is_spelt_out(text: str) -> bool:
    """Without its sign an address ends as addresses do: jan at gmail punt com."""
    ends = rf"(?:\.|dot|punkt|punt)[\s)\]}}]*{_ENDINGS}$"
    return "@" in text or re.search(ends, text, re.IGNORECASE) is not None


CONTACTS = (
    pattern(
        "email",
        rf"(?<![^\W_])(?<!@){_BEFORE_AT}{_AT}[\w-]+(?:{_DOT}[\w-]+){{0,3}}{_DOT}[^\W\d_]{{2,}}",
        _is_spelt_out,
    ),
    pattern("email", rf"(?<![^\W_])(?<!@){_BEFORE_AT}{_AT}{_PROVIDERS}\b"),
    pattern(
        "profile",
        rf"(?:https?://)?(?:www\.|nl\.|m\.)?\b{_SITES}\.(?:com|me|net)/[\w@./?=&%+-]{{2,}}",
    ),
    pattern("profile", r"(?<![\w@.])@[a-z][\w.]{2,}", _is_handle),
    pattern("profile", rf"\b{_CALLED}(@[a-z][\w.]{{2,}})"),
    pattern(
        "phone",
        rf"(?:(?<![0-9_.,/-])|(?<=\s-)|(?<=^-))(?:\+|00)[0-9]{{1,3}}{_GAP}(?:\(0\){_GAP})?"
        rf"(?:\(?[0-9]{{1,5}}\)?{_GAP}){{2,6}}(?<=[0-9])(?![^\W_])",
        _is_phone,
    ),
    pattern(
        "phone",
        rf"{_NOT_IN_A_NUMBER}\(?0[0-9]{{1,5}}\)?{_GAP}(?:[0-9]{{1,8}}{_GAP}){{1,8}}(?<=[0-9])(?![^\W_])",
        _is_phone,
    ),
    pattern(
        "phone", rf"(?<![\w-]){_CALL}\b[^0-9\n]{{0,14}}?([0-9](?:[ .-]?[0-9]){{5,12}})(?![\w%€])"
    ),
    # Digits apart, any sign behind 06, and the letter O for the nought.
    pattern("phone", rf"{_NOT_IN_A_NUMBER}0(?:[ ._-][0-9]){{9,10}}(?![\w,]| [0-9])"),
    pattern(
        "phone",
        rf"{_NOT_IN_A_NUMBER}0[0-9]{{1,3}}\s?[^\w\s.]{{1,2}}\s?[0-9]{{6,9}}(?!\w)",
        _is_phone,
    ),
    pattern("phone", rf"(?<!\w)o[\s.-]?6{_GAP}(?:[0-9]{_GAP}){{7}}[0-9](?!\w)"),
    pattern("phone", rf"(?<!\w)(?:{_SPOKEN}[\s,-]+){{6,}}{_SPOKEN}(?!\w)"),
    pattern("phone", rf"(?<!\w)(?:06|nul zes)[\s,-]+(?:{_SPOKEN}[\s,-]+){{3,}}{_SPOKEN}(?!\w)"),
)
