"""What research says, in words: numbers out of 1,000, trials, and what is known of each choice."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from journey.blocks.decision import Count, Group, StudyFacts, TrialRow
from journey.blocks.texts import Definition
from journey.model.choices import Choice, Row
from journey.model.interface import Interface
from journey.model.rates import Rate, Study, Unit
from journey.model.trials import Finding, Trial, Trials
from journey.wording import (
    array_words,
    drawn_words,
    duration_words,
    fill,
    number_parts,
    number_words,
    other_number_words,
    paragraph,
    range_words,
    row_words,
    units_words,
)


def facts(studies: Iterable[Study], interface: Interface) -> tuple[StudyFacts, ...]:
    """Each study in words."""
    return tuple(_facts(study, interface) for study in studies)


@lru_cache(maxsize=1024)
def _facts(study: Study, interface: Interface) -> StudyFacts:
    groups = [_group(study.group, study.rate, study, interface)]
    if study.compared:
        groups.append(_group(study.compared_group, study.compared, study, interface))
    words = interface.numbers
    studied = units_words(study.studied, study.counts, interface) if study.studied else ""
    over = duration_words(study.over, interface) if study.over else ""
    besides = drawn_words(study.rate, interface), range_words(study, interface, study.counts), study.also
    return StudyFacts(
        groups=tuple(groups),
        besides=tuple(filter(None, besides)),
        who=(
            Definition(words.who, study.who),
            Definition(words.how_many, studied or words.not_told),
            Definition(words.how_long, over or words.not_told),
        ),
        who_in_short=_in_short(study.who, tuple(said for said in (studied, over) if said), interface),
    )


def _in_short(who: str, known: Sequence[str], interface: Interface) -> str:
    if not known:
        return who
    return fill(interface.numbers.who_in_short, {"who": who, "known": row_words(known, interface)})


def _group(name: str | None, rate: Rate, study: Study, interface: Interface) -> Group:
    return Group(
        name=name or "",
        drawn=rate.drawn,
        picture_alt=array_words(rate, study.counts, interface),
        number=number_parts(rate, study.counts, interface),
        does=Count(number_words(rate, study.counts, interface), study.happens),
        does_not=Count(other_number_words(rate, study.counts, interface), study.does_not),
    )


_WAYS: dict[Finding, Literal["better", "same", "worse"]] = {
    Finding.BETTER: "better", Finding.SAME: "same", Finding.WORSE: "worse",
}  # fmt: skip


def trial_row(trial: Trial, trials: Trials, interface: Interface) -> TrialRow:
    """A trial in words: all trials are told alike."""
    said, people = interface.risks, units_words(trial.people, Unit.PEOPLE, interface)
    after = {"found": trials.words_of(trial.found), "duration": duration_words(trial.over, interface)}
    return TrialRow(
        fill(said.trial, {"people": people, "who": trial.who}),
        fill(said.trial_name, {"name": trial.name, "year": trial.year}),
        fill(said.who_paid, {"name": trial.paid_by}) if trial.paid_by else said.who_paid_not_told,
        _WAYS[trial.found],
        fill(said.found_after, after),
        trial.size or "",
        paragraph((trial.also or "", "" if trial.size or trial.compared else said.size_not_told)),
    )


def choice_lines(choice: Choice, interface: Interface, rows: Iterable[Row] = Row) -> tuple[Definition, ...]:
    """A choice in words: the same lines for all."""
    said = interface.risks
    return tuple(Definition(said.row(row), choice.row(row) or said.choice_not_known) for row in rows)
