"""What is said to somebody whose map differs from a careful one: the name of a kind, and a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class KindWords(NamedTuple):
    """How one kind of difference is said; what stands in braces is put in.

    {mine}, {theirs}: the claim in both maps; {premises}, {target}: of my relation, {does} between them;
    {their_premises}, {their_target}: of theirs; {quoted}: what I quote; {words}: the article's own; {article}: its
    title; {question}: a question's words; {claims}: several claims.
    """

    name: str
    """As the kind is called, for tables."""
    asked: str
    """A sentence or two to whoever made the map."""


ENGLISH: Mapping[str, KindWords] = {
    "thesis-reversed": KindWords(
        "the opposite taken for the main claim",
        "You have {mine} as what {article} finally argues for. Read its last paragraphs again: does its author want "
        "that, or the opposite?",
    ),
    "reason-for-conclusion": KindWords(
        "a reason taken for the conclusion",
        "You have {mine} as what {article} finally argues for. Is that where it ends, or is it a reason for something "
        "further?",
    ),
    "thesis-missed": KindWords(
        "main claim missed",
        "You have {mine} as what {article} finally argues for. If you could keep only one of its claims, would it be "
        "this one?",
    ),
    "concession-as-support": KindWords(
        "what is granted taken for a support",
        "You have {premises} as a reason for {target}. The author grants it to the other side: does it speak for "
        "{target}, or against it?",
    ),
    "concession-as-attack": KindWords(
        "what is granted taken for an attack",
        "You have {premises} as an attack on {target}. The author grants it: what is it granted for?",
    ),
    "turned-round": KindWords(
        "turned round",
        "You have {premises} {does} {target}. Say it first this way and then the other way round: which does the "
        "article mean?",
    ),
    "attack-for-support": KindWords(
        "a reason taken for an attack",
        "You have {premises} against {target}. Suppose the first is true: is the second then easier or harder to "
        "believe?",
    ),
    "support-for-attack": KindWords(
        "an attack taken for a reason",
        "You have {premises} as a reason for {target}. Suppose the first is true: is the second then easier or harder "
        "to believe?",
    ),
    "other-kind": KindWords(
        "joined in another way",
        "You join {premises} to {target}. Does the one speak for the other, speak against it, or say it again?",
    ),
    "together-for-each": KindWords(
        "each by itself taken for only together",
        "You have {premises} as a reason for {target} only together. Take one away: does the other still count?",
    ),
    "each-for-together": KindWords(
        "only together taken for each by itself",
        "You have {premises} each as a reason of its own for {target}. Take one away: does the other still count?",
    ),
    "reporter-for-author": KindWords(
        "the reporter taken for the author",
        "You quote “{quoted}” as the author's own view. Who says it in the article, and does the author agree?",
    ),
    "author-for-reporter": KindWords(
        "the author taken for a reporter",
        "You give “{quoted}” to somebody else. Who says it in the article?",
    ),
    "other-voice": KindWords("another speaker", "Whose words are these in the article: “{quoted}”?"),
    "other-stance": KindWords(
        "how the author stands to it", "How does the author stand to “{quoted}”: says it, grants it, passes it on?"
    ),
    "past-sub-conclusion": KindWords(
        "past its sub-conclusion",
        "You have {premises} as a reason for {target}, straight. Is there a claim between, for which it is a reason "
        "first?",
    ),
    "claim-for-step": KindWords(
        "an attack on the step taken for one on the claim",
        "You have {premises} against {target}. Does it say that this is false, or that it does not follow from its "
        "reason?",
    ),
    "step-for-claim": KindWords(
        "an attack on the claim taken for one on the step",
        "You have {premises} against a step. Does it say that something does not follow, or that a claim is false?",
    ),
    "joined-elsewhere": KindWords(
        "joined to another claim",
        "You join {premises} to {target}. Read what stands beside “{words}”: what is it said for?",
    ),
    "words-elsewhere": KindWords(
        "words that do not carry the claim",
        "You have {mine} with the words “{quoted}”. Do these words say it? Look for some that do.",
    ),
    "nothing-says-this": KindWords(
        "nothing in the text says this",
        "You have {mine}. Which words of an article say it? If none do, does the argument need it?",
    ),
    "claim-missed": KindWords(
        "claim missed",
        "Your map has nothing from here: “{words}”. What is claimed in these words, and what for?",
    ),
    "merged": KindWords(
        "several claims in one", "You have {mine} as one claim. Could one part of it be true, and another false?"
    ),
    "split": KindWords(
        "one claim in several", "You have {claims}. Does the article say several things here, or one: “{words}”?"
    ),
    "reason-missed": KindWords(
        "reason missed", "You have {their_premises} and {their_target}. Does the article use one for the other?"
    ),
    "attack-missed": KindWords(
        "attack missed", "You have {their_premises} and {their_target}. Does one speak against the other?"
    ),
    "link-missed": KindWords(
        "link between the articles missed",
        "One article says {their_premises}, the other {their_target}. What does the first do to the second?",
    ),
    "premise-missed": KindWords(
        "premise missed",
        "You have {premises} as a reason for {target}. Is that enough, or does the article need something with it?",
    ),
    "premise-added": KindWords(
        "premise too many",
        "You have {premises} as a reason for {target} only together. Is one of them not needed?",
    ),
    "reason-added": KindWords(
        "reason nobody gives",
        "You have {premises} as a reason for {target}. Which words of the article join them?",
    ),
    "attack-added": KindWords(
        "attack nobody makes",
        "You have {premises} against {target}. Could both be true together?",
    ),
    "link-added": KindWords(
        "link that careful readers do not draw",
        "You draw a line from {premises} to {target}. If the first is true, what does that change for the second?",
    ),
    "question-missed": KindWords(
        "question missed", "On {claims} the articles meet. Which question do both answer there?"
    ),
    "question-added": KindWords("further question", "You ask “{question}”. Which claim of each article answers it?"),
    "position-missed": KindWords("answer missed", "You ask “{question}”. Which further claim answers it?"),
    "position-added": KindWords(
        "answer to another question", "You ask “{question}”. Does each claim that you put there answer it?"
    ),
    "other-together": KindWords(
        "whether answers go together", "You ask “{question}”. Could the answers all be true together?"
    ),
    "unsaid-missed": KindWords(
        "what goes without saying missed",
        "You have {premises}, which is to lead to {target}. What must one believe besides, though the article does not "
        "say it?",
    ),
    "unsaid-added": KindWords("something unsaid added", "You add {mine}, which no article says. Does a step need it?"),
    "claim-added": KindWords(
        "claim that careful readers left out", "You have {mine}. What does the article use it for?"
    ),
}
"""By kind of difference."""

DOES: Mapping[str, str] = {
    "support": "as a reason for",
    "attack": "against",
    "contradiction": "as impossible together with",
    "rephrase": "as the same as",
}
"""Between the premises of a relation and its target, by its kind."""

ANSWER = "A careful reading: {answer}"
"""What may be shown below the question."""
