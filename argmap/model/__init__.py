"""What an argument map is: frozen nouns, values that several rooms share, and the questions about them.

The room knows nothing of files, formats, colours, screens or the network; it imports pydantic, `errors` and `showing`.
A new noun gets a file of its own; a new question about a map becomes a method of `Structure`; an id that refers
to something is listed in `references`, which both the map file and the map itself check.
"""

from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim, ClaimType, Wording
from argmap.model.debate import Debate
from argmap.model.entry import Entry, Origin, Standing
from argmap.model.excerpt import End, Excerpt, ShownRelation
from argmap.model.issue import Issue, Together
from argmap.model.main_line import is_draft, is_long_draft, main_line, main_part
from argmap.model.noun import slug
from argmap.model.overlay import NOTHING_SAID, TONES, Badge, Overlay, Tone, proposals
from argmap.model.pairing import Pairing
from argmap.model.parts import around, branches, everything, of_side, overview
from argmap.model.quote import COMMITTED, Difference, FoundQuote, Quote, Span, Stance, Status
from argmap.model.relation import RELATION_KINDS, AttackKind, Relation, RelationKind
from argmap.model.scope import PARTS, Scope, scope_of
from argmap.model.source import Article, Paragraph, ParagraphKind, Side, Source
from argmap.model.structure import Ground, Role, Structure

__all__ = [
    "COMMITTED",
    "NOTHING_SAID",
    "PARTS",
    "RELATION_KINDS",
    "TONES",
    "ArgumentMap",
    "Article",
    "AttackKind",
    "Badge",
    "Claim",
    "ClaimType",
    "Debate",
    "Difference",
    "End",
    "Entry",
    "Excerpt",
    "FoundQuote",
    "Ground",
    "Issue",
    "Origin",
    "Overlay",
    "Pairing",
    "Paragraph",
    "ParagraphKind",
    "Quote",
    "Relation",
    "RelationKind",
    "Role",
    "Scope",
    "ShownRelation",
    "Side",
    "Source",
    "Span",
    "Stance",
    "Standing",
    "Status",
    "Structure",
    "Together",
    "Tone",
    "Wording",
    "around",
    "branches",
    "everything",
    "is_draft",
    "is_long_draft",
    "main_line",
    "main_part",
    "of_side",
    "overview",
    "proposals",
    "scope_of",
    "slug",
]
