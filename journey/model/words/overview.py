"""The words of the overview, its doors, and the answers behind them."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain


class AnswerWords(Content):
    """The title of an answer, and what stands below the answer itself."""

    heading: Plain
    message: Plain


class OverviewWords(Content):
    """The words of the overview: the doors ask what readers ask."""

    home: Plain
    what_it_is: Plain
    headline: Annotated[Label, Placeholders(("name",))]
    say: Annotated[Label, Placeholders(("sound",))]
    doors: Plain
    steps: Plain
    risks: Plain
    call: Plain
    take: Plain
    asked: Plain
    hurt: AnswerWords
    do: AnswerWords
    time: AnswerWords
