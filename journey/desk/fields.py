"""What can be changed at a spot of a content file, as the models of the content tell it: for every kind of file."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from journey.reading.editing import Add, Edit, Put, Remove, edits_of_list
from journey.reading.mistakes import Spot, path_of
from journey.reading.schemas import Schema, schema_at
from journey.reading.yaml_tree import Plain, value_at


@dataclass(frozen=True)
class Field:
    """What stands, or may stand, at one spot."""

    spot: Spot
    schema: Schema
    is_there: bool
    is_needed: bool

    @property
    def path(self) -> str:
        """The spot as authors read it."""
        return path_of(self.spot)

    @property
    def title(self) -> str:
        """Its name in words."""
        name = self.spot[-1] if self.spot else "file"
        said = f"{name + 1}." if isinstance(name, int) else name.replace("_", " ").replace("-", " ")
        return said[:1].upper() + said[1:]

    @property
    def help(self) -> str:
        """What the model says of it."""
        return str(self.schema.get("description", ""))


@dataclass(frozen=True)
class Text(Field):
    """One text."""

    value: str

    @property
    def choices(self) -> tuple[str, ...]:
        """All that may stand there, where that is so few."""
        named = self.schema.get("enum") or ([self.schema["const"]] if "const" in self.schema else None)
        if not named and self.schema.get("pattern") == "yes|no":
            named = ["yes", "no"]
        return tuple(map(str, named or ()))


@dataclass(frozen=True)
class Lines(Field):
    """A list of texts."""

    value: tuple[str, ...]


@dataclass(frozen=True)
class Group(Field):
    """Several fields together: with names of the model's, with names of the author's, or one after the other."""

    members: "tuple[Each, ...]"
    is_list: bool = False
    takes_names: bool = False


Each = Text | Lines | Group


def field_at(values: Plain, model: type[BaseModel], spot: Spot, *, is_needed: bool = True) -> Each:
    """What can be changed at a spot, with all below it. Where a file says something else than the model, it is told
    as it stands."""
    schema = schema_at(model, spot)
    try:
        value = value_at(values, spot)
    except (LookupError, TypeError):
        return _missing(schema, spot, is_needed=is_needed)
    if isinstance(value, str):
        return Text(spot, schema, is_there=True, is_needed=is_needed, value=value)
    if isinstance(value, list):
        is_of_texts = all(isinstance(part, str) for part in value) and schema_at(model, (*spot, 0)).get("type") not in (
            "object",
        )
        texts = tuple(part for part in value if isinstance(part, str))
        if is_of_texts and not any("\n" in part for part in texts):
            return Lines(spot, schema, is_there=True, is_needed=is_needed, value=texts)
        items = tuple(field_at(values, model, (*spot, number)) for number in range(len(value)))
        return Group(spot, schema, is_there=True, is_needed=is_needed, members=items, is_list=True)
    known, needed = schema.get("properties", {}), schema.get("required", ())
    names = [*known, *(name for name in value if name not in known)]
    members = tuple(field_at(values, model, (*spot, name), is_needed=name in needed or not known) for name in names)
    return Group(spot, schema, is_there=True, is_needed=is_needed, members=members, takes_names=not known)


def _missing(schema: Schema, spot: Spot, *, is_needed: bool) -> Each:
    if schema.get("type") == "object":
        return Group(
            spot, schema, is_there=False, is_needed=is_needed, members=(), takes_names="properties" not in schema
        )
    if schema.get("type") == "array":
        items = schema.get("items", {})
        if "$ref" in items or items.get("type") == "object":
            return Group(spot, schema, is_there=False, is_needed=is_needed, members=(), is_list=True)
        return Lines(spot, schema, is_there=False, is_needed=is_needed, value=())
    return Text(spot, schema, is_there=False, is_needed=is_needed, value="")


def changed_text(values: Plain, model: type[BaseModel], one: Text, new: str) -> tuple[Edit, ...]:
    """The edits by which a field says something else; what may be left out goes where it would say nothing."""
    if new == one.value:
        return ()
    if one.is_there:
        is_optional = not one.is_needed and not isinstance(one.spot[-1], int)
        return (Remove(one.spot),) if is_optional and not new else (Put(one.spot, new),)
    return (added(values, model, one.spot, new),)


def changed_lines(values: Plain, model: type[BaseModel], one: Lines, new: tuple[str, ...]) -> tuple[Edit, ...]:
    """The same of a list of texts."""
    if new == one.value:
        return ()
    if not one.is_there:
        return (added(values, model, one.spot, list(new)),)
    if not new and not one.is_needed:
        return (Remove(one.spot),)
    return edits_of_list(one.spot, one.value, new)


def added(values: Plain, model: type[BaseModel], spot: Spot, value: Plain) -> Add:
    """The edit that puts something where nothing is yet, and around it what is missing there, too."""
    depth = next(number for number in range(1, len(spot) + 1) if not _is_there(values, spot[:number]))
    for part in reversed(spot[depth:]):
        value = [value] if isinstance(part, int) else {part: value}
    order = tuple(schema_at(model, spot[: depth - 1]).get("properties", ()))
    return Add(spot[:depth], value, order)


def _is_there(values: Plain, spot: Spot) -> bool:
    try:
        value_at(values, spot)
    except (LookupError, TypeError):
        return False
    return True


def one_more(values: Plain, model: type[BaseModel], group: Group) -> Add:
    """The edit by which a list has one item more, of the same form as the last one."""
    number = len(group.members)
    like: Plain = value_at(values, group.members[-1].spot) if number else ""
    new = _emptied(like) if number else begun(model, (*group.spot, 0))
    return added(values, model, (*group.spot, number), new)


def _emptied(value: Plain) -> Plain:
    if isinstance(value, str):
        return ""
    if isinstance(value, list):
        return [_emptied(part) for part in value[:1]]
    return {key: _emptied(part) for key, part in value.items()}


def begun(model: type[BaseModel], spot: Spot) -> Plain:
    """What must stand at a spot, without words yet."""
    schema = schema_at(model, spot)
    if schema.get("type") == "array":
        return []
    if schema.get("type") != "object":
        return ""
    if "properties" not in schema:
        return {"en": begun(model, (*spot, "en"))} if spot[-1] == "words" else {}
    values: dict[str, Any] = {name: begun(model, (*spot, name)) for name in schema.get("required", ())}
    return values
