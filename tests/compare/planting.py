"""Errors that are put into a map, one at a time, with what a marker must call each."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.compare.differences import grants
from argmap.edit import edit_of, made
from argmap.errors import EditError
from argmap.model import ArgumentMap
from argmap.model.quote import COMMITTED
from argmap.workspace.debates import debate_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.compare import Kind
    from argmap.model import Claim, Debate, Issue, Relation, Source, Structure


class Planted(NamedTuple):
    """An error: the edits that make it, and what it may be called."""

    name: str
    edits: tuple[dict[str, object], ...]
    kinds: frozenset[Kind]


def planted(debate: Debate) -> Iterator[Planted]:
    """Errors of every sort in every place of a map that has one."""
    whole = debate.structure
    for relation in whole.map.relations:
        yield from _in_relation(relation, whole)
    for claim in whole.map.claims:
        yield from _in_claim(claim)
    yield from _between_claims(whole)
    for issue in whole.map.issues:
        yield from _in_issue(issue, whole)
    for source in whole.map.sources:
        if source.main is not None:
            yield from _in_main(source, source.main, whole)


def _in_claim(claim: Claim) -> Iterator[Planted]:
    if not claim.quotes:
        yield _one("unsaid deleted", {"unsaid-missed"}, edit="delete-claim", id=claim.id)
        return
    yield _one("deleted", {"claim-missed"}, edit="delete-claim", id=claim.id)
    quote, changed = claim.quotes[0], {"edit": "change-quote", "id": claim.id, "index": 0}
    if quote.voice and quote.stance in COMMITTED:
        yield _one("voice lost", {"reporter-for-author"}, **changed, voice=[])
    if quote.stance not in COMMITTED:
        yield _one("taken over", {"reporter-for-author"}, **changed, stance="asserts")
    if quote.stance == "asserts":
        yield _one("stance", {"other-stance"}, **changed, stance="reports")
    yield _one(
        "invented words", {"nothing-says-this"}, **changed, exact=["the moon is made of cheese and pays no rent"]
    )
    if len(claim.quotes) > 1:
        second = "What the second of its quotes says, as a claim of its own."
        yield _one("split", {"split"}, edit="split-claim", id=claim.id, second=second, quotes=[1])


def _between_claims(whole: Structure) -> Iterator[Planted]:
    claims = whole.map.claims
    for one, two in zip(claims, claims[3:], strict=False):
        if len(one.quotes) == 1 and two.quotes and whole.ground(one.id) == whole.ground(two.id):
            yield _one(
                "quote moved", {"words-elsewhere", "quote-missed"}, edit="move-quote", id=one.id, to=two.id, index=0
            )
    for one, two in pairwise(claims):
        if one.quotes and two.quotes and whole.ground(one.id) == whole.ground(two.id):
            yield _one("merged", {"merged"}, edit="merge-claims", into=one.id, others=[two.id])
    for _ in claims[::4]:
        yield _one("invented", {"nothing-says-this"}, edit="add-claim", text="Cats were never asked about any of this.")


def _in_issue(issue: Issue, whole: Structure) -> Iterator[Planted]:
    yield _one("question lost", {"question-missed"}, edit="delete-issue", id=issue.id)
    if len(issue.positions) > 1:
        yield _one("answer lost", {"position-missed"}, edit="remove-position", id=issue.id, claims=[issue.positions[0]])
    other = next((name for name in whole.claims if name not in issue.positions), None)
    if other is not None:
        yield _one("answer", {"position-added"}, edit="add-position", id=issue.id, claims=[other])


def _in_main(source: Source, main: str, whole: Structure) -> Iterator[Planted]:
    for reason in [p for p in whole.premises_of(main) if p.quotes][:2]:
        yield _one("reason as thesis", {"reason-for-conclusion"}, edit="set-main", source=source.id, claim=reason.id)
    others = [s.main for s in whole.map.sources if s.main and s.main != main and s.side != source.side]
    for other in others[:1]:
        yield _one("thesis reversed", {"thesis-reversed"}, edit="set-main", source=source.id, claim=other)


def _one(name: str, kinds: set[Kind], **edit: object) -> Planted:
    return Planted(name, (edit,), frozenset(kinds))


def _in_relation(relation: Relation, whole: Structure) -> Iterator[Planted]:
    crossing = whole.is_crossing(relation)
    lost: Kind = (
        "link-missed" if crossing else "reason-missed" if relation.kind in ("support", "rephrase") else "attack-missed"
    )
    yield _one("unjoined", {lost}, edit="delete-relation", id=relation.id)
    if relation.is_linked:
        yield _one(
            "unlinked", {"each-for-together"}, edit="unlink-premise", id=relation.id, premise=relation.premises[0]
        )
    elif relation.target in whole.claims and relation.kind in ("support", "attack"):
        yield _one("turned round", {"turned-round"}, edit="reverse-relation", id=relation.id)
    conceded = grants(relation, whole)
    if relation.kind == "support":
        yield _one(
            "as attack",
            {"concession-as-attack" if conceded else "attack-for-support"},
            edit="change-relation",
            id=relation.id,
            kind="attack",
        )
    if relation.kind == "attack":
        yield _one(
            "as support",
            {"concession-as-support" if conceded else "support-for-attack"},
            edit="change-relation",
            id=relation.id,
            kind="support",
        )
    yield from _aimed_elsewhere(relation, whole)


def _aimed_elsewhere(relation: Relation, whole: Structure) -> Iterator[Planted]:
    for further in whole.out_of(relation.target) if relation.target in whole.claims else ():
        if (
            relation.kind == further.kind == "support"
            and further.target in whole.claims
            and further.target not in relation.premises
        ):
            yield _one(
                "past its sub-conclusion",
                {"past-sub-conclusion"},
                edit="retarget-relation",
                id=relation.id,
                target=further.target,
            )
    if relation.target in whole.relations and relation.kind == "attack":
        aimed = whole.relations[relation.target]
        if aimed.target in whole.claims and aimed.target not in relation.premises:
            yield _one(
                "claim for step", {"claim-for-step"}, edit="retarget-relation", id=relation.id, target=aimed.target
            )
    if relation.target in whole.claims and relation.kind == "attack":
        for step in whole.supports_of(relation.target)[:1]:
            yield _one("step for claim", {"step-for-claim"}, edit="retarget-relation", id=relation.id, target=step.id)
    for two in whole.onto(relation.target):
        if two.id > relation.id and two.kind == relation.kind and relation.kind in ("support", "attack"):
            yield _one("linked", {"together-for-each"}, edit="link-relations", id=relation.id, others=[two.id])
            break
    near = {relation.target, *relation.premises, *(r.target for p in relation.premises for r in whole.out_of(p))}
    far = [
        c.id
        for c in whole.map.claims
        if c.id not in near
        and c.quotes
        and whole.ground(c.id) == whole.ground(relation.premises[0])
        and not _reaches(relation.target, c.id, whole)
    ]
    if far and relation.kind == "support":
        yield _one(
            "joined elsewhere",
            {"joined-elsewhere"},
            edit="retarget-relation",
            id=relation.id,
            target=far[len(far) // 2],
        )


def _reaches(start: str, end: str, whole: Structure) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        name = waiting.pop()
        for r in whole.out_of(name):
            aim = whole.aim(r).id
            if aim == end:
                return True
            if aim not in seen:
                seen.add(aim)
                waiting.append(aim)
    return False


def with_errors(debate: Debate, *errors: Planted) -> Debate | None:
    """The debate with errors; none where the edits cannot be made."""
    whole = debate.structure
    now = debate.map
    try:
        for error in errors:
            for edit in error.edits:
                _, now = made(edit_of(dict(edit)), type(whole)(now))
    except EditError:
        return None
    return debate_with(now, debate.articles)


def in_other_words(debate: Debate) -> Debate:
    """The same map with other ids, and every text another."""
    plain = json.loads(debate.map.model_dump_json())
    new = {
        name: f"x{i}"
        for i, name in enumerate([*debate.structure.claims, *debate.structure.relations, *debate.structure.issues])
    }
    for claim in plain["claims"]:
        claim["text"] = "Quite otherwise put: " + " ".join(reversed(claim["text"].split()))
        claim["label"] = ""

    def renamed(value: object) -> object:
        if isinstance(value, dict):
            return {
                k: (renamed(v) if k not in ("id", "premises", "target", "positions", "main") else _named(v, new))
                for k, v in value.items()
            }
        return [renamed(v) for v in value] if isinstance(value, list) else value

    plain["claims"] = renamed(plain["claims"])
    plain["relations"] = renamed(plain["relations"])
    plain["issues"] = renamed(plain["issues"])
    for source in plain["sources"]:
        source["main"] = new.get(source["main"], source["main"])
    return debate_with(ArgumentMap.model_validate_json(json.dumps(plain)), debate.articles)


def _named(value: object, new: dict[str, str]) -> object:
    return [new[v] for v in value] if isinstance(value, list) else new[value] if isinstance(value, str) else value
