"""What the general pictures show, for a reader who cannot see them."""

from pathlib import PurePath

from journey.model.values import Content
from journey.model.words.labels import Plain


class PictureAltWords(Content):
    """What each general picture shows, by the name of its file."""

    bandage: Plain
    calendar: Plain
    car: Plain
    check_up: Plain
    drink_water: Plain
    exercises: Plain
    hand: Plain
    injection: Plain
    knee: Plain
    phone: Plain
    pills: Plain
    placeholder: Plain
    resting: Plain
    shower: Plain
    stairs: Plain
    start_iv: Plain
    stop_eating: Plain
    tell_medicines: Plain
    walker: Plain
    when_to_call: Plain
    wound: Plain

    def alt_of(self, picture: str) -> str:
        """What a picture shows; empty where it is no general one."""
        return str(dict(self).get(_name(picture), ""))


def is_general(picture: str) -> bool:
    """Whether the interface says what a picture shows."""
    return _name(picture) in PictureAltWords.model_fields


def _name(picture: str) -> str:
    return PurePath(picture).stem.replace("-", "_")
