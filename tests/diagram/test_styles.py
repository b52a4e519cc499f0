"""Colours: words can be read in every style, and what must be told apart is, also by the colour-blind and in grey."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from argmap.diagram.dot import LOOKS
from argmap.diagram.styles import SHAPES, STYLES, Style

Colour = tuple[float, float, float]


def linear(colour: str) -> Colour:
    """Red, green and blue as parts of light, from 0 to 1 (sRGB, IEC 61966-2-1)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2)."""
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), colour, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2)."""
    low, high = sorted(luminance(linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
"""What is left of linear RGB without medium-wave cones (Machado, Oliveira and Fernandes 2009, severity 1)."""


def deuteranope(colour: Colour) -> Colour:
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, colour, strict=True)))) for row in DEUTERANOPIA
    )
    return red, green, blue


def lab(colour: Colour) -> Colour:
    """CIE L*a*b*, white point D65."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    whole = (0.95047, 1.0, 1.08883)
    x, y, z = (
        sum(weight * part for weight, part in zip(row, colour, strict=True)) / white
        for row, white in zip(rows, whole, strict=True)
    )
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: Colour, other: Colour) -> float:
    """CIE 1976 colour difference; about 2 is just seen."""
    return math.dist(lab(one), lab(other))


every_style = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)


@every_style
def test_all_words_can_be_read(style: Style) -> None:
    pairs = {(style.ink, style.paper), (style.faint, style.paper), (style.on_ink, style.ink)}
    for tint in style.tints.values():
        pairs |= {(style.on_strong, tint.of_main), (tint.strong, tint.soft), (tint.strong, style.paper)}
        pairs |= {(style.ink, tint.soft), (style.faint, tint.soft), (tint.strong, style.band)}
    pairs |= {(style.ink, style.band), (style.faint, style.band)}
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5} == {}


in_colour = pytest.mark.parametrize("style", [STYLES[name] for name in STYLES if name != "print"])


@in_colour
def test_sides_are_told_apart_by_the_colour_blind(style: Style) -> None:
    left, right = (deuteranope(linear(style.tints[side].strong)) for side in ("left", "right"))
    assert difference(left, right) > 20


@every_style
def test_sides_are_told_apart_in_grey(style: Style) -> None:
    left, right = (lab(linear(style.tints[side].of_main))[0] for side in ("left", "right"))
    assert abs(left - right) > 5
    assert SHAPES["left"] != SHAPES["right"], "and by the corners of their boxes, whatever a copier makes of them"


@pytest.mark.parametrize("name", ["print"])
def test_print_is_black_and_grounds_are_grey(name: str) -> None:
    style = STYLES[name]
    assert {style.ink, style.faint, style.on_strong, *(tint.strong for tint in style.tints.values())} == {"#000000"}


def test_contrast_is_at_least_seven_to_one() -> None:
    style = STYLES["contrast"]
    for tint in style.tints.values():
        assert contrast(style.on_strong, tint.of_main) >= 7
        assert contrast(style.ink, tint.soft) >= 7
        assert contrast(tint.strong, style.paper) >= 7


@every_style
def test_main_claims_conclusions_and_premises_differ_in_grey(style: Style) -> None:
    for ground in ("left", "right"):
        tint = style.tints[ground]
        shades = [lab(linear(colour))[0] for colour in (tint.of_main, tint.soft, style.paper)]
        assert all(abs(a - b) > 3 for a, b in combinations(shades, 2)), ground


def test_kinds_of_relation_differ_without_any_colour() -> None:
    assert len({(look.line, look.head, look.tail) for look in LOOKS.values()}) == len(LOOKS)


def test_dashes_mean_attack_only() -> None:
    assert {kind for kind, look in LOOKS.items() if look.line == "dashed"} == {"attack", "contradiction"}
