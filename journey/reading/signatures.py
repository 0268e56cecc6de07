"""Review records: ``signed/vertebroplasty/en.yaml`` in a content folder, which a command writes."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from journey.model.review import Review, Signature, Signed, Standing
from journey.reading.commands import typed_out
from journey.reading.mistakes import Mistake
from journey.reading.names import SIGNED, content_files
from journey.reading.validation import from_validation
from journey.reading.yaml_tree import read_tree

_HEAD = """\
# Who signed what {0} says, and what it said then. Written by a command, never by hand:
#   python -m journey changes    shows what has changed since, and how to sign it
"""


class NotSigned(Exception):
    """A signature cannot be taken. Says why, and what to do."""


def review_file(folder: Path, name: str) -> Path:
    """Where the review record of a file stands, such as ``vertebroplasty/en.yaml``: in a folder of its own, for the
    file itself may come with the app."""
    return folder / SIGNED / name


def read_reviews(folder: Path) -> tuple[dict[str, Review], list[Mistake]]:
    """The review records of a content folder, by the file that was signed, and what is wrong with them.

    One that is broken counts as none: nobody has signed what cannot be read.
    """
    reviews: dict[str, Review] = {}
    mistakes: list[Mistake] = []
    home = folder / SIGNED
    for file in (*content_files(home), *(file for below in sorted(home.glob("*/")) for file in content_files(below))):
        tree, found = read_tree(file)
        try:
            reviews[str(file.relative_to(home))] = Review.model_validate(tree.values)
        except ValidationError as error:
            found += from_validation(tree, Review, error)
        mistakes += found
    return reviews, mistakes


def sign(folder: Path, name: str, standing: Standing, read: str, signature: Signature, next_review: date) -> Review:
    """Write a signature under what a file says; ``read`` is the fingerprint of what was read.

    Returns the new review record. Raises ``NotSigned`` where the file says something else by now, or where one person
    would sign twice.
    """
    if read != standing.fingerprint:
        raise NotSigned(
            f"{name} has another fingerprint now, {standing.fingerprint}: it has changed since that page was made. "
            f"Run {typed_out('changes', folder)}, read it again, and sign what it shows."
        )
    old = standing.review
    known = [one for one in (old.waiting, old.signed) if one and one.fingerprint == read]
    before = known[0].signatures if known and len(known[0].signatures) < standing.needed else ()
    if signature.by.casefold() in (one.by.casefold() for one in before):
        raise NotSigned(f"{signature.by} has signed {name} already. Somebody else must sign it, too.")
    signed = Signed(
        fingerprint=read,
        next_review=min(known[0].next_review, next_review) if before else next_review,
        signatures=(*before, signature),
    )
    is_done = len(signed.signatures) >= standing.needed
    review = (
        Review(signed=signed, said=dict(standing.says))
        if is_done
        else Review(signed=old.signed, waiting=signed, said=old.said)
    )
    file = review_file(folder, name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_HEAD.format(name) + _dumped(review), encoding="utf-8")
    return review


def _dumped(review: Review) -> str:
    values: dict[str, Any] = review.model_dump(mode="json", exclude_none=True)
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
