"""The handout: the general one at its address, and a reader's own, which comes over the session."""

from collections.abc import Callable

from journey.blocks.forms import Download
from journey.blocks.links import Controls, CopyText, Link
from journey.blocks.page import Section, Words, words
from journey.blocks.texts import Heading, Text
from journey.place import Place
from journey.takeaway.handout.handout import Handout
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.web import as_html
from journey.takeaway.invitation.invitation import FORMS
from journey.told import drafts, helper
from journey.told.outside import send
from journey.told.paper import handout, has_letters
from journey.view import View


def links(view: View, place: Place) -> Controls:
    """Links to the general handout, to print and as a page."""
    said, file = place.interface.share, place.file(f"/handout/{view.procedure}.{view.language}")
    return Controls(
        (
            Link(said.open_pdf, f"{file}.pdf", "button", beside=True),
            Link(said.open_page, f"{file}.html", "button", beside=True),
            Link(said.open_risks, f"{file}.risks.pdf", "button", beside=True),
        )
    )


def invitations(view: View, place: Place) -> Controls | Text:
    """Links to what is printed for patients who do not know the pages yet, or why it cannot be."""
    said, file = place.interface.share, place.file(f"/handout/{view.procedure}.{view.language}")
    if not _has_letters(view, place):
        return Text((said.no_letters,))
    return Controls(tuple(Link(said.forms[form], f"{file}.{form}.pdf", "button", beside=True) for form in FORMS))


def general(place: Place) -> Words:
    """The handout without a date; in a kiosk, how to get it."""
    if place.is_kiosk:
        return words(Text((place.interface.kiosk.paper,)))
    if place.draft_until:
        return words(drafts.stays(place))
    address = place.public_address(place.view)
    return words(
        Heading(place.interface.share.handout),
        links(place.view, place),
        *helper.sheet(place.view, place),
        Heading(place.interface.plan.send, 3),
        CopyText("pages-link", address, kept=address),
        Controls((send("pages-link", place),)),
        kind="on-screen",
    )


def own(view: View, place: Place) -> Section:
    """Presses that save a handout with the marked bones and the plan, to print, where a font has its letters, and as a
    page.

    It is made when one is pressed, stands at no address, and is not kept.
    """
    said, name = place.interface.handout, f"{view.procedure}.{view.language}"
    pdf = _file(said.save_pdf, f"{name}.pdf", "application/pdf", lambda: as_pdf(_own(view, place)))
    page = _file(said.save_page, f"{name}.html", "text/html", lambda: as_html(_own(view, place)).encode())
    return Section("handout-files", (pdf, page) if _has_letters(view, place) else (page,))


def _has_letters(view: View, place: Place) -> bool:
    return has_letters(place.library.journeys[view.procedure][view.language])


def _file(label: str, file: str, media_type: str, make: Callable[[], bytes]) -> Download:
    return Download(f"save-{file}", label, file, media_type, make, icon="print", wide=True)


def _own(view: View, place: Place) -> Handout:
    """The handout of what a patient takes home: of a view that may be another one than the reader's."""
    return handout(place.at(view.taken_home.told_to("patient")))
