"""The words by which a text is known that could harm a reader if it were out of date."""

from typing import Annotated

from pydantic import Field

from journey.model.values import Content
from journey.model.words.labels import Plain

Known = Annotated[tuple[Plain, ...], Field(max_length=60)]


class DangerWords(Content):
    """Those of one language. A translation needs no others than its negations."""

    medicines: Known = ()
    eating: Known = ()
    driving: Known = ()
    numbers: Known = ()
    negations: Known = ()
