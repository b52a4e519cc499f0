"""Ways in which an answer is weaker than a good one, about the second of two small articles; shared by all ways in."""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

from .samples import RIGHT_FORM, claim, quote, relation

TEXT = "The traffic did not vanish"

STRONG: dict[str, Any] = copy.deepcopy(RIGHT_FORM)
"""The good answer; one of its quotes has a "not", another a number."""
STRONG["claims"][2]["quotes"] = [quote(TEXT)]
STRONG["claims"] += [claim("summer", "A closure was tried.", quote("Last summer's closure"))]
STRONG["relations"] += [relation("r3", "support", "summer", "trade"), relation("r4", "support", "fumes", "moves")]


class Weakened(NamedTuple):
    """One way."""

    what: str
    wrong: str
    """What the good answer has in place of `right`."""
    right: str
    claim: str
    """The claim that is lost with it, if nobody mends it."""


MISQUOTED = (
    Weakened(
        "changed number", "Eight out of ten fumes come from engines", "Nine out of ten fumes come from engines", "fumes"
    ),
    Weakened("lost not", "The traffic did vanish", TEXT, "moves"),
    Weakened("invented quote", "The mayor has promised flying trams by spring", "Last summer's closure", "summer"),
)


def misquoted(weakened: Weakened) -> dict[str, Any]:
    """The good answer with other words for one of its quotes."""
    form = copy.deepcopy(STRONG)
    (weak,) = (one for one in form["claims"] if one["id"] == weakened.claim)
    assert weak["quotes"][0]["exact"] == [weakened.right]
    weak["quotes"][0]["exact"] = [weakened.wrong]
    return form


def misnamed() -> dict[str, Any]:
    """The good answer with a wrong id in a relation."""
    form = copy.deepcopy(STRONG)
    form["relations"][2]["premises"] = ["sumer"]
    return form
