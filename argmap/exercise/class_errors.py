"""What a class did otherwise than a careful reading, as what its next sheet asks: the commonest errors first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.errors import TaskError
from argmap.exercise.sheets import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.exercise.material import Material
    from argmap.model.teaching import Teaching

TASKS_FOR: Mapping[str, str] = {
    "thesis-reversed": "main",
    "reason-for-conclusion": "main",
    "thesis-missed": "main",
    "turned-round": "way",
    "past-sub-conclusion": "tree",
    "reason-missed": "tree",
    "premise-missed": "tree",
    "together-for-each": "together",
    "each-for-together": "together",
    "concession-as-support": "who",
    "concession-as-attack": "who",
    "reporter-for-author": "who",
    "author-for-reporter": "who",
    "other-voice": "who",
    "other-stance": "who",
    "attack-for-support": "join",
    "support-for-attack": "join",
    "claim-for-step": "join",
    "step-for-claim": "join",
    "attack-missed": "join",
    "link-missed": "join",
    "unsaid-missed": "unsaid",
    "question-missed": "match",
    "position-missed": "match",
    "other-together": "match",
    "claim-missed": "find",
    "quote-missed": "find",
    "words-elsewhere": "find",
}
"""By kind of difference, the kind of task that practises it; of what one may well see otherwise there is none."""


class ClassError(NamedTuple):
    """A difference that pupils have."""

    kind: str
    about: tuple[str, ...]
    """Claims, relations or questions of the careful reading."""
    pupils: int


def class_errors(text: str) -> tuple[ClassError, ...]:
    """The errors in a class's file, as marking writes it, the commonest first.

    Raises:
        TaskError: it is no such file.
    """
    try:
        plain: Any = json.loads(text)
        found = [ClassError(str(e["kind"]), tuple(map(str, e["about"])), int(e["pupils"])) for e in plain["errors"]]
    except (ValueError, TypeError, KeyError) as error:
        raise TaskError(
            "this is no class's file: `argmap mark FOLDER --against MAP -o class.yaml` makes one"
        ) from error
    return tuple(sorted(found, key=lambda one: -one.pupils))


def taught_by(errors: Iterable[ClassError], teaching: Teaching, material: Material) -> Teaching:
    """What a teacher decided, with the class's errors asked about before all else, those of most pupils first.

    What the map does not have is left aside; the usual tasks follow, as far as there is room.
    """
    use: dict[str, list[str]] = {kind: list(names) for kind, names in teaching.use.items()}
    kinds: dict[str, int] = {}
    known = {*material.structure.claims, *material.structure.relations, *material.structure.issues}
    for error in errors:
        kind = TASKS_FOR.get(error.kind)
        names = [name for name in error.about if name in known]
        if kind is not None:
            kinds[kind] = kinds.get(kind, 0) + error.pupils
            use.setdefault(kind, []).extend(names)
    order = sorted(kinds, key=lambda kind: -kinds[kind])
    rest = [kind for kind in teaching.tasks or USUAL[material.level] if kind not in order]
    return teaching.changed(
        use={kind: tuple(dict.fromkeys(names)) for kind, names in use.items()},
        tasks=(*order, *rest) if order else teaching.tasks,
    )
