"""Lines that say several things under a name, as a front page its headline, story and first step.

They are typed in one line, and can be filled in by form. What was said last counts: once a part
was filled in or emptied, what was typed for it before is nowhere but in the journal. The text of
such a line is written anew from its parts, so that a list or a page of paper says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.model.entry import Change, Entry, Json, Kind, Step
from cwb_workshop.core.model.notes import BETWEEN_PIECES, PIECES, for_others, up_to_note
from cwb_workshop.core.model.text import MAX_TEXT, cut
from cwb_workshop.core.model.values import value_type

_NAMED = r"\s*([^\W\d_]+)\s*:\s*(.*\S)?\s*"
_JOINT = f" {PIECES} "
_AND_MORE = " / "
_BETWEEN = " – "
_SHORTEST = 10


@value_type
class NamedParts:
    """The parts of a kind of line, by the keys of its fields.

    `names` are what may stand in front of each, in whichever language: a session can have two.
    `labels` are what is written there, in the same order. What has no name is the `opening`, where
    that is not named, and what else has none the `rest`. A part that is said again is longer.
    """

    kind: Kind
    names: Mapping[str, Sequence[str]]
    labels: Mapping[str, Sequence[str]]
    opening: str
    rest: str

    def typed(self, text: str) -> dict[str, str]:
        """Return the parts that stand in a text, up to a note in it."""
        pieces = [(self._named(piece), piece.strip()) for piece in for_others(text).split(PIECES)]
        is_open = all(name != self.opening for (name, _words), _piece in pieces)
        parts: dict[str, str] = {}
        for (name, words), piece in pieces:
            if name:
                between = " " if name == self.rest else _AND_MORE
                parts[name] = between.join(filter(None, (parts.get(name), words)))
            elif piece and is_open:
                parts[self.opening], is_open = piece, False
            elif piece:
                parts[self.rest] = " ".join(filter(None, (parts.get(self.rest), piece)))
        return parts

    def are_filled_in(self, entry: Entry) -> bool:
        """Tell whether parts of a line were ever filled in, or emptied, by form."""
        return entry.kind == self.kind and any(part in entry.fields for part in self.names)

    def of(self, entry: Entry) -> dict[str, Json]:
        """Return each part as it was filled in, else as it was typed."""
        typed = self.typed(entry.text)
        return {part: entry.fields.get(part, typed.get(part, "")) for part in self.names}

    def told(self, entry: Entry, language: str) -> Entry:
        """Return a line with the text that its parts are now, without what is a note."""
        if not self.are_filled_in(entry):
            return entry
        said = {part: for_others(_words(value)) for part, value in self.of(entry).items()}
        return replace(entry, text=self._text(said, entry.text, language))

    def in_a_report(self, entry: Entry) -> str:
        """Return a line as a report tells it: its parts behind each other, without their names."""
        said = (for_others(_words(value)) for value in self.of(entry).values())
        return _BETWEEN.join(filter(None, said))

    def apart(self, entry: Entry) -> Entry:
        """Return a line of which each part stands by itself, and no text beside them."""
        return replace(entry, text="", fields={**entry.fields, **self.of(entry)})

    def settled(self, step: Step, language: str) -> Step:
        """Return a step after which each line that it changes says the same in text and fields."""
        changes = tuple(self._changed(change, language) for change in step.changes)
        return step if changes == step.changes else replace(step, changes=changes)

    def _changed(self, change: Change, language: str) -> Change:
        before, after = change.before, change.after
        if not (isinstance(before, Entry) and isinstance(after, Entry)):
            return change
        if not before.kind == after.kind == self.kind:
            return change
        settled = self._settled(before, after, language)
        return change if settled is after else Change(before, settled)

    def _settled(self, before: Entry, after: Entry, language: str) -> Entry:
        filled = {
            part: after.fields.get(part)
            for part in self.names
            if after.fields.get(part) != before.fields.get(part)
        }
        is_typed = after.text != before.text
        if not filled and not (is_typed and self.are_filled_in(before)):
            return after
        whole, loose = self.of(before), self._loose_note(before, language)
        if is_typed:
            was, now = self.typed(before.text), self.typed(after.text)
            said = {part: for_others(_words(value)) for part, value in whole.items()}
            anew = {part for part in self.names if now.get(part) != was.get(part)}
            whole = {part: now.get(part, "") if part in anew else said[part] for part in self.names}
            loose = _note_of(after.text)
        whole |= filled
        text = self._text(whole, after.text, language, loose)
        return replace(after, text=text, fields={**after.fields, **whole})

    def _loose_note(self, entry: Entry, language: str) -> str:
        """Return the note in a text that stands in none of the fields."""
        note = _note_of(entry.text)
        if not self.are_filled_in(entry):
            return note
        filled = _note_of(self._text(self.of(entry), entry.text, language))
        return note.removeprefix(filled).strip(f"{PIECES} ")

    def _text(self, whole: Mapping[str, Json], like: str, language: str, loose: str = "") -> str:
        """Return the parts as one line, with names as in the text that it is `like`: what is said,
        as much of it as a line can have, and behind it what is a note.
        """
        said: dict[str, str] = {}
        notes: list[str] = []
        for part, value in whole.items():
            words, note = up_to_note(_words(value))
            if words:
                said[part] = re.sub(rf"\s*{BETWEEN_PIECES}+\s*", _AND_MORE, words)
            if note:
                notes.append(f"{self._label(part, like, language)}: // {note}")
        behind = [*notes, *filter(None, [loose])]
        while True:
            line = _JOINT.join((*self._pieces(said, like, language), *behind))
            most = max(said, key=lambda part: len(said[part]), default="")
            if len(line) <= MAX_TEXT or not most or len(said[most]) <= _SHORTEST:
                return line
            shorter = max(len(said[most]) - (len(line) - MAX_TEXT), _SHORTEST)
            said[most] = cut(said[most], shorter)

    def _pieces(self, said: Mapping[str, str], like: str, language: str) -> Iterator[str]:
        for part, words in said.items():
            label = self._label(part, like, language)
            is_bare = part == self.opening and not self._found(part, like) and self._has_bare(like)
            if is_bare and self.typed(words) == {self.opening: words}:
                yield words
            else:
                yield f"{label}: {words}"

    def _label(self, part: str, like: str, language: str) -> str:
        labels = self.labels.get(language) or next(iter(self.labels.values()))
        return self._found(part, like) or labels[list(self.names).index(part)]

    def _found(self, part: str, text: str) -> str:
        """Return what stands in front of a part in a text; empty where nothing does."""
        found = (re.fullmatch(_NAMED, piece, re.DOTALL) for piece in text.split(PIECES))
        return next((one[1] for one in found if one and self._part(one[1]) == part), "")

    def _has_bare(self, text: str) -> bool:
        first = next(filter(None, map(str.strip, for_others(text).split(PIECES))), "")
        return bool(first) and not self._named(first)[0]

    def _named(self, piece: str) -> tuple[str, str]:
        form = re.fullmatch(_NAMED, piece, re.DOTALL)
        part = self._part(form[1]) if form else ""
        return (part, form[2] or "") if form and part else ("", "")

    def _part(self, name: str) -> str:
        typed = name.casefold()
        return next((part for part, names in self.names.items() if typed in names), "")


def _words(value: Json) -> str:
    return "" if value is None else str(value)


def _note_of(text: str) -> str:
    """Return what stands in a text from its first note on, with the sign."""
    return text[len(for_others(text)) :].strip(f"{PIECES} ")
