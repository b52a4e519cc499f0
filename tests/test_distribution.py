"""What an installation asks for: versions that are true, and a layout engine only where it can be had."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ASKED = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = [text for texts in ASKED["optional-dependencies"].values() for text in texts]
REQUIREMENTS = [Requirement(text) for text in (*ASKED["dependencies"], *EXTRAS) if not text.startswith("argmap")]
ENGINE = next(one for one in REQUIREMENTS if one.name == "graphviz-pure")


@pytest.mark.parametrize("one", REQUIREMENTS, ids=lambda one: one.name)
def test_every_library_has_a_lowest_version(one: Requirement) -> None:
    assert one.name.startswith("types-") or any(bound.operator in (">=", "==") for bound in one.specifier)


@pytest.mark.parametrize("one", REQUIREMENTS, ids=lambda one: one.name)
def test_a_library_that_promises_nothing_yet_has_a_highest_version(one: Requirement) -> None:
    if any(Version(bound.version) < Version("1") for bound in one.specifier):
        assert any(bound.operator in ("<", "==") for bound in one.specifier)


def test_what_draws_the_pictures_that_are_kept_is_pinned() -> None:
    assert [bound.operator for bound in ENGINE.specifier] == ["=="]


@pytest.mark.parametrize(
    ("system", "machine", "is_made_for"),
    [
        ("linux", "x86_64", True),
        ("linux", "aarch64", True),
        ("linux", "ppc64le", False),
        ("linux", "armv7l", False),
        ("linux", "riscv64", False),
        ("darwin", "arm64", True),
        ("darwin", "x86_64", True),
        ("win32", "AMD64", True),
        ("win32", "ARM64", True),
        ("win32", "x86", False),
        ("freebsd14", "amd64", False),
    ],
)
def test_the_engine_is_asked_for_only_where_it_can_be_had(system: str, machine: str, is_made_for: bool) -> None:  # noqa: FBT001
    assert ENGINE.marker is not None
    assert ENGINE.marker.evaluate({"sys_platform": system, "platform_machine": machine}) is is_made_for
