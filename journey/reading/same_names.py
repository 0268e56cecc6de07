"""The names that stand in both files of a procedure: what its structure names, its words speak of."""

import re
from collections.abc import Iterator
from dataclasses import replace

from journey.model.procedure import JourneyWords, ListId, PhaseId
from journey.model.taking_part import Outlook
from journey.reading.fitting import words_to_paste
from journey.reading.mistakes import Mistake, Spot, close_to
from journey.reading.yaml_tree import Tree

UNSAID: tuple[Spot, ...] = (("times",), ("plan",))
"""Parts of the words in which a name of the shape may lack: the interface has words for it."""

NAME = r"[a-z][a-z0-9_-]{0,39}"
"""What a name that authors choose looks like."""


def step_spots(shape: Tree) -> list[Spot]:
    """Where the steps of a shape stand, phase by phase; the last part of each spot is the step's id."""
    return [("phases", phase.value, step) for phase in PhaseId for step in shape.keys("phases", phase.value)]


def keyed_spots(shape: Tree) -> list[Spot]:
    """Where a shape has ids of its own choice, except steps and periods; the words have the same."""
    studies: list[Spot] = [("risks", name, "studies") for name in shape.keys("risks")]
    checklist: list[Spot] = [("checklist", each.value) for each in ListId]
    evidence: list[Spot] = [("evidence", "known"), ("evidence", "not_known")]
    questions: list[Spot] = [("questions_to_ask", outlook.value) for outlook in Outlook]
    own: list[Spot] = [*checklist, ("say_it_back",), ("matters",), *questions, ("house_rules",)]
    return [*own, ("trials", "studies"), ("risks",), ("choices",), *evidence, *studies]


def names_of_words(shape: Tree) -> Iterator[tuple[Spot, dict[str, Spot]]]:
    """Each part of the words that has a text for every name of the shape, with these names and where they stand."""
    yield ("steps",), {str(spot[-1]): spot for spot in step_spots(shape)}
    for key in ("periods", "times", "plan"):
        yield (key,), {name: ("periods", name) for name in shape.keys("periods")}
    for key in ("visits", "tasks"):
        yield (key,), {name: (key, name) for name in shape.keys(key)}
    for spot in keyed_spots(shape):
        yield spot, {name: (*spot, name) for name in shape.keys(*spot)}
    yield ("answers",), {text: at for at, text in shape.texts("phases") if at[3:4] == ("answers",)}


def check_names_of_words(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """The words have the same names as the shape, part by part.

    Nothing is said of a part that one of the two files does not have at all: that is another mistake.
    """
    for key, names in names_of_words(shape):
        if any(not re.fullmatch(NAME, name) for name in names) or _is_one_text(shape, key):
            continue  # that is the mistake
        if len(key) > 2 and not words.keys(*key[:-1]):  # what is around it is missing
            continue
        if lacks_part(words, key) or lacks_part(shape, key):
            continue  # that is the mistake
        if (names and _is_expected(words, str(key[0])) and _is_there(shape, key)) or (not names and words.keys(*key)):
            yield from _same_names(words, shape, key, names)


def _same_names(words: Tree, shape: Tree, key: Spot, in_shape: dict[str, Spot]) -> Iterator[Mistake]:
    """The words have the same names at a spot as the shape, where each name stands at a spot of its own."""
    given = words.keys(*key)
    lacking = [name for name in in_shape if name not in given and name not in words.values]
    missing = [] if key in UNSAID else lacking
    unknown = [name for name in given if name not in in_shape]
    meant = _meant(unknown, lacking)
    for name in unknown:
        ours = meant.get(name, "")
        line = shape.line_of(in_shape[ours]) if ours else 0
        if close_to(name, [ours]):
            wrong, instead = "", f'write "{ours}", as journey.yaml:{line} does, or mend it there'
        elif ours in missing:
            wrong, instead = f", where {ours} (line {line}) has no words", "write one name in both files"
        else:
            wrong, instead = "", f"add {name} there, or remove it here"
        yield words.mistake((*key, name), f"does not stand in journey.yaml{wrong}", instead)
    missing = [name for name in missing if name not in meant.values()]
    for name in missing:
        where = f"which stands in journey.yaml:{shape.line_of(in_shape[name])}"
        without = words.mistake(key, f'has no words for "{name}", {where}', f"add {name}: and its words")
        yield replace(without, paste=words_to_paste((*key, name), shape))


def _meant(unknown: list[str], lacking: list[str]) -> dict[str, str]:
    """The name that lacks words for which each unknown one may stand: a close one, or the only one for the only one."""
    left, found = list(lacking), {}
    for name in unknown:
        if ours := close_to(name, left):
            left.remove(ours)
            found[name] = ours
    return found or (dict(zip(unknown, lacking, strict=True)) if len(unknown) == len(lacking) == 1 else {})


def renamed(words: Tree, shape: Tree) -> Iterator[tuple[Spot, str, Spot]]:
    """Each name that only the words have, with the one that the shape may have for it now, and where that stands."""
    for key, names in names_of_words(shape):
        given = words.keys(*key)
        lacking = [] if key in UNSAID else [name for name in names if name not in given]
        for name, ours in _meant([name for name in given if name not in names], lacking).items():
            yield (*key, name), ours, names[ours]


def lacks_part(tree: Tree, key: Spot) -> bool:
    """Whether a file lacks the whole part in which names stand at a spot, and may lack it: trials, or evidence."""
    return len(key) == 2 and key[0] not in tree.values and not JourneyWords.model_fields[str(key[0])].is_required()


def _is_expected(words: Tree, part: str) -> bool:
    """Whether words have a part, or lack one that only a shape can ask for: the model does not miss it."""
    return part in words.values or not JourneyWords.model_fields[part].is_required()


def _is_one_text(shape: Tree, key: Spot) -> bool:
    """Whether one text stands where names should."""
    return any(spot == key for spot, _ in shape.texts(*key))


def _is_there(shape: Tree, key: Spot) -> bool:
    """Whether a shape has the part that holds the names which words have at a spot."""
    if key == ("steps",):
        return all(shape.keys("phases", phase.value) for phase in PhaseId)
    part = "phases" if key == ("answers",) else "periods" if key[0] in ("times", "plan") else str(key[0])
    return part in shape.values
