"""What a word of the interface may hold."""

from typing import Annotated

from pydantic import Field

from journey.model.texts import Label, Placeholders
from journey.model.values import MOST_LIST_ITEMS

Counted = Annotated[Label, Placeholders(("n",))]
WithPhone = Annotated[Label, Placeholders(("phone",))]
WithEmergencyPhone = Annotated[Label, Placeholders(("emergency_phone",))]
WithClinic = Annotated[Label, Placeholders(("clinic",))]
WithAddress = Annotated[Label, Placeholders(("address",))]
WithDuration = Annotated[Label, Placeholders(("duration",))]
Number = Annotated[Label, Placeholders(("n", "denominator"))]
Plain = Annotated[Label, Placeholders()]
Points = Annotated[tuple[Plain, ...], Field(min_length=1, max_length=MOST_LIST_ITEMS)]
