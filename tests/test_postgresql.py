"""The server of the tests: where there is none that is said, and where all is tried it fails."""

from __future__ import annotations

import os

import pytest

from tests import postgresql
from tests.postgresql import Cluster, NoServer, started


@pytest.mark.parametrize(
    ("everything", "ends"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)]
)
def test_without_postgresql_a_test_is_left_out_aloud_or_fails(
    everything: str, ends: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(name: str) -> str:
        raise NoServer(f"there is no {name}")

    monkeypatch.setattr(postgresql, "program", nothing)
    monkeypatch.setenv("CI", everything)
    with pytest.raises(ends, match="no PostgreSQL could be started: there is no initdb"), started():
        pass


def test_it_runs_as_somebody_without_rights_and_listens_to_no_network(cluster: Cluster) -> None:
    assert cluster.run_sql("SHOW listen_addresses") == [("",)]
    owner = cluster.data.stat().st_uid
    assert owner != 0
    assert os.geteuid() in (0, owner)
