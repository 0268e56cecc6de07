"""What a reader decides by: the decision, the trials, the risks, the choices, what research knows and does not know."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from journey.blocks.decision import (
    ChoiceCard,
    ChoiceCards,
    Evidence,
    Point,
    Points,
    RiskRow,
    RiskRows,
    RiskStage,
    StudyFacts,
    TrialGroup,
    TrialRows,
)
from journey.blocks.links import Controls, Link, Sources
from journey.blocks.overview import Strip
from journey.blocks.page import Block, Fold, Section, Told, one_at_a_time, words
from journey.blocks.pictures import Picture
from journey.blocks.presses import Presses
from journey.blocks.texts import Definition, Heading, Headline, Items, Summary, Text
from journey.dates import date_words
from journey.model.choices import Row
from journey.model.evidence import Point as KnownPoint
from journey.model.rates import DENOMINATOR
from journey.model.risks import ClinicWord, Kind, Risk
from journey.place import Place
from journey.studies import choice_lines, facts, trial_row
from journey.told import drafts, helper, moves
from journey.told.outside import read_aloud, sources
from journey.wording import count_words, fill, paragraph


def decision(place: Place) -> tuple[Block, ...]:
    """What is to be decided, and what speaks for and against; how old that is, and who stands behind it."""
    said, told = place.interface.risks, place.journey.decision
    return (
        words(Headline(place.page, said.heading, told.message, below=helper.speaks_to(place))),
        Section(
            "decision",
            (
                words(
                    pictures(place),
                    Summary(said.summary, told.summary, ""),
                    Text(told.condition),
                    Text((behind(place),), "behind"),
                ),
            ),
        ),
    )


def pictures(place: Place) -> Strip | None:
    """The choices as pictures beside each other, where each has one."""
    drawn = tuple(
        Picture(place.picture(choice.picture), choice.picture_alt or "", choice.short)
        for choice in place.journey.choices
        if choice.picture
    )
    return Strip(drawn) if len(drawn) == len(place.journey.choices) else None


def behind(place: Place) -> str:
    """When the studies were read, when that is due again, and who paid for these pages."""
    said, paid_by = place.interface.risks, place.clinic.paid_by
    return paragraph((*_read(place), fill(said.paid_by, {"name": paid_by}) if paid_by else said.paid_not_told))


def _read(place: Place) -> Iterator[str]:
    """When the studies were read, where there are some, and when that is due again."""
    said, told = place.interface.risks, place.journey.evidence
    if not told:
        return
    own, *_ = place.library.standings_of(place.view.procedure, place.view.language)
    due = own.signed.next_review if own.signed else None
    yield fill(said.read_on, {"date": date_words(told.read_on, place.interface)})
    yield fill(said.next_look, {"date": date_words(due, place.interface)}) if due else said.no_next_look


def trials(place: Place, heading: Told | None = None) -> Section:
    """Does it work: a row for each trial, and what a review of them all found; below its heading, or another one."""
    told = place.journey.trials
    how_to_read = Text((place.interface.risks.trials,), "how-to-read")
    rows = TrialRows(told.better, told.same, told.worse, tuple(_trials(place)))
    return Section(
        "trials",
        (
            words(
                heading or Heading(told.heading),
                how_to_read if told.studies and not heading else None,
                rows if told.studies else None,
                Text((told.review,), "review"),
                read_aloud(told.heading, place),
                kind="consult-trials" if heading else "",
            ),
        ),
    )


def _trials(place: Place) -> Iterator[TrialGroup]:
    """Trials that compared with the same stand together."""
    told = place.journey.trials
    for compared, trials in groupby(told.studies, lambda trial: trial.compares):
        yield TrialGroup(compared, tuple(trial_row(trial, told, place.interface) for trial in trials))


def risks(place: Place) -> Section:
    """What can go wrong: a row for each risk, those of a kind together."""
    said = place.interface.risks
    head = Heading(said.risks), how_to_read(place, said.press)
    kinds = _kinds(place)
    rows = (one for kind, risks in kinds.items() for one in (*_heading(kind, place), _rows(risks, place)))
    return Section("risks", (words(*head, *rows, read_aloud(said.risks, place)),))


def how_to_read(place: Place, then: str) -> Text:
    """What the bars of the risks show, where there are some, and what to do ``then``."""
    bars = fill(place.interface.risks.how_to_read, {"denominator": count_words(DENOMINATOR, place.interface)})
    has_bars = any(risk.studies for risk in place.journey.risks)
    return Text((f"{bars} {then}" if has_bars else then,), "how-to-read")


def risk_rows(place: Place) -> dict[Kind, tuple[RiskRow, ...]]:
    """A row for each risk, those of a kind together."""
    return {kind: _rows(risks, place).rows for kind, risks in _kinds(place).items()}


def _kinds(place: Place) -> dict[Kind, tuple[Risk, ...]]:
    return {kind: risks for kind in Kind if (risks := place.journey.risks_of(kind))}


def _heading(kind: Kind, place: Place) -> Iterator[Told]:
    """What a group of risks is called, and, for what is serious, what to watch for."""
    yield Heading(place.interface.risks.kind(kind), 3)
    if kind is Kind.SERIOUS:
        yield Text((watch(place),), "watch")


def watch(place: Place) -> str:
    """What to watch for afterwards, for what is serious."""
    signs = fill(place.interface.risks.watch_signs, {"emergency_phone": place.clinic.emergency_phone})
    return place.journey.decision.watch or signs


def _rows(risks: Iterable[Risk], place: Place) -> RiskRows:
    return RiskRows(tuple(_risk(risk, place) for risk in risks))


def risks_to_look_at(place: Place) -> tuple[Block, ...]:
    """A press for each risk, those of a kind together."""
    said = place.interface.risks
    return tuple(
        block
        for kind, risks in _kinds(place).items()
        for block in (words(Heading(said.kind(kind), 3)), Presses(f"risks-{kind.value}", moves.risks(risks, place)))
    )


def risk(place: Place) -> Section:
    """The risk that is looked at, with people out of 1,000 drawn large.

    Each study, what the risk means, what to watch for and where that comes from are one press away.
    """
    row = _risk(place.risk, place)
    groups = row.studies[0].groups if row.studies else ()
    stage = RiskStage(row.name, row.meaning, row.clinic_word, groups, row.not_known, row.aloud)
    return Section("chosen-risk", (words(stage), one_at_a_time(_folds(row))))


def _folds(row: RiskRow) -> Iterator[Fold]:
    """The first study is on the stage already, so who was studied is what is new; of another one, its numbers are."""
    yield from (Fold(_counted(study), (study,)) for study in row.studies[1:])
    yield from (Fold(study.who[0].name, (study,)) for study in row.studies[:1])
    for line in row.told:
        yield Fold(line.name, (Text((line.text,)),))
    if row.sources.sources:
        yield Fold(row.sources.label, (replace(row.sources, label=""),))


def _counted(study: StudyFacts) -> str:
    """What a study counted, and to how many it happened: but of two groups, one's number alone would be half of it."""
    does = study.groups[0].does
    return f"{does.happens[0].upper()}{does.happens[1:]}" if study.groups[1:] else f"{does.text} {does.happens}"


def _risk(risk: Risk, place: Place) -> RiskRow:
    said = place.interface.risks
    told = ((said.more, risk.more), (said.watch, risk.watch))
    return RiskRow(
        risk.id,
        risk.name,
        risk.meaning,
        said.very_rare if risk.clinic_says is ClinicWord.VERY_RARE else "",
        facts(risk.studies, place.interface),
        "" if risk.studies else said.not_known,
        tuple(Definition(name, text) for name, text in told if text),
        sources(risk.sources, place),
        read_aloud(risk.name, place, ".risk"),
    )


def choices(place: Place) -> Section:
    """The choices, in the same rows each; two of them are one press away."""
    said = place.interface.risks
    first = choice_cards(place, (Row.BETTER, Row.WRONG))
    more = Fold(said.more_on_choices, (choice_cards(place, (Row.WHAT_IT_IS, Row.LIKE)),))
    return Section("choices", (words(Heading(said.choices), first, more, read_aloud(said.choices, place)),))


def choice_cards(place: Place, rows: Iterable[Row] = Row) -> ChoiceCards:
    """Rows of all choices."""
    return ChoiceCards(
        tuple(ChoiceCard(choice.name, choice_lines(choice, place.interface, rows)) for choice in place.journey.choices)
    )


def choices_to_look_at(place: Place) -> ChoiceCards:
    """All choices with their pictures, where each has one."""
    cards, shown = choice_cards(place).cards, pictures(place)
    return ChoiceCards(
        tuple(replace(card, picture=one) for card, one in zip(cards, shown.pictures, strict=True)) if shown else cards
    )


def how_to_choose(place: Place) -> Section:
    """How to come to a choice, with the sheet to mark; the questions to ask have a page of their own."""
    said, view = place.interface.risks, place.view
    file = place.file(f"/handout/{view.procedure}.{view.language}.risks.pdf")
    sheet = Link(place.interface.share.open_risks, file, "button", beside=True)
    paper = Text((place.interface.kiosk.paper,)) if place.is_kiosk else Controls((sheet,))
    paper = drafts.stays(place) if place.draft_until else paper
    steps = Items(said.choose_steps, in_order=True)
    return Section("how-to-choose", (words(Heading(said.choose), steps, paper),))


def evidence(place: Place) -> Fold | None:
    """What research knows and what it does not know, and how the studies were chosen; nothing where none was read."""
    said, told = place.interface.risks, place.journey.evidence
    if not told:
        return None
    known = Evidence(
        told.message,
        _points(said.known, told.known, place),
        _points(said.not_known_heading, told.not_known, place),
    )
    return Fold(said.evidence, (known, Heading(said.chosen, 3), Text((told.chosen,))))


def evidence_with_sources(place: Place) -> Fold:
    """The same, and where it all comes from."""
    known = evidence(place) or Fold(place.interface.risks.sources, ())
    return Fold(known.label, (*known.told, *where_from(place)))


def where_from(place: Place) -> Iterator[Told]:
    """The sources of the trials and of the choices; those of a risk stand with it."""
    if place.journey.evidence:
        yield Heading(place.interface.risks.sources)
    if of_trials := trial_sources(place, ""):
        yield from (Heading(place.journey.trials.heading, 3), of_trials)
    for choice in place.journey.choices:
        yield from (Heading(choice.name, 3), sources(choice.sources, place, label=""))


def trial_sources(place: Place, label: str | None = None) -> Sources | None:
    """The publications of the trials, of the review of them all, and of other numbers that the words name, if any."""
    told = place.journey.trials
    named = (*(trial.source for trial in told.studies), *told.review_sources, *place.journey.value_sources)
    return sources(dict.fromkeys(named), place, label) if named else None


def choice_sources(place: Place) -> Sources:
    """Where the choices come from, each publication once."""
    return sources(dict.fromkeys(key for choice in place.journey.choices for key in choice.sources), place)


def _points(heading: str, points: Iterable[KnownPoint], place: Place) -> Points:
    return Points(heading, tuple(Point(point.text, sources(point.sources, place, label="")) for point in points))
