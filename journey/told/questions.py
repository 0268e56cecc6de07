"""What a reader can answer, and what they may want to ask; their browser alone hears what they choose."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journey.blocks.forms import KeptAnswers
from journey.blocks.links import Controls, Inside, Link
from journey.blocks.page import Section, Told, words
from journey.blocks.questions import (
    Answer,
    AnswersKept,
    AskCode,
    Choose,
    Chosen,
    Decided,
    Matter,
    OnTop,
    OwnQuestions,
    Question,
    Questions,
    Statement,
)
from journey.blocks.texts import Definition, Definitions, Heading, Text
from journey.model.hard_words import HardWord
from journey.model.procedure import Step
from journey.model.risks import Risk
from journey.model.taking_part import Outlook
from journey.model.taking_part import Statement as ToSayBack
from journey.place import Place
from journey.told import decision, drafts
from journey.wording import fill, paragraph, row_words

_NOT_SURE, _A_LOT, _NO, _ASKED = "not-sure", "a-lot", "no", "asked"
"""The answers that are told again; the last one is that of a question that is marked."""


def say_it_back(place: Place) -> Section:
    """The statements, each with what we say of it."""
    said = place.interface.questions.say_it_back
    statements = (_statement(one, place) for one in place.journey.say_it_back)
    return Section("say-it-back", (words(Heading(said.heading), Text((said.message,)), *statements),))


def _statement(statement: ToSayBack, place: Place) -> Statement:
    said, topic = place.interface.questions.say_it_back, place.journey.topic(statement.topic)
    answers = Answer("true", said.is_true), Answer("not-true", said.is_not_true), Answer(_NOT_SURE, said.not_sure)
    return Statement(
        Choose(statement.id, said.asks, statement.says, answers),
        said.explain,
        said.told_true if statement.is_true else said.told_not_true,
        statement.explanation,
        said.good,
        _NOT_SURE,
        Inside(fill(said.read, {"name": topic.name}), _address(topic, place)),
    )


def matters(place: Place) -> Section:
    """What may matter, each beside what every choice says of it; and whether a reader can choose yet."""
    said = place.interface.questions.matters
    answers = Answer(_A_LOT, said.a_lot), Answer("some", said.some), Answer("not-much", said.not_much)
    told = (
        Matter(Choose(one.id, said.asks, one.says, answers), said.explain, decision.choice_cards(place, (one.row,)))
        for one in place.journey.matters
    )
    return Section("matters", (words(Heading(said.heading), Text((said.message,)), *told, _decided(place)),))


def _decided(place: Place) -> Decided:
    said = place.interface.questions.matters
    answers = Answer("yes", said.answered_yes), Answer(_NO, said.answered_no)
    lines = {"sure": said.sure, "informed": said.informed, "clear": said.clear, "supported": said.supported}
    # No id of the content can start with such a sign.
    asked = (Choose(f"_{key}", "", line, answers) for key, line in lines.items())
    return Decided(said.decided, tuple(asked), _NO, said.tell)


def to_ask(place: Place) -> Section:
    """The questions to take along; on top, what the reader is not sure about, and what matters a lot."""
    said = place.interface.questions.ask
    told = (*on_top(place), *questions(place), *_own(place))
    return Section("to-ask", (words(Heading(said.heading), Text((said.message,)), *told),))


def on_top(place: Place) -> Iterator[OnTop]:
    """What the reader is not sure about, each topic once, and what matters a lot to them."""
    said, journey = place.interface.questions.ask, place.journey
    topics: dict[str, list[str]] = {}
    for one in journey.say_it_back:
        topics.setdefault(one.topic, []).append(one.id)
    not_sure = (_not_sure(journey.topic(topic), tuple(ids), place) for topic, ids in topics.items())
    yield OnTop(said.not_sure, tuple(not_sure))
    yield OnTop(said.matters, tuple(Chosen((one.id,), _A_LOT, one.says) for one in journey.matters))


def _not_sure(topic: Step | Risk, ids: tuple[str, ...], place: Place) -> Chosen:
    return Chosen(ids, _NOT_SURE, topic.name, _address(topic, place))


def questions(place: Place) -> tuple[Questions, ...]:
    """The questions, those about the same outlook together."""
    return tuple(_about(outlook, place) for outlook in Outlook)


def _about(outlook: Outlook, place: Place) -> Questions:
    said = place.interface.questions.ask
    return Questions(
        said[outlook],
        tuple(
            Question(one.id, one.question, fill(said.why, {"why": one.why}))
            for one in place.journey.questions_to_ask
            if one.outlook is outlook
        ),
    )


def _own(place: Place) -> Iterator[Told]:
    """Nobody writes on a screen of many people."""
    said = place.interface.questions.ask
    if _is_own_device(place):
        yield OwnQuestions(said.own, said.add, said.remove)


def take_along(place: Place) -> Section:
    """A sheet to mark, and, where consults are open, a code that opens one with what is marked."""
    if place.draft_until:
        return Section("take-along", (words(Heading(place.interface.questions.along.heading), drafts.stays(place)),))
    said = place.interface.questions.along
    return Section("take-along", (words(Heading(said.heading), *_sheet(place), _code(place)),))


def in_plan(place: Place) -> tuple[Section, ...]:
    """What a reader has marked and written, and the sheet, to take along with the plan; a kiosk hands out its code."""
    if place.is_kiosk:
        return ()
    said = place.interface.questions
    sheet = (drafts.stays(place),) if place.draft_until else _sheet(place)
    told = words(Heading(said.heading), *_marked(place, with_own=True), *sheet)
    return (Section("plan-questions", (told, _answers(place))),)


def _sheet(place: Place) -> tuple[Told, ...]:
    """The sheet to mark, to print and as a page; in a kiosk, how to get it."""
    if place.is_kiosk:
        return (Text((place.interface.kiosk.paper,)),)
    said = place.interface.questions.along
    file = place.file(f"/handout/{place.view.procedure}.{place.view.language}.questions")
    sheets = (
        Link(said.sheet, f"{file}.pdf", "button", beside=True),
        Link(said.page, f"{file}.html", "button", beside=True),
    )
    return Text((said.message,)), Controls(sheets)


def _code(place: Place) -> AskCode | None:
    if "consult" not in place.modes:
        return None
    said, view = place.interface.questions.along, place.view.on_page("consult")
    message = said.kiosk_code_message if place.is_kiosk else said.code_message
    address = place.public_address(replace(view, step="", covered=()), "consult")
    copying = () if place.is_kiosk else (said.copy_link, said.copied)
    return AskCode(said.code, message, address, said.code_alt, *copying)


def brought(place: Place) -> Section:
    """What a patient brought to a consult in a code: nothing is seen of it until there is some."""
    told = words(Heading(place.interface.questions.brought), *_marked(place))
    return Section("brought", (told, _answers(place)))


def _marked(place: Place, *, with_own: bool = False) -> Iterator[OnTop]:
    """What a reader is not sure about, what matters to them, and the questions that they have marked."""
    yield from on_top(place)
    asked = (Chosen((one.id,), _ASKED, one.question) for one in place.journey.questions_to_ask)
    yield OnTop(place.interface.questions.ask.asked, tuple(asked), with_own)


def hard_words(place: Place) -> Section:
    """What hard words mean, and how they are said."""
    said = place.interface.questions.words
    told = Definitions(tuple(_hard_word(one, place) for one in place.journey.hard_words), "hard-words")
    return Section("hard-words", (words(Heading(said.heading), Text((said.message,)), told),))


def words_box(hard_words: Iterable[HardWord], place: Place) -> Section:
    """What some hard words mean, in a few lines."""
    told = Definitions(tuple(Definition(with_sound(one, place), one.means) for one in hard_words), "in-lines")
    return Section("words-box", (words(Heading(place.interface.questions.words.heading, 3), told),))


def with_sound(hard: HardWord, place: Place) -> str:
    """A word with how it is said, where that is not plain: "vertebra (VER-tuh-bruh)"."""
    text = place.interface.questions.words.with_sound
    return fill(text, {"word": hard.word, "sound": hard.say}) if hard.say else hard.word


def _hard_word(hard: HardWord, place: Place) -> Definition:
    said = place.interface.questions.words
    also = fill(said.also, {"names": row_words(hard.also, place.interface)}) if hard.also else ""
    say = fill(said.say, {"sound": hard.say}) if hard.say else ""
    return Definition(hard.word, paragraph((hard.means, also, say)), hard.id)


def in_a_line(hard: HardWord, place: Place) -> str:
    """A word with how it is said and what it means: "vertebra (VER-tuh-bruh): One of the bones of the spine."."""
    return fill(place.interface.frame.labelled, {"label": with_sound(hard, place), "text": hard.means})


def kept(place: Place) -> Section:
    """Whether the browser keeps it all, and a press that clears it."""
    said = place.interface.questions
    not_kept = said.kiosk_forgets if place.is_kiosk else said.not_kept
    told = AnswersKept(said.kept, not_kept, said.clear, said.cleared)
    return Section("answers", (words(told), _answers(place)))


def _answers(place: Place) -> KeptAnswers:
    keeps = {"procedure": place.journey.id, "keeps": _is_own_device(place)}
    return KeptAnswers(f"answers-{place.journey.id}", keeps)


def _is_own_device(place: Place) -> bool:
    return place.view.mode == "link"


def _address(topic: Step | Risk, place: Place) -> str:
    """Where a topic is told: a step, or the row of a risk, open; in a consult, its station."""
    is_step = isinstance(topic, Step)
    if place.page == "consult":
        return place.address("consult", place.view.at(topic.id) if is_step else place.view.at_risk(topic.id))
    if is_step:
        return place.address("timeline", place.view.on_page("timeline").at(topic.id))
    return f"{place.address('risks')}&risk_{topic.id}=true"
