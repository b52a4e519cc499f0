"""Two small articles that oppose each other, and what an assistant says of them."""

from __future__ import annotations

from typing import Any

ARTICLE = """\
Keep the reading room open

The library board wants to close the reading room on Sundays. It should stay open.

On Sundays half of its visitors are pupils, and pupils need a quiet table more than anybody else does. Where else \
should they go? "There is no room at home," a caretaker's son told me, and I believe him.

Sunday hours cost 9,000 crowns a year, that is true. The board says that closing would therefore balance its books; \
but its debts are ten times that sum, so the saving balances nothing. The reading room must stay open on Sundays.
"""
"""The article on the left."""

READING: dict[str, Any] = {
    "speaks_for": "",
    "main": "stay-open",
    "claims": [
        {
            "id": "stay-open",
            "label": "keep it open on Sundays",
            "text": "The library's reading room should stay open on Sundays.",
            "quotes": [
                {"exact": ["It should stay open"]},
                {"exact": ["The reading room must stay open on Sundays"]},
                {"exact": ["Keep the reading room open"]},
            ],
            "wording": "paraphrase",
            "type": "policy",
            "sure": 0.95,
            "why": "The article argues for it, and says it three times: one claim, three quotes.",
        },
        {
            "id": "pupils-come",
            "label": "half are pupils",
            "text": "On Sundays half of the reading room's visitors are pupils.",
            "quotes": [{"exact": ["half of its visitors are pupils"]}],
            "wording": "paraphrase",
            "type": "fact",
            "sure": 0.95,
            "why": "It is given as a reason, together with what pupils need.",
        },
        {
            "id": "pupils-need-quiet",
            "label": "pupils need quiet",
            "text": "Pupils need a quiet table more than other people do.",
            "quotes": [{"exact": ["pupils need a quiet table more than anybody else does"]}],
            "wording": "paraphrase",
            "type": "value",
            "sure": 0.9,
            "why": "Without it, that half of the visitors are pupils would be no reason.",
        },
        {
            "id": "nowhere-else",
            "label": "nowhere else to go",
            "text": "Pupils have no other quiet place to go to on Sundays.",
            "quotes": [
                {"exact": ["Where else should they go?"]},
                {"exact": ["There is no room at home"], "voice": ["a caretaker's son"], "stance": "endorses"},
            ],
            "wording": "interpretation",
            "type": "fact",
            "sure": 0.8,
            "why": "A question that expects no answer asserts; the pupil's words are taken over.",
        },
        {
            "id": "costs",
            "label": "Sundays cost 9,000 crowns",
            "text": "Opening the reading room on Sundays costs 9,000 crowns a year.",
            "quotes": [{"exact": ["Sunday hours cost 9,000 crowns a year"], "stance": "concedes"}],
            "wording": "paraphrase",
            "type": "fact",
            "sure": 0.95,
            "why": "The author grants it against the own case.",
        },
        {
            "id": "balances-books",
            "label": "closing balances the books",
            "text": "Closing the reading room on Sundays would balance the library's books.",
            "quotes": [
                {
                    "exact": ["closing would therefore balance its books"],
                    "voice": ["the library board"],
                    "stance": "rejects",
                }
            ],
            "wording": "paraphrase",
            "type": "fact",
            "sure": 0.9,
            "why": "The board's conclusion, which the author quotes in order to deny it.",
        },
        {
            "id": "debts-larger",
            "label": "debts are ten times that",
            "text": "The library's debts are ten times what Sunday hours cost.",
            "quotes": [{"exact": ["its debts are ten times that sum"]}],
            "wording": "paraphrase",
            "type": "fact",
            "sure": 0.9,
            "why": "It says why the board's step does not follow.",
        },
    ],
    "relations": [
        {
            "id": "r1",
            "kind": "support",
            "premises": ["pupils-come", "pupils-need-quiet"],
            "target": "stay-open",
            "sure": 0.85,
            "why": "Linked: neither says anything for opening without the other.",
        },
        {
            "id": "r2",
            "kind": "support",
            "premises": ["nowhere-else"],
            "target": "stay-open",
            "sure": 0.8,
            "why": "A reason by itself.",
        },
        {
            "id": "r3",
            "kind": "support",
            "premises": ["costs"],
            "target": "balances-books",
            "sure": 0.9,
            "why": "The board's step, as the article reports it.",
        },
        {
            "id": "r4",
            "kind": "attack",
            "premises": ["debts-larger"],
            "target": "r3",
            "sure": 0.9,
            "why": "The cost is granted; what is denied is that saving it balances the books: an attack on the step.",
        },
        {
            "id": "r5",
            "kind": "attack",
            "premises": ["balances-books"],
            "target": "stay-open",
            "sure": 0.7,
            "why": "What the board wants to close the room for.",
        },
    ],
}
"""What is read in it: with a repetition, linked premises, a rejected view and an attack on a step."""

AGAINST = """\
Let it rest on Sundays

The reading room should close on Sundays. Nobody can run a library on seven days with the staff of five.
"""

THEIR_READING: dict[str, Any] = {
    "main": "close",
    "claims": [
        {
            "id": "close",
            "label": "close on Sundays",
            "text": "The reading room should close on Sundays.",
            "quotes": [{"exact": "The reading room should close on Sundays"}],
            "wording": "verbatim",
            "sure": 0.9,
        },
        {
            "id": "too-few",
            "label": "too few people",
            "text": "The library has too few people to open on seven days.",
            "quotes": [{"exact": "Nobody can run a library on seven days with the staff of five"}],
            "wording": "paraphrase",
            "sure": 90,
        },
    ],
    "relations": [{"id": "r1", "kind": "support", "premises": ["too-few"], "target": "close", "sure": 0.9}],
}

BETWEEN: dict[str, Any] = {
    "title": "Should the reading room open on Sundays?",
    "issues": [
        {"id": "sundays", "question": "Should it open on Sundays?", "positions": ["stay-open", "close"], "sure": 0.9}
    ],
    "relations": [
        {
            "id": "x1",
            "kind": "attack",
            "premises": ["too-few"],
            "target": "stay-open",
            "sure": 0.7,
            "why": "Who has no people cannot open.",
        }
    ],
}
