"""The map's own data in a picture's DOT, so that it can be read back whole: on each node and edge its entry as JSON.

An attribute `argmap` holds an entry's fields, percent-encoded where DOT could take a character for its own; the graph's
holds what the map says of itself, the order of its entries, and those that the picture does not show.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.diagram.hanging.painting import POINT
from argmap.diagram.wording import claim_id, issue_id, relation_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagram.boxes import Attributes
    from argmap.diagram.scene import Scene
    from argmap.model import Claim, Excerpt, Issue, Relation

ATTRIBUTE = "argmap"
VERSION = 1

_PLAIN = " {}[]:,.;'()?!+*=/@#$&|<>"
"""What needs no encoding inside quotation marks."""


def entry_data(scene: Scene, excerpt: Excerpt) -> tuple[Mapping[str, Attributes], Attributes]:
    """Attributes for a scene's panels and strokes, by their names, and for the graph."""
    argument_map = excerpt.whole.map
    names: dict[str, str] = {}
    for panel in scene.panels:
        if panel.name == panel.part or panel.name.endswith(POINT):
            names.setdefault(panel.part, panel.name)
    for stroke in scene.strokes:
        names.setdefault(stroke.part, stroke.name)
    data: dict[str, Attributes] = {}
    rest: dict[str, list[object]] = {}
    order: dict[str, list[str]] = {}
    parts: dict[str, list[tuple[str, Claim | Relation | Issue]]] = {
        "claims": [(claim_id(claim.id), claim) for claim in argument_map.claims],
        "relations": [(relation_id(relation.id), relation) for relation in argument_map.relations],
        "issues": [(issue_id(issue.id), issue) for issue in argument_map.issues],
    }
    for kind, entries in parts.items():
        order[kind] = [entry.id for _, entry in entries]
        for part, entry in entries:
            if part in names:
                data[names[part]] = {ATTRIBUTE: encoded(_plain(entry))}
            else:
                rest.setdefault(kind, []).append(_plain(entry))
    whole = {
        "version": VERSION,
        "map": argument_map.model_dump(mode="json", exclude_defaults=True, exclude={"claims", "relations", "issues"}),
        "order": order,
        "rest": rest,
    }
    return data, {ATTRIBUTE: encoded(whole)}


def _plain(entry: Claim | Relation | Issue) -> object:
    return entry.model_dump(mode="json", exclude_defaults=True)


def encoded(value: object) -> str:
    """A value as JSON that needs no escape in DOT."""
    return quote(json.dumps(value, ensure_ascii=False, separators=(",", ":")), safe=_PLAIN)
