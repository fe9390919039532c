"""How programs for messages and meetings write when and by whom something was said: in front of it,
or on a line above.
"""

from __future__ import annotations

import re

from cwb_workshop.core.capture.moments import DAY, WHEN
from cwb_workshop.core.capture.people_cells import NAME

_MARK = "[\u200e\u200f]?"
_FIGURES = r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
_TIME = r"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:[\s\u202f]?[AaPp]\.?[Mm]\.?)?"
_WHEN = rf"(?:{_FIGURES},?\s+{_TIME}|{_TIME},?\s+{_FIGURES})"
_WHO = r"[^:\n]{1,60}"
_SOMEBODY = rf"{NAME}(?:\s[0-9]{{1,2}})?(?:\s\([^()]{{1,20}}\)|\sAPP)?"
_ANYBODY = r"[^:\n\[\]<>]{1,60}?"
HANDLE = r"[a-z][a-z0-9._-]{1,29}"
"""What somebody calls themselves in a program for messages."""
_STAMP = rf"{_MARK}(?:\[(?P<when>{_WHEN})\]|(?P<time>{_WHEN})\s+[-–])\s+"
TOLD = rf"{_STAMP}(?P<who>[^:\n]+)"
"""What the program tells itself: who joined, and that nobody else reads along."""
_TO = r"(?:to|aan|naar|an)"
_SAID = r"(?P<said>\S.*)"

OF_MESSAGES = rf"{_STAMP}(?P<who>{_WHO}):\s+{_SAID}"
OF_MEETING = (
    rf"(?P<when>{WHEN})\s+(?:From|Van|Von)\s+(?P<who>\S[^:\n]{{0,59}}?)"
    rf"(?:\s+{_TO}\s+[^:\n]{{1,60}}?)?\s*:(?:\s+{_SAID})?"
)
IN_FRONT = (
    rf"[\[(<](?P<when>{WHEN})[\])>]\s*[-–]?\s*(?:~\s)?(?P<who>{_SOMEBODY}|~?\s?{_ANYBODY}):\s+{_SAID}",
    rf"(?P<when>{WHEN})\s*[-–|]?\s*(?P<who>{_SOMEBODY})\s?:\s+{_SAID}",
    rf"\[?(?P<when>{WHEN})\]?\s+<(?P<who>[^<>]{{1,40}})>:?\s+{_SAID}",
    rf"(?P<who>{_SOMEBODY}),?\s+[\[(](?P<when>{WHEN})[\])]\s?:?\s+{_SAID}",
    rf"(?P<who>{_SOMEBODY}),?\s+(?P<when>{WHEN})\s?:\s+{_SAID}",
)
"""Each of a line: when, who, and what was said."""
_PLAIN_TIME = IN_FRONT[1]

_TO_WHOM = rf"\s+{_TO}\s+[^:\n]{{1,40}}?"
_EVERYBODY = r"(?:everyone|everybody|iedereen|allen|alle|all|jeder|jeden)"
ABOVE = (
    rf"(?i:from|van|von)\s+(?P<who>\S[^:\n]{{0,59}}?)(?:{_TO_WHOM})\s*[:,]?\s+(?P<when>{WHEN})",
    rf"(?P<who>\S[^:\n]{{0,59}}?)\s+{_TO}\s+(?i:{_EVERYBODY})\s*[:,]?\s+(?P<when>{WHEN})",
    rf"(?P<who>{_ANYBODY}),?\s+[\[(](?P<when>{WHEN})[\])]:?",
    rf"(?P<who>{_SOMEBODY}|[^\W\d_A-Z]{{2,20}}|{HANDLE})(?:\s{{2,}}|\s+[—–·•|]\s+)(?P<when>{WHEN}|{DAY})",
    rf"\[(?P<when>{WHEN})\]\s+(?P<who>{_WHO})(?::\s+{_SAID})?",
)
"""Each of a line above what was said, or with that behind it."""
BEHIND = rf"(?P<who>{_SOMEBODY}),?\s+\[?(?P<when>{WHEN})\]?"
"""A name and a time behind it may be words of an agenda as well."""
TIME_ALONE = rf"(?::[a-z_]+:\s+)?(?:{WHEN})"
_RECORDED = r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]{1,3})?"
WITHOUT_WHO = (
    rf"\[?(?P<when>{_RECORDED}|00:[0-9]{{2}})(?:\s*-->\s*(?:{_RECORDED}))?\]?(?P<who>)\s+"
    rf"{_SAID}"
)
"""What a recorder writes in front of what was said, without who spoke."""
_COUNTED = (
    r"(?i:(?:speaker|spreker|sprecher|deelnemer|participant|teilnehmer|persoon|person)"
    r"\s?[0-9]{1,3}|interviewer|respondent|moderator|gespreksleider|notulist|facilitator"
    r"|begeleider|moderatorin|gesprächsleitung)"
)
_FULL_NAME = rf"{NAME}\s.+"

_REACTION = (
    r"[0-9]{1,3}\s(?:[^\W\d_]+(?:\s[^\W\d_]+)?[-\s])?(?:reacties?|reactions?|reaktion(?:en)?"
    r"|likes?|duimpjes?|repl(?:y|ies)|gefällt[\s-]mir(?:-angaben?)?)[.,]?(?:\s?[0-9]{1,3})?"
    r"|:[a-z][a-z0-9_+-]*:\s?[0-9]{0,3}|:[+-]1:\s?[0-9]{0,3}"
    "|[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\U0001f3fb-\U0001f3ff]?\\s?[0-9]{1,3}"
)
_TOLD_ASIDE = (
    r"\[(?:in reply to|forwarded from|als antwoord op|doorgestuurd van|antwort an"
    r"|weitergeleitet von|photo|foto|sticker|video|voice message|gif|file|poll)[^\[\]]{0,80}\]"
    r"|\((?:edited|bewerkt|bearbeitet)\)|edited|bewerkt|bearbeitet|deleted|verwijderd"
    r"|[0-9]{1,3}\s(?:replies|reply|antwoorden|antworten|antwort|beantwoordingen)(?:\s.{1,40})?"
    r"|new(?:\smessages?)?|nieuw(?:e\sberichten)?|neue?(?:\snachrichten)?|last\sread|laatst gelezen"
    r"|.{1,60}\s(?:joined|left|has joined|has left|neemt deel|is toegetreden|heeft verlaten"
    r"|ist beigetreten|hat verlassen)(?:\sthe\s(?:meeting|chat|group|channel)|\s#.{1,30})?\.?"
    r"|(?:replying to|in reply to|als antwoord op|antwoord op|antwort auf)\s[\"“„‘'].*"
    r"|(?:transcribed|getranscribeerd|transkribiert)\s(?:by|door|von)\s.{1,60}"
    r"|.{1,60}\s(?:started|stopped|heeft|hat)\s.{0,20}(?:transcri|transkri|opname|recording|aufnahme)"
    r".{0,30}|pinned.{0,40}|has context menu|heeft contextmenu"
)
_REACTED = r"Reacted to \S.*|Removed a .* reaction from \S.*"
_NOTHING_SAID = (
    rf"<[^<>]{{4,40}}>|{_REACTED}|(?:\S+\s)?(?:image|video|audio|sticker|GIF|document) omitted"
    r"|(?:afbeelding|video|audio|sticker|GIF|document) weggelaten"
    r"|(?:Bild|Video|Audio|Sticker|GIF|Dokument) weggelassen"
    r"|(?:Je hebt dit|Dit) bericht (?:is )?verwijderd\.?|You deleted this message\.?"
    r"|This message was deleted\.?|(?:Du hast d|D)iese Nachricht (?:wurde )?gelöscht\.?"
)


def is_reaction(line: str) -> bool:
    """Say whether a line is how many people liked what stands above it."""
    return re.fullmatch(_REACTION, line.strip(), re.IGNORECASE) is not None


def is_told(line: str) -> bool:
    """Say whether the program told this line among messages: nobody said it."""
    if re.fullmatch(_REACTED, line) or re.fullmatch(DAY, line):
        return True
    return is_reaction(line) or re.fullmatch(_TOLD_ASIDE, line, re.IGNORECASE) is not None


def is_no_message(said: str) -> bool:
    """Say whether a picture was sent, or what was said was taken back."""
    return re.fullmatch(f"{_MARK}(?:{_NOTHING_SAID})", said) is not None


def has_full_name(who: str) -> bool:
    return re.fullmatch(_FULL_NAME, who) is not None


def is_counted(who: str) -> bool:
    """Say whether a speaker has a number for a name."""
    return re.fullmatch(_COUNTED, who) is not None


def without_marks(said: str) -> str:
    """Return what was said without what the program says of it behind."""
    return re.sub(r"\s*\((?:edited|bewerkt|bearbeitet)\)$", "", said)


def is_plain(form: str) -> bool:
    """Say whether a form is a name and a time alone, which an agenda has as well."""
    return form in (BEHIND, _PLAIN_TIME, IN_FRONT[-1])
