"""Where a reader can go from a place: each press with the view that it leads to."""

from collections.abc import Iterable
from dataclasses import replace

from journey.blocks.page import Block, Columns, Expander, Section, words
from journey.blocks.presses import PageLink, Press, Presses
from journey.blocks.texts import Heading
from journey.model.pages import PageId
from journey.model.procedure import PhaseId, Step
from journey.model.risks import Risk
from journey.model.spine import LEVELS, Fracture
from journey.place import Place
from journey.view import PARTS_OF_CONSULT, View
from journey.wording import fill

_LOST = (25, 50, 75)
"""How much lower staff can say that a bone is, in percent; an address may say anything between."""

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
            Press(f"level-{level}", level, view.with_level_turned(level), chosen=level in view.levels)
            for level in LEVELS
        ),
    )


def breaks(place: Place) -> tuple[Presses, ...]:
    """Presses that say what is known of the break of one marked bone, below those that choose which bone."""
    view, mark = place.view, place.view.asked
    if not mark:
        return ()
    said = place.interface.spine
    bones = tuple(
        Press(f"bone-{one.level}", fill(said.asked, {"level": one.level}), view.at_bone(one.level), one == mark)
        for one in view.marks
    )
    known = (
        *((f"lost-{n}", fill(said.choose_lost, {"n": n}), "lost", n) for n in _LOST),
        ("both", said.choose_both, "lowered", "both"),
        ("new", said.choose_new, "age", "new"),
        ("old", said.choose_old, "age", "old"),
        ("treated", said.choose_treated, "treatment", "treated"),
        ("two", said.choose_two, "sides", "two"),
    )
    turned = (
        Press(f"break-{key}", label, view.with_fracture(_turned(mark, name, value)), getattr(mark, name) == value)
        for key, label, name, value in known
    )
    return Presses("bones-asked", bones), Presses("break", tuple(turned))


def _turned(mark: Fracture, name: str, value: object) -> Fracture:
    """The same with something said of it, or no longer said."""
    plain = getattr(Fracture(mark.level), name)
    return replace(mark, **{name: plain if getattr(mark, name) == value else value})  # type: ignore[arg-type]


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
