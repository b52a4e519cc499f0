"""How fast drafts are made, how that grows, and what memory it takes.

`python -m tests.benchmarks.drafting.speed WORDS` drafts two articles of so many words and prints its peak in MB.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import read_article, sentences
from argmap.draft.drafting import Read, Wishes
from argmap.model import Source
from tests.benchmarks.measuring import CHECKOUT, Watch
from tests.benchmarks.memory import own_peak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.drafting import Drafter

SHORT, MIDDLE, LONG = 1_000, 10_000, 100_000
"""Words of each of two articles."""

_RUNS = {SHORT: 5, MIDDLE: 3, LONG: 1}
"""The least time of so many is taken."""

_PATIENCE = 60
"""Seconds that the middle size may take before the long one is left out."""

_CHANGED = 0.4
"""Share of a sentence's longer words that are replaced, so that no two sentences are alike."""

_GROWTH = 0.6
"""The number of different new words grows with their number to this power, as in real text (Heaps' law)."""

_SYLLABLES = ("ba", "den", "gor", "li", "mar", "no", "pel", "qui", "ro", "sta", "tem", "vi")

_LONGER_WORD = re.compile(r"[A-Za-z]{6,}")


class Speed(NamedTuple):
    """What drafting two articles of one length takes."""

    words: int
    """Of both together."""
    seconds: float
    """Processor time."""
    peak: float
    """In MB, of a process that does only this."""


def measure(draft: Drafter) -> Iterator[Speed]:
    """The three sizes, after one draft whose time is not counted; the longest only if that can be waited for.

    The articles have been read before the clock starts, but not been cut into sentences.
    """
    draft(make_reads(SHORT, seed=0), Wishes())
    for words in (SHORT, MIDDLE, LONG):
        watch = Watch(time.process_time)
        for seed in range(1, _RUNS[words] + 1):
            reads = make_reads(words, seed=seed)  # new ones, as the sentences of the last few are remembered
            watch.time("draft", partial(draft, reads, Wishes()))
        seconds = watch.least["draft"]
        yield Speed(sum(len(read.article.text.split()) for read in reads), seconds, _peak(words))
        if seconds > _PATIENCE:
            return


def make_reads(words: int, *, seed: int = 1) -> list[Read]:
    """Two articles of so many words each, on the left and on the right."""
    return [_make_read("left", words, seed=2 * seed), _make_read("right", words, seed=2 * seed + 1)]


def _make_read(side: str, words: int, *, seed: int) -> Read:
    source = Source.model_validate({"id": side, "side": side, "title": _TITLES[side], "article": f"{side}.txt"})
    return Read(source, read_article(_text(words, seed=seed, title=source.title).encode(), f"{side}.txt"))


_TITLES = {"left": "Why the new harbour should be built", "right": "The new harbour is a mistake"}


def _text(words: int, *, seed: int, title: str) -> str:
    """Sentences of the maps' articles, shuffled, in paragraphs of two to six, many of their words replaced."""
    draw = random.Random(seed)
    known = _sentences()
    paragraphs, made = [title], 0
    while made < words:
        chosen = [_varied(draw.choice(known), draw) for _ in range(draw.randint(2, 6))]
        made += sum(len(sentence.split()) for sentence in chosen)
        paragraphs.append(" ".join(chosen))
    return "\n\n".join(paragraphs) + "\n"


@cache
def _sentences() -> Sequence[str]:
    found = []
    for path in sorted((*CHECKOUT.glob("seeds/*.txt"), *CHECKOUT.glob("maps/*.txt"))):
        article = read_article(path.read_bytes(), path.name)
        for paragraph, spans in zip(article.paragraphs, sentences(article), strict=True):
            if paragraph.kind == "body":
                found += [article.text[span.start : span.end] for span in spans]
    return [" ".join(sentence.split()) for sentence in found]


def _varied(sentence: str, draw: random.Random) -> str:
    return _LONGER_WORD.sub(lambda word: _replaced(word[0], draw), sentence)


def _replaced(word: str, draw: random.Random) -> str:
    if draw.random() >= _CHANGED:
        return word
    rank = int(draw.paretovariate(_GROWTH))
    syllables = []
    while rank:
        rank, last = divmod(rank, len(_SYLLABLES))
        syllables.append(_SYLLABLES[last])
    invented = "".join(syllables[:8])
    return invented.capitalize() if word[0].isupper() else invented


def _peak(words: int) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.drafting.speed", str(words)]
    return float(subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE, text=True).stdout)


def _draft_once(words: int) -> float:
    from argmap.draft.rules import draft_by_rules

    kept = draft_by_rules(make_reads(words), Wishes())
    return own_peak() if kept.map.claims else 0.0


if __name__ == "__main__":
    print(_draft_once(int(sys.argv[1])))  # noqa: T201 - the answer to whoever started this
