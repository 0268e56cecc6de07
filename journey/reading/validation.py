"""What a model finds wrong with a file, said to its author."""

import re
from dataclasses import replace

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from journey.model.procedure import JourneyShape, JourneyWords
from journey.reading.mistakes import Mistake, Spot, close_to, so_many
from journey.reading.pasting import lines_to_paste
from journey.reading.schemas import schema_at
from journey.reading.slips import QUOTE, of_line
from journey.reading.yaml_tree import Tree

_GONE: dict[Spot, tuple[str, str]] = {
    ("questions",): ("is not read any more", "remove it, with all below it; questions stand under questions_to_ask"),
    ("review",): ("is not written here any more", "remove it; python -m journey changes says how to sign a file"),
}
"""What stood in files of earlier versions."""


def from_validation(tree: Tree, model: type[BaseModel], error: ValidationError) -> list[Mistake]:
    """The mistakes that the model found in a file, each with its line; a name that is misspelt is one of them."""
    details = {_spot(detail): detail for detail in error.errors()}
    found: dict[Spot, Mistake] = {}
    for spot in [one for one, detail in details.items() if detail["type"] == "extra_forbidden"]:
        if _is_part_of_a_number(tree, spot):
            wrong = tree.mistake(spot[:-1], "has a comma in a number", "write it like 47585, or 0.5% with a period")
            found = {one: mistake for one, mistake in found.items() if one[: len(spot) - 1] != spot[:-1]}
            details = {one: detail for one, detail in details.items() if one[: len(spot) - 1] != spot[:-1]}
            found[spot] = wrong
        elif meant := _meant(spot, details):
            details.pop((*spot[:-1], meant), None)
            details.pop(spot)
            found[spot] = tree.mistake(spot, "is not known here", f'write "{meant}"')
    filled = {one[:length] for one in details for length in range(len(one))}
    for spot, detail in details.items():
        if detail["type"] != "too_short" or spot not in filled:  # what is empty below says it
            found[spot] = _from_detail(tree, model, spot, detail)
    return list(found.values())


def _meant(spot: Spot, details: dict[Spot, ErrorDetails]) -> str:
    """The missing name that an unknown one stands for: a close one, or the only one where only one is unknown."""
    here = {one: detail["type"] for one, detail in details.items() if one[:-1] == spot[:-1]}
    missing = sorted(str(one[-1]) for one, kind in here.items() if kind == "missing")
    unknown = [one for one, kind in here.items() if kind == "extra_forbidden"]
    return close_to(str(spot[-1]), missing) or (missing[0] if len(missing) == len(unknown) == 1 else "")


def _is_part_of_a_number(tree: Tree, spot: Spot) -> bool:
    """Whether what looks like a name is what stands behind the comma of a number."""
    return bool(re.fullmatch(r"\d+%?", str(spot[-1])) and re.search(r"\d,\d", tree.line_at(spot).value))


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
            return _not_a_list(tree, spot, given)
        case "dict_type" | "model_type" | "model_attributes_type" if isinstance(given, list):
            return tree.mistake(spot, "is a list, and names belong here", "write each name without a dash")
        case "dict_type" | "model_type" | "model_attributes_type" if given and spot[0] in ("visits", "tasks"):
            return tree.mistake(spot, "does not say which of its lines this is", f"write {{when: {given}}}")
        case "dict_type" | "model_type" | "model_attributes_type":
            around, instead = schema_at(model, spot[:-1]), "write what belongs to it below, each on a line, indented"
            may_lack = spot[-1] in around.get("properties", {}) and spot[-1] not in around.get("required", ())
            return tree.mistake(
                spot, "has nothing below it", f"take the line out, or {instead}" if may_lack else instead
            )
        case "string_too_short" | "too_short":
            return tree.mistake(spot, "is empty", "fill it in")
        case "too_long":
            wrong = f"has {so_many(len(given), 'entry', 'entries')}, and that is too many"
            return tree.mistake(spot, wrong, f"write {context['max_length']} or fewer")
        case "enum" | "literal_error":
            return tree.mistake(spot, f'"{given}" is not known here', f"write {context['expected']}")
        case _:
            return tree.mistake(spot, detail["msg"], "look at the same place in a file that works")


def _missing(tree: Tree, model: type[BaseModel], spot: Spot) -> Mistake:
    """What must stand there, as lines to paste, where the template has them."""
    paste = lines_to_paste(spot, words=model is JourneyWords) if model in (JourneyWords, JourneyShape) else ""
    instead = "add the lines below" if paste else f"add a line that starts with {spot[-1]}:"
    return replace(tree.mistake(spot, "is missing", instead), paste=paste)


def _unknown(tree: Tree, model: type[BaseModel], spot: Spot) -> Mistake:
    around = spot[:-1]
    given = tree.keys(*map(str, around))
    known = sorted(schema_at(model, around).get("properties", {}).keys() - set(given))
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


def _not_a_list(tree: Tree, spot: Spot, given: object) -> Mistake:
    """How a list is written, where something else stands in its place."""
    line, instead = tree.line_at(spot), "write each of them on a line of its own, after a dash and a space"
    for below in tree.text.splitlines()[line.number : line.number + 1]:
        if isinstance(given, str) and (slip := of_line(below)) and not line.value:
            return replace(tree.mistake(spot, *slip), line=line.number + 1)
    if isinstance(given, str) and re.fullmatch(r"[\w.-]+", given) and tree.file.stem in ("journey", "clinic"):
        instead = f"write it in brackets, like [{given}]"
    return tree.mistake(spot, "is empty" if given == "" else "is not a list", instead)
