"""English for marking: the name of each kind of difference, and a question to whoever made the map."""

from __future__ import annotations

from argmap.phrases.marking import KindWords, MarkingWords
from argmap.phrases.words import Noun

_EASIER = "You have {premises} {does} {target}. {reads} Suppose this is true: is {aim} then easier or harder to accept?"
_WHO_FIRST = (
    "You have “{quoted}” as said by {voice}. Read the sentence around these words: who says so, and who passes it on?"
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
            "You have {mine} as what {article} finally argues for. {there} Is that where the argument ends, or does "
            "{author} use it for something further?",
        ),
        "thesis-missed": KindWords(
            "main claim missed",
            "You have {mine} as what {article} finally argues for. If {author} could keep only one sentence, would it "
            "be this one?",
            {
                "none": "Your map does not say what {article} finally argues for. If {author} could keep only one "
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
            "You have {premises} {does} {target}. {reads} Say it with “therefore” this way, and then the other way "
            "round: which does {author} mean?",
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
            "You have {premises} {as_one} {target}: none counts without the rest. {reads} Suppose {one} did not hold: "
            "would {rest} still count?",
        ),
        "each-for-together": KindWords(
            "only together taken for each by itself",
            "You have {parts} {as_own} {target}. {reads} Suppose {one} did not hold: would {rest} still count?",
        ),
        "reporter-for-author": KindWords(
            "the reporter taken for the author",
            "You have “{quoted}” as what {author} says. Read the sentence around these words: who says so, and does "
            "the author agree?",
            {
                "named": _WHO_FIRST,
                "agreed": "You have “{quoted}” as said by {voice}, and {author} as agreeing. Read what stands around "
                "these words: does the author agree, deny it, or only pass it on?",
                "unnamed": "You have “{quoted}”, and not who says so. Read the sentence around these words: whose "
                "words are they?",
            },
        ),
        "author-for-reporter": KindWords(
            "the author taken for a reporter",
            "You have “{quoted}” as said by {voice}. Read the sentence around these words: are they somebody else's, "
            "or does {author} say so?",
            {"named": _WHO_FIRST},
        ),
        "other-voice": KindWords(
            "another speaker",
            "You have “{quoted}” as said by {voice}. Read the sentence around these words: who says so?",
        ),
        "other-stance": KindWords(
            "how the author stands to it",
            "By your map {author} {stance}: “{quoted}”. Read what stands around these words: does the author say so, "
            "agree with somebody who does, grant it, only pass it on, or deny it?",
        ),
        "past-sub-conclusion": KindWords(
            "past its sub-conclusion",
            "You have {premises} {does} {target}. {reads} Does this bear on {aim} straight away, or first on something "
            "else on the way there?",
        ),
        "claim-for-step": KindWords(
            "an attack on the step taken for one on the claim",
            "You have {premises} {does} {target}. {reads} Does this say that {aim} is wrong, or that it does not "
            "follow from a reason given for it?",
            {
                "premise": "You have {premises} {does} {target}. {reads} Does this say that {aim} is wrong, or that "
                "something else does not follow from it?"
            },
        ),
        "step-for-claim": KindWords(
            "an attack on the claim taken for one on the step",
            "You have {premises} {does} {target}. {reads} Does this say that {aim} does not hold, or that a claim at "
            "one of its ends is wrong?",
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
            "For {mine} you quote “{quoted}”. Do these words say it, and if they do not, which do?",
        ),
        "quote-missed": KindWords(
            "claim without the article's words",
            "You have {mine} without any words of an article. Which words there say it?",
        ),
        "nothing-says-this": KindWords(
            "nothing in the text says this",
            "You have {mine} without any words of an article. Which words say it, and if none do, what does the "
            "argument need it for?",
            {
                "quoted": "For {mine} you quote “{quoted}”, which cannot be found in {article}. Which words there say "
                "it?"
            },
        ),
        "claim-missed": KindWords(
            "claim missed",
            "{reads} Your map has no claim for these words yet. What is said there, by whom, and what for?",
            {"inside": "{reads} From there your map has {mine}. Is anything else claimed in these words?"},
        ),
        "merged": KindWords(
            "several claims in one",
            "You have {mine} as one claim. {reads} Could one part of it be true and another false?",
        ),
        "split": KindWords(
            "one claim in several",
            "You have {claims} as claims of their own. {reads} Could one of them be true and the other false?",
        ),
        "reason-missed": KindWords(
            "reason missed",
            "Your map has {ends}{parted}. {reads} Does {author} give one of these as a reason for another?",
            {"unsaid": "Your map has {ends}{parted}. Is one of these a reason for another?"},
        ),
        "attack-missed": KindWords(
            "attack missed", "Your map has {ends}{parted}. {reads} Does one of these speak against another?"
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
            "You have {premises} {as_one} {target}: none counts without the rest. {reads} Leave out each in turn: does "
            "the rest still count?",
        ),
        "reason-added": KindWords(
            "reason nobody gives",
            "You have {premises} {does} {target}. {reads} Which words show that this is meant as a reason?",
        ),
        "attack-added": KindWords(
            "attack nobody makes",
            "You have {premises} {does} {target}. {reads} Suppose this is true: can {aim} hold all the same?",
        ),
        "link-added": KindWords(
            "link that careful readers do not draw",
            "You have {premises} {does} {target}. {reads} Suppose this is true: what does it change for {aim}?",
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
            "You ask “{question}”, with {claims} {as_answers}. Which further claim of your map answers it?",
            {"none": "You ask “{question}”. Which claims of your map answer it?"},
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
            "Suppose somebody grants {premises}, and still says no to {target}. What would they have to deny, though "
            "no article says it?",
            {
                "attack": "Suppose somebody grants {premises}, and still holds on to {target}. What would they have to "
                "deny, though no article says it?",
                "between": "You have {premises} and {target}. What lies between them, though no article says it?",
                "alone": "What does {target} take for granted, though no article says it?",
            },
        ),
        "unsaid-added": KindWords(
            "something unsaid added", "You add {mine}, which no article says. Which step would fail without it?"
        ),
        "claim-added": KindWords(
            "claim that careful readers left out",
            "You have {mine}, with the words “{quoted}”. What does {author} use it for?",
        ),
    },
    meanings={
        "mine": "the claim that it is about, with its number: B2 “the day is full”",
        "claims": "several claims",
        "premises": "the claims from which the line leads",
        "does": "“as a reason for” or “against”, with “together” where there are several",
        "target": "what the line leads to",
        "aim": "the same again, as a number",
        "one": "the number of one of the claims",
        "rest": "the numbers of the others",
        "parts": "claims that stand apart",
        "as_one": "“as one reason for” or “as one objection to”",
        "as_own": "“each as a reason of its own for” or “each as an objection of its own to”",
        "ends": "claims that the map does not join",
        "parted": "“, with no line between them”, if that is so",
        "quoted": "the words that the pupil quotes",
        "voice": "who says them, by the pupil's map",
        "stance": "what the author does with them, by the pupil's map",
        "question": "the pupil's question",
        "as_answers": "“as an answer” or “as answers”",
        "article": "the title of the article",
        "author": "“the author”",
        "reads": "a sentence with the article's words",
        "there": "the same, without the title",
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
    stands={
        "asserts": "says so",
        "endorses": "agrees with somebody who says so",
        "concedes": "grants this",
        "reports": "only passes this on",
        "rejects": "denies this",
        "asks": "only asks this",
    },
    reads="In {article} we read: {words}{more}.",
    reads_too="; in {article}: {words}",
    there="There we read: {words}.",
    this_article="the article",
    titled="“{title}”",
    author="the author",
    author_for="the author (for {party})",
    claim="{number} “{words}”",
    claim_unnumbered="“{words}”",
    step="the step from {premises} to {target}",
    link="link {number}, from {premises} to {target},",
    this_step="the step",
    this_link="the link",
    as_answer="as an answer",
    as_answers="as answers",
    with_=" with ",
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
