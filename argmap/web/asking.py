"""Tasks as the page's script asks them: their words, where right words stand, and what each answer says of the map.

What an answer says of the map is what goes into the file that is handed in; it stands at right and wrong ones alike. A
page whose answers are hidden has nothing by which a right one could be told from a wrong one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.model import COMMITTED, Span
from argmap.phrases import capital
from argmap.web.markup import line
from argmap.web.subject import GROUNDS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from argmap.model import Claim, Quote, Relation, Side, Source
    from argmap.model.exercise import Choice, Exercise, Given, Task
    from argmap.web.subject import Subject

    Said = Mapping[str, Any]

_EFFECTS = {"harder": "attack", "easier": "support", "step": "step", "nothing": ""}
"""What one side's claim may do to the other's, and by which kind of relation that is said."""

_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}

_SEVERAL = ("test",)
"""Kinds that ask for all right choices, not for one of them."""

_FACING = ("join", "question")
"""Kinds that show a sentence of each side."""

_WITH_REASON = ("for", "together", "unsaid", "join", "answer")
"""Kinds after which a pupil is asked why, in a sentence of their own."""


def askable(exercise: Exercise) -> list[Task]:
    """The tasks that a page can ask; those with empty places to be filled are for paper."""
    return [task for task in exercise.tasks if not task.blanks and not task.frame]


def asked(subject: Subject, exercise: Exercise) -> Said:
    """All tasks of an exercise, and what the map says of the claims in them."""
    tasks = askable(exercise)
    return {
        "tasks": [_task(subject, task) for task in tasks],
        "shown": subject.offer.shows_answers,
        "note": exercise.note,
        "texts": _texts(subject),
        "glossary": [{"word": line(term.word), "means": line(term.means)} for term in exercise.glossary],
        "given": _given_claims(subject, tasks),
    }


def _task(subject: Subject, task: Task) -> Said:
    heads = subject.words.tasks.heads
    told: dict[str, Any] = {
        "id": task.id,
        "kind": task.kind,
        "head": heads.get(task.kind, task.kind),
        "called": _called(subject, subject.whole.sources.get(task.source or "")),
        "side": task.side,
        "source": task.source,
        "article": None if task.source is None else subject.column_of(task.source),
        "ask": line(task.ask),
        "given": [_given(subject, task, given) for given in task.given],
        "choices": [_choice(subject, task, i, choice) for i, choice in enumerate(task.choices)],
        "choose": max(1, len(task.right)) if task.kind in _SEVERAL else 1,
        "also_ask": line(task.also_ask),
        "also": [_also(subject, i, choice) for i, choice in enumerate(task.also)],
        "picks": task.picks,
        "says": _words_say(subject, task),
        "open": task.open,
        "judged": task.judged,
        "reason": task.kind in _WITH_REASON and task.judged and not task.open,
    }
    return {**told, **(_key(subject, task) if subject.offer.shows_answers else {})}


_DAY = re.compile(r"\d{4}(-\d\d){0,2}")


def _texts(subject: Subject) -> list[str]:
    """More than two texts, in the order in which they appeared, where that is known of all."""
    firsts = [column.sources[0] for column in subject.columns]
    if len(firsts) <= 2:
        return []
    if all(_DAY.fullmatch(source.published) for source in firsts):
        firsts.sort(key=lambda source: source.published)
    letters, none = subject.page.letter, subject.page.no_side_letter
    called = subject.words.exercise.text_called
    return [called.format(title=line(s.title), letter=letters[s.side] if s.side else none) for s in firsts]


def _called(subject: Subject, source: Source | None) -> str:
    """What an article is called in a task: by its letter, or by its title where its side argues in several."""
    if source is None or source.side is None:
        return ""
    words, beside = subject.words.tasks, [s for s in subject.whole.map.sources if s.side == source.side and s.main]
    if len(beside) > 1 and source.title:
        return words.article_titled.format(title=line(source.title))
    return words.article.format(letter=subject.page.letter[source.side])


def _saying(subject: Subject, claim: str | None, side: Side) -> str:
    """What the article of a side is called that says a claim."""
    quotes = subject.whole.claims[claim].quotes if claim in subject.whole.claims else ()
    said = [quote.source for quote in quotes if quote.stance in COMMITTED]
    sources = [source for source in subject.whole.map.sources if source.side == side and source.id in said]
    if sources:
        return _called(subject, sources[0])
    return subject.words.tasks.article.format(letter=subject.page.letter[side])


def _key(subject: Subject, task: Task) -> Said:
    """What tells right from wrong, and what is said then."""
    return {
        "why": line(task.why),
        "model": line(task.model),
        "discuss": task.discuss,
        "right": [subject.number(name) for name in task.words if name in subject.whole.claims],
        "right_ids": [name for name in task.words if name in subject.whole.claims],
        "claims": [subject.number(name) for name in task.claims if name in subject.whole.claims],
    }


def _given(subject: Subject, task: Task, given: Given) -> Said:
    words, place = subject.words.exercise, task.given.index(given)
    told: dict[str, str] = {"role": given.role, "text": line(given.text), "ground": _ground(subject, task, place)}
    if given.role == "words":
        told["before"] = line(given.before) + " " * given.before.endswith(" ")
        told["after"] = " " * given.after.startswith(" ") + line(given.after)
    if task.kind in ("together", "unsaid"):
        told["lead"] = words.given_reason if given.role == "reason" else words.given_conclusion
    elif task.kind == "reply" and task.side is not None and place < 2:
        said = words.given_against if place else words.given_says
        article = _saying(subject, given.claim, task.side if place else _OTHER[task.side])
        told["lead"] = capital(said.format(article=article))
    elif task.kind in _FACING and place < 2:
        told["lead"] = _lead(subject, task, place)
    return told


def _ground(subject: Subject, task: Task, place: int) -> str:
    """The class of the side that says a sentence."""
    claim = task.given[place].claim
    if claim in subject.whole.claims:
        return subject.ground(claim)
    if task.kind in _FACING and place < 2:
        return GROUNDS[_facing(task, place)]
    return GROUNDS["none"]


def _facing(task: Task, place: int) -> Side:
    """Whose sentence it is, of two that face each other."""
    first: Side = task.side or "left"
    return first if place == 0 else _OTHER[first]


def _lead(subject: Subject, task: Task, place: int) -> str:
    """What stands over one of two sentences that face each other."""
    words, claim = subject.words.exercise, task.given[place].claim
    if claim is None and task.claims:
        claim = task.claims[0 if place == 0 else -1]
    told = words.given_suppose if task.kind == "join" and place == 0 else words.given_says
    return capital(told.format(article=_saying(subject, claim, _facing(task, place))))


def _answer(subject: Subject, choice: Choice) -> Said:
    key = {"right": choice.right, "hint": line(choice.hint)} if subject.offer.shows_answers else {}
    return {"text": line(choice.text), **key}


def _also(subject: Subject, index: int, choice: Choice) -> Said:
    """An answer to the second question on somebody's words: how the author stands to them."""
    agrees = subject.words.tasks.agrees
    return {
        **_answer(subject, choice),
        "stance": _meant({words: name for name, words in agrees.items()}, choice, index),
    }


def _meant(known: Mapping[str, str], choice: Choice, index: int) -> str:
    """What a choice stands for: by its words, or, where a teacher wrote others, by its place."""
    return known.get(choice.text) or [*known.values(), *[""] * (index + 1)][index]


def _choice(subject: Subject, task: Task, index: int, choice: Choice) -> Said:
    says = _CHOICES.get(task.kind)
    if task.kind == "stand":
        choice = choice.changed(text=_stood_for(subject, task, index))
    return {**_answer(subject, choice), "says": says(subject, task, index) if says is not None else {}}


def _stood_for(subject: Subject, task: Task, index: int) -> str:
    """An article that convinces; what it wants to be believed is told only where that is no secret."""
    choice = task.choices[index]
    ground = subject.whole.ground(choice.claim) if choice.claim in subject.whole.claims else "none"
    if ground not in ("left", "right"):
        return choice.text
    called = subject.words.work.article_called.format(letter=subject.page.letter[ground])
    return f"{called}: {choice.text}" if subject.offer.shows_answers else called


# What an answer says of the map


def _main(_subject: Subject, task: Task, index: int) -> Said:
    return {"main": [task.source, task.choices[index].claim]} if task.choices[index].claim else {}


def _way(_subject: Subject, task: Task, index: int) -> Said:
    premises, target = task.claims[:-1], "".join(task.claims[-1:])
    if not task.choices[index].right:
        return _joins("support", [target], "".join(premises[-1:]))
    return _joins("support", premises, target)


def _for(_subject: Subject, task: Task, index: int) -> Said:
    return _joins("support", _shown(task)[:1], task.choices[index].claim)


def _who(subject: Subject, task: Task, index: int) -> Said:
    name = task.choices[index].text
    source, claim = subject.whole.sources.get(task.source or ""), next(iter(_shown(task)), None)
    if source is None or claim not in subject.whole.claims:
        return {}
    asked = _asked_words(subject, task)
    through = asked[0].voice[:-1] if asked is not None and subject.offer.shows_answers else ()
    place = {"at": [asked[1].start, asked[1].end]} if asked is not None else {}
    return {"voice": [] if name == source.party else [*through, name], "claim": claim, **place}


def _asked_words(subject: Subject, task: Task) -> tuple[Quote, Span] | None:
    """The one quote of a claim that a task asks about, and where it stands: the others may be anybody's."""
    shown = next((one for one in task.given if one.role == "words" and one.claim in subject.whole.claims), None)
    if shown is None or shown.claim is None:
        return None
    found = subject.debate.found.get(shown.claim, ())
    for quote, status in zip(subject.whole.claims[shown.claim].quotes, found, strict=False):
        if quote.source == task.source and status.is_found and status.parts:
            text = subject.debate.articles[quote.source].text
            if line(text[status.parts[0].start : status.parts[0].end]) == line(shown.text):
                return quote, Span(status.parts[0].start, status.parts[-1].end)
    return None


def _together(subject: Subject, task: Task, index: int) -> Said:
    *premises, target = ["", *_shown(task)]
    words = subject.words.tasks
    if _meant({words.apart: "apart", words.joint: "joint"}, task.choices[index], index) == "joint":
        return _joins("support", premises[1:], target)
    return {"relations": [["support", [premise], target] for premise in premises[1:]]}


def _unsaid(_subject: Subject, task: Task, index: int) -> Said:
    *premises, target = ["", *_shown(task)]
    unsaid = task.choices[index].claim
    return _joins("support", [*premises[1:], unsaid], target) if unsaid else {}


def _question(_subject: Subject, task: Task, index: int) -> Said:
    choice = task.choices[index]
    return {"issue": [choice.claim, choice.text, [one.claim for one in task.given]]} if choice.claim else {}


def _join(subject: Subject, task: Task, index: int) -> Said:
    link = subject.whole.relations.get(task.relation or "")
    premises, target = (
        (link.premises, subject.whole.aim(link).id) if link else (task.claims[:1], "".join(task.claims[1:][-1:]))
    )
    other = _OTHER[task.side or "left"]
    called = subject.words.tasks.article.format(letter=subject.page.letter[other])
    known = {words.format(other=called): name for name, words in subject.words.tasks.effects.items()}
    effect = _EFFECTS.get(_meant(known, task.choices[index], index), "")
    step = subject.whole.relations.get(link.target) if link is not None else None
    if effect == "step":
        return _joins("attack", premises, _step(subject, step)) if step is not None else {}
    excludes = link is not None and link.kind == "contradiction" and subject.offer.shows_answers
    return _joins("contradiction" if excludes and effect == "attack" else effect, premises, target) if effect else {}


def _step(subject: Subject, step: Relation) -> Said:
    shows, claims = subject.offer.shows_answers, subject.whole.claims
    return {"by": [name for name in step.premises if shows or not claims[name].is_implicit], "of": step.target}


def _joins(kind: str, premises: Sequence[str], target: Any) -> Said:
    """A relation, where a teacher's own task names its ends."""
    return {"relations": [[kind, list(premises), target]]} if premises and target else {}


def _reply(subject: Subject, task: Task, index: int) -> Said:
    """What denies something attacks it; an answer that admits it is told in the note, as no relation says that."""
    known = {text: name for name, text in subject.words.tasks.answers.items()}
    article = subject.words.tasks.article.format(letter=subject.page.letter[task.side]) if task.side else ""
    known |= {text.format(article=article): name for text, name in known.items()}
    target = next(iter(_shown(task)), None)
    is_denied = _meant(known, task.choices[index], index) == "denies"
    return {"kind": "attack", "target": target} if is_denied and target else {}


def _shown(task: Task) -> list[str]:
    """The claims that a task shows, in order."""
    return [one.claim for one in task.given if one.claim]


def _stand(subject: Subject, task: Task, index: int) -> Said:
    claim = task.choices[index].claim
    return {"side": subject.whole.ground(claim)} if claim in subject.whole.claims else {}


_CHOICES: Mapping[str, Callable[[Subject, Task, int], Said]] = {
    "main": _main,
    "way": _way,
    "for": _for,
    "who": _who,
    "together": _together,
    "unsaid": _unsaid,
    "question": _question,
    "join": _join,
    "stand": _stand,
    "reply": _reply,
}
"""By kind of task, what a choice says; of any other kind it goes into the file as a comment alone."""


def _words_say(subject: Subject, task: Task) -> Said:
    """What marked words, or words of one's own, say: of which claim they are, or what they are joined to and how."""
    if task.kind == "find":
        return {"claim": next(iter(_shown(task)), None)}
    if task.kind == "answer" and task.given:
        link = subject.whole.relations.get(task.relation or "")
        target = task.given[0].claim or (link.premises[0] if link is not None else None)
        return {"kind": "attack", "target": target} if target else {}
    if task.kind == "switch" and task.source in subject.whole.sources:
        main = subject.whole.sources[task.source].main
        return {"kind": "support", "target": main if subject.offer.shows_answers else None}
    if task.kind == "unsaid":
        *premises, target = ["", *_shown(task)]
        return {"kind": "support", "target": target, "with": premises[1:]} if premises[1:] else {}
    return {}


# What the map says of the claims in tasks


def _given_claims(subject: Subject, tasks: Sequence[Task]) -> Said:
    """The claims that tasks show, by their ids; where answers are hidden, nothing of them that a task asks for."""
    shows = subject.offer.shows_answers
    sought = set() if shows else {name for task in tasks for name in task.words}
    unnamed = set() if shows else {name for task in tasks if task.kind == "who" for name in task.claims}
    asked = [found[0] for task in tasks if task.kind == "who" and (found := _asked_words(subject, task)) is not None]
    told: dict[str, dict[str, Any]] = {}
    for name in dict.fromkeys(name for task in tasks for name in _named(subject, task)):
        claim = subject.whole.claims.get(name)
        if claim is None:
            continue
        first = claim.quotes[0] if claim.quotes else None
        told[name] = {
            "text": claim.text,
            "quotes": [] if name in sought else list(_quotes(subject, claim, asked, is_named=name not in unnamed)),
            "source": first.source if first is not None else claim.source,
        }
        if first is not None and name not in unnamed:
            told[name] |= {"voice": first.voice, "stance": first.stance}
    return told


def _named(subject: Subject, task: Task) -> Iterable[str]:
    yield from (one.claim for one in task.given if one.claim)
    for index, choice in enumerate(task.choices):
        says = _CHOICES[task.kind](subject, task, index) if task.kind in _CHOICES else {}
        yield from _in(says)
        yield from [says["target"]] if "target" in says else []
        yield from [choice.claim] if choice.claim and task.kind != "stand" else []
    yield from task.words if subject.offer.shows_answers and task.judged else ()
    target = _words_say(subject, task).get("target")
    yield from [target] if target else []


def _in(says: Said) -> Iterable[str]:
    for _, premises, target in says.get("relations", ()):
        yield from premises
        yield from [*target["by"], target["of"]] if isinstance(target, dict) else [target]


def _quotes(subject: Subject, claim: Claim, asked: Container[Quote], *, is_named: bool) -> Iterator[Said]:
    """A claim's first words in each article and those that a task asks about, where they stand.

    With who says them and how, or without.
    """
    known = set()
    found = subject.debate.found.get(claim.id, ())
    for quote, status in zip(claim.quotes, found, strict=False):
        article = subject.debate.articles.get(quote.source)
        if article is None or not (status.is_found and status.parts):
            continue
        if quote.source in known and quote not in asked:
            continue
        known.add(quote.source)
        told: dict[str, Any] = {
            "source": quote.source,
            "exact": [article.text[part.start : part.end] for part in status.parts],
            "start": status.parts[0].start,
            "end": status.parts[-1].end,
        }
        yield told | ({"voice": quote.voice, "stance": quote.stance} if is_named else {})
