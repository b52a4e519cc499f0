"""Questions that a person pastes into an assistant: a numbered file for each, and one for its reply."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from argmap.cli.clipboard import copied, pasted
from argmap.cli.messages import shown
from argmap.cli.numbering import Numbered
from argmap.errors import DraftError, UnansweredError
from argmap.phrases import Noun, counted
from argmap.workspace.replies import Asking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.cli.keeping import KeptAnswers
    from argmap.draft.drafting import About
    from argmap.workspace.waiting import Begun

END: Final = "END"
"""The line behind a reply that is pasted into the terminal."""

_LEFT: Final = "(left out)"
"""The reply that is kept to a question that a person leaves."""

_AROUND: Final = "What stands around it, such as a code fence (```) or a greeting, may stay or go."


class PastedReplies:
    """Replies in a folder beside the map; what is there is not asked for again.

    Args:
        kept: the folder.
        ask: asks a person; gives what is given as the reply, and whether no more will come. In lines, if left out.
        form: the command that asks in a form instead; empty where there is none to name.
        begun: with what the draft was begun, which is kept while a question waits.
    """

    def __init__(
        self,
        kept: KeptAnswers,
        ask: Callable[[Asking], tuple[str, bool]] | None = None,
        *,
        form: str = "",
        begun: Begun | None = None,
    ) -> None:
        self._kept = kept
        self._numbered = Numbered(kept)
        self._ask = ask or _ask_in_lines
        self._tells = ask is None
        self._form = form
        self._begun = begun
        self._asked = 0
        self._last = ""

    def put(self, question: str, about: About, *, is_optional: bool = False) -> str:
        """The reply to a question: the one that is kept, or what is pasted now.

        Raises:
            UnansweredError: no reply was given.
        """
        self._asked += 1
        files = self._numbered.exchange(question, about.name)
        asking = Asking(
            self._asked,
            question,
            about.words,
            files.question,
            files.reply,
            is_optional,
            self._last,
            of=self._asked + about.left,
            stays=about.stays,
        )
        if reply := self._filed(asking):
            return reply
        self._kept.write(files.question, question)
        if self._begun is not None:
            self._kept.write(self._kept.begun, f"{self._begun.model_dump_json(indent=1, exclude_defaults=True)}\n")
        if self._form:
            _say(f"Rather in a form, with buttons? Ctrl-C, then: {self._form}")
            self._form = ""
        pasted, is_over = self._ask(asking)
        if not pasted and (reply := self._filed(asking)):
            return reply
        if not pasted and is_optional and not is_over:
            pasted = _LEFT
        if not pasted:
            raise UnansweredError(
                f"{asking.which} waits for its reply: save it as {files.reply}, and give the same command again"
            )
        if self._tells and pasted != _LEFT:
            _say(_receipt(asking, pasted))
        self._kept.write(files.reply, pasted)
        self._last = pasted
        return pasted

    def _filed(self, asking: Asking) -> str:
        """The reply that lies in its file, if one does."""
        reply = self._kept.read(asking.reply_file)
        if reply == END and asking.is_optional:
            reply = _LEFT
        if asking.is_question(reply):
            if self._tells:
                _say(f"{asking.reply_file} holds the question itself: save the assistant's reply in it.")
            return ""
        if reply and self._tells:
            told = "left out" if reply == _LEFT else _receipt(asking, reply)
            _say(f"{asking.reply_file.name}: {told}")
        return reply

    def end(self) -> None:
        """Forget with what the draft was begun: it is there."""
        with suppress(OSError):
            self._kept.begun.unlink(missing_ok=True)

    def forget(self, question: str) -> None:
        """Put a reply that was of no use out of the way."""
        with suppress(OSError):
            self._numbered.exchange(question, "question").reply.unlink(missing_ok=True)


def _receipt(asking: Asking, reply: str) -> str:
    """What was understood of a reply, and what comes of the rest."""
    reading = asking.reads(reply)
    if not reading.found:
        return "Nothing in it has the form that was asked for."
    rest = "it breaks off" if reading.is_cut else ""
    if reading.faults:
        what = counted(len(reading.faults), Noun("entry", "entries"))
        rest = f"{what} could not be read{rest and f', and {rest}'}"
    return f"Understood: {reading.found}; {f'{rest}, which is asked for again' if rest else 'no entry was rejected'}."


def _ask_in_lines(asking: Asking) -> tuple[str, bool]:
    """Say what to do, and read the reply from standard input or the clipboard."""
    _say(f"\n{asking.which}{asking.about and f': {asking.about}'}.")
    if asking.number == 1:
        _say("A short question may be added, where something in a reply has to be mended.")
    return _ask_at_terminal(asking) if sys.stdin.isatty() else _ask_in_files(asking)


def _ask_at_terminal(asking: Asking) -> tuple[str, bool]:
    is_copied, has_clipboard = copied(asking.question), pasted() is not None
    where = "it is on the clipboard, and in" if is_copied else "copy all that is in"
    _say(f"1. Paste it into {_chat(asking)}: {where} {asking.file}")
    if has_clipboard:
        _say(f"2. Copy the whole reply, and press Enter here. (Or paste it here, and type {END} below it.)")
    else:
        _say(f"2. Copy the whole reply, paste it here, and type {END} on a line below it.")
    _say(f"   {_AROUND}")
    _say(f"   A file will do: save the reply as {asking.reply_file} and type {END}")
    _say("   Ctrl-C stops; the same command goes on from here.")
    if asking.is_optional:
        _say(f"   This one may be left: type {END} at once.")
    return _reply(asking, has_clipboard=has_clipboard)


def _ask_in_files(asking: Asking) -> tuple[str, bool]:
    """Take what a script gives on standard input; where that is nothing, say what to do with the files."""
    reply, is_over = _reply(asking, has_clipboard=False)
    if not reply and is_over and not asking.reply_file.exists():
        _say(f"1. Paste all that is in {asking.file} into {_chat(asking)}")
        _say(f"2. Save its whole reply as {asking.reply_file}")
        _say(f"   {_AROUND}")
        if asking.is_optional:
            _say(f"   This one may be left: save a file with the word {END} alone.")
        _say("3. Give the same command again: it goes on from here.")
    return reply, is_over


def _chat(asking: Asking) -> str:
    if asking.stays:
        return "the same chat as the question before, below its reply"
    return "a new chat with your assistant"


def _lines() -> Iterator[str]:
    """What comes in, line by line.

    Raises:
        DraftError: it is no text.
    """
    try:
        yield from iter(sys.stdin.readline, "")  # not the stream itself, which would be closed with this
    except UnicodeDecodeError as error:
        raise DraftError("the reply on standard input is not UTF-8: save it as UTF-8, or paste it") from error


def _reply(asking: Asking, *, has_clipboard: bool) -> tuple[str, bool]:
    """What is given as the reply, and whether the input is over."""
    lines: list[str] = []
    for line in _lines():
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
