"""English for marking: the name of each kind of difference, and a question to whoever made the map."""

from __future__ import annotations

from argmap.phrases.marking import KindWords, MarkingWords
from argmap.phrases.words import Noun

_EASIER = "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then easier or harder to accept?"
_STRONGER = "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then stronger or weaker?"
_FOR_OR_AGAINST = (
    "You have {mine} as what {article} finally argues for. Read its first and its last paragraph again: does "
    "{author} argue for {number}, against it, or for something else?"
)
_BOTH_WAYS = (
    "You have {premises} {does} {target}. {reads} Say “{numbers}, therefore {aim}”, then “{aim}, therefore "
    "{numbers}”: which of the two, if either, fits what is written there?"
)
_WHO_FIRST = (
    "For {mine} you quote “{quoted}”, as said by {voice}. Read the sentences around these words: who says so, and who "
    "passes it on?"
)
_MAIN, _LINE, _BESIDE = "main claim?", "this line?", "together, or each by itself?"
_UNJOINED, _WORDS, _WHOSE, _PASSAGE = "no line?", "which words?", "who says it?", "this passage?"
_COUNT, _QUESTION, _UNSAID = "one claim, or several?", "which question?", "what goes without saying?"

MARKING_WORDS = MarkingWords(
    kinds={
        "thesis-reversed": KindWords(
            "the opposite taken for the main claim",
            _MAIN,
            _FOR_OR_AGAINST,
        ),
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
                "none": "Your map does not say what {author} finally argues for. If {again} could keep only one "
                "sentence, which one would it be?"
            },
        ),
        "concession-as-support": KindWords(
            "what is granted taken for a support",
            _LINE,
            "You have {premises} {does} {target}. {reads} Does {author} give {numbers} as a reason for {aim}, "
            "grant {numbers} to those who think otherwise, or both?",
        ),
        "concession-as-attack": KindWords(
            "what is granted taken for an attack",
            _LINE,
            _EASIER,
            {"step": _STRONGER},
        ),
        "turned-round": KindWords(
            "turned round",
            _LINE,
            _BOTH_WAYS,
            {
                "link": "You have {premises} {does} {target}. {reads} Say “{numbers}, therefore {aim}”, then “{aim}, "
                "therefore {numbers}”: which of the two, if either, is a good step?",
                "attack": "You have {premises} {does} {target}. {reads} Which speaks against which here: {numbers} "
                "against {aim}, {aim} against {numbers}, or both ways?",
            },
        ),
        "attack-for-support": KindWords("a reason taken for an attack", _LINE, _EASIER, {"step": _STRONGER}),
        "support-for-attack": KindWords("an attack taken for a reason", _LINE, _EASIER, {"step": _STRONGER}),
        "other-kind": KindWords(
            "joined in another way",
            _LINE,
            "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then easier to accept, harder "
            "to accept, or only said again in other words?",
        ),
        "together-for-each": KindWords(
            "each by itself taken for only together",
            _BESIDE,
            "You have {premises} {as_one} {target}: {without}. {reads} Suppose {one} were false: would {rest} "
            "{would_be} {aim}?",
            {
                "several": "You have {premises} {as_one} {target}: {without}. {reads} Suppose {one} were false: would "
                "any of the others, alone or together, {would_be} {aim}?",
            },
        ),
        "each-for-together": KindWords(
            "only together taken for each by itself",
            _BESIDE,
            "You have {apart}. {reads} Try it both ways: if one of the two were false, would the other {would_be} "
            "{aim}?",
            {
                "several": "You have {apart}. {reads} Take {one} alone: does it count {for_} {aim} by itself, or only "
                "together with one or more of the others?"
            },
        ),
        "reporter-for-author": KindWords(
            "the reporter taken for the author",
            _WHOSE,
            "For {mine} you quote “{quoted}”, with {author} {doing}. Read the sentences around these words: who says "
            "so, and does {again} agree?",
            {
                "own": "For {mine} you quote “{quoted}”, with {author} {doing}. Read the sentences around these words: "
                "does {again} say so, ask it, deny it, or only pass it on?",
                "agreeing": "For {mine} you quote “{quoted}”, with {author} {doing}. Read the sentences around these "
                "words: with whom does {again} agree?",
                "passing": "For {mine} you quote “{quoted}”, with {author} {doing}. Read the sentences around these "
                "words: whose words are they, or does the article not say?",
                "named": _WHO_FIRST,
                "voiced": "For {mine} you quote “{quoted}” and name {voice} as the speaker, but not how {author} "
                "stands to it. Read the sentences around these words: does {author} agree, deny it, or only pass it "
                "on?",
                "agreed": "For {mine} you quote “{quoted}”, as said by {voice}. By your map, {author} {agrees}. Read "
                "the sentences around these words: does {again} agree with that, deny it, or only pass it on?",
                "unnamed": "For {mine} you quote “{quoted}” from {article}, but do not say whose words they are. Who "
                "wrote or said them?",
                "commented": "For {mine} you quote “{quoted}” from {article}, but do not say whose words they are. "
                "Look at the beginning of the comment in which they stand: who wrote it?",
            },
        ),
        "author-for-reporter": KindWords(
            "the author taken for a reporter",
            _WHOSE,
            "For {mine} you quote “{quoted}”, as said by {voice}. Read the sentences around these words: are they "
            "somebody else's, or does {author} say so?",
            {"named": _WHO_FIRST},
        ),
        "other-voice": KindWords(
            "another speaker",
            _WHOSE,
            "For {mine} you quote “{quoted}”, as said by {voice}. Read the sentences around these words: who says so?",
        ),
        "other-stance": KindWords(
            "how the author stands to it",
            _WHOSE,
            "For {mine} you quote “{quoted}”. According to your map {author} {stance}. Read the whole sentence and "
            "those around it in {article}: does {again} {stances}?",
        ),
        "past-sub-conclusion": KindWords(
            "past its sub-conclusion",
            _LINE,
            "You have {premises} {does} {target}. {reads} Say “{numbers}, therefore {aim}”: does {aim} follow at once, "
            "or only by way of a claim that your map does not have yet?",
            {
                "known": "You have {premises} {does} {target}. {reads} Say “{numbers}, therefore {aim}”: does {aim} "
                "follow at once, only by way of another claim of your map, or not at all?",
                "attack": "You have {premises} {does} {target}. {reads} Which claim of {aimed_article} "
                "becomes harder to accept first, if {supposed}: {aim}, or another?",
            },
        ),
        "claim-for-step": KindWords(
            "an attack on the step taken for one on the claim",
            _LINE,
            "You have {premises} {does} {target}. {reads} Suppose {supposed}: does that speak against {aim} itself, "
            "against the step to {aim} from one of the reasons that {aimed_author} gives for {aim}, or neither?",
            {
                "one": "You have {premises} {does} {target}. {reads} Suppose {supposed}: does that speak against {aim} "
                "itself, against the step to {aim} from the reason that {aimed_author} gives for {aim}, or neither?",
                "attack": "You have {premises} {does} {target}. {reads} Suppose {supposed}: does that count against "
                "{aim} itself, or against an objection to {aim}?",
                "premise": "You have {premises} {does} {target}. {reads} Suppose {supposed}: does that count against "
                "{aim} itself, or against what is concluded from {aim}?",
            },
        ),
        "step-for-claim": KindWords(
            "an attack on the claim taken for one on the step",
            _LINE,
            "You have {premises} {does} {target}. {reads} Suppose {supposed}: does that show that {step_fails}, or "
            "does it make {either} itself harder to accept?",
        ),
        "joined-elsewhere": KindWords(
            "joined to another claim",
            _LINE,
            "You have {premises} {does} {target}. {reads} {look}: does {author} use them {for_} {aim}, or {for_} "
            "something else?",
            {
                "unsaid": "You have {premises} {does} {target}. Suppose {supposed}: does that bear on {aim} first, or "
                "on another claim of your map?",
                "link": "You have {premises} {does} {target}. {reads} Suppose {supposed}: on which claim of "
                "{aimed_article} does that bear most, on {aim} or on another?",
                "other-way": "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then easier to "
                "accept, harder, or neither?",
                "across": "You have {premises} {does} {target}. {reads} Suppose {supposed}: does that bear on {aim}, "
                "or rather on one of the claims of {aimed_article}?",
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
            "{reads} Your map has no claim for these words yet. Read the sentences around them: what is said there, by "
            "whom, and what for?",
            {
                "inside": "{reads} From there your map has {mine}. {before} Is anything else claimed in these words?",
                "main": "What does {author} finally argue for in {article}? Which words say so, and which claim of "
                "your map, if any, has them?",
            },
        ),
        "merged": KindWords(
            "several claims in one",
            _COUNT,
            "You have {mine} as one claim. {reads} {before} Put in your own words what is claimed here: is it one "
            "thing, or several of which one could be true and another false?",
            {
                "two": "Under {mine} you have put two quotations: {quotations}. {before} Say each as a statement of "
                "your own: could one of the two be true and the other false?",
                "among": "Among your quotations for {mine} are {quotations}. {before} Say each as a statement of "
                "your own: could one of the two be true and the other false?",
                "several": "Among your quotations for {mine} are {quotations}. {before} Say each as a statement of "
                "your own: could one of them be true and another false?",
            },
        ),
        "split": KindWords(
            "one claim in several",
            _COUNT,
            "You have {claims} as separate claims. {quoting} Would anything be lost if your map had them as one claim?",
            {
                "many": "You have {claims} as separate claims. {quoting} Would anything be lost if your map had some "
                "of them as one claim?",
                "heading": "You have {claims} as separate claims. For {one} you quote only {headings}. What "
                "is claimed there? Do the words you quote for {rest} claim something different?",
                "denied": "You have {claims} as separate claims. {quoting} By your map, {denier} denies {one}. Would "
                "{denier} deny {rest}, too?",
            },
        ),
        "reason-missed": KindWords(
            "reason missed",
            _UNJOINED,
            "Your map has {ends}{parted}. {reads} Does {author} give {either} as a reason for the other?",
            {
                "many": "Your map has {ends}{parted}. {reads} Does {author} give some of these as reasons for another?",
                "further": "Your map has {ends}. Between them you have drawn: {drawn}. {reads} Besides that, does "
                "{author} give any of these as a reason for another?",
                "linked": "Your map has {ends}{parted}. {reads} Does {author} give {either} as a reason for the other? "
                "If so, does that step need anything else that your map has?",
                "unsaid": "Your map has {ends}{parted}. Is one of these a reason for another?",
                "two": "Your map has {ends}{parted}. Is {either} a reason for the other?",
            },
        ),
        "attack-missed": KindWords(
            "attack missed",
            _UNJOINED,
            "Your map has {ends}{parted}. {reads} Does {either} speak against the other?",
            {"many": "Your map has {ends}{parted}. {reads} Does any of these speak against another?"},
        ),
        "link-missed": KindWords(
            "link between the articles missed",
            _UNJOINED,
            "Your map has {premises} and {target}{parted}. {reads} Suppose {supposed}: is {aim} then easier to accept, "
            "harder, or neither?",
            {
                "step": "Your map has {premises} and {target}{parted}. {reads} Suppose {supposed}: is that "
                "step then stronger, weaker, or neither?"
            },
        ),
        "premise-missed": KindWords(
            "premise missed",
            _BESIDE,
            "You have {premises} {does} {target}. {reads} Take {numbers} alone: is that enough, or what else "
            "must hold before it counts {for_} {aim}?",
        ),
        "premise-added": KindWords(
            "premise too many",
            _BESIDE,
            "You have {premises} {as_one} {target}: {without}. {reads} Suppose {one} were false: would {rest} "
            "{would_be} {aim}?",
        ),
        "reason-added": KindWords(
            "reason nobody gives",
            _LINE,
            "You have {premises} {does} {target}. {reads} Which words, if any, show that {author} gives {numbers} as a "
            "reason for {aim}?",
            {
                "back": _BOTH_WAYS,
                "used": "You have {premises} {does} {target}. {reads} Say “{numbers}, therefore {aim}”: does {aim} "
                "follow at once, only by way of another claim, or not at all?",
            },
        ),
        "attack-added": KindWords(
            "attack nobody makes",
            _LINE,
            "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then easier to accept, harder, "
            "or neither?",
            {
                "step": "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then stronger, "
                "weaker, or neither?"
            },
        ),
        "link-added": KindWords(
            "link that careful readers do not draw",
            _LINE,
            "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then easier to accept, harder, "
            "or neither?",
            {
                "step": "You have {premises} {does} {target}. {reads} Suppose {supposed}: is {aim} then stronger, "
                "weaker, or neither?"
            },
        ),
        "question-missed": KindWords(
            "question missed",
            _QUESTION,
            "Look at {claims}. Do both answer one question, narrower than that of the articles as a whole, each in its "
            "own way? How would you word that question?",
            {
                "one": "Look at {claims}. Which question does it answer, and who answers it otherwise?",
                "whole": "Look at {claims}. Do both answer one question, each in its own way? How would you word it?",
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
            "You ask “{question}”, with {claims} {as_answers}. Look again at what you quote from {article}: does "
            "anything there answer this question, too?",
            {
                "there": "You ask “{question}”, with {claims} {as_answers}. Look again at what you quote from "
                "{article}: does anything else there answer this question?",
                "none": "You ask “{question}”. Which claims in your map answer this question?",
                "unsaid": "You ask “{question}”, with {claims} {as_answers}. Does any other claim of your map answer "
                "this question?",
            },
        ),
        "position-added": KindWords(
            "answer to another question",
            _QUESTION,
            "You ask “{question}”, with {claims} {as_answers}. Does each of them answer this question?",
            {"one": "You ask “{question}”, with {claims} {as_answers}. Does it answer this question?"},
        ),
        "other-together": KindWords(
            "whether answers go together",
            _QUESTION,
            "You ask “{question}”, with {claims} {as_answers}. Could all of them be true together?",
        ),
        "unsaid-missed": KindWords(
            "what goes without saying missed",
            _UNSAID,
            "Your map goes from {premises} to {target}. What else must be true for that step to hold?",
            {
                "attack": "Your map sets {premises} against {target}. What else must be true for that objection to "
                "hold?",
                "apart": "Your map has {ends}, with no line between them. Is any of these a reason for "
                "another? If so, what else must be true for that step to hold?",
                "facing": "Your map has {ends}, with no line between them. Is {either} a reason for the other? If so, "
                "what else must be true for that step to hold?",
                "between": "You have {ends}. What is the step between them that is left to the reader?",
                "alone": "{target} rests on something that is taken for granted. What is it?",
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
    },
    meanings={
        "number": "the number of the claim that it is about",
        "mine": "the claim that it is about, with its number: B2 “the day is full”",
        "claims": "several claims",
        "premises": "the claims from which the line leads",
        "does": "“as a reason for” or “against”, with “together” where there are several",
        "numbers": "their numbers",
        "for_": "“for” or “against”",
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
        "drawn": "the lines that the map has between them: A7 supports A1",
        "parted": "“, with no line between them”, if that is so",
        "either": "the numbers of two claims or more: A7 or A1",
        "step_fails": "“A4 does not follow from A2”, of the step that the line leads to",
        "quoting": "a sentence with the words that the pupil quotes, with the claims' numbers if there are several",
        "quotations": "words that the pupil quotes for one claim",
        "denier": "the author who denies one of several claims, by the pupil's map",
        "headings": "“a heading” or “headings”, with their words",
        "quoted": "the words that the pupil quotes",
        "voice": "who says them, by the pupil's map",
        "stance": "what the author does with them, by the pupil's map: “only passes this on”",
        "stances": "three things that the author may do with them: “say so, only pass it on or deny it”",
        "doing": "the same as “only passing it on”",
        "agrees": "the same beside whoever says them: “says so, too”",
        "question": "the pupil's question",
        "as_answers": "“as an answer” or “as answers”",
        "article": "the title of the article",
        "articles": "“either article”, or “any of the articles”",
        "no_article": "“neither article”, or “no article”",
        "author": "the author's name, or “the author”",
        "again": "the same again",
        "aimed_article": "the title of the article of which the claim is that the line leads to",
        "aimed_author": "its author's name, or “the author”",
        "reads": "a sentence with the article's words",
        "look": "“read the sentences around these words”, or on from them, or what stands before them",
        "before": "a question about the word with which the words begin, where it is “this” or the like",
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
    as_another=("and {premises} as another", "and {premises} together as another"),
    would_be={
        "support": "still be a reason for",
        "attack": "still count against",
        "contradiction": "still be impossible together with",
        "rephrase": "still say the same as",
    },
    for_={
        "support": "for",
        "attack": "against",
        "contradiction": "against",
        "rephrase": "for",
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
    may={
        "asserts": "say so",
        "endorses": "agree with somebody who says so",
        "concedes": "grant it",
        "asks": "ask it and leave it open",
        "reports": "only pass it on",
        "rejects": "deny it",
    },
    doing={
        "asserts": "saying so",
        "endorses": "agreeing",
        "concedes": "granting it",
        "reports": "only passing it on",
        "rejects": "denying it",
        "asks": "only asking it",
    },
    agrees={
        "asserts": "says so, too",
        "endorses": "agrees",
        "concedes": "grants this",
        "reports": "only passes this on",
        "rejects": "denies this",
        "asks": "only asks this",
    },
    reads="In {article} we read: {words}{more}.",
    reads_too="; in {article}: {words}",
    before="What does “{word}” stand for?",
    look=("Read the sentences around these words", "Read on from these words", "Read what stands before these words"),
    pointing=("this", "these", "those", "such", "they", "he", "she", "its", "their", "his", "her"),
    heading="a heading",
    headings=("a heading, {words}", "headings, {words}"),
    first_person=frozenset({"I", "me", "my", "mine", "we", "us", "our", "ours"}),
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
    quoted_from="{words} (from {article})",
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
    term_all="class",
    splits="About half of the class found {claims}: there it splits.",
    thing=Noun("thing", "things"),
    comment=Noun("comment", "comments"),
    file=Noun("file", "files"),
    map=Noun("map", "maps"),
    main_claim=Noun("main claim", "main claims"),
    link_between=Noun("link between them", "links between them"),
)
