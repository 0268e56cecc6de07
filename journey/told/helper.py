"""What is told to who helps the patient: their list, and the way to it and back."""

from collections.abc import Iterator
from typing import Literal

from journey.blocks.links import Controls, Inside, Link
from journey.blocks.page import Block, Columns, Section, Told, Words, words
from journey.blocks.texts import Heading, Items, Text
from journey.model.audience import HelperWords, InShortToHelper
from journey.model.procedure import PhaseId
from journey.place import Place
from journey.told.outside import call, call_emergency
from journey.view import View


def switch(place: Place) -> tuple[Words, ...]:
    """The way to what a helper is told, or back to what the patient is; not in a consult, where both look."""
    if place.is_consult or not place.journey.helper:
        return ()
    said, view = place.interface.helper, place.view
    is_helpers = place.is_told_to_helper
    other = view.told_to("patient" if is_helpers else "helper")
    label = said.i_am_patient if is_helpers else said.i_help
    return (words(Inside(label, place.address(place.page, other)), kind="for-whom"),)


def to_do(place: Place) -> tuple[Section, ...]:
    """The helper's list, where it is they who read; below whom to call, it can be done at once."""
    if not place.journey.helper or not place.is_told_to_helper:
        return ()
    said = place.interface.helper
    *groups, whom = _groups(place.journey.helper, place, 3)
    calls = call_emergency(place), call(place)
    lists = (words(*told, kind="list") for told in (*groups, (*whom, *calls)))
    top, paper = words(Heading(said.heading), Text((said.message,))), words(*sheet(place.view, place))
    return (Section("helper", (top, Section("lists", tuple(lists)), paper)),)


def on_paper(place: Place) -> tuple[Block, ...]:
    """The list as a strip across a page."""
    if not place.journey.helper:
        return ()
    drive, stay, bag, watch, whom = (words(*told) for told in _groups(place.journey.helper, place, 2))
    return (Columns(((drive, stay), (bag, watch), (whom,))),)


def sheet(view: View, place: Place) -> tuple[Controls, ...]:
    """The link to the list on paper, of a view; not in a kiosk, which does not print, nor of a draft."""
    if place.is_kiosk or place.draft_until or not place.library.speaks_to_helpers(view.procedure):
        return ()
    file = place.file(f"/handout/{view.procedure}.{view.language}.helper.pdf")
    return (Controls((Link(place.interface.helper.sheet, file, "button", beside=True),)),)


def introduced(place: Place) -> tuple[Words, ...]:
    """That not all of it speaks to who helps, in a line of its own."""
    line = speaks_to(place)
    return (words(Text((line,), "speaks-to")),) if line else ()


def speaks_to(place: Place) -> str:
    """To whom a page speaks, where that is not the reader: it may speak to the person whom they help, or in part."""
    if not place.is_told_to_helper or not place.journey.helper:
        return ""
    said, parts = place.interface.helper, tuple(_parts(place.journey.helper, place))
    if all(parts):
        return ""
    return said.some_to_patient if any(parts) else said.to_patient


def _parts(told: HelperWords, place: Place) -> Iterator[object]:
    """Each part of a page that speaks to somebody: what it says to a helper, or nothing where it says nothing to them.

    Benefits, risks and questions are the patient's: they decide.
    """
    journey = place.journey
    short, steps = journey.in_short.helper or InShortToHelper(), {step.id: step.helper for step in journey.steps}
    match place.page:
        case "timeline" if place.view.step:
            yield steps[place.step.id]
        case "timeline" if place.view.part == "hurt":
            yield from (short.hurt, *(steps[step.id] for step in journey.steps if step.what_you_feel))
        case "timeline" if place.view.part == "do":
            yield from (short.do, told.checklist, *steps.values())
        case "timeline" if place.view.part == "time":
            yield short.time
        case "timeline":
            rules = (journey.phases[phase].helper for phase in PhaseId)
            yield from (told, told.main_message, told.introduction, told.summary, *rules)
        case "plan":
            yield from (told, told.checklist)
        case "contact":
            yield from (told.call_emergency, told.call_clinic)
        case "risks" | "questions":
            yield None


def _groups(told: HelperWords, place: Place, level: Literal[2, 3]) -> Iterator[tuple[Told, ...]]:
    """Each group of the list: its name as a heading of this level, and what there is to do."""
    said = place.interface.helper
    for name, lines in (
        (said.drive, told.drive),
        (said.stay, told.stay),
        (said.bag, told.bag),
        (said.watch, told.watch),
        (said.call, told.call),
    ):
        yield Heading(name, level), Items(lines)
