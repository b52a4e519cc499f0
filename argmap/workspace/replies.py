"""Questions that a person pastes into an assistant, one at a time, as the faces of the program put them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.llm.pasting import reading_of

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.draft.llm.pasting import Reading


class Asking(NamedTuple):
    """A question that waits for its reply."""

    number: int
    """Which it is, counted from 1."""
    question: str
    """The whole text, to be pasted into an assistant."""
    about: str
    """What it is about, in a few words."""
    file: Path
    """The question stands in it."""
    reply_file: Path
    """A reply that is saved there is taken too."""
    is_optional: bool
    """Whether it may be left."""
    last: str = ""
    """The reply to the question before."""
    of: int = 0
    """How many questions there are, as far as that is known; 0 where it is not."""
    stays: bool = False
    """Whether it belongs into the same chat as the question before."""

    @property
    def which(self) -> str:
        """It by its number, as a heading."""
        return f"Question {self.number} of {self.of}" if self.of else f"Question {self.number}"

    def reads(self, reply: str) -> Reading:
        """What is understood of a reply, and what is wrong with it."""
        return reading_of(self.question, reply)

    def is_question(self, reply: str) -> bool:
        """Whether a person pastes back what was to be pasted into the assistant."""
        return reply.split() == self.question.split()

    def is_reply(self, text: str) -> bool:
        """Whether a text, such as the clipboard's, could be the reply."""
        return bool(text.strip()) and not self.is_question(text) and text.strip() != self.last.strip()
