"""What a model says of each spot of its file, as JSON Schema (2020-12)."""

from functools import cache
from typing import Any

from pydantic import BaseModel

from journey.reading.mistakes import Spot

Schema = dict[str, Any]


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
