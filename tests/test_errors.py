"""What a message says of a name that is not among those there are."""

from __future__ import annotations

from argmap.errors import meant, nearest


def test_the_likest_name_is_meant() -> None:
    assert nearest("overveiw", ["all", "overview"]) == "overview"
    assert nearest("sheep", ["all", "overview"]) == ""
    assert nearest("overv", ["overview"], alike=0.95) == ""


def test_a_message_ends_with_what_is_meant_or_with_all_there_is() -> None:
    assert meant("overveiw", ["all", "overview"]) == "did you mean overview?"
    assert meant("sheep", ["all", "overview"]) == "known: all, overview"
