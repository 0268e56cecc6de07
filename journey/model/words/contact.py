"""The words of the contact card."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, WithEmergencyPhone, WithPhone


class ContactWords(Content):
    """The words of the contact page."""

    heading: Plain
    message: Plain
    call_emergency: WithEmergencyPhone
    call_clinic: Plain
    call_emergency_button: WithEmergencyPhone
    nobody_answers: Plain
    address: Plain
    map: Plain
    hours: Plain
    hours_days: Annotated[Label, Placeholders(("first", "last", "opens", "closes"))]
    hours_day: Annotated[Label, Placeholders(("day", "opens", "closes"))]
    appointment: Plain
    no_appointment: WithPhone
    save: Plain
    save_button: Plain
    qr_alt: Plain
    qr_caption: Plain
    summary: Plain
    other_questions: WithPhone
    next_action: Plain
    to_timeline: Plain
