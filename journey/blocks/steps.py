"""A step, as a card or in parts."""

from dataclasses import dataclass

from journey.blocks.pictures import Picture
from journey.blocks.texts import Definition, ReadAloud, Station


@dataclass(frozen=True)
class StepHead:
    """What must be seen of a step without scrolling: where the reader is, a hint, what happens, the gist."""

    phase: str
    place: str
    hint: str
    station: Station
    gist: str
    aloud: ReadAloud


@dataclass(frozen=True)
class Bone:
    """The bone close up as a step leaves it, moving there once, and every state as a still picture."""

    heading: str
    now: Picture
    label: str
    states: tuple[Picture, ...]


@dataclass(frozen=True)
class StepPictures:
    """A step's picture with its times, its small pictures, and the bone where the step changes it."""

    picture: Picture
    times: tuple[Definition, ...] = ()
    small: tuple[Picture, ...] = ()
    bone: Bone | None = None


@dataclass(frozen=True)
class StepDetails:
    """The rest of a step: what to do, what happens, what to feel, why."""

    what_you_do: str
    tasks: tuple[str, ...]
    more: tuple[Definition, ...]


@dataclass(frozen=True)
class StepCard:
    """All that is told of a step."""

    head: StepHead
    pictures: StepPictures
    details: StepDetails


_HEAD = StepHead(
    "after",
    "After, step 1 of 3",
    "Press a circle to see another step.",
    Station("lie-flat", "Lie flat", "After, step 1 of 3. Lie flat"),
    "You lie flat while the cement gets hard.",
    ReadAloud("Read aloud", "Lie flat", ".step-card"),
)
_PICTURES = StepPictures(
    Picture("/pictures/lie-flat.svg", "A person lies on a bed", "You lie flat."),
    (Definition("When", "After the procedure"), Definition("How long", "1 to 2 hours")),
    (Picture("/pictures/rest.svg", "A person sits on a chair", "You rest."),),
    Bone(
        "Your bone, close up",
        Picture("/pictures/bone-cement-moves.svg", "A bone with cement in it", "Cement holds it."),
        "All states",
        (Picture("/pictures/bone-cement.svg", "A bone with cement in it", "Cement holds it."),),
    ),
)
_DETAILS = StepDetails("What you do", ("Rest.",), (Definition("Why", "The cement needs time."),))

_ALONE = StepPictures(_PICTURES.picture)

EXAMPLES = (_HEAD, _PICTURES, _ALONE, _DETAILS, StepCard(_HEAD, _PICTURES, _DETAILS))
