"""What is copied of a claim: its line, a quote of it, and all that bears on it."""

from __future__ import annotations

from argmap.model import Structure
from argmap.report import bearing_markdown, claim_text, quote_text
from tests.examples import LEFT, RIGHT, claim, quote, relation, two_sided


def bearing() -> Structure:
    """`p` supports `a`, `b` attacks that step; `c` and `d` are reasons for `p`, and `e` bears on none of these."""
    return Structure(
        two_sided(
            [claim("p", quote("l", 1)), claim("c"), claim("d", quote("l", 2, "reports")), claim("e", quote("l", 3))],
            [
                relation("r1", "support", "p", "a"),
                relation("r2", "support", "c d", "p"),
                relation("x", "attack", "b", "r1"),
                relation("r3", "support", "e", "a"),
            ],
            sources=(LEFT.changed(author="Mara", url="https://example.org/a_b"), RIGHT),
        )
    )


def test_a_claim_is_copied_with_all_that_bears_on_it_and_nothing_else() -> None:
    assert bearing_markdown(bearing(), "p").splitlines() == [
        "**A1** Claim p.",
        "> “some words” — Mara (Left, Mara, https\\://example.org/a\\_b)",
        "",
        "- A3 and A2, only together, support A1",
        "  - A3: Claim c.",
        "  - A2: Claim d.",
        "- A1 supports A5",
        "  - A5: Claim a.",
        "- 1: B1 attacks the step from A1 to A5",
        "  - B1: Claim b.",
    ]


def test_a_claim_that_nothing_bears_on_is_copied_alone() -> None:
    assert bearing_markdown(Structure(two_sided([claim("p")])), "p") == "**N1** Claim p.\n"


def test_a_claim_and_a_quote_take_a_line() -> None:
    structure = bearing()
    assert claim_text(structure, "p") == "A1. Claim p."
    (told,) = structure.claims["d"].quotes
    assert quote_text(structure, told) == "“some words” — Mara passes it on (Left, Mara, https://example.org/a_b)"
