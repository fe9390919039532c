"""What is to be seen on a picture of the organiser's own is told in several languages."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import illustration_steps
from cwb_workshop.core.contract.pictures import IllustrationScene
from cwb_workshop.core.model.entry import Json, Step
from cwb_workshop.core.model.illustrations import ILLUSTRATIONS, illustrations_of
from cwb_workshop.core.model.record import fact_change
from tests.illustrations import placed
from tests.workshop import a_session

pytestmark = pytest.mark.usefixtures("qapp")

ITEM = "commons"


def test_a_picture_is_told_of_in_each_language_and_in_the_first_one_where_it_is_not() -> None:
    session = a_session(ITEM)
    mark = placed(session, ITEM)
    for alt, language in (("De wijk", ""), ("The area", "en"), ("Das Viertel", "de")):
        step = illustration_steps.describe(session.record, ITEM, mark, alt, language)
        session.do(step)
    (one,) = illustrations_of(session.record, ITEM)
    told = {language: one.alt_in(language) for language in ("nl", "en", "de", "ar")}
    assert told == {"nl": "De wijk", "en": "The area", "de": "Das Viertel", "ar": "De wijk"}
    session.set_wall_language("en")
    session.open_item(ITEM)
    builds = {build.id: build.steps[0] for build in session.builds}
    content = builds[f"illustration {mark}"]
    assert isinstance(content, IllustrationScene)
    assert content.alt == "The area"
    session.do(illustration_steps.describe(session.record, ITEM, mark, "", "en"))
    assert illustrations_of(session.record, ITEM)[0].alt_in("en") == "De wijk"


@pytest.mark.parametrize("told", ["The area", ["en"], {"en": 3}, {"en": ""}, None])
def test_what_a_file_holds_of_further_languages_that_is_none_is_nothing(told: Json) -> None:
    session = a_session(ITEM)
    mark = placed(session, ITEM)
    row: Json = {"mark": mark, "alt": "De wijk", "printed": False, "after": 1, "told": told}
    changes = fact_change(session.record, ITEM, ILLUSTRATIONS, [row])
    record = session.record.after(Step("step.illustration", changes))
    assert illustrations_of(record, ITEM)[0].alt_in("en") == "De wijk"
