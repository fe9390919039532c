"""Telephone numbers, e-mail addresses, profiles, and numbers that belong to one person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_AT = r"(?:\s?@\s?|\s?[(\[{]\s?(?:at|apenstaartje|apestaartje|@)\s?[)\]}]\s?|\s+(?:at|apenstaart(?:je)?|apestaart(?:je)?)\s+)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punt|\.)\s?[)\]}]\s?|\s+(?:dot|punt)\s+)"
_LOCAL = r"[^\W_](?:[\w.+'-]|\s(?:punt|dot|streepje|underscore)\s(?=\w))*"
_ENDS = (
    r"(?:nl|be|de|eu|com|org|net|info|uk|io|nu|coop|frl|amsterdam|app|me|email|online|scot|wales)"
)
_PROVIDERS = r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|ziggo|kpn|kpnmail|planet|xs4all|proton|protonmail|btinternet|sky|tele2|home|casema|upcmail|telfort|hetnet|me|msn|aol)"
_DIGIT_WORDS = (
    r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|"
    r"zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|dubbel)"
)
_GAP = r"[\s./–-]{0,3}"
_CALL = (
    r"(?:tel|telefoon|telefoonnummer|telnr|mob|mobiel|mobile|phone|bel|bellen|bereikbaar|"
    r"call|ring|text|sms|app|whatsapp|nummer|number|06-nummer|06nummer)"
)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """`holds` looks once more at what was found."""

    kind: str
    pattern: re.Pattern[str]
    holds: Callable[[str], bool] = bool


def numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Return what was found, each as its kind with the first letter and the end."""
    for one in _PATTERNS:
        for match in one.pattern.finditer(text):
            if one.holds(match[0]):
                group = match.lastindex or 0
                yield one.kind, match.start(group), match.end(group)


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def _is_phone(text: str) -> bool:
    """Hold the number of digits against what the plans of numbering know (E.164: at most 15)."""
    digits = _digits(text)
    if text.lstrip("( ").startswith("+") or digits.startswith("00"):
        return 9 <= len(digits) <= 17
    if digits.startswith(("0800", "0900", "0906", "0909", "0808", "0845", "0870")):
        return 8 <= len(digits) <= 11
    return digits.startswith("0") and 10 <= len(digits) <= 11


def _is_citizen_number(text: str) -> bool:
    """The test of eleven: nine digits, each times its place, the last one taken off."""
    digits = _digits(text)
    if len(digits) != 9 or digits.endswith("000") or len(set(digits)) == 1:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0


def _is_account(text: str) -> bool:
    """The test of an IBAN: the remainder by 97 is 1 (ISO 13616); Dutch and British ones always."""
    bare = re.sub(r"\W", "", text).upper()
    if bare[:2] in ("NL", "GB", "BE"):
        return len(bare) >= 14
    turned = bare[4:] + bare[:4]
    return 15 <= len(bare) <= 34 and int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


def _is_handle(text: str) -> bool:
    return bool(re.search(r"[0-9_.]", text.rstrip(".")))


def _find(kind: str, pattern: str, holds: Callable[[str], bool] = bool) -> _Pattern:
    return _Pattern(kind, re.compile(pattern, re.IGNORECASE), holds)


_PATTERNS = (
    _find("email", rf"(?<![\w@]){_LOCAL}{_AT}[\w-]+(?:{_DOT}[\w-]+){{0,3}}{_DOT}[^\W\d_]{{2,}}"
          rf"(?<!\d)", lambda found: "@" in found or _spelt_out(found)),
    _find("email", rf"(?<![\w@]){_LOCAL}{_AT}{_PROVIDERS}\b"),
    _find("profile", r"(?:https?://)?(?:www\.|nl\.|m\.)?(?:facebook|fb|instagram|linkedin|twitter|"
          r"tiktok|snapchat|threads|youtube|x|t|wa)\.(?:com|me|net)/[\w@./?=&%+-]{2,}"),
    _find("profile", r"(?<![\w@.])@[a-z][\w.]{2,}", _is_handle),
    _find("profile", r"\b(?:insta|instagram|twitter|tiktok|snap|snapchat|facebook|fb|linkedin|"
          r"telegram|signal)\b[\s:]{1,3}(?:is\s|heet\s|naam\s|handle\s|account\s)?(@[a-z][\w.]{2,})"),
    _find("number", r"(?<!\w)[a-z]{2}[0-9]{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?(?!\w)",
          _is_account),
    _find("number", r"\b(?:bsn|burgerservicenummer|sofinummer|sofi-nummer|v-nummer|vreemdelingennummer|"
          r"cliëntnummer|patiëntnummer|paspoortnummer|paspoort|passport(?: number)?|rekeningnummer|"
          r"account number|sort code|nhs number|ni number|national insurance(?: number)?)\b"
          r"\W{0,3}(?:is\W|nr\W|nummer\W|number\W|no\W)?\W{0,2}([a-z]{0,3}[0-9][\w .-]{4,20}[\w])"),
    _find("number", r"(?<![\w.,-])[0-9]{9}(?![\w,-]|\.[0-9])", _is_citizen_number),
    _find("number", r"(?<![\w.,-])[0-9]{4}[ .][0-9]{2}[ .][0-9]{3}(?![\w,-])", _is_citizen_number),
    _find("number", r"(?<!\w)[a-ceghj-prtw-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d](?!\w)"),
    _find("number", r"(?<![\w-])(?:[a-z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[a-z]{2}|"
          r"[0-9]{2}-[a-z]{2}-[0-9]{2}|[a-z]{2}-[0-9]{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-[0-9]{2}|"
          r"[0-9]{2}-[a-z]{2}-[a-z]{2}|[0-9]{2}-[a-z]{3}-[0-9]|[0-9]-[a-z]{3}-[0-9]{2}|"
          r"[a-z]{2}-[0-9]{3}-[a-z]|[a-z]-[0-9]{3}-[a-z]{2}|[a-z]{3}-[0-9]{2}-[a-z]|"
          r"[a-z]-[0-9]{2}-[a-z]{3}|[0-9]-[a-z]{2}-[0-9]{3}|[0-9]{3}-[a-z]{2}-[0-9])(?![\w-])"),
    _Pattern("number", re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2} ?[A-Z]{3}(?!\w)")),
    _find("number", r"\b(?:kenteken|number plate|registration|reg)\b\W{0,3}(?:is\W)?"
          r"([a-z0-9]{1,4}[ -]?[a-z0-9]{1,4}[ -]?[a-z0-9]{1,3})\b",
          lambda found: bool(re.search(r"[0-9]", found))),
    _find("number", r"\b(?:geboren(?: op)?|geb\.|geboortedatum|born(?: on)?|date of birth|dob)\b"
          r"\W{0,3}(?:is\W)?([0-9]{1,2}[ ./-](?:[0-9]{1,2}|[a-z]{3,9})[ ./-][0-9]{2,4})"),
    _find("phone", rf"(?<![\w.,/-])(?:\+|00)[0-9]{{1,3}}{_GAP}(?:\(0\){_GAP})?(?:\(?[0-9]{{1,5}}\)?{_GAP}){{2,6}}"
          r"(?<=[0-9])(?![\w])", _is_phone),
    _find("phone", rf"(?<![\w.,/+-])\(?0[0-9]{{1,5}}\)?{_GAP}(?:[0-9]{{1,8}}{_GAP}){{1,8}}(?<=[0-9])(?![\w])",
          _is_phone),
    _find("phone", rf"(?<![\w-]){_CALL}\b[^0-9\n]{{0,14}}?([0-9](?:[ .-]?[0-9]){{5,9}})(?![\w%€])"),
    _find("phone", rf"(?<!\w)(?:{_DIGIT_WORDS}[\s,-]+){{6,}}{_DIGIT_WORDS}(?!\w)"),
    _find("phone", rf"(?<!\w)(?:06|nul zes|oh seven|zero seven)[\s,-]+(?:{_DIGIT_WORDS}[\s,-]+){{3,}}{_DIGIT_WORDS}(?!\w)"),
)


def _spelt_out(found: str) -> bool:
    """Say whether an address without its sign ends as addresses do: jan at gmail punt com."""
    return re.search(rf"(?:\.|dot|punt)[\s)\]}}]*{_ENDS}$", found, re.IGNORECASE) is not None
