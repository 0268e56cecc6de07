"""The overview: what the procedure is, the doors to what readers ask, and the whole journey by name."""

from journey.blocks.links import Inside
from journey.blocks.overview import Doors, Strip
from journey.blocks.page import Section, words
from journey.blocks.texts import Heading, Headline
from journey.model.pages import PageId
from journey.model.spine import BoneState
from journey.place import Place
from journey.told import charts, drawn, helper, moves, my_day
from journey.view import ANSWERS, Part
from journey.wording import fill

_SHOWN = (BoneState.WHOLE, BoneState.BROKEN, BoneState.CEMENT)
"""What the strip shows of the bone."""


def overview(place: Place) -> Section:
    """What a reader sees first, and finds again by one press from everywhere."""
    journey = place.journey
    say = fill(place.interface.overview.say, {"sound": journey.say_it}) if journey.say_it else ""
    title = Headline(place.page, journey.name, journey.main_message, "overview", say, is_name=True)
    return Section(
        "overview",
        (
            words(title, kind="welcome"),
            *helper.introduced(place),
            *helper.to_do(place),
            my_day.next_thing(place),
            words(bones(place)),
            words(doors(place)),
            *helper.switch(place),
            Section("chart", (charts.timeline(place),)),
            moves.all_steps(place),
        ),
    )


def bones(place: Place) -> Strip | None:
    """What the procedure does to the bone, where it does something."""
    if not any(step.bone for step in place.journey.steps):
        return None
    return Strip(tuple(drawn.of_bone(state, place) for state in _SHOWN))


def doors(place: Place) -> Doors:
    """A door to each answer, but for the one that is open."""
    said, view = place.interface.overview, place.view.on_page("timeline")
    hurt, do, time = (_answer(part, place) for part in ANSWERS)
    questions = (
        hurt,
        time,
        _page("risks", said.risks, place),
        do,
        _page("contact", said.call, place),
        _page("plan", said.take, place),
    )
    here = place.address(place.page, place.view)
    return Doors(
        said.doors,
        Inside(said.steps, place.address("timeline", view.at(place.journey.steps[0].id))),
        tuple(door for door in questions if door.address != here),
    )


def asked(place: Place) -> Section:
    """A door to each question that a step answers."""
    said, view = place.interface.overview, place.view
    questions = (
        Inside(answer.question, place.address("timeline", view.at(step.id)))
        for step in place.journey.steps
        for answer in step.answered
    )
    return Section("asked", (words(Heading(said.asked), Doors(said.asked, None, tuple(questions))),))


def _answer(part: Part, place: Place) -> Inside:
    heading: str = getattr(place.interface.overview, part).heading
    return Inside(heading, place.address("timeline", place.view.on_page("timeline").at_answer(part)))


def _page(page: PageId, label: str, place: Place) -> Inside:
    return Inside(label, place.address(page))
