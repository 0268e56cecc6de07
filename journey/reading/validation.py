"""What a model finds wrong with a file, said to its author."""

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from journey.reading.mistakes import Mistake, suggestion
from journey.reading.schemas import schema_at
from journey.reading.yaml_tree import Tree


def from_validation(tree: Tree, model: type[BaseModel], error: ValidationError) -> list[Mistake]:
    """The mistakes that the model found in a file, each with its line."""
    return [_from_detail(tree, model, detail) for detail in error.errors()]


def _from_detail(tree: Tree, model: type[BaseModel], detail: ErrorDetails) -> Mistake:
    spot = tuple(part for part in detail["loc"] if part != "[key]")
    context = detail.get("ctx", {})
    match detail["type"]:
        case "content":
            return tree.mistake(spot, context["wrong"], context["instead"])
        case "missing":
            return tree.mistake(spot, "is missing", f"add a line that starts with {spot[-1]}:")
        case "extra_forbidden":
            known = schema_at(model, spot[:-1]).get("properties", {}).keys() - set(tree.keys(*map(str, spot[:-1])))
            return tree.mistake(spot, "is not a known key", suggestion(str(spot[-1]), sorted(known)))
        case "string_type":
            return tree.mistake(spot, "is not a text", "write one text after the colon")
        case "tuple_type" | "list_type":
            return tree.mistake(spot, "is not a list", "write each item on a line of its own, after a dash")
        case "dict_type" | "model_type" | "model_attributes_type":
            return tree.mistake(spot, "has no keys of its own", "write its keys below it, indented")
        case "string_too_short" | "too_short":
            return tree.mistake(spot, "is empty", "fill it in")
        case "too_long":
            return tree.mistake(spot, "is too long", f"write {context['max_length']} or fewer")
        case "enum" | "literal_error":
            return tree.mistake(spot, f'"{detail["input"]}" is not known here', f"write {context['expected']}")
        case _:
            return tree.mistake(spot, detail["msg"], "look at the same place in a file that works")
