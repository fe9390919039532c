"""On which line a key stands, however a file is written."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.kit_reader import kit_sources
from cwb_workshop.content.toml_lines import TomlKey, TomlLines

ODD = """\
# a = [ not a list
top = 1
list = [
  "a = 1",  # ] not the end
  "[b]",
]
text = \'\'\'
[c]
d = 1
\'\'\'
long = \"\"\"
e = \\\"\"\" f
\"\"\"
inline = { one = 1, two = [1, 2] }
dotted.deep.key = 1
"quoted key" = 1
\'plain\' = "x = 1"

[table]
in = 1
[table.inner]
deeper = 2

[[rows]]
id = 1
  [[rows.screens]]
  heading = "x"
  [[rows.screens]]
  heading = "y"
[[rows]]
id = 2
  [[rows.screens]]
  heading = "z"
  [rows.screens.last]
  word = 1
"""

LINES: dict[TomlKey, int] = {
    ("top",): 2,
    ("list",): 3,
    ("text",): 7,
    ("long",): 11,
    ("inline",): 14,
    ("inline", "two"): 14,
    ("dotted", "deep", "key"): 15,
    ("quoted key",): 16,
    ("plain",): 17,
    ("table",): 19,
    ("table", "in"): 20,
    ("table", "inner", "deeper"): 22,
    ("rows",): 24,
    ("rows", 0, "id"): 25,
    ("rows", 0, "screens", 0, "heading"): 27,
    ("rows", 0, "screens", 1, "heading"): 29,
    ("rows", 1, "id"): 31,
    ("rows", 1, "screens", 0, "heading"): 33,
    ("rows", 1, "screens", 0, "last", "word"): 35,
    ("rows", 1, "missing"): 30,
    ("nowhere",): 1,
    (): 1,
}


@pytest.mark.parametrize("key", LINES, ids=str)
def test_a_key_is_found_on_its_line(key: TomlKey) -> None:
    assert tomllib.loads(ODD)
    assert TomlLines(ODD).of(key) == LINES[key]


NAMES = st.sampled_from(["a", "b", "c-d", "e_f", "1"])
TEXTS = st.sampled_from(["", "x", "a = 1", "[b]", "# c", "]", "{", "'", '\\"', "\\\\"])
VALUES = st.one_of(
    st.integers(0, 99).map(str),
    TEXTS.map(lambda text: f'"{text}"'),
    TEXTS.map(lambda text: f'"""\n{text}\n"""'),
    st.lists(TEXTS.map(lambda text: f'"{text}"'), max_size=3).map(
        lambda parts: "[\n" + "".join(f"  {part}, # ]\n" for part in parts) + "]"
    ),
)


@given(st.lists(st.tuples(NAMES, st.dictionaries(NAMES, VALUES, max_size=4)), max_size=5))
def test_every_key_of_a_list_of_tables_is_found(tables: list[tuple[str, dict[str, str]]]) -> None:
    text, expected, numbers = "", {}, dict.fromkeys("abcdef1", -1)
    for name, pairs in tables:
        place = f"rows_{name}"
        numbers[name] = numbers.get(name, -1) + 1
        text += f"[[{place}]]\n"
        for key, value in pairs.items():
            expected[place, numbers[name], key] = text.count("\n") + 1
            text += f"{key} = {value}\n"
    assert isinstance(tomllib.loads(text), dict)
    lines = TomlLines(text)
    assert {key: lines.of(key) for key in expected} == expected


@pytest.mark.parametrize("file", ["kit.toml", "nl.toml", "en.toml"])
def test_every_key_of_the_kit_stands_on_the_line_that_is_told(file: str) -> None:
    text = kit_sources("cwb")[file]
    lines, rows = TomlLines(text), text.split("\n")
    for key in _keys(tomllib.loads(text)):
        name = key[-1] if isinstance(key[-1], str) else key[-2]
        assert str(name) in rows[lines.of(key) - 1], key


def _keys(held: object, key: TomlKey = ()) -> list[TomlKey]:
    inside: list[tuple[str | int, object]] = []
    if isinstance(held, dict):
        inside = list(held.items())
    elif isinstance(held, list) and all(isinstance(part, dict) for part in held):
        inside = list(enumerate(held))
    return [found for name, part in inside for found in ((*key, name), *_keys(part, (*key, name)))]
