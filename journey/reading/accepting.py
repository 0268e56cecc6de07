"""Binding a translation: somebody has seen that its texts say what the language of origin says now."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from journey.reading.mistakes import Mistake, Spot, path_of
from journey.reading.translations import Compared, Made, State, translations_in, write_bound


@dataclass
class Accepted:
    """What was bound, and what keeps the rest from being bound."""

    texts: list[str] = field(default_factory=list)
    """Each as ``vertebroplasty/steps.lie-flat.gist``."""
    mistakes: list[Mistake] = field(default_factory=list)
    """In the files in which nothing was bound."""
    remarks: list[Mistake] = field(default_factory=list)
    """What to see again in what was bound."""
    unknown: list[str] = field(default_factory=list)
    """Paths at which no text stands that could be bound, or which stand in several folders; then nothing is bound."""


def accept(content: Path, language: str, paths: list[str], *, everything: bool = False) -> Accepted:
    """Bind the texts of a language at some paths to what they should say now.

    Without paths, those that were made anew since they were bound, and with ``everything`` all. In a file with a
    mistake, nothing is bound. A path is a text's, or of what it stands in: ``steps.lie-flat``, or, where that stands
    in several folders, ``vertebroplasty/steps.lie-flat``.
    """
    done = Accepted()
    of_language = [one for one in translations_in(content) if one.language == language]
    done.unknown = [path for path in paths if len([one for one in of_language if _texts_at(path, one)]) != 1]
    for compared in () if done.unknown else of_language:
        translation = compared.translation
        if translation.mistakes:
            done.mistakes += translation.mistakes
            continue
        bound = {spot for path in paths for spot in _texts_at(path, compared)}
        if not paths:
            states = tuple(State) if everything else (State.NEW,)
            bound = {spot for spot, made in translation.made.items() if made.state in states and made.now}
        done.texts += [f"{compared.folder.name}/{path_of(spot)}" for spot in translation.made if spot in bound]
        done.remarks += (remark for remark in translation.remarks if remark.line > 1)
        write_bound(compared.folder, language, _entries(translation.made, bound))
    return done


def _texts_at(path: str, compared: Compared) -> list[Spot]:
    """The texts at a path that can be bound."""
    field_ = path.removeprefix(f"{compared.folder.name}/")
    made = compared.translation.made
    return [spot for spot in made if made[spot].now and f"{path_of(spot)}.".startswith(f"{field_}.")]


def _entries(made: dict[Spot, Made], bound: set[Spot]) -> Iterator[tuple[Spot, str, str]]:
    """What is written of each text: what it should say now if that was accepted, else what it was made from."""
    for spot, (told, was, now, _) in made.items():
        if english := now if spot in bound else was:
            yield spot, told, english
