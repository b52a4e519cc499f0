"""Products for the command line: which form a person asks for, and where what is made goes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import typer

from argmap.cli.given import debate_in, look_at_map, tell_of_errors
from argmap.cli.named import named
from argmap.cli.outputs import STANDARD_OUTPUT, by_ending, refuse_articles, refuse_output

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.model import Debate, Excerpt, Structure
    from argmap.workspace.products import Options


class Wanted(NamedTuple):
    """A product that a person asks for."""

    product: str
    form: str
    map_file: Path
    output: Path | None

    @property
    def is_shown(self) -> bool:
        """Whether it goes to standard output."""
        return self.output is None or self.output == STANDARD_OUTPUT


def wanted(product: str, map_file: Path, output: Path | None, form: str | None, *, option: str = "--format") -> Wanted:
    """What is asked for: the form by its name, by the ending of the file, or the usual one.

    Args:
        product: its name in `PRODUCTS`.
        map_file: the map.
        output: the file to write; standard output if left out.
        form: the name that was given.
        option: where it was given.

    Raises:
        typer.BadParameter: there is no such form; names all. Or the file is a map.
        FileError: the map cannot be read, or the file not written.
    """
    look_at_map(map_file)
    refuse_output(output, map_file)
    from argmap.workspace.products import PRODUCTS

    one = PRODUCTS[product]
    if form is not None:
        found = named(form, one.forms, f"form of the {product}", option)
    elif output is None or output == STANDARD_OUTPUT:
        found = one.forms[0]
    else:
        found = by_ending(output, one.endings, otherwise=option)
    return Wanted(product, found, map_file, output)


def opened(asked: Wanted) -> Debate:
    """The debate in the map's file; that it has errors is said on standard error.

    Raises:
        typer.BadParameter: the output would overwrite one of its articles.
    """
    debate = debate_in(asked.map_file)
    refuse_articles(asked.output, asked.map_file, debate)
    tell_of_errors(debate, asked.map_file)
    return debate


def whole_of(debate: Debate, *, accepted: bool) -> Structure:
    """The questions about a map, or about what is accepted of it; what that leaves out is counted on standard error.

    Raises:
        ArgmapError: nothing of it is accepted.
    """
    from argmap.cli.accepting import accepted_of
    from argmap.errors import ArgmapError

    whole = debate.structure
    structure = accepted_of(whole) if accepted else whole
    if whole.claims and not structure.claims:
        raise ArgmapError("nothing to say: no claim is accepted yet; leave out --accepted")
    return structure


def produce(asked: Wanted, debate: Debate, parts: Sequence[Excerpt], options: Options) -> None:
    """Make all, then write all and say what it shows: where one part cannot be made, no file changes.

    Raises:
        typer.BadParameter: a file would overwrite a map or an article, or several do not go to standard output.
        ArgmapError: it cannot be made, or not be written.
    """
    from argmap.store import replace_together
    from argmap.workspace.products import PRODUCTS

    made = PRODUCTS[asked.product].make(parts, options._replace(form=asked.form))
    files = _files(asked, [one.name for one in made])
    for file in files:
        refuse_output(file, asked.map_file)
        refuse_articles(file, asked.map_file, debate)
    replace_together({file: one.data for file, one in zip(files, made, strict=True) if file is not None})
    for file, one in zip(files, made, strict=True):
        if file is not None:
            print(f"{file}: {one.said}")
        elif isinstance(one.content, str):
            print(one.content, end="")
        else:
            sys.stdout.buffer.write(one.content)


def _files(asked: Wanted, names: Sequence[str]) -> list[Path | None]:
    """Where each goes; several have names of their own, or are numbered."""
    count = len(names)
    if asked.output is None or asked.is_shown:
        if count > 1:
            raise typer.BadParameter("several pages do not go to standard output; name a file to write")
        return [None]
    output, digits = asked.output, len(str(count))
    if any(names):
        ends = [f"-{name}" if name else "" for name in names]
    elif count == 1:
        ends = [""]
    else:
        ends = [f"-{i:0{digits}}" for i in range(1, count + 1)]
    return [output.with_name(f"{output.stem}{end}{output.suffix}") for end in ends]
