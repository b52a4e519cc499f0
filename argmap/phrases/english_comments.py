"""English for marking: the name of each kind of difference, and what is asked about it, by case.

Where answers are offered to choose from, they are all that there are, the one the map has among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases.marking import KindWords

if TYPE_CHECKING:
    from collections.abc import Mapping

_DRAWN = "You have {premises} {does} {target}. {reads} "
_BEARS = f"{_DRAWN}Suppose {{supposed}}: is {{aim}} then easier to accept, harder, or neither?"
_BEARS_ON_STEP = f"{_DRAWN}Suppose {{supposed}}: is {{aim}} then stronger, weaker, or neither?"
_ITSELF = (
    "You have {premises} {does} {target}, a step that leads to {numbers} itself. {reads} What is {numbers} meant to "
    "speak {for_}: that step, another claim of your map, or nothing?"
)
_OPPOSED = f"{_DRAWN}Suppose that {{one}} is true: is {{aim}} then easier to accept, harder, or neither?"
_AT_ONCE = (
    f"{_DRAWN}Say “{{numbers}}, therefore {{aim}}”: does {{aim}} follow at once? If not, what would have to come in "
    "between, and which claim of your map, if any, says it?"
)
_AGAINST_WHICH = "does that speak against {aim} itself, only against concluding {aim} from"
_WHAT_FAILS = (
    f"{_DRAWN}Go through your reasons for {{aim}} one by one. Suppose {{supposed}}, and these reasons are true, too: "
    f"{_AGAINST_WHICH} one of them, or against neither?"
)
_WHAT_FAILS_OF = {
    "few": f"{_DRAWN}Your reasons for {{aim}} are {{reasons}}. Suppose {{supposed}}, and these reasons are true, too: "
    f"{_AGAINST_WHICH} them, or against neither?",
    "one": f"{_DRAWN}Your reason for {{aim}} is {{reasons}}. Suppose {{supposed}}, and this reason is true, too: "
    f"{_AGAINST_WHICH} it, or against neither?",
    "none": f"{_DRAWN}Suppose {{supposed}}, and what {{aimed_author}} gives as reasons for {{aim}} is true, too: "
    f"{_AGAINST_WHICH} these reasons, or against neither?",
}
_BOTH_WAYS = (
    f"{_DRAWN}{{look}}. Say “{{numbers}}, therefore {{aim}}”, then “{{aim}}, therefore {{numbers}}”: which of the two, "
    "if either, fits what is written there?"
)
_FOR_OR_AGAINST = (
    "You have {mine} as what {article} finally argues for. Read its first two and its last two "
    "paragraphs again: does {author} argue for {number}, against it, or for something else? Which sentence tells you?"
)
_TOGETHER = "You have {premises} {as_one} {target}: {without}. {reads} "
_BOTH = "Try it both ways: if one of the two were false, would the other {would_be} {aim}?"
_WITHOUT = f"{_TOGETHER}{_BOTH}"
_WITHOUT_ONE = (
    f"{_TOGETHER}Suppose {{one}} were false: would any of the others, alone or together, {{would_be}} {{aim}}?"
)
_ONE_OPPOSED = f"{_TOGETHER}Suppose that {{one}} is true: is {{aim}} then easier to accept, harder, or neither?"
_SAID = "For {mine} you quote “{quoted}”, as said by {voice}. "
_LEFT_TO_AUTHOR = "For {mine} you quote “{quoted}”, with {author} {doing}. "
_AROUND = "Read the sentences around these words: "
_WHOLE = "Read the whole sentence in {article}, with those around it: "
_WHO_FIRST = f"{_SAID}{_AROUND}who says so, and who passes it on?"
_PART = "Your map has {premises} and {target}{parted}. {reads} "
_IN_PART = "Your map has {premises} and {target}. Between them you have drawn: {drawn}. {reads} "
_APART = "Your map has {ends}{parted}. {reads} "
_EACH_SAID = "Say each as a statement of your own{before}: could one of "
_ASKED = "You ask “{question}”, with {claims} {as_answers}. "
_MAIN, _LINE, _BESIDE = "main claim?", "this line?", "together, or each by itself?"
_UNJOINED, _WORDS, _WHOSE, _PASSAGE = "no line?", "which words?", "who says it?", "this passage?"
_COUNT, _QUESTION, _UNSAID = "one claim, or several?", "which question?", "what goes without saying?"

COMMENTS: Mapping[str, KindWords] = {
    "thesis-reversed": KindWords("the opposite taken for the main claim", _MAIN, _FOR_OR_AGAINST),
    "reason-for-conclusion": KindWords(
        "a reason taken for the conclusion",
        _MAIN,
        "You have {mine} as what {author} finally argues for. {quoting} Is that where the argument ends, or does "
        "{again} use {number} for something further?",
        {"other": _FOR_OR_AGAINST},  # of a claim that is what another article argues for
    ),
    "thesis-missed": KindWords(
        "main claim missed",
        _MAIN,
        "You have {mine} as what {author} finally argues for. If {again} could keep only one sentence, would it "
        "be this one?",
        {
            "none": "No claim of your map is marked as what {author} finally argues for. If {again} could keep only "
            "one sentence, which one would it be, and which claim of your map, if any, says it?"
        },
    ),
    "concession-as-support": KindWords(
        "what is granted taken for a support",
        _LINE,
        f"{_DRAWN}Does {{author}} give {{numbers}} as a reason for {{aim}}, grant {{numbers}} to those who think "
        "otherwise, both, or neither?",
    ),
    "concession-as-attack": KindWords("what is granted taken for an attack", _LINE, _BEARS, {"step": _BEARS_ON_STEP}),
    "turned-round": KindWords(
        "turned round",
        _LINE,
        _BOTH_WAYS,
        {
            "link": f"{_DRAWN}Say “{{numbers}}, therefore {{aim}}”, then “{{aim}}, therefore {{numbers}}”: which of "
            "the two, if either, is a good step?",
            "attack": f"{_DRAWN}Suppose {{supposed}}: would you then doubt {{aim}}? Suppose {{aim}} is true: would you "
            "then doubt {numbers}? Which way should the line run, if at all?",
            "opposed": _OPPOSED,
        },
    ),
    "attack-for-support": KindWords("a reason taken for an attack", _LINE, _BEARS, {"step": _BEARS_ON_STEP}),
    "support-for-attack": KindWords("an attack taken for a reason", _LINE, _BEARS, {"step": _BEARS_ON_STEP}),
    "other-kind": KindWords(
        "joined in another way",
        _LINE,
        f"{_DRAWN}Suppose {{supposed}}: is {{aim}} then easier to accept, harder, only said again in other words, or "
        "none of these?",
    ),
    "together-for-each": KindWords(
        "each by itself taken for only together",
        _BESIDE,
        _WITHOUT,
        {
            "several": _WITHOUT_ONE,
            "opposed": _ONE_OPPOSED,
        },
    ),
    "each-for-together": KindWords(
        "only together taken for each by itself",
        _BESIDE,
        f"You have {{apart}}. {{reads}} {_BOTH}",
        {
            "several": "You have {apart}. {reads} Take each of them alone: does it count {for_} {aim} by itself, or "
            "only together with one or more of the others?"
        },
    ),
    "reporter-for-author": KindWords(
        "the reporter taken for the author",
        _WHOSE,
        f"{_LEFT_TO_AUTHOR}{_AROUND}who says so, and does {{again}} agree?",
        {
            "own": f"{_LEFT_TO_AUTHOR}{_AROUND}does {{again}} say so, ask it, deny it, or only pass it on?",
            "agreeing": f"{_LEFT_TO_AUTHOR}{_WHOLE}whose words are these, {{again}}'s own, "
            "somebody's who is named there, or somebody's who is not?",
            "handed on": f"{_LEFT_TO_AUTHOR}{_WHOLE}whose words are these, and who passes them on to {{again}}?",
            "passing": f"{_LEFT_TO_AUTHOR}{_AROUND}whose words are they, or does the article not say?",
            "named": _WHO_FIRST,
            "voiced": "For {mine} you quote “{quoted}” and name {voice} as the speaker, but not how {author} "
            f"stands to it. {_AROUND}does {{author}} agree, deny it, or only pass it on?",
            "agreed": f"{_SAID}By your map, {{author}} {{agrees}}. {_AROUND}does {{again}} agree with that, deny it, "
            "or only pass it on?",
            "unnamed": "For {mine} you quote “{quoted}” from {article}, but do not say whose words they are. Who "
            "wrote or said them?",
            "commented": "For {mine} you quote “{quoted}” from {article}, but do not say whose words they are. "
            "Look at the beginning of the comment in which they stand: who wrote it?",
        },
    ),
    "author-for-reporter": KindWords(
        "the author taken for a reporter",
        _WHOSE,
        f"{_SAID}{_AROUND}are they somebody else's, or does {{author}} say so?",
        {"named": _WHO_FIRST},
    ),
    "other-voice": KindWords("another speaker", _WHOSE, f"{_SAID}{_AROUND}who says so?"),
    "other-stance": KindWords(
        "how the author stands to it",
        _WHOSE,
        "For {mine} you quote “{quoted}”. According to your map {author} {stance}. Read the whole sentence and "
        "those around it in {article}: does {again} {stances}?",
    ),
    "past-sub-conclusion": KindWords(
        "past its sub-conclusion",
        _LINE,
        _AT_ONCE,
        {
            "attack": f"{_DRAWN}Which claim of {{aimed_article}} becomes harder to accept first, if {{supposed}}: "
            "{aim}, another, or none?",
        },
    ),
    "claim-for-step": KindWords(
        "an attack on the step taken for one on the claim",
        _LINE,
        _WHAT_FAILS,
        {
            **_WHAT_FAILS_OF,
            "attack": f"{_DRAWN}Suppose {{supposed}}: does that count against {{aim}} itself, against an objection to "
            "{aim}, or against neither?",
            "premise": f"{_DRAWN}Suppose {{supposed}}: does that count against {{aim}} itself, against what is "
            "concluded from {aim}, or against neither?",
        },
    ),
    "step-for-claim": KindWords(
        "an attack on the claim taken for one on the step",
        _LINE,
        f"{_DRAWN}Suppose {{supposed}}: does that show that {{step_fails}}, does it make {{either}} itself harder to "
        "accept, or neither?",
        {"itself": _ITSELF},
    ),
    "joined-elsewhere": KindWords(
        "joined to another claim",
        _LINE,
        f"{_DRAWN}{{look}}: does {{author}} use them {{for_}} {{aim}}, or {{for_}} something else?",
        {
            "unsaid": "You have {premises} {does} {target}. Suppose {supposed}: does that bear on {aim}, on another "
            "claim of your map, or on none?",
            "link": f"{_DRAWN}Suppose {{supposed}}: what does that bear on most: {{aim}}, another claim or step of "
            "{aimed_article}, or nothing there?",
            "across": f"{_DRAWN}Suppose {{supposed}}: what does that bear on most: {{aim}}, a claim or step of "
            "{aimed_article}, or neither?",
            "other-way": _BEARS,
            "step": _BEARS_ON_STEP,
            "opposed": _OPPOSED,
        },
    ),
    "words-elsewhere": KindWords(
        "words that do not carry the claim",
        _WORDS,
        "For {mine} you quote only “{quoted}”. Do these words say what {number} says? If not, which words of "
        "{article} do?",
        {
            "several": "Among your quotations for {mine} is “{quoted}”. Does it say what {number} says? If not, "
            "where in your map would it belong, if anywhere?"
        },
    ),
    "quote-missed": KindWords(
        "claim without the article's words",
        _WORDS,
        "You have {mine} without a quotation. Which words in the articles say what {number} says?",
    ),
    "nothing-says-this": KindWords(
        "nothing in the text says this",
        _WORDS,
        "{mine} has no quotation. Does {articles} say it? If not, does any argument in your map need it?",
        {
            "quoted": "For {mine} you quote “{quoted}”. These words cannot be found in {article}. Which words of "
            "the article, if any, say what {number} says?",
            "among": "Among your quotations for {mine} is “{quoted}”. These words cannot be found in {article}. "
            "Where do they come from? And without them, does the rest of what you quote say what {number} says?",
        },
    ),
    "claim-missed": KindWords(
        "claim missed",
        _PASSAGE,
        "{reads} No claim of your map quotes these words yet. Read the sentences around them: what is claimed "
        "there{before}, and what for? Does a claim of your map say it already in other words?",
        {
            "inside": "{reads} From there your map has {touching}. Is anything else claimed in these words? If "
            "so, does your map have that as a claim of its own, only inside another, or not yet?",
            "main": "What does {author} finally argue for in {article}? Which words say so, and which claim of "
            "your map, if any, has them?",
        },
    ),
    "merged": KindWords(
        "several claims in one",
        _COUNT,
        "You have {mine} as one claim. {reads} Put in your own words what is claimed here{before}: is it one "
        "thing, or several of which one could be true and another false?",
        {
            "two": f"Under {{mine}} you have put two quotations: {{quotations}}. {_EACH_SAID}the two be true and the "
            "other false?",
            "among": f"Among your quotations for {{mine}} are {{quotations}}. {_EACH_SAID}the two be true and the "
            "other false?",
            "several": f"Among your quotations for {{mine}} are {{quotations}}. {_EACH_SAID}them be true and another "
            "false?",
        },
    ),
    "split": KindWords(
        "one claim in several",
        _COUNT,
        "You have {claims} as separate claims. {quoting} Say each in your own words: what does one say that the other "
        "does not? Would anything be lost if your map had them as one claim?",
        {
            "many": "You have {claims} as separate claims. {quoting} Say each in your own words: what does each say "
            "that the others do not? Would anything be lost if your map had some of them as one claim?",
            "heading": "You have {claims} as separate claims. For {one} you quote only {headings}. What "
            "is claimed there? Do the words you quote for {rest} claim something different?",
        },
    ),
    "reason-missed": KindWords(
        "reason missed",
        _UNJOINED,
        f"{_APART}Does {{author}} give {{either}} as a reason for the other?",
        {
            "many": f"{_APART}Does {{author}} give some of these as reasons for another?",
            "further": "Your map has {ends}. Between them you have drawn: {drawn}. {reads} Does {author} "
            "give any of these as a reason for another, beside what you have drawn or in its place?",
            "alone": "Your map has {ends}. Between them you have drawn: {drawn}. {reads} Would {numbers} alone be a "
            "reason for {aim}, too?",
            "unsaid": "Your map has {ends}{parted}. Is one of these a reason for another?",
            "two": "Your map has {ends}{parted}. Is {either} a reason for the other?",
        },
    ),
    "attack-missed": KindWords(
        "attack missed",
        _UNJOINED,
        f"{_APART}Does {{either}} speak against the other?",
        {
            "many": f"{_APART}Does any of these speak against another?",
            "step": f"{_APART}Is one of these a reason for another? If so, does the third make that step stronger, "
            "weaker, or neither?",
            "drawn": f"{_PART}Suppose {{supposed}}: is that step then stronger, weaker, or neither?",
            "further": f"{_IN_PART}Suppose {{supposed}}: is {{aim}} itself then easier to accept, harder, or neither?",
        },
    ),
    "link-missed": KindWords(
        "link between the articles missed",
        _UNJOINED,
        f"{_PART}Suppose {{supposed}}: is {{aim}} then easier to accept, harder, or neither?",
        {
            "step": f"{_PART}Suppose {{supposed}}: is that step then stronger, weaker, or neither?",
            "further": f"{_IN_PART}Suppose {{supposed}}: is {{aim}} itself then easier to accept, harder, or neither?",
            "step further": f"{_IN_PART}Suppose {{supposed}}: is the step from {{start}} to {{aim}} then stronger, "
            "weaker, or neither?",
        },
    ),
    "premise-missed": KindWords(
        "premise missed",
        _BESIDE,
        f"{_DRAWN}Take {{numbers}} alone: is that enough, or what else must hold before it counts {{for_}} {{aim}}?",
    ),
    "premise-added": KindWords(
        "premise too many", _BESIDE, _WITHOUT, {"several": _WITHOUT_ONE, "opposed": _ONE_OPPOSED}
    ),
    "reason-added": KindWords(
        "reason nobody gives",
        _LINE,
        f"{_BEARS} And what does {{author}} use {{numbers}} for?",
        {
            "across": f"{_BEARS} And does {{articles}} take this step?",
            "step": _BEARS_ON_STEP,
            "back": _BOTH_WAYS,
            "used": _AT_ONCE,
            "opposed": _OPPOSED,
        },
    ),
    "attack-added": KindWords(
        "attack nobody makes",
        _LINE,
        _BEARS,
        {"step": _BEARS_ON_STEP, "itself": _ITSELF, "reasons": _WHAT_FAILS, **_WHAT_FAILS_OF},
    ),
    "link-added": KindWords(
        "link that careful readers do not draw",
        _LINE,
        _BEARS,
        {"step": _BEARS_ON_STEP, "reasons": _WHAT_FAILS, **_WHAT_FAILS_OF},
    ),
    "question-missed": KindWords(
        "question missed",
        _QUESTION,
        "Look at {claims}{unasked}. Do both answer one question, narrower than that of the articles as a whole, each "
        "in its own way? How would you word that question?",
        {
            "one": "Look at {claims}. Which question does it answer, and who answers it otherwise?",
            "whole": "Look at {claims}{unasked}. Do both answer one question, each in its own way? How would you word "
            "it?",
        },
    ),
    "question-added": KindWords(
        "further question",
        _QUESTION,
        "You ask “{question}”. Which claims, if any, of each article answer this question?",
    ),
    "position-missed": KindWords(
        "answer missed",
        _QUESTION,
        f"{_ASKED}Look at {{others}}: does any of these answer this question, too?",
        {
            "one": f"{_ASKED}Look at {{others}}: does it answer this question, too?",
            "none": "You ask “{question}”. Which claims in your map answer this question?",
        },
    ),
    "position-added": KindWords(
        "answer to another question",
        _QUESTION,
        f"{_ASKED}Does each of them answer this question?",
        {"one": f"{_ASKED}Does it answer this question?"},
    ),
    "other-together": KindWords(
        "whether answers go together", _QUESTION, f"{_ASKED}Could all of them be true together?"
    ),
    "unsaid-missed": KindWords(
        "what goes without saying missed",
        _UNSAID,
        "Your map goes from {premises} to {target}. What else must be true for that step to hold?",
        {
            "attack": "Your map sets {premises} against {target}. What else must be true for that objection to hold?",
            "apart": "Your map has {ends}, with no line between them. Is any of these a reason for "
            "another? If so, what else must be true for that step to hold?",
            "facing": "Your map has {ends}, with no line between them. Is {either} a reason for the other? If so, "
            "what else must be true for that step to hold?",
            "between": "You have {ends}. What is the step between them that is left to the reader?",
            "among": "Your map has, among others, {reasons}, and also {target}. What do claims like the former show "
            "together that would lead to {aim}, though no article says it?",
            "alone": "Your map has {target}. What else must be true for it, though nobody says it?",
        },
    ),
    "unsaid-added": KindWords(
        "something unsaid added",
        _UNSAID,
        "You add {mine} without a quotation. Is there a step in your map that would fail without {number}?",
    ),
    "claim-added": KindWords(
        "claim that careful readers left out",
        _PASSAGE,
        "You have {mine}, with the words “{quoted}”. What does {author} use these words for?",
    ),
}
