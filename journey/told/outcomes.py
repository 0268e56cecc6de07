"""Benefits, risks, the other choices, and what research knows and does not know."""

from collections.abc import Iterable

from markupsafe import Markup

from journey import blocks
from journey.model.outcomes import Choice, Outcome, Point
from journey.told import Reader, outside, studies
from journey.wording import fill


def how_to_read(reader: Reader) -> Markup:
    """What the small figures are, and where the numbers come from."""
    words = reader.interface.risks
    return blocks.paragraphs([f"{words.how_to_read} {words.research}"])


def head(outcome: Outcome, reader: Reader) -> Markup:
    """What must be seen of a benefit or a risk: its name, and how often it happens."""
    return blocks.outcome_head(outcome, reader.interface) + studies.numbers(outcome.studies, reader.interface)


def label(outcome: Outcome, reader: Reader) -> str:
    """What leads to the rest."""
    return fill(reader.interface.risks.more_about, {"name": outcome.name})


def rest(outcome: Outcome, reader: Reader) -> Markup:
    """What it means and what to watch for, who was studied, and where that comes from."""
    details = studies.details(outcome.studies, reader.interface)
    return blocks.outcome_details(outcome, reader.interface) + details + outside.sources(outcome.sources, reader)


def choice(choice: Choice, reader: Reader) -> Markup:
    """Another choice than the procedure."""
    interface = reader.interface
    told = studies.numbers(choice.studies, interface) + studies.details(choice.studies, interface)
    return blocks.joined(
        (
            blocks.section(choice),
            told if choice.studies else Markup(""),
            blocks.read_aloud(choice.heading, interface),
            outside.sources(choice.sources, reader),
        )
    )


def evidence(reader: Reader) -> Markup:
    """What research knows and what it does not know, each point with its sources."""
    words, told = reader.interface.risks, reader.journey.evidence
    return Markup('<p class="research">{}</p><div class="columns">{}{}</div>').format(
        told.message,
        _points(words.known, told.known, reader),
        _points(words.not_known_heading, told.not_known, reader),
    )


def _points(heading: str, points: Iterable[Point], reader: Reader) -> Markup:
    told = (
        Markup('<li>{}<div class="sources">{}</div></li>').format(
            point.text, outside.source_list(point.sources, reader)
        )
        for point in points
    )
    return Markup("<section>{}<ul>{}</ul></section>").format(blocks.heading(heading), blocks.joined(told))
