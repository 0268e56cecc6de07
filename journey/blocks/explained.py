"""A text that says a hard word for the first time on its page, and knows what the word means."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FirstUse:
    """Where a text says a hard word, the address of the word's entry, and what it means, in a line."""

    start: int
    end: int
    address: str
    means: str


class Explained(str):
    """A text with first uses in it, in their order. Whoever has no way to show them has the text."""

    uses: tuple[FirstUse, ...]

    def __new__(cls, text: str, uses: tuple[FirstUse, ...]) -> "Explained":
        """The text, as any other."""
        explained = super().__new__(cls, text)
        explained.uses = uses
        return explained
