"""How sentences stand in a language."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from journey.model.values import Content
from journey.model.words.labels import Plain

_WORDS = {"type": ["integer", "string"], "minimum": 10, "maximum": 30, "pattern": "^[0-9]+$"}


class SentenceWords(Content):
    """How long a sentence may be, and what has a period of its own. Which signs end one, Unicode says."""

    most_words: Annotated[int, Field(ge=10, le=30), WithJsonSchema(_WORDS)]
    """As many stay plain to read: 20 in English, 25 in Spanish. Where no spaces stand, letters are counted."""
    abbreviated: Annotated[tuple[Plain, ...], Field(max_length=60)]
    """What ends with a period inside of a sentence, beside what does in English: "dra" of "Dra. Pérez"."""
