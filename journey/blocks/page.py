"""A page: blocks in their order. Two unions hold every kind that there is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Literal, TypeAlias, TypeVar

from journey.blocks.care import CareCard
from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.blocks.decision import ChoiceCards, Evidence, RiskRows, RiskStage, StudyFacts, TrialRows
from journey.blocks.forms import ArrivalPicker, Download, KeptAnswers, KeptDay, Marks, Options, Switch
from journey.blocks.frame import Ask, Broken, Help, Look, Name, ShortContact, StartOver
from journey.blocks.links import Call, Code, Controls, CopyText, Inside, Link, Original, Sources
from journey.blocks.offer import Offer, PictureRow, Search, Where
from journey.blocks.on_paper import Blanks, FillIn, RiskTable, ShortSteps
from journey.blocks.overview import Doors, Home, StepLines, Strip
from journey.blocks.pictures import Picture
from journey.blocks.presses import PageLink, Press, Presses
from journey.blocks.questions import (
    AnswersKept,
    AskCode,
    Choose,
    Decided,
    Matter,
    OnTop,
    OwnQuestions,
    Questions,
    Statement,
)
from journey.blocks.reserve import ReserveControl
from journey.blocks.screens import AttractScreen, GoneScreen, QuestionScreen, StaffScreen
from journey.blocks.stage import Drawings, KeyList, Stage, StageControls, StageScreen, TalkClock
from journey.blocks.steps import Bone, SmallPictures, StepCard, StepDetails, StepHead, StepPictures, WasHard
from journey.blocks.texts import (
    Address,
    Checklist,
    Day,
    Definitions,
    Heading,
    Headline,
    InLanguages,
    Items,
    Notice,
    ReadAloud,
    Station,
    Summary,
    Text,
)

T = TypeVar("T")


@dataclass(frozen=True)
class Fold:
    """What opens with one press, where the server need not know."""

    label: str
    told: tuple["Told", ...]
    group: str = ""
    """Of those in one group, one is open at most."""


Told: TypeAlias = (
    Address | AnswersKept | Ask | AskCode | AttractScreen | Blanks | Bone | Broken | Call | CareCard | Checklist
    | ChoiceCards | Choose | Code | Controls | CopyText | Day | Decided | Definitions | Doors | Drawings | Evidence
    | FillIn | Fold | GoneScreen | Heading | Headline | Help | Home | InLanguages | Inside | Items | KeyList | Link
    | Look | Matter | Name | Notice | Offer | OnTop | Original | OwnQuestions | Picture | QuestionScreen | Questions
    | ReadAloud | ReserveControl | RiskRows | RiskStage | RiskTable | Search | PictureRow | ShortContact | ShortSteps
    | SmallPictures | Sources | StaffScreen | StageControls | StageScreen | StartOver | Statement | Station | StepCard
    | StepDetails | StepHead | StepLines | StepPictures | Strip | StudyFacts | Summary | TalkClock | Text | TrialRows
    | WasHard | Where
)  # fmt: skip
"""What is only told: one template draws it everywhere in HTML."""


@dataclass(frozen=True)
class Words:
    """A stretch that is only told; one element of the page."""

    told: tuple[Told, ...]
    kind: str = ""
    id: str = ""
    """By what a press in a translation finds it (``Original``)."""


@dataclass(frozen=True)
class Section:
    """A part of a page that has a name."""

    key: str
    blocks: tuple["Block", ...]
    row: bool = False
    framed: bool = False


@dataclass(frozen=True)
class Part:
    """A part of a page that a press in it draws anew alone."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Columns:
    """Blocks side by side, where there is room."""

    columns: tuple[tuple["Block", ...], ...]
    widths: tuple[int, ...] = ()
    gap: Literal["small", "medium", "large"] = "large"


@dataclass(frozen=True)
class Expander:
    """Blocks that one press opens. With a key, the address says that it is open: ``?KEY=true``."""

    label: str
    blocks: tuple["Block", ...]
    key: str = ""


@dataclass(frozen=True)
class WithoutScripts:
    """What stands in the place of that which needs scripts."""

    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Words | Section | Part | Columns | Expander | WithoutScripts | Press | PageLink | Presses | TimelineChart
    | SpineChart | ClockChart | Options | Marks | Switch | ArrivalPicker | KeptAnswers | KeptDay | Stage | Download
)  # fmt: skip
"""What a page is made of. A drawer has a case for each."""

Page: TypeAlias = tuple[Block, ...]


def one_at_a_time(folds: Iterable[Fold]) -> Words:
    """A press for each; what opens takes the place of what was open before, and of what is told above them."""
    return words(*(replace(one, group="one-at-a-time") for one in folds), kind="folds")


def words(*told: Told | None, kind: str = "") -> Words:
    """A stretch of what is told, without that which is nothing."""
    return Words(tuple(one for one in told if one), kind)


def inside(block: Block) -> Iterator[tuple[Block, ...]]:
    """The blocks that stand in a block."""
    match block:
        case Section() | Part() | Expander():
            yield block.blocks
        case Columns():
            yield from block.columns
        case _:
            pass


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block that a reader with scripts sees, those inside of others, too, in their order."""
    for block in blocks:
        yield block
        for within in inside(block):
            yield from walk(within)


def changed(blocks: Page, change: Callable[[Block], Block]) -> Page:
    """The same blocks, each that holds no others changed, in their order; those without scripts, too."""
    return same_or(blocks, (_one_changed(block, change) for block in blocks))


def _one_changed(block: Block, change: Callable[[Block], Block]) -> Block:
    match block:
        case Section() | Part() | Expander() | WithoutScripts():
            within = changed(block.blocks, change)
            return block if within is block.blocks else replace(block, blocks=within)
        case Columns():
            columns = same_or(block.columns, (changed(column, change) for column in block.columns))
            return block if columns is block.columns else replace(block, columns=columns)
        case _:
            return change(block)


def same_or(before: tuple[T, ...], after: Iterable[T]) -> tuple[T, ...]:
    """The same parts where none of them has become another one, so that what is made of them can be kept."""
    now = tuple(after)
    return before if all(one is other for one, other in zip(before, now, strict=True)) else now


def presses_of(blocks: Iterable[Block]) -> Iterator[Press]:
    """Every press that leads to another view of the same page, those in charts aside."""
    for block in walk(blocks):
        match block:
            case Press():
                yield block
            case Presses():
                yield from (press for press in block.presses if isinstance(press, Press))
            case _:
                pass


_NOT_READ = {
    "key",
    "kind",
    "group",
    "id",
    "ids",
    "address",
    "picture_address",
    "picture_addresses",
    "alt",
    "phase",
    "aloud",
}
"""What blocks hold for the program, and what stands for a picture."""


def texts_in(part: object) -> Iterator[str]:
    """Every text that a reader of a page, or of a part of one, has before them."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts_in(one)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in _NOT_READ:
                yield from texts_in(getattr(part, field.name))
