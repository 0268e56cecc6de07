"""What is printed for patients who do not know the pages yet: as cards, as a poster, as an insert for letters."""

from journey.place import Place
from journey.takeaway.invitation.invitation import Invitation
from journey.told import drawn
from journey.told.outside import call, printed_code
from journey.wording import fill


def invitation(place: Place) -> Invitation:
    """The invitation to the journey at a place."""
    interface, journey, clinic = place.interface, place.journey, place.clinic
    return Invitation(
        language=interface.code,
        title=fill(interface.handout.title, {"name": journey.name, "clinic": clinic.short_name}),
        clinic=clinic.short_name,
        headline=journey.headline,
        message=interface.kiosk.what,
        call=call(place).label,
        code=printed_code(place),
        picture=drawn.of_step(journey.steps[0], place),
    )
