from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from argmap.draft.rules.arborescence import Edge, best_arborescence

SCORES = st.sampled_from([-2.0, -1.0, 0.0, 0.5, 1.0, 2.0, 3.5])


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Edge], list[float]]:
    size = draw(st.integers(1, 5))
    pairs = [(a, b) for a in range(size) for b in range(size) if a != b]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=12)) if pairs else []
    edges = [Edge(a, b, draw(SCORES)) for a, b in chosen]
    return edges, [draw(SCORES) for _ in range(size)]


def is_free_of_circles(edges: list[Edge], chosen: tuple[int | None, ...]) -> bool:
    for start in range(len(chosen)):
        here, steps = start, 0
        while (edge := chosen[here]) is not None:
            here, steps = edges[edge].target, steps + 1
            if steps > len(chosen):
                return False
    return True


def score(edges: list[Edge], prices: list[float], chosen: tuple[int | None, ...]) -> float:
    return sum(prices[i] if edge is None else edges[edge].score for i, edge in enumerate(chosen))


@given(graphs())
def test_nothing_scores_higher(graph: tuple[list[Edge], list[float]]) -> None:
    edges, prices = graph
    chosen = best_arborescence(len(prices), edges, prices)
    assert all(edge is None or edges[edge].source == i for i, edge in enumerate(chosen))
    assert is_free_of_circles(edges, chosen)
    ways = itertools.product(*([None, *(n for n, e in enumerate(edges) if e.source == i)] for i in range(len(prices))))
    best = max(score(edges, prices, way) for way in ways if is_free_of_circles(edges, way))
    assert score(edges, prices, chosen) == best


def test_a_unit_whose_price_is_infinite_bears_on_nothing() -> None:
    assert best_arborescence(2, [Edge(0, 1, 5.0), Edge(1, 0, 9.0)], [0.0, float("inf")]) == (0, None)


def test_of_equals_the_first_is_taken() -> None:
    edges = [Edge(0, 1, 1.0), Edge(0, 2, 1.0)]
    assert best_arborescence(3, edges, [0.0, 0.0, 0.0]) == (0, None, None)
