"""Files: read whole, or written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import platform
import re
import stat
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import FileError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read: more than anybody writes by hand."""


def look_at(path: Path) -> None:
    """See that there is a file that can be read, before any work is done.

    Raises:
        FileError: it is not there, no ordinary file or too large.
    """
    with _told(path):
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise FileError(f"{path}: this is a folder; name a file in it", path)
        if not stat.S_ISREG(about.st_mode):
            raise FileError(f"{path}: this is no ordinary file; name one", path)
        if about.st_size > MAX_BYTES:
            size = about.st_size / 1024 / 1024
            raise FileError(f"{path}: {size:.0f} MB is too large; files up to {MAX_BYTES >> 20} MB are read", path)


def read_bytes(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        FileError: it is not there, no ordinary file, too large or not readable.
    """
    look_at(path)
    with _told(path):
        return path.read_bytes()


def write_atomically(path: Path, data: bytes) -> None:
    """Put a file in its place in one step: whoever looks, even after a crash, finds the old one or the new one, whole.

    A link is followed; the permissions of a file that is replaced are kept.

    Raises:
        FileError: it could not be written; the old file is untouched and nothing is left lying about.
    """
    replace_together({path: data})


def replace_together(contents: Mapping[Path, bytes]) -> None:
    """Put files that belong together in their places, each in one step: where one cannot be written, none changes.

    Links are followed; the permissions of files that are replaced are kept.

    Raises:
        FileError: one could not be written; the old files are untouched and nothing is left lying about.
    """
    targets = {path: _target(path) for path in contents}
    for folder in dict.fromkeys(target.parent for target in targets.values()):
        clear_parts(folder)
    parts: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    path = next(iter(contents), Path())
    try:
        for path, data in contents.items():
            parts[path] = _part(targets[path], data)
        for path, part in parts.items():
            target = targets[path]
            old = target.read_bytes() if len(parts) > 1 and target.is_file() else None
            part.replace(target)
            before[target] = old
        for folder in dict.fromkeys(target.parent for target in targets.values()):
            sync_folder(folder)
    except FileNotFoundError as error:
        _put_back(before)
        folder = targets[path].parent
        raise FileError(f"{path}: there is no folder {folder} to write into; make it first", path) from error
    except OSError as error:
        _put_back(before)
        raise FileError(f"{path}: could not be written: {reason(error)}; nothing was changed", path) from error
    finally:
        for part in parts.values():
            _drop(part)


def _part(target: Path, data: bytes) -> Path:
    """What will replace a file, written whole beside it."""
    mode = _mode_for(target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f"{_PART}{os.getpid()}-", suffix=".part")
    part = Path(name)
    _WRITING.add(part.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(mode)
    except BaseException:  # Ctrl-C too
        _drop(part)
        raise
    return part


def _drop(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)
    _WRITING.discard(part.name)


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    """Give files that were replaced what they held, as another one that belongs to them could not be written."""
    for target, data in before.items():
        with contextlib.suppress(OSError):
            if data is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(data)


def _target(path: Path) -> Path:
    """The file that a name stands for.

    Raises:
        FileError: it is a link that leads round in a circle.
    """
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError) as error:  # the one or the other, by the version of Python
        message = f"{path}: these links lead round in a circle, or nowhere; name the file itself; nothing was changed"
        raise FileError(message, path) from error


_PART = f".argmap-{hashlib.sha256(platform.node().encode('utf-8', 'replace')).hexdigest()[:6]}-"
"""How the names of half-written files begin: those of this machine, as only its processes can be asked after."""

_WRITING: set[str] = set()
"""The names of this process's half-written files."""

_DAY_SECONDS = 24 * 60 * 60


def clear_parts(folder: Path) -> None:
    """Take away the half-written files that processes left in a folder when they were killed."""
    with contextlib.suppress(OSError):
        for part in folder.glob(f"{_PART}*.part"):
            process = part.name.removeprefix(_PART).partition("-")[0]
            if process.isdigit() and part.name not in _WRITING and not _may_be_writing(int(process), part):
                part.unlink(missing_ok=True)


def _may_be_writing(process: int, part: Path) -> bool:
    """Whether a process may still be at work on its half-written file."""
    if process == os.getpid():
        return False
    if os.name == "nt":  # asking after a process there would end it
        return time.time() - part.stat().st_mtime < _DAY_SECONDS
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet.

    Raises:
        FileError: something has this name already, or it could not be written.
    """
    if path.exists() or path.is_symlink():
        raise FileError(f"{path}: this file is there already, and is not overwritten; choose another name", path)
    write_atomically(path, data)


def stamp(files: tuple[Path, ...]) -> tuple[tuple[int, int], ...]:
    """A value that changes when one of some files does; a file that is not there counts as well."""

    def of(file: Path) -> tuple[int, int]:
        try:
            about = file.stat()
        except OSError:
            return (0, 0)
        return (about.st_mtime_ns, about.st_size)

    return tuple(map(of, files))


def make_folder(path: Path) -> None:
    """Make a folder and those above it, if they are not there.

    Raises:
        FileError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"{path}: could not make this folder: {reason(error)}", path) from error


def _mode_for(target: Path) -> int:
    """The permissions of the file to be replaced; refused if it may not be written, as a rename would not notice."""
    if target.exists():
        if not target.is_file():
            raise OSError(None, "this is no ordinary file")
        if not os.access(target, os.W_OK):
            raise OSError(None, "this file is read-only; choose another name or folder")
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with contextlib.suppress(OSError):  # not on Windows, not on every file system
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_REMEDIES: Mapping[int, str] = {
    errno.EACCES: "use a folder of your own, or ask its owner",
    errno.EPERM: "use a folder of your own, or ask its owner",
    errno.ENOSPC: "make room, or name another disk",
    errno.EDQUOT: "make room, or name another disk",
    errno.EROFS: "name a folder on another disk",
    errno.ENOTDIR: "a part of this path is a file; name another",
    errno.EEXIST: "a part of this path is a file; name another",
    errno.ELOOP: "these links lead round in a circle; name the file itself",
    errno.ENAMETOOLONG: "choose a shorter name",
}
"""What to do about what the system says."""


def reason(error: OSError | ValueError) -> str:
    """What the system says went wrong, and what to do about it."""
    said = (error.strerror if isinstance(error, OSError) else str(error)) or str(error)
    number = errno.EACCES if isinstance(error, PermissionError) else error.errno if isinstance(error, OSError) else None
    remedy = _REMEDIES.get(number or 0)
    return f"{said} ({remedy})" if remedy else said


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the system says of a file that cannot be read, as our error."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise FileError(_why_not_read(path, error), path) from error


def _why_not_read(path: Path, error: OSError | ValueError) -> str:
    if found := _ADDRESS.search(str(path)):
        address = re.sub(r":[/\\]+", "://", str(path)[found.start() :].lstrip("/\\"), count=1)  # a path lost a slash
        return f"{address} is an address, and argmap reads files: save the page first, then name its file"
    if str(path) == "-":
        return "-: standard input is not read here; name a file"
    missing = f"there is no such file{_nearby(path)}"
    return f"{path}: {missing if isinstance(error, FileNotFoundError) else f'could not be read: {reason(error)}'}"


_ALIKE = 0.8
"""How like a name must be to what was typed, 1 at most, so that it is likely meant."""

_ADDRESS = re.compile(r"(?:^|[/\\])(?:[a-z][a-z0-9+.-]+:[/\\]|www\.)", re.IGNORECASE)
"""How the address of a page begins, also one that was taken for a path in some folder."""


def _nearby(path: Path) -> str:
    """A hint at files of the same kind in the same folder."""
    with contextlib.suppress(OSError, ValueError):
        here = (
            sorted(p.name for p in path.parent.glob(f"*{path.suffix}") if p.is_file() and p.name[0] != ".")
            if path.suffix
            else []
        )
        if near := nearest(path.stem, [Path(name).stem for name in here], alike=_ALIKE):
            return f"; did you mean {path.with_name(near + path.suffix)}?"
        if here:
            more = " …" if len(here) > 5 else ""
            return f"; in {Path(os.path.normpath(path.parent))} there are {', '.join(here[:5])}{more}"
    return ""
