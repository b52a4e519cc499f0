"""English for marking: the name of each kind of difference, and a question to whoever made the map."""

from __future__ import annotations

from argmap.phrases.marking import KindWords, MarkingWords
from argmap.phrases.words import Noun

_EASIER = "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then easier or harder to accept?"
_WHO_FIRST = (
    "For {mine} you quote “{quoted}”, as said by {voice}. Read the sentence around these words: who says so, and who "
    "passes it on?"
)

MARKING_WORDS = MarkingWords(
    kinds={
        "thesis-reversed": KindWords(
            "the opposite taken for the main claim",
            "You have {mine} as what {article} finally argues for. Read its first and its last paragraph again: does "
            "{author} argue for this, or against it?",
        ),
        "reason-for-conclusion": KindWords(
            "a reason taken for the conclusion",
            "You have {mine} as what {author} finally argues for. {quoting} Is that where the argument ends, or does "
            "{again} use it for something further?",
        ),
        "thesis-missed": KindWords(
            "main claim missed",
            "You have {mine} as what {author} finally argues for. If {again} could keep only one sentence, would it "
            "be this one?",
            {
                "none": "Your map does not say what {author} finally argues for. If {again} could keep only one "
                "sentence, which one would it be?"
            },
        ),
        "concession-as-support": KindWords(
            "what is granted taken for a support",
            "You have {premises} {does} {target}. {reads} Does {author} give this as a reason for {aim}, or grant it "
            "to those who think otherwise?",
        ),
        "concession-as-attack": KindWords(
            "what is granted taken for an attack",
            "You have {premises} {does} {target}. {reads} Does {author} turn this against {aim}, or grant it and then "
            "build on it?",
        ),
        "turned-round": KindWords(
            "turned round",
            "You have {premises} {does} {target}. {reads} Say “{numbers}, therefore {aim}”, then “{aim}, therefore "
            "{numbers}”: which of the two fits what {author} writes?",
            {
                "attack": "You have {premises} {does} {target}. {reads} Which of the two is used to make the other "
                "less likely?"
            },
        ),
        "attack-for-support": KindWords("a reason taken for an attack", _EASIER),
        "support-for-attack": KindWords("an attack taken for a reason", _EASIER),
        "other-kind": KindWords(
            "joined in another way",
            "You have {premises} {does} {target}. {reads} Does this speak for {aim}, speak against it, or say it again "
            "in other words?",
        ),
        "together-for-each": KindWords(
            "each by itself taken for only together",
            "You have {premises} {as_one} {target}: {without}. {reads} Suppose {one} were false: would {rest} "
            "{would_be} {aim}?",
        ),
        "each-for-together": KindWords(
            "only together taken for each by itself",
            "You have {apart}. {reads} Suppose {one} were false: would {rest} {would_be} {aim}?",
            {
                "several": "You have {apart}. {reads} Without {rest}, would {one} alone {would_be} {aim}? "
                "And without {one}, would {rest} {would_be} {aim}?"
            },
        ),
        "reporter-for-author": KindWords(
            "the reporter taken for the author",
            "For {mine} you quote “{quoted}”, with {author} {doing}. Read the sentence around these words: who says "
            "so, and does {again} agree?",
            {
                "own": "For {mine} you quote “{quoted}”, with {author} {doing}. Read what stands around these words: "
                "does {again} say so, ask it, deny it, or only pass it on?",
                "agreeing": "For {mine} you quote “{quoted}”, with {author} {doing}. Read the sentence around these "
                "words: with whom does {again} agree?",
                "passing": "For {mine} you quote “{quoted}”, with {author} {doing}. Read the sentence around these "
                "words: whose words are they?",
                "named": _WHO_FIRST,
                "voiced": "For {mine} you quote “{quoted}”, as said by {voice}. Read what stands around these words: "
                "does {author} agree with it, deny it, or only pass it on?",
                "agreed": "For {mine} you quote “{quoted}”, as said by {voice}, with {author} {doing}. Read what "
                "stands around these words: does {again} agree with it, deny it, or only pass it on?",
                "unnamed": "For {mine} you quote “{quoted}” from {article}, but do not say whose words they are. Look "
                "at the whole piece in which they stand: who wrote or said it?",
            },
        ),
        "author-for-reporter": KindWords(
            "the author taken for a reporter",
            "For {mine} you quote “{quoted}”, as said by {voice}. Read the sentence around these words: are they "
            "somebody else's, or does {author} say so?",
            {"named": _WHO_FIRST},
        ),
        "other-voice": KindWords(
            "another speaker",
            "For {mine} you quote “{quoted}”, as said by {voice}. Read the sentence around these words: who says so?",
        ),
        "other-stance": KindWords(
            "how the author stands to it",
            "For {mine} you quote “{quoted}”. According to your map {author} {stance}. Read what stands around these "
            "words in {article}: does {again} say so, agree with somebody who does, grant it, ask it, only pass it "
            "on, or deny it?",
        ),
        "past-sub-conclusion": KindWords(
            "past its sub-conclusion",
            "You have {premises} {does} {target}. {reads} Does {author} go from {numbers} directly to {aim}, or is "
            "there a step between?",
        ),
        "claim-for-step": KindWords(
            "an attack on the step taken for one on the claim",
            "You have {premises} {does} {target}. {reads} Does this say that {aim} is false, or that {aim} does "
            "not follow from the reasons given for it?",
            {
                "one": "You have {premises} {does} {target}. {reads} Does this say that {aim} is false, or that {aim} "
                "does not follow from the reason given for it?",
                "attack": "You have {premises} {does} {target}. {reads} Does this count against {aim} itself, or "
                "against an objection to {aim}?",
                "premise": "You have {premises} {does} {target}. {reads} Does this count against {aim} itself, or "
                "against what is concluded from {aim}?",
            },
        ),
        "step-for-claim": KindWords(
            "an attack on the claim taken for one on the step",
            "You have {premises} {does} {target}. {reads} Does this say that {step_fails}, or that one of "
            "them, {either}, is false?",
        ),
        "joined-elsewhere": KindWords(
            "joined to another claim",
            "You have {premises} {does} {target}. {reads} Read what stands around these words: what does {author} say "
            "this for?",
            {
                "unsaid": "You have {premises} {does} {target}. Is {aim} what it bears on first, or is it something "
                "else?",
                "link": "You have {premises} {does} {target}. {reads} What on the other side does this bear on most?",
            },
        ),
        "words-elsewhere": KindWords(
            "words that do not carry the claim",
            "For {mine} you quote only “{quoted}”. Do these words say what {number} says? If not, which words of "
            "{article} do?",
            {
                "several": "Among your quotations for {mine} is “{quoted}”. Does it say what {number} says? If not, "
                "where in your map would it belong, if anywhere?"
            },
        ),
        "quote-missed": KindWords(
            "claim without the article's words",
            "You have {mine} without a quotation. Which words of {articles} say it?",
        ),
        "nothing-says-this": KindWords(
            "nothing in the text says this",
            "{mine} has no quotation. Does {articles} say it? If not, does any argument in your map need it?",
            {
                "quoted": "For {mine} you quote “{quoted}”, which cannot be found in {article}. Which words there say "
                "it?"
            },
        ),
        "claim-missed": KindWords(
            "claim missed",
            "{reads} Your map has no claim for these words yet. {before} What is said there, by whom, and what for?",
            {"inside": "{reads} From there your map has {mine}. {before} Is anything else claimed in these words?"},
        ),
        "merged": KindWords(
            "several claims in one",
            "You have {mine} as one claim. {reads} Put in your own words what is claimed here: is it one thing, or "
            "several of which one could be true and another false?",
            {
                "two": "Under {mine} you have put two quotations: {quotations}. Could one be true and the other false?",
                "among": "Among your quotations for {mine} are {quotations}. Could one be true and the other false?",
                "several": "Among your quotations for {mine} are {quotations}. Could one of them be true and another "
                "false?",
            },
        ),
        "split": KindWords(
            "one claim in several",
            "You have {claims} as separate claims. {quoting} Put each in your own words: does either say anything "
            "that the other does not?",
            {
                "many": "You have {claims} as separate claims. {quoting} Put each in your own words: does any of "
                "them say something that the others do not?",
                "heading": "You have {claims} as separate claims. For {one} you quote only a heading, “{quoted}”. What "
                "does the heading claim? Do the words you quote for {rest} claim something different?",
            },
        ),
        "reason-missed": KindWords(
            "reason missed",
            "Your map has {ends}{parted}. {reads} Does {author} give {either} as a reason for the other?",
            {
                "many": "Your map has {ends}{parted}. {reads} Does {author} give some of these as reasons for another?",
                "unsaid": "Your map has {ends}{parted}. Is one of these a reason for another?",
            },
        ),
        "attack-missed": KindWords(
            "attack missed",
            "Your map has {ends}{parted}. {reads} Does {either} speak against the other?",
            {"many": "Your map has {ends}{parted}. {reads} Do some of these speak against another?"},
        ),
        "link-missed": KindWords(
            "link between the articles missed",
            "On one side your map has {premises}, on the other {target}{parted}. {reads} Suppose this is true: what "
            "does it change for the other side?",
        ),
        "premise-missed": KindWords(
            "premise missed",
            "You have {premises} {does} {target}. {reads} Is that enough by itself, or does it count only with "
            "something further?",
        ),
        "premise-added": KindWords(
            "premise too many",
            "You have {premises} {as_one} {target}: {without}. {reads} Suppose {one} were false: would {rest} "
            "{would_be} {aim}?",
        ),
        "reason-added": KindWords(
            "reason nobody gives",
            "You have {premises} {does} {target}. {reads} Which words show that this is meant as a reason?",
        ),
        "attack-added": KindWords(
            "attack nobody makes",
            "You have {premises} {does} {target}. {reads} Suppose {supposed}: can {aim} hold all the same?",
        ),
        "link-added": KindWords(
            "link that careful readers do not draw",
            "You have {premises} {does} {target}. {reads} Suppose {supposed}: what does it change for {aim}?",
        ),
        "question-missed": KindWords(
            "question missed",
            "Look at {claims}. Which question do they answer, each in its own way?",
            {"one": "Look at {claims}. Which question does it answer, and who answers it otherwise?"},
        ),
        "question-added": KindWords(
            "further question", "You ask “{question}”. Which claim of each article answers it?"
        ),
        "position-missed": KindWords(
            "answer missed",
            "You ask “{question}”, with {claims} {as_answers}. Which other claim in your map answers it?",
            {"none": "You ask “{question}”. Which claims in your map answer it?"},
        ),
        "position-added": KindWords(
            "answer to another question",
            "You ask “{question}”, with {claims} {as_answers}. Does each of them answer this question?",
        ),
        "other-together": KindWords(
            "whether answers go together",
            "You ask “{question}”, with {claims} {as_answers}. Could all of them be true together?",
        ),
        "unsaid-missed": KindWords(
            "what goes without saying missed",
            "Your map goes from {premises} to {target}. What else must be true for that step, though {no_article} says "
            "it outright?",
            {
                "attack": "Your map sets {premises} against {target}. What else must be true for that, "
                "though {no_article} says it outright?",
                "between": "You have {premises} and {target}. What lies between them, though {no_article} says it "
                "outright?",
                "alone": "What does {target} take for granted, though {no_article} says it outright?",
            },
        ),
        "unsaid-added": KindWords(
            "something unsaid added",
            "You add {mine}, which {no_article} says. Is there a step in your map that would fail without it?",
        ),
        "claim-added": KindWords(
            "claim that careful readers left out",
            "You have {mine}, with the words “{quoted}”. What does {author} use it for?",
        ),
    },
    meanings={
        "number": "the number of the claim that it is about",
        "mine": "the claim that it is about, with its number: B2 “the day is full”",
        "claims": "several claims",
        "premises": "the claims from which the line leads",
        "does": "“as a reason for” or “against”, with “together” where there are several",
        "numbers": "their numbers",
        "supposed": "“A7 is true”, or “A7 and A8 are both true”",
        "target": "what the line leads to",
        "aim": "the same again, as a number",
        "one": "the number of a claim, or of several, that might be false",
        "rest": "the numbers of the others",
        "apart": "claims that stand apart, and what for: A2 “practice needs help” and C1 “children need practice” each "
        "as a reason of its own for A3 “practise in class”",
        "as_one": "“as one reason for” or “as one objection to”",
        "without": "“neither counts without the other” or “none counts without the rest”",
        "would_be": "“still be a reason for” or “still count against”",
        "ends": "claims that the map does not join",
        "parted": "“, with no line between them”, if that is so",
        "either": "the numbers of two claims or more: A7 or A1",
        "step_fails": "“A4 does not follow from A2”, of the step that the line leads to",
        "quoting": "a sentence with the words that the pupil quotes, with the claims' numbers if there are several",
        "quotations": "words that the pupil quotes for one claim",
        "quoted": "the words that the pupil quotes",
        "voice": "who says them, by the pupil's map",
        "stance": "what the author does with them, by the pupil's map: “only passes this on”",
        "doing": "the same as “only passing it on”",
        "question": "the pupil's question",
        "as_answers": "“as an answer” or “as answers”",
        "article": "the title of the article",
        "articles": "“either article”, or “any of the articles”",
        "no_article": "“neither article”, or “no article”",
        "author": "the author's name, or “the author”",
        "again": "the same again",
        "reads": "a sentence with the article's words",
        "before": "a question about what stands before, where the words begin with “this” or the like",
    },
    does={
        "support": "as a reason for",
        "attack": "against",
        "contradiction": "as impossible together with",
        "rephrase": "as saying the same as",
    },
    do_together={
        "support": "together as a reason for",
        "attack": "together against",
        "contradiction": "as impossible together with",
        "rephrase": "as saying the same as",
    },
    as_one={
        "support": "as one reason for",
        "attack": "as one objection to",
        "contradiction": "as impossible together with",
        "rephrase": "as saying the same as",
    },
    as_own={
        "support": "each as a reason of its own for",
        "attack": "each as an objection of its own to",
        "contradiction": "each as impossible together with",
        "rephrase": "each as saying the same as",
    },
    as_another=("and as another {premises}", "and as another {premises} together"),
    would_be={
        "support": "still be a reason for",
        "attack": "still count against",
        "contradiction": "still be impossible together with",
        "rephrase": "still say the same as",
    },
    fails={
        "support": "{target} does not follow from {premises}",
        "attack": "{target} can hold in spite of {premises}",
        "contradiction": "{target} can hold beside {premises}",
        "rephrase": "{target} is something else than {premises}",
    },
    stands={
        "asserts": "says so",
        "endorses": "agrees with somebody who says so",
        "concedes": "grants this",
        "reports": "only passes this on",
        "rejects": "denies this",
        "asks": "only asks this",
    },
    doing={
        "asserts": "saying so",
        "endorses": "agreeing",
        "concedes": "granting it",
        "reports": "only passing it on",
        "rejects": "denying it",
        "asks": "only asking it",
    },
    reads="In {article} we read: {words}{more}.",
    reads_too="; in {article}: {words}",
    before="Read what stands just before these words, too: what does “{word}” stand for?",
    pointing=("this", "these", "those", "such", "they", "he", "she", "its", "their", "his", "her"),
    quoting="You quote {words}.",
    quoting_for="For {number} you quote {words}{more}.",
    quoting_too=", for {number} {words}",
    supposed=("{numbers} is true", "{numbers} are both true", "{numbers} are all true"),
    without=("neither counts without the other", "none counts without the rest"),
    either_article=("either article", "any of the articles"),
    no_article=("neither article", "no article"),
    or_=" or ",
    this_article="the article",
    titled="“{title}”",
    author="the author",
    author_of="the author of {article}",
    with_article="the {name}",
    takes_article=(" of ", "Institute", "Office", "Council", "Committee", "Ministry", "Association", "Union"),
    commenter="the commenter",
    claim="{number} “{words}”",
    claim_unnumbered="“{words}”",
    step="the step from {premises} to {target}",
    link="link {number}, from {premises} to {target},",
    this_step="the step",
    this_link="the link",
    as_answer="as an answer",
    as_answers="as answers",
    parted=", with no line between them",
    answer="A careful reading: {answer}",
    answer_author="{author} {stands}",
    answer_together="only together",
    answer_each="each by itself",
    answer_words="{text} ({words})",
    not_there="nothing of the kind",
    nothing="nothing",
    has="What your map has",
    look_again="What to look at again",
    more="There is more ({count}); these come first.",
    nothing_otherwise="Nothing is otherwise than in a careful reading.",
    readers_differ="On {things} more, careful readers differ too.",
    in_its_place="{claim}: in its place, with the right words",
    fine="well found",
    found_of="{found} of {all}",
    points="points",
    tasks="the exercise",
    states={
        "right": "{count} right at once",
        "helped": "{count} after a hint",
        "given": "{count} shown",
        "done": "{count} that nobody judges",
        "open": "{count} left open",
    },
    tasks_of_class="How the tasks went, the hardest first",
    what_they_wrote="What they wrote",
    code_columns=("pupil", "right", "otherwise"),
    code_missed="right: {right}; otherwise: {wrong}; empty: {empty}",
    codes_hardest="What many have otherwise, the hardest first",
    term="How a class did, week by week",
    term_how="Of each kind, how many there were in the map of each week: · for none, – where no map was handed in.",
    term_pupil="pupil",
    term_found="claims found",
    term_kind="kind",
    thing=Noun("thing", "things"),
    map=Noun("map", "maps"),
    main_claim=Noun("main claim", "main claims"),
    link_between=Noun("link between them", "links between them"),
)
