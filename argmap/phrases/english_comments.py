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
_ARGUED = "Somebody argues: {argument}."
_STRONGER = f"{_ARGUED} Suppose {{supposed}}: is that argument then stronger, weaker, or neither?"
_BEARS_ON_STEP = f"{_DRAWN}{_STRONGER}"
_ITSELF = (
    "You have {premises} {does} {target}, a step that leads to {numbers} itself. {reads} What is {numbers} meant to "
    "speak {for_}: that step, another claim of your map, or nothing?"
)
_WHAT_FOR = (
    f"{_DRAWN}Read the paragraph from its first sentence: what does {{author}} want to {{shows}} with these words: is "
    "it {aim}, another claim of your map, or something in between that is not put into words?"
)
_FIRST = (
    "You have {premises} {does} {target}. What follows first from {numbers}: {aim}, another claim of your map, or "
    "something in between that is not put into words?"
)
_CLAIM_OR_STEP = (
    f"{_DRAWN}Suppose {{supposed}}. Is {{aim}} then {{wrong}}, or could {{aim}} still be {{right}} and only "
)
_ONE_WAY = f"{_CLAIM_OR_STEP}some way of arguing for it be weaker? Which way?"
_START = f"{_DRAWN}Which of the two is the starting point (seen, counted or granted), and which is concluded from it?"
_FOR_OR_AGAINST = (
    "You have {mine} as what {article} finally argues for. Read its first and its last paragraph again: does "
    "{author} argue for {number}, against it, or for something else?"
)
_ENDS = "Read the headline and the last paragraph again: "
_TOGETHER = "You have {premises} {as_one} {target}: {without}. {reads} "
_WITHOUT = f"{_TOGETHER}Leave {{one}} out: would {{rest}} {{would_be}} {{aim}}?"
_WITHOUT_EITHER = f"{_WITHOUT} And if you leave out {{rest}}: would {{one}}?"
_ONE_OPPOSED = f"{_TOGETHER}Suppose {{supposed}}: is {{aim}} then easier to accept, harder, or neither?"
_SAID = "For {mine} you quote “{quoted}”, as said by {voice}. "
_LEFT_TO_AUTHOR = "For {mine} you quote “{quoted}”, with {author} {doing}. "
_AROUND = "Read the sentences around these words: "
_IN_WHOSE_VOICE = (
    f"{_AROUND}which of them stand in quotation marks or are said to be somebody's, and which do not? In whose voice "
    "do the words stand that you quote?"
)
_WHO_FIRST = f"{_SAID}{_AROUND}who says so, and who passes it on?"
_PART = "Your map has {premises} and {target}{parted}. {reads} "
_IN_PART = "Your map has {premises} and {target}. Between them you have drawn: {drawn}. {reads} "
_APART = "Your map has {ends}{parted}. {reads} "
_EACH_SAID = "Say each as a statement of your own{before}: could one of "
_ASKED = "You ask “{question}”, with {claims} {as_answers}. "
_SIDE_BY_SIDE = "You have {claims} as separate claims. {sources} What does each passage say, and of what? "
_ANSWERED = f"{_ASKED}Read "
_DOUBTED = "If somebody doubted one of "
_MAIN, _LINE, _BESIDE = "main claim?", "this line?", "together, or each by itself?"
_UNJOINED, _WORDS, _WHOSE, _PASSAGE = "no line?", "which words?", "who says it?", "this passage?"
_COUNT, _QUESTION, _UNSAID = "one claim, or several?", "which question?", "what goes without saying?"

COMMENTS: Mapping[str, KindWords] = {
    "thesis-reversed": KindWords(
        "the opposite taken for the main claim",
        _MAIN,
        _FOR_OR_AGAINST,
        {
            "elsewhere": f"{_FOR_OR_AGAINST} And in which article do the words that you quote for {{number}} stand?",
        },
    ),
    "reason-for-conclusion": KindWords(
        "a reason taken for the conclusion",
        _MAIN,
        "You have {mine} as what {author} finally argues for. {quoting} "
        f"{_ENDS}does the argument end with {{number}}, or does {{again}} use {{number}} for something further, and "
        "for what?",
        {"other": _FOR_OR_AGAINST},  # of a claim that is what another article argues for
    ),
    "thesis-missed": KindWords(
        "main claim missed",
        _MAIN,
        "You have {mine} as what {author} finally argues for. "
        f"{_ENDS}if {{again}} could keep only one sentence, which one would it be? Does {{number}} say it?",
        {
            "none": "No claim of your map is marked as what {author} finally argues for. "
            f"{_ENDS}if {{again}} could keep only one sentence, which one would it be, and which claim of your map, if "
            "any, says it?"
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
        _START,
        {
            "attack": f"{_DRAWN}Which of the two, if either, is brought up in reply to the other?",
            "opposed": _BEARS,
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
        _WITHOUT_EITHER,
        {"several": _WITHOUT, "opposed": _ONE_OPPOSED},
    ),
    "each-for-together": KindWords(
        "only together taken for each by itself",
        _BESIDE,
        "You have {apart}. {reads} Leave {one} out: would {rest} {would_be} {aim}? And if you leave out {rest}: would "
        "{one}?",
        {
            "inside": "You have {apart}. {reads} Take {one} alone: does {aim} follow from it, or what does {rest} add "
            "that is needed?",
        },
    ),
    "reporter-for-author": KindWords(
        "the reporter taken for the author",
        _WHOSE,
        f"{_LEFT_TO_AUTHOR}{_IN_WHOSE_VOICE}",
        {
            "own": f"{_LEFT_TO_AUTHOR}{_AROUND}does {{again}} say so, ask it, deny it, or only pass it on?",
            "agreeing": f"{_LEFT_TO_AUTHOR}{_AROUND}with whom does {{again}} agree?",
            "passing": f"{_LEFT_TO_AUTHOR}{_AROUND}whose words are they, or does the article not say?",
            "named": _WHO_FIRST,
            "voiced": "For {mine} you quote “{quoted}” and name {voice} as the speaker, but not how {author} "
            f"stands to it. {_AROUND}does {{author}} agree, deny it, or only pass it on?",
            "agreed": f"{_SAID}By your map, {{author}} {{agrees}}. {_AROUND}does {{again}} agree, deny it, "
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
        f"{_SAID}{_IN_WHOSE_VOICE}",
        {"named": _WHO_FIRST},
    ),
    "other-voice": KindWords("another speaker", _WHOSE, f"{_SAID}{_AROUND}who says so?"),
    "other-stance": KindWords(
        "how the author stands to it",
        _WHOSE,
        "For {mine} you quote “{quoted}”. According to your map {author} {stance}. Read the whole sentence and "
        "those around it in {article}: does {again} {stances}?",
        {
            "direct": "For {mine} you quote “{quoted}”. According to your map {author} {stance}. Who is speaking in "
            "these words in {article}: is {again} passing on there what somebody else says, denying it, or telling us "
            "this directly?",
            "report": "For {mine} you quote “{quoted}”. According to your map {author} {stance}. Look at {number} "
            "exactly: does it say that something is so, or that somebody said so? Does {again}, in {article}, state "
            "just that, deny it, or leave it to somebody else to state?",
        },
    ),
    "past-sub-conclusion": KindWords(
        "past its sub-conclusion",
        _LINE,
        _WHAT_FOR,
        {
            "unsaid": _FIRST,
            "attack": f"{_DRAWN}Which claim of {{aimed_article}} becomes harder to accept first, if {{supposed}}: "
            "{aim}, another, or none?",
        },
    ),
    "claim-for-step": KindWords(
        "an attack on the step taken for one on the claim",
        _LINE,
        _ONE_WAY,
        {"other": f"{_CLAIM_OR_STEP}some way of arguing with it be weaker? Which way?"},
    ),
    "step-for-claim": KindWords(
        "an attack on the claim taken for one on the step",
        _LINE,
        f"{_DRAWN}Suppose nobody had argued from {{start}} at all: would {{numbers}} still speak {{for_}} {{end}}?",
        {
            "itself": _ITSELF,
            "premise": f"{_DRAWN}Suppose nobody had gone on from {{start}} to {{end}} at all: would {{numbers}} still "
            "speak {for_} {hit}?",
        },
    ),
    "joined-elsewhere": KindWords(
        "joined to another claim",
        _LINE,
        _WHAT_FOR,
        {
            "unsaid": _FIRST,
            "link": f"{_DRAWN}Suppose {{supposed}}: what then becomes easier or harder to accept: {{aim}}, "
            "another claim or step of {aimed_article}, or nothing there?",
            "from": f"{_DRAWN}Which claim of {{aimed_article}} is {{numbers}} about, if any? And does the step that "
            "you set {numbers} {for_} start from that claim?",
            "across": f"{_DRAWN}Suppose {{supposed}}: what then becomes easier or harder to accept: {{aim}}, "
            "a claim or step of {aimed_article}, or neither?",
            "other-way": _BEARS,
            "step": _BEARS_ON_STEP,
            "opposed": _BEARS,
        },
    ),
    "words-elsewhere": KindWords(
        "words that do not carry the claim",
        _WORDS,
        "For {whole} you quote only “{quoted}”. Do these words say all of this? If not, which words of {article} do?",
        {
            "several": "Among your quotations for {whole} is “{quoted}”. Does it say what {number} says? If not, "
            "where in your map would it belong, if anywhere?"
        },
    ),
    "quote-missed": KindWords(
        "claim without the article's words",
        _WORDS,
        "You have {whole} without a quotation. Which words in the articles say all of this?",
        {
            "none": "You have {whole} as a claim that no article makes. Look through the articles again: do "
            "any words say it, and if so, whose?"
        },
    ),
    "nothing-says-this": KindWords(
        "nothing in the text says this",
        _WORDS,
        "{whole} has no quotation. Does {articles} say it, and does any argument in your map need it?",
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
        "{reads} No claim of your map quotes these words yet. What is claimed there{before}, and which claim of "
        "your map comes nearest to it?",
        {
            "inside": "{reads} From there your map has {touching}. What else is claimed in these words, if "
            "anything? Does your map have it as a claim of its own, only inside another, or not yet?",
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
        f"{_SIDE_BY_SIDE}Would one claim do for both?",
        {
            "many": f"{_SIDE_BY_SIDE}For which of them, if any, would one claim do?",
            "few": "You have {claims} as separate claims. {quoting} What does each of them say, and of what? Would one "
            "claim do?",
            "same": "{claims} have the same wording. {sources} Do the authors differ in what they say, or only in how "
            "they stand to it? Do you need two claims for it?",
            "heading": "You have {claims} as separate claims. For {one} you quote only {headings}. What "
            "is claimed there? Do the words you quote for {rest} claim something different?",
        },
    ),
    "reason-missed": KindWords(
        "reason missed",
        _UNJOINED,
        f"{_APART}{_DOUBTED}the two, could the other help to convince them? Which way round, or do they stand side by "
        "side?",
        {
            "many": f"{_APART}{_DOUBTED}these, could any of the others, alone or together, help to convince them? "
            "Which?",
            "further": "Your map has {ends}. Between them you have drawn: {drawn}. {reads} Besides what you have "
            "drawn: if somebody doubted one of these, could any of the others help to convince them? Which?",
            "alone": "Your map has {ends}. Between them you have drawn: {drawn}. {reads} Would {numbers} alone be a "
            "reason for {aim}, too?",
        },
    ),
    "attack-missed": KindWords(
        "attack missed",
        _UNJOINED,
        f"{_APART}Does {{either}} speak against the other?",
        {
            "many": f"{_APART}Does any of these speak against another?",
            "step": f"{_APART}Is one of these a reason for another? If so, does the third make that argument "
            "stronger, weaker, or neither?",
            "drawn": f"{_PART}{_STRONGER}",
            "further": f"{_IN_PART}Suppose {{supposed}}: is {{aim}} itself then easier to accept, harder, or neither?",
        },
    ),
    "link-missed": KindWords(
        "link between the articles missed",
        _UNJOINED,
        f"{_PART}Suppose {{supposed}}: is {{aim}} then easier to accept, harder, or neither?",
        {
            "step": f"{_PART}{_STRONGER}",
            "further": f"{_IN_PART}Suppose {{supposed}}: is {{aim}} itself then easier to accept, harder, or neither?",
            "step further": f"{_IN_PART}{_STRONGER}",
        },
    ),
    "premise-missed": KindWords(
        "premise missed",
        _BESIDE,
        f"{_DRAWN}What else, if anything, has to be granted before {{numbers}} can count {{for_}} {{aim}} at all?",
    ),
    "premise-added": KindWords(
        "premise too many", _BESIDE, _WITHOUT_EITHER, {"several": _WITHOUT, "opposed": _ONE_OPPOSED}
    ),
    "reason-added": KindWords(
        "reason nobody gives",
        _LINE,
        _WHAT_FOR,
        {"across": _BEARS, "step": _BEARS_ON_STEP, "back": _START, "unsaid": _FIRST, "opposed": _BEARS},
    ),
    "attack-added": KindWords(
        "attack nobody makes", _LINE, _BEARS, {"step": _BEARS_ON_STEP, "itself": _ITSELF, "reasons": _ONE_WAY}
    ),
    "link-added": KindWords(
        "link that careful readers do not draw", _LINE, _BEARS, {"step": _BEARS_ON_STEP, "reasons": _ONE_WAY}
    ),
    "question-missed": KindWords(
        "question missed",
        _QUESTION,
        "Look at {claims}{unasked}. Is there a question, narrower than that of the articles, which each of "
        "these answers in its own way? How would you word it?",
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
        f"{_ASKED}Read each of {{others}} as a reply to your question: which of them, if any, answers it, too?",
        {
            "one": f"{_ASKED}Read {{others}} as a reply to your question: does it answer it, too?",
            "none": "You ask “{question}”. Which claims in your map answer this question?",
        },
    ),
    "position-added": KindWords(
        "answer to another question",
        _QUESTION,
        f"{_ANSWERED}each of them as a reply to your question: which of them answers it, and which answers another "
        "question? Which question?",
        {
            "one": f"{_ANSWERED}it as a reply to your question: does it answer it, or another question? Which?",
            "woven": f"{_ANSWERED}each of them as a reply to your question: which of them says that {{something}}, and "
            "which says something else?",
        },
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
            "apart": "Your map has {ends}, with no line between them. {reads} Could some of these "
            "together be a reason for another? What would you have to take for granted, though nobody says it?",
            "facing": "Your map has {ends}, with no line between them. {reads} Could {either} be a "
            "reason for the other? What would you have to take for granted, though nobody says it?",
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
