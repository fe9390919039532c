"""What is said below the bars of roles: which stand together, and of how many none was noted."""

from __future__ import annotations

from cwb_workshop.core.model.people import OTHER_ROLE, present, roles
from cwb_workshop.report.documents.snapshot import Snapshot


def below_roles(snapshot: Snapshot) -> list[str]:
    """Return sentences; none where each who was there is in a bar of their own role."""
    sentences: list[str] = []
    unknown = without_role(snapshot)
    if unknown and roles(snapshot.record):
        sentences.append(snapshot.words("report.meeting.unknown", n=unknown))
    if snapshot.printed.merged:
        sentences.append(_merged(snapshot))
    return sentences


def without_role(snapshot: Snapshot) -> int:
    """Return of how many people who were there no role was noted."""
    counted = sum(roles(snapshot.record).values())
    return max(0, (present(snapshot.record) or 0) - counted)


def _merged(snapshot: Snapshot) -> str:
    """Roles of one or two people stand together under the kit's own word."""
    names = snapshot.kit.texts[snapshot.language].roles
    return snapshot.words("report.small.roles", other=names.get(OTHER_ROLE, OTHER_ROLE))
