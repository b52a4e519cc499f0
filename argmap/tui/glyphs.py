"""The signs of the terminal program: every meaning has one, so that no colour is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import NOTHING_SAID, Overlay

if TYPE_CHECKING:
    from argmap.model import Claim, Entry, RelationKind, Stance, Structure


class Glyphs(NamedTuple):
    """One set of signs, each one column wide."""

    main: str
    conclusion: str
    premise: str
    unattached: str
    implicit: str
    issue: str
    step: str
    """A relation within a side."""
    supports: str
    attacks: str
    contradicts: str
    rephrases: str
    forth: str
    """To the right."""
    back: str
    """To the left."""
    leads: str
    """From a claim to what it supports."""
    dash: str
    """The line of a link."""
    arrives: str
    """The end of a step that goes to the right."""
    bar: str
    folded: str
    open: str
    again: str
    """What was listed before."""
    tie: str
    """The counterpart of what is selected."""
    proposed: str
    marked: str
    """What an edit is to be made of together with others."""
    endorses: str
    concedes: str
    reports: str
    rejects: str
    asks: str
    attack_bar: str
    """Beside a card that attacks, and down the line of a link."""
    first_linked: str
    last_linked: str
    """Brackets of what counts only together."""
    box: str
    """Corner, top, corner, side, corner, corner."""
    opening: str
    closing: str
    branch: str
    """From a trunk to a claim that is not the last."""
    last: str
    """To the last."""
    corners: str
    """Of a line that turns: from the left down, from the left up, to the right from above, to the right from below."""
    twigs: str
    """Where a trunk has a branch: to the left, its last to the left, to the right, its last to the right."""
    leader: str
    """From a claim to the numbers of its links."""
    dot: str
    """A claim that is folded away."""
    here: str
    """Beside the selected words."""
    overlay: Overlay = NOTHING_SAID
    """What somebody says of single entries, beside what is proposed: it stands before their labels in words."""

    def said_of(self, entry: Entry) -> str:
        """What is said of a claim, relation or issue: that it is proposed, and what an overlay has on it."""
        proposed = [self.proposed] if entry.is_proposed else []
        return " ".join([*proposed, *filter(None, [self.badges_of(entry)])])

    def badges_of(self, entry: Entry) -> str:
        """What an overlay has on a claim, relation or issue, in brackets."""
        return " ".join(f"[{badge.word}]" for badge in self.overlay.on(entry.id) if badge.tone != "proposed")

    def of_claim(self, claim: Claim, structure: Structure) -> str:
        """The sign of what a claim does in the map."""
        if claim.is_implicit and not structure.is_conclusion(claim.id):
            return self.implicit
        match structure.role(claim.id):
            case "main claim":
                return self.main
            case "sub-conclusion" | "conclusion":
                return self.conclusion if structure.is_conclusion(claim.id) else self.premise
            case "premise":
                return self.premise
            case "unattached":
                return self.unattached

    def of_kind(self, kind: RelationKind) -> str:
        """The sign of a kind of relation."""
        signs: dict[RelationKind, str] = {
            "support": self.supports,
            "attack": self.attacks,
            "contradiction": self.contradicts,
            "rephrase": self.rephrases,
        }
        return signs[kind]

    def of_stance(self, stance: Stance) -> str:
        """How the source stands to the words; nothing where it asserts them."""
        signs: dict[Stance, str] = {
            "asserts": "",
            "endorses": self.endorses,
            "concedes": self.concedes,
            "reports": self.reports,
            "rejects": self.rejects,
            "asks": self.asks,
        }
        return signs[stance]


UNICODE = Glyphs(
    main="◆",
    conclusion="●",
    premise="○",
    unattached="·",
    implicit="◌",
    issue="?",
    step="─",
    supports="▲",
    attacks="✗",
    contradicts="≠",
    rephrases="≡",
    forth="›",
    back="‹",
    leads="→",
    dash="╍",
    arrives="▸",
    bar="│",
    folded="▶",
    open="▼",
    again="↗",
    tie="»",
    proposed="?",
    marked="■",
    endorses="+",
    concedes="~",
    reports='"',
    rejects="-",
    asks="?",
    attack_bar="╏",
    first_linked="╭",
    last_linked="╰",
    box="╔═╗║╚╝",
    opening="“",
    closing="”",
    branch="├─",
    last="╰─",
    corners="╮╯╰╭",
    twigs="┤╯├╰",
    leader="┈",
    dot="·",
    here="▌",
)

ASCII = UNICODE._replace(
    main="#",
    conclusion="@",
    premise="o",
    unattached=".",
    implicit=":",
    step="-",
    supports="^",
    attacks="x",
    contradicts="!",
    rephrases="=",
    forth=">",
    back="<",
    leads=">",
    dash="=",
    arrives=">",
    bar="|",
    folded="+",
    open="-",
    again="^",
    tie="*",
    marked="%",
    attack_bar="!",
    first_linked="/",
    last_linked="\\",
    box="+=+|++",
    opening='"',
    closing='"',
    branch="|-",
    last="`-",
    corners="++++",
    twigs="|'|`",
    leader=".",
    dot=".",
    here=">",
)


def lacks_signs(encoding: str | None, terminal: str) -> bool:
    """Whether a terminal cannot show our signs, so that ASCII stands in for them.

    Args:
        encoding: of what is written to it.
        terminal: what it calls itself.
    """
    if terminal in ("linux", "dumb"):
        return True
    signs = f"{UNICODE.main}{UNICODE.attacks}{UNICODE.dash}{UNICODE.here}"
    try:
        signs.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return True
    return False
