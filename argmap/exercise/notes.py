"""Notes of a map as reasons in a key: where they stand alone, without the words for whoever made the map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.phrases import capital, sentence

if TYPE_CHECKING:
    from argmap.exercise.material import Material

_LEAD = re.compile(
    r"(?:linked|only together|an? undercut|it attacks the step|a support across|asserted)\s*[:;,.]\s*", re.IGNORECASE
)
"""What a note says of the form, which the key shows."""

_LEANS = re.compile(r"\b[rx]\d+\b|\bas above\b|\bbelow\b|\bsee\b|\bundercut|\blinked\b|\bmapper\b", re.IGNORECASE)
"""A note that leans on another one, or speaks to whoever maps."""


def reason(material: Material, *names: str) -> str:
    """What a teacher wrote down as the reason, or what the map notes of the first that has a note that stands alone."""
    taught = next((material.teaching.why[name] for name in names if name in material.teaching.why), "")
    if taught:
        return sentence(taught)
    for name in names:
        entry = material.structure.relations.get(name) or material.structure.issues.get(name)
        note = " ".join(entry.note.split()) if entry is not None else ""
        plain = _LEAD.sub("", note, count=1) if _LEAD.match(note) else note
        if plain and not _LEANS.search(plain):
            return sentence(capital(plain))
    return ""
