"""The words of the page that tells who stands behind these pages."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Points, WithClinic, WithPhone


class UntestedWords(Content):
    """What nobody has tested yet, by the ways of ``docs/accessibility/register.yaml``."""

    people: Plain
    screen_reader: Plain
    browsers: Plain
    strict_paper: Plain


class AccessibilityWords(Content):
    """The accessibility statement: what is aimed at, how it was checked, what is still hard, whom to tell."""

    heading: Plain
    aim: Plain
    standard: Annotated[Label, Placeholders(("standard",))]
    aims: Points
    checks: Plain
    checked: Points
    judged: Annotated[Label, Placeholders(("date",))]
    untested: UntestedWords
    limits: Plain
    limited: Points
    tell: WithPhone
    written: Annotated[Label, Placeholders(("date",))]


class AboutWords(Content):
    """The words of the about page."""

    heading: Plain
    message: WithClinic
    review: Plain
    version: Annotated[Label, Placeholders(("version", "date"))]
    privacy: Plain
    privacy_points: Points
    counted: Annotated[Label, Placeholders(("button",))]
    counted_points: Points
    accessibility: AccessibilityWords
    sources: Plain
    sources_message: Plain
    disclaimer: Plain
    staff: Plain
    to_consult: Plain
    to_share: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_timeline: Plain
