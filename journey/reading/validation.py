"""What a model finds wrong with a file, said to its author."""

import re
from dataclasses import replace

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from journey.model.procedure import JourneyShape, JourneyWords
from journey.reading.blocks import block_at
from journey.reading.mistakes import Mistake, Spot, close_to
from journey.reading.schemas import schema_at
from journey.reading.slips import QUOTE, of_line
from journey.reading.yaml_tree import Tree

_GONE: dict[Spot, tuple[str, str]] = {
    ("review",): ("is not written here any more", "remove it; python -m journey changes says how to sign a file"),
}
"""What stood in files of earlier versions."""


def from_validation(tree: Tree, model: type[BaseModel], error: ValidationError) -> list[Mistake]:
    """The mistakes that the model found in a file, each with its line; a name that is misspelt is one of them."""
    details = [(_spot(detail), detail) for detail in error.errors()]
    missing = {spot for spot, detail in details if detail["type"] == "missing"}
    found = []
    for spot, detail in details:
        if detail["type"] == "extra_forbidden":
            lacking = [str(one[-1]) for one in missing if one[:-1] == spot[:-1]]
            missing.discard((*spot[:-1], close_to(str(spot[-1]), sorted(lacking))))
    for spot, detail in details:
        if detail["type"] != "missing" or spot in missing:
            found.append(_from_detail(tree, model, spot, detail))
    return found


def _spot(detail: ErrorDetails) -> Spot:
    return tuple(part for part in detail["loc"] if part != "[key]")


def _from_detail(tree: Tree, model: type[BaseModel], spot: Spot, detail: ErrorDetails) -> Mistake:
    context, given, value = detail.get("ctx", {}), detail["input"], tree.line_at(spot).value
    match detail["type"]:
        case "content":
            return tree.mistake(spot, context["wrong"], context["instead"])
        case "missing":
            return _missing(tree, model, spot)
        case "extra_forbidden" if spot in _GONE:
            return tree.mistake(spot, *_GONE[spot])
        case "extra_forbidden":
            return _unknown(tree, model, spot)
        case "string_type" if slip := _not_a_text(given, value, spot):
            return tree.mistake(spot, *slip)
        case "string_type":
            return tree.mistake(spot, "is not one text", "write one text behind the colon")
        case "tuple_type" | "list_type":
            return tree.mistake(spot, *_not_a_list(tree, spot, given, value))
        case "dict_type" | "model_type" | "model_attributes_type":
            return tree.mistake(
                spot, "has nothing below it", "write what belongs to it below, each on a line, indented"
            )
        case "string_too_short" | "too_short":
            return tree.mistake(spot, "is empty", "fill it in")
        case "too_long":
            return tree.mistake(spot, "is too long", f"write {context['max_length']} or fewer")
        case "enum" | "literal_error":
            return tree.mistake(spot, f'"{given}" is not known here', f"write {context['expected']}")
        case _:
            return tree.mistake(spot, detail["msg"], "look at the same place in a file that works")


def _missing(tree: Tree, model: type[BaseModel], spot: Spot) -> Mistake:
    """What must stand there, as lines to paste, where the template has them."""
    block = block_at(spot, words=model is JourneyWords) if model in (JourneyWords, JourneyShape) else ""
    instead = "add the lines below" if block else f"add a line that starts with {spot[-1]}:"
    return replace(tree.mistake(spot, "is missing", instead), block=block)


def _unknown(tree: Tree, model: type[BaseModel], spot: Spot) -> Mistake:
    around = spot[:-1]
    given = tree.keys(*map(str, around))
    known = sorted(schema_at(model, around).get("properties", {}).keys() - set(given))
    if re.match(r".*\d,\d", tree.line_at(spot).value) and re.fullmatch(r"\d+%?", str(spot[-1])):
        return tree.mistake(around, "has a comma in a number", "write it like 47585, or 0.5% with a period")
    if not around and len(tree.keys(str(spot[0]))) > 1 and not close_to(str(spot[0]), known):
        return tree.mistake(
            spot, "cannot stand at the start of a line", "indent it, and all below it, by two spaces more"
        )
    close = close_to(str(spot[-1]), known)
    others = f", or write one of: {', '.join(known)}" if known else ""
    return tree.mistake(spot, "is not known here", f'write "{close}"' if close else f"remove it{others}")


def _not_a_text(given: object, value: str, spot: Spot) -> tuple[str, str] | None:
    """What was meant as a text, though it is read as something else."""
    if isinstance(given, dict) and value.startswith("{"):
        return "starts with a name in braces, so it is not read as a text", QUOTE
    if isinstance(given, list) and value.startswith("["):
        return "starts with [, so it is not read as a text", QUOTE
    if isinstance(given, dict) and isinstance(spot[-1], int):
        return "has a colon in its text", QUOTE
    if isinstance(given, list):
        return "is a list, and one text belongs here", "write the text behind the colon"
    return None


def _not_a_list(tree: Tree, spot: Spot, given: object, value: str) -> tuple[str, str]:
    """How a list is written, where something else stands in its place."""
    line = tree.line_at(spot)
    for below in tree.text.splitlines()[line.number : line.number + 1]:
        if isinstance(given, str) and (slip := of_line(below)) and not line.value:
            return slip
    if isinstance(given, str) and re.fullmatch(r"[\w.-]+", value) and tree.file.name == "journey.yaml":
        return "is not a list", f"write it in brackets, like [{value}]"
    return "is not a list", "write each of them on a line of its own, after a dash and a space"
