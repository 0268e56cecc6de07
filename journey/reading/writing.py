"""Texts put into a content file: remarks, order and all else stay byte for byte as they are."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from journey.reading.mistakes import Spot
from journey.reading.yaml_tree import Plain, Tree


class _Place(NamedTuple):
    """Where a value stands in the letters of a file, and whether within ``{}`` or ``[]``."""

    node: Node
    is_in_flow: bool


class _Indented(yaml.SafeDumper):
    """Writes the lines of a list further in than the name of the list, as the content files have them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def written(tree: Tree, texts: Mapping[Spot, str], like: Plain) -> str:
    """The file with these texts at their spots; one that it does not have yet comes where ``like`` has it.

    ``like`` is what another file of the same shape holds. Of a list that the file does not have, every line must be
    among the texts, in order.
    """
    places = dict(
        _places(yaml.compose(tree.text, yaml.BaseLoader) if tree.text.strip() else None, (), is_in_flow=False)
    )
    edits: list[tuple[int, int, str]] = []
    missing: dict[Spot, Any] = {}
    for spot, text in texts.items():
        if spot in places:
            node, is_in_flow = places[spot]
            edits.append((node.start_mark.index, node.end_mark.index, _scalar(text, node, is_in_flow=is_in_flow)))
        else:
            _nest(missing, spot, text, places)
    for spot, value in missing.items():
        edits.append((*_where(spot, places, like, tree.text), _block(spot, value, places, tree.text)))
    text = tree.text
    for start, end, new in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _places(node: Node | None, spot: Spot, *, is_in_flow: bool) -> Iterator[tuple[Spot, _Place]]:
    if node is None:
        return
    yield spot, _Place(node, is_in_flow)
    within = is_in_flow or bool(getattr(node, "flow_style", False))
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _places(value, (*spot, str(key.value)), is_in_flow=within)
    elif isinstance(node, SequenceNode):
        for number, value in enumerate(node.value):
            yield from _places(value, (*spot, number), is_in_flow=within)


def _scalar(text: str, node: Node | None = None, *, is_in_flow: bool = False) -> str:
    """A text as YAML, in quotes only where it needs them, or had them."""
    plain = yaml.safe_dump(text, allow_unicode=True, width=100_000).removesuffix("\n").removesuffix("\n...")
    had_quotes = isinstance(node, ScalarNode) and node.style in ("'", '"')
    needs_quotes = plain[:1] in ("'", '"') or is_in_flow
    return json.dumps(text, ensure_ascii=False) if had_quotes or needs_quotes else plain


def _nest(missing: dict[Spot, Any], spot: Spot, text: str, places: Mapping[Spot, _Place]) -> None:
    """Put a text below the highest part of its spot that the file does not have."""
    depth = next(number for number in range(1, len(spot) + 1) if spot[:number] not in places)
    top, below = spot[:depth], spot[depth:]
    if not below:
        missing[top] = text
        return
    within: Any = missing.setdefault(top, [] if isinstance(below[0], int) else {})
    for part, after in zip(below, (*below[1:], None), strict=True):
        value: Any = text if after is None else [] if isinstance(after, int) else {}
        if isinstance(part, int):
            if part == len(within):
                within.append(value)
            within = within[part]
        else:
            within = within.setdefault(part, value)


def _where(spot: Spot, places: Mapping[Spot, _Place], like: Plain, text: str) -> tuple[int, int]:
    """Between which letters something new stands: behind what comes before it in ``like``."""
    parent = places.get(spot[:-1])
    for key in spot[:-1]:
        like = like[key] if isinstance(like, list) and isinstance(key, int) else like.get(str(key), {})  # type: ignore[union-attr]
    before: list[Spot] = []
    for key in like if isinstance(like, dict) else range(len(like)):
        if key == spot[-1]:
            break
        before.append((*spot[:-1], key))
    known = [one for one in before if one in places]
    if parent and getattr(parent.node, "flow_style", False):
        at = parent.node.end_mark.index - 1
        return at, at
    if known:
        at = _last_letter(known[-1], places)
        end = text.find("\n", at)
        return (len(text), len(text)) if end < 0 else (end + 1, end + 1)
    first = parent.node.start_mark.index if parent and isinstance(parent.node, MappingNode | SequenceNode) else 0
    start = text.rfind("\n", 0, first) + 1
    return start, start


def _last_letter(spot: Spot, places: Mapping[Spot, _Place]) -> int:
    """Where the last text below a spot ends: a block itself ends only where the next one begins."""
    return max(
        place.node.end_mark.index
        for one, place in places.items()
        if one[: len(spot)] == spot and (getattr(place.node, "flow_style", True))
    )


def _block(spot: Spot, value: Any, places: Mapping[Spot, _Place], text: str) -> str:  # noqa: ANN401
    """Something new as lines of its own, as far in as its neighbours."""
    parent = places.get(spot[:-1])
    key = spot[-1]
    if parent and getattr(parent.node, "flow_style", False):
        new = json.dumps(value, ensure_ascii=False)  # JSON is YAML in a flow
        return f", {key}: {new}" if isinstance(key, str) else f", {new}"
    dumped = yaml.dump(
        [value] if isinstance(key, int) else {key: value},
        Dumper=_Indented, allow_unicode=True, sort_keys=False, width=100_000, default_flow_style=False,
    )  # fmt: skip
    start = parent.node.start_mark.index if parent else 0
    indent = " " * (start - text.rfind("\n", 0, start) - 1) if parent and len(spot) > 1 else ""
    return "".join(f"{indent}{line}\n" for line in dumped.rstrip("\n").split("\n"))
