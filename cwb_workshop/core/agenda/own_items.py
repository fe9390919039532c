"""What a session has of its own in its plan: items that the kit has not, and texts of its own.

Both are facts of an item, so they are journalled, undone and carried like all else. A kit stays
what it was; `planned_kit` lays the facts over it, and everything else sees a kit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, cast, get_args

from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.entry import Entry, Fact, Json, Step
from cwb_workshop.core.model.kit import Flex, ItemText, Kit, KitItem, Screen
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

OWN_ITEM = "own_item"
"""The fact of an item that says what it is made of, or what of it is not as in the kit."""

OWN_TEXTS = "own_texts"
"""The fact of an item with its texts as somebody wrote them, and those of before."""

OWN_KEYS = frozenset((OWN_ITEM, OWN_TEXTS))

_KITS = 1
"""The version of a text that is as the kit has it."""

Texts = Mapping[Language, ItemText]


@value_type
class TextVersion:
    """Texts of an item, counted from 1 for the kit's; asked of every line from `since` on, which
    is a number in the order of capture. `texts` is empty for the kit's own.
    """

    version: int
    since: int
    texts: Texts


def versions_of(record: Record, item: str) -> tuple[TextVersion, ...]:
    """Return all texts that an item had in this session, the newest last."""
    told = record.fact(OWN_TEXTS, item)
    if not isinstance(told, Mapping):
        return (TextVersion(_KITS, 0, {}),)
    earlier = told.get("earlier")
    rows = [*(earlier if isinstance(earlier, list | tuple) else ()), told]
    found = [_version(row) for row in rows if isinstance(row, Mapping)]
    return tuple(found) or (TextVersion(_KITS, 0, {}),)


def version_at(record: Record, entry: Entry) -> TextVersion:
    """Return the texts that stood there when a line was said."""
    versions = versions_of(record, entry.item)
    asked = [one for one in versions if one.since <= entry.number]
    return asked[-1] if asked else versions[0]


def texts_value(record: Record, item: str, texts: Texts) -> Json:
    """Return the value of `OWN_TEXTS` for these texts: another version where lines were said under
    the one of before, which is kept; else the same one, written anew.
    """
    *earlier, newest = versions_of(record, item)
    said = any(one.item == item and one.number >= newest.since for one in record.entries.values())
    if not newest.texts or said:
        earlier.append(newest)
        newest = TextVersion(newest.version + 1, record.next_number if said else 0, {})
    return {
        **_row(replace(newest, texts=texts)),
        "earlier": [_row(one) for one in earlier],
    }


def first_texts(texts: Texts) -> Json:
    """Return the value of `OWN_TEXTS` for an item that the kit has not."""
    return {**_row(TextVersion(_KITS, 0, texts)), "earlier": []}


def planned_kit(kit: Kit, record: Record, definitions: Mapping[str, Definition]) -> Kit:
    """Return the kit as this session plans it; the very same one where it plans nothing of its own.

    What a file from elsewhere holds that is no item is as if it were not there.
    """
    if not has_own(record):
        return kit
    items = dict(kit.items)
    for (scope, key), fact in record.facts.items():
        if key == OWN_ITEM and isinstance(fact.value, Mapping):
            item = _item(scope, fact.value, kit, definitions)
            if item is not None:
                items[scope] = item
    written = {id: versions_of(record, id)[-1].texts for id in items}
    for id, texts in written.items():
        if texts and "screens" in items[id].settings:
            # What is written anew is shown as it is written, however long the evening.
            settings = {k: v for k, v in items[id].settings.items() if k != "screens"}
            items[id] = replace(items[id], settings=settings)
    main = kit.languages[0]
    texts_by_language = {}
    for language, of_language in kit.texts.items():
        own = {
            id: _whole(texts, language, main, of_language.items.get(id))
            for id, texts in written.items()
            if texts or id not in of_language.items
        }
        texts_by_language[language] = replace(of_language, items={**of_language.items, **own})
    return replace(kit, items=items, texts=ByLanguage(texts_by_language))


def has_own(record: Record) -> bool:
    """Tell whether a session plans anything that its kit has not."""
    return any(key in OWN_KEYS for _scope, key in record.facts)


def changes_own(step: Step) -> bool:
    """Tell whether a step changes what a session plans of its own."""
    values = (one for each in step.changes for one in (each.before, each.after))
    return any(isinstance(one, Fact) and one.key in OWN_KEYS for one in values)


def own_facts(record: Record) -> tuple[object, ...]:
    """Return what decides how a session plans its kit: the same for the same plan."""
    return tuple(fact for (_scope, key), fact in record.facts.items() if key in OWN_KEYS)


def item_value(item: KitItem) -> dict[str, Json]:
    """Return the value of `OWN_ITEM` for an item that is made of another one."""
    return {
        "exercise": item.exercise,
        "settings": dict(item.settings),
        "floor": item.floor,
        "flex": item.flex,
    }


def _item(
    id: str, told: Mapping[str, Json], kit: Kit, definitions: Mapping[str, Definition]
) -> KitItem | None:
    before = kit.items.get(id)
    exercise = told.get("exercise", before.exercise if before else None)
    if not isinstance(exercise, str) or exercise not in definitions:
        return None
    settings = told.get("settings", before.settings if before else {})
    floor, flex = told.get("floor"), told.get("flex")
    made = before or KitItem(id, exercise, {}, 0, "flexible")
    made = replace(
        made,
        settings=settings if isinstance(settings, Mapping) else {},
        floor=max(floor, 0) if isinstance(floor, int) else made.floor,
        flex=cast(Flex, flex) if flex in get_args(Flex) else made.flex,
    )
    own = definitions[exercise]
    in_it = [definitions[name] for name in made.run if name in definitions]
    made = replace(
        made,
        asks=own.asks,
        by_theme=own.by_theme,
        has_phases=any(one.has_phases for one in in_it),
    )
    return replace(made, remarks=own.line_form(made).is_remark)


def _whole(texts: Texts, language: Language, main: Language, before: ItemText | None) -> ItemText:
    """Return the texts of an item in a language, with as many screens and lines as in the main
    one: what nobody wrote in this language stands there in the main one.
    """
    lead = texts.get(main) or before or ItemText("", "", (Screen("", (), ""),))
    here = texts.get(language) or (before if not texts.get(main) else None) or lead
    screens = tuple(
        _screen(lead.screens[at], here.screens[at] if at < len(here.screens) else None)
        for at in range(len(lead.screens))
    )
    follow_ups = _padded(lead.follow_ups, here.follow_ups)
    return ItemText(
        title=here.title or lead.title,
        short=here.short or lead.short,
        screens=screens,
        follow_ups=follow_ups,
        question=here.question or lead.question,
        chapter=here.chapter or lead.chapter,
    )


def _screen(lead: Screen, here: Screen | None) -> Screen:
    if here is None:
        return lead
    lines = _padded(lead.lines, here.lines)
    return Screen(here.heading or lead.heading, lines, here.notes or lead.notes)


def _padded(lead: Sequence[str], here: Sequence[str]) -> tuple[str, ...]:
    """Return as many texts as lead them, each one's own where it has one."""
    return tuple((here[at] if at < len(here) else "") or lead[at] for at in range(len(lead)))


def _row(one: TextVersion) -> dict[str, Json]:
    texts = {language: cast(Json, asdict(text)) for language, text in one.texts.items()}
    return {"version": one.version, "since": one.since, "texts": texts}


def _version(row: Mapping[str, Json]) -> TextVersion:
    version, since, texts = row.get("version"), row.get("since"), row.get("texts")
    read = (
        {str(language): read_text(text) for language, text in texts.items()}
        if isinstance(texts, Mapping)
        else {}
    )
    return TextVersion(
        version if isinstance(version, int) else _KITS,
        since if isinstance(since, int) else 0,
        {language: text for language, text in read.items() if text is not None},
    )


def read_text(told: Json) -> ItemText | None:
    """Return the texts of an item out of what a file holds; None for what is none."""
    if not isinstance(told, Mapping):
        return None
    screens = tuple(
        Screen(_text(one, "heading"), _texts(one, "lines"), _text(one, "notes"))
        for one in _list(told.get("screens"))
        if isinstance(one, Mapping)
    )
    if not screens:
        return None
    return ItemText(
        _text(told, "title"),
        _text(told, "short"),
        screens,
        _texts(told, "follow_ups"),
        _text(told, "question"),
        _text(told, "chapter"),
    )


def _text(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""


def _texts(told: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(one for one in _list(told.get(key)) if isinstance(one, str))


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()
