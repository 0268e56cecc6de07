"""Hard words that nobody explains: neither among the easy words of English, nor with an entry of their own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from journey.model.hard_words import explains, written_as
from journey.model.texts import PLACEHOLDER, is_to_be_written
from journey.reading.mistakes import Mistake, Spot
from journey.reading.names import interface_folder
from journey.reading.yaml_tree import Tree, read_tree

_LISTS = ("easy_words.txt", "also_easy.txt")
_FEWEST_LETTERS = 4
_ENDINGS = {
    "ies": ("y",), "ied": ("y",), "ier": ("y",), "iest": ("y",), "ily": ("y",), "iness": ("y",), "s": ("",),
    "es": ("",), "ed": ("", "e"), "ing": ("", "e"), "ings": ("", "e"), "er": ("", "e"), "ers": ("", "e"),
    "est": ("", "e"), "ly": ("", "le"), "ness": ("",), "ful": ("",), "less": ("",),
}  # fmt: skip
"""What is added to an easy word and leaves it easy, each with what stood there before."""
_BEFORE = ("un", "re", "non", "over")

_NAME = re.compile(r"\b(?:Dr|Mr|Mrs|Ms)\. [A-Z]\w*|(?<!^)(?<![.?!:\-] )\b[A-Z]\w*")
"""A word with a capital letter within a sentence."""
_NOT_PROSE = {"say", "say_it", "also_called", "word", "also", "language", "locale", "code"}
_LISTS_OF_WORDS = {"danger", "sentences", "forms", "translation"}
"""What no reader is told as it stands."""


def unexplained(folder: Path) -> Iterator[Mistake]:
    """The hard words of a content folder that nobody explains; English alone has a list of easy words."""
    clinic, of_all = _tree(folder / "clinic.yaml"), _tree(interface_folder(folder) / "en.yaml")
    if not clinic.values:  # nobody knows which words its readers know
        return
    easy = frozenset(text.casefold() for _, text in clinic.texts("easy_words"))
    yield from _unexplained_in(of_all, _explained(of_all), easy)
    for shape in sorted(folder.glob("*/journey.yaml")):
        words = _tree(shape.with_name("en.yaml"))
        yield from _unexplained_in(words, (*_explained(of_all), *_explained(words)), easy)


def explained_in(folder: Path) -> dict[str, frozenset[str]]:
    """What English readers of each procedure are told or know, in small letters; under "" those of every one.

    It is known of a procedure with a mistake, too, as long as its words can be read.
    """
    clinic, of_all = _tree(folder / "clinic.yaml"), _tree(interface_folder(folder) / "en.yaml")
    known = frozenset(word.casefold() for word in (*clinic.keys("easy_words"), *_explained(of_all)))
    words = {shape.parent.name: _tree(shape.with_name("en.yaml")) for shape in folder.glob("*/journey.yaml")}
    return {"": known} | {name: known.union(map(str.casefold, _explained(tree))) for name, tree in words.items()}


def hard_in(text: str, explained: Iterable[str] = (), easy: frozenset[str] = frozenset()) -> list[str]:
    """The hard words of a text, in small letters, but for those that are explained, elsewhere or in the text itself.

    Names are none: what has a capital letter within a sentence. ``easy`` are words that readers know, too.
    """
    said = PLACEHOLDER.sub(" ", text)
    if names := tuple(explained):
        said = written_as(names).sub(" ", said)
    said = _NAME.sub(" ", said)
    found = dict.fromkeys(word.casefold() for word in re.findall(r"[A-Za-z]+", re.sub(r"'s\b", "", said)))
    return [word for word in found if not _is_easy(word, easy) and not explains(text, word, "en")]


def _unexplained_in(words: Tree, explained: Iterable[str], easy: frozenset[str]) -> Iterator[Mistake]:
    """The hard words of each text of a file; each word once, where it first stands."""
    told: set[str] = set()
    explained = tuple(explained)
    prose = [(spot, text) for spot, text in words.texts() if _is_prose(spot) and not is_to_be_written(text)]
    names = frozenset(name.casefold() for _, text in prose for name in _NAME.findall(text))
    for spot, text in prose:
        if hard := [word for word in hard_in(text, explained, easy | names) if word not in told]:
            told.update(hard)
            yield words.mistake(spot, *_in_words(hard))


def _in_words(hard: list[str]) -> tuple[str, str]:
    """What is wrong with a text that holds hard words, and what to write instead."""
    first, *others = hard
    add = f"below hard_words: - word: {first}, with means: and what it means"
    if not others:
        return (
            f'"{first}" is a hard word, and nobody explains it',
            f"write a plainer one, or add it {add}; if your readers know it, add it to easy_words in clinic.yaml",
        )
    listed = ", ".join(f'"{word}"' for word in hard[:-1]) + f' and "{hard[-1]}"'
    return (
        f"{listed} are hard words, and nobody explains them",
        f"write plainer ones, or add each {add}; what your readers know, add to easy_words in clinic.yaml",
    )


def _is_prose(spot: Spot) -> bool:
    is_study = spot[:2] == ("trials", "studies") and spot[-1] == "name"
    return spot[0] not in _LISTS_OF_WORDS and not _NOT_PROSE.intersection(spot) and not is_study


def _explained(words: Tree) -> Iterator[str]:
    """The names of the hard words of a file, and of its procedure."""
    for spot, text in words.texts():
        match spot:
            case ("hard_words", _, "word") | ("hard_words", _, "also", _) | ("name",) | ("also_called", _):
                yield text


def _is_easy(word: str, easy: frozenset[str]) -> bool:
    known = easy_words()
    return len(word) < _FEWEST_LETTERS or any(root in known or root in easy for root in _roots(word))


def _roots(word: str) -> Iterator[str]:
    """A word, and each word of which it may be a form."""
    yield word
    for ending, before in _ENDINGS.items():
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield from (stem + letters for letters in before)
            if stem[-1:] == stem[-2:-1]:
                yield stem[:-1]
    for start in _BEFORE:
        if word.startswith(start) and len(word) > len(start) + 2:
            yield from _roots(word.removeprefix(start))


@cache
def easy_words() -> frozenset[str]:
    """Words that nearly everybody knows: the list of Dale and Chall, and what grown-ups know besides."""
    lines = (line for name in _LISTS for line in Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n"))
    return frozenset(line.strip() for line in lines if line and not line.startswith("#"))


def _tree(file: Path) -> Tree:
    return read_tree(file)[0]
