"""The words of the room, and answers by theme."""

from __future__ import annotations

from cwb_workshop.core.contract.scene import Cluster, ClusterScene, WordsScene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.wall.shared_scenes import cluster_scene, words, words_scene
from tests.core.small import answer, facts, holding, offered, small_kit, wall

KIT = small_kit(offered("talk"))


def test_words_are_counted_letter_for_letter_in_the_order_they_were_said() -> None:
    said = [
        answer(1, "thuis", fields={"times": 2}),
        answer(2, "Thuis"),
        answer(3, "samen", fields={"times": "veel"}),
        answer(4, "thuis"),
    ]
    assert list(words(said).items()) == [("thuis", 3), ("Thuis", 1), ("samen", 1)]
    assert words([]) == {}


def test_the_words_of_the_room_stand_with_their_numbers() -> None:
    said = [answer(1, "thuis"), answer(2, "thuis")]
    scene = words_scene(wall(holding(), KIT, "talk"), said, Phrase("Eén woord"))
    assert scene == WordsScene(Phrase("Eén woord"), (("thuis", 2),), Phrase("nog niets"))


ANSWERS = (
    answer(1, "een", table=1, themes=("rules",), also=2),
    answer(2, "twee", table=2, themes=("money", "rules"), highlight=True),
    answer(3, "drie", themes=("money",)),
    answer(4, "vier", themes=("#plein",)),
    answer(5, "vijf"),
)
RECORD = holding(*ANSWERS, *facts("themes.summary", rules="Regels zitten in de weg"))


def test_answers_stand_under_their_themes_the_most_mentioned_first() -> None:
    scene = cluster_scene(wall(RECORD, KIT, "talk", "both"), "talk", ANSWERS, Phrase("Kop"))
    two = Card("twee", NOTHING, highlight=True)
    assert scene == ClusterScene(
        Phrase("talk nl", "talk en"),
        Phrase("Kop"),
        (
            Cluster(
                "R",
                Phrase("Regels", "Rules"),
                "#222222",
                "circle",
                4,
                (two, Card("een", NOTHING, mentions=3)),
                "Regels zitten in de weg",
            ),
            Cluster("M", Phrase("Geld", "Money"), "#111111", "square", 2, (Card("drie"), two), ""),
            Cluster("", Phrase("plein"), "#4a5560", "ring", 1, (Card("vier"),), ""),
            Cluster("", Phrase("overig", "other"), "#4a5560", "ring", 1, (Card("vijf"),), ""),
        ),
        empty=Phrase("nog niets", "nothing yet"),
        footer=Phrase("5 antwoorden", "5 answers"),
    )


def test_where_answers_count_the_number_is_that_of_answers() -> None:
    record = holding(*facts("talk", theme_order="answers"), record=RECORD)
    scene = cluster_scene(wall(record, KIT, "talk"), "talk", ANSWERS, Phrase("Kop"))
    assert [(one.letter, one.count) for one in scene.clusters] == [
        ("R", 2),
        ("M", 2),
        ("", 1),
        ("", 1),
    ]
    elsewhere = cluster_scene(wall(record, KIT, "talk"), "welcome", ANSWERS, Phrase("Kop"))
    assert [one.count for one in elsewhere.clusters] == [4, 2, 1, 1]


def test_a_theme_that_the_kit_does_not_know_looks_like_a_free_one() -> None:
    held = (answer(1, themes=("gone",)),)
    scene = cluster_scene(wall(holding(*held), KIT, "talk"), "talk", held, Phrase("Kop"))
    assert [(one.letter, one.name, one.shape) for one in scene.clusters] == [
        ("", Phrase("gone"), "ring")
    ]
