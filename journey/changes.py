"""What of a file has changed since it was signed, sentence by sentence."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from journey.model.review import Says, Standing


@dataclass(frozen=True)
class Change:
    """One sentence, number or picture that is new, gone, or said in another way."""

    field: str
    """Where it stands: ``steps.lie-flat.gist``."""
    before: str
    """Empty for what is new."""
    now: str
    """Empty for what is gone."""

    @property
    def part(self) -> str:
        """The part of the file in which it stands."""
        return self.field.partition(".")[0]

    @property
    def is_of_numbers(self) -> bool:
        """Whether it says another number than before, or one that is new, or gone."""
        before, now = (Counter(re.findall(r"\d[\d.,:]*", text)) for text in (self.before, self.now))
        return before != now

    @property
    def pieces(self) -> tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
        """Both texts in pieces, each with whether the other one lacks it."""
        before, now = (re.findall(r"\s+|[^\s]+", text) for text in (self.before, self.now))
        steps = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
        old = tuple(("".join(before[a:b]), kind != "equal") for kind, a, b, _, _ in steps if a < b)
        new = tuple(("".join(now[a:b]), kind != "equal") for kind, _, _, a, b in steps if a < b)
        return old, new


def changes_in(standing: Standing) -> tuple[Change, ...]:
    """What has changed since all who must had signed; all that is said, where they never had. Numbers come first."""
    found = tuple(_changes(standing.review.said, standing.says))
    return tuple(sorted(found, key=lambda change: not change.is_of_numbers))


def _changes(before: Says, now: Says) -> Iterator[Change]:
    for field in dict.fromkeys((*now, *before)):
        old, new = before.get(field, ()), now.get(field, ())
        if sorted(old) == sorted(new) and old != new and len(set(old)) == len(old):
            yield Change(field, " / ".join(old), " / ".join(new))  # the same lines in another order
            continue
        for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                gone, come = old[a:b], new[c:d]
                for number in range(max(len(gone), len(come))):
                    yield Change(field, "".join(gone[number : number + 1]), "".join(come[number : number + 1]))
