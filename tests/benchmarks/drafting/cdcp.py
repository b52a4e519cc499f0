"""The comments of the Cornell eRulemaking corpus (CDCP): which proposition is a reason or evidence for which."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.drafting.corpora import corpus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from tests.benchmarks.drafting.scoring import Drafted


class Comment(NamedTuple):
    """A comment in propositions."""

    units: tuple[str, ...]
    links: frozenset[tuple[int, int]]
    """Which proposition supports which, by their places."""


class LinkScore(NamedTuple):
    """How well links are found, over all comments together."""

    precision: float
    recall: float
    f1: float
    gold: int
    answers: int


def load_comments(folder: Path | None = None, *, part: str = "test") -> list[Comment]:
    """The comments of one official part: `train`, `dev` or `test`."""
    folder = (folder or corpus("cdcp")) / "data" / "corpus" / "cdcp" / part
    return [
        read_comment(path.read_text("utf-8"), path.with_name(path.name.removesuffix(".ann.json") + ".txt"))
        for path in sorted(folder.glob("*.ann.json"))
    ]


def read_comment(annotation: str, text_file: Path) -> Comment:
    """A comment from its annotation and its text."""
    marked = json.loads(annotation)
    text = text_file.read_bytes().decode("utf-8")
    units = tuple(text[start:end].strip() for start, end in marked["prop_offsets"])
    return Comment(units, frozenset(links_in([*marked["reasons"], *marked["evidences"]])))


def links_in(relations: Iterable[tuple[tuple[int, int], int]]) -> Iterator[tuple[int, int]]:
    """Each relation leads from the first to the last of neighbouring propositions, and each of these has a link."""
    for (first, last), target in relations:
        yield from ((source, target) for source in range(first, last + 1))


def links_of(tree: Drafted) -> frozenset[tuple[int, int]]:
    """The links a drafted tree claims; the corpus marks support only, so attacks are left out."""
    return frozenset(
        (i, one.target)
        for i, one in enumerate(tree.attachments)
        if i != tree.main and one.target is not None and one.kind == "support"
    )


def supports_previous(units: Sequence[str]) -> frozenset[tuple[int, int]]:
    """The baseline: each proposition supports the one before it."""
    return frozenset((i, i - 1) for i in range(1, len(units)))


def measure(
    answer: Callable[[Sequence[str]], frozenset[tuple[int, int]]], comments: Sequence[Comment] | None = None
) -> LinkScore:
    """The links of all comments together, among all ordered pairs."""
    comments = load_comments() if comments is None else comments
    answers = [answer(comment.units) for comment in comments]
    return link_score([comment.links for comment in comments], answers)


def link_score(gold: Sequence[frozenset[tuple[int, int]]], answers: Sequence[frozenset[tuple[int, int]]]) -> LinkScore:
    """Precision, recall and F1 of links."""
    right = sum(len(one & other) for one, other in zip(gold, answers, strict=True))
    wanted, named = sum(map(len, gold)), sum(map(len, answers))
    return LinkScore(
        right / named if named else 0.0,
        right / wanted if wanted else 0.0,
        2 * right / (wanted + named) if wanted + named else 0.0,
        wanted,
        named,
    )
