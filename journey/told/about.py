"""Who stands behind these pages: review, version, sources, privacy, accessibility; and what is for staff."""

import journey
from journey.blocks.page import Block, Section, Words, words
from journey.blocks.texts import Heading, Items, Text
from journey.dates import date_words, record_words
from journey.place import Place
from journey.told import reserve, translated
from journey.told.moves import page_link
from journey.told.outside import sources
from journey.told.statement import accessibility
from journey.wording import fill


def review_words(place: Place) -> str:
    """Who reviewed what the reader sees, or that nobody has; where all procedures are shown, of none of them."""
    own, *others = place.library.standings_of(place.view.procedure, place.view.language)
    return record_words(others if place.view.is_library else (own, *others), place.interface, place.today)


def version_words(place: Place) -> str:
    """Which version of these pages this is, and how new their content is, in the reader's language."""
    changed = place.library.changed.astimezone(place.clinic.zone).date()
    said = {"version": journey.__version__, "date": date_words(changed, place.interface)}
    return fill(place.interface.about.version, said)


def about(place: Place) -> Words:
    """All of it."""
    said = place.interface.about
    return words(
        Heading(said.disclaimer),
        Text((place.interface.frame.disclaimer,)),
        Heading(said.review),
        Text((review_words(place), *translated.checked(place), version_words(place))),
        Heading(said.sources),
        Text((said.sources_message,)),
        sources(place.journey.sources, place, label=""),
        Heading(said.privacy),
        Items(
            (
                *(place.interface.kiosk if place.is_kiosk else said).privacy_points,
                *counted(place),
                *of_bones(place),
            )
        ),
        *reserve.control(place),
        *accessibility(place),
    )


def of_bones(place: Place) -> tuple[str, ...]:
    """That the address shows marked bones, too, for a procedure on bones of the spine."""
    return (place.interface.spine.in_address,) if place.journey.spine else ()


def counted(place: Place) -> tuple[str, ...]:
    """What is counted, and what is not kept, where the clinic counts which steps are hard to understand."""
    said = place.interface
    told = fill(said.about.counted, {"button": said.timeline.was_hard})
    return (told, *said.about.counted_points) if place.counts else ()


def for_staff(place: Place) -> tuple[Block, ...]:
    """The pages for staff, where they are open."""
    said = place.interface.about
    if not place.may_open_staff_pages:
        return ()
    share = (page_link("share", said.to_share, place),) if place.may_share else ()
    links = page_link("consult", said.to_consult, place), *share
    return (Section("for-staff", (words(Heading(said.staff)), *links)),)
