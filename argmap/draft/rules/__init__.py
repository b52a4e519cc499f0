"""The default drafter: rules over marker words, positions and likeness. Offline, no weights, the same map every time.

An article is cut into units (`units`), whose frames say who speaks (`shapes`, `framing`, `voices`), and what repeats is
folded (`case`, `folding`). What the headline says (`headlines`) or what ranks highest (`ranking`; in one paragraph
`thesis`) is the main claim, and three are offered (`choice`). Paragraphs have heads (`heads`), what is granted has its
answer (`conceding`), and the rest is attached by the best arborescence (`attaching`, `signs`); then the cases of both
sides are laid side by side (`across`) and put together as a map (`assembling`, `joining`). The words all stand in
`argmap.draft.languages`.
"""

from __future__ import annotations

import re
from itertools import chain, product
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.comments import with_comments
from argmap.draft.drafting import Draft
from argmap.draft.languages import NO_LANGUAGE, language_of
from argmap.draft.rules.across import are_apart, between
from argmap.draft.rules.assembling import Ids, claims_of, relations_of, source_of
from argmap.draft.rules.attaching import Attachment, attach
from argmap.draft.rules.case import case_of
from argmap.draft.rules.joining import Joining, with_main, with_names
from argmap.draft.rules.markers import markers_of
from argmap.draft.rules.signs import Attachable
from argmap.draft.rules.thesis import Contender, candidate, rank
from argmap.errors import DraftError
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.drafting import Read, Wishes
    from argmap.draft.rules.case import Case
    from argmap.model import Source

__all__ = ["Attachment", "Tree", "draft_by_rules", "tree_of"]


def draft_by_rules(articles: Sequence[Read], wishes: Wishes, *, price: float | None = None) -> Draft:
    """A map by rules alone.

    Args:
        articles: what is read.
        wishes: what else is wanted.
        price: what an attachment must be worth at least, so that it is drawn; what fits, if left out.

    Raises:
        DraftError: no article says anything that could be a claim, or none on a side does.
    """
    reads = with_comments(articles) if wishes.comments else tuple(articles)
    cases: list[Case] = []
    notices: list[str] = []
    for done, read in enumerate(reads):
        wishes.progress(f"reading {read.source.name}", done, len(reads) + 1)
        case = case_of(read, price=price, ask_main=wishes.ask_main)
        if case is None:
            notices.append(f"“{read.source.name}” was left out: nothing in it could be a claim.")
        else:
            cases.append(case)
            notices += _notices(case)
    _refuse_silent(reads, cases)
    wishes.progress("comparing the articles", len(reads), len(reads) + 1)
    made = _map(cases)
    left, right = (next((one for one in cases if one.read.source.side == side), None) for side in ("left", "right"))
    if left and right and left.language is right.language and are_apart(left, right):
        notices.append(
            f"“{left.read.source.name}” and “{right.read.source.name}” may not be about the same: they share too few "
            "words, so nothing was looked for between them."
        )
    wishes.progress("drafted", len(reads) + 1, len(reads) + 1)
    return Draft(made, tuple(notices))


def _refuse_silent(reads: Sequence[Read], cases: Sequence[Case]) -> None:
    """Refuse articles of which none on a side that was asked for, or none at all, says anything."""
    heard = {case.read.source.side for case in cases}
    for read in reads:
        if not cases or read.source.side not in {None, *heard}:
            raise DraftError(
                f"{read.article.path}: nothing in “{read.source.name}” could be a claim: no paragraph holds a sentence "
                "that affirms something; look at it with `argmap articles`"
            )


LONG = 2000
"""Words of an article from which its draft is long."""


def _notices(case: Case) -> list[str]:
    """What a person should know about how an article was read."""
    found = []
    if case.language is None:
        found.append(
            f"“{case.read.source.name}” is in a language whose words the rules do not know: it was drafted by "
            "position and likeness alone, so look at it closely."
        )
    words = sum(len(case.read.article.text[one.start : one.end].split()) for one in case.read.article.paragraphs)
    if words > LONG:
        found.append(
            f"“{case.read.source.name}” has {words} words, so its draft is long: begin with its main line, "
            "`argmap outline MAP --detail main`, or draft a part of the article."
        )
    if case.party:
        found.append(f"“{case.read.source.name}” was read as speaking for {case.party}, whose words it passes on.")
    return found


def _map(cases: Sequence[Case]) -> ArgumentMap:
    ids = Ids()
    claims = [claims_of(case, ids) for case in cases]
    relations = [relations_of(case, own, ids) for case, own in zip(cases, claims, strict=True)]
    sources = [source_of(case, own) for case, own in zip(cases, claims, strict=True)]
    both = Joining(claims, ids)
    lefts, rights = ([i for i, source in enumerate(sources) if source.side == side] for side in ("left", "right"))
    found = {(left, right): between(cases[left], cases[right]) for left, right in product(lefts, rights)}
    for pair, one in found.items():
        both.join(*pair, one)
    for pair, one in found.items():
        both.ask(*pair, one)
    return ArgumentMap(
        title=" / ".join(source.name for source in sources if source.side) or sources[0].title,
        sources=tuple(_heard(with_main(source, both.renamed), sources) for source in sources),
        claims=both.claims,
        relations=tuple(with_names(relation, both.renamed) for relation in chain.from_iterable(relations)),
        issues=both.issues,
    )


def _heard(source: Source, sources: Sequence[Source]) -> Source:
    """The source; it answers none that was left out."""
    is_heard = source.replies_to in {None, *(one.id for one in sources)}
    return source if is_heard else source.changed(replies_to=None)


class Tree(NamedTuple):
    """A text's argument over units that were given."""

    main: int
    attachments: tuple[Attachment, ...]
    """For each unit, in their order."""


def tree_of(units: Sequence[str], *, paragraphs: Sequence[int] | None = None, price: float | None = None) -> Tree:
    """The argument of a text that was already cut into units.

    Args:
        units: their words, in order; at least one.
        paragraphs: for each the number of its paragraph; all in one if left out.
        price: what an attachment must score at least; minus infinity attaches all of them; left out, what fits.
    """
    language = language_of(" ".join(units)) or NO_LANGUAGE
    markers = [markers_of(unit, language) for unit in units]
    candidates = [candidate(Contender(one, i, len(units))) for i, one in enumerate(markers)]
    main = rank(candidates)[0]
    placed: list[Attachable] = []
    sentence = 0
    for i, (unit, one) in enumerate(zip(units, markers, strict=True)):
        placed.append(Attachable(one, paragraphs[i] if paragraphs else 0, sentence))
        sentence += re.search(r"[.!?][\s\"”’»)]*$", unit.strip()) is not None
    return Tree(main, attach(placed, main, price=price))
