"""What is on offer: every procedure, told in every language that it has."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from journey.dates import bar_words, period_words
from journey.model.audience import to_helper
from journey.model.choices import Choice, ChoiceShape, ChoiceWords, Decision, DecisionShape
from journey.model.clinic import Clinic
from journey.model.evidence import Evidence, EvidenceShape, EvidenceWords, Point, Sourced
from journey.model.hard_words import HardWord
from journey.model.interface import Interface
from journey.model.marked import plain
from journey.model.periods import Period, PeriodShape, day
from journey.model.procedure import (
    Answer,
    Checklist,
    Journey,
    JourneyShape,
    JourneyWords,
    ListId,
    PhaseId,
    Spine,
    Step,
    StepShape,
    Task,
)
from journey.model.rates import Counted, Rate, Study, StudyShape, StudyWords, Unit
from journey.model.review import Review, Says, Standing, State
from journey.model.risks import Risk, RiskShape, RiskWords
from journey.model.taking_part import Matter, Outlook, Question, Statement, StatementShape
from journey.model.trials import Trial, Trials, TrialsShape, TrialsWords
from journey.model.values import Duration, parse_duration, parse_length
from journey.model.words.labels import Plural
from journey.reading.checks import EACH_BONE, compared_number_of, number_of, year_of
from journey.reading.contents import Contents, Procedure, good_parts, read_contents, read_parts
from journey.reading.mistakes import Mistake
from journey.reading.names import all_content_files, in_order
from journey.reading.picture_files import picture_folders
from journey.reading.recordings import recordings
from journey.said import clinic_says, fingerprint, interface_says, procedure_says
from journey.wording import duration_words, fill, filled, number_in_words, span_of_numbers

K = TypeVar("K")
V = TypeVar("V")

_KEPT = 512
"""How many values each function keeps that a library remembers: pages, at the views that are read most."""


@dataclass(frozen=True, eq=False)
class Library:
    """The clinic, the interface in each language, and each procedure in each of its languages.

    One is equal only to itself, so that what is made of it can be kept by it.
    """

    clinic: Clinic
    interfaces: dict[str, Interface]
    journeys: dict[str, dict[str, Journey]]
    """By procedure, then by language."""
    changed: datetime
    """When a content file was changed last (UTC)."""
    standings: dict[str, Standing]
    """How the review of each file stands, by its name in the folder: ``vertebroplasty/en.yaml``."""
    remarks: tuple[Mistake, ...] = ()
    """What an author should mend, though readers may see it as it is."""
    recordings: Mapping[tuple[str, str], Mapping[str, Path]] = field(default_factory=dict)
    """The sound file that says a text, by procedure and language, then by the text."""

    @cached_property
    def interfaces_to_helper(self) -> dict[str, Interface]:
        """The interface in each language, as it speaks to who helps a patient."""
        return {code: to_helper(interface) for code, interface in self.interfaces.items()}

    def kept(self, make: Callable[[K], V]) -> Callable[[K], V]:
        """The same function, with a memory for the last values that ends with this library."""
        if make not in self._memories:
            self._memories[make] = lru_cache(_KEPT)(make)
        return self._memories[make]

    @cached_property
    def _memories(self) -> dict[Callable[..., object], Callable[..., Any]]:
        return {}

    @property
    def procedures(self) -> tuple[str, ...]:
        """The procedures on offer, the default one first."""
        return tuple(self.journeys)

    def languages(self, procedure: str) -> tuple[str, ...]:
        """The codes of the languages in which a procedure is told, English first."""
        return in_order(self.journeys[procedure])

    def steps(self, procedure: str) -> tuple[str, ...]:
        """The ids of a procedure's steps, in order; the same in every language."""
        return tuple(step.id for step in self._any_journey(procedure).steps)

    def aliases(self, procedure: str) -> dict[str, str]:
        """The ids that steps had before, each with the id of the step that took it in."""
        return {alias: step.id for step in self._any_journey(procedure).steps for alias in step.aliases}

    def topics(self, procedure: str) -> tuple[str, ...]:
        """The ids of what can be covered in a consult: steps and risks; the same in every language."""
        return tuple(topic.id for topic in self._any_journey(procedure).topics)

    def has_spine(self, procedure: str) -> bool:
        """Whether a procedure is done on bones of the spine."""
        return self._any_journey(procedure).spine is not None

    def speaks_to_helpers(self, procedure: str) -> bool:
        """Whether a procedure says anything to who helps a patient."""
        return self._any_journey(procedure).to_helper is not None

    def told_texts(self, procedure: str, language: str) -> frozenset[str]:
        """Every text of a procedure, as readers see it."""
        return _told_texts(self.standings[f"{procedure}/{language}.yaml"], self.clinic)

    def standings_of(self, procedure: str, language: str) -> tuple[Standing, ...]:
        """Those of all that a reader of a procedure sees: of the procedure itself first."""
        files = (f"{procedure}/{language}.yaml", f"interface/{language}.yaml", CLINIC_FILE)
        return tuple(self.standings[file] for file in files)

    def reviews_in(self, state: State, today: date) -> dict[str, date]:
        """The files whose review is in a state: when it is due again, by their names in the folder."""
        return {
            file: standing.signed.next_review
            for file, standing in self.standings.items()
            if standing.signed and standing.state(today) is state
        }

    def _any_journey(self, procedure: str) -> Journey:
        return next(iter(self.journeys[procedure].values()))


def open_library(folder: Path, pictures: Path, *, drafts: bool = False) -> Library:
    """Read a content folder, with ``drafts`` also what is not on offer yet.

    Raises ``ContentError`` with every mistake found.
    """
    return library_of(read_contents(folder, pictures, drafts=drafts), folder, pictures)


def open_good_parts(
    folder: Path, pictures: Path, *, drafts: bool = False
) -> tuple[Library | None, tuple[Mistake, ...]]:
    """What of a content folder is without a mistake, if that is enough to show, and every mistake in the rest."""
    parts = read_parts(folder, pictures, drafts=drafts)
    contents = good_parts(parts, drafts=drafts)
    return (library_of(contents, folder, pictures) if contents else None), parts.mistakes


def library_of(contents: Contents, folder: Path, pictures: Path) -> Library:
    """The library that holds the contents of a folder; ``pictures`` holds those that it has not."""
    journeys = {
        name: {
            code: tell(name, procedure, contents.interfaces[code], contents.clinic, contents.origin)
            for code in procedure.words
        }
        for name, procedure in contents.procedures.items()
    }
    changed = max(file.stat().st_mtime for file in all_content_files(folder))
    day = datetime.fromtimestamp(changed, UTC)
    standings = dict(_standings(contents, picture_folders(folder, pictures)))
    recorded = {
        (name, code): recordings(folder / name, code, _told_texts(standings[f"{name}/{code}.yaml"], contents.clinic))
        for name, told in journeys.items()
        for code in told
    }
    return Library(
        contents.clinic,
        contents.interfaces,
        journeys,
        day,
        standings,
        (*contents.remarks, *(remark for one in recorded.values() for remark in one.remarks)),
        {which: one.files for which, one in recorded.items() if one.files},
    )


def _told_texts(standing: Standing, clinic: Clinic) -> frozenset[str]:
    """Every text of a procedure, as readers see it."""
    named = {"phone": clinic.phone, "emergency_phone": clinic.emergency_phone, "clinic": clinic.short_name}

    def told(text: str) -> str:
        for name, value in named.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    return frozenset(told(text) for texts in standing.says.values() for text in texts)


CLINIC_FILE = "clinic.yaml"
_SIGN_WORDS, _SIGN_CLINIC = 2, 1
"""How many must sign: clinical words are seen by two, phone, hours and notices by one."""


def _standings(contents: Contents, pictures: Sequence[Path]) -> Iterable[tuple[str, Standing]]:
    """How the review of each file stands, by its name."""

    def standing(file: str, says: Says, needed: int) -> tuple[str, Standing]:
        return file, Standing(says, fingerprint(says), needed, contents.reviews.get(file, Review()))

    named = contents.clinic.model_copy(
        update={"phone": "{phone}", "emergency_phone": "{emergency_phone}", "short_name": "{clinic}"}
    )  # what the clinic says of itself is signed with its own file
    yield standing(CLINIC_FILE, clinic_says(contents.clinic, contents.origin), _SIGN_CLINIC)
    for code, interface in contents.interfaces.items():
        yield standing(f"interface/{code}.yaml", interface_says(interface), _SIGN_WORDS)
    for name, procedure in contents.procedures.items():
        for code, words in procedure.words.items():
            interface = contents.interfaces[code]
            told = _filled_words(words, procedure.shape, interface, named, contents.origin)
            says = procedure_says(procedure.shape, told, interface, pictures)
            yield standing(f"{name}/{code}.yaml", says, _SIGN_WORDS)


def tell(name: str, procedure: Procedure, interface: Interface, clinic: Clinic, origin: Interface) -> Journey:
    """Join a procedure's shape with its words in one language, every value filled in.

    ``origin`` is the interface in the language of those texts that are not translated. The journey's parts are not
    validated again: their texts hold numbers now, which authors may not write.
    """
    words = _filled_words(procedure.words[interface.code], procedure.shape, interface, clinic, origin)
    of_helper = _joined(name, procedure, to_helper(words), interface) if words.helper else None
    return _joined(name, procedure, words, interface, of_helper)


def _joined(
    name: str, procedure: Procedure, words: JourneyWords, interface: Interface, of_helper: Journey | None = None
) -> Journey:
    shape = procedure.shape
    return Journey(
        id=name,
        language=interface.code,
        name=words.name,
        say_it=words.say_it,
        also_called=words.also_called,
        headline=words.headline or fill(interface.overview.headline, {"name": words.name}),
        main_message=words.main_message,
        introduction=words.introduction.model_copy(
            update={"heading": words.introduction.heading or interface.overview.what_it_is}
        ),
        phases=words.phases,
        steps=tuple(_steps(shape, words, interface)),
        periods=(
            *(_period(key, period, words, interface) for key, period in shape.periods.items()),
            *(day(key, each, words.visits[key], is_task=False) for key, each in shape.visits.items()),
            *(day(key, each, words.tasks[key], is_task=True) for key, each in shape.tasks.items()),
        ),
        sums=shape.sums,
        to_ask=tuple(words.house_rules[key].ask for key, value in shape.house_rules.items() if not value),
        checklist=Checklist(
            lists={name: _tasks(shape.checklist[name], words.checklist[name]) for name in ListId},
        ),
        in_short=words.in_short,
        summary=words.summary,
        decision=_decision(shape.decision, words.decision, interface),
        problem_picture=shape.decision.picture if shape.decision else None,
        trials=_trials(shape.trials, words.trials, interface),
        risks=tuple(_risk(key, risk, words.risks[key], words.units) for key, risk in shape.risks.items()),
        choices=tuple(_choice(key, words.choices[key], choice, interface) for key, choice in shape.choices.items()),
        evidence=_evidence(shape.evidence, words.evidence) if shape.evidence and words.evidence else None,
        say_it_back=tuple(
            _statement(key, words.say_it_back[key], statement, words) for key, statement in shape.say_it_back.items()
        ),
        matters=tuple(Matter(id=key, says=words.matters[key], row=matter.row) for key, matter in shape.matters.items()),
        questions_to_ask=tuple(_questions_to_ask(shape, words)),
        hard_words=_hard_words(interface.hard_words, words),
        spine=Spine.model_construct(**dict(shape.spine), **dict(words.spine)) if shape.spine and words.spine else None,
        call_emergency=words.call_emergency,
        call_clinic=words.call_clinic,
        emergency_pictures=shape.call.emergency_pictures,
        clinic_pictures=shape.call.clinic_pictures,
        call_sources=shape.call.sources,
        sources=shape.sources,
        value_sources=tuple(dict.fromkeys(value.source for value in shape.values.values())),
        example_arrival=shape.example_arrival,
        translation=words.translation,
        is_behind=interface.code in procedure.behind,
        helper=words.helper,
        to_helper=of_helper,
    )


def _period(key: str, shape: PeriodShape, words: JourneyWords, interface: Interface) -> Period:
    """A period in words; what its procedure does not say of it is made of its name and its length."""
    name, said = words.periods[key], interface.plan
    period = Period.model_construct(id=key, name=name, told="", moment="", **dict(shape))
    length = bar_words(period, interface)
    told = fill(said.told if length else said.told_alone, {"name": name, "duration": length})
    moment = name if period.is_told_by_its_start else fill(said.until, {"name": name})
    return period.model_copy(update={"told": words.times.get(key, told), "moment": words.plan.get(key, moment)})


def _filled_words(
    words: JourneyWords, shape: JourneyShape, interface: Interface, clinic: Clinic, origin: Interface
) -> JourneyWords:
    """Words with every value filled in, but for those of units, which are filled with each number."""
    values = (_values(shape, words.units, each, clinic) for each in (interface, origin))
    return filled(words.model_copy(update={"units": {}}), *values).model_copy(update={"units": words.units})


Units = Mapping[str, Plural]
"""The words for what studies counted, where the interface has none."""


def _values(shape: JourneyShape, units: Units, interface: Interface, clinic: Clinic) -> dict[str, object]:
    """What the names stand for that words may use, in one language."""
    days = shape.visits | shape.tasks
    values: dict[str, object] = {
        "phone": clinic.phone,
        "emergency_phone": clinic.emergency_phone,
        "clinic": clinic.short_name,
        **{key: period_words(period, interface) for key, period in shape.periods.items()},
        **{key: duration_words(until, interface) for key, each in days.items() if (until := each.time_until)},
        **{year_of(key): source.year for key, source in shape.sources.items()},
        **dict(_numbers(shape, units, interface)),
        **{key: _rule(text, interface) for key, text in shape.house_rules.items()},
        **{key: _number(number, Unit.PEOPLE, interface) for key, number in shape.numbers.items()},
        **{key: _number(each.value, _counts(each.unit, units), interface) for key, each in shape.values.items()},
    }
    if shape.spine:
        values[EACH_BONE] = duration_words(shape.spine.each_bone, interface)
    return values


def _steps(shape: JourneyShape, words: JourneyWords, interface: Interface) -> Iterable[Step]:
    number = 0
    for phase in PhaseId:
        for key, step in getattr(shape.phases, phase.value).items():
            number += 1
            said = dict(words.steps[key])
            said["picture_alt"] = _alt(words.steps[key].picture_alt, step.picture, interface)
            said["what_you_do"] = (*said["what_you_do"], *_house_rules(step, shape, words))
            answered = tuple(Answer.model_construct(id=each, **dict(words.answers[each])) for each in step.answers)
            yield Step.model_construct(id=key, phase=phase, number=number, answered=answered, **dict(step), **said)


def _house_rules(step: StepShape, shape: JourneyShape, words: JourneyWords) -> Iterable[str]:
    """What the clinic has decided for a step, or that readers should ask."""
    for key in step.house_rules:
        yield words.house_rules[key].told if shape.house_rules[key] else words.house_rules[key].ask


def _rule(text: str, interface: Interface) -> str:
    """A rule of the clinic's: a length of time as the language says it, all else as it is written."""
    try:
        return duration_words(parse_length(text) or parse_duration(text), interface)
    except PydanticCustomError:
        return text


def _number(number: Rate | Duration | str, counts: Counted, interface: Interface) -> str:
    """A number that words name: a rate out of 1,000, a length of time, or the number as it is written."""
    match number:
        case Rate():
            return number_in_words(number, counts, interface)
        case Duration():
            return duration_words(number, interface)
        case _:
            least, _, most = number.partition(" to ")
            return span_of_numbers(least, most, interface) if most else number


def _counts(unit: Unit | str, units: Units) -> Counted:
    """What a study counted: words of the procedure's own where the interface has none."""
    return unit if isinstance(unit, Unit) else units[unit]


def _tasks(ids: Iterable[str], words: dict[str, str]) -> tuple[Task, ...]:
    return tuple(Task(id=key, text=words[key]) for key in ids)


def _numbers(shape: JourneyShape, units: Units, interface: Interface) -> Iterable[tuple[str, str]]:
    """The numbers that words may use by name: that of each risk, and both of each trial."""
    for key, risk in shape.risks.items():
        for study in list(risk.studies.values())[:1]:
            yield number_of(key), number_in_words(study.rate, _counts(study.unit, units), interface)
    for key, trial in shape.trials.studies.items():
        if trial.rate and trial.compared:
            yield number_of(key), number_in_words(trial.rate, Unit.PEOPLE, interface)
            yield compared_number_of(key), number_in_words(trial.compared, Unit.PEOPLE, interface)


def _trials(shape: TrialsShape, words: TrialsWords, interface: Interface) -> Trials:
    said = interface.risks
    studies = tuple(
        Trial.model_construct(id=key, **dict(trial), **dict(words.studies[key])) for key, trial in shape.studies.items()
    )
    return Trials(
        heading=words.heading or said.does_it_help,
        better=words.better or said.better_with,
        same=words.same or said.no_difference,
        worse=words.worse or said.better_without,
        review=words.review or said.no_trials,
        studies=studies,
        review_sources=shape.review.sources if shape.review else (),
    )


def _risk(key: str, shape: RiskShape, words: RiskWords, units: Units) -> Risk:
    studies = tuple(_study(name, each, words.studies[name], units) for name, each in shape.studies.items())
    return Risk(
        id=key,
        name=words.name,
        meaning=words.meaning,
        more=words.more,
        watch=words.watch,
        clinic_says=shape.clinic_says,
        serious=shape.serious,
        different=shape.different,
        studies=studies,
        sources=_all_sources(shape.sources, studies),
    )


def _study(key: str, shape: StudyShape, words: StudyWords, units: Units) -> Study:
    """A study in words. What is good when it happens is turned: its figures are those to whom it does not happen."""
    told = dict(shape) | dict(words) | {"id": key, "counts": _counts(shape.unit, units)}
    if shape.is_good:
        others = tuple(other.model_copy(update={"rate": other.rate.turned}) for other in shape.others)
        compared = shape.compared.turned if shape.compared else None
        told |= {"rate": shape.rate.turned, "compared": compared, "others": others}
        told |= {"happens": words.does_not, "does_not": words.happens}
    return Study.model_construct(**told)


def _decision(shape: DecisionShape | None, words: Decision, interface: Interface) -> Decision:
    alt = _alt(words.picture_alt, shape.picture if shape else None, interface)
    return words.model_copy(update={"picture_alt": alt})


def _alt(said: str | None, picture: str | None, interface: Interface) -> str | None:
    """What a picture shows: as its procedure says it, or else, of a general one, as the interface does."""
    return said or (interface.pictures.alt_of(picture) if picture else None)


def _choice(key: str, words: ChoiceWords, shape: ChoiceShape, interface: Interface) -> Choice:
    alt = _alt(words.picture_alt, shape.picture, interface)
    return Choice.model_construct(id=key, **dict(words) | {"picture_alt": alt}, **dict(shape))


def _statement(key: str, says: str, shape: StatementShape, words: JourneyWords) -> Statement:
    told = words.steps[shape.topic] if shape.topic in words.steps else words.risks[shape.topic]
    texts = (
        words.answers[name].answer if name in words.answers else getattr(told, name) for name in shape.explained_by
    )
    return Statement(id=key, says=says, is_true=shape.is_true, topic=shape.topic, explanation=tuple(texts))


def _questions_to_ask(shape: JourneyShape, words: JourneyWords) -> Iterable[Question]:
    for outlook in Outlook:
        for key in shape.questions_to_ask[outlook]:
            said = words.questions_to_ask[outlook][key]
            yield Question.model_construct(id=key, outlook=outlook, **dict(said))


def _hard_words(of_all: Iterable[HardWord], words: JourneyWords) -> tuple[HardWord, ...]:
    """Those of all procedures that this one says, and its own, which say what the word means there."""
    said = plain(words.model_dump_json(exclude={"hard_words"})).casefold()
    used = (each for each in of_all if any(_is_in(said, plain(name).casefold()) for name in each.names))
    found = {plain(each.word).casefold(): each for each in (*used, *words.hard_words)}
    return tuple(found[name] for name in sorted(found))


def _is_in(said: str, name: str) -> bool:
    """Whether a name, or a longer form of it, is said."""
    return re.search(rf"\b{re.escape(name)}", said) is not None


def _all_sources(sources: tuple[str, ...], studies: tuple[Study, ...]) -> tuple[str, ...]:
    """The sources of the words and those of the numbers, each once."""
    return tuple(dict.fromkeys((*sources, *(source for study in studies for source in study.sources))))


def _evidence(shape: EvidenceShape, words: EvidenceWords) -> Evidence:
    def points(shapes: dict[str, Sourced], texts: dict[str, str]) -> tuple[Point, ...]:
        return tuple(Point(text=texts[key], sources=sourced.sources) for key, sourced in shapes.items())

    return Evidence(
        read_on=shape.read_on,
        message=words.message,
        chosen=words.chosen,
        known=points(shape.known, words.known),
        not_known=points(shape.not_known, words.not_known),
    )
