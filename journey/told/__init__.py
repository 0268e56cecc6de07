"""What pages tell, as safe HTML that needs no script: the screen and the first words say the same."""

from datetime import date
from typing import Protocol

from journey.library import Library
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.view import View


class Reader(Protocol):
    """Who is told: at which view, looked up in which library, on which day."""

    @property
    def library(self) -> Library:
        """All that is on offer."""

    @property
    def view(self) -> View:
        """What the reader looks at."""

    @property
    def clinic(self) -> Clinic:
        """The clinic."""

    @property
    def interface(self) -> Interface:
        """The interface's words in the reader's language."""

    @property
    def journey(self) -> Journey:
        """The procedure, told in the reader's language."""

    @property
    def is_kiosk(self) -> bool:
        """Whether many people read at this screen, one after the other."""

    @property
    def today(self) -> date:
        """Today's date at the clinic."""
