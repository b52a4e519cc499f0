"""The counting script counts what it says."""

from __future__ import annotations

from argmap.model import Structure
from tests.benchmarks.maps import make_map
from tests.benchmarks.pictures import counts, rows

CROSSED = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<g class="node"><polygon points="10,10 40,10 40,40 10,40 10,10"/><text font-size="10">a</text></g>
<g class="edge" id="one"><path d="M0,20C20,20 40,20 60,20"/></g>
<g class="edge" id="two"><path d="M50,0C50,20 50,40 50,60"/></g>
</svg>"""


def test_a_crossing_and_a_line_through_a_box_are_counted() -> None:
    found = counts(CROSSED)
    assert (found.boxes, found.crossings, found.flat, found.through) == (1, 1, 0, 1)
    assert found.ink == 9


def test_ours_cross_less_than_plain_ranks_and_never_run_through_boxes() -> None:
    _, (_, whole), (_, ranked) = rows("made", Structure(make_map(40)))
    assert whole.boxes == 40
    assert (whole.flat, whole.through) == (0, 0)
    assert whole.ink > ranked.ink
