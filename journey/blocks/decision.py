"""What a reader decides by: trials, risks and choices, each in rows of one size."""

from dataclasses import dataclass
from typing import Literal

from journey.blocks.links import Source, Sources
from journey.blocks.pictures import Picture
from journey.blocks.texts import Definition, ReadAloud


@dataclass(frozen=True)
class Count:
    """To how many something happens, or does not."""

    text: str
    """Such as "About 8 out of 1,000 people"."""
    happens: str


@dataclass(frozen=True)
class Group:
    """Those of a study who had the same treatment."""

    name: str
    drawn: int
    """How many of 1,000 are drawn dark."""
    picture_alt: str
    number: tuple[str, str, str]
    """To how many it happens, the number in the middle: "About ", "8", " out of 1,000 people"."""
    does: Count
    does_not: Count


@dataclass(frozen=True)
class StudyFacts:
    """The numbers of one study, with what must be seen beside them, and who was studied."""

    groups: tuple[Group, ...]
    besides: tuple[str, ...]
    who: tuple[Definition, ...]
    who_in_short: str
    """The same in a line: "People who waited. (431 people, 14 days)"."""


@dataclass(frozen=True)
class TrialRow:
    """A trial: how many took part and who they were, what it is called, and which way it came out."""

    who: str
    name: str
    """With its year; it is told one press away."""
    paid: str
    found: Literal["better", "same", "worse"]
    says: str
    """The same in words, and when that was."""
    size: str
    """How large the difference was, where that is known."""
    also: str = ""
    """What is told one press away, with who paid: also that a size is not known."""


@dataclass(frozen=True)
class TrialGroup:
    """Trials that compared with the same."""

    name: str
    rows: tuple[TrialRow, ...]


@dataclass(frozen=True)
class TrialRows:
    """Trials in rows of one size; each has its mark in one of three places."""

    better: str
    same: str
    worse: str
    groups: tuple[TrialGroup, ...]


@dataclass(frozen=True)
class RiskRow:
    """A risk: its number and what it means are always in sight, all else is one press away."""

    id: str
    name: str
    meaning: str
    clinic_word: str
    """How often the clinic says that it happens, if it does."""
    studies: tuple[StudyFacts, ...]
    """The first has the number of the row."""
    not_known: str
    """Said in the place of a number, where there is none."""
    told: tuple[Definition, ...]
    sources: Sources
    aloud: ReadAloud


@dataclass(frozen=True)
class RiskRows:
    """Risks in rows of one size, drawn on one scale."""

    rows: tuple[RiskRow, ...]


@dataclass(frozen=True)
class RiskStage:
    """What two people must see of one risk: to how many it happens in the first study, and what it means."""

    name: str
    meaning: str
    clinic_word: str
    groups: tuple[Group, ...]
    not_known: str
    """Said in the place of a number, where there is none."""
    aloud: ReadAloud


@dataclass(frozen=True)
class ChoiceCard:
    """A choice, in the same lines as every other."""

    name: str
    lines: tuple[Definition, ...]
    picture: Picture | None = None
    """Shown where a screen has room for it; its caption would repeat the name."""


@dataclass(frozen=True)
class ChoiceCards:
    """Choices side by side."""

    cards: tuple[ChoiceCard, ...]


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


_SOURCES = Sources((Source("A trial", "https://example.org/trial"),), "Where this comes from")
_ALOUD = ReadAloud("Read aloud", "Cement leak", "#risk-leak")
_STUDY = StudyFacts(
    (
        Group(
            "With cement",
            8,
            "A drawing of 1,000 people, 8 of them dark.",
            ("About ", "8", " out of 1,000 people"),
            Count("About 8 out of 1,000 people", "have it"),
            Count("About 992 out of 1,000 people", "do not"),
        ),
        Group(
            "Without",
            3,
            "A drawing of 1,000 people, 3 of them dark.",
            ("About ", "3", " out of 1,000 people"),
            Count("About 3 out of 1,000 people", "have it"),
            Count("About 997 out of 1,000 people", "do not"),
        ),
    ),
    ("Another study: 20 out of 1,000 people.",),
    (Definition("Who", "People with a broken bone"), Definition("How many", "431 people")),
    "People with a broken bone",
)
_WATCH = (Definition("What to watch for", "Chest pain."),)
_PAID = "Who paid: not stated."
_LEAK = RiskRow("leak", "Cement leak", "Cement gets out.", "We call this very rare.", (_STUDY,), "",
                _WATCH, _SOURCES, _ALOUD)  # fmt: skip
_NERVES = RiskRow("nerves", "Irritated nerves", "A nerve hurts.", "", (), "No number.", _WATCH, _SOURCES, _ALOUD)

EXAMPLES = (
    TrialRows(
        "Less pain with cement",
        "No clear difference",
        "Less pain without it",
        (
          TrialGroup("Cement or a sham", (
            TrialRow("A new break.", "One, 2009", _PAID, "same", "No clear difference.", "", "All got better."),
            TrialRow("An old break.", "Second, 2016", _PAID, "better", "Less pain with it, after 14 days.", "Little."),
          )),
          TrialGroup("Cement or an injection", (
            TrialRow("Long pain.", "Third, 2020", _PAID, "worse", "Less pain without it, after 1 year.", "Half."),
          )),
        ),
    ),
    RiskRows(
        (
            _LEAK,
            _NERVES,
        )
    ),
    RiskStage("Cement leak", "Cement gets out.", "We call this very rare.", _STUDY.groups, "", _ALOUD),
    RiskStage("Irritated nerves", "A nerve hurts.", "", (), "No number.", _ALOUD),
    _STUDY,
    ChoiceCards(
        (
            ChoiceCard(
                "Have it now",
                (Definition("What it is", "Cement in the bone."),),
                Picture("/pictures/inject-cement.svg", "Cement in a bone", ""),
            ),
            ChoiceCard("Wait", (Definition("What it is", "Medicine for the pain."),)),
        )
    ),
    Evidence(
        "Trials do not agree.",
        Points("What is known", (Point("Most people go home.", _SOURCES),)),
        Points("What is not known", (Point("How long it lasts.", _SOURCES),)),
    ),
)  # fmt: skip
