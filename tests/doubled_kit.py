"""A kit that uses every exercise twice: the items of the workshop, each once more behind itself."""

from __future__ import annotations

import re
from functools import cache

from cwb_workshop.content.kit_library import DEFAULT_KIT
from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.core.model.kit import Kit
from tests.exercises.samples import SAMPLES
from tests.workshop import registry

AGAIN = "_again"
MINUTES = 2

HARVEST = "harvest_qa"
ITEMS = dict.fromkeys(
    [*(sample.item for sample in SAMPLES.values()), "broad_prosperity", HARVEST, "cwb_intro"]
)
"""One item at least for each exercise; that of the lenses, and that of the main points."""

_ROW = re.compile(r"\[\[items\]\]\n.*?(?=\n\[\[items\]\]|\Z)", re.DOTALL)
_MINUTES = re.compile(r"minutes = \{[^}]*\}")


@cache
def doubled() -> Kit:
    sources = kit_sources(DEFAULT_KIT)
    kit = sources["kit.toml"]
    head = kit[: kit.index("[[items]]")]
    rows = {row.split('"')[1]: row for row in _ROW.findall(kit)}
    items = [row for item in ITEMS for row in (_short(rows[item]), _again(_short(rows[item])))]
    length = MINUTES * len(items)
    head = re.sub(r"variants = \[[^]]*\]", f"variants = [{length}]", head)
    head = re.sub(r"\[round_modes\]\n[^\n]*\n", "", head).replace('"cwb"', '"doubled"')
    sources["kit.toml"] = head + "\n".join(items).replace("LENGTH", str(length))
    texts = {name: _texts(text) for name, text in sources.items() if name != "kit.toml"}
    return read_kit({**sources, **texts}, registry().by_id)


def _short(row: str) -> str:
    """Return an item without what hangs on variants, for two minutes."""
    row = _MINUTES.sub(f"minutes = {{ LENGTH = {MINUTES} }}", row)
    row = re.sub(
        r"(?:listed|no_hands|optional|(?:phases|slips|screens|one_by_one)\.\d+) =[^\n]*\n?", "", row
    )
    return re.sub(r"floor = \d+", "floor = 1", row)


def _again(row: str) -> str:
    return re.sub(r'id = "(\w+)"', rf'id = "\1{AGAIN}"', row, count=1)


def _texts(text: str) -> str:
    first = text.index("[items.")
    last = text.index("\n# ", first)
    parts = re.split(r"(?m)^(?=\[items\.)", text[first:last])
    by_item = {part[len("[items.") : part.index("]")]: part for part in parts if part}
    kept = [part for item in ITEMS for part in (by_item[item], _text_again(by_item[item], item))]
    return text[:first] + "\n".join(kept) + text[last:]


def _text_again(part: str, item: str) -> str:
    part = part.replace(f"items.{item}", f"items.{item}{AGAIN}")
    return re.sub(r'(title|short) = "', r'\1 = "2: ', part, count=2)
