"""The words of tasks in English: plain, for a class of sixteen."""

from __future__ import annotations

from argmap.phrases.tasks import TaskWords

TASK_WORDS = TaskWords(
    article="article {letter}",
    article_titled="“{title}”",
    letters={"left": "A", "right": "B"},
    asks={
        "main": "What does {article} want you to believe in the end?",
        "main-for": "What does the argument that {article} reports want you to believe in the end?",
        "find": "Where does {article} say this?",
        "way": "One of these is the reason for the other. Which way round?",
        "for": "What is this a reason for?",
        "who": "Whose words are these?",
        "who-first": "Who said this first, as {article} tells it?",
        "together": "Suppose the first of these turned out to be false. Would the second still be a reason?",
        "unsaid": "What else must be true for this step, although {article} does not say it?",
        "question": "Both answer the same question. Which one?",
        "join": "Suppose that what {one} says is true. What does that do to what {other} says?",
        "answer": "What in {article} makes this harder to believe?",
        "stand": "Which article convinces you more, so far?",
        "switch": "Now you speak for {article}. Which two sentences are its best reasons?",
        "reply": "Still speaking for {article}: how do you answer what {other} says?",
        "agree": "Leave both sides. What could both authors agree on?",
        "tree": "Write the letter of each sentence in its box.",
        "test": "Which two questions test this step?",
        "match": "Each question is answered by one sentence of each article. Which ones?",
        "picture": "Write the letter of the sentence that belongs in each empty box.",
    },
    asks_open={
        "unsaid": "Something is left unsaid here. Which sentence must be true, so that the conclusion follows? Say no "
        "more than is needed.",
        "test": "Which question would test this step best? What would you need to know to answer it?",
        "tree": "Draw the case yourself.",
        "picture": "Find the sentence that belongs in each empty box, and write it in a few words of your own.",
    },
    heads={
        "main": "What is it all for?",
        "find": "Where does it say so?",
        "way": "Which is the reason?",
        "for": "What is it a reason for?",
        "who": "Who says it?",
        "together": "Only together, or each by itself?",
        "unsaid": "What goes without saying?",
        "question": "Which question is it about?",
        "join": "Join the two sides",
        "answer": "What speaks against it?",
        "stand": "Where do you stand?",
        "switch": "Switch sides",
        "reply": "Answer for the other side",
        "agree": "What both could say",
        "tree": "Build the case",
        "test": "Test the step",
        "match": "Which question do they answer?",
        "picture": "The picture with blanks",
    },
    instructions={
        "main": (
            "Tick what the article wants you to believe in the end.",
            "Tick what the article wants you to believe in the end. The others are said there too.",
            "Tick what the article wants you to believe in the end. The others are said there too.",
        ),
        "find": ("Write the numbers of the lines where the article says it.",) * 3,
        "way": (
            "One sentence of each pair is the reason for the other. Tick the right way round. Try it with “because”.",
            "One sentence of each pair is the reason for the other. Tick the right way round.",
            "One sentence of each pair is the reason for the other. Tick the right way round.",
        ),
        "for": (
            "What is the sentence on top a reason for? Tick one. Try it with “because”.",
            "What is the sentence on top a reason for? Tick one.",
            "What is the sentence on top a reason for? Tick one.",
        ),
        "who": (
            ("Whose words are underlined? Tick a name. Then tick whether the author of the article agrees with them."),
            (
                "Whose words are underlined, and does the author of the article agree with "
                "them? Read what stands "
                "around them in the reading copy."
            ),
            (
                "Whose words are underlined? Write the name; if one passes on what another "
                "said, write both. Then "
                "tick whether the author of the article agrees."
            ),
        ),
        "together": (
            (
                "Cover one reason with your hand, then the other. Is the one that you see still a reason, both "
                "times? If yes, tick “each by itself”; if not, tick “only together”."
            ),
            "Do the reasons support the conclusion only together, or each by itself? Tick one.",
            "Do the reasons support the conclusion only together, or each by itself? Tick one and say why.",
        ),
        "unsaid": (
            "Something is left unsaid. Which sentence must be added, so that the conclusion follows? Tick one.",
            (
                "Something is left unsaid. Which sentence must be added, so that the conclusion "
                "follows? Tick one. All of "
                "the sentences could be true."
            ),
            (
                "Something is left unsaid. Write the sentence that must be added, so that the "
                "conclusion follows. Say no "
                "more than is needed."
            ),
        ),
        "question": ("Both sentences answer the same question. Tick it.",) * 3,
        "join": (
            (
                "Draw a line from each box on the left to the box on the right that it has to do "
                "with. Each box is used "
                "once."
            ),
            "Draw a line from each box on the left to the box on the right that it has to do with. {strays}",
            (
                "Draw a line from each box on the left to the box on the right that it has to do "
                "with. {strays} Then say "
                "what each line stands for: does one box deny the other, support it, or leave it "
                "true and only spoil it as "
                "a reason?"
            ),
        ),
        "answer": ("Write the numbers of the lines in the other article that speak against it.",) * 3,
        "stand": ("Tick one. There is no wrong answer.",) * 3,
        "switch": ("Write the numbers of the lines. There is no wrong answer.",) * 3,
        "reply": ("Write two or three sentences.",) * 3,
        "agree": ("Write a sentence that both authors could sign.",) * 3,
        "tree": (
            (
                "Left: the frame of a part of the case of {party}. An arrow runs from a reason up to "
                "what it is a reason "
                "for; a thick bar joins reasons that only work together. Write the letter of each sentence in its box. "
                "Grey boxes are done for you. Work from the top: for each box ask “why should I believe the one above "
                "it?”"
            ),
            (
                "Left: the frame of a part of the case of {party}. An arrow runs from a reason up to "
                "what it is a reason "
                "for; a thick bar joins reasons that only work together. Write the letter of each sentence in its box. "
                "{strays}"
            ),
            (
                "Draw the case yourself: put the sentence that the others argue for at the top, each "
                "reason under what it "
                "supports, and an arrow from the reason up. Join reasons that only work together with a bar. Use the "
                "letters. {strays}"
            ),
        ),
        "test": (
            (
                "Which questions test this step? Tick two. (A good question could show that the conclusion does not "
                "follow, even if the reason is true.)"
            ),
            (
                "Tick the two questions that test this step. Then answer one of them; give the line "
                "of the article that "
                "helps."
            ),
            "Write the question that tests this step best, and what you would need to know to answer it.",
        ),
        "match": (
            "Each question is answered by one sentence of each article. Write both letters in the box.",
            "Each question is answered by one sentence of each article. Write both letters in the box. {strays}",
            "Each question is answered by one sentence of each article. Write both letters in the box. {strays}",
        ),
        "picture": (
            (
                "{count} boxes are empty. Write the letter of the sentence that belongs in each. An arrow runs from a "
                "reason to what it is a reason for; a broken line with a bar runs from one side to "
                "the claim it attacks on "
                "the other side. Start with the lines in the middle."
            ),
            (
                "{count} boxes are empty. Write the letter of the sentence that belongs in each. "
                "Start with the lines in "
                "the middle. {strays}"
            ),
            (
                "{count} boxes are empty. Find the sentences in the reading copy, and write each on "
                "its line below, in a "
                "few words of your own."
            ),
        ),
    },
    needs={
        "main": "an article with a main claim and two reasons for it",
        "find": "a claim whose words in the article are others than its own",
        "way": "a reason that stands alone, both ends quoted",
        "for": "a reason that stands alone under a conclusion that is not the main claim, and two other claims",
        "who": "words of somebody whom an article quotes",
        "together": "two reasons that count only together, or two that count each by itself, all quoted",
        "unsaid": "a step with one unsaid reason, and two other claims",
        "question": "three questions with a position on each side",
        "join": "a link from one side to the other, on paper two that cannot be taken for each other",
        "answer": "a claim that the other side attacks",
        "stand": "two sides with a main claim each",
        "switch": "two sides with two reasons each",
        "reply": "something that the other side says against each, or another answer to one question",
        "agree": "two sides with a main claim each",
        "tree": "a conclusion with three claims under it",
        "test": "a reason whose scheme is named, with both ends quoted",
        "match": "two questions with a position on each side",
        "picture": "four claims beside the main claims",
    },
    refused="“{kind}” is left out: it takes {needs}",
    refused_beside="“{kind}” is left out: another task asks or tells it",
    refused_level="this map is too small for an exercise of this level: it takes two articles with a main claim each, "
    "and reasons that have reasons of their own; another level (--level 1, 2 or 3) takes other things",
    refused_together="“{kind}” shows what other tasks ask: print it as a sheet of its own",
    refused_on_paper="“{kind}” is for pages alone; on paper there are {known}",
    does_agree="Does the author of {article} agree with these words?",
    does_agree_for="{article} reports what somebody argues. Does that somebody agree with these words?",
    does_agree_told="Does the writer of {article} agree with these words?",
    agrees={
        "endorses": "Yes, and uses them as a reason.",
        "concedes": "Admits them, then says “but …”.",
        "reports": "Does not say: only reports them.",
        "rejects": "No, and says so.",
    },
    agrees_short={
        "endorses": "agrees",
        "concedes": "admits it, but",
        "reports": "only reports",
        "rejects": "denies it",
    },
    answers={
        "denies": "My answer says why it is not so.",
        "outweighs": "My answer admits it, and says why {article} is right all the same.",
    },
    joint="No. They are a reason only together.",
    apart="Yes. Each is a reason by itself.",
    effects={
        "harder": "It makes it harder to believe what {other} says.",
        "easier": "It makes it easier to believe what {other} says.",
        "step": (
            "What {other} says may still be true, but the reason that {other} gives for it is no longer a good one."
        ),
        "nothing": "Nothing: it is no reason for it and none against it.",
    },
    so="{premise} So: {conclusion}",
    premises_and="{one} And: {other}",
    because="{conclusion} Because: {premise}",
    levels=(
        "Level 1: everything you need is on this sheet.",
        "Level 2: use the reading copy.",
        "Level 3: use the reading copy, and say it in your own words.",
    ),
    article_line="{letter}: “{title}” ({party}).",
    article_line_bare="{letter}: “{title}”.",
    article_line_for="{letter}: “{title}” ({author}, for {party}).",
    key="KEY",
    key_line="Key to level {level}, sheet {seed}.",
    code="level {level} · sheet {seed}",
    codes_right="Codes:",
    codes="Codes, to be typed ({forms}):",
    code_forms={
        "": "a letter or letters",
        "together": "together or each",
        "who": "for who says it, with -agrees, -admits, -reports or -denies",
    },
    so_line="So: {conclusion}",
    and_line="And: {reason}",
    only_together="only together",
    each_by_itself="each by itself",
    strays=("", "One sentence does not belong here.", "Two sentences do not belong here."),
    strays_joined=("Each box is used once.", "One box has no partner.", "Two boxes have no partner."),
    left_right="Left: {left}. Right: {right}.",
    not_said="not said in the article",
    whose="Whose words:",
    say_why="Why?",
    in_lines="In line:",
    answer_one="Answer one of them (line ____ ):",
    my_question="My question, and what I would need to know:",
    line_stands_for="{number}:",
    reasons="Why:",
    for_example="For example:",
    does={
        "attack": "{one} speaks against {other}.",
        "support": "{one} is a reason for {other}.",
        "contradiction": "{one} and {other} cannot both be true.",
        "step": "{one} speaks against the step in {other}: the reason there may be true, but it does not lead on.",
    },
    does_not_fit="“{kind}” is left out: no room on two sides",
    refused_draft_level="too little of this map is accepted yet for tasks; look through it with `argmap view`",
    refused_draft="nothing in this map is accepted yet, and a sheet asks only about what is; look through it with "
    "`argmap view`",
    frame_shown="The frame of a case: boxes, each below what it is a reason for",
    links_shown="Boxes of the two articles, to be joined by lines",
    picture_shown="The map with some boxes empty",
    hints={
        "main-sub": "The article gives a reason for the sentence that you chose: “{reason}” But it does not stop "
        "there. What is your sentence itself a reason for?",
        "main-plain": "The article says this too, but as a reason. Ask “so what?” of “{text}”: what is to follow from "
        "it?",
        "main-granted": "The article admits this. What does it say behind the “but”?",
        "main-low": "This is a reason for a reason. It is to show: “{target}” And what is that to show in the end?",
        "way": "Ask “how do you know?” of each of the two. To which of them is the other one an answer?",
        "for-own": "The other way round: this is a reason for the sentence that is asked about.",
        "for-beside": "This is another reason for the same thing, not what it is a reason for.",
        "for-branch": "This belongs to another line of thought. Read it aloud: “{text} Because: {premise}” Does that "
        "make sense?",
        "who-name": "Read what stands before and behind the words. Do you find this name there: {name}?",
        "who-passes": "{name} passes on here what somebody else says.",
        "who-writer": "{name} writes the article. But whose words are these?",
        "who-party": "The article tells what {name} says. But whose words are these?",
        "agrees-endorses": "What is built on these words? Look for a conclusion that they are to show.",
        "agrees-told": "Look for “it said”, “it added”, “according to”. Does the writer ever say the same without such "
        "words?",
        "agrees-concedes": "To admit something is to say that it is true although it helps the other side. Is there a "
        "“but” behind it?",
        "agrees-reports": "Look for a judgement near these words: is it said that they are true, or false, or what "
        "follows?",
        "agrees-rejects": "Look for words that say that it is not so. Are there any?",
        "together-apart": "Take the first one away. Read the second, then “so”, then what it is given for, and nothing "
        "else: does it still lead there?",
        "together-joint": "Cover the first one with your hand. Does the second say something for the conclusion all "
        "the same, if perhaps less?",
        "unsaid-other": "It may well be true. But suppose it were false: “{text}” Would the step break? Find the "
        "sentence without which it does.",
        "unsaid-said": "“{text}” is said in an article, as a reason for something else: “{target}”",
        "unsaid-aside": "“{text}” is said in an article, but the way from this reason to this conclusion does not "
        "need it.",
        "question": "Ask “{question}” aloud, and read each of the two sentences as the answer. Do both fit?",
        "join-harder": "Think of somebody who says the second. Would they be troubled if the first is true, or could "
        "they simply agree?",
        "join-easier": "Think of somebody who doubts the second. Would they believe it more readily, once they are "
        "sure of the first?",
        "join-step": "That would need a reason for the second sentence that the first one spoils. What "
        "does the first do to the sentence itself?",
        "join-nothing": "Be quite sure of the first for a moment. Is the second as easy to believe as it was before?",
        "join-nothing-stated": "The article says the first sentence against the other side. What is it to show there?",
        "join-nothing-clash": "Both answer one question, and differently: “{question}” Can both be right?",
        "join-harder-too": "In the end it does. More exactly: does it deny the claim, or does it hit the reason given "
        "for it?",
        "join-nothing-too": "One can see it so, as no article joins the two. A careful reader saw a little more: what "
        "could that be?",
        "test": "“{text}” speaks of something that does not occur in this step.",
        "test-beside": "“{text}” Suppose the answer is yes, and then that it is no: the conclusion could follow all "
        "the same, or not.",
    },
    whys={
        "main": "Ask “so what?” of “{reason}”: it leads here, and so does all else that the article gives as a reason.",
        "main-alone": "Everything else that the article gives as a reason leads there.",
        "find": "Put them side by side: whoever says these words means the sentence above.",
        "way": "Ask “why should I believe this?” of “{conclusion}” The answer is: “{premise}” The other way "
        "round the one may perhaps tell how the other came about, but it does not show that it is so.",
        "way-words": "In the article the two are joined by “{words}”.",
        "for": "Ask “why should I believe this?” of “{conclusion}”: “{premise}” answers it, and not the others.",
        "who-endorses": "{party} quotes it and takes it over.",
        "who-endorses-for": "{party} builds on it. It is to show this: “{conclusion}”",
        "who-concedes": "{party} admits it, although it helps the other side.",
        "who-concedes-but": "{party} admits it, although it helps the other side. The “but” is: “{answer}”",
        "who-reports": "{party} passes it on and does not say that it is so.",
        "who-rejects": "{party} quotes it to deny it.",
        "who-rejects-by": "{party} quotes it to deny it, and says: “{answer}”",
        "who-asserts": "Nobody else is named: {party} speaks.",
        "who-speaks-for": "The article tells what {party} says; whether {writer} agrees is not said.",
        "who-through": "The words come from {voice}, through {others}.",
        "joint": "Take one away, and the other is no reason any more.",
        "joint-pair": "Suppose that this is false: “{one}” Then “{other}” does not lead to the conclusion any more. "
        "The one needs the other.",
        "joint-short": "Without the one, the other does not lead to the conclusion.",
        "apart-pair": "Suppose that this is false: “{one}” Still “{other}” speaks for the conclusion.",
        "apart-short": "Without the one, the other still speaks for the conclusion.",
        "apart-ones": "Each a reason by itself: {steps}.",
        "unsaid": "Whoever does not believe “{unsaid}” can accept what is said above and still deny the conclusion. "
        "This is what joins the two.",
        "question": "Put the question to each sentence: both answer it, and they answer it differently. To the other "
        "questions at least one of them is no answer.",
        "attack": "Be quite sure of this: “{one}” Then there is less reason to believe the other, even if both may be "
        "true: “{other}”",
        "contradiction": "They cannot both be true.",
        "support": "If the one is true, there is more reason to believe the other.",
        "step": "It does not deny that “{reason}” But if it is true, this is no longer a good reason for the "
        "conclusion: “{other}”",
        "nothing": "Both speak of the same thing, and both may be true together. Whoever is sure of the one is no "
        "nearer to the other.",
        "discuss": "No article says this; a careful reader judged it so. Another may differ.",
        "answer": "If this is true, there is less reason to believe the sentence above: “{reason}” Other words that "
        "bear on it are right too.",
        "test": "The step is of this kind: {pattern}",
        "match": "Each of the two is an answer to it.",
        "strays": "Not used: {letters}. They are said in the articles, but not for this.",
        "tree": "{premises} → {target}",
        "swap": "Boxes on one level may be swapped, if everything under them goes along; so may the boxes on one bar.",
    },
)
