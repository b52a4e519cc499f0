"""The words of a lesson's list: what lies in its folder, for whom, how long it takes, and how the hour goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True, slots=True)
class LessonWords:
    """All words of a lesson in a language; what stands in braces is put in."""

    heading: str
    """With the debate's `{title}`."""
    level: str
    """With the `{level}` and the `{seed}`."""
    draft: str
    """Where nothing is accepted yet, with how many `{proposals}`."""
    columns: tuple[str, str, str, str]
    """What, for whom, minutes, and what it holds."""
    minutes: str
    """With the `{count}`."""
    names: Mapping[str, str]
    """What each part is called."""
    key: str
    """Of a worksheet."""
    audience: Mapping[str, str]
    """For whom each part is."""
    left_out: str
    """Over what could not be made."""
    plan: str
    total: str
    """With the `{count}` of minutes."""
    steps: Mapping[str, str]
    """What is done, by step of the plan."""
    kept: str
    """Said of a file that needed nothing."""
    changed: str
    """Said of a file that somebody changed by hand."""
