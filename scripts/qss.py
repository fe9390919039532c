"""Style sheets as values: read into rules, written one rule to a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_TWICE = re.compile(r"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Rule:
    selectors: tuple[str, ...]
    declarations: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        body = "; ".join(f"{name}: {value}" for name, value in self.declarations)
        return f"{', '.join(self.selectors)} {{ {body} }}"


def parse(text: str) -> list[Rule]:
    return [
        Rule(_selectors(head), _declarations(body))
        for head, body in _RULE.findall(_COMMENT.sub(" ", text))
    ]


def written(rules: Iterable[Rule]) -> str:
    return "".join(f"{rule}\n" for rule in rules)


def squeezed(rules: Iterable[Rule]) -> str:
    """Return the rules with no character to spare."""
    text = _TWICE.sub(r"#\1\2\3", " ".join(map(str, rules)))
    return re.sub(r"\s*([{}:;,])\s*", r"\1", text).strip() + "\n"


def _selectors(head: str) -> tuple[str, ...]:
    return tuple(_SPACE.sub(" ", part).strip() for part in head.split(","))


def _declarations(body: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.partition(":") for part in body.split(";") if part.strip())
    return tuple((name.strip(), _SPACE.sub(" ", value).strip()) for name, _, value in pairs)
