"""The words of the page of benefits and risks."""

from typing import Annotated

from journey.model.choices import Row
from journey.model.risks import Kind
from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Points, WithEmergencyPhone

Named = Annotated[Label, Placeholders(("name",))]
Dated = Annotated[Label, Placeholders(("date",))]


class RisksWords(Content):
    """The words of the page on benefits and risks."""

    heading: Plain
    summary: Plain
    read_on: Dated
    next_look: Dated
    no_next_look: Plain
    paid_by: Named
    paid_not_told: Plain
    does_it_help: Plain
    better_with: Plain
    no_difference: Plain
    better_without: Plain
    no_trials: Plain
    trials: Plain
    trial: Annotated[Label, Placeholders(("people", "who"))]
    trial_name: Annotated[Label, Placeholders(("name", "year"))]
    found_after: Annotated[Label, Placeholders(("found", "duration"))]
    who_paid: Annotated[Label, Placeholders(("name",))]
    who_paid_not_told: Plain
    size_not_told: Plain
    risks: Plain
    serious: Plain
    milder: Plain
    no_number: Plain
    different: Plain
    how_to_read: Annotated[Label, Placeholders(("denominator",))]
    press: Plain
    mark: Plain
    very_rare: Plain
    not_known: Plain
    more: Plain
    watch: Plain
    watch_signs: WithEmergencyPhone
    sources: Plain
    choices: Plain
    what_it_is: Plain
    better: Plain
    wrong: Plain
    like: Plain
    choice_not_known: Plain
    more_on_choices: Plain
    choose: Plain
    choose_steps: Points
    evidence: Plain
    known: Plain
    not_known_heading: Plain
    chosen: Plain
    to_questions: Plain

    def kind(self, kind: Kind) -> str:
        """What a group of risks is called."""
        return {
            Kind.SERIOUS: self.serious,
            Kind.MILDER: self.milder,
            Kind.NO_NUMBER: self.no_number,
            Kind.DIFFERENT: self.different,
        }[kind]

    def row(self, row: Row) -> str:
        """What a row of a choice is called."""
        return str(getattr(self, row))
