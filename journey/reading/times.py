"""What a model alone cannot see of a journey's times: what follows what, and how far it reaches."""

import re
from collections.abc import Iterator
from datetime import timedelta

from pydantic_core import PydanticCustomError

from journey.model.values import parse_length
from journey.reading.mistakes import Mistake, Spot
from journey.reading.yaml_tree import Tree

MOST_BEFORE, MOST_AFTER = timedelta(days=366), timedelta(days=2 * 366 + 7)
"""What a chart of times can hold: a year before the arrival; two years after it, and the days that lead to them."""


def check_times(tree: Tree) -> Iterator[Mistake]:
    """Nothing waits for itself, one period is the procedure, and a chart can hold every length."""
    yield from _chains(tree)
    yield from _has_a_procedure(tree)
    yield from _lengths_can_be_drawn(tree)


def _chains(tree: Tree) -> Iterator[Mistake]:
    """A period that follows itself, or follows round in a circle, has no start."""
    periods = tree.values.get("periods")
    if not isinstance(periods, dict):
        return
    follows: dict[str, str] = {}
    for name, period in periods.items():
        for key in ("starts", "ends_with"):
            text = period.get(key) if isinstance(period, dict) else None
            if isinstance(text, str) and (before := text if key == "ends_with" else followed(text)):
                follows[name] = before
    for name in periods:
        seen, at = {name}, follows.get(name)
        while at is not None and at not in seen:
            seen.add(at)
            at = follows.get(at)
        if at == name:
            yield tree.mistake(
                ("periods", name), "waits for itself", "let it start at midnight, at arrival, or after another"
            )


def followed(starts: str) -> str:
    """The period after which something starts; empty where it starts after none."""
    found = re.search(r"(?:^| )after (\w+)$", starts.strip())
    return found[1] if found else ""


def _has_a_procedure(tree: Tree) -> Iterator[Mistake]:
    """The plan counts from the procedure, and a calendar tells how long it takes: there is one, and only one."""
    periods = tree.values.get("periods")
    if not isinstance(periods, dict):
        return
    found = [name for name, period in periods.items() if isinstance(period, dict) and period.get("kind") == "procedure"]
    if not found:
        yield tree.mistake(
            ("periods",), "has no procedure", "write kind: procedure at the period that is the procedure"
        )
    for name in found[1:]:
        yield tree.mistake(("periods", name, "kind"), "is a second procedure", f"keep that of {found[0]}")


def _lengths_can_be_drawn(tree: Tree) -> Iterator[Mistake]:
    """A chart of times holds two years and what leads to them, and a year before the arrival."""
    for group, start in (("periods", "starts"), ("visits", "when"), ("tasks", "when")):
        for name in tree.keys(group):
            texts = texts_of(tree, (group, name))
            if _ahead(texts.get(start, "")) > MOST_BEFORE:
                wrong, instead = "starts too long before the arrival to be drawn", "let it start at most a year before"
                yield tree.mistake((group, name, start), wrong, instead)
            key = "lasts" if "lasts" in texts else start
            before = _reach(tree, ("periods", followed(texts.get(start, ""))), {name})
            if _reach(tree, (group, name), set()) > MOST_AFTER >= before:
                wrong, instead = "ends too late to be drawn", "let it end within two years, or say it in words alone"
                yield tree.mistake((group, name, key), wrong, instead)


def texts_of(tree: Tree, spot: Spot) -> dict[str, str]:
    """The texts that stand right below a period, a visit or a task, by their keys."""
    return {str(at[2]): text for at, text in tree.texts(*spot) if len(at) == 3}


def _ahead(starts: str) -> timedelta:
    found = re.fullmatch(r"(.+) before arrival", starts.strip())
    return _longest(found[1]) if found else timedelta()


def _longest(text: str) -> timedelta:
    """A length of time, none for what is none: that is a mistake of its own."""
    try:
        length = parse_length(text)
    except PydanticCustomError:
        return timedelta()
    return length.longest if length else timedelta()


def _reach(tree: Tree, spot: Spot, seen: set[str]) -> timedelta:
    """How long after the arrival something ends at the latest, as far as its texts can be read."""
    name, texts = str(spot[1]), texts_of(tree, spot)
    if name in seen or not texts:
        return timedelta()
    starts = texts.get("starts", texts.get("when", ""))
    delay = _longest(starts.partition(" after ")[0]) if " after " in starts else timedelta()
    before = _reach(tree, ("periods", followed(starts)), seen | {name})
    return before + delay + _longest(texts.get("lasts", ""))
