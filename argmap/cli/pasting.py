"""Questions that a person pastes into an assistant: a file for each and its reply, by the question's hash."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from argmap.cli.clipboard import copied, pasted
from argmap.cli.messages import shown
from argmap.errors import UnansweredError
from argmap.workspace.replies import Asking

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.cli.keeping import KeptAnswers

END: Final = "END"
"""The line behind a reply that is pasted into the terminal."""

_LEFT: Final = "(left out)"
"""The reply that is kept to a question that a person leaves."""


class PastedReplies:
    """Replies in a folder beside the map; what is there is not asked for again.

    Args:
        kept: the folder.
        ask: asks a person; gives what is given as the reply, and whether no more will come. In lines, if left out.
        form: the command that asks in a form instead; empty where there is none to name.
    """

    def __init__(
        self, kept: KeptAnswers, ask: Callable[[Asking], tuple[str, bool]] | None = None, *, form: str = ""
    ) -> None:
        self._kept = kept
        self._ask = ask or _ask_in_lines
        self._form = form
        self._asked = 0
        self._last = ""

    def put(self, question: str, *, about: str = "", is_optional: bool = False) -> str:
        """The reply to a question: the one that is kept, or what is pasted now.

        Raises:
            UnansweredError: no reply was given.
        """
        self._asked += 1
        asked, answered = (self._kept.file(question, ending) for ending in ("question.txt", "reply.txt"))
        if kept := self._kept.read(answered):
            return kept
        self._kept.write(asked, question)
        if self._form:
            _say(f"Rather in a form, with buttons? Ctrl-C, then: {self._form}")
            self._form = ""
        asking = Asking(self._asked, question, about, asked, answered, is_optional, self._last)
        reply, is_over = self._ask(asking)
        reply = reply or self._kept.read(answered)
        if not reply and is_optional and not is_over:
            reply = _LEFT
        if not reply:
            raise UnansweredError(
                f"there is no reply to {asked} yet: save it as {answered}, and give the same command again"
            )
        self._kept.write(answered, reply)
        self._last = reply
        return reply

    def forget(self, question: str) -> None:
        """Put a reply that was of no use out of the way."""
        with suppress(OSError):
            self._kept.file(question, "reply.txt").unlink(missing_ok=True)


def _ask_in_lines(asking: Asking) -> tuple[str, bool]:
    """Say what to do, and read the reply from standard input or the clipboard."""
    is_copied, has_clipboard = copied(asking.question), pasted() is not None
    _say(f"\nQuestion {asking.number}{asking.about and f': {asking.about}'}.")
    where = "it is on the clipboard, and in" if is_copied else "copy all that is in"
    _say(f"1. Paste it into your assistant: {where} {asking.file}")
    if has_clipboard:
        _say(f"2. Copy the whole reply, and press Enter here. (Or paste it here, and type {END} below it.)")
    else:
        _say(f"2. Copy the whole reply, paste it here, and type {END} on a line below it.")
    _say(f"   A file will do: save the reply as {asking.reply_file} and type {END}")
    _say("   Ctrl-C stops; the same command goes on from here.")
    if asking.is_optional:
        _say(f"   This one may be left: type {END} at once.")
    reply, is_over = _reply(asking, has_clipboard=has_clipboard)
    if found := asking.reads(reply).found:
        _say(f"Understood: {found}.")
    return reply, is_over


def _reply(asking: Asking, *, has_clipboard: bool) -> tuple[str, bool]:
    """What is given as the reply, and whether the input is over."""
    lines: list[str] = []
    for line in sys.stdin:
        if line.strip() == END:
            return "".join(lines).strip(), False
        if has_clipboard and not line.strip() and not lines:
            reply = pasted() or ""
            if asking.is_reply(reply):
                _say(f"Took {len(reply):,} characters from the clipboard.")
                return reply, False
            _say("The clipboard has no reply yet: copy the assistant's, then press Enter here.")
            continue
        lines.append(line)
        if _ends_question(line, asking.question) and asking.is_question("".join(lines)):
            _say("That is the question itself: paste the assistant's reply.")
            lines = []
    return "".join(lines).strip(), True


def _ends_question(line: str, question: str) -> bool:
    return line.strip() == question.strip().rpartition("\n")[2].strip()


def _say(line: str) -> None:
    print("\n".join(map(shown, line.split("\n"))), file=sys.stderr, flush=True)
