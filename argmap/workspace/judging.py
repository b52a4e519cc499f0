"""People's judgements of a map: their files found, read, held against it, and written."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from argmap.check.judgements import held_against
from argmap.errors import FileError, FormatError, JudgementsFormatError, Location, Problem, Severity, position
from argmap.formats.judgements import locate_judgements, read_judgements, write_judgements
from argmap.model.calling import claim_called, judged_text, steps_called
from argmap.model.judgements import ClaimJudgement, Judgements, StepJudgement
from argmap.report.judging import anonymous, badges_of, badges_of_all, tallied
from argmap.store.files import look_at, read_bytes, write_atomically
from argmap.store.locking import held
from argmap.workspace.archives import Member, members, pupil

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Overlay, Structure
    from argmap.phrases import Speech

One = TypeVar("One", ClaimJudgement, StepJudgement)

ENDING = ".judgements.yaml"
_YAML = (".yaml", ".yml")


class Readings(NamedTuple):
    """What readers make of a map, and what was found on the way."""

    readings: tuple[Judgements, ...]
    """Held against the map, by reader."""
    problems: tuple[Problem, ...]


def judgements_file(map_file: Path, reader: str) -> Path:
    """Where a reader's judgements of a map lie: beside it, `NAME.READER.judgements.yaml`."""
    name = re.sub(r"[^\w.-]+", "-", reader.strip().lower()).strip("-.") or "reader"
    return map_file.with_name(f"{map_file.stem}.{name}{ENDING}")


def files_of_judgements(map_file: Path, named: Sequence[Path]) -> list[Path | Member]:
    """The files that people name; with no names, those beside the map.

    Of a folder, or a learning platform's archive (.zip), all YAML files that are no maps.

    Raises:
        FileError: a folder has none.
    """
    if not named:
        return sorted(map_file.parent.glob(f"{map_file.stem}.*{ENDING}"))
    return [file for path in named for file in _files_of(path)]


def _files_of(path: Path) -> Sequence[Path | Member]:
    if path.is_dir():
        return _in_folder(path)
    return _in_archive(path) if path.suffix.lower() == ".zip" else [path]


def _in_archive(path: Path) -> list[Member]:
    look_at(path)
    found = [one for one in members(path, _YAML, wanted="no file of judgements (.yaml)") if not _is_map_text(one.data)]
    if not any(one.data is not None for one in found):
        said = "; ".join(dict.fromkeys(one.said for one in found if one.said)) or "it is empty"
        raise FileError(f"{path}: no file of judgements (.yaml) is in this archive: {said}", path)
    return found


def _in_folder(folder: Path) -> list[Path]:
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _YAML and path.is_file()]
    found = [path for path in files if path.name.endswith(ENDING) or not _is_map(path)]
    if not found:
        raise FileError(
            f"{folder}: no file of judgements (.yaml) is in this folder; `argmap judge MAP NAME` writes one", folder
        )
    return found


def _is_map(path: Path) -> bool:
    return _is_map_text(read_bytes(path))


def _is_map_text(data: bytes | None) -> bool:
    return data is not None and re.search(rb"^argmap:", data, re.MULTILINE) is not None


def read_readings(files: Iterable[Path | Member], structure: Structure) -> Readings:
    """The judgements in some files, held against a map; what cannot be read is a problem, and the rest goes on.

    Of two files of one reader the later one counts; a file that does not name its reader has the name of the file.
    """
    readings: dict[str, tuple[Path | Member, Judgements]] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            judgements, found = read_reading(file, structure)
        except FormatError as error:
            problems += error.problems
        except FileError as error:
            message = str(error).removeprefix(f"{file}: ")
            problems.append(Problem("unreadable", Severity.ERROR, message, location=Location(str(file))))
        else:
            problems += found
            if judgements == Judgements(reader=judgements.reader, map=judgements.map):
                message = f"{judgements.reader} has judged nothing yet"
                problems.append(Problem("not-judged", Severity.INFORMATION, message, location=Location(str(file))))
                continue
            key = judgements.reader.casefold()
            if key in readings:
                message = f"{judgements.reader} has judged in {readings.pop(key)[0]} too; this file counts"
                remedy = "If these are two people, give them two names after `reader:`."
                location = Location(str(file))
                problems.append(Problem("reader-twice", Severity.WARNING, message, location=location, remedy=remedy))
            readings[key] = file, judgements
    return Readings(tuple(judgements for _, judgements in readings.values()), tuple(problems))


def read_reading(file: Path | Member, structure: Structure) -> tuple[Judgements, tuple[Problem, ...]]:
    """One reader's judgements, held against a map, and what that found, with its lines.

    Raises:
        FileError: the file cannot be read.
        JudgementsFormatError: it holds no judgements.
    """
    text = _text(file)
    judgements = read_judgements(text, path=str(file))
    found = held_against(judgements, structure)
    reader = " ".join(judgements.reader.split()) or _reader_of(file)
    return found.judgements.changed(reader=reader), locate_judgements(text, found.problems, path=str(file))


def _reader_of(file: Path | Member) -> str:
    """Whose a file is that does not say it: as the platform has it, or as the file is called."""
    name = pupil(file.inner) if isinstance(file, Member) else file.name
    return name.removesuffix(".yaml").removesuffix(".judgements").rpartition(".")[2]


def overlay_of(readings: Sequence[Judgements], structure: Structure, speech: Speech) -> Overlay:
    """What is said of single claims and steps: by one reader with the reasons, by several in numbers."""
    if len(readings) == 1:
        return badges_of(readings[0], speech)
    return badges_of_all(tallied(readings, structure), speech)


def without_names(readings: Sequence[Judgements], speech: Speech) -> tuple[Judgements, ...]:
    """The readings with numbers in place of names."""
    return tuple(anonymous(readings, speech))


class Judged(NamedTuple):
    """What one reader makes of a claim or step from now on; what is `None` stays as it was."""

    name: str
    """Its id."""
    judgement: str | None = None
    """Empty: it is not judged any more."""
    why: str | None = None
    open: tuple[int | str, ...] | None = None


def judge(file: Path, reader: str, map_file: Path, structure: Structure, judged: Sequence[Judged]) -> Judgements:
    """Write what a reader makes of some claims and steps, or a file with all of them to be filled in.

    What stands in the file stays, byte by byte, where it is not judged anew.

    Args:
        file: the reader's file; it may be new.
        reader: who judges.
        map_file: the map.
        structure: the questions about it.
        judged: what is judged; if there is none, all that the file does not name is added to it.

    Raises:
        FileError: the file cannot be read or written.
        JudgementsFormatError: it holds something else.
    """
    with held(file):
        before = _text(file) if file.exists() else None
        start = Judgements(reader=reader, map=_relative(map_file, file))
        judgements = start if before is None else read_judgements(before, path=str(file))
        for one in judged:
            judgements = _with(judgements, one, structure)
        if not judged:
            judgements = _with_all(judgements, structure)
        text = write_judgements(judgements, over=before, path=str(file))
        if text != before:
            write_atomically(file, text.encode())
    return judgements


def judgement_on(judgements: Judgements, name: str, structure: Structure) -> ClaimJudgement | StepJudgement | None:
    """What is made of a claim or step; none where nothing is."""
    if name in structure.claims:
        return _last(judgements.claims, _of_claim(judgements, name, structure))
    return _last(judgements.steps, _of_step(judgements, name, structure))


def _of_claim(judgements: Judgements, name: str, structure: Structure) -> list[bool]:
    return [claim_called(one.id, structure) == name for one in judgements.claims]


def _of_step(judgements: Judgements, name: str, structure: Structure) -> list[bool]:
    return [steps_called(one.id, structure) == (name,) for one in judgements.steps]


def _with(judgements: Judgements, judged: Judged, structure: Structure) -> Judgements:
    """The judgements with one more, in the place of the last on the same claim or step."""
    fields: dict[str, Any] = {"text": judged_text(judged.name, structure)}
    fields |= {"judgement": judged.judgement or None} if judged.judgement is not None else {}
    fields |= {"why": judged.why} if judged.why is not None else {}
    if judged.name in structure.claims:
        known = _of_claim(judgements, judged.name, structure)
        claim = _last(judgements.claims, known) or ClaimJudgement(id=judged.name)
        return judgements.changed(claims=_put(judgements.claims, known, claim.changed(**fields)))
    fields |= {"open": judged.open} if judged.open is not None else {}
    known = _of_step(judgements, judged.name, structure)
    step = _last(judgements.steps, known) or StepJudgement(id=judged.name)
    return judgements.changed(steps=_put(judgements.steps, known, step.changed(**fields)))


def _last(among: Sequence[One], known: Sequence[bool]) -> One | None:
    """The last of those that are known, if any is."""
    return next((one for one, is_known in zip(reversed(among), reversed(known), strict=True) if is_known), None)


def _put(among: tuple[One, ...], known: Sequence[bool], one: One) -> tuple[One, ...]:
    """The values with one in the place of the last that is known, or at the end."""
    values, places = list(among), [i for i, is_known in enumerate(known) if is_known]
    at = places[-1] if places else len(values)
    values[at : at + 1] = [one]
    return tuple(values)


def _with_all(judgements: Judgements, structure: Structure) -> Judgements:
    """The judgements with what they do not name, to be filled in."""
    named = {claim_called(one.id, structure) for one in judgements.claims}
    steps = {name for one in judgements.steps for name in steps_called(one.id, structure)}
    more = (
        ClaimJudgement(id=c.id, text=judged_text(c.id, structure)) for c in structure.in_order() if c.id not in named
    )
    further = (
        StepJudgement(id=r.id, text=judged_text(r.id, structure)) for r in structure.map.relations if r.id not in steps
    )
    return judgements.changed(claims=(*judgements.claims, *more), steps=(*judgements.steps, *further))


def _relative(map_file: Path, file: Path) -> str:
    try:
        return Path(os.path.relpath(map_file, file.parent)).as_posix()
    except ValueError:  # on another drive
        return map_file.name


def _text(file: Path | Member) -> str:
    if isinstance(file, Path):
        data = read_bytes(file)
    elif file.data is None:
        raise FileError(f"{file}: {file.said}", Path(str(file)))
    else:
        data = file.data
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, _ = position(before, len(before))
        message = f"judgements are UTF-8 text; this file is not (byte {error.start})"
        remedy = "Save it as UTF-8, as text editors do."
        problem = Problem("not-utf-8", Severity.ERROR, message, location=Location(str(file), line), remedy=remedy)
        raise JudgementsFormatError([problem]) from error
