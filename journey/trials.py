"""Numbers from research, as people out of 1,000: the number, the words and the picture, and who was studied."""

from collections.abc import Iterable
from functools import lru_cache

from journey.blocks.outcomes import Count, Group, Numbers, Studied, Trial
from journey.blocks.texts import Definition
from journey.model.interface import Interface
from journey.model.rates import Rate, Study
from journey.wording import (
    array_words,
    count_words,
    duration_words,
    fill,
    number_words,
    other_number_words,
    range_words,
)


def numbers(studies: Iterable[Study], interface: Interface) -> Numbers:
    """How often something happens, or that it is not known."""
    return Numbers(trials(studies, interface), interface.risks.not_known)


def studied(studies: Iterable[Study], interface: Interface) -> Studied:
    """Who was studied, how many they were, and how long they were watched."""
    return Studied(trials(studies, interface))


def trials(studies: Iterable[Study], interface: Interface) -> tuple[Trial, ...]:
    """Each study in words."""
    return tuple(_trial(study, interface) for study in studies)


@lru_cache(maxsize=1024)
def _trial(study: Study, interface: Interface) -> Trial:
    groups = [_group(study.group, study.rate, study, interface)]
    if study.compared:
        groups.append(_group(study.compared_group, study.compared, study, interface))
    words = interface.numbers
    return Trial(
        groups=tuple(groups),
        besides=tuple(said for said in (range_words(study, interface), study.also) if said),
        who=(
            Definition(words.who, study.who),
            Definition(words.how_many, _people(study, interface)),
            Definition(words.how_long, duration_words(study.over, interface) if study.over else words.not_told),
        ),
    )


def _group(name: str | None, rate: Rate, study: Study, interface: Interface) -> Group:
    return Group(
        name=name or "",
        drawn=rate.drawn,
        picture_alt=array_words(rate, interface),
        does=Count(number_words(rate, interface), study.happens, interface.numbers.share[rate.share]),
        does_not=Count(other_number_words(rate, interface), study.does_not),
    )


def _people(study: Study, interface: Interface) -> str:
    words = interface.numbers
    return fill(words.people, {"n": count_words(study.studied, interface)}) if study.studied else words.not_told
