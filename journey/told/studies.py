"""Numbers from research, as people out of 1,000: the number, the words and the picture, and who was studied."""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from journey import blocks
from journey.figures.icon_array import icon_array, person
from journey.figures.palette import palette
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


def numbers(studies: Iterable[Study], interface: Interface) -> Markup:
    """How often something happens, as number, words and picture; or that it is not known."""
    told = blocks.joined(_number(study, interface) for study in studies)
    return told or Markup('<p class="not-known">{}</p>').format(interface.risks.not_known)


def details(studies: Iterable[Study], interface: Interface) -> Markup:
    """Who was studied, how many they were, and how long they were watched."""
    words = interface.numbers
    return blocks.joined(
        blocks.definitions(
            [
                (words.who, study.who),
                (words.how_many, _people(study, interface)),
                (words.how_long, duration_words(study.over, interface) if study.over else words.not_told),
            ]
        )
        for study in studies
    )


@lru_cache(maxsize=1024)
def _number(study: Study, interface: Interface) -> Markup:
    groups = [_group(study.group, study.rate, study, interface)]
    if study.compared:
        groups.append(_group(study.compared_group, study.compared, study, interface))
    besides = [said for said in (range_words(study, interface), study.also) if said]
    return Markup('<div class="study"><div class="groups">{}</div><div class="besides">{}</div></div>').format(
        blocks.joined(groups), blocks.paragraphs(besides)
    )


def _group(name: str | None, rate: Rate, study: Study, interface: Interface) -> Markup:
    ink, line = palette().ink, palette().line
    share = Markup(" <span>({})</span>").format(interface.numbers.share[rate.share])
    return Markup('<div class="group">{}{}<ul class="legend">{}{}</ul></div>').format(
        Markup('<p class="group-name">{}</p>').format(name) if name else "",
        blocks.drawing(icon_array(rate.drawn, ink, line), array_words(rate, interface), "array"),
        _line(True, number_words(rate, interface), share, study.happens),
        _line(False, other_number_words(rate, interface), Markup(""), study.does_not),
    )


def _line(happens: bool, number: str, share: Markup, said: str) -> Markup:
    figure = blocks.drawing(person(happens, palette().ink, palette().line), "", "person")
    return Markup("<li>{}<span><strong>{}</strong>{} {}</span></li>").format(figure, number, share, said)


def _people(study: Study, interface: Interface) -> str:
    words = interface.numbers
    return fill(words.people, {"n": count_words(study.studied, interface)}) if study.studied else words.not_told
