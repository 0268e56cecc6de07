"""The end of every page: the short version, and where to go next."""

from journey.blocks.page import Block, Section, words
from journey.blocks.texts import Summary
from journey.model.pages import PageId
from journey.place import Place
from journey.told.contact import emergency_title
from journey.told.moves import page_link
from journey.wording import fill, paragraph

NEXT: dict[PageId, PageId] = {
    "timeline": "risks", "risks": "questions", "plan": "contact", "questions": "contact",
    "contact": "timeline", "consult": "timeline", "share": "consult", "about": "timeline",
}  # fmt: skip
"""The page that comes after each page."""


def end(place: Place) -> tuple[Block, ...]:
    """The short version of the page, and the one clear next action."""
    said = getattr(place.interface, place.page)
    return words(Summary(said.summary, _points(place), said.next_action)), *next_page(place)


def next_page(place: Place) -> tuple[Block, ...]:
    """The one clear next action alone: the short version stands at the top."""
    return (Section("next-page", (page_link(NEXT[place.page], _label(place), place, kind="button"),)),)


def _label(place: Place) -> str:
    """What leads from the page to the one that comes after it: its words name that page."""
    label: str = getattr(getattr(place.interface, place.page), f"to_{NEXT[place.page]}")
    return label


def _points(place: Place) -> tuple[str, ...]:
    interface = place.interface
    match place.page:
        case "timeline":
            return place.journey.summary
        case "plan" if place.is_kiosk:
            return interface.kiosk.plan_summary
        case "contact":
            signs = {"label": emergency_title(place), "text": paragraph(place.journey.call_emergency)}
            other = fill(interface.contact.other_questions, {"phone": place.clinic.phone})
            return fill(interface.frame.labelled, signs), other
        case "consult" if place.journey.spine:
            return interface.spine.mark_first, *interface.consult.summary_points
        case page:
            points: tuple[str, ...] = getattr(interface, page).summary_points
            return points
