"""Benefits, risks, the other choices, and what research knows and does not know."""

from collections.abc import Iterable
from typing import Literal

from journey.blocks.outcomes import Evidence, OutcomeHead, OutcomeRest, Point, Points
from journey.blocks.page import Block, Expander, Section, Words, words
from journey.blocks.texts import Definition, Heading, Text
from journey.model.outcomes import Choice, ClinicWord, Outcome
from journey.model.outcomes import Point as KnownPoint
from journey.place import Place
from journey.told import moves
from journey.told.outside import read_aloud, sources
from journey.trials import numbers, studied
from journey.wording import fill


def how_to_read(place: Place) -> Text:
    """What the small figures are, and where the numbers come from."""
    said = place.interface.risks
    return Text((f"{said.how_to_read} {said.research}",))


def cards(kind: Literal["benefit", "risk"], outcomes: Iterable[Outcome], place: Place) -> tuple[Block, ...]:
    """A card for each outcome: what must be seen stays in sight, the rest is one press away.

    In a consult, each card has a press that marks it as talked about.
    """
    return tuple(_card(kind, outcome, place) for outcome in outcomes)


def _card(kind: Literal["benefit", "risk"], outcome: Outcome, place: Place) -> Section:
    key = f"{kind}-card-{outcome.id}"
    rest = Expander(
        fill(place.interface.risks.more_about, {"name": outcome.name}),
        (words(_rest(outcome, place)),),
        key=f"{kind}_{outcome.id}",
    )
    mark = (moves.cover(outcome, place),) if place.is_consult else ()
    return Section(
        key,
        (words(_head(outcome, place), read_aloud(outcome.name, place, f".st-key-{key}")), rest, *mark),
        framed=True,
    )


def _head(outcome: Outcome, place: Place) -> OutcomeHead:
    says = place.interface.risks.very_rare if outcome.clinic_says is ClinicWord.VERY_RARE else ""
    return OutcomeHead(outcome.name, says, numbers(outcome.studies, place.interface))


def _rest(outcome: Outcome, place: Place) -> OutcomeRest:
    said = place.interface.risks
    told = ((said.meaning, outcome.meaning), (said.team, outcome.team), (said.watch, outcome.watch))
    return OutcomeRest(
        tuple(Definition(*one) for one in told),
        studied(outcome.studies, place.interface),
        sources(outcome.sources, place),
    )


def research_risks(place: Place) -> tuple[Block, ...]:
    """The risks that only research names, if there are any."""
    if not place.journey.research_risks:
        return ()
    return (
        words(Heading(place.interface.risks.research_risks)),
        Section("research-risks", cards("risk", place.journey.research_risks, place)),
    )


def choice(choice: Choice, place: Place) -> Words:
    """Another choice than the procedure."""
    has_numbers = bool(choice.studies)
    return words(
        Heading(choice.heading),
        Text(choice.paragraphs),
        numbers(choice.studies, place.interface) if has_numbers else None,
        studied(choice.studies, place.interface) if has_numbers else None,
        read_aloud(choice.heading, place),
        sources(choice.sources, place),
    )


def evidence(place: Place) -> Evidence:
    """What research knows and what it does not know, each point with its sources."""
    said, told = place.interface.risks, place.journey.evidence
    return Evidence(
        told.message,
        _points(said.known, told.known, place),
        _points(said.not_known_heading, told.not_known, place),
    )


def _points(heading: str, points: Iterable[KnownPoint], place: Place) -> Points:
    return Points(heading, tuple(Point(point.text, sources(point.sources, place, label="")) for point in points))
