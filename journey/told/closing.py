"""The end of every page: the short version, and where to go next."""

from markupsafe import Markup

from journey import blocks
from journey.model.pages import PageId
from journey.told import Reader
from journey.wording import fill

NEXT: dict[PageId, PageId] = {
    "timeline": "risks", "risks": "contact", "plan": "contact", "contact": "timeline", "consult": "timeline",
    "share": "consult", "about": "timeline",
}  # fmt: skip
"""The page that comes after each page."""


def summary(page: PageId, reader: Reader) -> Markup:
    """The short version of a page, and what to do next."""
    words = getattr(reader.interface, page)
    return blocks.summary(words.summary, _points(page, reader), words.next_action)


def label(page: PageId, reader: Reader) -> str:
    """What leads from a page to the one that comes after it."""
    words = reader.interface
    return {
        "timeline": words.timeline.to_risks,
        "risks": words.risks.to_contact,
        "plan": words.plan.to_contact,
        "contact": words.contact.to_timeline,
        "consult": words.consult.to_timeline,
        "share": words.share.to_consult,
        "about": words.about.to_timeline,
    }[page]


def _points(page: PageId, reader: Reader) -> tuple[str, ...]:
    interface, clinic = reader.interface, reader.clinic
    match page:
        case "timeline":
            return reader.journey.summary
        case "plan" if reader.is_kiosk:
            return interface.kiosk.plan_summary
        case "contact":
            numbers = {"phone": clinic.phone, "emergency_phone": clinic.emergency_phone}
            return tuple(fill(point, numbers) for point in interface.contact.summary_points)
        case _:
            points: tuple[str, ...] = getattr(interface, page).summary_points
            return points
