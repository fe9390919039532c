"""Makes `locale.toml` of a language: how it writes dates, numbers and amounts, from CLDR.

`python -m scripts.make_locale nl nl_NL` writes `assets/i18n/nl/locale.toml`. Babel has the data;
the program reads the file alone.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale
from babel import __version__ as babel_version
from babel.core import UnknownLocaleError, get_cldr_version
from babel.numbers import get_currency_symbol

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "i18n"

CURRENCIES = ("EUR", "GBP")

_FIELDS = {
    "EEEE": "weekday",
    "MMMM": "month",
    "MMM": "month_short",
    "d": "day",
    "y": "year",
    "HH": "hour",
    "H": "hour",
    "mm": "minute",
}
_PATTERN = re.compile(r"'([^']*)'|(EEEE|MMMM|MMM|HH|mm|[dyH])")


def locale_page(name: str) -> str:
    """Return the text of `locale.toml` for a locale by its CLDR name, as `nl_NL`.

    Raises ValueError for a pattern with a field that is not known here.
    """
    return "\n".join(_lines(Locale.parse(name))) + "\n"


def _lines(locale: Locale) -> Iterator[str]:
    symbols = locale.number_symbols["latn"]
    source = f"CLDR {get_cldr_version()} (Babel {babel_version})"
    yield f"# Made by scripts/make_locale.py from {source}."
    yield "# Make it anew rather than change it."
    yield ""
    yield f'tag = "{str(locale).replace("_", "-")}"'
    yield f'name = "{Locale(locale.language).get_display_name()}"'
    yield f'direction = "{locale.text_direction}"'
    yield f'decimal = "{symbols["decimal"]}"'
    yield f'group = "{symbols["group"]}"'
    yield from _listed("months", locale.months["format"]["wide"], range(1, 13))
    yield from _listed("months_short", locale.months["format"]["abbreviated"], range(1, 13))
    yield from _listed("weekdays", locale.days["format"]["wide"], range(7))
    yield ""
    yield "[dates]"
    yield f'long = "{_pattern(locale.date_formats["long"].pattern)}"'
    yield f'day_month = "{_pattern(locale.datetime_skeletons["MMMMd"].pattern)}"'
    yield ""
    yield "[amounts]"
    pattern = locale.currency_formats["standard"].pattern.split(";")[0]
    for currency in CURRENCIES:
        symbol = get_currency_symbol(currency, locale)
        yield f'{currency} = "{re.sub("[#0,.]+", "{amount}", pattern).replace("¤", symbol)}"'
    yield ""
    yield "[plurals]"
    for kind, rule in locale.plural_form.rules.items():
        yield f'{kind} = "{rule}"'


def _listed(key: str, names: Mapping[int, str], numbers: range) -> Iterator[str]:
    written = ", ".join(f'"{names[number]}"' for number in numbers)
    yield f"{key} = [{written}]"


def _pattern(pattern: str) -> str:
    """Turn CLDR's `d MMMM y` into `{day} {month} {year}`."""

    def field(found: re.Match[str]) -> str:
        return found[1] if found[2] is None else "{" + _FIELDS[found[2]] + "}"

    written = _PATTERN.sub(field, pattern)
    if re.search(r"(?<![{a-z_])[A-Za-z]+(?![}a-z_])", re.sub(r"{[a-z_]+}", "", written)) and (
        "'" not in pattern
    ):
        raise ValueError(f"a field of {pattern} is not known")
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", help="the folder under assets/i18n, as nl")
    parser.add_argument("locale", help="its name in CLDR, as nl_NL")
    typed = parser.parse_args()
    try:
        page = locale_page(typed.locale)
    except (UnknownLocaleError, ValueError) as error:
        parser.error(f"CLDR has no {typed.locale}; its names look like nl_NL or pt_BR ({error})")
    folder = FOLDER / typed.language
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "locale.toml").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
