"""A map for an assistant to look at: its entries with their ids, in words, as a picture, and what is wrong with it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from argmap.diagram import Choices
from argmap.errors import DiagramError, ScopeError, Severity, in_one_line
from argmap.model import everything, scope_of
from argmap.phrases import EXPERT, quote_status, summary
from argmap.text import Surface, harmless
from argmap.workspace.products import PRODUCTS, Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.errors import Problem
    from argmap.model import Claim, Debate, Entry, Issue, Relation, Structure

PictureForm = Literal["png", "svg"]

_LARGEST = 700_000
"""Bytes of a picture: assistants refuse answers of more than a million characters, and take three bytes as four."""

_PARTS = 6
"""Parts of a map that a message names."""

_WORDS = 100
"""Characters of quoted words that a list of entries shows."""


def entries_told(debate: Debate) -> str:
    """Every claim, relation and question with its id and number, a block each."""
    structure = debate.structure
    lines = [f"map: {structure.map.title}"]
    for source in structure.map.sources:
        main = f", main claim {source.main}" if source.main else ""
        lines.append(f"source {source.id}: {source.side or 'no side'}, {source.title or source.party}{main}")
    lines += ["", "claims:"]
    for claim in structure.in_order():
        lines += _claim_told(claim, debate)
    lines += ["", "relations:", *(_relation_told(one, structure) for one in structure.map.relations)]
    lines += ["", "questions:", *map(_issue_told, structure.map.issues)]
    return _shown("\n".join(lines))


def _claim_told(claim: Claim, debate: Debate) -> Iterator[str]:
    structure = debate.structure
    facts = [claim.type or "", "unsaid" if claim.is_implicit else "", _standing(claim)]
    yield f"{structure.number(claim.id)} {claim.id} [{', '.join(filter(None, facts))}]: {claim.text}"
    found = debate.found.get(claim.id)
    for i, quote in enumerate(claim.quotes):
        who = f", voice {' > '.join(quote.voice)}" if quote.voice else ""
        words = quote.words if len(quote.words) <= _WORDS else f"{quote.words[: _WORDS - 1]}…"
        one = found[i] if found is not None else None
        is_fine = one is not None and one.status == "exact"
        status = "" if is_fine else f" ({quote_status(one, EXPERT)})"
        yield f"   quote {i}, {quote.source}, {quote.stance}{who}: {in_one_line(words)}{status}"


def _relation_told(relation: Relation, structure: Structure) -> str:
    number = structure.number(relation.id)
    link = f"link {number}, " if number else ""
    ends = f"{' + '.join(relation.premises)} → {relation.target}"
    return f"{relation.id} [{link}{relation.kind}, {_standing(relation)}]: {ends}"


def _issue_told(issue: Issue) -> str:
    facts = [issue.together or "", _standing(issue)]
    positions = ", ".join(issue.positions)
    return f"{issue.id} [{', '.join(filter(None, facts))}]: {issue.question} positions: {positions}"


def _standing(entry: Entry) -> str:
    if entry.origin is None:
        return "accepted"
    return f"proposed by {entry.origin.by}" if entry.is_proposed else f"accepted, from {entry.origin.by}"


def in_words(debate: Debate, product: Literal["outline", "clashes"]) -> str:
    """The map in a class's words: everything it says, or both sides beside each other."""
    (made,) = PRODUCTS[product].make([everything(debate.structure)], Options(brief=True))
    return made.data.decode()


def drawn(debate: Debate, part: str, form: PictureForm) -> tuple[bytes, str]:
    """A picture of a part of the map, and what it shows in a line.

    Args:
        debate: the map with its articles.
        part: as `Scope` writes it: overview, all, issue:NAME, focus:NUMBER, side:left …
        form: of the picture.

    Raises:
        ArgmapError: there is no such part, the picture cannot be drawn, or is too large.
    """
    try:
        excerpt = scope_of(part).excerpt(debate.structure)
    except ScopeError as error:
        raise ScopeError(f"{error}\n{_parts_told(part, debate.structure)}") from error
    made = PRODUCTS["picture"].make([excerpt], Options(form=form, choices=Choices()))[0]
    if len(made.data) > _LARGEST:
        parts = ["overview", *(f"issue:{issue.id}" for issue in debate.map.issues[:_PARTS])]
        raise DiagramError(
            f"this picture is too large to be sent ({len(made.data):,} bytes; {made.said}): ask for a part of it, "
            f"such as {', '.join(parts)}, or focus:ID"
        )
    return made.data, made.said


def _parts_told(part: str, structure: Structure) -> str:
    """What parts there are, those first that were perhaps meant."""
    meant = part.rsplit(maxsplit=1)[-1].rpartition(":")[2] if part.split() else ""
    if meant in structure.issues:
        return f"{meant!r} is a question: issue:{meant}"
    if meant in structure.relations:
        ends = structure.relations[meant]
        target = ends.target if ends.target in structure.claims else ends.premises[0]
        return f"{meant!r} is a relation; name a claim at its end, such as focus:{target}"
    claims = (f"focus:{name}" for name in _nearest(meant, [claim.id for claim in structure.in_order()]))
    issues = (f"issue:{name}" for name in _nearest(meant, list(structure.issues)))
    return f"Parts are overview, all, {', '.join((*issues, *claims))} …; show_entries names all claims and questions."


def _nearest(name: str, known: Sequence[str]) -> list[str]:
    """A few of the names there are, the likest first."""
    return list(dict.fromkeys([*get_close_matches(name, known, n=_PARTS, cutoff=0.3), *known]))[:_PARTS]


def problems_told(problems: Iterable[Problem]) -> str:
    """What is wrong with a map, the worst first, each with what to do."""
    found = sorted(problems, key=lambda problem: list(Severity).index(problem.severity))
    lines = [line for problem in found for line in _problem_told(problem)]
    return _shown("\n".join([summary(found, EXPERT), *lines]))


def _problem_told(problem: Problem) -> Iterator[str]:
    yield f"{problem.severity}: {in_one_line(problem.message)} [{problem.check}]"
    yield from (f"  {in_one_line(line)}" for line in (*problem.details, problem.remedy) if line)


def _shown(text: str) -> str:
    return harmless(text, Surface.LINE)
