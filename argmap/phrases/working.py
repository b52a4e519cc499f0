"""The words of what a pupil does on the web page: building a map, and handing it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkWords:
    """All words of it in a language; what stands in braces is put in by the page's script."""

    build: str
    """The name of the view."""
    needs_scripts: str
    """Where the page can do nothing, as no scripts are let run."""
    articles_to_build_on: str
    """What a page without a map has, in a line."""
    pages: str
    """The title of a list of pages."""
    pages_of_class: str
    """Over the names of a class: whose page is whose."""
    build_title: str
    build_how: str
    build_steps: tuple[str, ...]
    undo: str
    redo: str
    undone: str
    redone: str

    # Marking words

    nothing_marked: str
    marked: str
    """Said to a screen reader, with the `{words}` and the article's `{letter}`."""
    ends: str
    """The buttons that move the ends of what is marked."""
    ends_named: Mapping[str, str]
    """Before them: start, end."""
    ends_moves: tuple[tuple[str, int, str, str], ...]
    """Each: which end, one word on (1) or back (-1), its sign, and what it does."""
    make_claim: str
    more_words: str
    """Of a claim with its `{number}`: the marked words say it too."""
    let_go: str
    already_in: str
    """Over claims that are made of words among these."""

    # A claim

    claim_made: str
    words_added: str
    in_your_words: str
    unsaid_claim: str
    is_main: str
    """With the article's `{letter}`."""
    is_main_now: str
    is_main_no_longer: str
    take_away: str
    taken_away: str
    delete_claim: str
    claim_deleted: str
    unsaid_add: str
    unsaid_what: str
    unsaid_whose: str
    unsaid_do: str
    unsaid_made: str
    article_called: str
    """An article by its `{letter}`."""

    # Joining

    join: str
    join_needs_two: str
    join_how: str
    join_support: str
    join_attack: str
    join_step: str
    join_what: str
    join_together: str
    join_why: str
    join_do: str
    joined: str
    says_nothing_new: str
    own_reason: str
    """A relation in words, with its `{premises}` and its `{target}` by their numbers."""
    own_reason_together: str
    own_attacks: str
    own_attacks_step: str
    step_so: str
    """A step by what it joins."""
    step_against: str
    own_of: str
    """Over the claims of an article, with its `{letter}`."""
    own_but: str
    main_claim: str

    # Handing in

    hand_in: str
    your_name: str
    a_pupil: str
    """Whose a file is that names nobody."""
    save_file: str
    saved: str
    """With the file's `{name}`."""
    copy_file: str
    copied: str
    selected: str
    """Where a browser lets nothing be copied, what was selected instead."""
    kept_here: str
    kept_nowhere: str
    look_at_file: str
    your_file: str
    go_back: str
    start_again: str
    really_again: str
