"""One procedure as a journey: its shape (``journey.yaml``), its words (``en.yaml``), and the two together.

A *shape* holds structure and numbers, *words* hold what one language says. They meet in ``Step``, ``Risk``,
``Period`` and ``Journey``, which everything else reads.
"""

from datetime import time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from journey.model.audience import (
    AnswerToHelper,
    CaptionToHelper,
    HelperWords,
    HouseRuleToHelper,
    InShortToHelper,
    PhaseToHelper,
    StepToHelper,
)
from journey.model.choices import Choice, ChoiceShapes, ChoiceWords, Decision, DecisionShape
from journey.model.evidence import Evidence, EvidenceShape, EvidenceWords, Section, Source, Sourced
from journey.model.hard_words import HardWord, HardWords
from journey.model.periods import DayShape, DayWords, Period, PeriodShape
from journey.model.rates import ValueShape
from journey.model.risks import Kind, Risk, RiskShape, RiskWords
from journey.model.spine import BoneState
from journey.model.taking_part import (
    Matter,
    MatterShapes,
    Question,
    QuestionShapes,
    QuestionsWords,
    Statement,
    StatementShapes,
)
from journey.model.texts import Label, Prose, Sentence, ShortName, called_short
from journey.model.trials import Trials, TrialsShape, TrialsWords
from journey.model.values import (
    DRAFT,
    MOST_LIST_ITEMS,
    Clock,
    Content,
    CountedDuration,
    Name,
    Number,
    PictureFile,
    ProseList,
    TranslationRecord,
)
from journey.model.words.labels import Plural

MOST_STEPS_IN_A_PHASE = 7
"""As many stops as fit in 320 px with 44 px from centre to centre (WCAG 2.5.5)."""


MOST_PERIODS = 3 * MOST_STEPS_IN_A_PHASE
"""As many as there can be steps that tell of one."""


class PhaseId(StrEnum):
    """The three phases of every journey, in order."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class OnHandout(StrEnum):
    """What the handout tells of a step below its heading."""

    PICTURE = "picture"
    PICTURE_CAPTION = "picture_caption"
    GIST = "gist"
    WHAT_HAPPENS = "what_happens"
    WHAT_YOU_DO = "what_you_do"
    WHAT_YOU_FEEL = "what_you_feel"
    WHY = "why"
    WHEN = "when"
    HOW_LONG = "how_long"


class StepShape(Content):
    """A step's place in structure: its pictures, its period, what it does to the bone, what the handout says of it."""

    aliases: tuple[Name, ...] = ()
    """The ids of earlier steps that this one took in: their addresses lead here."""
    picture: PictureFile
    small_pictures: Annotated[tuple[PictureFile, ...], Field(max_length=3)] = ()
    period: str | None = None
    answers: tuple[Name, ...] = ()
    """The ids of the questions, asked by many, that it answers."""
    house_rules: tuple[Name, ...] = ()
    """The ids of what the clinic decides that it tells, or tells to ask."""
    warning_signs: Literal["shown"] | None = None
    """Whether it shows the lists of signs for which to call."""
    bone: BoneState | None = None
    handout: tuple[OnHandout, ...] = tuple(OnHandout)
    """All of it, where an author has not chosen."""


class CallShape(Sourced):
    """The signs for which to call: a picture for each, in the order of the words, or none at all; and who says so."""

    emergency_pictures: tuple[PictureFile, ...] = ()
    clinic_pictures: tuple[PictureFile, ...] = ()


class SpineShape(Sourced):
    """For a procedure on bones of the spine: how long each bone takes elsewhere, and who says so."""

    each_bone: CountedDuration


Names = Annotated[tuple[Name, ...], Field(min_length=1, max_length=MOST_LIST_ITEMS)]


class ListId(StrEnum):
    """The lists of things to check off, in the order in which they are needed."""

    NOW = "now"
    DAY_BEFORE = "day_before"
    MORNING = "morning"
    BRING = "bring"
    HOME = "home"

    @property
    def phase(self) -> PhaseId:
        """The phase to which it belongs."""
        return PhaseId.AFTER if self is ListId.HOME else PhaseId.BEFORE


class ChecklistShape(Content):
    """The ids of the things to check off, list by list, in order."""

    now: Names
    day_before: Names
    morning: Names
    bring: Names
    home: Names

    def __getitem__(self, name: ListId) -> Names:
        return dict(self)[name.value]  # type: ignore[no-any-return]


Steps = Annotated[dict[str, StepShape], Field(min_length=1, max_length=MOST_STEPS_IN_A_PHASE)]


class PhaseShapes(Content):
    """The steps of each phase, in order."""

    before: Steps
    during: Steps
    after: Steps


class JourneyShape(Content):
    """The structure and the numbers of a journey: ``journey.yaml``."""

    example_arrival: Clock
    periods: Annotated[dict[str, PeriodShape], Field(max_length=MOST_PERIODS)]
    visits: Annotated[dict[str, DayShape], Field(max_length=MOST_LIST_ITEMS)] = Field(default_factory=dict)
    """The other days on which a reader comes in."""
    tasks: Annotated[dict[str, DayShape], Field(max_length=MOST_LIST_ITEMS)] = Field(default_factory=dict)
    """What a reader does on a day of its own, such as to stop smoking some weeks before."""
    sums: Annotated[tuple[Name, ...], Field(max_length=4)] = ()
    """The periods that stand above the chart of times."""
    phases: PhaseShapes
    house_rules: dict[str, Annotated[str, Field(max_length=40)]] = Field(default_factory=dict)
    """What the clinic decides: a value such as ``24 hours``, or empty while readers must ask."""
    numbers: dict[str, Number] = Field(default_factory=dict)
    """What words name by its id: ``60``, or ``2 to 12 weeks``."""
    values: dict[str, ValueShape] = Field(default_factory=dict)
    """Numbers from research that words name by their ids, each with its source."""
    checklist: ChecklistShape
    decision: DecisionShape | None = None
    trials: TrialsShape = Field(default_factory=TrialsShape)
    risks: Annotated[dict[str, RiskShape], Field(min_length=1)]
    choices: ChoiceShapes
    evidence: EvidenceShape | None = None
    """None where nobody has read a study."""
    say_it_back: StatementShapes
    matters: MatterShapes
    questions_to_ask: QuestionShapes
    spine: SpineShape | None = None
    call: CallShape
    sources: dict[str, Source]


class PictureWords(Content):
    """What is said about a small picture."""

    alt: Prose
    caption: Prose
    helper: CaptionToHelper | None = None


class StepWords(Content):
    """What is said about a step. What would say nothing is left out."""

    short: ShortName = ""
    """What the timeline and the press that leads here call it: its heading, where that is short."""
    heading: Label
    gist: Sentence
    what_happens: Prose | None = None
    what_you_do: ProseList
    what_you_feel: Prose | None = None
    why: Prose | None = None
    when: Prose | None = None
    how_long: Prose | None = None
    picture_alt: Prose | None = None
    """What the picture shows; of a general one, the interface says it."""
    picture_caption: Prose | None = None
    small_captions: tuple[PictureWords, ...] = ()
    """One for each small picture, in their order."""
    helper: StepToHelper | None = None
    """What is said to who helps the patient, where that is something else."""

    _goes_by_its_heading = model_validator(mode="before")(called_short("heading"))


class PhaseRule(Content):
    """A phase on the overview: its one most important rule, and how long it takes, where that is known."""

    rule: Sentence
    length: Label | None = None
    helper: PhaseToHelper | None = None


class PhaseRules(Content):
    """That of each phase."""

    before: PhaseRule
    during: PhaseRule
    after: PhaseRule

    def __getitem__(self, phase: PhaseId) -> PhaseRule:
        return {PhaseId.BEFORE: self.before, PhaseId.DURING: self.during, PhaseId.AFTER: self.after}[phase]


class SpineWords(Content):
    """What is said about the time that each bone takes."""

    how_long: Prose


class ChecklistWords(Content):
    """The things to check off, list by list, by their ids."""

    now: dict[str, Prose]
    day_before: dict[str, Prose]
    morning: dict[str, Prose]
    bring: dict[str, Prose]
    home: dict[str, Prose]

    def __getitem__(self, name: ListId) -> dict[str, str]:
        return dict(self)[name.value]  # type: ignore[no-any-return]


class AnswerWords(Content):
    """A question that many ask, and its answer."""

    question: Sentence
    answer: Prose
    points: Annotated[tuple[Prose, ...], Field(max_length=MOST_LIST_ITEMS)] = ()
    """A list below the answer, for what is easier to find in one."""
    helper: AnswerToHelper | None = None


class InShort(Content):
    """The answers to what readers ask across all steps, each in one or two sentences."""

    hurt: Prose
    do: Prose
    time: Prose
    helper: InShortToHelper | None = None


class HouseRuleWords(Content):
    """What is said where the clinic has decided something, and where it has not."""

    told: Sentence
    ask: Sentence
    helper: HouseRuleToHelper | None = None


class JourneyWords(Content):
    """The words of a journey in one language. What they leave out, the interface says in words that fit any."""

    name: Label
    say_it: Label | None = None
    """How the name is said, such as VER-tee-bro-plas-tee."""
    also_called: Annotated[tuple[Label, ...], Field(max_length=MOST_LIST_ITEMS)] = ()
    """What it is called at home: readers find it by that."""
    headline: Label = ""
    main_message: Prose
    introduction: Section
    phases: PhaseRules
    steps: dict[str, StepWords]
    in_short: InShort
    answers: dict[str, AnswerWords] = Field(default_factory=dict)
    house_rules: dict[str, HouseRuleWords] = Field(default_factory=dict)
    checklist: ChecklistWords
    periods: dict[str, Label]
    times: dict[str, Prose] = Field(default_factory=dict)
    """How long each period takes, in sentences."""
    plan: dict[str, Label] = Field(default_factory=dict)
    """What a plan calls the end, or the start, of each period."""
    visits: dict[str, DayWords] = Field(default_factory=dict)
    tasks: dict[str, DayWords] = Field(default_factory=dict)
    units: dict[str, Plural] = Field(default_factory=dict)
    """What studies counted that no other procedure does, such as knees."""
    summary: ProseList
    decision: Decision
    trials: TrialsWords = Field(default_factory=TrialsWords)
    risks: dict[str, RiskWords]
    choices: dict[str, ChoiceWords]
    evidence: EvidenceWords | None = None
    say_it_back: dict[str, Sentence]
    matters: dict[str, Sentence]
    questions_to_ask: QuestionsWords
    hard_words: HardWords
    spine: SpineWords | None = None
    call_emergency: ProseList
    call_clinic: ProseList
    helper: HelperWords | None = None
    """For who helps the patient: their list, and what is said to them in other words."""
    translation: TranslationRecord = DRAFT


class Answer(AnswerWords):
    """A question that many ask, with its answer, in one language."""

    id: str


class Step(StepShape, StepWords):
    """One step of a journey, in one language."""

    id: str
    answered: tuple[Answer, ...]
    phase: PhaseId
    number: int
    """Its place in the whole journey, from 1."""

    @property
    def name(self) -> str:
        """What a list calls it."""
        return self.heading

    @property
    def small(self) -> tuple[tuple[str, PictureWords], ...]:
        """Its small pictures: each file, and what is said about it."""
        return tuple(zip(self.small_pictures, self.small_captions, strict=True))


class Spine(SpineShape, SpineWords):
    """The time that each bone of the spine takes, in one language."""


class Task(Content):
    """One thing of the checklist."""

    id: str
    text: str


class Checklist(Content):
    """The things to check off, list by list."""

    lists: dict[ListId, tuple[Task, ...]]

    def __getitem__(self, name: ListId) -> tuple[Task, ...]:
        return self.lists[name]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All of them, in order."""
        return tuple(task for tasks in self.lists.values() for task in tasks)


class Journey(Content):
    """One procedure, told in one language. Equal only to itself, so that it is a cheap key for caches."""

    id: str
    language: str
    name: str
    say_it: str | None
    also_called: tuple[str, ...]
    headline: str
    main_message: str
    introduction: Section
    phases: PhaseRules
    steps: tuple[Step, ...]
    periods: tuple[Period, ...]
    """The visits and the tasks with a day, too, after all others."""
    sums: tuple[str, ...]
    to_ask: tuple[str, ...]
    """What a reader must ask, because the clinic has not decided it here: paper has a line for each answer."""
    checklist: Checklist
    in_short: InShort
    summary: tuple[str, ...]
    decision: Decision
    problem_picture: str | None
    """What a consult begins with, where there is no spine to begin with."""
    trials: Trials
    risks: tuple[Risk, ...]
    choices: tuple[Choice, ...]
    evidence: Evidence | None
    say_it_back: tuple[Statement, ...]
    matters: tuple[Matter, ...]
    questions_to_ask: tuple[Question, ...]
    hard_words: tuple[HardWord, ...]
    """Its own and those of all procedures, in the order of the alphabet."""
    spine: Spine | None
    call_emergency: tuple[str, ...]
    call_clinic: tuple[str, ...]
    emergency_pictures: tuple[str, ...]
    """A picture for each sign, in their order, or none at all; so have those for which to call the clinic."""
    clinic_pictures: tuple[str, ...]
    call_sources: tuple[str, ...]
    sources: dict[str, Source]
    value_sources: tuple[str, ...]
    """Where the numbers come from that words name."""
    example_arrival: time
    translation: TranslationRecord
    is_behind: bool
    """Whether it holds what is not translated yet, or what has changed since in the language of origin."""
    helper: HelperWords | None
    """The list for who helps the patient."""
    to_helper: "Journey | None"
    """The same journey as it is told to them, where anything is."""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def step(self, step_id: str) -> Step:
        """The step with this id. Raises ``KeyError`` if there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def phase(self, phase: PhaseId) -> tuple[Step, ...]:
        """The steps of a phase, in order."""
        return tuple(step for step in self.steps if step.phase is phase)

    @property
    def visits(self) -> tuple[Period, ...]:
        """The other days on which readers come in."""
        return tuple(period for period in self.periods if period.is_day and not period.is_task)

    def risks_of(self, kind: Kind) -> tuple[Risk, ...]:
        """The risks of a kind, in order."""
        return tuple(risk for risk in self.risks if risk.kind is kind)

    @property
    def topics(self) -> tuple[Step | Risk, ...]:
        """All that can be covered in a consult: steps and risks. Their ids are all different."""
        return (*self.steps, *self.risks)

    def topic(self, topic_id: str) -> Step | Risk:
        """The step or the risk with this id. Raises ``KeyError`` if there is none."""
        for topic in self.topics:
            if topic.id == topic_id:
                return topic
        raise KeyError(topic_id)

    def is_treated_at(self, step: Step) -> bool:
        """Whether the cement is in the bone at this step."""
        return any(earlier.bone is BoneState.CEMENT for earlier in self.steps[: step.number])

    def neighbour(self, step: Step, by: int) -> Step | None:
        """The step that stands ``by`` places after this one, or none."""
        place = step.number - 1 + by
        return self.steps[place] if 0 <= place < len(self.steps) else None
