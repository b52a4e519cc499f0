"""What `import argmap` gives."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import argmap

if TYPE_CHECKING:
    from pathlib import Path


def test_every_public_name_is_there_and_documented() -> None:
    assert argmap.__all__ == sorted(argmap.__all__)
    for name in argmap.__all__:
        assert getattr(argmap, name).__doc__, name
    assert set(argmap.__all__) <= set(dir(argmap))


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Clam'"):
        argmap.Clam  # noqa: B018


def test_a_map_shows_itself_in_a_notebook(root: Path) -> None:
    code = "import argmap, sys; print(argmap.load_map(sys.argv[1])._repr_svg_()[:200])"
    command = [sys.executable, "-c", code, str(root / "maps" / "town-centre.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "<svg" in done.stdout
