"""`argmap draft --form`: replies out of an assistant are pasted into a form on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from argmap.cli.keeping import KeptAnswers
    from argmap.cli.pasting import PastedReplies
    from argmap.workspace.drafting import Drafted
    from argmap.workspace.replies import Asking
    from argmap.workspace.waiting import Begun


def replied_in_form(
    made: Callable[[PastedReplies | None], Drafted],
    kept: KeptAnswers,
    output: Path,
    told: Callable[[Drafted], Sequence[str]],
    begun: Begun,
) -> tuple[Drafted, bool]:
    """The draft, and whether the person wants to open it.

    Args:
        made: makes it of replies.
        kept: where questions and replies lie.
        output: the map.
        told: what a person should know of it, a line each.
        begun: with what the draft was begun.

    Raises:
        ArgmapError: there is no draft; what was replied so far is kept.
    """
    from argmap.cli.pasting import PastedReplies
    from argmap.store import load_settings
    from argmap.tui.replying import ask_in_form  # loads Textual, which takes its time

    drafts: list[Drafted] = []

    def work(ask: Callable[[Asking], tuple[str, bool]]) -> Sequence[str]:
        replies = PastedReplies(kept, ask, begun=begun)
        drafts.append(made(replies))
        replies.end()
        return told(drafts[0])

    opens = ask_in_form(work, load_settings(), f"A draft by paste: {output.name}")
    return drafts[0], opens
