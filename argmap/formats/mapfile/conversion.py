"""Between the plain values of a map file and the keyword arguments of the model's nouns, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.mapfile.form import VERSION
from argmap.model import RELATION_KINDS

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Claim, Issue, Origin, Quote, Relation, Source

Plain = dict[str, Any]


def relation_arguments(block: Plain) -> Plain:
    """What the model calls the parts of a relation's block."""
    kinds = [kind for kind in RELATION_KINDS if kind in block]
    arguments = {key: value for key, value in block.items() if key not in kinds and key != "by"}
    if kinds:
        arguments |= {"kind": kinds[0], "target": block[kinds[0]]}
    if "by" in block:
        by = block["by"]
        arguments["premises"] = [by] if isinstance(by, str) else by
    return arguments


def file_key(block: Any, name: str) -> str:
    """What a block of the file calls a field of the model."""
    if name == "premises":
        return "by"
    if name in ("kind", "target") and isinstance(block, dict):
        return next((kind for kind in RELATION_KINDS if kind in block), name)
    return name


def field_in_file(block: Any, name: str) -> tuple[str, Any]:
    """The key and the value under which a block of the file holds a field of the model; `None` where it does not."""
    key = file_key(block, name)
    if not isinstance(block, dict):
        return key, None
    return key, (key if name == "kind" else block.get(key))


def map_block(argument_map: ArgumentMap) -> Plain:
    """A whole map as its file holds it, in the order of the form, what is usual left out."""
    return _stated(
        {
            "argmap": VERSION,
            "title": argument_map.title,
            "note": argument_map.note,
            "sources": [_source_block(s) for s in argument_map.sources],
            "claims": [_claim_block(c) for c in argument_map.claims],
            "relations": [_relation_block(r) for r in argument_map.relations],
            "issues": [_issue_block(i) for i in argument_map.issues],
        }
    )


def _stated(block: Plain) -> Plain:
    return {key: value for key, value in block.items() if value not in ("", None, [], ())}


def _one_or_many(values: tuple[str, ...]) -> str | list[str]:
    return values[0] if len(values) == 1 else list(values)


def _source_block(source: Source) -> Plain:
    return _stated(
        {
            "id": source.id,
            "side": source.side,
            "title": source.title,
            "author": source.author,
            "publisher": source.publisher,
            "published": source.published,
            "url": source.url,
            "language": source.language,
            "article": source.article,
            "original": source.original,
            "pages": list(source.pages),
            "sha256": source.sha256,
            "part": _one_or_many(source.part),
            "main": source.main,
            "speaks_for": source.speaks_for,
            "replies_to": source.replies_to,
        }
    )


def _quote_block(quote: Quote) -> Plain:
    return _stated(
        {
            "source": quote.source,
            "exact": _one_or_many(quote.exact),
            "prefix": quote.prefix,
            "suffix": quote.suffix,
            "start": quote.start,
            "end": quote.end,
            "voice": _one_or_many(quote.voice),
            "stance": None if quote.stance == "asserts" else quote.stance,
        }
    )


def _claim_block(claim: Claim) -> Plain:
    usual = "paraphrase" if claim.quotes else "implicit"
    return _stated(
        {
            "id": claim.id,
            "label": claim.label,
            "text": claim.text,
            "quotes": [_quote_block(q) for q in claim.quotes],
            "wording": None if claim.wording == usual else claim.wording,
            "type": claim.type,
            "source": claim.source,
            "note": claim.note,
            "tags": list(claim.tags),
            "origin": _origin_block(claim.origin),
        }
    )


def _relation_block(relation: Relation) -> Plain:
    return _stated(
        {
            "id": relation.id,
            relation.kind: relation.target,
            "by": list(relation.premises),
            "scheme": relation.scheme,
            "quotes": [_quote_block(q) for q in relation.quotes],
            "stated_in": relation.stated_in,
            "note": relation.note,
            "origin": _origin_block(relation.origin),
        }
    )


def _issue_block(issue: Issue) -> Plain:
    return _stated(
        {
            "id": issue.id,
            "question": issue.question,
            "positions": list(issue.positions),
            "together": issue.together,
            "note": issue.note,
            "origin": _origin_block(issue.origin),
        }
    )


def _origin_block(origin: Origin | None) -> Plain | None:
    if origin is None:
        return None
    standing = None if origin.standing == "accepted" else origin.standing
    return _stated({"by": origin.by, "sure": origin.sure, "why": origin.why, "standing": standing})
