"""How a reader takes part: statements to say back, what matters to them, and questions to take along to a talk."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model.choices import Row
from journey.model.texts import Sentence
from journey.model.values import MOST_LIST_ITEMS, Content, Name, YesOrNo, matching

Fact = Annotated[str, matching(r"[A-Z]\d{1,2}", "write the number of a fact like C7 or L32")]


class StatementShape(Content):
    """A statement to say back: whether it is true, where that is told, and what it rests on."""

    is_true: YesOrNo
    topic: Name
    """The id of the step or the risk that tells of it."""
    explained_by: Annotated[tuple[Name, ...], Field(min_length=1, max_length=3)]
    """The texts of the topic that say so: their names, or the ids of answers that a step gives."""
    facts: tuple[Fact, ...] = ()
    """The facts that carry it, where a clinic keeps a list of facts."""
    values: dict[str, str] = Field(default_factory=dict)
    """The values that it rests on, as they were when it was written: ``fasting: midnight``."""


StatementShapes = Annotated[dict[str, StatementShape], Field(min_length=5, max_length=6)]


class MatterShape(Content):
    """Something that may matter to a reader; ``row`` is what each choice says of it."""

    row: Row


MatterShapes = Annotated[dict[str, MatterShape], Field(min_length=3, max_length=5)]


class Outlook(StrEnum):
    """What a question to ask is about: whether to have it at all, how it goes, and what if it does not go well."""

    SHOULD = "should"
    WELL = "well"
    NOT_WELL = "not_well"


QuestionIds = Annotated[tuple[Name, ...], Field(min_length=1, max_length=MOST_LIST_ITEMS)]


class QuestionShapes(Content):
    """The ids of the questions to ask, in order."""

    should: QuestionIds
    well: QuestionIds
    not_well: QuestionIds

    def __getitem__(self, outlook: Outlook) -> QuestionIds:
        return dict(self)[outlook.value]  # type: ignore[no-any-return]


class QuestionWords(Content):
    """A question to ask, and why one asks it."""

    question: Sentence
    why: Sentence


class QuestionsWords(Content):
    """The questions to ask, by their ids."""

    should: dict[str, QuestionWords]
    well: dict[str, QuestionWords]
    not_well: dict[str, QuestionWords]

    def __getitem__(self, outlook: Outlook) -> dict[str, QuestionWords]:
        return dict(self)[outlook.value]  # type: ignore[no-any-return]


class Statement(Content):
    """A statement to say back, in one language."""

    id: str
    says: str
    is_true: bool
    topic: str
    explanation: tuple[str, ...]
    """In the words of the topic."""


class Matter(MatterShape):
    """Something that may matter to a reader, in one language."""

    id: str
    says: str


class Question(QuestionWords):
    """A question to ask, in one language."""

    id: str
    outlook: Outlook
