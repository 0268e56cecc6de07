"""A content file changed at one place: what is not changed stays byte for byte as it is, remarks and order too.

Each edit is made at the letters of its text, and then read back: a file that would say anything else than what was
meant is never given out.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, assert_never

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from journey.reading.mistakes import Spot
from journey.reading.yaml_tree import Plain, nodes_of, value_at


class NotEdited(Exception):
    """A file cannot be changed in this way. Says why, and what to do."""


@dataclass(frozen=True)
class Put:
    """A text in place of another one."""

    spot: Spot
    text: str


@dataclass(frozen=True)
class Add:
    """Something new: under a name, behind those that come before it in ``order``, or at a position of a list."""

    spot: Spot
    value: Plain
    order: tuple[str, ...] = ()


@dataclass(frozen=True)
class Remove:
    """Something less; remarks about it stay."""

    spot: Spot


@dataclass(frozen=True)
class Swap:
    """Something in the place of what comes after it."""

    spot: Spot


@dataclass(frozen=True)
class Rewrite:
    """The whole file in place of the old one."""

    text: str


Edit = Put | Add | Remove | Swap | Rewrite


class _Place(NamedTuple):
    """Where a value stands in the letters of a file."""

    node: Node
    key: Node | None
    """Its name, where it has one."""
    is_in_flow: bool
    """Whether it stands within ``{}`` or ``[]``."""

    @property
    def start(self) -> int:
        """The first letter of its name, or else of itself."""
        return int((self.key or self.node).start_mark.index)


_Places = dict[Spot, _Place]


def edited(text: str, edit: Edit) -> str:
    """A file after an edit. Raises ``NotEdited`` if the file cannot be read, or would not say what was meant."""
    if isinstance(edit, Rewrite):
        _values(edit.text)
        return edit.text
    node = _compose(text)
    meant = _meant(_plain(node), edit)
    places = dict(_places(node, (), is_in_flow=False))
    for new in _ways(text, edit, places):
        try:
            if _says(_values(new), edit) == _says(meant, edit):
                return new
        except NotEdited:
            continue
    raise NotEdited("This cannot be changed here. Change it in the text of the file.")


def _says(values: Plain, edit: Edit) -> Plain:
    """What a file says; where the order of names is what is edited, in that order."""
    return json.dumps(values) if isinstance(edit, Swap) else values


def edits_of_list(spot: Spot, old: Sequence[str], new: Sequence[str]) -> tuple[Edit, ...]:
    """The edits that make one list of texts out of another: as many texts as can stay where they are do."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    end = 0
    while end < min(len(old), len(new)) - same and old[-1 - end] == new[-1 - end]:
        end += 1
    here, there = old[same : len(old) - end], new[same : len(new) - end]
    both = min(len(here), len(there))
    puts = [Put((*spot, same + n), there[n]) for n in range(both) if here[n] != there[n]]
    adds = [Add((*spot, same + n), there[n]) for n in range(both, len(there))]
    removes = [Remove((*spot, same + n)) for n in reversed(range(both, len(here)))]
    return (*puts, *adds, *removes)


def _compose(text: str) -> Node | None:
    try:
        return nodes_of(text)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" near line {mark.line + 1}" if mark else ""
        raise NotEdited(
            f"The file cannot be read{where}. Look there for a missing quote or colon, or a wrong indent."
        ) from None


def _values(text: str) -> Plain:
    return _plain(_compose(text))


def _plain(node: Node | None) -> Plain:
    if isinstance(node, MappingNode):
        values: dict[str, Plain] = {}
        for key, value in node.value:
            values.setdefault(str(key.value), _plain(value))
        return values
    if isinstance(node, SequenceNode):
        return [_plain(part) for part in node.value]
    return str(node.value) if node else ""


def _meant(values: Plain, edit: Put | Add | Remove | Swap) -> Plain:
    """What the file shall say afterwards."""
    within, key = value_at(values, edit.spot[:-1]), edit.spot[-1]
    if isinstance(within, str):
        raise NotEdited("There is one text where more should stand. Change it in the text of the file.")
    if isinstance(within, list):
        _in_list(within, int(key), edit)
    else:
        _in_mapping(within, str(key), edit)
    return values


def _in_list(within: list[Plain], number: int, edit: Put | Add | Remove | Swap) -> None:
    match edit:
        case Put():
            within[number] = edit.text
        case Add():
            within.insert(number, edit.value)
        case Remove():
            del within[number]
        case Swap():
            within[number : number + 2] = reversed(within[number : number + 2])
        case _:
            assert_never(edit)


def _in_mapping(within: dict[str, Plain], name: str, edit: Put | Add | Remove | Swap) -> None:
    match edit:
        case Put():
            within[name] = edit.text
        case Add():
            within[name] = edit.value
        case Remove():
            del within[name]
        case Swap():
            names = list(within)
            here = names.index(name)
            names[here : here + 2] = reversed(names[here : here + 2])
            in_order = {one: within[one] for one in names}
            within.clear()
            within.update(in_order)
        case _:
            assert_never(edit)


def _places(
    node: Node | None, spot: Spot, *, is_in_flow: bool, key: Node | None = None
) -> Iterator[tuple[Spot, _Place]]:
    if node is None:
        return
    yield spot, _Place(node, key, is_in_flow)
    within = is_in_flow or bool(getattr(node, "flow_style", False))
    if isinstance(node, MappingNode):
        for name, value in node.value:
            yield from _places(value, (*spot, str(name.value)), is_in_flow=within, key=name)
    elif isinstance(node, SequenceNode):
        for number, value in enumerate(node.value):
            yield from _places(value, (*spot, number), is_in_flow=within)


def _ways(text: str, edit: Put | Add | Remove | Swap, places: _Places) -> Iterator[str]:
    """The file with the edit, written in the way that looks most like what is there; then in others."""
    match edit:
        case Put():
            for new in _scalars(edit.text, places[edit.spot], text, str(edit.spot[-1])):
                start, end = _letters(places[edit.spot], text)
                gap = " " if start == end else ""
                yield text[:start] + gap + new + text[end:]
        case Add():
            yield _added(text, edit, places)
        case Remove():
            yield _removed(text, edit.spot, places)
        case Swap():
            yield _swapped(text, edit.spot, places)
        case _:
            assert_never(edit)


def _letters(place: _Place, text: str) -> tuple[int, int]:
    """Where a text starts and ends, without the empty lines behind it."""
    start, end = place.node.start_mark.index, place.node.end_mark.index
    if isinstance(place.node, ScalarNode) and place.node.style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    return start, end


_TYPED = re.compile(
    r"[-+]?[\d.][\d.,:_]*(?:e[-+]?\d+)?|0[xo][\da-f]+|true|false|null|~|\.nan|[-+]?\.inf", re.IGNORECASE
)
"""What a program that knows types would not take for a text."""


def _scalars(new: str, place: _Place, text: str, name: str) -> Iterator[str]:
    """A text as YAML: in the form of the one in whose place it stands, and then as it always can be."""
    node = place.node
    style = node.style if isinstance(node, ScalarNode) else None
    if style in ("|", ">"):
        yield _block_scalar(new, node, text)
    elif style == "'":
        yield "'" + new.replace("'", "''") + "'"
    elif not style:
        was_bare = bool(node.value) and bool(_TYPED.fullmatch(str(node.value)))
        if new and (was_bare or not _TYPED.fullmatch(new)):
            yield new
    yield _scalar(new, text, name, is_in_flow=place.is_in_flow) if not style else _in_quotes(new)
    yield _in_quotes(new)


def _scalar(new: str, text: str, name: str = "", *, is_in_flow: bool) -> str:
    """A new text as YAML: in quotes where it needs them, or where a program that knows types needs them."""
    try:
        [read] = yaml.load(f"[{new}]" if is_in_flow else f"- {new}\n", Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, TypeError):
        read = None
    is_bare_here = bool(re.search(rf"\b{re.escape(name)}: \d", text)) and new.isdecimal()
    fits = new and read == new and "\n" not in new and (not _TYPED.fullmatch(new) or is_bare_here)
    return new if fits else _in_quotes(new)


def _in_quotes(new: str) -> str:
    return json.dumps(new, ensure_ascii=False)


def _block_scalar(new: str, node: Node, text: str) -> str:
    """A text that stands on lines of its own, below ``|`` or ``>``, again so, as far in and as wide."""
    old = text[node.start_mark.index : node.end_mark.index].rstrip()
    head, *lines = old.splitlines()
    filled = [line for line in lines if line.strip()]
    space = re.match(" *", filled[0] if filled else "  ")
    indent = space[0] if space else "  "
    paragraphs = new.rstrip("\n").split("\n")
    if head.startswith(">"):
        width = max([60, *map(len, filled)]) - len(indent)
        paragraphs = "\n\n".join("\n".join(_folded(one, width)) for one in paragraphs).split("\n")
    return _end(text).join((head, *(f"{indent}{line}" if line else "" for line in paragraphs)))


def _folded(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for word in paragraph.split(" "):
        if line and len(line) + len(word) >= width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _end(text: str) -> str:
    """How a line ends in a file."""
    return "\r\n" if "\r\n" in text else "\n"


def _children(spot: Spot, places: _Places) -> list[Spot]:
    return [one for one in places if len(one) == len(spot) + 1 and one[:-1] == spot]


def _last_letter(spot: Spot, places: _Places, text: str) -> int:
    """Behind the last letter of a value: a block itself ends only where the next one begins."""
    ends = [
        _letters(place, text)[1]
        for one, place in places.items()
        if one[: len(spot)] == spot and (getattr(place.node, "flow_style", True) or not place.node.value)
    ]
    return max(ends)


def _lines(spot: Spot, places: _Places, text: str) -> tuple[int, int]:
    """Where the lines of a value start and end, its name among them."""
    start = text.rfind("\n", 0, places[spot].start) + 1
    end = text.find("\n", _last_letter(spot, places, text))
    return start, len(text) if end < 0 else end + 1


def _added(text: str, edit: Add, places: _Places) -> str:
    """The file with something new: on lines of its own, or within braces where its neighbours stand there."""
    parent = places[edit.spot[:-1]]
    there = _children(edit.spot[:-1], places)
    name = edit.spot[-1]
    before = _before(edit, there)
    if getattr(parent.node, "flow_style", False) and (there or parent.is_in_flow or parent.key is None):
        new = _flow({name: edit.value} if isinstance(name, str) else [edit.value], text)[1:-1]
        if not there:
            at = parent.node.start_mark.index + 1
            return text[:at] + new + text[at:]
        at = places[before].node.end_mark.index if before else places[there[0]].start
        return text[:at] + (f", {new}" if before else f"{new}, ") + text[at:]
    end = _end(text)
    if not there:
        return _begun(text, edit, parent)
    looks = [place.node for spot, place in places.items() if spot in there]
    is_flow = any(getattr(node, "flow_style", False) for node in looks)
    lines = _block(name, edit.value, text, is_flow=is_flow)
    indent = " " * parent.node.start_mark.column
    block = "".join(f"{indent}{line}{end}" if line else end for line in lines)
    if before is None and text[text.rfind("\n", 0, places[there[0]].start) + 1 : places[there[0]].start].strip(" "):
        before = there[0] if isinstance(name, str) else None
    if before is None:
        at = _lines(there[0], places, text)[0]
        return text[:at] + block + text[at:]
    at = _lines(before, places, text)[1]
    gap = end if _has_gaps(there, places, text) else ""
    start = "" if text[:at].endswith("\n") else end
    return text[:at] + start + gap + block + text[at:]


def _before(edit: Add, there: list[Spot]) -> Spot | None:
    """The neighbour behind which something new stands; none if it is the first."""
    name = edit.spot[-1]
    if isinstance(name, int):
        return there[name - 1] if name else None
    if name not in edit.order:
        return there[-1] if there else None
    earlier = edit.order[: edit.order.index(name)]
    known = [spot for spot in there if spot[-1] in earlier]
    return known[-1] if known else None


def _has_gaps(there: list[Spot], places: _Places, text: str) -> bool:
    """Whether empty lines stand between neighbours."""
    between = [text[_lines(one, places, text)[1] : places[two].start] for one, two in pairwise(there)]
    return bool(between) and all(re.match(r"\s*\n", part) for part in between)


def _begun(text: str, edit: Add, parent: _Place) -> str:
    """The first of a list or of a mapping that is empty: ``[]`` gives way to lines."""
    if parent.key is None:
        raise NotEdited("Nothing stands here yet. Write it into the text of the file.")
    start, close = parent.node.start_mark.index, parent.node.end_mark.index
    head = text[:start].rstrip(" ") if start < close else text[:start]
    at = text.find("\n", close)
    rest, after = (text[close:], "") if at < 0 else (text[close:at], text[at + 1 :])
    indent = " " * (parent.key.start_mark.column + 2)
    lines = _block(edit.spot[-1], edit.value, text, is_flow=False)
    end = _end(text)
    return head + rest.rstrip("\r") + end + "".join(f"{indent}{line}{end}" for line in lines) + after


def _block(name: str | int, value: Plain, text: str, *, is_flow: bool) -> list[str]:
    """Something new as lines: ``name: text``, or the name and what belongs to it below, two letters further in."""
    head = "-" if isinstance(name, int) else f"{name}:"
    if isinstance(value, str):
        return [f"{head} {_scalar(value, text, str(name), is_in_flow=False)}"]
    if not value or is_flow or (isinstance(value, list) and _are_names(value, text)):
        return [f"{head} {_flow(value, text)}"]
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    below = [line for key, part in parts for line in _block(key, part, text, is_flow=False)]
    indented = [f"  {line}" for line in below]
    return [f"- {below[0]}", *indented[1:]] if head == "-" else [head, *indented]


def _are_names(value: list[Plain], text: str) -> bool:
    """Whether a list holds names alone, and the file writes such lists within brackets."""
    are_names = all(isinstance(part, str) and re.fullmatch(r"[\w.-]+", part) for part in value)
    return are_names and bool(re.search(r": \[[\w.-]", text))


def _flow(value: Plain, text: str) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_named(key, part, text)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(part, text) for part in value) + "]"
    return _scalar(value, text, is_in_flow=True)


def _named(key: str, value: Plain, text: str) -> str:
    return _scalar(value, text, key, is_in_flow=True) if isinstance(value, str) else _flow(value, text)


def _removed(text: str, spot: Spot, places: _Places) -> str:
    parent, there = places[spot[:-1]], _children(spot[:-1], places)
    number = there.index(spot)
    place = places[spot]
    if getattr(parent.node, "flow_style", False):
        start, end = place.start, place.node.end_mark.index
        if number:
            start = places[there[number - 1]].node.end_mark.index
        elif len(there) > 1:
            end = places[there[1]].start
        return text[:start] + text[end:]
    start, end = _lines(spot, places, text)
    is_beside_a_dash = bool(text[start : place.start].strip(" ")) and place.key is not None
    if len(there) == 1:
        if parent.key is None:
            raise NotEdited("This is the last one here. Remove it in the text of the file.")
        colon = text.index(":", parent.key.end_mark.index) + 1
        empty = " []" if isinstance(parent.node, SequenceNode) else " {}"
        return text[:colon] + empty + text[colon:start] + text[end:]
    if is_beside_a_dash:
        return text[: place.start] + text[places[there[number + 1]].start :]
    if text[:start].endswith(("\n\n", "\r\n\r\n")):
        if not text[end:]:
            start = len(text[:start].rstrip()) + len(_end(text))
        elif gap := re.match(r"\r?\n", text[end:]):
            end += len(gap[0])
    return text[:start] + text[end:]


def _swapped(text: str, spot: Spot, places: _Places) -> str:
    there = _children(spot[:-1], places)
    one, two = spot, there[there.index(spot) + 1]
    line = text[text.rfind("\n", 0, places[one].start) + 1 : places[one].start]
    is_beside_a_dash = places[one].key is not None and bool(line.strip())
    if places[one].is_in_flow or getattr(places[spot[:-1]].node, "flow_style", False) or is_beside_a_dash:
        a, b = ((places[each].start, _last_letter(each, places, text)) for each in (one, two))
    else:
        a, b = (_lines(each, places, text) for each in (one, two))
        a = a if one == there[0] else (_with_remarks(a[0], text), a[1])
        b = (_with_remarks(b[0], text), b[1])
    return text[: a[0]] + text[b[0] : b[1]] + text[a[1] : b[0]] + text[a[0] : a[1]] + text[b[1] :]


def _with_remarks(start: int, text: str) -> int:
    """Where the remarks start that stand right above a line."""
    above = re.search(r"(?:^[ \t]*#.*\n)+\Z", text[:start], re.MULTILINE)
    return above.start() if above else start
