"""The debate that comes with argmap: in the installed package, or in the checkout it runs from."""

from __future__ import annotations

from pathlib import Path

from argmap.store.files import read_bytes

DEMO_MAP = "maps/pakistan-us-alliance.yaml"
"""The map of the two articles, relative to the folder that it is unpacked to."""

DEMO_FILES = (
    DEMO_MAP,
    "maps/argmap.schema.json",
    "seeds/000_cbd93a8e687a55ce.txt",
    "seeds/004_5f14ed3ac32c2046.txt",
)


def demo_map() -> Path:
    """The map of the debate where it lies, with its articles near it."""
    return _origin() / DEMO_MAP


def demo_files() -> dict[str, bytes]:
    """The articles, their map and its schema, by their paths in the folder that they are unpacked to."""
    origin = _origin()
    return {name: read_bytes(origin / name) for name in DEMO_FILES}


def _origin() -> Path:
    package = Path(__file__).resolve().parents[1]
    packaged = package / "packaged"
    return packaged if packaged.is_dir() else package.parent
