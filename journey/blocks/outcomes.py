"""Benefits and risks: how often, of whom, and what that means."""

from dataclasses import dataclass

from journey.blocks.links import Call, Source, Sources
from journey.blocks.texts import Definition, ReadAloud


@dataclass(frozen=True)
class Count:
    """To how many people something happens, or does not."""

    number: str
    """Such as "8 out of 1,000"."""
    happens: str
    share: str = ""
    """A name for about how many that is, such as "rare"."""


@dataclass(frozen=True)
class Group:
    """The people of a study who had the same treatment."""

    name: str
    drawn: int
    """How many of 1,000 people are drawn filled."""
    picture_alt: str
    does: Count
    does_not: Count


@dataclass(frozen=True)
class Trial:
    """The numbers of one study, with what must be seen beside them, and who was studied."""

    groups: tuple[Group, ...]
    besides: tuple[str, ...]
    who: tuple[Definition, ...]


@dataclass(frozen=True)
class Numbers:
    """How often something happens; without trials, that it is not known."""

    trials: tuple[Trial, ...]
    not_known: str


@dataclass(frozen=True)
class Studied:
    """Who was studied, how many they were, and how long they were watched."""

    trials: tuple[Trial, ...]


@dataclass(frozen=True)
class OutcomeHead:
    """What must be seen of a benefit or a risk: its name, and how often it happens."""

    name: str
    clinic_word: str
    """How often the clinic says that it happens, if it does."""
    numbers: Numbers


@dataclass(frozen=True)
class OutcomeRest:
    """What it means, what the team does and what to watch for; who was studied; where that comes from."""

    told: tuple[Definition, ...]
    studied: Studied
    sources: Sources


@dataclass(frozen=True)
class Point:
    """Something that research knows, or does not know."""

    text: str
    sources: Sources


@dataclass(frozen=True)
class Points:
    """A heading with points."""

    heading: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Evidence:
    """What research knows and what it does not know."""

    message: str
    known: Points
    not_known: Points


@dataclass(frozen=True)
class CareCard:
    """When to call, the number to call, and what to do if nobody answers. Never inside an expander."""

    kind: str
    title: str
    points: tuple[str, ...]
    call: Call
    otherwise: tuple[str, ...]
    aloud: ReadAloud


_TRIAL = Trial(
    (
        Group(
            "With cement", 8, "8 of 1,000 people", Count("8 out of 1,000", "have it", "rare"), Count("992", "do not")
        ),
        Group("Without", 3, "3 of 1,000 people", Count("3 out of 1,000", "have it"), Count("997", "do not")),
    ),
    ("The true number may be between 2 and 20.",),
    (Definition("Who", "People with a broken bone"), Definition("How many", "431 people")),
)
_SOURCES = Sources((Source("A trial", "https://example.org/trial"),), "Where this comes from")

EXAMPLES = (
    Numbers((_TRIAL,), "Nobody knows how often."),
    Numbers((), "Nobody knows how often."),
    Studied((_TRIAL,)),
    OutcomeHead("Cement leak", "Very rare", Numbers((_TRIAL,), "Nobody knows how often.")),
    OutcomeHead("Infection", "", Numbers((), "Nobody knows how often.")),
    OutcomeRest((Definition("What it means", "Some cement gets out."),), Studied((_TRIAL,)), _SOURCES),
    Evidence(
        "Trials do not agree.",
        Points("What is known", (Point("Most people go home.", _SOURCES),)),
        Points("What is not known", (Point("How long it lasts.", _SOURCES),)),
    ),
    CareCard(
        "emergency",
        "Call 911 if",
        ("You cannot move your legs.",),
        Call("Call 911", "911", "tel:911"),
        ("Do not drive yourself.",),
        ReadAloud("Read aloud", "Call 911 if", ".card"),
    ),
)
