"""What is said to a helper in place of what the patient is told: no less than that, and to somebody."""

from collections.abc import Iterator

from journey.model.procedure import ListId
from journey.model.texts import is_to_be_written, placeholders
from journey.reading.mistakes import Mistake, Spot, so_many
from journey.reading.yaml_tree import Tree

_COUNTED = {"call_emergency": "sign", "call_clinic": "sign", "points": "line"}
"""Lists of which a helper is told no less."""

_REPLACING = ("main_message", "summary", "call_emergency", "call_clinic")
"""What the list for a helper says besides, in place of a text of the same name."""

_REPLACING_BY_NAME = (("introduction",), ("times",), ("plan",), *(("checklist", name.value) for name in ListId))
"""Where only what is named is said to a helper in other words."""


def check_variants(words: Tree) -> Iterator[Mistake]:
    """A variant stands for a text of the patient's, names the same values, and leaves out no sign."""
    for spot in _variants(words):
        yield from _stands_for_a_text(words, spot)
    for spot in _parts(words):
        if "helper" in words.keys(*spot) and "helper" not in words.values:
            instead = "add at the end of the file helper: with drive:, stay:, bag:, watch: and call:"
            yield words.mistake((*spot, "helper"), "is told to nobody, for there is no list for helpers", instead)


def _parts(words: Tree) -> Iterator[Spot]:
    """Where a helper may be told something else."""
    for part in ("phases", "steps", "house_rules", "answers", "visits", "tasks"):
        yield from ((part, name) for name in words.keys(part))
    yield ("in_short",)
    for step in words.keys("steps"):
        pictures = ("steps", step, "small_captions")
        yield from ((*pictures, number) for number in range(len(words.at(pictures))))


def _variants(words: Tree) -> Iterator[Spot]:
    for spot in _parts(words):
        yield from ((*spot, "helper", name) for name in words.keys(*spot, "helper"))
    yield from (("helper", name) for name in words.keys("helper") if name in _REPLACING)
    for part in _REPLACING_BY_NAME:
        yield from (("helper", *part, name) for name in words.keys("helper", *part))


def _stands_for_a_text(words: Tree, spot: Spot) -> Iterator[Mistake]:
    patients = tuple(part for part in spot if part != "helper")
    said, instead_said = ([text for _, text in words.texts(*one)] for one in (patients, spot))
    if not said:
        yield words.mistake(
            spot, "stands for nothing that the patient is told", f"add {spot[-1]}: for the patient, too"
        )
        return
    if any(map(is_to_be_written, (*said, *instead_said))):
        return
    counted = _COUNTED.get(str(spot[-1]))
    if counted and len(said) != len(instead_said):
        wrong = f"has {so_many(len(instead_said), counted)}, but the patient is told {len(said)}"
        yield words.mistake(spot, wrong, f"write each {counted}, in the same order")
    told = {name for text in instead_said for name in placeholders(text)}
    for name in dict.fromkeys(name for text in said for name in placeholders(text)):
        if name not in told:
            wrong = f"does not say {{{name}}}, which the patient is told"
            yield words.mistake(spot, wrong, f"write {{{name}}} where it belongs")
