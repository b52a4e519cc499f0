"""What a comment took of a text that stands without quotation marks, and what is only a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap import open_debate
from argmap.errors import Severity
from argmap.formats import cut_texts

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "argmap: 1\nclaims:\n"

CUTS = {
    "  - id: c\n    text: Close route #5 now\n": [(4, 23, "#5 now")],
    "  - id: c\n    text: x\n    label: route #5\n": [(5, 18, "#5")],
    "  - id: c\n    text: The #MeToo debate\n    note: a: b #é\n".replace("a: b", "a:b"): [
        (4, 15, "#MeToo debate"),
        (5, 15, "#é"),
    ],
    "  - {id: c, text: The lane\n     of route #5\n    }\n": [(4, 15, "#5")],
    "  - id: c\n    text: x\n    tags:\n      - a\n      - line #7\n": [(7, 14, "#7")],
    "  - id: c\n    text: x\n    quotes:\n      - source: s\n        exact:\n          - take #5\n          - b\n": [
        (8, 18, "#5")
    ],
}

COMMENTS = [
    "  - id: c # the thesis\n    text: Some text. # comment\n",
    "  - id: c #thesis\n    text: Some text.  #aligned\n    note: more\t#tab\n",
    "  - {id: c, text: Some text.} #flow\n",
    "  - id: c\n    text: 'Close route' #5 now\n    label: \"a\" #b\n    note: | #c\n      d #5\n",
    "  - id: c\n    text: Close route#5 now # 5 of them\n",
    "  - id: c\n    text: x\n    quotes: #all\n      - {source: s, exact: y}\n    wording: verbatim #sure\n",
    "  - id: c\n    text: x\n    #label: y\n",
]


@pytest.mark.parametrize("text", CUTS)
def test_a_cut_text_is_a_warning(text: str) -> None:
    found = cut_texts(HEAD + text, path="m.yaml")
    assert [(p.location.line, p.location.column) for p in found if p.location] == [cut[:2] for cut in CUTS[text]]
    for problem, (_, _, words) in zip(found, CUTS[text], strict=True):
        assert (problem.check, problem.severity) == ("text-cut", Severity.WARNING)
        assert repr(words) in problem.message
        assert "quotation marks" in problem.remedy


@pytest.mark.parametrize("text", COMMENTS)
def test_a_comment_is_none(text: str) -> None:
    assert cut_texts(HEAD + text, path="m.yaml") == ()


def test_a_debate_has_the_warning(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(HEAD + "  - id: c\n    text: Close route #5 now\n", "utf-8")
    assert [p.check for p in open_debate(tmp_path / "m.yaml").problems] == ["text-cut", "unconnected"]
