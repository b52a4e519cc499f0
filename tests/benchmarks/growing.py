"""How time grows with size: eight times as much, against eight times what an eighth of it takes."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from argmap.articles import read_article
from argmap.check import check_debate
from argmap.cli.messages import rendered_all
from argmap.errors import LINE_END, MapFormatError
from argmap.formats import read_map, write_map
from argmap.model import Debate
from tests.benchmarks.articles import make_article
from tests.benchmarks.maps import make_map
from tests.benchmarks.measuring import Row, Target, Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.benchmarks.measuring import Sizes

_TIMES = 8
_LIMIT = Target(2.0)
"""1 is in proportion, 8 would be the square."""

_NAME = "an eighth of it, times eight"


def growing(sizes: Sizes) -> Iterator[Row]:
    """Processor time to read an article and the kinds of its paragraphs, to check a map, to say all its mistakes."""
    texts = [make_article(words, seed=1).text.encode() for words in (sizes.words, sizes.words // _TIMES)]
    read = [partial(read_article, text, "article.txt") for text in texts]
    yield _row(f"read {sizes.words} words", read, sizes)
    debates = [Debate(make_map(claims)) for claims in (sizes.claims, sizes.claims // _TIMES)]
    checks = [partial(check_debate, debate) for debate in debates]
    yield _row(f"check {sizes.claims} claims", checks, sizes)
    wrong = [write_map(debate.map).replace("text:", "txet:") for debate in debates]
    yield _row(f"say {sizes.claims} misspelt keys", [partial(_mistakes_said, text) for text in wrong], sizes)


def _mistakes_said(text: str) -> list[str]:
    try:
        read_map(text)
    except MapFormatError as error:
        return list(rendered_all(error.problems, {"map": LINE_END.split(text)}))
    return []


def _row(what: str, tasks: Sequence[Callable[[], object]], sizes: Sizes) -> Row:
    large, small = tasks
    watch = Watch(time.process_time)
    for _ in range(sizes.repeats_large):
        watch.time("large", large)
        watch.time("small", small)
    return Row(what, watch.least["large"], watch.least["small"] * _TIMES, _NAME, _LIMIT)
