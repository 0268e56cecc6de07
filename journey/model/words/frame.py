"""What stands around every page: menu, notices, disclaimer, help, and what is said when something fails."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, WithAddress, WithDate, WithEmergencyPhone, WithPhone


class PageWords(Content):
    """The name of each page."""

    timeline: Plain
    risks: Plain
    plan: Plain
    questions: Plain
    contact: Plain
    consult: Plain
    share: Plain
    about: Plain


class FrameWords(Content):
    """What stands around every page."""

    menu: Plain
    library: Plain
    skip: Plain
    waiting: Plain
    not_copied: Plain
    need_help: Plain
    call: WithPhone
    when_to_call: WithEmergencyPhone
    send: Plain
    send_copied: Plain
    type_it: WithAddress
    notice: Plain
    labelled: Annotated[Label, Placeholders(("label", "text"))]
    behind: Plain
    original: Plain
    disclaimer: Plain
    not_reviewed: Plain
    reviewed: Annotated[Label, Placeholders(("name", "date", "next_date"))]
    changed: Annotated[Label, Placeholders(("name", "date"))]
    overdue: Annotated[Label, Placeholders(("name", "date", "next_date"))]
    interpreter: WithPhone
    draft: Plain
    draft_until: Annotated[Label, Placeholders(("date",))]
    draft_ended: Plain
    draft_stays: Plain
    unchecked: Plain
    translated: Annotated[Label, Placeholders(("name", "date", "english_date"))]


class GoneWords(Content):
    """What covers the page while the server cannot be reached."""

    heading: Plain
    message: Plain
    returns: Plain
    call: WithPhone


class AloneWords(Content):
    """A line above the first words, while they stand alone."""

    message: Plain
    missing: Plain
    again: Plain


class ReserveWords(Content):
    """What a device keeps for when there is no network: said on those pages, and where they can be removed."""

    line: WithDate
    again: Plain
    old_heading: Plain
    old: WithDate
    missing_heading: Plain
    missing: Plain
    times: Plain
    other_day: Plain
    read: Plain
    heading: Plain
    kept: Plain
    remove: Plain
    refused: Plain
    keep: Plain


class RefusalWords(Content):
    """Why there is no page, and what to do."""

    heading: Plain
    message: Plain


class RefusedWords(Content):
    """What stands in place of a page that the server does not send."""

    nothing: RefusalWords
    too_much: RefusalWords
    too_long: RefusalWords
    too_heavy: RefusalWords

    def __getitem__(self, why: str) -> RefusalWords:
        words = getattr(self, why)
        assert isinstance(words, RefusalWords)
        return words


class BrokenWords(Content):
    """What stands where a page, or a part of it, cannot be drawn."""

    heading: Plain
    message: Plain
    start: Plain
