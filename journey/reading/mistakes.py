"""A mistake in the content: where it is, what is wrong, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

if TYPE_CHECKING:
    from journey.reading.yaml_tree import Place, Tree


@dataclass(frozen=True)
class Mistake:
    """One mistake that an author can mend."""

    file: Path
    line: int
    field: str
    wrong: str
    instead: str

    @classmethod
    def at(cls, tree: Tree, place: Place, wrong: str, instead: str) -> Mistake:
        """A mistake at a place in a file."""
        return cls(tree.file, tree.line_of(place), ".".join(map(str, place)) or "file", wrong, instead)

    def __str__(self) -> str:
        return self.told_from(Path.cwd())

    def told_from(self, folder: Path) -> str:
        """The mistake in one line, its file named from a folder."""
        file = self.file.relative_to(folder) if self.file.is_relative_to(folder) else self.file
        return f"{file}:{self.line}: {self.field}: {self.wrong}, {self.instead}"


class ContentError(Exception):
    """The content cannot be used. Holds every mistake found, in the order of files and lines."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes), key=lambda m: (str(m.file), m.line, m.field))
        super().__init__("\n".join(map(str, self.mistakes)))


def suggestion(word: str, known: Iterable[str]) -> str:
    """What to write instead of an unknown word."""
    known = list(known)
    if close := get_close_matches(word, known, n=1):
        return f'write "{close[0]}"'
    return "write one of: " + ", ".join(known) if known else "remove it"


def from_validation(tree: Tree, model: type[BaseModel], error: ValidationError) -> list[Mistake]:
    """The mistakes that the model found in a file, each with its line."""
    return [_from_detail(tree, model, detail) for detail in error.errors()]


def _from_detail(tree: Tree, model: type[BaseModel], detail: ErrorDetails) -> Mistake:
    place = tuple(part for part in detail["loc"] if part != "[key]")
    context = detail.get("ctx", {})
    match detail["type"]:
        case "content":
            return Mistake.at(tree, place, context["wrong"], context["instead"])
        case "missing":
            return Mistake.at(tree, place, "is missing", f"add a line that starts with {place[-1]}:")
        case "extra_forbidden":
            known = _keys_at(model, place[:-1]) - set(tree.keys(*map(str, place[:-1])))
            return Mistake.at(tree, place, "is not a known key", suggestion(str(place[-1]), sorted(known)))
        case "string_type":
            return Mistake.at(tree, place, "is not a text", "write one text after the colon")
        case "tuple_type" | "list_type":
            return Mistake.at(tree, place, "is not a list", "write each item on a line of its own, after a dash")
        case "dict_type" | "model_type" | "model_attributes_type":
            return Mistake.at(tree, place, "has no keys of its own", "write its keys below it, indented")
        case "string_too_short" | "too_short":
            return Mistake.at(tree, place, "is empty", "fill it in")
        case "too_long":
            return Mistake.at(tree, place, "is too long", f"write {context['max_length']} or fewer")
        case "enum" | "literal_error":
            return Mistake.at(tree, place, f'"{detail["input"]}" is not known here', f"write {context['expected']}")
        case _:
            return Mistake.at(tree, place, detail["msg"], "look at the same place in a file that works")


def _keys_at(model: type[BaseModel], place: Place) -> set[str]:
    """The keys that a model knows at a place; none where it takes any key."""
    schema = model.model_json_schema()
    node: dict[str, object] = schema
    for part in place:
        node = _resolved(schema, node)
        properties = node.get("properties", {})
        assert isinstance(properties, dict)
        inner = properties.get(part) or node.get("additionalProperties") or node.get("items") or {}
        node = inner if isinstance(inner, dict) else {}
    known = _resolved(schema, node).get("properties", {})
    return set(known) if isinstance(known, dict) else set()


def _resolved(schema: dict[str, object], node: dict[str, object]) -> dict[str, object]:
    reference = node.get("$ref")
    if not isinstance(reference, str):
        return node
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    found = definitions[reference.rsplit("/", 1)[-1]]
    assert isinstance(found, dict)
    return found
