"""The name of a group of rows that goes on at the next page."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.blocks import Para, Table
from tests.report.layout.test_craft import opened

_NAME = " ".join(["Kwaliteit van leven en veiligheid voor alle mensen in de buurt"] * 3)


def _rows() -> tuple[tuple[str, str], ...]:
    group = tuple((_NAME if not at else "", f"r{at}.") for at in range(9))
    other = tuple(("Anders" if not at else "", f"s{at}.") for at in range(5))
    return (*group, *other)


@pytest.mark.parametrize("above", range(20, 46))
def test_the_name_of_a_group_has_room_beside_the_rows_that_go_on(above: int) -> None:
    table = Table(("Groep", "Stelling"), _rows(), (1.0, 5.0), grouped=True)
    reader = opened(*[Para("regel")] * above, table, *[Para("tekst")] * 60)
    pages = [page.extract_text() for page in reader.pages]
    goes_on = [page for page in pages if any(f"r{at}." in page for at in range(9))][1:]
    # The name has three lines: fewer rows than three are not as high.
    assert all(all(f"r{at}." in page for at in (6, 7, 8)) for page in goes_on)


def test_the_name_of_a_group_goes_on_at_the_next_page_somewhere() -> None:
    def parted(above: int) -> bool:
        table = Table(("Groep", "Stelling"), _rows(), (1.0, 5.0), grouped=True)
        reader = opened(*[Para("regel")] * above, table, *[Para("tekst")] * 60)
        pages = [page.extract_text() for page in reader.pages]
        return sum(any(f"r{at}." in page for at in range(9)) for page in pages) > 1

    assert any(parted(above) for above in range(20, 46))
