"""What the page's script knows: claims, relations and questions by their numbers, and its words, as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from argmap.phrases import capital, drawn_by, opposite_use, quoted, relation_words, sentence, speakers, together
from argmap.web.markup import line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Claim, Issue, Relation
    from argmap.web.subject import Subject


def page_data(subject: Subject) -> str:
    """JSON that can stand in a script element: nothing in it ends one, or begins a comment."""
    whole = subject.whole
    told = {
        "words": _words(subject),
        "articles": [{"side": column.side, "letter": subject.letter(i)} for i, column in enumerate(subject.columns)],
        "claims": {subject.number(claim.id): _claim(subject, claim) for claim in whole.in_order()},
        "relations": {relation.id: _relation(subject, relation) for relation in whole.map.relations},
        "issues": [_issue(subject, issue) for issue in whole.map.issues],
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return re.sub(r"[<>&\u2028\u2029\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _words(subject: Subject) -> Mapping[str, Any]:
    return {**asdict(subject.page), "but_step": subject.words.because_step}


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
