"""The words of the web page alone: which there are. What a page shares with pictures and reports is in `words`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.phrases.words import ByKind, BySide, ByStance, Noun


@dataclass(frozen=True, kw_only=True, slots=True)
class PageWords:
    """All words of a web page in a language; what stands in braces is put in, by the page's script too."""

    # The page's head

    views: str
    """The name of the list of views."""
    read: str
    picture: str
    outline: str
    skip: str
    """A link past the first article."""
    search: str
    search_what: str
    settings: str
    settings_button: str
    """What stands on its button: two letters."""
    marks: str
    marks_all: str
    marks_some: str
    marks_none: str
    colours: str
    colours_auto: str
    colours_light: str
    colours_dark: str
    letters: str
    letters_small: str
    letters_medium: str
    letters_large: str
    keys: str
    """A switch for keys without Ctrl or Alt."""
    keys_list: tuple[tuple[str, str], ...]
    """Each key, and what it does."""
    print_page: str

    # Articles

    letter: BySide
    """What a side's articles are called, in their numbers too."""
    no_side_letter: str
    article: str
    """With its `{letter}` and `{party}`."""
    which_article: str
    no_article: str
    """Where an article was not read."""
    site_adds: str
    """Before what is no part of an article."""
    comments: Noun
    """Readers' comments, folded away."""
    claim_here: str
    """A number in the text, with the `{number}`."""
    claim_goes_on: str
    """The same where words were left out before."""

    # Between the articles

    questions: Noun
    no_questions: str
    lead: str
    how_to_read: str
    how_marks: str
    how_stances: ByStance
    """What each kind of line under words means."""
    how_numbers: str
    how_joints: str

    # What is chosen

    close: str
    chosen: str
    """Said to a screen reader, with the `{number}` and the `{text}`."""
    words_in: str
    """A button that goes to words, with the article's `{letter}`."""
    more_places: Noun
    words_lost: str
    """Quoted words that are not in the article."""
    so_what: ByKind
    """What follows from a link that is drawn to a claim."""
    so_what_step: str
    """The same of one that attacks a step, from its `{premises}` to its `{target}`."""
    neither_says: str
    """Of a link that whoever made the map drew."""
    step_from: str
    step_to: str
    for_what: str
    """Over the path from a claim to a main claim."""
    for_more: str
    """Over what else it is a reason for."""
    together: str
    """Of reasons none of which is one by itself."""
    with_others: str
    """Beside a step of the path, with the other `{numbers}` that it needs."""
    why_believe: str
    """Over the reasons for a claim."""
    why_doubt: str
    """Over what its own side says against it."""
    answers: str
    """Over the questions that it answers."""
    also_links: Noun
    """Links that are folded away."""
    link: str
    """With its `{number}`; also a mark beside words that it leads to."""
    mark_so: str
    """A mark beside words that are a conclusion of the chosen claim."""
    mark_because: str
    """The same of its reasons."""

    # Search

    found_claims: Noun
    found_places: Noun
    found_nothing: str
    found_more: str
    """With the `{count}` of what is not listed."""

    # Small screens

    open_up: str
    fold_down: str

    # The picture and the outline

    outline_of: str
    outline_rest: str
    """A button that shows what of a long draft is folded away, with its `{count}`."""
    main_line_first: str
    """Behind the warning that it is a draft: how many of `{every}` are marked and drawn first, the `{count}`."""
    standing_apart: str
    scroll: str
