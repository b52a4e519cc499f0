"""Maps as DOT: our own pictures read back without loss, other tools' graphs with what had to be guessed.

Nodes and edges of our own carry their entries as JSON in an attribute `argmap`, percent-encoded. In a graph of another
tool nodes are claims, small ones without words join premises, and edges are supports unless their look or words say
otherwise.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter, defaultdict
from contextlib import redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from pydantic import ValidationError

from argmap.errors import ArgmapError, Location, MapFormatError, Problem, Severity
from argmap.formats.format import Format, Loss, Read, Written
from argmap.model import ArgumentMap, Claim, Relation, slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pydot

    from argmap.formats.format import Resolve
    from argmap.model import RelationKind

ATTRIBUTE = "argmap"
_VERSION = 1
_KINDS = ("claims", "relations", "issues")
_PLAIN = " {}[]:,.;'()?!+*=/@#$&|<>"

_GRAPH = re.compile(
    r"^\s*(?://[^\n]*\n\s*|/\*.*?\*/\s*|#[^\n]*\n\s*)*(?:strict\s+)?(?:di)?graph\b", re.DOTALL | re.IGNORECASE
)

_ATTACKING = re.compile(
    r"attack|rebut|undercut|undermine|oppos|against|refut|disput|\bcon\b|\bred\b|tee|#[c-f][0-9a-f]0{4}"
)
_SAYING_OTHERWISE = ("label", "class", "type", "color", "arrowhead", "style", "edgetype")
"""The attributes of an edge that tell an attack."""


def _read(text: str, resolve: Resolve, *, path: str) -> Read:
    graph = _parsed(text, path)
    whole = _decoded(_attributes_of(graph).get(ATTRIBUTE, ""))
    if not isinstance(whole, dict):
        return _guessed(graph, path)
    argument_map = _own(whole, graph, path)
    articles: dict[str, str] = {}
    losses = []
    for name in dict.fromkeys(source.article for source in argument_map.sources if source.article):
        try:
            articles[name] = resolve(name)
        except ArgmapError as error:
            losses.append(Loss("article", name, str(error)))
    return Read(argument_map, articles, tuple(losses))


def _parsed(text: str, path: str) -> pydot.Dot:
    import pydot  # noqa: PLC0415 - it takes its time, and few read DOT

    try:
        with redirect_stdout(StringIO()):  # where it says what it does not understand
            graphs = pydot.graph_from_dot_data(text)
    except (RecursionError, ValueError, AttributeError, IndexError, TypeError):  # what pydot meets on odd input
        graphs = None
    if not graphs:
        raise _refusal(
            "this is not DOT, or holds no graph", path, "Draw it with Graphviz first: that says in which line."
        )
    return graphs[0]


def _refusal(message: str, path: str, remedy: str = "") -> MapFormatError:
    return MapFormatError([Problem("not-dot", Severity.ERROR, message, location=Location(path), remedy=remedy)])


def _bare(value: object) -> str:
    """An attribute's value without its quotation marks."""
    words = str(value)
    if len(words) > 1 and words[0] == words[-1] == '"':
        words = words[1:-1].replace('\\"', '"')
    return words


def _attributes_of(graph: pydot.Dot) -> dict[str, str]:
    """Of the whole graph, wherever they are said."""
    found = dict(graph.get_attributes())
    for node in graph.get_node("graph"):
        found |= node.get_attributes()
    return {str(name): _bare(value) for name, value in found.items()}


def _decoded(value: str) -> Any:
    try:
        return json.loads(unquote(value)) if value else None
    except (ValueError, RecursionError):
        return None


# Our own


def _own(whole: dict[str, Any], graph: pydot.Dot, path: str) -> ArgumentMap:
    """The map that a picture of ours was drawn of."""
    if whole.get("version") != _VERSION:
        raise _refusal("written by a newer argmap; this one reads version 1 of its DOT", path, "Update argmap.")
    found: dict[str, dict[str, Any]] = {kind: {} for kind in _KINDS}
    order, rest = whole.get("order"), whole.get("rest")
    if not isinstance(order, dict) or not isinstance(rest, dict):
        raise _refusal("its attribute `argmap` is damaged", path)
    for kind in _KINDS:
        for entry in rest.get(kind, ()):
            found[kind][str(entry.get("id"))] = entry
    ids = {kind: {str(name) for name in order.get(kind, ())} for kind in _KINDS}
    for part in (*_nodes(graph), *_edges(graph)):
        entry = _decoded(_bare(part.get_attributes().get(ATTRIBUTE, "")))
        if isinstance(entry, dict):
            of_kind = [kind for kind in _KINDS if entry.get("id") in ids[kind]]
            for kind in of_kind:
                found[kind][str(entry["id"])] = entry
    document = {
        **whole.get("map", {}),
        **{kind: [found[kind][name] for name in order.get(kind, ()) if name in found[kind]] for kind in _KINDS},
    }
    try:
        return ArgumentMap.model_validate(document)
    except ValidationError as error:
        details = error.errors()[0]
        where = ".".join(map(str, details["loc"]))
        raise _refusal(f"the map in it has no meaning any more: {where}: {details['msg']}", path) from error


def _subgraphs(graph: pydot.Graph) -> Iterator[pydot.Graph]:
    waiting = [graph]
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(one.get_subgraphs())


def _nodes(graph: pydot.Dot) -> Iterator[pydot.Node]:
    for one in _subgraphs(graph):
        yield from (node for node in one.get_nodes() if _bare(node.get_name()) not in ("node", "edge", "graph", "\\n"))


def _edges(graph: pydot.Dot) -> Iterator[pydot.Edge]:
    for one in _subgraphs(graph):
        yield from one.get_edges()


# Others'


def _guessed(graph: pydot.Dot, path: str) -> Read:
    """A map of another tool's graph."""
    labels: dict[str, str] = {}
    small: set[str] = set()
    usual = {str(k): _bare(v) for node in graph.get_node("node") for k, v in node.get_attributes().items()}
    for node in _nodes(graph):
        name = _bare(node.get_name())
        look = usual | {str(k): _bare(v) for k, v in node.get_attributes().items()}
        labels[name] = _words(look.get("label", r"\N"), name)
        if not labels[name] or look.get("shape") == "point":
            small.add(name)
    links = []
    for edge in _edges(graph):
        ends = [
            _bare(end).partition(":")[0] if not str(end).startswith('"') else _bare(end)
            for end in (edge.get_source(), edge.get_destination())
        ]
        if all(isinstance(end, str) for end in (edge.get_source(), edge.get_destination())):
            links.append((ends[0], ends[1], {str(k): _bare(v) for k, v in edge.get_attributes().items()}))
    for source, target, _ in links:
        labels.setdefault(source, source)
        labels.setdefault(target, target)
    joints = {name for name in small if sum(source == name for source, _, _ in links) == 1}
    ids = _ids([name for name in labels if name not in joints])
    claims = tuple(Claim(id=ids[name], text=labels[name] or name, wording="implicit") for name in ids)
    if not claims:
        raise _refusal("this graph has no nodes", path)
    relations = tuple(_relations(links, joints, ids))
    title = _words(_attributes_of(graph).get("label", ""), "")
    counts = Counter(relation.kind for relation in relations)
    losses = [
        Loss(
            f"{len(claims)} nodes", "graph", "taken for claims that no article says: DOT knows no articles and quotes"
        ),
        *(Loss(f"{count} edges", "graph", f"taken for {_MANY[kind]}") for kind, count in counts.items()),
    ]
    lost = len(links) - sum(len(r.premises) for r in relations) - len(joints & {source for source, _, _ in links})
    if lost > 0:
        losses.append(Loss(f"{lost} edges", "graph", "left out: from a claim to itself, or drawn twice"))
    return Read(ArgumentMap(title=title, claims=claims, relations=relations), {}, tuple(losses))


_MANY = {"support": "supports, as nothing says otherwise", "attack": "attacks, by their colour, head or words"}


def _words(label: str, name: str) -> str:
    """The words of a label: without tags, in one line."""
    if label.startswith("<") and label.endswith(">"):
        label = html.unescape(re.sub(r"<[^>]*>", " ", label[1:-1]))
    label = label.replace(r"\N", name).replace(r"\G", "")
    return " ".join(re.sub(r"\\[nlr]", " ", label).replace("\\\\", "\\").split())


def _ids(names: list[str]) -> dict[str, str]:
    """An id for each node."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        base = slug(name) or "claim"
        number = 1
        while (new := base if number == 1 else f"{base[:70]}-{number}") in taken:
            number += 1
        taken.add(new)
        found[name] = new
    return found


def _relations(
    links: list[tuple[str, str, dict[str, str]]], joints: set[str], ids: Mapping[str, str]
) -> Iterator[Relation]:
    """An edge is a relation; those that meet in a small node without words are one."""
    into: dict[str, list[tuple[str, dict[str, str]]]] = defaultdict(list)
    for source, target, look in links:
        if target in joints:
            into[target].append((source, look))
    seen: set[tuple[tuple[str, ...], str]] = set()
    number = 0
    for source, target, look in links:
        if target in joints or target not in ids:
            continue
        sources = [one for one, _ in into[source]] if source in joints else [source]
        looks = [look, *(one for _, one in into[source])] if source in joints else [look]
        premises = tuple(dict.fromkeys(ids[one] for one in sources if one in ids and ids[one] != ids[target]))
        if not premises or (premises, target) in seen:
            continue
        seen.add((premises, target))
        number += 1
        name = f"r{number}"
        while name in ids.values():
            name += "-r"
        yield Relation(id=name, kind=_kind(looks), premises=premises, target=ids[target])


def _kind(looks: list[dict[str, str]]) -> RelationKind:
    said = " ".join(look.get(name, "").lower() for look in looks for name in _SAYING_OTHERWISE)
    return "attack" if _ATTACKING.search(said) else "support"


# Written


def _write(argument_map: ArgumentMap, articles: Mapping[str, str], *, over: str | None) -> Written:  # noqa: ARG001 - articles lie beside it
    """A graph of the claims and steps, for other tools to lay out, with all of the map's own data."""
    import pydot  # noqa: PLC0415 - likewise

    graph = pydot.Dot("argmap", graph_type="digraph")
    order = {kind: [entry.id for entry in getattr(argument_map, kind)] for kind in _KINDS}
    header = argument_map.model_dump(mode="json", exclude_defaults=True, exclude=set(_KINDS))
    issues = [issue.model_dump(mode="json", exclude_defaults=True) for issue in argument_map.issues]
    whole = {"version": _VERSION, "map": header, "order": order, "rest": {"issues": issues}}
    graph.set("rankdir", "BT")
    graph.set(ATTRIBUTE, _quoted(_encoded(whole)))
    if argument_map.title:
        graph.set("label", _quoted(" ".join(argument_map.title.split())))
    for claim in argument_map.claims:
        data = _encoded(claim.model_dump(mode="json", exclude_defaults=True))
        graph.add_node(
            pydot.Node(
                _quoted(f"claim-{claim.id}"),
                label=_quoted(" ".join(claim.short.split())),
                shape="box",
                argmap=_quoted(data),
            )
        )
    names = {claim.id: f"claim-{claim.id}" for claim in argument_map.claims}
    names |= {relation.id: f"relation-{relation.id}" for relation in argument_map.relations}
    look: dict[str, Any]
    for relation in argument_map.relations:
        data = _encoded(relation.model_dump(mode="json", exclude_defaults=True))
        point = _quoted(names[relation.id])
        graph.add_node(pydot.Node(point, label='""', shape="point", argmap=_quoted(data)))
        is_attack = relation.kind in ("attack", "contradiction")
        look = {"class": relation.kind, "style": "dashed" if is_attack else "solid"}
        for premise in relation.premises:
            graph.add_edge(pydot.Edge(_quoted(names[premise]), point, arrowhead="none", **look))
        head = "tee" if is_attack else "normal"
        graph.add_edge(pydot.Edge(point, _quoted(names[relation.target]), arrowhead=head, **look))
    return Written(graph.to_string())


def _encoded(value: object) -> str:
    return quote(json.dumps(value, ensure_ascii=False, separators=(",", ":")), safe=_PLAIN)


def _quoted(words: str) -> str:
    return '"{}"'.format(words.replace("\\", "\\\\").replace('"', '\\"'))


DOT = Format(
    words="a graph for Graphviz, such as `argmap draw` writes",
    endings=(".dot", ".gv"),
    is_in=lambda text: bool(_GRAPH.match(text)),
    read=_read,
    write=_write,
)
