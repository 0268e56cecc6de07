"""A page that shows a clinician what has changed in a file since it was signed, to be read, printed and signed."""

from functools import lru_cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment

from journey.blocks.html import environment, with_languages
from journey.changes import Change, changes_in
from journey.library import CLINIC_FILE, Library
from journey.model.review import Standing
from journey.reading.commands import typed_out

_PLACES = {
    "checklist": "My plan", "plan": "My plan",
    "decision": "Risks and benefits", "trials": "Risks and benefits", "risks": "Risks and benefits",
    "choices": "Risks and benefits", "evidence": "Risks and benefits", "sources": "Risks and benefits",
    "say_it_back": "Questions", "matters": "Questions", "questions_to_ask": "Questions", "questions": "Questions",
    "hard_words": "Questions",
    "call": "When to call", "call_emergency": "When to call", "call_clinic": "When to call",
    "spine": "In the consult",
}  # fmt: skip
"""Where readers meet a part of a procedure; every other part stands with the steps."""


def changes_page(file: str, standing: Standing, library: Library, folder: Path) -> str:
    """A whole HTML document on a file of a content folder, like ``vertebroplasty/en.yaml``. Every word is escaped."""
    changes = changes_in(standing)
    of_numbers = [change for change in changes if change.is_of_numbers]
    others = sorted((change for change in changes if not change.is_of_numbers), key=lambda one: _place(file, one))
    groups = [("Numbers", of_numbers)] if of_numbers else []
    groups += [(place, list(found)) for place, found in groupby(others, key=lambda one: _place(file, one))]
    by_hand = typed_out(f"sign {file} {standing.fingerprint}", folder)
    told = {"sign": by_hand, "name": _name(file, library), "standing": standing, "groups": groups}
    return with_languages(_templates().get_template("changes.html").render(told, number=len(changes)))


def changes_file(file: str) -> str:
    """What the page on a file is called: ``vertebroplasty.en.html``."""
    return f"{file.removesuffix('.yaml').replace('/', '.')}.html"


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return environment(Path(__file__).parent)


def _name(file: str, library: Library) -> str:
    folder, _, language = file.removesuffix(".yaml").rpartition("/")
    if file == CLINIC_FILE:
        return "The clinic: phone, hours, notices"
    told = library.interfaces[language].language
    return (
        f"What stands around every procedure, {told}"
        if folder == "interface"
        else (f"{library.journeys[folder][language].name}, {told}")
    )


def _place(file: str, change: Change) -> str:
    if file == CLINIC_FILE or file.startswith("interface/"):
        return change.part.replace("_", " ").capitalize()
    return _PLACES.get(change.part, "Steps")
