"""A draft by paste that waits for a reply goes on in its form, from its map's name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.workspace.waiting import Begun


def go_on_in_form(map_file: Path, begun: Begun) -> None:
    """Ask in a form for what is still to be replied, and draft.

    Args:
        map_file: the map that is drafted.
        begun: with what.

    Raises:
        UnansweredError: a question waits still.
    """
    from argmap.cli.draft import draft
    from argmap.workspace.waiting import found_from

    if begun.between:
        draft([map_file], between=True, form=True)
        return
    draft(
        found_from(map_file, begun.articles),
        found_from(map_file, begun.left),
        found_from(map_file, begun.right),
        map_file,
        encoding=begun.encoding,
        left_speaker=list(begun.left_speakers),
        right_speaker=list(begun.right_speakers),
        moderator=None if begun.moderators is None else list(begun.moderators),
        speakers=begun.speakers,
        comments=begun.comments,
        force=begun.force,
        form=True,
        no_ask=True,  # it was asked when the draft was begun
    )
