"""Argumentation schemes: common patterns of inference, and the questions that test an argument of each.

After Walton, Reed and Macagno, "Argumentation Schemes" (Cambridge University Press, 2008): the selection follows
what occurs in newspapers, the patterns and the questions are in our own words, for a student of sixteen.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Scheme(NamedTuple):
    """A pattern of inference that is reasonable at first sight, and where it may fail."""

    name: str
    """Walton's name for it without "argument from", in lower case."""
    pattern: str
    """From what it reasons to what."""
    questions: tuple[str, ...]
    """The critical questions: what to ask of an argument of this pattern before one accepts it."""


SCHEMES: tuple[Scheme, ...] = (
    Scheme(
        "alternatives",
        "Only a few options are open, and all but one are ruled out. So the one that is left is right.",
        (
            "Are these really all the options there are?",
            "Do the options exclude each other, or could we have some of both?",
            "Has each of the other options been ruled out for a good reason?",
            "Does the option that is left have faults just as bad?",
        ),
    ),
    Scheme(
        "analogy",
        "Two cases are alike in some ways, and something holds of one. So it holds of the other too.",
        (
            "Is what is said about the first case true?",
            "Are the two cases alike in the ways that matter for this conclusion?",
            "What differs between them, and does that difference spoil the comparison?",
            "Is there another case, just as similar, where things turned out differently?",
        ),
    ),
    Scheme(
        "best explanation",
        "Certain facts need explaining, and one explanation fits them best. So that explanation is probably true.",
        (
            "Are the facts themselves well established?",
            "How well does this explanation fit all the facts, not only some of them?",
            "What other explanations are there, and were they given a fair chance?",
            "Do we know enough yet to choose, or should we wait and look further?",
        ),
    ),
    Scheme(
        "bias",
        "A person or group stands to gain or has taken a side. So what they say on the matter deserves less trust.",
        (
            "What shows that they are biased, beyond the fact that they have a view?",
            "Do they claim to be neutral, or do they openly argue for one side?",
            "Can their reasons be checked without trusting them?",
            "Have they left out evidence that speaks against them?",
        ),
    ),
    Scheme(
        "cause to effect",
        "One thing generally brings about another, and the first is happening. So the second will happen.",
        (
            "How firm is the general link: does the one always, mostly or only sometimes lead to the other?",
            "What evidence is there for that link?",
            "Is the cause really present here, and strong enough?",
            "Could something else in this case stop the effect?",
        ),
    ),
    Scheme(
        "commitment",
        "Someone has said or done things that tie them to a view. So they ought to accept what follows from it.",
        (
            "Did they really say or do that, and mean it in this sense?",
            "Does the conclusion truly follow from what they committed themselves to?",
            "Could they hold the general view and still make an exception here?",
            "Have they openly changed their mind since?",
        ),
    ),
    Scheme(
        "composition",
        "The parts of something, or its members, have a property. So the whole has that property too.",
        (
            "Do all the parts have the property, or only the ones mentioned?",
            "Is it the sort of property that carries over from parts to a whole?",
            "Does putting the parts together change something?",
        ),
    ),
    Scheme(
        "correlation to cause",
        "Two things occur together or change together. So one of them causes the other.",
        (
            "Do they really go together, in more than a few cases?",
            "Could it be a coincidence?",
            "Could it run the other way round, the supposed effect bringing about the cause?",
            "Could some third thing bring about both?",
            "Does anyone know how the one would produce the other?",
        ),
    ),
    Scheme(
        "established rule",
        "A rule says what to do in cases of a certain kind, and this is such a case. So the rule should be followed.",
        (
            "Does the rule really say that?",
            "Is this case of the kind the rule was made for?",
            "Does another rule say something else about this case, and which comes first?",
            "Is there a good reason for an exception here?",
            "Is the rule itself a good one?",
        ),
    ),
    Scheme(
        "example",
        "In one case, or a few, something was so. So it is generally so.",
        (
            "Did it happen as told?",
            "Is the case typical, or was it picked because it fits?",
            "Are there cases that went the other way?",
            "How far does the general claim reach, and are there enough cases to carry it?",
        ),
    ),
    Scheme(
        "expert opinion",
        "An expert says that something is so. So it is.",
        (
            "Is the expert named, and an expert in this very field?",
            "What exactly did the expert say, and has it been passed on correctly?",
            "Do other experts in the field agree?",
            "What evidence does the expert rely on?",
            "Does the expert stand to gain by saying it?",
        ),
    ),
    Scheme(
        "fear appeal",
        "Something dreadful will happen unless we act in a certain way. So we should act in that way.",
        (
            "How likely is the dreadful thing, and who has worked that out?",
            "Would it be as bad as it is painted?",
            "Would the proposed action really prevent it?",
            "Is there a better way to prevent it?",
            "Without the frightening picture, what reason is left?",
        ),
    ),
    Scheme(
        "ignorance",
        "Nobody has found evidence that something is so. So it is not so.",
        (
            "Has anyone looked, and how thoroughly?",
            "If it were so, should we expect to have found evidence by now?",
            "Whose task is it here to give proof: those who say it is so, or those who deny it?",
            "How bad would it be to be wrong either way?",
        ),
    ),
    Scheme(
        "inconsistent commitment",
        "Someone says one thing here and said or did the opposite elsewhere. So their case is not to be believed.",
        (
            "Did they really say or do both things?",
            "Do the two truly clash, or do they concern different situations?",
            "Did they change their mind, and say why?",
            "Even if they contradict themselves, could what they say now still be right?",
        ),
    ),
    Scheme(
        "negative consequences",
        "Doing something would have bad results. So it should not be done.",
        (
            "How likely are these results, and what evidence is there?",
            "Are they really bad, for whom, and how bad?",
            "What good results stand against them?",
            "Could the bad results be avoided or made smaller?",
            "What would come of not doing it?",
        ),
    ),
    Scheme(
        "personal attack",
        "The person who argues has a bad character. So the person's argument should not be accepted.",
        (
            "Is what is said about the person true?",
            "Does the person's character matter for this question at all?",
            "Does the argument rest on trusting the person, or on reasons anyone can check?",
            "Should we reject the argument altogether, or only trust the person's word less?",
        ),
    ),
    Scheme(
        "popular opinion",
        "Most people think that something is so. So it is.",
        (
            "How do we know that most people think so: who was asked, and what was the question?",
            "Are these people in a position to know?",
            "Why do they think so, and are their reasons good?",
            "Have most people been wrong on matters like this before?",
        ),
    ),
    Scheme(
        "popular practice",
        "Many people or places do something. So it is acceptable to do it here too.",
        (
            "Do so many really do it, and who are they?",
            "Do they do it for a good reason, or from habit?",
            "Has it worked out well for them?",
            "Is our situation like theirs?",
        ),
    ),
    Scheme(
        "position to know",
        "Someone who is placed to know about a matter says something about it. So it is so.",
        (
            "Could this person really know this, and how?",
            "Is the person honest, and what might he or she gain by saying it?",
            "Did the person say it, in these words?",
            "Do others who are placed to know say the same?",
        ),
    ),
    Scheme(
        "positive consequences",
        "Doing something would have good results. So it should be done.",
        (
            "How likely are these results, and what evidence is there?",
            "Are they really good, for whom, and how good?",
            "What bad results and costs stand against them?",
            "Could the same good be had in a better or cheaper way?",
        ),
    ),
    Scheme(
        "practical reasoning",
        "We have a goal, and a certain action is a way to reach it. So we should take that action.",
        (
            "Is the goal a good one, and do we all share it?",
            "Would the action really bring us to the goal?",
            "Can it be done, with the money, time and people there are?",
            "Which other ways lead to the goal, and is one of them better?",
            "Which side effects, or other goals of ours, speak against it?",
        ),
    ),
    Scheme(
        "precedent",
        "An earlier case was decided in a certain way. So this case should be decided in the same way.",
        (
            "Was the earlier case really decided like that?",
            "Are the two cases alike in the points on which the decision turned?",
            "Was the earlier decision a good one?",
            "Have things changed since?",
            "Are there earlier cases that were decided differently?",
        ),
    ),
    Scheme(
        "sign",
        "Something is observed that usually goes with something else. So that something else is there too.",
        (
            "How often does the sign appear with the thing it is a sign of?",
            "Could something else explain the sign better?",
            "Are other signs missing that we should expect to see?",
        ),
    ),
    Scheme(
        "slippery slope",
        "A first step would lead to a second, and so on to a terrible end. So the first step should not be taken.",
        (
            "Which steps lie between the first and the last, and are they spelled out?",
            "How likely is each step, once the one before it is taken?",
            "Which step is the weakest, and could people stop there?",
            "Is the end really so terrible?",
        ),
    ),
    Scheme(
        "values",
        "Something serves a value we hold, or offends it. So we should be for it, or against it.",
        (
            "Is this really a value for the people concerned, and why?",
            "Does the thing truly serve or offend that value, or does it only sound so?",
            "Which other values are at stake, and why should this one come first?",
        ),
    ),
    Scheme(
        "verbal classification",
        "A thing is called by a certain word, and whatever is called so has some feature. So this thing has it too.",
        (
            "Does the word really fit this thing, or is it a borderline case?",
            "Does the word mean the same each time it is used?",
            "Was the word chosen to describe, or to praise or blame?",
            "Does everything called by that word really have the feature?",
        ),
    ),
    Scheme(
        "waste",
        "Much has already been put into something, and stopping would throw it away. So we should go on.",
        (
            "Is what was spent lost in any case, whether we go on or stop?",
            "If we started today, would going on still be the best choice?",
            "What more will it cost to go on, and how likely is success?",
            "Could something be saved from what was done, even if we stop?",
        ),
    ),
    Scheme(
        "witness testimony",
        "Someone says that he or she saw or heard something happen. So it happened.",
        (
            "Could the witness see or hear it well?",
            "Does the story fit together, and fit the known facts?",
            "Do other witnesses say the same?",
            "Could the witness have a reason to lie, or remember it wrongly?",
            "Is what the witness says likely in the first place?",
        ),
    ),
)
"""The schemes, by name in alphabetical order."""

_BY_NAME = {scheme.name: scheme for scheme in SCHEMES}


def scheme_named(name: str) -> Scheme | None:
    """The scheme a person means, if it is in the table.

    Overlooked are case, white space, hyphens and underscores for spaces, and "argument from" or "appeal to" before it.
    """
    words = re.sub(r"[\s_-]+", " ", name).strip().lower()
    return _BY_NAME.get(re.sub(r"^(argument from|appeal to) ", "", words))
