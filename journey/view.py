"""What the reader looks at, and the address that carries it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol


class Shelf(Protocol):
    """What a view needs to know of what is on offer."""

    @property
    def procedures(self) -> tuple[str, ...]:
        """The ids of the procedures, the default one first."""

    def languages(self, procedure: str) -> tuple[str, ...]:
        """The codes of the languages of a procedure, the default one first."""

    def steps(self, procedure: str) -> tuple[str, ...]:
        """The ids of the steps of a procedure, in order."""


@dataclass(frozen=True)
class View:
    """What the reader looks at: a procedure, a language, a step. Every value is one that is on offer."""

    procedure: str
    language: str
    step: str

    @property
    def query(self) -> dict[str, str]:
        """The query parameters that lead here again."""
        return {"procedure": self.procedure, "lang": self.language, "step": self.step}

    def at(self, step: str) -> "View":
        """The same view at another step."""
        return replace(self, step=step)

    def told_in(self, language: str) -> "View":
        """The same view in another language."""
        return replace(self, language=language)


def read_view(query: Mapping[str, str], browser_languages: Iterable[str], shelf: Shelf) -> View:
    """The view that an address asks for. What it does not say, or says wrongly, is quietly the default.

    ``browser_languages`` are language tags (BCP 47), the preferred one first; ``es-MX`` finds ``es``.
    """
    procedure = _known(query.get("procedure"), shelf.procedures)
    languages = shelf.languages(procedure)
    wished = [query.get("lang", ""), *browser_languages]
    language = next((code for tag in wished if (code := _language(tag, languages))), languages[0])
    return View(procedure, language, _known(query.get("step"), shelf.steps(procedure)))


def _known(value: str | None, values: tuple[str, ...]) -> str:
    return value if value in values else values[0]


def _language(tag: str, languages: tuple[str, ...]) -> str | None:
    """The language of a tag, or of its beginning: ``zh-Hant-TW`` finds ``zh-Hant``, else ``zh`` (RFC 4647, lookup)."""
    by_name = {code.lower(): code for code in languages}
    parts = tag.lower().split("-")[:8]
    beginnings = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((by_name[beginning] for beginning in beginnings if beginning in by_name), None)
