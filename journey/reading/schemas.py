"""What the models say of the content files, and of each spot in them, as JSON Schema (2020-12)."""

from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from journey.model.clinic import Clinic
from journey.model.interface import InterfaceWords
from journey.model.procedure import JourneyShape, JourneyWords
from journey.reading.mistakes import Spot

Schema = dict[str, Any]

_KINDS: dict[str, type[BaseModel]] = {
    "clinic": Clinic,
    "interface": InterfaceWords,
    "journey": JourneyShape,
    "words": JourneyWords,
}


def content_schemas() -> dict[str, Schema]:
    """The schema of each kind of content file, by its name: what an editor checks and completes a file with."""
    return {kind: {"$schema": GenerateJsonSchema.schema_dialect, **_schema(model)} for kind, model in _KINDS.items()}


@lru_cache(maxsize=8192)
def schema_at(model: type[BaseModel], spot: Spot) -> Schema:
    """The schema of what may stand at a spot; empty where the model knows none."""
    whole = _schema(model)
    found = whole
    for part in spot:
        found = _resolved(_below(found, part), whole.get("$defs", {}))
    return found


@cache
def _schema(model: type[BaseModel]) -> Schema:
    return model.model_json_schema()


def _below(schema: Schema, part: str | int) -> Schema:
    """What a schema says of one key, or of one item of a list."""
    if isinstance(part, int):
        each: list[Schema] = schema.get("prefixItems", [])
        found = each[part] if part < len(each) else schema.get("items")
    else:
        found = schema.get("properties", {}).get(part) or schema.get("additionalProperties")
    return found if isinstance(found, dict) else {}


def _resolved(schema: Schema, definitions: Schema) -> Schema:
    """The same without a reference, and without the choice to leave it out."""
    first: Schema = schema.get("anyOf", [schema])[0]
    name = first.get("$ref", "").rsplit("/", 1)[-1]
    found: Schema = definitions[name] if name else first
    return found
