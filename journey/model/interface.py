"""All of the interface's own words: menu, buttons, labels (``interface/en.yaml``)."""

from journey.model.hard_words import HardWords
from journey.model.sentences import SentenceRules
from journey.model.values import DRAFT, Content, Name, TranslationRecord
from journey.model.words.about import AboutWords
from journey.model.words.aloud import AloudWords
from journey.model.words.consult import BoneWords, ConsultWords, SpineWords
from journey.model.words.contact import ContactWords
from journey.model.words.danger import DangerWords
from journey.model.words.dates import DateWords, FormWords, ListWords
from journey.model.words.durations import DurationWords
from journey.model.words.frame import (
    AloneWords,
    BrokenWords,
    FrameWords,
    GoneWords,
    PageWords,
    RefusedWords,
    ReserveWords,
)
from journey.model.words.handout import HandoutWords
from journey.model.words.helper import HelperPageWords
from journey.model.words.kiosk import KioskWords
from journey.model.words.library import LibraryWords
from journey.model.words.numbers import NumberWords
from journey.model.words.overview import OverviewWords
from journey.model.words.pictures import PictureAltWords
from journey.model.words.plan import CalendarWords, PlanWords
from journey.model.words.questions import QuestionsPageWords
from journey.model.words.risks import RisksWords
from journey.model.words.sentences import SentenceWords
from journey.model.words.share import SharePageWords
from journey.model.words.stage import StageWords
from journey.model.words.timeline import ClockWords, PhaseWords, TimelineWords


class InterfaceWords(Content):
    """The interface's own words in one language: ``interface/en.yaml``."""

    language: Name
    locale: Name
    sentences: SentenceWords
    danger: DangerWords = DangerWords()
    pages: PageWords
    frame: FrameWords
    library: LibraryWords
    phases: PhaseWords
    timeline: TimelineWords
    overview: OverviewWords
    clock: ClockWords
    risks: RisksWords
    numbers: NumberWords
    bone: BoneWords
    spine: SpineWords
    consult: ConsultWords
    stage: StageWords
    pictures: PictureAltWords
    plan: PlanWords
    questions: QuestionsPageWords
    calendar: CalendarWords
    share: SharePageWords
    kiosk: KioskWords
    gone: GoneWords
    alone: AloneWords
    reserve: ReserveWords
    broken: BrokenWords
    refused: RefusedWords
    contact: ContactWords
    about: AboutWords
    helper: HelperPageWords
    handout: HandoutWords
    aloud: AloudWords
    durations: DurationWords
    forms: FormWords = FormWords()
    dates: DateWords = DateWords()
    lists: ListWords | None = None
    hard_words: HardWords
    translation: TranslationRecord = DRAFT
    """Of every language but the first, from which the others are translated."""


class Interface(InterfaceWords):
    """The interface's words, together with the language that they are in."""

    code: str
    """The language's code (BCP 47): the name of its file."""
    is_behind: bool = False
    """Whether it holds what is not translated yet, or what has changed since in the language of origin."""

    @property
    def sentence_rules(self) -> SentenceRules:
        """How sentences are told apart in this language."""
        return SentenceRules(self.code, self.sentences.most_words, self.sentences.abbreviated)
