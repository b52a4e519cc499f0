"""How things are said: relations, who says what, sources, questions, what is proposed, and how many there are.

All words stand in one table (`words`), complete by type; a language is a module that gives one such table for each
register, and one line in `speech`. Whatever says something is given a `Speech`, so that it is said the same in
pictures, reports and on screens. The room knows no file and no form: what it gives are plain texts.
"""

from argmap.phrases.entries import (
    badge_lines,
    draft_line,
    map_title,
    opposite_use,
    proposal,
    short_words,
    summary,
    surely,
    together,
)
from argmap.phrases.quotes import (
    attribution,
    on_page,
    overlooked,
    quote_status,
    quoted,
    said_by,
    speakers,
    stands_to,
    voice_line,
)
from argmap.phrases.relations import (
    called,
    drawn_by,
    ends_in_numbers,
    joined,
    kind_of,
    relation_sentence,
    relation_words,
)
from argmap.phrases.sources import byline, parties, parties_or_side, replies_line
from argmap.phrases.speech import (
    EXPERT,
    PLAIN,
    REGISTERS,
    Language,
    Register,
    Speech,
    capital,
    counted,
    numbered,
    sentence,
)
from argmap.phrases.words import Noun, Nouns, PointName, Words

__all__ = [
    "EXPERT",
    "PLAIN",
    "REGISTERS",
    "Language",
    "Noun",
    "Nouns",
    "PointName",
    "Register",
    "Speech",
    "Words",
    "attribution",
    "badge_lines",
    "byline",
    "called",
    "capital",
    "counted",
    "draft_line",
    "drawn_by",
    "ends_in_numbers",
    "joined",
    "kind_of",
    "map_title",
    "numbered",
    "on_page",
    "opposite_use",
    "overlooked",
    "parties",
    "parties_or_side",
    "proposal",
    "quote_status",
    "quoted",
    "relation_sentence",
    "relation_words",
    "replies_line",
    "said_by",
    "sentence",
    "short_words",
    "speakers",
    "stands_to",
    "summary",
    "surely",
    "together",
    "voice_line",
]
