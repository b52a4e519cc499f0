"""Names in an answer that stand for nothing: a claim misspelt, or given another name in between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.draft.llm.form import ArticleAnswer, BetweenAnswer
from argmap.draft.llm.naming import likeliest, looked_up, missing, plain
from argmap.model import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft.llm.form import Answer

_NAMES = re.compile(r"[\w-]+")
_LISTED = re.compile(r"^([\w-]+) \(", re.MULTILINE)
"""A claim in the question about what lies between."""


def strangers(form: Answer, question: str) -> tuple[str, ...]:
    """What entries of an answer name that neither it nor, between the articles, its question has; a line for each.

    Between the articles a claim may be named by its label, which the question does not show: there only what is nearly
    a claim's name is taken for a misspelt one.
    """
    if isinstance(form, ArticleAnswer):
        return tuple(_inside(form))
    return tuple(_between(form, question)) if isinstance(form, BetweenAnswer) else ()


def _between(form: BetweenAnswer, question: str) -> Iterator[str]:
    known = {*_NAMES.findall(question), *(slug(one.id) for one in form.relations)}
    listed = _LISTED.findall(question)
    entries = [
        *((f"same {' + '.join(one.claims)}", one.claims) for one in form.same),
        *((f"issues {one.id}", one.positions) for one in form.issues),
        *((f"relations {one.id}", [*one.premises, one.target]) for one in form.relations),
    ]
    for who, names in entries:
        lost = next((name for name in names if not {name, slug(name)} & known and likeliest(name, listed)), None)
        if lost is not None:
            yield f"{plain(who, 80)}: {missing(lost, listed)}"


def _inside(form: ArticleAnswer) -> Iterator[str]:
    claims = {slug(claim.label): claim.id for claim in form.claims if slug(claim.label)}
    claims |= {name: claim.id for claim in form.claims for name in (slug(claim.id), claim.id) if name}
    everything = claims | {name: one.id for one in form.relations for name in (slug(one.id), one.id) if name}
    if form.main.strip(" -") and looked_up(form.main, claims) is None:
        yield f"MAIN: {missing(form.main, [one.id for one in form.claims])}"
    for relation in form.relations:
        lost = [name for name in relation.premises if name.strip() and looked_up(name, claims) is None]
        if relation.target.strip() and looked_up(relation.target, everything) is None:
            lost.append(relation.target)
        if lost:
            yield f"relations {plain(relation.id, 40) or '?'}: {missing(lost[0], [one.id for one in form.claims])}"
