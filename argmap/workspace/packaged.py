"""The debates that come with argmap: in the installed package, or in the checkout it runs from."""

from __future__ import annotations

from pathlib import Path

from argmap.store.files import read_bytes

DEMO_MAP = "maps/pakistan-us-alliance.yaml"
"""The map of two real articles, relative to the folder that it is unpacked to."""

DEMO_FILES = (
    DEMO_MAP,
    "maps/pakistan-us-alliance.teaching.yaml",
    "seeds/000_cbd93a8e687a55ce.txt",
    "seeds/004_5f14ed3ac32c2046.txt",
    "maps/town-centre.yaml",
    "maps/close-the-centre.txt",
    "maps/keep-the-centre-open.txt",
    "maps/homework.yaml",
    "maps/homework.teaching.yaml",
    "maps/abolish-homework.txt",
    "maps/keep-homework.txt",
    "maps/nuclear-costs.yaml",
    "maps/build-the-reactor.txt",
    "maps/drop-the-reactor.txt",
    "maps/later-bell.yaml",
    "maps/later-bell.teaching.yaml",
    "maps/later-bell-for.txt",
    "maps/later-bell-against.txt",
    "maps/later-bell-report.txt",
    "maps/later-bell-rejoinder.txt",
    "maps/argmap.schema.json",
    "maps/judgements.schema.json",
)
"""All maps with their articles, and the forms by which editors check them: the manual's commands run on them."""


def demo_map() -> Path:
    """The map of the debate where it lies, with its articles near it."""
    return _origin() / DEMO_MAP


def demo_files() -> dict[str, bytes]:
    """All of `DEMO_FILES`, by their paths in the folder that they are unpacked to."""
    origin = _origin()
    return {name: read_bytes(origin / name) for name in DEMO_FILES}


def _origin() -> Path:
    package = Path(__file__).resolve().parents[1]
    packaged = package / "packaged"
    return packaged if packaged.is_dir() else package.parent
