"""Numbers that belong to one person: of an account, a citizen, a car; the day of their birth."""

from __future__ import annotations

import re

from cwb_workshop.core.privacy.patterns import Pattern, digits, pattern

_OUR_ACCOUNTS = ("NL", "GB", "BE")
_CALLED = (
    r"(?:bsn|burgerservicenummer|sofinummer|sofi-nummer|v-nummer|vreemdelingennummer|"
    r"cliëntnummer|patiëntnummer|paspoortnummer|paspoort|passport(?: number)?|rekeningnummer|"
    r"account number|sort code|nhs number|ni number|national insurance(?: number)?)"
)
_BORN = r"(?:geboren(?: op)?|geb\.|geboortedatum|born(?: on)?|date of birth|dob)"
_PLATES = (
    "[a-z]{2}-[0-9]{2}-[0-9]{2}",
    "[0-9]{2}-[0-9]{2}-[a-z]{2}",
    "[0-9]{2}-[a-z]{2}-[0-9]{2}",
    "[a-z]{2}-[0-9]{2}-[a-z]{2}",
    "[a-z]{2}-[a-z]{2}-[0-9]{2}",
    "[0-9]{2}-[a-z]{2}-[a-z]{2}",
    "[0-9]{2}-[a-z]{3}-[0-9]",
    "[0-9]-[a-z]{3}-[0-9]{2}",
    "[a-z]{2}-[0-9]{3}-[a-z]",
    "[a-z]-[0-9]{3}-[a-z]{2}",
    "[a-z]{3}-[0-9]{2}-[a-z]",
    "[a-z]-[0-9]{2}-[a-z]{3}",
    "[0-9]-[a-z]{2}-[0-9]{3}",
    "[0-9]{3}-[a-z]{2}-[0-9]",
)
"""The side codes of Dutch number plates (RDW)."""


def _is_citizen_number(text: str) -> bool:
    """The test of eleven: nine digits, each times its place, the last one taken off."""
    number = digits(text)
    if len(number) != 9 or number.endswith("000") or len(set(number)) == 1:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True))
    return total % 11 == 0


def _is_account(text: str) -> bool:
    """The test of an IBAN: the remainder by 97 is 1 (ISO 13616). Ours are told by their form."""
    bare = re.sub(r"\W", "", text).upper()
    if bare.startswith(_OUR_ACCOUNTS):
        return len(bare) >= 14
    turned = bare[4:] + bare[:4]
    return 15 <= len(bare) <= 34 and int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


def _has_digits(text: str) -> bool:
    return digits(text) != ""


PERSONAL_NUMBERS = (
    pattern(
        "number",
        r"(?<!\w)[a-z]{2}[0-9]{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?(?!\w)",
        _is_account,
    ),
    pattern(
        "number",
        rf"\b{_CALLED}(?![^\W\d_])\W{{0,3}}(?:is\W|nr\W|nummer\W|number\W|no\W)?\W{{0,2}}"
        r"([a-z]{0,3}[0-9][\w .-]{4,20}\w)",
    ),
    pattern("number", r"(?<![\w.,-])[0-9]{9}(?![\w,-]|\.[0-9])", _is_citizen_number),
    pattern(
        "number", r"(?<![\w.,-])[0-9]{4}[ .][0-9]{2}[ .][0-9]{3}(?![\w,-])", _is_citizen_number
    ),
    # A British National Insurance number, as AB 12 34 56 C.
    pattern("number", r"(?<!\w)[a-ceghj-prtw-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d](?!\w)"),
    pattern("number", rf"(?<![\w-])(?:{'|'.join(_PLATES)})(?![\w-])"),
    # A British plate, as AB12 CDE; in small letters it would be any word.
    Pattern("number", re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2} ?[A-Z]{3}(?!\w)")),
    pattern(
        "number",
        r"\b(?:kenteken|number plate|registration|reg)\b\W{0,3}(?:is\W)?"
        r"([a-z0-9]{1,4}[ -]?[a-z0-9]{1,4}[ -]?[a-z0-9]{1,3})\b",
        _has_digits,
    ),
    pattern(
        "number",
        rf"\b{_BORN}(?![^\W\d_])\W{{0,3}}(?:is\W)?"
        r"([0-9]{1,2}[ ./-](?:[0-9]{1,2}|[a-z]{3,9})[ ./-][0-9]{2,4})",
    ),
)
