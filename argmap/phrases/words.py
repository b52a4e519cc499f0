"""The table of words: which there are. Each language gives one for each register."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Generic, Literal, NamedTuple, TypedDict, TypeVar, cast

if TYPE_CHECKING:
    from argmap.phrases.exercising import ExerciseWords
    from argmap.phrases.lessons import LessonWords
    from argmap.phrases.marking import MarkingWords
    from argmap.phrases.pages import PageWords
    from argmap.phrases.papers import PaperWords
    from argmap.phrases.talk import TalkWords
    from argmap.phrases.tasks import TaskWords
    from argmap.phrases.working import WorkWords

T = TypeVar("T")


class Noun(NamedTuple):
    """What is counted, with whatever must agree with the number."""

    one: str
    many: str


class Nouns(NamedTuple):
    """All that is counted anywhere."""

    claim: Noun
    claim_behind: Noun
    """Claims that are not shown and lead to one that is."""
    claim_or_step: Noun
    pair_of_claims: Noun
    premise: Noun
    number: Noun
    reason: Noun
    attack: Noun
    answer: Noun
    """Premises of steps that are shown without them, as there is no room."""
    proposed_claim_stands: Noun
    relation: Noun
    link: Noun
    link_across: Noun
    """Links, with where they lead."""
    question: Noun
    said_by_both: Noun
    left_out: Noun
    """Questions and links for which there is no room."""
    quote: Noun
    quote_moved: Noun
    quote_stands: Noun
    quote_was: Noun
    proposal: Noun
    proposal_waits: Noun
    part_proposed: Noun
    """Parts of a map, any of them."""
    paragraph: Noun
    table_is: Noun
    formula_is: Noun
    struck_passage: Noun
    hidden_passage: Noun
    margin_comment: Noun
    speech: Noun
    word_mixes: Noun
    line: Noun
    letter: Noun
    place: Noun
    """Where a search found something."""
    step: Noun
    time: Noun
    page: Noun
    task: Noun
    edit: Noun
    edit_kept: Noun
    """Edits that are offered the next time."""
    edit_unsaved: Noun
    unsaved_edit: Noun
    """Edits that are not saved, with a word for that before them."""
    edit_of_before: Noun
    """Edits that were not saved when an earlier session ended."""
    edit_unread: Noun
    """Edits of whose record only the effect is known."""
    record: Noun
    change: Noun
    error: Noun
    warning: Noun
    note: Noun
    reader: Noun
    judgement: Noun


class ByKind(TypedDict):
    """A word for each kind of relation."""

    support: str
    attack: str
    contradiction: str
    rephrase: str


class ByAttack(TypedDict):
    """A word for each kind of attack."""

    rebut: str
    undermine: str
    undercut: str


class StanceWords(NamedTuple):
    """How a source stands to words that it quotes."""

    name: str
    """In lists and tables."""
    of_party: str
    """As a phrase, with the `{party}`."""
    beside: str
    """After the name of who said it, where room is short."""
    alone: str
    """The same without a name before it; empty where it goes without saying."""


class ByStance(TypedDict):
    """What is said of each stance."""

    asserts: StanceWords
    endorses: StanceWords
    concedes: StanceWords
    reports: StanceWords
    rejects: StanceWords
    asks: StanceWords


class ByStatus(TypedDict):
    """What became of a quote."""

    exact: str
    normalised: str
    """With the `{differences}`."""
    moved: str
    ambiguous: str
    """With the `{times}` that the words stand there."""
    near: str
    missing: str


ByDifference = TypedDict(
    "ByDifference",
    {
        "white space": str,
        "quotation marks": str,
        "dashes": str,
        "invisible characters": str,
        "letter composition": str,
        "letter forms": str,
    },
)
"""What may differ between a quote and its article."""

ByRole = TypedDict(
    "ByRole", {"main claim": str, "sub-conclusion": str, "conclusion": str, "premise": str, "unattached": str}
)
"""What a claim does."""


class Together(TypedDict):
    """Whether the answers to a question can all be true."""

    possible: str
    impossible: str
    disputed: str


class BySide(TypedDict):
    """A word for each side."""

    left: str
    right: str


ByVerdict = TypedDict(
    "ByVerdict",
    {
        "accept": str,
        "doubt": str,
        "reject": str,
        "sufficient": str,
        "relevant": str,
        "weak": str,
        "does not follow": str,
    },
)
"""What a person makes of a claim or a step."""

PointName = Literal["position", "crossing", "question", "common ground", "dropped", "unaddressed"]
"""What stands in a row of a table of clashes."""

ByPoint = TypedDict(
    "ByPoint",
    {"position": str, "crossing": str, "question": str, "common ground": str, "dropped": str, "unaddressed": str},
)


class _Part(Generic[T]):
    """The words of one product, as an attribute that loads them."""

    def __init__(self, where: str) -> None:
        self._file, self._name = where.split(".")

    def __get__(self, words: Words, _: object) -> T:
        return cast("T", getattr(import_module(f"argmap.phrases.{words.tables}_{self._file}"), self._name))


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """All words of a register in a language; what stands in braces is put in."""

    nouns: Nouns
    conjunction: str
    """Before the last of several."""
    no_problems: str

    # Relations

    supports: str
    """One of the `{premises}` alone and the `{target}`; likewise below."""
    support_together: str
    attacks: ByAttack
    attack_together: ByAttack
    contradict: str
    rephrases: str
    step: str
    """A relation as the target of another: from its `{premises}` to its `{target}`."""
    step_on_step: str
    """The same where it is aimed at a step to the `{target}` itself."""
    step_to: str
    """A step without its premises."""
    within: str
    """Behind an end of a link that is not shown itself: in what it stands."""
    link_numbered: str
    """A crossing as the target of another, by its `{number}`."""
    kinds: ByKind
    """Each as a noun."""
    attack_kinds: ByAttack
    """Likewise."""
    verbs: ByKind
    """From a premise to the target."""
    verbs_back: ByKind
    """From the target to a premise."""
    verbs_between: ByKind
    """On a crossing's line, its premises before."""
    verbs_back_between: ByKind
    """The same, its premises behind."""
    drawn_by: str
    """Which `{party}` says that premises lead to a target."""
    drawn_by_mapper: str
    scheme: str
    """With the `{name}` of the pattern."""
    words_of_relation: str
    """With the `{quote}` that draws it."""
    to_ask: str
    """Before a `{question}` that a scheme puts to a step."""
    to_ask_of: str
    """Before several, with the `{step}` and the `{scheme}`."""
    only_together: str
    """Of premises, as a fact about their relation."""

    # Who says what

    mapper: str
    """Who says what stands in no article."""
    said_by: str
    """With the `{voices}`."""
    said_in: str
    """What was `{said}` by a reader among others, in what the `{party}` published."""
    according: str
    """From who spoke to who passed it on."""
    stances: ByStance
    quoted: str
    """Words with who says them."""
    on_page: str
    """After the same, on which `{page}` of a paper."""
    statuses: ByStatus
    differences: ByDifference
    not_looked_for: str
    speaks_for: str
    """With the `{party}`."""
    sides: BySide
    on_side: BySide
    """Where something stands."""
    also_on_side: BySide
    on_no_side: str
    others_on_no_side: str
    answers_article: str
    """With the `{title}`."""
    replies: str
    """Which article, `{one}`, answers which `{other}`."""
    its_main_claim: str
    """A source's, with its `{number}`, behind its side."""

    # Claims

    roles: ByRole
    main_claim_of: str
    """With the `{parties}`."""
    unsaid: str
    """A claim that no article says: one word."""
    unsaid_by_mapper: str
    unsaid_sentence: str
    common_ground: str
    used_oppositely: str
    each_builds_on_it: str
    """The same at more length."""
    argues: str
    """What a `{party}` finally argues for: a `{claim}`."""
    said_above: str
    said_below: str
    unaddressed_on_side: BySide
    dropped_by: str
    """With the `{parties}`."""
    meets_other_side: str
    """With the `{links}`."""
    note: str
    """With the `{words}`."""

    # Questions

    question: str
    """Before the words of a question."""
    position: str
    """Before the words of an answer."""
    positions: str
    """With the `{numbers}`."""
    together: Together
    outside_questions: str
    """Over links, in a picture."""
    links_outside_questions: str
    """The same as a sentence's beginning."""
    apart_from_questions: str
    """The same as a heading."""
    links_between_sides: str
    """As a heading where there are no questions."""
    answers_without_link: str
    """In a picture, who answers, by their `{numbers}`."""
    no_link_drawn: str
    """The same where nobody is shown who answers."""

    # What is proposed

    draft: str
    """With the `{parts}` that are proposed."""
    draft_in_picture: str
    proposed: str
    """As a sentence."""
    proposed_briefly: str
    """The same where a line on top says what that means."""
    proposed_beside: str
    """The same in brackets."""
    proposed_by: str
    """With `{who}`, how `{sure}`, and why."""
    reason: str
    """With the `{words}`."""
    sure: tuple[tuple[float, str], ...]
    """From which share on, the highest first, what is said of it."""

    # What people make of a map

    verdicts: ByVerdict
    """A judgement as what is said of a claim or step."""
    verdicts_counted: ByVerdict
    """The same after the number of those who say so."""
    commented: str
    """Said of what somebody has a word on and does not judge."""
    left_open: str
    """With the `{question}` that nothing answers."""
    left_open_by: str
    """The same with how `{many}` say so."""
    reader_numbered: str
    """In place of a name, with the `{number}`."""
    how_judged: str
    """With how many `{readers}` and how many `{judgements}`."""
    where_split: str
    nobody_splits: str
    claims_judged: str
    steps_judged: str
    notes_of_readers: str
    judgement_columns: tuple[str, ...]
    """Of a table of judgements: reader, number, id, what it is, text, judgement, reason, open questions."""
    step_of_table: str
    claim_of_table: str
    counted_columns: tuple[str, str]
    """Before and behind the counts: what is judged, what is said of it."""

    # Headings of reports and pictures

    untitled: str
    articles: str
    claims: str
    meetings: str
    dropped: str
    """What is not addressed although somebody set out to reply."""
    not_addressed: str
    compare: str
    """Heads claims of both sides that a person might look at together."""
    no_common_ground: str
    nothing: str
    points: ByPoint
    columns: tuple[str, ...]
    """Of a table of clashes: question, number, kind, side, party, claim, label, text, who says it, stance, kind of
    relation, target."""
    of_side: str
    """A side with its parties: `{side}`, `{parties}`."""
    because: ByKind
    """Between a claim and the first premise that bears on it so."""
    because_step: str
    """The same of what attacks a step."""
    step_tag: str
    """A step that a link attacks, with its `{premises}` and its `{target}`."""
    step_tag_short: str
    """The same where room is short, with its `{target}` alone."""
    step_word: str
    more_folded: str
    """In a claim's box: how many claims that are not shown lead to it, with the `{count}`."""
    see: str
    """Where a claim is used again, with its `{number}` and an `{arrow}` to where it stands."""
    only_with: str
    """Of a premise that is not shown, with its `{number}`, beside those that count only together with it."""
    only_answers: str
    """Over claims that lead to the other side alone."""
    beside_the_case: str
    """Over claims that lead nowhere."""
    branch_of: str
    """Over a branch that stands apart from its claim, with that one's `{number}`."""
    said_by_source: str
    """Over the claims of a source on no side, with its `{title}`."""
    marks: ByKind
    """What lines mean."""
    mark_together: str
    mark_step: str
    mark_main: str
    mark_conclusion: str
    mark_unsaid: str
    mark_folded: str
    mark_chip: str
    """Where a claim is used again."""
    mark_common: str
    mark_link: str
    """Of links that an author draws."""
    mark_link_by_mapper: str
    """Where all are the mapper's."""
    mark_link_by_mapper_too: str
    """Where some are."""
    not_shown: str
    """Behind what is counted."""
    clauses: tuple[str, ...]
    """Where a sentence may be cut so that its beginning stands alone: what begins the rest."""
    turning: frozenset[str]
    """Words that no cut takes away, as the rest would mean something else without them."""
    unfinished: tuple[str, ...]
    """Beginnings of sentences that do not stand alone without their end."""
    counts_of_picture: str
    """How many `{claims}` and `{links}` it has."""
    links_by_mapper: str
    """A sentence after that."""
    lifted: str
    """Of a link that is drawn at other claims than its own."""

    # Of single products, each in a file of its own that is loaded when first asked for

    tables: str
    """What the files' names begin with: `english` of `english_pages`."""

    page: ClassVar[_Part[PageWords]] = _Part("pages.PAGE_WORDS")
    work: ClassVar[_Part[WorkWords]] = _Part("working.WORK_WORDS")
    """What a pupil does on a page: builds a map, and hands it in."""
    exercise: ClassVar[_Part[ExerciseWords]] = _Part("exercising.EXERCISE_WORDS")
    """And does tasks."""
    tasks: ClassVar[_Part[TaskWords]] = _Part("tasks.TASK_WORDS")
    marking: ClassVar[_Part[MarkingWords]] = _Part("marking.MARKING_WORDS")
    talk: ClassVar[_Part[TalkWords]] = _Part("talk.TALK_WORDS")
    paper: ClassVar[_Part[PaperWords]] = _Part("papers.PAPER_WORDS")
    lesson: ClassVar[_Part[LessonWords]] = _Part("lessons.LESSON_WORDS")


PARTS = tuple(name for name, one in vars(Words).items() if isinstance(one, _Part))
"""The names of those."""
