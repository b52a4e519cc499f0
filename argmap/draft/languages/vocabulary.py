"""The groups of phrases by which the rules know what a stretch of text does in an argument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.draft.languages.phrases import AnyOf


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """One language's phrases, each group by what it does."""

    reason: AnyOf
    """Opens a reason for what stands before it (or after it, where the clause comes first)."""
    conclusion: AnyOf
    """Opens what follows from what stands before it."""
    contrast: AnyOf
    """Opens what is set against what stands before it."""
    concession: AnyOf
    """Opens what an author grants before answering it."""
    addition: AnyOf
    """Opens one more of the same."""
    example: AnyOf
    """Opens an illustration of what stands before it."""
    alternative: AnyOf
    """Opens what comes if a demand is not met: "otherwise"."""
    disclaimers: AnyOf
    """Opens what is said only to be fair: "I do not pretend that", "none of this means that"."""
    objecting: AnyOf
    """Openings by which others are spoken of as objecting: "some may find", "one could worry"."""
    points_back: AnyOf
    """Opens what speaks of the sentence before it: "this", "such"."""
    demonstratives: AnyOf
    """Words that, before a noun, take up what was named before: "this alliance"."""
    mid_conclusion: AnyOf
    """A conclusion, inside the clause: "we should therefore"."""
    topic_shift: AnyOf
    """Contrast words that as often only change the subject."""
    inner_concession: AnyOf
    """A concession, inside the clause: "this may be"."""
    also: AnyOf
    """One more of the same, inside the clause: "also", "too"."""
    no_markers: AnyOf
    """Openings that only look like a marker: "for years", "as of"."""
    signposts: AnyOf
    """Openings of sentences that only lead on: "the reason is simple"."""
    joints: AnyOf
    """What may stand between two clauses of one sentence, after a comma."""
    bare_joints: AnyOf
    """Joints that need no comma before them."""
    subordinate: AnyOf
    """Openings of a clause that stands before its main clause: "although", "since"."""
    since: AnyOf
    """Of these, what tells of a time rather than a reason where the main clause is in the perfect: "since"."""
    perfect: AnyOf
    """Auxiliaries of the perfect: "has"."""
    participles: AnyOf
    """Verbs that open a clause of their own after a comma: "warranting", "which shows"."""
    starters: AnyOf
    """Joints that may also open a sentence, and are taken off there."""
    plain_adverbs: AnyOf
    """Markers that are taken off a clause's start even without a comma: "therefore"."""
    conditions: AnyOf
    """Opens what only holds on a condition: a sentence that has one is not cut behind it."""
    not_because: AnyOf
    """Words before a "because" that keep it from being a reason of its own: "not because"."""
    not_but: AnyOf
    """Opens a "not … but", which is cut nowhere."""
    in_between: AnyOf
    """Words that open a clause inside another, where a demand is not the sentence's own."""
    indirect: AnyOf
    """Words that open what is asked or known: "how", "whether"."""
    relative_pronouns: AnyOf
    """Words that open a clause about the noun before them."""
    subject_starts: AnyOf
    """Words that a clause's subject may start with."""
    verbs: AnyOf
    """Finite verbs by which a clause is known."""
    auxiliaries: AnyOf
    """Finite verbs that no name of a speaker holds."""
    verb_endings: AnyOf
    """Patterns of words that are most often finite verbs, by their endings."""
    demands: AnyOf
    """What makes a clause a recommendation: "should", "must"."""
    needs: AnyOf
    """What makes it a weak recommendation, or only says what somebody has to do: "has to"."""
    outcomes: AnyOf
    """What makes a clause a forecast or an effect: "will", "leads to"."""
    forecasts: AnyOf
    """What says that something is yet to come: "will"."""
    verdicts: AnyOf
    """Words of judgement, besides those that praise or blame."""
    good: AnyOf
    """Words of praise and gain, as they stand or as the start of a word."""
    bad: AnyOf
    """Words of blame and loss."""
    negations: AnyOf
    """Words that deny: "not", "nobody", "fails"."""
    numbers: AnyOf
    """Words for numbers."""
    generic: AnyOf
    """Nouns that name no topic: "people", "years"."""
    counting: AnyOf
    """Counts reasons before "is that": "the second reason"."""
    granting: AnyOf
    """Frames of the author's own by which something is granted: "I admit that"."""
    opining: AnyOf
    """Verbs by which an author gives an opinion: "think"."""
    intends: AnyOf
    """What may stand between "I" and "argue that"."""
    leads: AnyOf
    """What may stand before "I argue that": "in this essay"."""
    first_person: AnyOf
    """Words by which authors speak of themselves."""
    in_person: AnyOf
    """Of these, those of one person, by which an author tells what happened: "I", "my"."""
    saying: AnyOf
    """Verbs of saying, in all forms, with which a frame is made."""
    bare_saying: AnyOf
    """Verbs of saying after which what is said may follow at once."""
    showing: AnyOf
    """Verbs of saying for what things do as well as persons: "developments suggest that"."""
    doubting: AnyOf
    """Verbs of saying by which the author keeps away from the words: "claims", "alleges"."""
    concluding: AnyOf
    """Verbs of saying for what a report comes to: "concludes"."""
    quoting: AnyOf
    """Verbs that pass on a further voice: "quotes", "cites"."""
    hearers: AnyOf
    """Who is told: "me", "us"."""
    pronouns: AnyOf
    """Who speaks, joined to the verb or before a quotation: "dit-il", "she"."""
    adverbs: AnyOf
    """What may stand before a verb of saying, besides adverbs by their form."""
    that: AnyOf
    """What may stand between a verb of saying and what is said."""
    what: AnyOf
    """Opens "what she found is that"."""
    copula: AnyOf
    """What stands between an objection and what it says: "the objection is that"."""
    that_is_how: AnyOf
    """Joins a quotation to whose words it is: "“…,” is how the mayor put it"."""
    putting: AnyOf
    """What stands for a verb of saying there, besides those: "described it"."""
    as_says: AnyOf
    """Opens a frame inside a sentence: "as the mayor said"."""
    never_tire: AnyOf
    """What may stand before the verb of a frame inside a sentence: "as they never tire of saying"."""
    according_to: AnyOf
    """Names whose words they are, without a verb: "according to"."""
    impersonal: AnyOf
    """Frames that name nobody: "it is often said", "one might object"."""
    objections: AnyOf
    """What is called an objection: "the second objection"."""
    opponents: AnyOf
    """Who is spoken of as holding the other view: "critics", "some people"."""
    relatives: AnyOf
    """Words that open a clause inside which a frame may stand: "for which"."""
    places: AnyOf
    """What opens where or when something was said, after the speaker."""
    texts: AnyOf
    """Nouns for a text that is somebody's: "the slogan on the reformers' leaflet"."""
    reports: AnyOf
    """Nouns for what reports: "report", "study"."""
    institutions: AnyOf
    """Nouns for what speaks without being a person: "institute"."""
    articles: AnyOf
    """Words that may stand before a proper name and are no part of it: "the"."""
    singling: AnyOf
    """Words before a noun, besides `articles`, without which it would not stand: "any district", "our council"."""
    titles: AnyOf
    """What stands before a person's name: "Dr"."""
    prepositions: AnyOf
    """Words that open no speaker's name."""
    names_again: AnyOf
    """Words that stand for a voice named before: "it", "he", "the report"."""
    several_again: AnyOf
    """Of these, what stands for several, whom no one name tells: "they"."""
    texts_again: AnyOf
    """Words that stand for a report named before, or for who made it: "it", "the study"."""
    speaks_for: AnyOf
    """Openings that name whose case is put: "on behalf of"."""
    approval: AnyOf
    """Sentences after a quote by which the author takes it over."""
    denial: AnyOf
    """Sentences after a quote by which the author rejects it."""
    reserve: AnyOf
    """Sentences after a quote by which the author leaves it open."""
    answers: AnyOf
    """Opens a sentence that answers the words passed on before it: "But"."""
    hearsay: AnyOf
    """Verb forms by which an author keeps away from words that are passed on: French "aurait"."""
    hedges: AnyOf
    """Words that may be left out of a label: "of course", "historically"."""
    phrase_starts: AnyOf
    """Before these a label may end, where a whole clause stands before them: "in", "due to"."""
    onward: AnyOf
    """Prepositions that hang on a verb more often than on a noun: "to"."""
    clause_ends: AnyOf
    """Words before which a label may end, as what follows can be left out without a lie: "which", "because"."""
    why: AnyOf
    """Words before the thesis in a headline: "why", "how"."""
    headline_verbs: AnyOf
    """Finite verbs of headlines besides the usual ones: "spells", "smacks of"."""
    imperatives: AnyOf
    """Verbs by which a headline tells somebody to do something, as it opens with them."""
    calls: AnyOf
    """Calls to the reader, before a pronoun, with which a headline states nothing: "smile, you're paying"."""
    described: AnyOf
    """Nouns, with what may stand before them, of which a clause right behind them may tell: "the teacher"."""
    describing: AnyOf
    """Opens such a clause, with its subject: "we" of "the teacher we lost"."""
    noun_leads: AnyOf
    """Words behind which a verb's form is a noun or no finite verb: "the fight", "to end"."""
    asking: AnyOf
    """What makes a headline a question without its mark: an inverted verb, "or not", "pros and cons"."""
    questioning: AnyOf
    """Openings of headlines that ask or name a topic, unless a verb follows a comma: "what", "whether"."""
    listed: AnyOf
    """What headlines count: "five reasons", with what may lead on to what they are for."""
    judging: AnyOf
    """Nouns and adjectives by which a headline without a verb judges: "fantasy", "a failure"."""
    bylined: AnyOf
    """What stands before a colon or a bar and is no part of what a headline says: "editorial", "our view"."""
    after_thesis: AnyOf
    """Questions that a headline may put behind what it states: "but how?"."""
    pronouns_again: AnyOf
    """Pronouns for what stands elsewhere, which a statement that stands alone cannot open with."""
    own_view: AnyOf
    """An author's explicit opinion: "I firmly believe", "in my view"."""
    our_view: AnyOf
    """What an author demands in everybody's name: "we must"."""
    points: AnyOf
    """Openings that announce what the author is getting at: "it is time", "the truth is"."""
    judged: AnyOf
    """Predicates of judgement: "is wrong", "would be a mistake"."""
    forbidding: AnyOf
    """What demands by saying what cannot or need not be, besides what makes a recommendation: "cannot"."""
    no_demands: AnyOf
    """Where a "should" demands nothing: inverted, or behind "it is odd that"."""
    summing_up: AnyOf
    """Openings by which an author ends: "in conclusion", "for these reasons"."""
    moments: AnyOf
    """Openings that tell when something happened: "on Monday", "last year"."""
    told: AnyOf
    """Verbs in the past tense, by which something is told rather than argued."""
    present: AnyOf
    """Verbs that are not in the past."""
    in_doubt: AnyOf
    """Openings behind which nothing is affirmed: "whether", "it may seem", "some say"."""
    furniture: AnyOf
    """What belongs to the site and not to the argument: "click here", an editor's note, a biography."""
    concessive: AnyOf
    """Opens a clause that is granted before its main clause: "although"."""
    comparing: AnyOf
    """Of these, what as often only sets two things beside each other: "while"."""
    under_way: AnyOf
    """What says that something was going on, so that "while" tells when: "was still burning"."""
    admitting: AnyOf
    """Opens what is granted before a "but" that follows: "of course", "in theory"."""
    admitted: AnyOf
    """Grants what it stands behind, between commas: "…, I admit"."""
    answering: AnyOf
    """Opens what answers what was granted: "but", "in practice"."""
    turning: AnyOf
    """Joins a clause that answers the one before it in the same sentence: "but"."""
    seeming: AnyOf
    """Opens what only seems so: "it might be taken as"."""
    in_truth: AnyOf
    """Opens what is so instead: "the truth is"."""
    negated_part: AnyOf
    """A "not" that a "but" completes rather than answers: "not only", "not by"."""
    determiners: AnyOf
    """Words behind which a verb's form is a noun or an infinitive, in any sentence: "its causes", "to end"."""
    never_speak: AnyOf
    """What looks like a speaker and is none: days and months, "comments"."""
    roles: AnyOf
    """Nouns for persons who may speak: "spokeswoman", "shopkeepers"."""
    bodies: AnyOf
    """Nouns for bodies and documents that may speak, besides reports and institutions: "newspaper"."""
    lead_ins: AnyOf
    """What may stand before a speaker's name and is no part of it, besides joints: "as", "then"."""
    persons: AnyOf
    """By which one person is spoken of, as in a scene that is told: "she", "my aunt"."""
    scenic: AnyOf
    """What people do in a scene, in the past, with which nothing is argued: "laughed", "sat down"."""
    in_general: AnyOf
    """Words by which even something told is more than one scene: "always", "nobody", "most"."""
    announcing: AnyOf
    """Whole sentences, or their openings, that only announce what follows: "there is something else"."""
    grants_on: AnyOf
    """Of these, what announces that what follows is granted: "let me grant what can be granted"."""
    elliptic: AnyOf
    """Clauses that stop at their auxiliary and stand only with the sentence before them: "they aren't"."""
    affirming: AnyOf
    """Opens a paragraph with what is granted, where no question stands before it: "yes, parents will worry"."""
    leaning: AnyOf
    """Opens what says nothing without the words before it: "ours are", "that would", "those of"."""
    cut_short: AnyOf
    """Ends such words: "call it one", "do the same"."""
    third_person: AnyOf
    """Pronouns for somebody or something that is named elsewhere: "she", "them"."""
    one_person: AnyOf
    """Of these and of `theirs`, those for one person: "he"."""
    several_persons: AnyOf
    """Of these and of `theirs`, those for several: "they", "their"."""
    theirs: AnyOf
    """Words before a noun that say whose it is: "its"."""
    expletive: AnyOf
    """Words around a pronoun that stands for nothing: "it is time to", "as it happens"."""
    pointing: AnyOf
    """Words that point to what was named before: "this plan", "the latter", "the rest"."""
    adding_on: AnyOf
    """Openings by which something only adds to what stands before it, besides `also`: "nor"."""
    whoever: AnyOf
    """Words by which one person is spoken of without a name or a role: "anyone", "a child"."""
    many: AnyOf
    """Words for several that do not end as plurals do: "people", "those"."""
    before_verbs: AnyOf
    """Words behind which no noun stands but a verb: "to"."""
    shrugging: AnyOf
    """Opens a sentence that shrugs off the one before it: "Well, "."""
    not_all: AnyOf
    """Opens what is granted of a whole, before a "but": "not everything"."""
    participial: AnyOf
    """Patterns of a participle that opens what has no subject: "acquired, given and bought"."""
    objects: AnyOf
    """Of `third_person`, those that are no subject: "them"."""
    joined: AnyOf
    """Words by which a clause is joined to another, in which the subject may be spoken of again."""
    affirmed: AnyOf
    """Opens, before "that", what only says that it holds, besides `points`: "there can be little doubt"."""
    in_time: AnyOf
    """Words that open a clause as well as a phrase: "after"."""
    one_thing: AnyOf
    """Pronouns, of `third_person` and `theirs`, that stand for one: "it", "its"."""
    busied: AnyOf
    """Opens a noun with what it is doing, of which nothing is said unless a verb follows: "a teacher reading"."""
    well_meant: AnyOf
    """What is said of the other side to be fair to it: "is well meant", "we share its aim"."""
    superlatives: AnyOf
    """Opens what names the best or the last of its kind: "the cheapest"."""
    inviting: AnyOf
    """Opens what only invites the reader: "look at", "ask"."""
    leading_on: AnyOf
    """Opens sentences that only lead to what follows them: "the case rests on", "the second is"."""
    wanting: AnyOf
    """Opens what an author would do or wants, which is no story: "I would rather"."""
