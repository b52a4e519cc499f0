"""What all tests share: golden files, the checkout's own maps, the corpora that may not be there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("exploring", deadline=None)
settings.register_profile("repeatable", deadline=None, derandomize=True)
# A change is judged by the same examples every time; whoever runs the tests by hand looks for new ones.
settings.load_profile("repeatable" if os.environ.get("CI") else "exploring")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what is made now as what is expected")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take longest, so that no worker is left waiting for one of them in the end."""
    items.sort(key=lambda item: not item.name.startswith("test_the_commands_print_what_is_shown"))


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str | bytes], None]:
    """Compares what was made with a file that a person has looked at, byte for byte."""

    def compare(path: Path, actual: str | bytes) -> None:
        made = actual.encode() if isinstance(actual, str) else actual
        if request.config.getoption("--update-goldens"):
            path.write_bytes(made)
        expected = path.read_bytes() if path.exists() else b""
        known = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        remedy = f"{known} has other words; if those made now are right, `pytest --update-goldens` writes them there"
        assert made.decode(errors="replace") == expected.decode(errors="replace"), remedy

    return compare


@pytest.fixture
def renews(request: pytest.FixtureRequest) -> bool:
    """Whether what is expected is to be written, not only compared."""
    return bool(request.config.getoption("--update-goldens"))
