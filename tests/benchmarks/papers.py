"""`python -m tests.benchmarks.papers`: of ten PDF and Word files, the words that are shown and what became of them.

What a PDF shows is asked of `pdftotext -layout` (poppler-utils); what a Word file shows is known, as it was made here.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import read_in
from tests.articles.pdf_files import Put, column, pdf_file
from tests.articles.word_files import item, par, run, sup, table, word_file

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID = (
    "The centre of our town should be closed to private cars, because they spoil its air every single day. "
    "Municipal administrations characteristically underestimate environmental consequences, which scientific "
    "investigations nevertheless demonstrate convincingly. Shopkeepers fear that customers will disappear, although "
    "experience elsewhere contradicts these pessimistic expectations. "
)
_WORD = re.compile(r"\w+")
_AT_LINE_END = re.compile(r"(\w+)[-\u2010\u00ad](?:\s{2,}|\s*\n|\s*$)")


class Paper(NamedTuple):
    """A file, and what is known of it."""

    name: str
    data: bytes
    shown: str = ""
    """What it shows, where no other program is asked."""
    told: str = ""
    """Words that are left out and told, or are marks of notes."""


class Kept(NamedTuple):
    """What became of the words of a file."""

    shown: int
    read: int
    told: int
    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    joined: tuple[str, ...]


def kept(shown: str, read: str, told: str = "") -> Kept:
    """Compare the words that are shown with those that were read; words whole again across lines are no loss."""
    before, after = Counter(_words(shown)), Counter(_words(read))
    missing, extra = before - after, after - before
    halves = {half.casefold() for half in _AT_LINE_END.findall(shown)}
    joined: list[str] = []
    for word in list(extra.elements()):
        for at in range(1, len(word)):
            first, second = word[:at], word[at:]
            if missing[first] and missing[second] and (first != second or missing[first] > 1):
                missing -= Counter((first, second))
                extra -= Counter((word,))
                joined += [] if first in halves else [word]
                break
    of_told = missing & Counter(_words(told))
    lost = missing - of_told
    doubled = Counter({word: count for word, count in extra.items() if before[word]})
    counts = (sum(before.values()), sum(after.values()), sum(of_told.values()))
    return Kept(*counts, tuple(lost.elements()), tuple(doubled.elements()), tuple(joined))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold())


def papers() -> Iterator[Paper]:
    """Ten files; those that typst sets are left out where it is not installed."""
    yield from _set_papers()
    yield from _written_papers()
    yield from _word_papers()


def _set_papers() -> Iterator[Paper]:
    try:
        import typst
    except ImportError:
        return
    heading = '#set par(justify: true)\n#set text(size: 10pt, hyphenate: true, lang: "en")\n'
    paged = '#set page(paper: "a5", header: [The Daily Paper], numbering: "1")\n'
    body = "\n\n".join(SAID * 3 for _ in range(6))
    notes = SAID + "#footnote[Counted in May.] It was ten#super[6].\n\n" + SAID * 2
    sources = {
        "one column, heads, numbers": (paged + heading + "= Close it\n" + body, "The Daily Paper 1 2 3 4 5 " * 5),
        "two columns": ('#set page(paper: "a4", columns: 2)\n' + heading + "= Close it\n" + body, ""),
        "three columns, narrow": ('#set page(paper: "a4", columns: 3)\n' + heading + body, ""),
        "notes and raised figures": (heading + notes, "1 106 ten6"),
        "lists and a table": (
            heading + SAID + "\n- air\n- noise\n\n+ first\n+ second\n\n#table(columns: 3, [year],[cars],[buses],"
            "[2010],[1,200],[30],[2011],[1,350],[28])\n\n" + SAID,
            "",
        ),
    }
    for name, (source, told) in sources.items():
        yield Paper(f"{name}.pdf", typst.compile(source.encode()), told=told)


def _written_papers() -> Iterator[Paper]:
    lines = ["Cars spoil the air of the centre", "each day, and those who live near", "it cannot open a window in sum-"]
    left, right = column("\n".join(lines * 4), 40), column("mer\n" + "\n".join(lines * 4), 215)
    yield Paper("two columns, any order.pdf", pdf_file([*right[::-1], *left[::2], *left[1::2]]))
    heads = [[Put(60, 780, "M. Lindell"), *column(SAID.replace(", ", ",\n"), 60), Put(195, 20, str(n))] for n in (3, 4)]
    yield Paper("heads, numbers from 3.pdf", pdf_file(*heads), told="M Lindell 3 4 " * 2)


def _word_papers() -> Iterator[Paper]:
    body = [par(SAID * 3) for _ in range(6)]
    yield Paper("paragraphs.docx", word_file(par("Close it", style="Titel"), *body), shown="Close it " + SAID * 18)
    gone = [par("It is ", run("not", "<w:strike/>"), " true", sup("2"), " today."), item("first"), item("second")]
    yield Paper(
        "lists, struck, raised.docx", word_file(*gone, *body), shown="It is true today 1 first 2 second " + SAID * 18
    )
    rows = table(("year", "cars"), ("2010", "1,200"))
    yield Paper("a table.docx", word_file(*body, rows), shown=SAID * 18 + "year cars 2010 1,200")


def shown_by_poppler(data: bytes) -> str:
    """What `pdftotext -layout` shows of a PDF."""
    program = shutil.which("pdftotext") or "pdftotext"
    done = subprocess.run([program, "-layout", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def main() -> None:
    """Print the table; a row in which anything is lost, doubled or joined ends with the first such words."""
    if shutil.which("pdftotext") is None:
        sys.stderr.write("pdftotext is missing: apt-get install poppler-utils\n")
        raise SystemExit(4)
    sys.stdout.write(f"{'file':<30}  shown   read  told  lost  doubled  joined     ms\n")
    for paper in papers():
        start = time.perf_counter()
        read = read_in(paper.data, paper.name)
        took = 1000 * (time.perf_counter() - start)
        found = kept(paper.shown or shown_by_poppler(paper.data), read.text, paper.told)
        wrong = (*found.lost, *found.doubled, *found.joined)
        counts = f"{found.shown:>6} {found.read:>6} {found.told:>5} {len(found.lost):>5} {len(found.doubled):>8}"
        row = f"{paper.name:<30} {counts} {len(found.joined):>7} {took:>6.0f} {' '.join(wrong[:8])}"
        sys.stdout.write(f"{row.rstrip()}\n")


if __name__ == "__main__":
    main()
