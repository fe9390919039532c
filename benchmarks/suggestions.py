"""How often a proposed theme is one that the scribe gave, on the bundled session.

Each themed answer is asked for once as if it had no theme yet, from all the others.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.content.word_files import wall_words
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.suggestions import suggest
from cwb_workshop.exercises import Registry
from cwb_workshop.script.run import Rehearser
from cwb_workshop.system.assets import assets_folder


def main() -> int:
    exercises = Registry()
    kit = read_kit(kit_sources("cwb"), exercises.by_id)
    script: Path = assets_folder() / "demo" / "zuiderkouw.txt"
    record = Record()
    for row in Rehearser(kit, exercises, wall_words()).new(script.read_text(encoding="utf-8")):
        record = record.after(row.step)
    answers = record.active_entries("answer")
    themed = [answer for answer in answers if answer.themes]
    proposed = right = 0
    for answer in themed:
        asked = [replace(one, themes=()) if one.id == answer.id else one for one in answers]
        found = suggest(asked, kit).get(answer.id)
        if found is not None:
            proposed += 1
            right += found.theme in answer.themes
    print(f"{len(themed)} themed answers, {proposed} proposals, {right} of them right")
    if proposed:
        print(f"precision {right / proposed:.0%}, coverage {proposed / len(themed):.0%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
