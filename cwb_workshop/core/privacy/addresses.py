"""Where somebody lives: a street with a number, a postcode, a number of a house."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.clues import Clues, key

_BEHIND = (
    r"(?:\s?(?:[a-hA-H]|bis|huis|hs|rood|zwart|[IV]{1,4}|[a-hA-H]?\s?-\s?(?:[IV]{1,4}|"
    r"[0-9]{1,3}|[a-hA-H])|/[0-9a-h]{1,3})(?!\w))?"
)
_NUMBER = rf"(?:nr\.?\s|nummer\s)?(?!(?:19|20)[0-9]{{2}})[1-9][0-9]{{0,3}}{_BEHIND}"
"""A number of a house, and not a year."""

_CAPITAL = r"[^\W\d_a-zà-ÿ]"
_REST = r"[\w’'.-]{1,40}"
_WORD = rf"[^\W\d_](?:{_REST})?"
_NAMED = rf"{_CAPITAL}(?:{_REST})?"
_COUNTED = (
    r"jaar|jaren|keer|maal|uur|uren|minuten|minuut|dagen|weken|maanden|euro|procent|mensen|meter|"
    r"km|kilometer|huizen|woningen|winkels|bomen|bankjes|panden|plekken|fietsen|banen|gezinnen|"
    r"bewoners|kinderen|jongeren|years|year|times|hours|minutes|people|days|weeks|months|metres|"
    r"miles|shops|houses|homes|trees|benches|families|residents|children|percent|pounds"
)
_NO_COUNT = rf"(?!\s(?:{_COUNTED})\b)(?!\s\w+jes\b)(?!\s?(?:%|€)|[.,:][0-9])"
_NO_LETTERS = (
    r"SA|SD|SS|EU|NL|UK|VN|AI|IT|TV|OV|PC|CO|EN|DE|OP|IN|IS|WE|OF|TO|AM|PM|AD|BC|GB|MB|KM|KG|CM|"
    r"MM|AN|AT|BY|DO|GO|HE|IF|ME|MY|NO|OR|SO|UP|US|ER|DA|JE|OM|TE|ZE|AL|BV|NV|VS|HO|WO"
)
"""Two capitals behind four digits that are no postcode: three of them are never given out."""

_LIVES = (
    r"woon|woont|wonen|woonde|woonden|gewoond|woonachtig|live|lives|lived|living|verhuisd|verhuist|"
    r"moved"
)
_HOUSE = (
    r"(?:(?:van|op|in|from|at)\s(?:huis)?(?:nummer|nr\.?|number|no\.)\s|huisnummer\s|"
    r"(?:appartement|apartment|flat|kamer|portiek|studio)\s(?:nummer\s|nr\.?\s|number\s|no\.\s)?)"
)
_RANKED = r"staat|staan|stond|komt|kwam|zetten|zet|gezet|eindigt|eindigde|stands|comes|ranks"


@value_type
class _Pattern:
    """`street` is the group with the words that must be no place and no plain word."""

    pattern: re.Pattern[str]
    checked: bool = False


def addresses(text: str, clues: Clues) -> Iterator[tuple[int, int]]:
    """Return where addresses stand in a text, as places of letters."""
    patterns = _patterns(
        "|".join(map(_with_sharp_s, clues.street_endings)),
        "|".join(map(_with_sharp_s, clues.plain_street_endings)),
        "|".join(word.capitalize() for word in clues.english_streets),
        "|".join(clues.lower_english_streets),
    )
    for one in patterns:
        for match in one.pattern.finditer(text):
            if not one.checked or _is_street(match["street"], clues):
                yield match.start("it"), match.end("it")


def _with_sharp_s(ending: str) -> str:
    """Return a pattern for an ending that may also be written with ß: straße."""
    return ending.replace("ss", "(?:ss|ß)")


def _is_street(street: str, clues: Clues) -> bool:
    word = key(street)
    return word not in clues.ordinary and (word,) not in clues.known


@lru_cache(maxsize=2)
def _patterns(endings: str, plain: str, english: str, lower: str) -> tuple[_Pattern, ...]:
    return (
        *_dutch_streets(endings, plain),
        *_streets_of(plain),
        *_english_streets(english, lower),
        *_lived_in(plain, lower),
        *_at_a_number(),
        *_codes(),
    )


def _dutch_streets(endings: str, plain: str) -> Iterator[_Pattern]:
    """Dorpsstraat 12a, Kerkstr. 3, Van der Helstlaan 5-II, Oude Gracht 113 bis, kerkstraat 3."""
    behind = rf"\s{_NUMBER})(?!\w){_NO_COUNT}"
    street = rf"(?P<street>(?:{_CAPITAL}|[0-9]e\s){_REST}(?<=\w)(?i:{endings}))"
    yield _Pattern(re.compile(rf"(?<!\w)(?P<it>{street}{behind}"), checked=True)
    yield _Pattern(
        re.compile(rf"(?<!\w)(?P<it>(?P<street>\w{{3,40}}(?:{plain})){behind}"), checked=True
    )
    yield _Pattern(re.compile(rf"(?<!\w)(?P<it>{_CAPITAL}{_REST}\s(?i:{plain}){behind}"))
    yield _Pattern(re.compile(rf"(?<!\w)(?P<it>\w{{3,40}}str\.?{behind}"))


def _streets_of(plain: str) -> Iterator[_Pattern]:
    """Laan van Meerdervoort 120, Hof ter Weyde 3."""
    between = r"(?:(?:van|der|de|den|het|'t|ten|ter|op|aan)\s){1,3}"
    yield _Pattern(
        re.compile(
            rf"(?<!\w)(?P<it>(?i:{plain}|hof|park)\s{between}{_NAMED}\s{_NUMBER})(?!\w){_NO_COUNT}"
        )
    )


def _english_streets(english: str, lower: str) -> Iterator[_Pattern]:
    """12 High Street, 12a Old Church Road, 4 mill lane."""
    number = r"(?<![\w.,£€])(?P<it>[1-9][0-9]{0,3}[a-hA-H]?,?\s"
    yield _Pattern(re.compile(rf"{number}(?:{_CAPITAL}{_REST}\s){{1,3}}(?:{english}))(?!\w)"))
    yield _Pattern(
        re.compile(
            rf"{number}(?P<street>(?!{_COUNTED})[a-z’']+)\s(?:{lower}))(?!\w)(?!\s[a-z]+s\b)"
        ),
        checked=True,
    )


def _lived_in(plain: str, lower: str) -> Iterator[_Pattern]:
    """Ik woon aan de Vlietlaan, she lives on Church Lane, woont op Brink 4, at 5 Atkins Rise."""
    street = rf"\w{{2,40}}(?i:{plain})|{_CAPITAL}\w+\s(?i:{plain})|{_CAPITAL}[\w’']+\s(?i:{lower})"
    named = rf"(?:{_NAMED}\s){{0,3}}?(?:{street})|[a-z ]{{3,30}}\s(?:{lower})"
    yield _Pattern(
        re.compile(
            rf"(?<!\w)(?i:{_LIVES})\s(?:{_WORD}\s){{0,3}}?(?:op|aan|in|naar|on|to)\s"
            rf"(?:(?:de|het|the)\s)?(?P<it>{named})(?!\w)"
        )
    )


def _at_a_number() -> Iterator[_Pattern]:
    """Woont op Brink 4, het adres is Brink 4, at 5 Atkins Rise: a street by where it stands."""
    named = rf"{_CAPITAL}{_REST}(?:\s{_CAPITAL}{_REST})*"
    yield _Pattern(
        re.compile(
            rf"(?<!\w)(?i:(?:{_LIVES})\s(?:{_WORD}\s){{0,2}}?(?:op|aan|in)|adres(?: is|:)?)\s"
            rf"(?:(?:de|het)\s)?(?P<it>{named}\s{_NUMBER})(?!\w){_NO_COUNT}"
        )
    )
    yield _Pattern(
        re.compile(
            rf"(?<!\w)(?i:at|address is|address:)\s(?P<it>[1-9][0-9]{{0,3}}[a-h]?\s"
            rf"{_CAPITAL}{_REST}\s{_CAPITAL}{_REST})(?!\w)"
        )
    )


def _codes() -> Iterator[_Pattern]:
    """3511 AB, 3511ab, SW1A 1AA, op nummer 14, flat 3, postbus 45."""
    four = r"(?<![\w.,€£-])(?P<it>[1-9][0-9]{3}"
    ranked = r"(?<!staat )(?<!komt )(?<!stond )"
    house = rf"(?P<it>{_HOUSE}[1-9][0-9]{{0,3}}\s?[a-h]?)(?!\w)(?!\s(?:{_RANKED}))(?![.,:][0-9])"
    for form in (
        rf"{four}\s(?!(?:{_NO_LETTERS})\b)[A-Z]{{2}})(?!\w)",
        rf"{four}(?!NL|EU|AD|BC|GB|MB|KM|KG)[A-Z]{{2}})(?!\w)",
        rf"{four}(?!am|pm|km|kg|cm|mm|gb|mb|de|st|er|nl)[a-z]{{2}})(?!\w)",
        r"(?<!\w)(?P<it>(?i:[a-z]{1,2}[0-9][a-z0-9]? [0-9][abd-hjlnp-uw-z]{2}))(?!\w)",
        r"(?<!\w)(?P<it>[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2})(?!\w)",
        rf"(?<!\w)(?i:{ranked}{house}{_NO_COUNT})",
        r"(?<!\w)(?P<it>(?i:postbus|p\.?o\.?\s?box)\s[0-9]{1,6})(?!\w)",
    ):
        yield _Pattern(re.compile(form))
