"""A mail that was pasted: what was said in it, and what stands around that.

Its head, a greeting, a farewell with what stands below it, and how somebody is reached: nobody
said these in the room.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from cwb_workshop.core.capture.bullets import has_bullet
from cwb_workshop.core.capture.lead_ins import table_of_lead_in, table_told
from cwb_workshop.core.capture.line_words import TABLE
from cwb_workshop.core.capture.mail_words import (
    DISCLAIMERS,
    EVERYBODY,
    FAREWELLS,
    FORWARDED,
    HEADS,
    REACHED_BY,
    SENT_FROM,
    SUBJECTS,
    SURE_FAREWELLS,
    SURE_GREETINGS,
    WARM_GREETINGS,
    WROTE,
)
from cwb_workshop.core.capture.named_tables import tables_above
from cwb_workshop.core.capture.pasted_text import CELLS
from cwb_workshop.core.capture.people_cells import CONTACT, are_full_names, is_like_a_name
from cwb_workshop.core.model.values import value_type

_HEAD = rf"[>\s]*\**(?P<head>{HEADS})\**\s?:\**.*"
_BEHIND = r"(?P<behind>(?:\s+[^\s,.!?:;]+){0,4})"
_SURE_GREETING = rf"(?:{SURE_GREETINGS}){_BEHIND}\s*(?P<mark>[,!.:]?)\s*"
_WARM_GREETING = rf"(?:{WARM_GREETINGS}){_BEHIND}\s*(?P<mark>[,!.:]?)\s*"
_NAMED = r"(?:\s*[,.!:;–-]*\s*(?P<who>[^\s,.!?]+(?:\s+[^\s,.!?]+){0,3}))?\s*[,.!]*\s*"
_SURE_FAREWELL = rf"(?:{SURE_FAREWELLS}){_NAMED}"
_FAREWELL = rf"(?:{FAREWELLS}){_NAMED}"
_SUBJECT = rf"(?:{SUBJECTS})\s?:.*"
_SENT_BY = r"(?:van|uit|namens|from|von|vom|aus|im)\s"
_RULE = r"--|—|_{2,}"
_CONTACT = rf"{REACHED_BY}(?:{CONTACT}|(?:https?://|www\.)\S+)(?:\s*[|·,;/]\s*.{{1,60}})?"
_LONGEST_SIGNATURE = 12
_NEAR_END = 8
_MOST_OF_NAME = 2
_FEW_WORDS = 4
_LONGEST, _LONGEST_FAREWELL = 400, 80


@value_type
class MailText:
    """`said` is the text without what stands `around` it. A table that the subject names heads
    what was said.
    """

    said: str
    around: tuple[str, ...] = ()


def without_mail(text: str, is_person: Callable[[str], bool]) -> MailText:
    """Return what was said in a text. `is_person` says whether a text is the name of somebody."""
    if CELLS in text and re.search(rf"(?im)^(?:{_HEAD})$", text) is None:
        lines = text.splitlines()
        if not any(_is(_SURE_FAREWELL, line) or _is_greeting(line, is_person) for line in lines):
            return MailText(text)
    lines = text.splitlines()
    out = _Mail(lines, is_person).out()
    if not out:
        return MailText(text)
    around = (line.strip().replace(CELLS, " ") for at, line in enumerate(lines) if at in out)
    kept = (_subject_table(line) if at in out else line for at, line in enumerate(lines))
    return MailText("\n".join(kept), tuple(filter(None, around)))


def _subject_table(line: str) -> str:
    """Return the heading of a table that the subject of a mail names; empty where none is."""
    table = table_told(line) if ":" in line and _is(_SUBJECT, line) else None
    return "" if table is None else f"{TABLE.partition('|')[0]} {table}"


def is_contact(line: str) -> bool:
    """Say whether nothing stands in a line but how somebody is reached."""
    may_be = "@" in line or "www." in line or "//" in line or sum(map(str.isdigit, line)) > 3
    return bool(may_be) and _is(_CONTACT, line)


class _Mail:
    """The lines of a text, and which of them nobody said."""

    def __init__(self, lines: Sequence[str], is_person: Callable[[str], bool]) -> None:
        self._lines = [line.strip() for line in lines]
        self._filled = [at for at, line in enumerate(self._lines) if line]
        self._is_person = is_person

    def out(self) -> frozenset[int]:
        tops = {at for at in self._filled if _is(FORWARDED, self._lines[at])}
        ended = (at for at in self._filled if self._lines[at].endswith(":"))
        tops |= {at for at in ended if _is(WROTE, self._lines[at])}
        heads = {*self._heads(tops)} | tops
        greeted = {*self._greetings(heads)}
        closed = {*self._signatures(is_mail=bool(heads or greeted), heads=heads)}
        greeted |= {*self._greetings(closed)} if closed else set()
        first = self._filled[:2]
        if greeted or closed or heads:
            heads |= {at for at in first if _is(_SUBJECT, self._lines[at])}
        elif len(self._filled) > 1:
            heads |= {at for at in first[:1] if _subject_table(self._lines[at])}
        found = heads | greeted | closed
        sent = {at for at in self._filled if _is(SENT_FROM, self._lines[at])}
        if found:
            sent |= {at for at in self._filled if _is(DISCLAIMERS, self._lines[at])}
        if greeted or heads:
            sent |= {*self._last_name(found | sent)}
        if not closed:
            sent |= {*self._signed_end()}
        sent |= {*self._signed_within()} - found
        return frozenset(found | sent)

    def _heads(self, tops: set[int]) -> Iterator[int]:
        """Yield the lines of heads: two or more behind each other, no two alike."""
        run: list[tuple[int, str]] = []
        for at in (*self._filled, -1):
            line = self._lines[at][:_LONGEST] if at >= 0 else ""
            found = re.fullmatch(_HEAD, line, re.IGNORECASE) if ":" in line else None
            name = found["head"].casefold() if found else ""
            if name and name not in (one for _at, one in run):
                run.append((at, name))
                continue
            if len(run) > 1 or (run and run[0][0] - 1 in tops):
                yield from (place for place, _name in run)
            run = [(at, name)] if name else []

    def _greetings(self, heads: set[int]) -> Iterator[int]:
        """Yield the first line of what was written, where that greets somebody."""
        tops = [0, *(number + 1 for number, at in enumerate(self._filled) if at in heads)]
        if self._filled and _is(_SUBJECT, self._lines[self._filled[0]]):
            tops.append(1)
        for number in tops:
            at = self._filled[number] if number + 1 < len(self._filled) else -1
            if at >= 0 and at not in heads and _is_greeting(self._lines[at], self._is_person):
                yield at

    def _signatures(self, *, is_mail: bool, heads: set[int]) -> Iterator[int]:
        """Yield farewells, and what stands below them."""
        for number, at in enumerate(self._filled):
            line = self._lines[at]
            if not number or at in heads or len(line) > _LONGEST_FAREWELL:
                continue
            left = self._filled[number + 1 : number + 2 + _LONGEST_SIGNATURE]
            is_rule = re.fullmatch(_RULE, line) is not None and self._is_signed(left)
            is_sure = self._is_sure_farewell(line)
            if not (is_rule or is_sure or self._is_farewell(line, left, is_mail=is_mail)):
                continue
            yield at
            for below in left[:_LONGEST_SIGNATURE]:
                if below in heads or self._goes_on(below, sure=is_sure or is_rule):
                    break
                yield below

    def _is_sure_farewell(self, line: str) -> bool:
        """Say whether a line is a farewell that nobody says in a room, alone or with who writes; a
        sentence may begin with it: `Kind regards are all we get.`
        """
        found = re.fullmatch(_SURE_FAREWELL, line, re.IGNORECASE) if len(line) <= _LONGEST else None
        who = found["who"] if found else None
        if found is None or who is None:
            return found is not None
        between = line[: found.start("who")].rstrip()[-1:]
        is_one = " " not in who and not line.endswith(".")
        sent_by = re.match(_SENT_BY, who, re.IGNORECASE) is not None and not line.endswith(".")
        return between in ",.!:;–-" or is_one or sent_by or self._may_name(who)

    def _is_farewell(self, line: str, left: Sequence[int], *, is_mail: bool) -> bool:
        found = re.fullmatch(_FAREWELL, line, re.IGNORECASE) if len(line) <= _LONGEST else None
        if found is None:
            return False
        if self._ends_part(found["who"] or "", left):
            return True
        if len(left) > _NEAR_END:
            return False
        below = [self._lines[at] for at in left]
        named = [*([found["who"]] if found["who"] else []), *below[:1]]
        if found["who"] and not self._may_name(found["who"]):
            return False
        signed = any(map(self._may_name, named))
        if not is_mail:
            return signed and (line.endswith(",") or bool(found["who"])) and len(left) < 2
        return signed or not below or all(self._ends(one) for one in below)

    def _ends_part(self, who: str, left: Sequence[int]) -> bool:
        """Say whether a farewell of somebody stands in front of the next table, or mail."""
        if not who and left:
            who, left = self._lines[left[0]], left[1:]
        line = self._lines[left[0]] if left else ""
        goes_on = _heads_table(line) or _is_greeting(line, self._is_person)
        return bool(line) and goes_on and self._is_person(who)

    def _is_signed(self, left: Sequence[int]) -> bool:
        """Say whether a few lines are those of a signature: a name first."""
        if not left or len(left) > _NEAR_END:
            return False
        first, others = self._lines[left[0]], [self._lines[at] for at in left[1:]]
        reached = any(map(is_contact, others))
        return self._is_person(first) or (reached and self._may_name(first))

    def _ends(self, line: str) -> bool:
        known = (_SURE_FAREWELL, _FAREWELL, _CONTACT, SENT_FROM)
        return any(_is(form, line) for form in known) or self._may_name(line)

    def _goes_on(self, at: int, *, sure: bool) -> bool:
        """Say whether what was said goes on below a farewell."""
        line = self._lines[at]
        if has_bullet(line) or _heads_table(line) or _is_greeting(line, self._is_person):
            return True
        return not sure and not self._ends(line)

    def _may_name(self, line: str) -> bool:
        return self._is_person(line) or (is_like_a_name(line) and len(line.split()) < 4)

    def _signed_end(self) -> Iterator[int]:
        """Yield the last lines from a name on, where one of them says how somebody is reached."""
        last = self._filled[-_NEAR_END:]
        names = [number for number, at in enumerate(last) if self._is_person(self._lines[at])]
        below = last[names[0] :] if names else []
        reached = [number for number, at in enumerate(below) if is_contact(self._lines[at])]
        if any(has_bullet(self._lines[at]) or _heads_table(self._lines[at]) for at in below):
            return
        if any(reached) and len(below) < len(self._filled):
            yield from below[: reached[-1] + 1]

    def _signed_within(self) -> Iterator[int]:
        """Yield a name, what somebody is, and how to reach them, below each other."""
        for number, at in enumerate(self._filled):
            if not number or not is_contact(self._lines[at]):
                continue
            for above in range(1, min(_MOST_OF_NAME, number) + 1):
                places = self._filled[number - above : number + 1]
                lines = [self._lines[place] for place in places]
                if any(map(has_bullet, lines)) or any(map(_heads_table, lines)):
                    break
                name, _comma, job = lines[0].partition(",")
                is_whole = above == 1 or len(name.split()) > 1
                is_named = is_whole and (self._is_person(name) or _is_full(name))
                if is_named and len(job.split()) <= _FEW_WORDS:
                    yield from places
                    break

    def _last_name(self, out: set[int]) -> Iterator[int]:
        """Yield the name that a mail ends in, with how its writer is reached."""
        left = [at for at in self._filled if at not in out]
        while len(left) > 1:
            line = self._lines[left[-1]]
            if not (self._is_person(line) or is_contact(line)):
                return
            yield left.pop()


def _heads_table(line: str) -> bool:
    """Say whether a line heads what a table said."""
    return bool(tables_above([(line,), ("x",)])) or table_of_lead_in(line, "- x") is not None


def _is_full(name: str) -> bool:
    return len(name.split()) > 1 and is_like_a_name(name) and are_full_names((name,))


def _is_greeting(line: str, is_person: Callable[[str], bool]) -> bool:
    line = line.strip()
    if len(line) > _LONGEST:
        return False
    sure = re.fullmatch(_SURE_GREETING, line, re.IGNORECASE)
    warm = re.fullmatch(_WARM_GREETING, line, re.IGNORECASE)
    found = sure or warm
    if found is None:
        return False
    words = found["behind"].split()
    greeted = [word.casefold() for word in words]
    known = bool({*greeted} & EVERYBODY) or (bool(words) and is_person(" ".join(words)))
    if sure and (known or found["mark"] in (",", "!")):
        return True
    if sure:
        return bool(words) and all(word[:1].isupper() for word in words)
    names = all(word[:1].isupper() for word in words)
    of_all = bool(words) and {*greeted} <= EVERYBODY
    return (bool(words) and found["mark"] == ",") or (known and names) or of_all


def _is(form: str, line: str) -> bool:
    """Say whether a line is of a form; one that is far too long is of none."""
    return len(line) <= _LONGEST and re.fullmatch(form, line.strip(), re.IGNORECASE) is not None
