"""Options that a command would not hear beside what else is asked for: refused, with what to do, not passed over.

What only promises that something is not there (`--accepted`, `--quiet`), or in whose words it is said, holds everywhere
and is never refused. One more case is one line in `UNHEARD`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from argmap.cli.given import is_table
from argmap.cli.outputs import names_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class CommandLine:
    """What a person gave a command, by the names of its options and the places of its arguments."""

    def __init__(self, context: Any) -> None:
        self._values: dict[str, Any] = {}
        for parameter in context.command.params:
            source = context.get_parameter_source(parameter.name)
            is_given = source is not None and source.name == "COMMANDLINE"
            if is_given and context.params[parameter.name] not in ([], ()):  # older libraries give places left empty
                names = parameter.opts if parameter.param_type_name == "option" else [parameter.metavar]
                self._values.update(dict.fromkeys(names, context.params[parameter.name]))

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def __getitem__(self, name: str) -> Any:
        """What was given; none, if nothing was."""
        return self._values.get(name)

    @property
    def students(self) -> tuple[Path, ...]:
        """What is to be marked; older libraries give paths as text."""
        return tuple(map(Path, self["STUDENT"] or ()))

    @property
    def form(self) -> str:
        """What is asked for: by its name, else as the output's name ends; empty where neither says it."""
        named = self["--format"] or self["--to"]
        return str(named or Path(self["--output"] or "").suffix.removeprefix(".")).lower()


class Unheard(NamedTuple):
    """Options that are not heard somewhere."""

    options: str
    """Their names, and the places of arguments that are given like them."""
    where: Callable[[CommandLine], bool]
    remedy: str
    """What to do: a sentence for whoever gave one of them."""


def _without(*names: str) -> Callable[[CommandLine], bool]:
    return lambda given: not any(name in given for name in names)


def _beside(name: str) -> Callable[[CommandLine], bool]:
    return lambda given: name in given


def _not_printing(product: str) -> Callable[[CommandLine], bool]:
    return lambda given: str(given["PRODUCT"]).casefold() != product


def _in_form(*forms: str) -> Callable[[CommandLine], bool]:
    return lambda given: given.form in forms


def _without_level(given: CommandLine) -> bool:
    return str(given["--exercise"]) not in {"1", "2", "3"}


def _of_maps(given: CommandLine) -> bool:
    return not _of_codes(given)


def _of_codes(given: CommandLine) -> bool:
    return any(map(is_table, given.students))


def _of_classes(given: CommandLine) -> bool:
    return not _of_codes(given) and "--against" not in given


def _of_a_picture(given: CommandLine) -> bool:
    return "--format" not in given and _in_form("svg", "png", "pdf")(given)


def _in_folder_as_table(given: CommandLine) -> bool:
    return _is_folder(given["--output"]) and _in_form("csv", "html", "data")(given)


def _of_a_class(given: CommandLine) -> bool:
    """Whether a class is told of as a whole, and no file is made for each of it."""
    maps, output = given.students, given["--output"]
    is_class = len(maps) > 1 or any(path.is_dir() or path.suffix.lower() == ".zip" for path in maps)
    return "--comments" not in given and (is_class or given.form == "html") and not _is_folder(output)


def _of_a_class_in_words(given: CommandLine) -> bool:
    return _of_a_class(given) and given.form != "html"


def _is_folder(output: Path | str | None) -> bool:
    return output is not None and names_folder(Path(output))


def _of_none(given: CommandLine) -> bool:
    return str(given["OPERATION"]) in {"list", "script"}


_EXERCISE = "there are no such tasks without --exercise; add it, such as --exercise 1, or leave this out"
_WORKSHEET = "it is for the worksheet alone; leave it out, or print the worksheet"
_FLOW = "it is for the flow sheet alone; leave it out, or print the flow"
_SHEETS = "it says which worksheet rows of codes in a .csv table belong to; leave it out for maps"

UNHEARD: Mapping[str, tuple[Unheard, ...]] = {
    "draft": (
        Unheard("--scheduler", _without("--pairs"), "it goes with --pairs alone; leave it out for one pair"),
        Unheard("--force", _beside("--between"), "--between reads a map, of any size; leave it out"),
        Unheard("--drafter", _beside("--between"), "--between always asks a language model; leave it out"),
    ),
    "view": (
        Unheard("--from", _without("--aloud"), "only --aloud begins somewhere; add it, or leave this out"),
        Unheard("--against", _beside("--aloud"), "--aloud tells the map alone; leave it out, or see `argmap outline`"),
        Unheard("--ascii", _beside("--aloud"), "nothing is drawn with --aloud; leave it out"),
    ),
    "draw": (
        Unheard("--hops", _without("--focus"), "it counts from a claim; add --focus CLAIM, or leave it out"),
        Unheard("--transparent", _in_form("dot"), "a .dot file has no paper; leave it out, or draw .svg, .png or .pdf"),
        Unheard("--engine", _in_form("dot"), "a .dot file is not drawn yet; leave it out, or draw .svg, .png or .pdf"),
    ),
    "clashes": (
        Unheard(
            "--judgements --against", _in_form("csv"), "the table has no room for it; leave it out, or use .txt, .md"
        ),
    ),
    "web": (
        Unheard("--answers", _without("--exercise"), _EXERCISE),
        Unheard("--seed", _without_level, _EXERCISE),
    ),
    "print": (
        Unheard("--marked", _not_printing("reading"), "it is for reading copies; leave it out, or print the reading"),
        Unheard("--level --seed --task --from", _not_printing("worksheet"), _WORKSHEET),
        Unheard("--columns --event", _not_printing("flow"), _FLOW),
        Unheard("--columns", _beside("--event"), "an event has a column for each speech; leave out one of the two"),
        Unheard("--order", _not_printing("steps"), "it is for steps alone; leave it out, or print the steps"),
        Unheard("--paper", _in_form("csv", "md", "yaml", "yml"), "such a file has no paper; leave it out"),
    ),
    "mark": (
        Unheard("--level --seed --task --from", _of_maps, _SHEETS),
        Unheard("--answers --all --comments --points", _of_codes, "it is for maps; leave it out for rows of codes"),
        Unheard(
            "--answers --all --comments --points",
            _of_classes,
            "it is for marking maps, and these are classes that were marked; add --against MAP, or leave it out",
        ),
        Unheard("--format", _in_folder_as_table, "a folder gets text or markdown; name a FILE for anything else"),
        Unheard("--all --comments --points", _of_a_picture, "a picture has no room for it; leave it out"),
        Unheard(
            "--all", _of_a_class, "of a class it tells what many have; leave it out, or give each a file: -o FOLDER"
        ),
        Unheard(
            "--answers", _of_a_class_in_words, "it counts, and names nobody's answers; leave it out, or write .html"
        ),
        Unheard("--answers --all", _in_form("csv"), "a table only counts; leave it out, or write .txt, .md or .html"),
        Unheard("--answers --all --points", _in_form("yaml", "data", "json"), "it changes no data; leave it out"),
    ),
    "edit": (
        Unheard("NAME=VALUE", _of_none, "list shows what there is, script reads standard input: leave out the rest"),
    ),
}
"""By command, what is not heard where, in the order in which it is looked for."""


def refuse_unheard(name: str, context: Any) -> None:
    """See that everything a person gave counts for something.

    Args:
        name: the command.
        context: what the library read of the command line.

    Raises:
        typer.BadParameter: something would be left out in silence; says what to do.
    """
    cases = UNHEARD.get(name, ())
    given = CommandLine(context) if cases else None
    for case in cases:
        for option in case.options.split():
            if given is not None and option in given and case.where(given):
                raise typer.BadParameter(case.remedy, context, param_hint=option)
