"""Lines of words for a new name, fitted to what the structure says of it."""

from collections.abc import Iterator
from itertools import takewhile

from journey.model.periods import PeriodKind
from journey.model.procedure import OnHandout, PhaseId
from journey.model.texts import TO_REPLACE
from journey.model.words.pictures import is_general
from journey.reading.mistakes import Spot
from journey.reading.pasting import lines_to_paste
from journey.reading.yaml_tree import Tree

MAY_LACK = {each.value for each in OnHandout} - {OnHandout.PICTURE, OnHandout.GIST, OnHandout.WHAT_YOU_DO}
"""The texts of a step that a handout can tell, and that it need not have."""


def words_to_paste(spot: Spot, shape: Tree) -> str:
    """The lines for the words of a name at a spot, as its shape needs them; empty where there are none of the kind."""
    lines = lines_to_paste(spot, words=True).splitlines()
    if spot[0] == "steps":
        lines = list(_of_step(lines, _spot_of(str(spot[-1]), shape), shape))
    elif spot[0] == "risks" and len(spot) == 2 and not shape.keys(*spot, "studies"):
        lines = list(takewhile(lambda line: line.strip() != "studies:", lines))
    elif not any(at[-1] == "compared" for at, _ in shape.texts(*spot)):
        lines = [line for line in lines if not line.lstrip().startswith(("group:", "compared_group:"))]
    return "\n".join(lines)


def _spot_of(step: str, shape: Tree) -> Spot:
    """Where a step stands in a shape; some phase of it, where that is a list of names."""
    return next((("phases", each, step) for each in PhaseId if step in shape.keys("phases", each)), ("phases",))


def _of_step(lines: list[str], spot: Spot, shape: Tree) -> Iterator[str]:
    """The lines of a step: with what its handout, its period and a picture of its own need."""
    texts = dict(shape.texts())
    wanted = {text for at, text in texts.items() if at[:-1] == (*spot, "handout")}
    wanted |= {"what_you_feel"} if spot[1:2] == (PhaseId.DURING,) else set()
    period = texts.get((*spot, "period"), "")
    has_length = texts.get(("periods", period, "kind")) != PeriodKind.FASTING and ("periods", period, "lasts") in texts
    for line in lines:
        key, _, text = line.strip().partition(": ")
        match key:
            case _ if TO_REPLACE not in text:
                yield line
            case "how_long" if has_length:
                yield line.replace(text, f"It may take {{{period}}}.")
            case _ if key not in MAY_LACK or key in wanted or (key == "how_long" and period):
                yield line
    if lines and (picture := texts.get((*spot, "picture"))) and not is_general(picture):
        yield f"    picture_alt: {TO_REPLACE} Say what the picture shows."
