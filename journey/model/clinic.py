"""Who we are: the clinic, its hours and its notices (``clinic.yaml``)."""

from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import quote_plus
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from journey.model.texts import Announcement, mistake
from journey.model.values import (
    Clock,
    Content,
    MaybeDate,
    Name,
    Phone,
    ShortPhone,
    TimeZone,
    WebLink,
    ZipCode,
    matching,
    text_schema,
)


class Address(Content):
    """Where the clinic is."""

    street: Name
    city: Name
    state: Annotated[str, matching(r"[A-Z]{2}", "write two capital letters like WI")]
    zip: ZipCode

    @property
    def lines(self) -> tuple[str, str]:
        """The address as on an envelope, in two lines."""
        return self.street, f"{self.city}, {self.state} {self.zip}"

    @property
    def map_link(self) -> str:
        """A map of the address (Google's documented Maps URL, which phones open in their maps app)."""
        return "https://www.google.com/maps/search/?api=1&query=" + quote_plus(", ".join(self.lines))


Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip


class OpeningHours(Content):
    """When the clinic is open on a block of days."""

    first: Weekday = Field(alias="from")
    last: Weekday = Field(alias="to")
    opens: Clock
    closes: Clock

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise mistake("closes before it opens", 'write "closes" later than "opens", like "17:00"')
        return self


class NoticeWords(Content):
    """A notice in one language: its message itself, and the words of its link, if it has one."""

    text: Announcement
    link_text: Announcement | None = None


class Notice(Content):
    """An urgent notice, shown above everything from a day until a day (both included)."""

    words: dict[str, NoticeWords]
    first_day: MaybeDate = Field(alias="from")
    last_day: MaybeDate = Field(alias="until")
    link: WebLink = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise mistake("ends before it starts", 'write an "until" that is not before "from"')
        if self.link and not all(words.link_text for words in self.words.values()):
            raise mistake("has a link without words", "add link_text: in each language, or leave the link empty")
        return self

    def is_shown_on(self, day: date) -> bool:
        """Whether the notice is shown on this day of the clinic's calendar."""
        return (self.first_day or date.min) <= day <= (self.last_day or date.max)


_Days = Annotated[
    str, matching(r"[0-9]{1,3}", "write a number of days like 30, or 0 for none"), text_schema("30", is_digits=True)
]

ShortAddress = Annotated[str, matching(r"[a-z]{1,3}", "write one to three small letters, like v")]


class Clinic(Content):
    """Who we are: ``clinic.yaml``."""

    name: Name
    short_name: Name
    address: Address
    phone: Phone
    emergency_phone: ShortPhone
    time_zone: TimeZone
    hours: tuple[OpeningHours, ...]
    appointment_link: WebLink
    paid_by: str
    """Who paid for these pages; empty while nobody has said."""
    procedures: Annotated[tuple[Name, ...], Field(min_length=1)]
    short_addresses: dict[ShortAddress, Name] = Field(default_factory=dict)
    """The procedure to which each short address leads."""
    offline_days: _Days = "30"
    """For how many days a reader's device may show what it keeps for when there is no network; 0: it keeps nothing."""
    easy_words: tuple[Name, ...] = ()
    """English words that its readers know without an explanation, though the list of easy words has none of them."""
    notices: tuple[Notice, ...]

    @property
    def phone_link(self) -> str:
        """The phone number as a link (RFC 3966)."""
        return "tel:+1" + self.phone.replace("-", "")

    @property
    def emergency_link(self) -> str:
        """The emergency number as a link; short numbers have no country code."""
        return "tel:" + self.emergency_phone

    @property
    def zone(self) -> ZoneInfo:
        """The clinic's time zone."""
        return ZoneInfo(self.time_zone)
