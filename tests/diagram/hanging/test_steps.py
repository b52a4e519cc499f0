"""What each step of the facing layout promises."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.diagram.cuts import EM
from argmap.diagram.dot import curve
from argmap.diagram.hanging.columns import Branch, Kinds, Slot, given_up, split, stacks_of
from argmap.diagram.hanging.fitting import Shape, fitted, smallest
from argmap.diagram.hanging.order import Places, ordered
from argmap.diagram.hanging.ports import Wish, ports_of
from argmap.diagram.hanging.routing import End, Ground, Job, routed
from argmap.diagram.hanging.spacing import spread
from argmap.diagram.hanging.trees import STRIPS, claim_of, forest_of, hangs, is_chip
from argmap.diagram.scene import Rect
from argmap.model import Excerpt, Structure, everything
from tests.examples import claim, quote, relation, two_sided
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.diagram.hanging.trees import Forest

forests = argument_maps(max_claims=12, max_relations=12).map(lambda one: everything(Structure(one)))


def rows_of(forest: Forest) -> list[str]:
    return [key for strip in STRIPS for root in forest.roots[strip] for key, _ in forest.walk(root)]


def kinds_of(excerpt: Excerpt) -> Kinds:
    relations = excerpt.relations
    return Kinds(lambda r: relations[r].kind, lambda r: relations[r].target.at in relations, lambda _: 0)


# Trees


@given(forests)
def test_every_claim_stands_once_and_every_relation_within_a_case_hangs_once(excerpt: Excerpt) -> None:
    forest = forest_of(excerpt)
    rows = rows_of(forest)
    assert sorted(row for row in rows if not is_chip(row)) == sorted(excerpt.claims)
    drawn = [group.relation for groups in forest.groups.values() for group in groups]
    drawn += [alone for groups in forest.groups.values() for group in groups for _, alone in group.also]
    assert sorted(drawn) == sorted(r.id for r in excerpt.within if hangs(r, excerpt))


@given(forests)
def test_what_hangs_under_a_claim_bears_on_it(excerpt: Excerpt) -> None:
    forest = forest_of(excerpt)
    for key, groups in forest.groups.items():
        for group in groups:
            at = excerpt.relations[group.relation]
            assert [end.at for end in at.premises] == [claim_of(row) for row in group.rows]
            while at.target.at in excerpt.relations:
                at = excerpt.relations[at.target.at]
            assert at.target.at == key


def test_a_premise_that_counts_alone_too_needs_no_chip() -> None:
    claims = [claim("p", quote("l", 1)), claim("q", quote("l", 2))]
    relations = [relation("both", "support", "p q", "a"), relation("one", "support", "p", "a")]
    forest = forest_of(everything(Structure(two_sided(claims, relations))))
    (group,) = forest.groups["a"]
    assert group.also == (("p", "one"),)
    assert not any(map(is_chip, rows_of(forest)))


def test_where_repeats_are_left_out_each_claim_is_named_once() -> None:
    claims = [claim("p", quote("l", 1)), claim("q", quote("l", 2))]
    relations = [relation(f"r{i}", "support", "p", target) for i, target in enumerate(("a", "q"))]
    excerpt = everything(Structure(two_sided(claims, [*relations, relation("s", "support", "q", "a")])))
    assert any(map(is_chip, rows_of(forest_of(excerpt))))
    assert not any(map(is_chip, rows_of(forest_of(excerpt, repeats=False))))


# Order


@given(forests, st.randoms())
def test_the_order_changes_places_only(excerpt: Excerpt, draw: st.DataObject) -> None:
    forest = forest_of(excerpt)
    kinds = kinds_of(excerpt)
    links = {key: [draw.randrange(9)] for key in excerpt.claims if draw.random() < 0.5}  # type: ignore[attr-defined]
    places = Places(links, {n: i for i, n in enumerate(excerpt.claims)}, kinds.kind, kinds.is_aimed_at_step)  # type: ignore[arg-type]
    after = ordered(forest, places)
    assert sorted(rows_of(after)) == sorted(rows_of(forest))
    for key, groups in after.groups.items():
        assert sorted(g.relation for g in groups) == sorted(g.relation for g in forest.groups[key])
        direct = [kinds.kind(g.relation) != "support" for g in groups if not kinds.is_aimed_at_step(g.relation)]
        assert direct == sorted(direct), "reasons come before what attacks"
        for before, group in pairwise(groups):
            if kinds.is_aimed_at_step(group.relation):
                target = excerpt.relations[group.relation].target.at
                assert target in [g.relation for g in groups[: groups.index(group)]], before


def test_links_do_not_cross_where_they_need_not() -> None:
    claims = [claim(f"p{i}", quote("l", i)) for i in range(5)]
    excerpt = everything(Structure(two_sided(claims, [relation(f"r{i}", "support", f"p{i}", "a") for i in range(5)])))
    links = {f"p{i}": [4 - i] for i in range(5)}
    kinds = kinds_of(excerpt)
    places = Places(links, {n: i for i, n in enumerate(excerpt.claims)}, kinds.kind, kinds.is_aimed_at_step)  # type: ignore[arg-type]
    after = ordered(forest_of(excerpt), places)
    assert [group.rows[0] for group in after.groups["a"]] == ["p4", "p3", "p2", "p1", "p0"]


# Columns


@given(st.lists(st.integers(1, 9), max_size=8), st.integers(1, 4))
def test_the_highest_column_is_as_low_as_can_be(heights: list[int], columns: int) -> None:
    branches = [Branch((Slot(f"c{i}", 1, "branch"),)) for i in range(len(heights))]
    kinds = Kinds(lambda _: "support", lambda _: False, lambda _: 0)
    parts = split(branches, heights, columns, kinds)
    assert sorted(i for part in parts for i in part) == list(range(len(heights)))
    highest = max(sum(heights[i] for i in part) for part in parts)
    cuts = product(range(len(heights) + 1), repeat=columns - 1)
    ways = ([0, *sorted(cut), len(heights)] for cut in cuts)
    assert highest == min(max(sum(heights[a:b]) for a, b in pairwise(way)) for way in ways)


@pytest.mark.parametrize("columns", [2, 3])
def test_a_branch_that_is_too_high_stands_in_another_column(columns: int) -> None:
    claims = [claim(f"p{i}", quote("l", i)) for i in range(16)]
    relations = [relation(f"r{i}", "support", f"p{i}", f"p{(i - 1) // 2}" if i else "a") for i in range(16)]
    excerpt = everything(Structure(two_sided(claims, relations)))
    after = given_up(forest_of(excerpt), "left", columns)
    assert after.moved
    for branch, above in after.moved.items():
        assert branch in after.roots["left"]
        assert any(claim_of(row) == branch for group in after.groups[above] for row in group.rows)
    assert sorted(row for row in rows_of(after) if not is_chip(row)) == sorted(excerpt.claims)


def test_each_main_claim_has_a_section_of_its_own() -> None:
    excerpt = everything(Structure(two_sided([claim("p", quote("l", 1))], [relation("r", "support", "p", "a")])))
    stacks = stacks_of(forest_of(excerpt), "left", kinds_of(excerpt), {})
    assert [stack.banner for stack in stacks] == ["a"]
    assert [slot.key for branch in stacks[0].branches for slot in branch.slots] == ["p"]


# Spacing and ports

positions = st.lists(st.tuples(st.floats(0, 100), st.floats(0, 10)), min_size=1, max_size=8)


@given(positions, st.floats(0, 5))
def test_things_keep_their_order_and_distance(things: list[tuple[float, float]], gap: float) -> None:
    wishes, sizes = [wish for wish, _ in things], [size for _, size in things]
    high = 200.0
    placed = spread(wishes, sizes, gap, 0, high)
    assert placed[0] >= -1e-6
    for (one, size), other in zip(zip(placed, sizes, strict=True), placed[1:], strict=False):
        assert other >= one + size + gap - 1e-6
    assert placed[-1] + sizes[-1] <= high + 1e-6


@given(positions, st.floats(0, 5), st.lists(st.floats(-3, 3), min_size=8, max_size=8))
def test_no_other_places_are_nearer_to_the_wishes(
    things: list[tuple[float, float]], gap: float, moves: list[float]
) -> None:
    wishes, sizes = [wish for wish, _ in things], [size for _, size in things]
    placed = spread(wishes, sizes, gap, -1e6, 1e6)
    other = [at + move for at, move in zip(placed, moves, strict=False)]
    assume(all(b >= a + size + gap for (a, b), size in zip(pairwise(other), sizes, strict=False)))

    def far(at: list[float]) -> float:
        return sum((one - wish) ** 2 for one, wish in zip(at, wishes, strict=True))

    assert far(placed) <= far(other) + 1e-6


@given(st.lists(st.floats(-50, 150), min_size=1, max_size=6, unique=True))
def test_links_meet_a_box_in_the_order_of_their_rows(rows: list[float]) -> None:
    rect = Rect(0, 0, 100, 100)
    ports = ports_of([Wish(f"x{i}", "box", row) for i, row in enumerate(rows)], {"box": rect}, 5)
    heights = [ports[f"x{i}", "box"] for i, _ in sorted(enumerate(rows), key=lambda one: one[1])]
    assert heights == sorted(heights)
    assert all(rect.y < height < rect.bottom for height in heights)
    assert all(b - a >= 5 - 1e-6 for a, b in pairwise(heights))


# Fitting

shapes = st.lists(
    st.builds(Shape, st.floats(1, 50), st.floats(1, 50), st.integers(1, 3), st.integers(0, 3), st.just(0.0)),
    min_size=1,
    max_size=6,
)


@given(shapes)
def test_every_shape_is_kept_or_beaten(found: list[Shape]) -> None:
    kept = smallest(found)
    for shape in found:
        assert any(k.width <= shape.width and k.height <= shape.height and k.broken <= shape.broken for k in kept), (
            shape
        )


@given(shapes, shapes, shapes, st.floats(0.5, 3))
def test_the_letters_are_as_large_as_can_be(
    left: list[Shape], spine: list[Shape], right: list[Shape], aspect: float
) -> None:
    plain = [[s._replace(columns=1, broken=0) for s in one] for one in (left, spine, right)]
    _, scale = fitted(*plain, aspect=aspect, across=1, heading=lambda _: 1)
    best = max(
        min(aspect / (a.width + b.width + c.width + 1), 1 / (max(a.height, b.height, c.height) + 1))
        for a, b, c in product(*plain)
    )
    assert scale == pytest.approx(best)


# Routing


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=6, unique=True), st.data())
def test_links_run_straight_around_boxes(ends: list[tuple[int, int]], data: st.DataObject) -> None:
    box = Rect(4 * EM, data.draw(st.integers(0, 15)) * EM, 2 * EM, 5 * EM)
    jobs = [Job(f"x{i}", End((0, a * EM + i), 1), End((10 * EM, b * EM + i / 2), -1)) for i, (a, b) in enumerate(ends)]
    tracks = [EM * (0.5 + 0.5 * i) for i in range(19)]
    across = [EM * (i - 1) for i in range(24)]
    for job, path in zip(jobs, routed(jobs, Ground(across, tracks, [box], [])), strict=True):
        assert path is not None
        assert (path[0], path[-1]) == (job.start.point, job.goal.point)
        for (ax, ay), (bx, by) in pairwise(path):
            assert ax == pytest.approx(bx) or ay == pytest.approx(by)
            low, high = min(ay, by), max(ay, by)
            inside = min(ax, bx) < box.right and max(ax, bx) > box.x and low < box.bottom and high > box.y
            assert not inside


def test_links_that_would_meet_run_beside_one_another() -> None:
    jobs = [Job(f"x{i}", End((0, i * EM), 1), End((10 * EM, (9 - i) * EM), -1)) for i in range(5)]
    ground = Ground([], [EM * (1 + 0.5 * i) for i in range(16)], [], [])
    paths = [path for path in routed(jobs, ground) if path]
    downs = [a[0] for path in paths for a, b in pairwise(path) if a[0] == pytest.approx(b[0])]
    assert len(paths) == 5
    assert len(set(downs)) == len(downs), "each has a track of its own"


def test_what_has_no_way_is_left_out() -> None:
    wall = Rect(4 * EM, -100 * EM, EM, 300 * EM)
    jobs = [Job("x", End((0, 0), 1), End((10 * EM, 0), -1))]
    assert routed(jobs, Ground([], [EM, 9 * EM], [wall], [])) == [None]


# Curves


def test_a_curve_is_a_start_and_threes_and_never_leaves_its_corners() -> None:
    points = [(0.0, 0.0), (10.0, 0.0), (10.0, 20.0), (30.0, 20.0)]
    found = curve(points, [3.0, 3.0])
    assert (len(found) - 1) % 3 == 0
    assert (found[0], found[-1]) == (points[0], points[-1])
    assert all(0 <= x <= 30 and 0 <= y <= 20 for x, y in found)
