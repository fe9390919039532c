"""Small numbers in words, as people call tables: *één*, *first*, *zweiter*."""

from __future__ import annotations

_NUMBERS = (
    "één een one eins|twee two zwei|drie three drei|vier four|vijf five fünf|zes six sechs"
    "|zeven seven sieben|acht eight|negen nine neun|tien ten zehn|elf eleven|twaalf twelve zwölf"
)
_ORDINALS = (
    "eerste first erster|tweede second zweiter|derde third dritter|vierde fourth vierter"
    "|vijfde fifth fünfter|zesde sixth sechster|zevende seventh siebter|achtste eighth achter"
    "|negende ninth neunter|tiende tenth zehnter"
)
NUMBERS_CALLED = {
    word: number
    for words in (_NUMBERS, _ORDINALS)
    for number, named in enumerate(words.split("|"), start=1)
    for word in named.split()
}
NUMBER_WORDS = "|".join(word for named in _NUMBERS.split("|") for word in named.split())
ORDINAL_WORDS = "|".join(word for named in _ORDINALS.split("|") for word in named.split())
