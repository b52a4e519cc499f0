"""`argmap judge`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.completing import judged
from argmap.cli.given import STANDARD_INPUT, look_at_map

if TYPE_CHECKING:
    from argmap.model import Structure
    from argmap.workspace.judging import Judged

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
Reader = Annotated[str, typer.Argument(metavar="READER", help="Who judges: a name.", show_default=False)]
What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WHAT=JUDGEMENT",
        autocompletion=judged,
        help="A claim or a step, and a judgement, such as A3=doubt or A2:A4=weak.",
    ),
]
Why = Annotated[str | None, typer.Option("--why", metavar="WORDS", help="The reason, in the reader's words.")]
Open = Annotated[
    list[str] | None,
    typer.Option(
        "--open", metavar="QUESTION", help="The critical question of a step that nothing answers: words or its place."
    ),
]
JudgementsFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="The file. [beside the map, with the reader's name]"),
]


def judge(
    map_file: MapFile,
    reader: Reader,
    what: What = None,
    *,
    why: Why = None,
    opened: Open = None,
    output: JudgementsFile = None,
) -> None:
    """Write down what one reader makes of a map, in a file beside it; the map stays as it is.

    Example: argmap judge debate.yaml Maya A3=doubt --why 'Only in summer.'

    With nothing but MAP and READER, the file has every claim and step, to be filled in with any editor.

    A claim is accept, doubt or reject. A step is, if its premises are true: sufficient (they are enough), relevant
    (they count, and are not enough), weak (they hardly count) or does-not-follow. A claim is named by its number or
    id, a step by what it joins (A4+A5:A1), a link's number or its id; WHAT= takes a judgement back.
    """
    look_at_map(map_file)
    if map_file == STANDARD_INPUT:
        raise typer.BadParameter("judgements lie beside their map; name a file", param_hint="MAP")
    if not reader.strip():
        raise typer.BadParameter("a name is needed, such as Maya", param_hint="READER")
    if not what and (why is not None or opened):
        raise typer.BadParameter("say of which claim or step, such as A3=doubt", param_hint="WHAT=JUDGEMENT")
    from argmap.cli.calling import call
    from argmap.cli.given import debate_in
    from argmap.cli.messages import shown
    from argmap.cli.outputs import refuse_articles, refuse_output
    from argmap.phrases import PLAIN, counted
    from argmap.workspace.judging import judge as judged_by
    from argmap.workspace.judging import judgements_file

    debate = debate_in(map_file)
    file = judgements_file(map_file, reader) if output is None else output
    refuse_output(file, map_file)
    refuse_articles(file, map_file, debate)
    structure = debate.structure
    judged = [_judged(one, why, opened, structure) for one in what or ()]
    is_new = not file.exists()
    now = judged_by(file, " ".join(reader.split()), map_file, structure, judged)
    stated = now.stated
    done = counted(len(stated.claims) + len(stated.steps), PLAIN.nouns.judgement)
    parts = f"{counted(len(now.claims), PLAIN.nouns.claim)}, {counted(len(now.steps), PLAIN.nouns.step)}"
    if judged:
        print(shown(f"{file}: {done}"))
    else:
        made = "to be filled in" if is_new else done
        print(shown(f"{file}: {parts}, {made}. Then see it: {call('judgements', map_file, file)}"))


def _judged(word: str, why: str | None, opened: list[str] | None, structure: Structure) -> Judged:
    """What is judged, and how.

    Raises:
        typer.BadParameter: there is no such claim, step or judgement.
    """
    from argmap.cli.named import named
    from argmap.model.judgements import CLAIM_VERDICTS, STEP_VERDICTS
    from argmap.workspace.judging import Judged

    name, equals, said = word.rpartition("=") if "=" in word else (word, "", "")
    if not equals and why is None and not opened:
        raise typer.BadParameter(
            f"{word!r} is not of the form WHAT=JUDGEMENT, such as A3=doubt", param_hint="WHAT=JUDGEMENT"
        )
    entry = _called(name.strip(), structure)
    is_claim = entry in structure.claims
    if is_claim and opened:
        raise typer.BadParameter(f"{name} is a claim; questions are open at a step", param_hint="--open")
    judgement = " ".join(said.lower().replace("-", " ").replace("_", " ").split()) if equals else None
    if judgement:
        what = "judgement of a claim" if is_claim else "judgement of a step"
        judgement = named(judgement, CLAIM_VERDICTS if is_claim else STEP_VERDICTS, what, "WHAT=JUDGEMENT")
    questions = None if opened is None else tuple(int(one) if one.isdecimal() else one for one in opened if one.strip())
    return Judged(entry, judgement, why, questions)


def _called(word: str, structure: Structure) -> str:
    from argmap.model.calling import claim_called, steps_called

    claim = claim_called(word, structure)
    steps = steps_called(word, structure) if claim is None else ()
    if claim is None and len(steps) != 1:
        hint = "WHAT=JUDGEMENT"
        if steps:
            raise typer.BadParameter(f"{word} may be any of {', '.join(steps)}; name one by its id", param_hint=hint)
        known = [*structure.claims, *structure.relations]
        from argmap.errors import UnknownNameError

        unknown = UnknownNameError(word, known, "claim or step", lists=False)
        raise typer.BadParameter(f"{unknown}; argmap outline names all", param_hint=hint)
    return claim if claim is not None else steps[0]
