"""What a reader answers and marks. Their browser alone hears it (``browser/questions.js``)."""

from dataclasses import dataclass

from journey.blocks.decision import ChoiceCard, ChoiceCards
from journey.blocks.links import Inside
from journey.blocks.texts import Definition


@dataclass(frozen=True)
class Answer:
    """What a reader may answer; by its id the browser keeps it."""

    id: str
    label: str


@dataclass(frozen=True)
class Choose:
    """One answer of several to a question about what is said."""

    id: str
    asks: str
    says: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Statement:
    """A statement to say back; all that is said of it is said for every answer."""

    choose: Choose
    explain: str
    verdict: str
    """Whether it is true."""
    explanation: tuple[str, ...]
    good: str
    """What is said, besides, of not being sure; ``not_sure`` is that answer's id."""
    not_sure: str
    link: Inside


@dataclass(frozen=True)
class Matter:
    """Something that may matter to a reader, and what each choice says of it."""

    choose: Choose
    explain: str
    choices: ChoiceCards


@dataclass(frozen=True)
class Decided:
    """Lines on whether a reader can choose yet, and what is said where one has this answer."""

    label: str
    lines: tuple[Choose, ...]
    answer: str
    tell: str

    @property
    def ids(self) -> str:
        """The ids of the lines, with spaces between."""
        return " ".join(line.id for line in self.lines)


@dataclass(frozen=True)
class Chosen:
    """What is shown where one of some questions has an answer; with an address, it leads there."""

    ids: tuple[str, ...]
    answer: str
    text: str
    address: str = ""


@dataclass(frozen=True)
class OnTop:
    """What a reader has answered that belongs on top of the questions; seen as soon as there is some of it."""

    heading: str
    lines: tuple[Chosen, ...]
    with_own: bool = False
    """Whether the browser adds the questions that a reader has written."""


@dataclass(frozen=True)
class Question:
    """A question to mark, and why one asks it."""

    id: str
    asks: str
    why: str


@dataclass(frozen=True)
class Questions:
    """Questions to mark, about the same outlook."""

    name: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class OwnQuestions:
    """Where a reader writes questions of their own."""

    label: str
    add: str
    remove: str


@dataclass(frozen=True)
class AskCode:
    """A code that the browser makes of what is chosen; behind the address, where no server hears it."""

    heading: str
    message: str
    address: str
    alt: str
    copy: str = ""
    copied: str = ""
    """Without these two, there is no link to copy: nothing is copied at a kiosk."""


@dataclass(frozen=True)
class AnswersKept:
    """Whether the browser keeps what is answered, and a button that clears it."""

    kept: str
    not_kept: str
    clear: str
    cleared: str


_YES_OR_NO = Answer("yes", "Yes"), Answer("no", "No")

EXAMPLES = (
    Choose("sure", "Can you choose yet?", "Are you sure?", _YES_OR_NO),
    Statement(
        Choose("water", "Is this true?", "You drink water.", (*_YES_OR_NO, Answer("not-sure", "I am not sure"))),
        "What we say",
        "This is true.",
        ("Water helps.",),
        "It is good to know that.",
        "not-sure",
        Inside("Read about it: Drink water", "/?step=water"),
    ),
    Matter(
        Choose("relief", "How much does this matter to you?", "You want less pain.", _YES_OR_NO),
        "What each choice says of it",
        ChoiceCards((ChoiceCard("Wait", (Definition("What may get better", "Pain may pass."),)),)),
    ),
    Decided("Can you choose yet?", (Choose("sure", "", "Are you sure?", _YES_OR_NO),), "no", "Tell your doctor."),
    OnTop("I am not sure about this", (Chosen(("water", "no-coffee"), "not-sure", "Drink water", "/?step=water"),)),
    OnTop("This matters a lot to me", (Chosen(("relief",), "yes", "You want less pain."),)),
    OnTop("I want to ask this", (Chosen(("wait",), "asked", "What if I wait?"),), with_own=True),
    Questions("Should I have it?", (Question("wait", "What if I wait?", "Why ask this: Pain may pass."),)),
    OwnQuestions("My own question", "Add my question", "Remove"),
    AskCode(
        "Show it at your visit", "It does not name you.", "https://j.org/consult?lang=en", "A code", "Copy", "Copied"
    ),
    AskCode("Show it at your visit", "Take a picture.", "https://j.org/consult?lang=en", "A code"),
    AnswersKept("It stays on this device.", "This device forgets it.", "Clear my answers", "Your answers are cleared."),
)
