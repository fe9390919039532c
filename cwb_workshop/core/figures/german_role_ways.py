"""The ways to say in German for which role somebody speaks: "als Ärztin", "wir in der Pflege"."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_phrases import (
    ANY,
    FIELD,
    GAP,
    MANY,
    ONE,
    OWN,
    PERSON,
    SERVED,
    SEVERAL,
)

_WE = r"\b(?:ich|wir)\b"
_OURS = r"\b(?:unser|mein)(?:e|er|em|en|es)?"
_US = rf"(?:ich\b|wir\b|uns\b|{_OURS}\b)"
_ARTICLE = (
    "der|die|das|den|dem|des|ein|eine|einer|einem|einen|eines|diese|dieser|diesem|dieses|alle|"
    "allen|unser|unsere|unserer|unserem|unseren|mein|meine|meiner|meinem|meinen"
)
_DESCRIBED = (
    r"(?:(?!(?:der|die|das|den|dem|des|eine[rmn]?|eines|keine[rmn]?|oder|aber|wie|sie|er|ihr|alle|"
    r"haben|hatte|hatten|sehen|sehe|brauchen|brauche|wollen|suchen|helfen|jede[rmn]?|wenn|immer|"
    r"mehr|gegen|uber|unter|hinter|neben|zwischen|viele|wenige|beide|diese[rmns]?)\b)"
    r"\w{3,}(?:e|er|en|es|em)|sozusagen|auch|selbst|nur|einzig|ehemalig)"
)
_SO = rf"(?:{_DESCRIBED}{GAP}){{0,2}}"
_THE = rf"(?:(?:{_ARTICLE}){GAP})?{_SO}"
_FEW = (
    rf"(?:(?:kleinen?|grossen?|jungen?|alten?|hiesigen?|lokalen?|ortlichen?|sozialen?|paar|beiden|"
    rf"zwei|drei|als|die|vielen){GAP}){{0,2}}"
)
_HERE = rf"(?:(?:hier|selbst|auch|alle|beide|zusammen){GAP}){{0,2}}"
_AT = "in|im|an|am|bei|beim|von|vom|aus"
_IN = r"(?:in|im)(?! (?:\w+ )?PLACE)"
_AT_OURS = rf"(?:{_IN}|an|am|bei|beim|von|vom|aus)"
_NAMED = rf"{GAP}{_THE}{ANY}"
_SINCE = (
    rf"(?:(?:hier|schon|seit|jetzt|nun|noch|auch|selbst|ja|eigentlich|fruher|lange|langem|immer|"
    rf"vielen|zehn|zwanzig|funf|drei|zwei|\d+|jahren|monaten|von beruf|beruflich){GAP}){{0,5}}"
)
_WORK = "arbeite|arbeiten|arbeitete|arbeiteten|bin tatig|sind tatig|jobbe"


def german_ways() -> Iterator[str]:
    yield from _capacities()
    yield from _first_persons()
    yield from _sides()


def _capacities() -> Iterator[str]:
    """Give the ways with `als`: "als kleiner Betrieb", "als Lehrkräfte haben wir"."""
    one = "eine?|einer|einem|einen|die einzige|der einzige"
    yield rf"\bals{GAP}(?:(?:{one}){GAP})?{_SO}{ONE}"
    close = rf"(?:[ ,-]+\w+){{0,2}}[ ,-]+{_US}"
    yield rf"\bals{GAP}(?:(?:die|der|das){GAP})?{_SO}{SEVERAL}{close}"
    yield rf"\b(?:ich|wir|uns)(?: [\w-]+){{0,5}} als{GAP}{_SO}{SEVERAL}(?= ?[.,]|$)"
    yield rf"(?:^|\. )als {_SO}{SEVERAL}(?= \.|$)"
    # "Als Freiwillige" is one as well, and behind a comma "als" tells when something was.
    soon = rf"(?: [\w-]+){{0,4}} {_US}"
    yield rf"\bals {_SO}{PERSON}{soon}|{_WE} als {_SO}{PERSON}"
    yield rf"\bals (?:ihre?|dein|deine|euer|eure) {_SO}{ONE}{soon}"
    other = r"(?:eine?r? )?(?!(?:nur|worte|alles|nichts|das|die|der)\b)[\w-]+(?: _)*"
    both = rf"als {other} (?:und|sowie|aber) (?:auch |zugleich |als |eine? )*{_SO}{PERSON}"
    yield rf"{_WE} {both}|\b{both}(?:{soon}|(?= ?[.,]|$))"


def _first_persons() -> Iterator[str]:
    """Give the ways with who speaks in front: "wir (Schule)", "ich bin Lehrerin"."""
    yield rf"{_WE} ,[ ,]*{_HERE}(?:(?:{_AT}){GAP})?{_THE}{ANY}"
    yield rf"\b(?:wir|uns){GAP}{_FEW}{MANY}"
    # Lehrer is the plural as well: "wir Lehrer", but "brauchen wir Lehrer".
    asked = (
        "brauchen suchen fehlen finden haben bezahlen kennen fragen bekommen wollen rufen".split()
    )
    lacking = "".join(rf"(?<!\b{verb} )" for verb in asked)
    yield rf"{lacking}\b(?:wir|uns){GAP}{_FEW}{PERSON}"
    # Behind what is said already, or with what only somebody does, it is not whom they have.
    verb = f"(?:{'|'.join(asked)}|hatten)"
    yield rf"(?:^|[.,] )(?:das|dies|dieses problem|so etwas|sowas) {verb} wir {_FEW}{PERSON}"
    done = "gemeldet|gesagt|gemerkt|bemerkt|erlebt|gewarnt|beschlossen|versucht|gelernt|geschrieben"
    yield rf"\b(?:haben|hatten) wir {_FEW}{PERSON}(?: [\w-]+){{0,6}} (?:{done})(?=$| ?[.,])"
    yield rf"(?:{_WE}|\bbei uns|\bvon uns|\bfur uns){GAP}{_HERE}{_AT_OURS}{_NAMED}"
    yield rf"\bhier {_AT_OURS}{_NAMED}[ ,]+(?:[\w-]+ ){{0,2}}{_US}"
    working = rf"(?:{_WE}{GAP}{_SINCE}(?:{_WORK})|\b(?:{_WORK}){GAP}(?:ich|wir))"
    yield rf"{working}{GAP}{_SINCE}(?:{_AT}|fur|als){_NAMED}"
    yield rf"{_WE}{GAP}(?:leite|leiten|fuhre|fuhren|betreibe|betreiben|habe){GAP}{_THE}{OWN}"
    being = rf"(?:{_WE}{GAP}(?:bin|sind|war|waren)|\b(?:bin|war|sind|waren){GAP}(?:ich|wir))"
    yield rf"{being}{GAP}{_SINCE}{_THE}(?:{ONE}|{MANY})"
    yield rf"{being}{GAP}{_SINCE}(?:in|im|aus|von|vom|bei|beim|an|am)(?! (?:\w+ )?PLACE){_NAMED}"
    yield rf"{_WE}{GAP}(?:komme|kommen){GAP}{_HERE}(?:aus|von|vom)(?! (?:\w+ )?PLACE){_NAMED}"
    yield rf"{_OURS}{GAP}{_SO}(?:{OWN}|{SERVED})"
    yield rf"{_WE}{GAP}{_HERE}WORK|\bWORK(?: _)* (?:hier )?(?:ich|wir)\b"
    yield rf"\b{ANY} wie (?:ich|wir|uns|mir|mich)\b"
    post = "schicht|schichten|dienst|dienste|dienstplan|lohn|gehalt|stelle"
    yield rf"{_OURS} {_SO}(?:{post}) {_AT_OURS}{_NAMED}"
    yield rf"{_OURS} (?:beruf|job|arbeit|rolle|alltag|amt) (?:ist|als|in|im|an|am|bei){_NAMED}"
    yield rf"{_OURS} (?:kollegen|kolleginnen|kollegium|team)(?:[ ,]+(?:{_AT}))?{_NAMED}"


def _sides() -> Iterator[str]:
    """Give the ways that name a side: "im Namen der Schule", "aus Sicht der Pflege"."""
    yield rf"\b(?:im namen|namens|seitens|vonseiten)(?: von| vom)?{_NAMED}"
    speaks = "spreche|sprechen|rede|reden|stehe|stehen|bin hier|sind hier"
    yield rf"{_WE}{GAP}{_HERE}(?:{speaks}) fur{_NAMED}"
    yield rf"{_WE}{GAP}{_HERE}(?:vertrete|vertreten){_NAMED}"
    may = "kann|darf|mochte|konnen|durfen|mochten"
    aside = r"(?:(?:hier|auch|nur|schon|jetzt|euch|ihnen|das|dazu) ){0,3}"
    tell = "sagen|sprechen|zusagen|versprechen|bestatigen|erzahlen"
    yield rf"\bfur{_NAMED} (?:{may}) (?:ich|wir) {aside}(?:{tell})\b"
    view = "(?:der |unserer |meiner )?(?:sicht|perspektive|erfahrung)"
    yield rf"\baus {view}(?: von| vom| als| in)?{_NAMED}"
    yield rf"(?:^|[.,] )aus (?:der )?{FIELD}(?: [\w-]+){{0,3}} {_US}"
