"""What the attacks came to, as the table that stands in RELIABILITY.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tests.faults.attacks import Attack
from tests.faults.outcome import Effort, Outcome, Took

_HEAD = "| fault | rounds | effort | lost | time beside its floor | load | notes |"
_RULE = "|---|---:|---|---:|---|---:|---|"
_MOST_OF_NOTES = 200


def table(attacks: Sequence[Attack], outcomes: Mapping[str, Outcome], minutes: float) -> str:
    """Return a row for each attack, in Markdown. `outcomes` are by the names of attacks."""
    intro = f"Measured on {date.today().isoformat()}, in one run of {minutes:.0f} minutes{{}}."
    loads = [outcome.load for outcome in outcomes.values()]
    told = f" at a load of {min(loads):.1f} to {max(loads):.1f}" if loads else ""
    rows = [intro.format(told), "", _HEAD, _RULE]
    rows += [_row(attack, outcomes.get(attack.name)) for attack in attacks]
    return "\n".join(rows) + "\n"


def _row(attack: Attack, outcome: Outcome | None) -> str:
    if outcome is None:
        return f"| {attack.told} | 0 | | not tried | | | was not measured |"
    cells = (
        attack.told,
        f"{outcome.rounds:,}",
        "; ".join(_effort(one) for one in outcome.efforts),
        "not tried" if outcome.state == "not tried" else str(outcome.lost),
        "; ".join(_took(one) for one in outcome.took),
        f"{outcome.load:.1f}",
        "; ".join(outcome.notes)[:_MOST_OF_NOTES],
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _effort(one: Effort) -> str:
    least = f", too few: at least {one.least:,}" if one.done < one.least else ""
    return f"{one.done:,} {one.what}{least}"


def _took(one: Took) -> str:
    return (
        f"{one.what} within {_seconds(one.seconds)} (floor {_seconds(one.floor)},"
        f" at most {_seconds(one.most)})"
    )


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"
