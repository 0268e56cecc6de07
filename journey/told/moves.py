"""Where a reader can go from a place: each press with the view that it leads to."""

from collections.abc import Iterable

from journey.blocks.page import Block, Columns, Expander, Section, words
from journey.blocks.presses import PageLink, Press, Presses
from journey.blocks.texts import Heading
from journey.model.pages import PageId
from journey.model.procedure import PhaseId, Step
from journey.model.risks import Risk
from journey.model.spine import LEVELS
from journey.place import Place
from journey.view import PARTS_OF_CONSULT, View
from journey.wording import fill

_BACK, _FORWARD = "arrow_back", "arrow_forward"


def page_link(page: PageId, label: str, place: Place, kind: str = "") -> PageLink:
    """A link to a page, which carries the view along."""
    return PageLink(page, label, place.view.on_page(page), current=page == place.page, kind=kind)


def steps(place: Place) -> Presses:
    """Back and Next. At the last step, Next makes way for the link to the next page."""
    said, view = place.interface.timeline, place.view
    before, after = (place.journey.neighbour(place.step, by) for by in (-1, 1))
    back = Press("back", said.back, view.at(before.id) if before else view, leads=bool(before), icon=_BACK)
    if after:
        onward = fill(said.next_to, {"name": after.short})
        return Presses("moves", (back, _next("next", onward, view.at(after.id), view)))
    return Presses("moves", (back, page_link("risks", fill(said.next_to, {"name": said.finish}), place, kind="finish")))


def _next(key: str, label: str, to: View | None, here: View) -> Press:
    return Press(key, label, to or here, main=True, leads=bool(to), icon=_FORWARD, icon_after=True, kind="next")


def _phases(place: Place, chosen: PhaseId | None) -> tuple[Press, ...]:
    return tuple(
        Press(
            f"phase-{phase.value}",
            place.interface.phases[phase],
            place.view.at(place.journey.phase(phase)[0].id),
            chosen=phase is chosen,
            kind=phase.value,
        )
        for phase in PhaseId
    )


def all_steps(place: Place) -> Section:
    """A list of all steps, by phase."""
    said, journey = place.interface.timeline, place.journey
    columns = tuple(_steps_of(phase, place) for phase in PhaseId)
    label = fill(said.all_steps, {"total": len(journey.steps)})
    return Section("all-steps", (Expander(label, (Columns(columns, gap="small"),)),))


def _steps_of(phase: PhaseId, place: Place) -> tuple[Block, ...]:
    label = place.interface.timeline.step_in_list
    return (
        words(Heading(place.interface.phases[phase], 3 if place.view.step else 2, phase.value)),
        *(
            Press(
                f"step-{step.id}",
                fill(label, {"number": step.number, "heading": step.heading}),
                place.view.at(step.id),
            )
            for step in place.journey.phase(phase)
        ),
    )


def stations(place: Place) -> Presses:
    """A press for each part of a consult; the steps have one for each of their phases."""
    here = place.view.part
    presses: list[Press] = []
    for part in PARTS_OF_CONSULT:
        if part == "steps":
            presses += _phases(place, place.step.phase if part == here else None)
        else:
            label = getattr(place.interface.consult, part)
            presses.append(Press(f"part-{part}", label, place.view.at_part(part), chosen=part == here))
    return Presses("phases", tuple(presses))


def risks(risks: Iterable[Risk], place: Place) -> tuple[Press, ...]:
    """A press for each risk, which brings it before both; those that were talked about have a mark."""
    view = place.view
    return tuple(
        Press(
            f"risk-{risk.id}",
            f"✓ {risk.name}" if risk.id in view.covered else risk.name,
            view.at_risk(risk.id),
            chosen=risk == place.risk,
        )
        for risk in risks
    )


def consult(place: Place) -> Presses:
    """Back and Next of a consult, which goes on to the risks and to its end."""
    said, back, forward = place.interface.timeline, place.station(-1), place.station(1)
    return Presses(
        "moves",
        (
            Press("consult-back", said.back, back or place.view, leads=bool(back), icon=_BACK),
            _next("consult-next", said.next, forward, place.view),
        ),
    )


def levels(place: Place) -> Presses:
    """A press for each vertebra: it marks it, or takes the mark away."""
    view = place.view
    return Presses(
        "levels",
        tuple(
            Press(f"level-{level}", level, view.with_level_turned(level), chosen=level in view.levels, wide=False)
            for level in LEVELS
        ),
    )


def cover(topic: Step | Risk, place: Place) -> Press:
    """A press that marks a step or a risk as talked about, or takes the mark away."""
    done = topic.id in place.view.covered
    return Press(
        f"cover-{topic.id}",
        place.interface.consult.cover,
        place.view.with_topic_turned(topic.id),
        chosen=done,
        icon="check_box" if done else "check_box_outline_blank",
        wide=False,
    )
