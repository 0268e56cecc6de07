"""The words of the page of benefits and risks."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Points


class RisksWords(Content):
    """The words of the page on benefits and risks."""

    heading: Plain
    benefits: Plain
    risks: Plain
    clinic_risks: Plain
    research_risks: Plain
    very_rare: Plain
    not_known: Plain
    how_to_read: Plain
    research: Plain
    known: Plain
    not_known_heading: Plain
    more_about: Annotated[Label, Placeholders(("name",))]
    meaning: Plain
    team: Plain
    watch: Plain
    sources: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_contact: Plain
