"""The sentence about roles of one or two people, which stand together under the kit's own word."""

from __future__ import annotations

from cwb_workshop.core.model.people import OTHER_ROLE
from cwb_workshop.report.documents.snapshot import Snapshot


def merged_roles(snapshot: Snapshot) -> str:
    names = snapshot.kit.texts[snapshot.language].roles
    return snapshot.words("report.small.roles", other=names.get(OTHER_ROLE, OTHER_ROLE))
