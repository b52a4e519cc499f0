"""Pictures of a map's parts: drawn, each with what it shows in a line. A page that is asked for is always given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram import PICTURE_KINDS, as_dot, pdf_of, picture, png_of, readable_labels, scripts_without_font
from argmap.model import Excerpt, Scope, overview
from argmap.phrases import Speech, counted
from argmap.workspace.product import Product, ProductFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.diagram import Choices, Page, Picture
    from argmap.model import Structure
    from argmap.workspace.product import Options


REST = "what had no room on the pages before"
"""How such a page is called."""


class _Sheet(NamedTuple):
    """What stands on a page."""

    part: Excerpt
    wanted: Excerpt
    """What was asked for, of which the page may have room for less."""


def _pictures(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    """A picture of each part; where a page has no room for one, of what it has room for, or of one question a page."""
    speech, page = options.speech, options.choices.page
    choices = options.choices._replace(style=options.choices.style._replace(speech=speech))
    parts = [part.marked(options.overlay) for part in parts] if options.overlay.badges else parts
    sheets = [sheet for part in parts for sheet in _sheets(part, choices)]
    sheets += _without_room(parts, sheets, choices)
    if options.form == "dot":
        return tuple(
            ProductFile(as_dot(sheet.part, choices).encode(), _said([sheet], [], None, speech, sheets))
            for sheet in sheets
        )
    pictures = [picture(sheet.part, choices) for sheet in sheets]
    lacking = "" if options.form == "svg" else _lacking(pictures)
    if options.form == "pdf":
        told = _said(sheets, pictures, page, speech, sheets) + lacking
        return (ProductFile(pdf_of(pictures, sheets[0].part, speech), told),)
    draw = png_of if options.form == "png" else _svg_of
    return tuple(
        ProductFile(draw(one), _said([sheet], [one], page, speech, sheets) + lacking)
        for sheet, one in zip(sheets, pictures, strict=True)
    )


def _svg_of(drawn: Picture) -> bytes:
    return drawn.svg.encode()


def _lacking(pictures: Sequence[Picture]) -> str:
    """Which letters are missing, as no font on this machine has them, and what to install."""
    scripts = dict.fromkeys(script for one in pictures for script in scripts_without_font(one.svg))
    if not scripts:
        return ""
    named, fonts = ", ".join(scripts), ", ".join(f"Noto Sans {script}" for script in scripts)
    return f"; no font here has the letters of {named}, so they are missing: install {fonts}"


def _sheets(part: Excerpt, choices: Choices) -> list[_Sheet]:
    """The pages for a part: one, as full as can be read; else one for each question; else the least of it."""
    if choices.page is None:
        return [_Sheet(part, part)]
    tried = list(_less_and_less(part))
    readable = next((one for one in tried if readable_labels(one, choices) is not None), None)
    if readable is not None:
        return [_Sheet(readable, part)]
    if not part.name and len(part.issues) > 1:
        wanted = list(Scope("issues").excerpts(part.whole))
        return [sheet for one in wanted for sheet in _sheets(one, choices)]
    return [_Sheet(tried[-1], part)]


_AT_MOST = 8
"""Claims of a page for what had no room, beside those that they lead to."""


def _without_room(parts: Sequence[Excerpt], sheets: Sequence[_Sheet], choices: Choices) -> Iterator[_Sheet]:
    """Of several pages, those that are needed besides, for what one had no room for and no other has."""
    if len(parts) == 1 or choices.page is None:
        return
    whole = parts[0].whole
    left = {name for part in parts for name in part.claims}.difference(*(sheet.part.claims for sheet in sheets))
    waiting = [claim.id for claim in whole.in_order() if claim.id in left]
    while waiting:
        count = min(_AT_MOST, len(waiting))
        page = _with_aims(whole, waiting[:count])
        while count > 1 and readable_labels(page, choices) is None:
            count -= 1
            page = _with_aims(whole, waiting[:count])
        waiting = [name for name in waiting[count:] if name not in page.claims]
        yield _Sheet(page, page)


def _with_aims(whole: Structure, claims: Sequence[str]) -> Excerpt:
    """Some claims, and those that they lead to."""
    aims = [whole.aim(relation).id for name in claims for relation in whole.out_of(name)]
    return Excerpt(whole, [name for name in whole.claims if name in {*claims, *aims}], name=REST)


def _less_and_less(part: Excerpt) -> Iterator[Excerpt]:
    """A part, then ever less of it."""
    yield part
    most = part
    if not part.name and not part.lifts:  # the whole map: its overview comes first
        most = overview(part.whole, among=part.claims.keys()).marked(part.overlay)
        if len(most.claims) < len(part.claims):
            yield most
    yield from most.spared()


def _said(
    sheets: Sequence[_Sheet], pictures: Sequence[Picture], page: Page | None, speech: Speech, among: Sequence[_Sheet]
) -> str:
    """What a file shows, in a line; `among` are the pages of all files."""
    nouns = speech.nouns
    said = [counted(len(sheets), nouns.page)] if len(sheets) > 1 else list(_shown(*sheets[0], speech))
    if pictures and all(picture.labels == "short" for picture in pictures):
        said.append("short labels")
    elif any(picture.labels == "short" for picture in pictures):
        short = sum(picture.labels == "short" for picture in pictures)
        said.append(f"short labels on {counted(short, nouns.page)}")
    if page is not None and pictures:
        smallest = min(picture.letters for picture in pictures)
        can_be_read = smallest >= page.smallest
        said.append(
            f"{smallest:.1f} points on {page.words}"
            if can_be_read
            else f"letters of {smallest:.1f} points, small for {page.words}, where {page.smallest} can just be read"
        )
    told = ", ".join(said)
    if len(sheets) == 1 and len(sheets[0].part.claims) < len(sheets[0].wanted.claims):
        told += f"; {_elsewhere(sheets[0], among, speech)}"
    return told


def _shown(part: Excerpt, wanted: Excerpt, speech: Speech) -> Iterator[str]:
    """How many claims and links there are, and how many stand behind them."""
    nouns, shown = speech.nouns, len(part.claims)
    is_less = shown < len(wanted.claims)
    total = len(wanted.claims) if is_less else len(part.whole.claims)
    all_shown = not is_less and not part.folded and not part.outside
    claims = counted(total, nouns.claim)
    yield claims if all_shown else f"{shown} of {claims}"
    yield counted(len(part.crossings), nouns.link_across)
    behind = sum(part.folded.values())
    if behind and not is_less:
        yield f"{behind} behind these"
    if part.left_out and not part.name:
        yield f"not shown: {counted(len(part.left_out), nouns.left_out)}"


def _elsewhere(sheet: _Sheet, sheets: Sequence[_Sheet], speech: Speech) -> str:
    """Where what has no room stands first: on others of these pages, or on those that there would be."""
    missing = sheet.wanted.claims.keys() - sheet.part.claims.keys()
    first = {next((i for i, one in enumerate(sheets, 1) if name in one.part.claims), 0) for name in missing}
    if 0 in first:
        return f"the other {len(missing)} from page 2 on with --split"
    pages = [str(i) for i in sorted(first)]
    is_short = len(pages) <= _LISTED
    where = speech.listed(pages) if is_short else f"{pages[0]} to {pages[-1]}"
    return f"the other {len(missing)} on {'page' if len(pages) == 1 else 'pages'} {where}"


_LISTED = 4
"""Up to so many pages are named one by one."""


PICTURE = Product(
    words="the two cases face to face, as a picture",
    endings={f".{kind}": kind for kind in PICTURE_KINDS},
    make=_pictures,
    in_one=("pdf",),
)
