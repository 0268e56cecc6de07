"""A step, as a card or in parts."""

from dataclasses import dataclass, replace

from journey.blocks.pictures import Picture
from journey.blocks.texts import ReadAloud, Station


@dataclass(frozen=True)
class Segment:
    """A step in the row of all steps."""

    phase: str
    is_here: bool
    is_opened: bool = False


@dataclass(frozen=True)
class AllSteps:
    """All steps in a row, as a way to the overview; where the timeline stands beside the step, it is not seen."""

    label: str
    address: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class StepHead:
    """What must be seen of a step without scrolling: where the reader is, what happens, the gist."""

    phase: str
    phase_name: str
    place: str
    station: Station
    gist: str
    aloud: ReadAloud
    all_steps: AllSteps | None = None
    speaks_to: str = ""
    """To whom it speaks, where that is not the reader."""


@dataclass(frozen=True)
class Bone:
    """The bone close up as a step leaves it, moving there once, and every state as a still picture."""

    heading: str
    now: Picture
    label: str
    states: tuple[Picture, ...]


@dataclass(frozen=True)
class SmallPictures:
    """What a step shows besides its picture."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class StepPictures:
    """A step's picture, its small pictures, and the bone where the step changes it."""

    picture: Picture
    small: SmallPictures | None = None
    bone: Bone | None = None


@dataclass(frozen=True)
class Detail:
    """A question about a step, answered in sentences, by a list, or by both."""

    name: str
    text: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepDetails:
    """The rest of a step: what to feel, what to do, what happens, when, how long, why; as far as it says so."""

    details: tuple[Detail, ...]


@dataclass(frozen=True)
class StepCard:
    """All that is told of a step."""

    head: StepHead
    pictures: StepPictures
    details: StepDetails | None


@dataclass(frozen=True)
class WasHard:
    """What says that a step was hard to understand; shown once the browser can tell it (``browser/was-hard.js``)."""

    step: str
    """With its procedure: ``vertebroplasty/lie-flat``."""
    label: str
    thanks: str


_HEAD = StepHead(
    "after",
    "After",
    "Step 3 of 3",
    Station("lie-flat", "Lie flat", "After, step 1 of 3. Lie flat"),
    "You lie flat while the cement gets hard.",
    ReadAloud("Read aloud", "Lie flat", ".step-card"),
    AllSteps("All 3 steps", "/", (Segment("before", False, True), Segment("during", False))),
)
_BONE = Bone(
    "Your bone, close up",
    Picture("/pictures/bone-cement-moves.svg", "A bone with cement in it", "Cement holds it."),
    "All states",
    (Picture("/pictures/bone-cement.svg", "A bone with cement in it", "Cement holds it."),),
)
_SMALL = SmallPictures((Picture("/pictures/rest.svg", "A person sits on a chair", "You rest."),))
_PICTURES = StepPictures(Picture("/pictures/lie-flat.svg", "A person lies on a bed", "You lie flat."), _SMALL, _BONE)
_DETAILS = StepDetails(
    (
        Detail("What you do", items=("Lie flat.", "Rest.")),
        Detail("Why", "The cement needs time."),
        Detail("Who should not?", "Tell us of these.", ("You have a fever.", "You have an infection.")),
    )
)

_HARD = WasHard("vertebroplasty/lie-flat", "This was hard to understand", "Thank you. We count this.")

_ALONE = StepPictures(_PICTURES.picture)

EXAMPLES = (
    _HEAD,
    replace(_HEAD, speaks_to="This step speaks to your mother."),
    _SMALL,
    _BONE,
    _PICTURES,
    _ALONE,
    _DETAILS,
    StepCard(_HEAD, _PICTURES, _DETAILS),
    _HARD,
)
