"""The debate that comes with argmap: in the installed package, or in the checkout it runs from."""

from __future__ import annotations

from pathlib import Path

from argmap.errors import FileError
from argmap.store.files import make_folder, read_bytes, write_new

DEMO_MAP = "maps/pakistan-us-alliance.yaml"
"""The map of the two articles, relative to the folder that it is unpacked to."""

DEMO_FILES = (
    DEMO_MAP,
    "maps/argmap.schema.json",
    "seeds/000_cbd93a8e687a55ce.txt",
    "seeds/004_5f14ed3ac32c2046.txt",
)


def unpack_demo(folder: Path) -> None:
    """Write the articles and their map to a folder; files that are there with the same bytes are left alone.

    Raises:
        FileError: another file has one of the names; it is not overwritten.
    """
    origin = _origin()
    contents = {folder / name: read_bytes(origin / name) for name in DEMO_FILES}
    for path, data in contents.items():
        if path.exists() and read_bytes(path) != data:
            message = f"{path}: there is another file of this name, and it is not overwritten; name another folder"
            raise FileError(message, path)
    for path, data in contents.items():
        make_folder(path.parent)
        if not path.exists():
            write_new(path, data)


def _origin() -> Path:
    package = Path(__file__).resolve().parents[1]
    packaged = package / "packaged"
    return packaged if packaged.is_dir() else package.parent
