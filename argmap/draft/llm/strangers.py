"""Names in an answer about one article that nothing in it has: a claim misspelt, or given another name in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.llm.naming import looked_up, missing, plain
from argmap.model import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft.llm.form import ArticleAnswer


def strangers(form: ArticleAnswer) -> tuple[str, ...]:
    """What the main claim and the relations of an answer name that it has not, a line for each of them."""
    return tuple(_strangers(form))


def _strangers(form: ArticleAnswer) -> Iterator[str]:
    claims = {slug(claim.label): claim.id for claim in form.claims if slug(claim.label)}
    claims |= {name: claim.id for claim in form.claims for name in (slug(claim.id), claim.id) if name}
    everything = claims | {name: one.id for one in form.relations for name in (slug(one.id), one.id) if name}
    if form.main.strip(" -") and looked_up(form.main, claims) is None:
        yield f"MAIN: {missing(form.main, form.claims)}"
    for relation in form.relations:
        lost = [name for name in relation.premises if name.strip() and looked_up(name, claims) is None]
        if relation.target.strip() and looked_up(relation.target, everything) is None:
            lost.append(relation.target)
        if lost:
            yield f"relations {plain(relation.id, 40) or '?'}: {missing(lost[0], form.claims)}"
