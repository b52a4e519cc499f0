"""What an installation asks for, with versions that are true, and what a package index shows of it."""

from __future__ import annotations

import re
import runpy
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
ASKED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
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


def described(monkeypatch: pytest.MonkeyPatch, **environment: str) -> tuple[str, dict[str, str]]:
    """The README and the addresses that a package built in this environment has."""
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    metadata: dict[str, Any] = {}
    runpy.run_path(str(ROOT / ".ci" / "addresses.py"))["Addresses"](str(ROOT), {}).update(metadata)
    return metadata["readme"]["text"], metadata["urls"]


def test_what_the_hosted_workflow_builds_shows_its_pictures_and_pages_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    text, urls = described(
        monkeypatch, GITHUB_SERVER_URL="https://example.org", GITHUB_REPOSITORY="who/it", GITHUB_SHA="c0ffee"
    )
    targets = re.findall(r"\]\(([^)]+)\)", text)
    assert [target for target in targets if not target.startswith("https://")] == []
    assert "https://example.org/who/it/raw/c0ffee/maps/pakistan-us-alliance-slide.svg" in targets
    assert "ADDRESS" not in text.replace("where ADDRESS is", "")
    assert all(url.startswith("https://example.org/who/it") for url in urls.values())


def test_what_is_built_elsewhere_names_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    text, urls = described(monkeypatch)
    assert text == (ROOT / "README.md").read_text("utf-8")
    assert urls == {}


def test_the_top_level_is_what_a_visitor_expects() -> None:
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("this is no clone")
    seen = {line.split("/")[0] for line in done.stdout.splitlines()}
    shown = {name for name in seen if not name.startswith(".")}
    assert shown == {"LICENSE", "README.md", "argmap", "maps", "pyproject.toml", "seeds", "tests"}
