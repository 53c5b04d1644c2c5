"""From a list as it is written to provisions that stand alone: its head, then each of its items.

Beside `project`, which hands each provision on through here; all above reads flat provisions with
whole sentences. A lead-in and the words of an item are joined by a space, with a full stop at the
end; of nested lists each lead-in in turn. An item has the keys of its lead-in that it does not set
(`INHERITED`), and points at them where they are written.

A head without `says` of its own reads as its lead-in with all items: "lead a, b or c." where they
are two, or all short, and none holds a comma, an "and" or an "or" itself, else "lead: a; b; or c.";
a list inside a list is always set with commas. It is "and" where `combines` is all-of and "or"
where it is any-of; where nothing is said, "or" for a permission and for what is forbidden, else
"and". Its instruction is joined alike, and left out where the editor has written `says`: the items
have theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Diagnostics
from generator.parse.placed import Placed
from generator.parse.records import validate
from generator.schema.policy import Force, Item, Provision
from generator.yaml_source.reader import KeyPath, Sourced

INHERITED = (
    "topic", "also", "force", "verb", "who", "to", "if_", "unless", "if_words", "within",
)  # fmt: skip
"""Fields that an item has from its lead-in unless it sets them itself."""
_GOES_WITH = {"verb": "force", "if_words": "if_"}
"""What says where a field comes from is not inherited where the item sets that field itself."""
_NO_LIST: Mapping[str, Any] = {"lead": None, "items": ()}
_JOINT = re.compile(r"[,;]|\b(?:and|or)\b")
_SHORT = 6
"""So many words has an item at most that is set with commas in a sentence without a colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatProvision(Placed[Provision]):
    """A provision with its whole sentence, and its place in a list if it has one."""

    words: str
    """Its own words as written: what it says, or, where it leads into a list, its lead-in."""
    item_of: str = ""
    """Id of the provision that leads into its list; empty where it is no item."""
    heads: bool = False
    """Whether it leads into a list."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A lead-in on the way to an item: what its items begin with and what they inherit."""

    record: Provision
    lead: str
    """From the beginning of the sentence, through each lead-in."""
    do: str
    """The same of the instruction; empty where its items get none from it."""
    ways: Mapping[str, KeyPath]
    """For each key that it sets or inherits, the way to where it is written."""


def read_provision(sourced: Sourced, path: KeyPath, out: Diagnostics) -> Provision | None:
    """A provision as written; None, with messages, where there is none. Raises nothing.

    Args:
        sourced: the file.
        path: the way to it in the file.
        out: takes everything that is wrong: of a list, in each of its items.
    """
    record = validate(Provision, sourced, path, out)
    if record is None and sourced.faulty(path):
        _check_sound_items(sourced, path, out)
    return record


def ids_in(data: Any) -> Iterator[str]:
    """The ids of a record as it is in the file, right or wrong, and of its items."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for item in _items_in(data):
            yield from ids_in(item)


def flat(written: Placed[Provision]) -> Iterator[FlatProvision]:
    """A provision as written as those that it stands for: itself, then its items in their order."""
    record, yaml, path = written.record, written.yaml, written.path
    if not record.items:
        yield FlatProvision(record, yaml, path, words=record.says)
        return
    lead, do = record.lead or "", record.do or ""
    sense = _sense(record.combines, record.force)
    update = {
        "says": record.says or _listed(lead, record.items, sense),
        "do": _instruction(record, do, sense),
        **_NO_LIST,
    }
    alone = record.model_copy(update=update)
    elsewhere = {} if record.says else {"says": (*path, "lead")}
    yield FlatProvision(alone, yaml, path, elsewhere, words=lead, heads=True)
    yield from _below(record, _Head(alone, lead, do, _ways(record, path)), yaml, path)


def _below(
    written: Provision | Item, head: _Head, yaml: Sourced, path: KeyPath
) -> Iterator[FlatProvision]:
    for place, item in enumerate(written.items):
        here = (*path, "items", place)
        record = _inheriting(item, head)
        lead = _joined(head.lead, item.lead)
        do = item.do or (_joined(head.do, item.lead) if head.do else "")
        sense = _sense(item.combines, record.force)
        says = _sentence(head.lead, item.says) if item.says else _listed(lead, item.items, sense)
        if item.items:
            said = _instruction(item, do, sense)
        else:
            said = item.do or (_sentence(head.do, item.says) if head.do else None)
        alone = record.model_copy(update={"says": says, "do": said})
        ways = {**_inherited_ways(item, head), **_ways(item, here)}
        yield FlatProvision(
            alone,
            yaml,
            here,
            {key: way for key, way in ways.items() if way != (*here, key)}
            | ({} if item.says else {"says": (*here, "lead")}),
            words=item.lead or item.says,
            item_of=head.record.id,
            heads=bool(item.items),
        )
        yield from _below(item, _Head(alone, lead, do, ways), yaml, here)


def _inheriting(item: Item, head: _Head) -> Provision:
    """The provision of an item, all but its sentences."""
    own = {key: getattr(item, key) for key in Item.model_fields if not _inherits(item, key)}
    topic = own.get("topic", head.record.topic)
    also = tuple(one for one in own.get("also", head.record.also) if one != topic)
    return head.record.model_copy(update={**own, **_NO_LIST, "also": also})


def _inherited_ways(item: Item, head: _Head) -> Mapping[str, KeyPath]:
    keys = {key.rstrip("_") for key in INHERITED if _inherits(item, key)}
    return {key: way for key, way in head.ways.items() if key in keys | {"do"}}


def _ways(written: Provision | Item, path: KeyPath) -> Mapping[str, KeyPath]:
    """The keys that a record sets, as written, and the way to each."""
    keys = (key.rstrip("_") for key in written.model_fields_set)
    return {key: (*path, key) for key in keys}


def _inherits(item: Item, key: str) -> bool:
    own = item.model_fields_set
    return key in INHERITED and key not in own and _GOES_WITH.get(key) not in own


def _sense(combines: str | None, force: Force) -> str:
    if combines:
        return "and" if combines == "all-of" else "or"
    return "or" if force is Force.MAY or force.forbids else "and"


def _instruction(written: Provision | Item, do: str, sense: str) -> str | None:
    """The instruction of a whole list, where it reads as its statement does."""
    return _listed(do, written.items, sense) if do and not written.says else None


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _sentence(*parts: str) -> str:
    return f"{_joined(*parts)}."


def _listed(lead: str, items: Sequence[Item], sense: str) -> str:
    """The sentence of a whole list."""
    words = [_words_of(item, sense) for item in items]
    short = len(words) == 2 or all(len(said.split()) <= _SHORT for said in words)
    if short and not any(_JOINT.search(said) for said in words):
        return _sentence(lead, _with_commas(words, sense))
    return f"{lead}: {'; '.join(words[:-1])}; {sense} {words[-1]}."


def _words_of(item: Item, sense: str) -> str:
    """An item inside the sentence of its list, with what triggers or lifts it alone."""
    bound = [
        f"{label} {words.rstrip('.')}"
        for label, words in (("if", item.if_), ("unless", item.unless))
        if words
    ]
    if item.says:
        return _joined(item.says, *bound)
    own = _sense(item.combines, Force.INFORMATION) if item.combines else sense
    inside = _with_commas([_words_of(inner, own) for inner in item.items], own)
    return _joined(item.lead, inside, *bound)


def _with_commas(words: Sequence[str], sense: str) -> str:
    return f"{', '.join(words[:-1])} {sense} {words[-1]}"


def _check_sound_items(sourced: Sourced, path: KeyPath, out: Diagnostics) -> None:
    """Where the file could not be read around one item, tell what is wrong with the others."""
    data = sourced.data
    for step in path:
        data = data[step]
    for place in range(len(_items_in(data))):
        inside = (*path, "items", place)
        if sourced.faulty(inside):
            _check_sound_items(sourced, inside, out)
        else:
            validate(Item, sourced, inside, out)


def _items_in(data: Any) -> Sequence[Any]:
    items = data.get("items") if isinstance(data, dict) else None
    return items if isinstance(items, list) else ()
