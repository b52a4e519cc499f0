"""The one place that knows the protocol's library: tools by their names, answers and errors as it has them."""

import functools
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any, Concatenate, NamedTuple, ParamSpec, TypeVar, cast

from mcp.server.mcpserver import Context, Image, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field, SkipValidation, ValidationError

from argmap.draft.llm.form import ArticleAnswer, BetweenAnswer, CorrectionAnswer
from argmap.draft.llm.naming import plain
from argmap.draft.llm.replies import fault
from argmap.errors import ArgmapError, UnknownNameError
from argmap.mcp import editing, guide, proposing, reading, showing
from argmap.mcp.debates import Target, debate_in
from argmap.mcp.folder import Folder
from argmap.mcp.pages import LONGEST, page_of
from argmap.mcp.telling import MOST_TOLD

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")

MapName = Annotated[str, Field(description="The map's file, such as maps/debate.yaml.")]
SourceName = Annotated[str, Field(description="The id of the source, as start_map or show_entries gives it.")]
Page = Annotated[int, Field(description="Which page of a long answer, from 1.")]
Client = Context[Any, Any]

_LONGEST_NAME = 60


def serve(root: Path, *, by: str = "") -> None:
    """Serve one assistant on standard input and output, until it closes them.

    Args:
        root: the folder that it may see.
        by: what the origin of its proposals says; its own name, if left out.
    """
    server(root, by=by).run()


def server(root: Path, *, by: str = "") -> MCPServer[Any]:
    """The server, ready to be run."""
    made = _Server(name="argmap", instructions=guide.INSTRUCTIONS, version=version("argmap"), log_level="ERROR")
    tools = Tools(Folder(root), by)
    for tool in TOOLS:
        made.add_tool(
            getattr(tools, tool.name),
            title=tool.title,
            annotations=ToolAnnotations(
                read_only_hint=not tool.writes, destructive_hint=tool.name == "edit", open_world_hint=False
            ),
            structured_output=False,
        )
    return made


class _Server(MCPServer[Any]):
    """Says what is wrong with a call in words of ours: its library gives those of the one that looks at arguments."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Client | None = None) -> Any:
        """As the library does it.

        Raises:
            ToolError: there is no such tool, its arguments are none of its own, or it could not do it.
        """
        known = [tool.name for tool in TOOLS]
        if name not in known:
            raise ToolError(_sendable(str(UnknownNameError(plain(name, _LONGEST_NAME), known, "tool"))))
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if not isinstance(error.__cause__, ValidationError):
                raise
            faults = "; ".join(map(fault, error.__cause__.errors()[:MOST_TOLD]))
            raise ToolError(_sendable(plain(f"{name}: {faults}", LONGEST // 10))) from error


def _told(tool: "Callable[Concatenate[Tools, P], R]") -> "Callable[Concatenate[Tools, P], R]":
    """A tool that works alone, and whose errors an assistant can read."""

    @functools.wraps(tool)
    def answer(tools: "Tools", *args: P.args, **kwargs: P.kwargs) -> R:
        with tools.alone:
            try:
                said = tool(tools, *args, **kwargs)
            except ArgmapError as error:
                raise ToolError(_sendable(str(error)[:LONGEST])) from error
        return cast("R", _sendable(said)) if isinstance(said, str) else said

    return cast("Callable[Concatenate[Tools, P], R]", answer)


def _sendable(text: str) -> str:
    """A text without halves of letters, as names of files may have them: with one, nothing could be sent any more."""
    return text.encode("utf-8", "replace").decode()


class Tools:
    """What an assistant can do, a method each; their docstrings are what it reads.

    Args:
        folder: what it may see.
        by: what the origin of its proposals says; its own name, if left out.
    """

    def __init__(self, folder: Folder, by: str) -> None:
        self.alone = Lock()
        """Held by the tool that is at work: locks of files are the process's, and its threads would share them."""
        self._folder = folder
        self._by = by
        self._readings = proposing.Readings()

    def _target(self, map_file: str, ctx: Client) -> Target:
        """The map that is to be changed, and who the assistant is, as the origin of what it makes."""
        params = ctx.session.client_params
        said = self._by or (params.client_info.name if params is not None else "")
        return Target(self._folder, map_file, plain(said, _LONGEST_NAME) or "an assistant")

    @_told
    def guide(
        self, topic: Annotated[guide.Topic, Field(description="What to read about.")] = "reading", page: Page = 1
    ) -> str:
        """How an article is read into a map (with an example), how two are compared, and which edits there are.

        Read the topic before you use propose_reading, propose_between or edit.
        """
        return page_of(guide.guide(topic), page)

    @_told
    def list_files(self) -> str:
        """The maps and articles that are there."""
        found = self._folder.listed()
        lines = ["maps:", *(found.maps or ("none",)), "", "articles, or other texts:", *(found.articles or ("none",))]
        return page_of("\n".join([*lines, *([] if found.is_whole else ["… and more: these are too many"])]), 1)

    @_told
    def start_map(
        self,
        map_file: Annotated[str, Field(description="The file to write; it must be new: NAME.yaml.")],
        left: Annotated[str, Field(description="The article on the left: text, HTML, Markdown, Word or PDF.")],
        right: Annotated[str, Field(description="The article on the right.")],
    ) -> str:
        """Begin a map on two opposing articles; an article that is no plain text is kept as text beside it."""
        return editing.begun(self._folder, map_file, left, right)

    @_told
    def read_article(
        self,
        path: Annotated[str, Field(description="A map's file, or that of an article that is in no map yet.")],
        source: Annotated[str, Field(description="Of a map: the id of the source whose article is wanted.")] = "",
        page: Page = 1,
    ) -> str:
        """An article: what is known of it, then its sentences with numbers, each paragraph under its kind."""
        return page_of(reading.article_told(self._folder, path, source), page)

    @_told
    def propose_reading(
        self,
        map_file: MapName,
        source: SourceName,
        reading: Annotated[
            SkipValidation[ArticleAnswer], Field(description='What the article says, as guide("reading") tells.')
        ],
        ctx: Client,
    ) -> str:
        """Propose what stands in one article: its claims with their quotes, and the relations that it draws.

        Nothing is put in while a quote does not stand in the article: the nearest words are named, and correct_quotes
        takes the right ones. Claims that the map has in the same words are not put in twice.
        """
        return self._cut(self._readings.put_in(self._target(map_file, ctx), source, reading))

    @_told
    def correct_quotes(
        self,
        map_file: MapName,
        source: SourceName,
        corrections: Annotated[
            list[CorrectionAnswer],
            Field(description="The article's words by the number of the quote; none: leave it out."),
        ],
        ctx: Client,
    ) -> str:
        """Give the right words for quotes that propose_reading did not find; the whole reading is then put in."""
        given = {one.number: list(one.exact) for one in corrections}
        return self._cut(self._readings.correct(self._target(map_file, ctx), source, given))

    @_told
    def propose_between(
        self,
        map_file: MapName,
        between: Annotated[
            SkipValidation[BetweenAnswer], Field(description='What lies between, as guide("between") tells.')
        ],
        ctx: Client,
    ) -> str:
        """Propose what lies between the articles: common ground, the questions both answer, the links across."""
        return self._cut(proposing.between_put_in(self._target(map_file, ctx), between))

    @_told
    def edit(
        self,
        map_file: MapName,
        edits: Annotated[
            list[dict[str, Any]],
            Field(description='Edits in order, such as {"edit": "change-claim", "id": "A4", "label": "cleaner air"}.'),
        ],
        ctx: Client,
    ) -> str:
        """Change what is proposed in a map, or add to it: all of the edits are made, or none; see guide("edits").

        What they make is proposed. What a person made or accepted stays as it is, and accepting is a person's.
        """
        return self._cut(editing.edited(self._target(map_file, ctx), edits))

    @_told
    def show_entries(self, map_file: MapName, page: Page = 1) -> str:
        """Every source, claim, quote, relation and question of a map with its id, its number, and who proposed it."""
        return page_of(showing.entries_told(debate_in(self._folder, map_file)), page)

    @_told
    def check(self, map_file: MapName, page: Page = 1) -> str:
        """What is wrong with a map, or could be better: quotes, circles, what joins nothing, what was left out."""
        return page_of(showing.problems_told(debate_in(self._folder, map_file).problems), page)

    @_told
    def outline(self, map_file: MapName, page: Page = 1) -> str:
        """A map in words, as a class reads it: each case from its main claim down, then what lies between them."""
        return page_of(showing.in_words(debate_in(self._folder, map_file), "outline"), page)

    @_told
    def clashes(self, map_file: MapName, page: Page = 1) -> str:
        """Both sides beside each other, question by question."""
        return page_of(showing.in_words(debate_in(self._folder, map_file), "clashes"), page)

    @_told
    def picture(
        self,
        map_file: MapName,
        part: Annotated[
            str, Field(description="overview; all; issue:ID for a question; focus:ID for what is near a claim.")
        ] = "overview",
        form: Annotated[
            showing.PictureForm, Field(description="png to look at; svg to keep, as few assistants can look at it.")
        ] = "png",
    ) -> list[Image | str]:
        """The two cases face to face, as a picture, and what it shows in a line."""
        data, said = showing.drawn(debate_in(self._folder, map_file), part, form)
        return [_sendable(said), Image(data=data, format="svg+xml" if form == "svg" else "png")]

    @staticmethod
    def _cut(told: str) -> str:
        """What was done, as far as it is not too long: it is done, so there is no further page."""
        return told if len(told) <= LONGEST else f"{told[: LONGEST - 2]} …"


class Tool(NamedTuple):
    """A tool, as it is listed."""

    name: str
    """Of the method of `Tools`."""
    title: str
    writes: bool = False


TOOLS = (
    Tool("guide", "How it is done"),
    Tool("list_files", "Maps and articles"),
    Tool("start_map", "Begin a map", writes=True),
    Tool("read_article", "Read an article"),
    Tool("propose_reading", "Propose what an article says", writes=True),
    Tool("correct_quotes", "Correct quotes", writes=True),
    Tool("propose_between", "Propose what lies between the articles", writes=True),
    Tool("edit", "Edit a map", writes=True),
    Tool("show_entries", "All entries of a map"),
    Tool("check", "Check a map"),
    Tool("outline", "A map in words"),
    Tool("clashes", "Both sides beside each other"),
    Tool("picture", "A map as a picture"),
)
"""All tools, in the order in which they are mostly used."""
