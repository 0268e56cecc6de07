"""The choices that a reader has, not having the procedure among them: each told in the same rows."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from journey.model.evidence import Sourced
from journey.model.texts import Label, Prose, Sentence, ShortName, called_short
from journey.model.values import Content, PictureFile, ProseList


class Row(StrEnum):
    """What is told of each choice, in this order."""

    WHAT_IT_IS = "what_it_is"
    BETTER = "better"
    WRONG = "wrong"
    LIKE = "like"


class ChoiceShape(Sourced):
    """Its picture, where the words of a choice come from, and which of its rows nobody knows."""

    picture: PictureFile | None = None

    not_known: tuple[Row, ...] = ()


class ChoiceWords(Content):
    """What is said about a choice: the same rows for each, but for what nobody knows."""

    name: Label
    short: ShortName = ""
    """What stands below its picture: its name, where that is short."""
    picture_alt: Prose | None = None
    what_it_is: Prose | None = None
    better: Prose | None = None
    wrong: Prose | None = None
    like: Prose | None = None

    _goes_by_its_name = model_validator(mode="before")(called_short("name"))


class Choice(ChoiceShape, ChoiceWords):
    """A choice, in one language."""

    id: str

    def row(self, row: Row) -> str | None:
        """What a row says; none where that is not known."""
        said: str | None = getattr(self, row)
        return said


ChoiceShapes = Annotated[dict[str, ChoiceShape], Field(min_length=2)]


class DecisionShape(Content):
    """What a consult begins with where there is no spine: a picture of the problem."""

    picture: PictureFile


class Decision(Content):
    """What the reader decides: the condition, the choices in one sentence, and what speaks for and against."""

    condition: ProseList
    picture_alt: Prose | None = None
    """What the picture of the problem shows, where there is one."""
    message: Sentence
    summary: ProseList
    watch: Prose = ""
    """What to watch for afterwards, for what is serious; where it is empty, the interface says it."""
