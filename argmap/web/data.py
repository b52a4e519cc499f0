"""What the page's script knows: claims, relations and questions by their numbers, and its words, as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from argmap.formats import write_map
from argmap.model import ArgumentMap, slug
from argmap.phrases import (
    capital,
    drawn_by,
    map_title,
    opposite_use,
    quoted,
    relation_words,
    sentence,
    speakers,
    together,
)
from argmap.web.asking import asked
from argmap.web.markup import line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Claim, Issue, Relation, Source
    from argmap.web.subject import Subject


def page_data(subject: Subject) -> str:
    """JSON that can stand in a script element: nothing in it ends one, or begins a comment."""
    told = {
        "words": _words(subject),
        "views": subject.views,
        "first": subject.first_view,
        "articles": [_article(subject, index) for index in range(len(subject.columns))],
        "sources": {source.id: _source(subject, source) for source in subject.whole.map.sources},
        **_map(subject),
        **_handing_in(subject),
    }
    if subject.offer.exercise is not None:
        told["exercise"] = asked(subject, subject.offer.exercise)
    told["key"] = sha256(_json(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return re.sub(r"[<>&\u2028\u2029\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", _json(told))


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _map(subject: Subject) -> Mapping[str, Any]:
    """All of the map that is on the page."""
    whole = subject.whole
    if subject.is_bare:
        return {"claims": {}, "relations": {}, "issues": []}
    return {
        "claims": {subject.number(claim.id): _claim(subject, claim) for claim in whole.in_order()},
        "relations": {relation.id: _relation(subject, relation) for relation in whole.map.relations},
        "issues": [_issue(subject, issue) for issue in whole.map.issues],
    }


def _article(subject: Subject, index: int) -> Mapping[str, Any]:
    column = subject.columns[index]
    return {
        "side": column.side,
        "letter": subject.letter(index),
        "sources": [{"id": source.id, "part": source.part} for source in column.sources],
    }


def _source(subject: Subject, source: Source) -> Mapping[str, str]:
    """A source's block in a map file that is handed in, without its main claim, which is the pupil's to say."""
    article = subject.debate.articles.get(source.id)
    told = source.changed(main=None, replies_to=None, sha256=article.sha256 if article else source.sha256)
    block = write_map(ArgumentMap(sources=(told,))).partition("sources:\n")[2]
    return {"block": block, "letter": subject.page.letter[source.side] if source.side else subject.page.no_side_letter}


def _handing_in(subject: Subject) -> Mapping[str, str]:
    """What a file that is handed in is called, and whose it is."""
    title = map_title(subject.whole, subject.speech)
    name = subject.offer.name or slug(title)[:40].strip("-_")
    return {"title": title, "name": name, "pupil": subject.offer.pupil}


def _words(subject: Subject) -> Mapping[str, Any]:
    tables = (subject.page, subject.words.work, subject.words.exercise)
    return {name: word for table in tables for name, word in asdict(table).items()} | {
        "but_step": subject.words.because_step
    }


def _filled(told: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value or value == 0}


def _claim(subject: Subject, claim: Claim) -> Mapping[str, Any]:
    whole, speech = subject.whole, subject.speech
    held = subject.excerpt.holder(claim.id)
    opposite = opposite_use(claim, whole, speech)
    notes = [*subject.said_of(claim), sentence(capital(opposite)), sentence(claim.note)]
    return _filled(
        {
            "text": line(claim.text),
            "label": line(claim.label),
            "ground": subject.ground(claim.id),
            "who": line(speakers(claim, whole, speech)),
            "main": whole.role(claim.id) == "main claim",
            "implicit": claim.is_implicit,
            "proposed": claim.is_proposed,
            "notes": [line(note) for note in notes if note.strip()],
            "shown": subject.number(held) if held is not None else "",
            "quotes": _quotes(subject, claim),
        }
    )


def _quotes(subject: Subject, claim: Claim) -> list[Mapping[str, Any]]:
    places = subject.places.get(claim.id, (None,) * len(claim.quotes))
    return [
        {"words": line(quote.words), "who": line(subject.who(quote))}
        | ({"article": place.column, "parts": [list(part) for part in place.parts]} if place else {})
        for quote, place in zip(claim.quotes, places, strict=True)
    ]


def _relation(subject: Subject, relation: Relation) -> Mapping[str, Any]:
    whole, speech = subject.whole, subject.speech
    step = whole.relations.get(relation.target)
    ends = [subject.number(name) for name in whole.ends(relation)]
    notes = [*subject.said_of(relation), sentence(relation.note)]
    words = [subject.words.words_of_relation.format(quote=quoted(quote, whole, speech)) for quote in relation.quotes]
    drawn = drawn_by(relation, whole, speech) if relation.stated_in is not None else subject.page.neither_says
    return _filled(
        {
            "kind": relation.kind,
            "premises": [subject.number(name) for name in relation.premises],
            "target": relation.target if step is not None else subject.number(relation.target),
            "step": step is not None,
            "aim": subject.number(whole.aim(relation).id),
            "ends": ends,
            "number": whole.number(relation.id),
            "proposed": relation.is_proposed,
            "said": line(relation_words(relation, whole, speech)),
            "drawn": sentence(line(drawn)) if whole.is_crossing(relation) else "",
            "notes": [line(note) for note in (*words, *notes) if note.strip()],
        }
    )


def _issue(subject: Subject, issue: Issue) -> Mapping[str, Any]:
    return _filled(
        {
            "question": line(issue.question),
            "positions": [subject.number(name) for name in dict.fromkeys(issue.positions)],
            "links": [crossing.id for crossing in subject.links_on.get(issue.id, ())],
            "notes": [
                line(note)
                for note in (together(issue, subject.speech), *subject.said_of(issue), sentence(issue.note))
                if note.strip()
            ],
        }
    )
