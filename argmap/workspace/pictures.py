"""Pictures of a map's parts: drawn, each with what it shows in a line."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.diagram import PICTURE_KINDS, as_dot, pdf_of, picture, png_of
from argmap.errors import UnreadableError
from argmap.phrases import Speech, counted
from argmap.workspace.product import Product, ProductFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagram import Choices, Page, Picture
    from argmap.model import Excerpt
    from argmap.workspace.product import Options


def _pictures(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    """A picture of each part; raises `UnreadableError`, which says of which, where one is too small for its page."""
    speech, page = options.speech, options.choices.page
    choices = options.choices._replace(style=options.choices.style._replace(speech=speech))
    parts = [part.marked(options.overlay) for part in parts] if options.overlay.badges else parts
    if options.form == "dot":
        return tuple(ProductFile(as_dot(part, choices).encode(), _said([part], [], None, speech)) for part in parts)
    drawn = [_drawn(part, number, choices) for number, part in enumerate(parts)]
    parts, pictures = [part for part, _ in drawn], [picture for _, picture in drawn]
    if options.form == "pdf":
        return (ProductFile(pdf_of(pictures, parts[0], speech), _said(parts, pictures, page, speech)),)
    return tuple(
        ProductFile(png_of(one) if options.form == "png" else one.svg.encode(), _said([part], [one], page, speech))
        for part, one in zip(parts, pictures, strict=True)
    )


def _drawn(part: Excerpt, number: int, choices: Choices) -> tuple[Excerpt, Picture]:
    """A part's picture; where an overview cannot be read on its page, of the most of it that can."""
    try:
        return part, picture(part, choices)
    except UnreadableError as error:
        for spared in part.spared():
            with suppress(UnreadableError):
                return spared, picture(spared, choices)
        raise UnreadableError(str(error), letters=error.letters, which=number) from error


def _said(parts: Sequence[Excerpt], pictures: Sequence[Picture], page: Page | None, speech: Speech) -> str:
    """What a file shows, in a line."""
    nouns = speech.nouns
    if len(parts) > 1:
        said = [counted(len(parts), nouns.page)]
    else:
        (one,) = parts
        all_shown = not one.folded and not one.outside
        claims = counted(len(one.whole.claims), nouns.claim)
        shown = counted(len(one.claims), nouns.claim) if all_shown else f"{len(one.claims)} of {claims}"
        said = [f"{shown}, {counted(len(one.crossings), nouns.link_across)}"]
        behind = sum(one.folded.values())
        said += [f"{counted(behind, nouns.claim)} behind these"] if behind else []
        missing = {name for shown in one.within for name in shown.missing}
        said += [f"without {counted(len(missing), nouns.premise)}, for room"] if missing else []
        said += [f"not shown: {counted(len(one.left_out), nouns.left_out)}"] if one.left_out else []
    if page is not None and pictures:
        smallest = min(picture.letters for picture in pictures)
        said.append(f"smallest letters {smallest:.1f} points on {page.words}")
        short = sum(picture.labels == "short" for picture in pictures)
        if short:
            said.append("short labels" if short == len(pictures) else f"short labels on {counted(short, nouns.page)}")
    return "; ".join(said)


PICTURE = Product(
    words="the two cases face to face, as a picture",
    endings={f".{kind}": kind for kind in PICTURE_KINDS},
    make=_pictures,
    in_one=("pdf",),
)
