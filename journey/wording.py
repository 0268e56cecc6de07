"""Numbers, lengths of time and names in words, in one language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from types import MappingProxyType
from typing import Self, TypeVar

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal
from pydantic import BaseModel

from journey.languages import plural_category
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.marked import is_marked, marked_as, plain
from journey.model.pages import PageId
from journey.model.procedure import Journey, Step
from journey.model.rates import DENOMINATOR, Counted, Rate, StudyShape, Unit
from journey.model.sentences import ends_at_once
from journey.model.spine import Fracture
from journey.model.values import Duration, VagueDuration
from journey.model.words.consult import SpineWords
from journey.model.words.durations import DurationWords
from journey.model.words.labels import AnyPlural

M = TypeVar("M", bound=BaseModel)


class Said(str):
    """A length or a time in words, with the forms that it takes in a sentence: "1 a 2 horas", "de 1 a 2 horas"."""

    forms: Mapping[str, str]

    def __new__(cls, plain: str, forms: Mapping[str, str] = MappingProxyType({})) -> Self:
        """``plain`` stands where a text names no form, or one that these words do not have."""
        said = super().__new__(cls, plain)
        said.forms = forms
        return said


def fill(text: str, values: Mapping[str, object]) -> str:
    """Put values where a text names them: ``"For {lie_flat}."`` becomes ``"For 1 to 2 hours."``.

    ``{lie_flat:amount}`` takes the form ``amount`` of a value that is ``Said``. Where the value ends with a period and
    the text goes on with one, a single one stands: "Come at 8:00 a.m.". Raises ``KeyError`` for a name without a
    value; reading has refused such texts.
    """
    said = plain if is_marked(text) else str  # no mark stands within another
    return _TO_FILL.sub(lambda found: said(_put(values[found["name"]], found["form"], found["stop"])), text)


_TO_FILL = re.compile(r"\{(?P<name>[^{}:]*)(?::(?P<form>[^{}]*))?\}(?P<stop>\.?)")


def _put(value: object, form: str | None, stop: str) -> str:
    said = value.forms.get(form or "", value) if isinstance(value, Said) else str(value)
    return said if plain(said).endswith(".") else said + stop


def fill_forms(text: str, **values: str) -> Said:
    """The same with every form that one of the values has: "8:00 AM on Thursday", "at 8:00 AM on Thursday"."""
    names = dict.fromkeys(form for value in values.values() if isinstance(value, Said) for form in value.forms)
    return Said(fill(text, values), {name: fill(text, _in_form(name, values)) for name in names})


def _in_form(name: str, values: Mapping[str, str]) -> dict[str, str]:
    return {key: value.forms.get(name, value) if isinstance(value, Said) else value for key, value in values.items()}


def filled(content: M, values: Mapping[str, object], of_marked: Mapping[str, object]) -> M:
    """The same content with every text in it filled; ``of_marked`` are the values in the language of marked texts."""
    return content.model_copy(update={name: _filled(part, values, of_marked) for name, part in content})


def _filled(part: object, values: Mapping[str, object], of_marked: Mapping[str, object]) -> object:
    match part:
        case str():
            return fill(part, of_marked if is_marked(part) else values)
        case tuple():
            return tuple(_filled(item, values, of_marked) for item in part)
        case dict():
            return {key: _filled(item, values, of_marked) for key, item in part.items()}
        case BaseModel():
            return filled(part, values, of_marked)
        case _:
            return part


def title_words(page: PageId, journey: Journey, interface: Interface, clinic: Clinic) -> str:
    """The title of a page, in the browser's tab: "Steps · Vertebroplasty · Wisconsin River Orthopaedics"."""
    return f"{getattr(interface.pages, page)} · {journey.name} · {clinic.short_name}"


def place_words(step: Step, journey: Journey, interface: Interface) -> str:
    """Where in a journey a step stands: "Step 4 of 16"."""
    return fill(interface.timeline.step_of, {"number": step.number, "total": len(journey.steps)})


def duration_words(duration: Duration | VagueDuration, interface: Interface) -> Said:
    """A length of time in words: "1 to 2 hours", "about 1 day", "several hours"; in each form that the language has."""
    words = interface.durations
    forms = {name: words.model_copy(update=_given(form)) for name, form in interface.forms.lengths.items()}
    said = {name: _duration_words(duration, in_form, interface) for name, in_form in forms.items()}
    return Said(_duration_words(duration, words, interface), said)


def _given(form: BaseModel) -> dict[str, object]:
    return {name: text for name, text in form if text is not None}


def _duration_words(duration: Duration | VagueDuration, words: DurationWords, interface: Interface) -> str:
    if isinstance(duration, VagueDuration):
        return str(getattr(getattr(words, duration.amount), duration.unit.value))
    said = counted_words(getattr(words, duration.unit.value), duration.most, interface)
    if duration.least != duration.most:
        said = fill(words.range, {"least": count_words(duration.least, interface), "most": said})
    return fill(words.about, {"duration": said}) if duration.about else said


def list_words(names: Sequence[str], interface: Interface) -> str:
    """Names of what goes together: "T12 and L1", "T12, L1, and L3"."""
    words = interface.lists
    if not words:
        return format_list(names, locale=interface.locale)
    if len(names) == 2:
        return fill(words.two, {"first": names[0], "second": names[1]})
    before = row_words(names[:-1], interface)
    return fill(words.last, {"first": before, "second": names[-1]}) if before else names[-1]


def row_words(names: Sequence[str], interface: Interface) -> str:
    """What stands in a row without an "and": "431 people, 14 days".

    The CLDR's own pattern for it lacks parts in ``es_US`` (Babel 2.18), so names stand as in the middle of a list.
    """
    middle = Locale.parse(interface.locale).list_patterns["standard"]["middle"].format("{first}", "{second}")
    text = interface.lists.more if interface.lists else middle
    return reduce(lambda said, name: fill(text, {"first": said, "second": name}), names) if names else ""


def paragraph(sentences: Iterable[str]) -> str:
    """Whole sentences behind each other, with a space where the first does not end with a sign that needs none."""
    return reduce(_after, filter(None, sentences), "")


def _after(said: str, sentence: str) -> str:
    return f"{said}{'' if not said or ends_at_once(said) else ' '}{sentence}"


def count_words(number: int, interface: Interface) -> str:
    """A whole number as the language writes it: "1,000"."""
    return str(format_decimal(number, locale=interface.locale))


def counted_words(plural: AnyPlural, number: int, interface: Interface, **values: str) -> str:
    """What is said with a number, in the form that the language has for it: "1 hour", "2 hours"."""
    text = getattr(plural, plural_category(number, interface.code)) or plural.other
    return fill(text, {"n": count_words(number, interface)} | values)


def units_words(number: int, unit: Counted, interface: Interface) -> str:
    """So many of what a study counted: "1,000 people", "211 procedures"."""
    return counted_words(interface.numbers.units[unit] if isinstance(unit, Unit) else unit, number, interface)


def number_words(rate: Rate, unit: Counted, interface: Interface) -> str:
    """To how many something happens: "About 8 out of 1,000 people", "About 6 to 7 out of 1,000 people"."""
    return _out_of(*_said(rate, rate, interface.numbers.up_to, interface), unit, interface)


def number_parts(rate: Rate, unit: Counted, interface: Interface) -> tuple[str, str, str]:
    """The same in three parts, the number in the middle: "About ", "8", " out of 1,000 people"."""
    text, number = _said(rate, rate, interface.numbers.up_to, interface)
    said = fill(text, {"n": "\n", "denominator": units_words(DENOMINATOR, unit, interface)})
    before, after = (marked_as(said, part) for part in plain(said).split("\n"))
    return before, number, after


def other_number_words(rate: Rate, unit: Counted, interface: Interface) -> str:
    """To how many it does not happen: "About 992 out of 1,000 people"."""
    return _out_of(*_said(rate, rate.turned, interface.numbers.at_least, interface), unit, interface)


def _said(rate: Rate, told: Rate, bound: str, interface: Interface) -> tuple[str, str]:
    """The text that says a rate, or its other way round, and the number in it; ``bound`` says the highest.

    The other way round is counted from what is said of the rate, so that both together are all.
    """
    words = interface.numbers
    is_other = told is not rate
    number = DENOMINATOR - rate.lowest.number if is_other else rate.number
    least = DENOMINATOR - rate.number if is_other else rate.lowest.number
    if least != number:
        return _range_said(least, number, interface)
    if rate.up_to and rate.number:
        return bound, count_words(number, interface)
    if rate.is_all:
        return words.exactly, count_words(number, interface)
    if number == 0:
        return words.fewer, count_words(1, interface)
    if number == DENOMINATOR:
        return words.more, count_words(DENOMINATOR - 1, interface)
    return words.about, count_words(number, interface)


def _range_said(least: int, most: int, interface: Interface) -> tuple[str, str]:
    """A range; one that reaches to none or to all is told by its other end."""
    words = interface.numbers
    if least == 0:
        return words.up_to, count_words(most, interface)
    if most == DENOMINATOR:
        return words.at_least, count_words(least, interface)
    return words.about, span_of_numbers(count_words(least, interface), count_words(most, interface), interface)


def span_of_numbers(least: str, most: str, interface: Interface) -> str:
    """Two numbers between which one lies: "6 to 7"."""
    return fill(interface.numbers.range, {"least": least, "most": most})


def array_words(rate: Rate, unit: Counted, interface: Interface) -> str:
    """What the picture of a number shows: "A drawing of 1,000 people, 8 of them dark."."""
    return _out_of(interface.numbers.picture, count_words(rate.drawn, interface), unit, interface)


def drawn_words(rate: Rate, interface: Interface) -> str | None:
    """Which number of a range the picture shows: the higher one; nothing for a single number."""
    return fill(interface.numbers.drawn, {"n": count_words(rate.drawn, interface)}) if rate.is_range else None


def number_in_words(rate: Rate, unit: Counted, interface: Interface) -> str:
    """The same number as it stands inside a sentence: "8 out of 1,000 people"."""
    said = {"n": _bare_words(rate, interface), "denominator": units_words(DENOMINATOR, unit, interface)}
    return fill(interface.numbers.exactly, said)


def range_words(study: StudyShape, interface: Interface, counts: Counted = Unit.PEOPLE) -> str | None:
    """What other studies found, if there are any: "Other studies: from 20 to 260 out of 1,000 people.".

    ``counts`` are the words of a unit of the procedure's own.
    """
    if not study.range:
        return None
    words = interface.numbers
    least, most = (_bare_words(rate, interface) for rate in study.range)
    other = study.others[0].unit
    counts = other if isinstance(other, Unit) else counts
    denominator = units_words(DENOMINATOR, counts, interface)
    values = {"least": least, "most": most, "n": most, "denominator": denominator}
    if least != most:
        return fill(words.others, values)
    return fill(words.other if len(study.others) == 1 else words.others_agree, values)


def _bare_words(rate: Rate, interface: Interface) -> str:
    """A number inside a sentence: "260", "fewer than 1"."""
    words = interface.numbers.bare
    if rate.is_range and rate.lowest.number and rate.number != DENOMINATOR:
        least, most = (count_words(each.number, interface) for each in (rate.lowest, rate))
        return span_of_numbers(least, most, interface)
    if rate.number == 0:
        return fill(words.fewer, {"n": count_words(1, interface)})
    if rate.up_to or rate.is_range:
        return fill(words.up_to, {"n": count_words(rate.number, interface)})
    if rate.number == DENOMINATOR and not rate.is_all:
        return fill(words.more, {"n": count_words(DENOMINATOR - 1, interface)})
    return count_words(rate.number, interface)


def _out_of(text: str, number: str, unit: Counted, interface: Interface) -> str:
    values = {"n": number, "denominator": units_words(DENOMINATOR, unit, interface)}
    return fill(text, values)


def marked_words(levels: Sequence[str], interface: Interface) -> str:
    """Which bones are marked: "2 bones are marked, T12 and L1."."""
    words = interface.spine
    if not levels:
        return words.none
    return counted_words(words.marked, len(levels), interface, levels=list_words(levels, interface))


def spine_words(marks: Sequence[Fracture], treated: bool, interface: Interface) -> str:
    """Which bones are marked, what is known of each, and what is drawn of them: broken, or with cement."""
    words = interface.spine
    if not marks:
        return words.none
    levels = [mark.level for mark in marks]
    drawn = _drawn_words(marks, treated, interface)
    return paragraph((marked_words(levels, interface), *fractures_words(marks, interface), *drawn))


def _drawn_words(marks: Sequence[Fracture], treated: bool, interface: Interface) -> Iterator[str]:
    words = interface.spine
    filled = [mark.level for mark in marks if treated or mark.treatment == "treated"]
    broken = [mark.level for mark in marks if mark.level not in filled]
    if not filled or not broken:
        yield words.treated if filled else words.fractured
        return
    for levels, word in ((broken, words.fractured_some), (filled, words.treated_some)):
        yield fill(word, {"levels": list_words(levels, interface)})


def fractures_words(marks: Iterable[Fracture], interface: Interface) -> list[str]:
    """What is known of the break of each marked bone: "T12 is about 50% lower in front."."""
    return [sentence for mark in marks for sentence in _fracture_words(mark, interface.spine)]


def _fracture_words(mark: Fracture, words: SpineWords) -> Iterator[str]:
    values = {"level": mark.level, "n": mark.lost or 0}
    lower = words.lower_both if mark.lowered == "both" else words.lower_front
    if mark.lost is not None:
        yield fill(lower if mark.lost else words.not_lower, values)
    elif mark.lowered == "both":
        yield fill(words.both, values)
    if mark.age:
        yield fill(words.new if mark.age == "new" else words.old, values)
    if mark.treatment == "treated":
        yield fill(words.treated_before, values)
    if mark.sides == "two":
        yield fill(words.two_sides, values)


def levels_times(journey: Journey, marks: Sequence[Fracture], interface: Interface) -> list[str]:
    """How long each bone that is still to be treated takes at other hospitals, and several; that it is no promise."""
    to_treat = sum(mark.treatment == "todo" for mark in marks)
    if not to_treat or not journey.spine:
        return []
    said = [journey.spine.how_long]
    if to_treat > 1:
        total = duration_words(journey.spine.each_bone.times(to_treat), interface)
        said.append(counted_words(interface.spine.in_all, to_treat, interface, duration=total))
    return [*said, journey.evidence.message] if journey.evidence else said
