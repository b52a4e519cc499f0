"""Which statement of an article's body it argues for: signs, each with a weight set by hand.

A further sign is one function and one line in `SIGNS`. Where a text is one paragraph, `thesis` tells more.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.draft.rules.folding import ARGUED, SUMMARIES
from argmap.draft.rules.leaning import leaning
from argmap.draft.rules.signs import NOTHING, Sign
from argmap.draft.rules.telling import is_of_kin
from argmap.draft.rules.thesis import Candidate
from argmap.draft.rules.wholeness import is_whole
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from argmap.draft.languages import Language
    from argmap.draft.rules.folding import Statement


@dataclass(frozen=True)
class Standing:
    """A statement and where it stands."""

    one: Statement
    language: Language
    headline: AbstractSet[str]
    """The terms of the headlines; empty where there is none."""
    paragraph: int
    """Which of the paragraphs it is in, from 0."""
    paragraphs: int
    opens: bool
    """Whether it is its paragraph's first."""
    closes: bool
    """Whether it is its paragraph's last."""
    is_last: bool
    """Whether nothing follows it."""
    echo: float
    """How like it is to the likest statement at the other end of the text, 0 to 1."""

    @property
    def is_in_last(self) -> bool:
        """Whether it is in the last of several paragraphs."""
        return 0 < self.paragraph == self.paragraphs - 1


def ranked(statements: Sequence[Statement], headline: AbstractSet[str], language: Language) -> tuple[Candidate, ...]:
    """How likely each statement is what the article argues for; a headline's own is left to the choice."""
    return tuple(_candidate(one) for one in _standings(statements, headline, language))


def _candidate(standing: Standing) -> Candidate:
    score, because = 0.0, []
    for sign in SIGNS:
        found = sign(standing)
        score += found.worth
        because += [found.because] if found.because else []
    return Candidate(round(score, 6), tuple(because))


def _standings(statements: Sequence[Statement], headline: AbstractSet[str], language: Language) -> list[Standing]:
    members: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(statements):
        if one.unit.kind in ARGUED and one.unit.kind not in SUMMARIES:
            members[one.unit.paragraph].append(i)
    order = {paragraph: number for number, paragraph in enumerate(members)}
    last = max((i for inside in members.values() for i in inside), default=-1)
    ends = {0: len(members) - 1, len(members) - 1: 0} if len(members) > 2 else {}
    by_number = {number: members[paragraph] for paragraph, number in order.items()}
    found = []
    for i, one in enumerate(statements):
        inside = members.get(one.unit.paragraph, [])
        number = order.get(one.unit.paragraph, -1)
        other = by_number.get(ends.get(number, -1), []) if i in inside else []
        echo = max((_likeness(one.markers.terms, statements[k].markers.terms) for k in other), default=0.0)
        is_of_body = i in inside
        found.append(
            Standing(
                one,
                language,
                headline,
                number if is_of_body else -1,
                len(members),
                is_of_body and i == inside[0],
                is_of_body and i == inside[-1],
                i == last,
                echo,
            )
        )
    return found


def _likeness(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    shared = len(one & other)
    return shared / math.sqrt(len(one) * len(other)) if shared > 1 else 0.0


def _echo(standing: Standing) -> Sign:
    """What a text begins with, it ends with; but a story of somebody is only told on: "My brother-in-law has …"."""
    if is_of_kin(standing.one.unit.text, standing.language):
        return NOTHING
    return Sign(2.5 * standing.echo, "said again at the other end" if standing.echo >= 0.4 else "")


def _view(standing: Standing) -> Sign:
    """The author's opinion; "I think it's a fair one" leans on what stands before it."""
    markers, text = standing.one.markers, standing.one.unit.text
    held = text.partition(markers.own_view)[2] if markers.own_view else text
    if standing.language.pronouns_again.pattern(r"[\W_]*({})(?:['’]\w+)?(?![\w-])").match(held):
        return NOTHING
    if standing.one.unit.owned or markers.own_view:
        return Sign(2.0, f"an opinion: '{markers.own_view}'" if markers.own_view else "an opinion of the author's own")
    return NOTHING


def _our_view(standing: Standing) -> Sign:
    found = standing.language.our_view.found_in(standing.one.unit.context)
    return Sign(2.0, f"'{found[1]}'") if found else NOTHING


def _headline(standing: Standing) -> Sign:
    if not standing.headline:
        return NOTHING
    shared = len(standing.headline & standing.one.markers.terms) / len(standing.headline)
    return Sign(2.0 * shared, "says what the headline says" if shared >= 0.5 else "")


def _point(standing: Standing) -> Sign:
    point = standing.language.points.opens(standing.one.unit.context)
    return Sign(1.5, f"comes to the point: '{point[1]}'") if point else NOTHING


def _conclusion(standing: Standing) -> Sign:
    markers = standing.one.markers
    found = markers.sums_up or markers.conclusion
    if markers.is_told and not markers.sums_up.count(" "):
        return NOTHING  # "So when the letter came, I laughed"
    return Sign(1.5, f"'{found}'") if found else NOTHING


def _place(standing: Standing) -> Sign:
    """The last paragraph, most of all its first sentence; the end of the first."""
    worth, because = 0.0, ""
    if standing.is_in_last:
        is_quip = standing.is_last and not _stands_alone(standing.one, standing.language)
        worth, because = (1.2 + 1.2 * (standing.opens and not is_quip)), "in the last paragraph"
    if standing.paragraph == 0:
        worth += 0.4 + 1.0 * standing.closes
        because = because or "in the first paragraph"
    if standing.paragraph == 1 and standing.paragraphs > 3 and standing.closes:
        worth += 0.4
    return Sign(worth, because)


WHOLE = 8
"""Words that a last sentence has at least that is no quip."""


def _stands_alone(one: Statement, language: Language) -> bool:
    """Whether a last sentence is no quip, and no "they"."""
    return len(one.unit.text.split()) >= WHOLE and not language.points_back.opens(one.unit.text)


def _last(standing: Standing) -> Sign:
    """The last sentence, most of all if it stands alone."""
    worth = 1.3 if _stands_alone(standing.one, standing.language) else 0.5
    return Sign(worth, "the last sentence") if standing.is_last else NOTHING


CLOSING = 0.6
"""What it is worth more that a demand closes one of the last two paragraphs."""


def _demand(standing: Standing) -> Sign:
    """What should be done, most of all where it is said of something that has a name: "schools should"."""
    markers, language = standing.one.markers, standing.language
    if markers.demand:
        subject = standing.one.unit.text
        is_named = not (language.points_back.opens(subject) or language.first_person.opens(subject))
        ends = CLOSING * (standing.closes and standing.paragraph >= standing.paragraphs - 2 > 0)
        return Sign(1.5 + ends if markers.recommends and is_named else 1.0, f"'{markers.demand}'")
    text = standing.one.unit.context
    found = language.forbidding.found_in(text)
    is_argued = not (markers.example or markers.is_question or language.inviting.opens(text))
    if found is None and is_argued:
        behind_condition = rf"^\W*(?:{language.conditions})\s[^,]+,\s({{}})(?!\w)"  # "if you love it, vote yes"
        found = language.imperatives.opens(text) or language.imperatives.pattern(behind_condition).search(text)
    return Sign(1.0 + CLOSING * standing.is_in_last, f"'{found[1]}'") if found else NOTHING


def _turn(standing: Standing) -> Sign:
    """A "but" near the beginning turns to what the author wants, near the end less often."""
    if not standing.one.markers.contrast:
        return NOTHING
    if standing.paragraph in {0, 1}:
        return Sign(1.0, f"turns: '{standing.one.markers.contrast}'")
    return Sign(0.5) if standing.is_in_last else NOTHING


def _judgement(standing: Standing) -> Sign:
    return Sign(0.5, f"judges: '{standing.one.markers.judgement}'") if standing.one.markers.judgement else NOTHING


def _repetition(standing: Standing) -> Sign:
    """It is said again, most of all in a summary."""
    repeats = [one.unit.kind for one in standing.one.repeats]
    if not repeats:
        return NOTHING
    told = sum(kind in SUMMARIES for kind in repeats)
    return Sign(
        1.0 * min(told, 3) + 0.5 * min(len(repeats) - told, 2), f"said {counted(len(repeats) + 1, PLAIN.nouns.time)}"
    )


def _summary(standing: Standing) -> Sign:
    return Sign(0.5, "stands in the summary") if standing.one.unit.kind in SUMMARIES else NOTHING


def _others(standing: Standing) -> Sign:
    """What somebody else says is seldom the main claim; what a report concludes, often."""
    one = standing.one
    if one.said.voice or one.said.stance not in ("asserts", "endorses"):
        return Sign(-3.0)
    concluding = standing.language.concluding
    if any(layer.how in concluding for unit in one.units for layer in unit.layers):
        return Sign(2.0, "what is concluded")
    return NOTHING


def _open(standing: Standing) -> Sign:
    """A question, or what is granted or left in doubt."""
    markers = standing.one.markers
    is_granted = markers.granting or markers.disclaimer or markers.opponent or markers.is_in_doubt
    is_granted = is_granted or standing.one.unit.granted
    is_conceded = standing.language.concession.opens(standing.one.unit.context) is not None
    return Sign(-(3.0 * markers.is_question + 2.0 * bool(is_granted or is_conceded)))


def _told(standing: Standing) -> Sign:
    """A story, or a reason or example, argues for something else."""
    markers = standing.one.markers
    is_bound = bool(markers.reason or markers.example)
    return Sign(-(1.0 * markers.is_told + 1.0 * bool(markers.moment) + 1.0 * is_bound))


def _in_person(standing: Standing) -> Sign:
    """What authors tell of themselves leads to what they think, and is not it."""
    is_view = standing.one.unit.owned or standing.one.markers.own_view != ""
    is_told = not is_view and standing.language.in_person.found_in(standing.one.unit.text) is not None
    is_story = standing.one.markers.is_told or is_of_kin(standing.one.unit.text, standing.language)
    return Sign(-(TOLD_OF_ONESELF if is_story else 0.7) * is_told)


TOLD_OF_ONESELF = 3.0
"""What it costs that the author only tells what happened: "I went to see it again"."""


BROKEN = -8.0
"""What it costs to be no whole main clause: nothing is argued with half of one."""


def _dangling(standing: Standing) -> Sign:
    """It says little by itself: short, opened by a pronoun or a participle, full of figures."""
    markers = standing.one.markers
    if standing.language.participles.opens(standing.one.unit.text) and not standing.one.repeats:
        return Sign(-2.0)
    points_back = standing.language.points_back.opens(standing.one.unit.text) and not markers.point
    if not is_whole(standing.one.unit.text, standing.language):
        return Sign(BROKEN)
    return Sign(-(0.8 * markers.is_short + 1.2 * bool(points_back) + 0.4 * min(markers.figures, 2)))


ALONE = 0.1
"""What it costs, between equals, to speak of something that stands elsewhere: "nobody should frame those numbers"."""


def _leaning(standing: Standing) -> Sign:
    return Sign(-ALONE * leaning(standing.one.unit.text, standing.language, standing.headline))


SIGNS: tuple[Callable[[Standing], Sign], ...] = (
    _view,
    _our_view,
    _point,
    _conclusion,
    _demand,
    _headline,
    _echo,
    _place,
    _last,
    _turn,
    _judgement,
    _repetition,
    _summary,
    _others,
    _open,
    _told,
    _in_person,
    _dangling,
    _leaning,
)
"""All signs, in the order in which they are told."""
