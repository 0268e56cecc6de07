"""A handout as a PDF: as many pages of US Letter as it needs, tagged (PDF/UA-1, ISO 14289-1), set by Typst."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, TypeAlias, assert_never

from journey.blocks.care import CareCard
from journey.blocks.charts import ClockChart, SpineChart, TimelineChart
from journey.blocks.decision import (
    ChoiceCards,
    Evidence,
    Group,
    RiskRow,
    RiskRows,
    RiskStage,
    StudyFacts,
    TrialRow,
    TrialRows,
)
from journey.blocks.forms import ArrivalPicker, Download, KeptAnswers, KeptDay, Marks, Options, Switch
from journey.blocks.frame import Ask, Broken, Help, Look, Name, ShortContact, StartOver
from journey.blocks.html import code_svg, spine_svg
from journey.blocks.links import Call, Code, Controls, CopyText, Inside, Link, Original, Sources
from journey.blocks.offer import Offer, PictureRow, Search, Where
from journey.blocks.on_paper import Blanks, FillIn, RiskGroup, RiskTable, ShortStep, ShortSteps
from journey.blocks.overview import Doors, Home, StepLines, Strip
from journey.blocks.page import Block, Columns, Expander, Fold, Part, Section, Told, WithoutScripts, Words
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
from journey.blocks.steps import Bone, Detail, SmallPictures, StepCard, StepDetails, StepHead, StepPictures, WasHard
from journey.blocks.texts import (
    Address,
    Checklist,
    Day,
    Definition,
    Definitions,
    Heading,
    Headline,
    InLanguages,
    Items,
    Notice,
    ReadAloud,
    Station,
    Summary,
    Tasks,
    Text,
)
from journey.figures.icon_array import strip
from journey.figures.palette import palette
from journey.languages import direction
from journey.model.marked import plain
from journey.pictures import picture_at
from journey.takeaway.handout.handout import Handout, typed
from journey.takeaway.typesetting import set_type

_TEMPLATE = Path(__file__).with_name("handout.typ")

Node: TypeAlias = dict[str, Any]
"""What handout.typ draws: ``is`` names how."""


def as_pdf(handout: Handout) -> bytes:
    """The handout as a PDF. It is not kept here: it may hold a reader's date."""
    return _set(handout, "pdf")[0]


def as_pictures(handout: Handout, pixels_per_inch: int = 96) -> list[bytes]:
    """Each page as a picture (PNG)."""
    return _set(handout, "png", pixels_per_inch)


def number_of_pages(handout: Handout) -> int:
    """How many pages the handout has."""
    return len(_set(handout, "png", 5))


def _set(handout: Handout, kind: Literal["pdf", "png"], pixels_per_inch: int = 96) -> list[bytes]:
    said = {
        "language": handout.language,
        "direction": direction(handout.language),
        "title": plain(handout.title),
        "author": handout.author,
        "foot": handout.foot,
        "front": _all(handout.front),
        "journey": _all(handout.journey),
        "tasks": _all(handout.tasks),
        "decision": _all(handout.decision),
        "sources": handout.sources.label,
        "publications": [source.title for source in handout.sources.sources],
        "colours": vars(palette()),
    }
    return set_type(_TEMPLATE, said, kind, pixels_per_inch)


def _all(blocks: Iterable[Block]) -> list[Node]:
    return [node for block in blocks for node in _block(block)]


def _block(block: Block) -> Iterable[Node]:
    """A block on paper: nothing on it can be pressed, and everything is open."""
    match block:
        case Words():
            return _told(*block.told)
        case Section():
            return [{"is": "section", "kind": block.key, "body": _all(block.blocks)}]
        case Part() | Expander():
            return _all(block.blocks)
        case Columns():
            widths = block.widths or (1,) * len(block.columns)
            return [{"is": "columns", "widths": widths, "columns": [_all(column) for column in block.columns]}]
        case (
            Press()
            | PageLink()
            | Presses()
            | Options()
            | Marks()
            | Switch()
            | ArrivalPicker()
            | KeptAnswers()
            | KeptDay()
            | Stage()
            | Download()
        ):
            return []
        case SpineChart():
            return [{"is": "picture", "svg": spine_svg(block), "alt": plain(block.label), "caption": ""}]
        case TimelineChart() | ClockChart() | WithoutScripts():
            return []
        case _:
            assert_never(block)


def _told(*told: Told) -> list[Node]:
    return [node for one in told for node in _one(one)]


def _one(told: Told) -> Iterable[Node]:
    match told:
        case Headline():
            return [_heading(1, told.title), *(_text(text, "main-message") for text in (told.message,) if text)]
        case Heading():
            return [_heading(told.level, told.text, told.kind)]
        case Station() | Day():
            return [_heading(2, told.text)]
        case Text():
            return [_text(text, kind=told.kind) for text in told.paragraphs]
        case InLanguages():
            said = [vars(one) for one in told.said]
            return [{"is": "said", "kind": told.kind, "said": said}]
        case Items():
            return [_list(told.lines, told.kind)]
        case Definitions(kind="in-lines"):
            return [_named(line.name, line.text) for line in told.lines]
        case Definitions():
            return [_pairs(told.lines)]
        case Summary():
            return [{"is": "section", "kind": "in-short", "body": [_heading(2, told.title), _list(told.points)]}]
        case Checklist():
            return [node for phase in told.phases for node in _tasks(phase)]
        case Address():
            return [{"is": "lines", "lines": told.lines}]
        case Notice():
            link = f"{told.link}: {typed(told.address)}" if told.address else ""
            return [{"is": "notice", "name": told.name, "text": told.text, "link": link, "to": told.address}]
        case Name():
            return [{"is": "name", "clinic": told.clinic, "library": told.library}]
        case Call():
            return [_link(told.label, told.address)]
        case Link():
            return [_link(told.text, told.address)]
        case CareCard():
            return [_card(told)]
        case Code():
            return [
                {"is": "code", "svg": code_svg(told), "alt": plain(told.alt), "text": told.caption, "typed": told.typed}
            ]
        case Picture():
            return _picture(told)
        case Sources():
            return [_small(f"{told.label}: {_numbers(told)}" if told.label else _numbers(told))]
        case TrialRows():
            ways = {"is": "ways", "names": [told.better, told.same, told.worse]}
            return [ways, *(node for group in told.groups for node in _trials(group.name, group.rows))]
        case RiskRows():
            return [node for row in told.rows for node in _risk(row)]
        case RiskStage():
            number = (
                _groups(told.groups, told.clinic_word) if told.groups else [_named(told.not_known, told.clinic_word)]
            )
            return [_named(told.name, told.meaning), *number]
        case StudyFacts():
            return [*_who((told,)), *_numbered(told)]
        case RiskTable():
            groups = [_risks(group) for group in told.groups]
            is_short = not any(row.told for group in told.groups for row in group.rows)
            return [{"is": "groups", "head": told.columns, "groups": groups, "is_short": is_short}]
        case ChoiceCards():
            return [_choices(told)]
        case Evidence():
            return _evidence(told)
        case ShortSteps():
            steps = [_step(step, number) for number, step in enumerate(told.steps, told.start)]
            return [{"is": "steps", "phase": told.phase, "name": told.name, "steps": steps}]
        case Blanks():
            return [{"is": "blank", "text": name} for name in told.names]
        case FillIn():
            return [{"is": "fill-in", "head": told.columns, "rows": told.rows}]
        case Fold():
            return [_heading(3, told.label), *_told(*told.told)]
        case CopyText():
            return [_text(told.text)]
        case Ask():
            return [_text(told.text)]
        case Help():
            return [_text(told.question), *_one(told.call)]
        case ShortContact():
            return _told(Address(told.lines), told.call)
        case StepCard():
            return _told(*(one for one in (told.head, told.pictures, told.details) if one))
        case StepHead():
            return _told(told.station, Text((told.gist,)))
        case StepPictures():
            return _told(told.picture, *(one for one in (told.small, told.bone) if one))
        case SmallPictures() | Strip():
            return _told(*told.pictures)
        case Bone():
            return _picture(told.now)
        case StepDetails():
            return [node for one in told.details for node in _detail(one)]
        case Choose():
            return _choose(told)
        case Statement():
            return _statement(told)
        case Matter():
            return _choose(told.choose)
        case Decided():
            return [*(node for line in told.lines for node in _choose(line)), _text(told.tell)]
        case OnTop():
            return _heading(3, told.heading), _list((line.text for line in told.lines), "ticks")
        case Questions():
            return _heading(3, told.name), _list((f"{one.asks} {one.why}" for one in told.questions), "ticks")
        case StepLines():
            said = [node for step in told.steps for node in (_heading(3, step.name), _list(step.lines))]
            return [_heading(2, told.name, told.phase), *said]
        case AnswersKept() | AskCode() | OwnQuestions():
            return []
        case ReadAloud() | Controls() | Look() | StartOver() | Broken() | Home() | Inside() | Doors() | Original():
            return []
        case (
            Offer()
            | Search()
            | PictureRow()
            | Where()
            | AttractScreen()
            | GoneScreen()
            | ReserveControl()
            | QuestionScreen()
            | StaffScreen()
            | StageControls()
            | StageScreen()
            | KeyList()
            | TalkClock()
            | Drawings()
            | WasHard()
        ):
            return []
        case _:
            assert_never(told)


def _heading(level: int, text: str, kind: str = "") -> Node:
    return {"is": "heading", "level": level, "text": text, "kind": kind}


def _text(text: str, kind: str = "") -> Node:
    return {"is": "text", "text": text, "kind": kind}


def _named(name: str, text: str, before: str = "") -> Node:
    """A line that begins with what it tells of."""
    return {"is": "named", "before": before, "name": name, "text": text}


def _small(text: str) -> Node:
    return _text(text, "small")


def _list(lines: Iterable[str], kind: str = "") -> Node:
    return {"is": "list", "lines": [*lines], "kind": kind}


def _link(text: str, address: str) -> Node:
    return {"is": "link", "text": text, "to": address}


def _tasks(tasks: Tasks) -> tuple[Node, Node]:
    return _heading(3, tasks.name), _list(tasks.texts, "ticks")


def _choose(choose: Choose) -> tuple[Node, ...]:
    asked = _heading(3, f"{choose.asks} {choose.says}".strip())
    return asked, _list((answer.label for answer in choose.answers), "ticks")


def _statement(statement: Statement) -> tuple[Node, ...]:
    """A statement below its question, so that none is read as if it were true."""
    asked, told = statement.choose, (statement.verdict, *statement.explanation)
    return _heading(3, f"{asked.asks} {asked.says}"), _text(" ".join(told))


def _card(card: CareCard) -> Node:
    """A card whose title names the number does not say it again: on paper, that looks like a button."""
    call = () if card.call.number in card.title else _one(card.call)
    body = [_signs(card), *call, *(_text(text, "strong") for text in card.otherwise)]
    return {"is": "card", "kind": card.kind, "title": card.title, "body": body}


def _signs(card: CareCard) -> Node:
    """Each sign with its picture, where all have one."""
    found = [one.svg for one in map(picture_at, card.picture_addresses) if one]
    if len(found) < len(card.points):
        return _list(card.points)
    return {"is": "signs", "signs": [[svg, sign] for svg, sign in zip(found, card.points, strict=True)]}


def _picture(picture: Picture) -> list[Node]:
    """A picture with its caption; nothing, where there is none."""
    found = picture_at(picture.address)
    if not found:
        return []
    return [{"is": "picture", "svg": found.svg, "alt": plain(picture.alt), "caption": picture.caption}]


def _detail(detail: Detail) -> tuple[Node, ...]:
    text = (_text(detail.text),) if detail.text else ()
    items = (_list(detail.items),) if detail.items else ()
    return _heading(3, detail.name), *text, *items


def _numbers(sources: Sources) -> str:
    return ", ".join(map(str, sorted(source.number for source in sources.sources)))


def _pairs(lines: Iterable[Definition]) -> Node:
    return {"is": "pairs", "pairs": [[line.name, line.text] for line in lines]}


def _trials(name: str, rows: Iterable[TrialRow]) -> Iterator[Node]:
    yield _heading(3, name)
    for row in rows:
        more = " ".join(said for said in (row.size, row.also, row.name, row.paid) if said)
        yield {"is": "trial", "says": f"{row.who} {row.says}", "more": more, "way": row.found}


def _choices(choices: ChoiceCards) -> Node:
    """A column for each choice; above each row, the name of the line that all of them have."""
    names = [line.name for line in choices.cards[0].lines]
    rows = [
        {"name": name, "cells": [[_text(card.lines[row].text)] for card in choices.cards]}
        for row, name in enumerate(names)
    ]
    return {"is": "choices", "head": [card.name for card in choices.cards], "rows": rows}


def _risks(group: RiskGroup) -> Node:
    """Risks of a kind. Where none has a number, the name of the kind says so, once for all."""
    return {"name": group.name, "risks": [[*_rows(row, is_counted=group.is_counted)] for row in group.rows]}


def _risk(row: RiskRow) -> Iterator[Node]:
    """A risk below each other, where it is in no table."""
    return (node for cells in _rows(row) for cell in cells for node in cell)


def _rows(row: RiskRow, *, is_counted: bool = True) -> Iterator[list[list[Node]]]:
    """The rows of a risk, each with its cells: what can happen, and to how many; what it means; then each other study.

    A row of one cell is as wide as the table.
    """
    happens, first, others = [_named(row.name, row.meaning)], row.studies[:1], row.studies[1:]
    number = [*_numbered(first[0], row.clinic_word)] if first else [_named(row.not_known, row.clinic_word)]
    yield [[*happens, *_who(first)], number] if is_counted else [happens]
    where = [_small(f"{row.sources.label}: {_numbers(row.sources)}.")] if row.sources.sources else []
    if told := [*(_named(f"{line.name}:", line.text) for line in row.told), *where]:
        yield [told]
    for study in others:
        yield [[*_who((study,))], [*_numbered(study)]]


def _who(studies: Iterable[StudyFacts]) -> Iterator[Node]:
    """Who was studied."""
    return (_small(study.who_in_short) for study in studies if study.who_in_short)


def _numbered(study: StudyFacts, clinic_word: str = "") -> Iterator[Node]:
    """To how many it happens, drawn and in words."""
    yield from _groups(study.groups, clinic_word)
    yield from (_text(said) for said in (" ".join(study.besides),) if said)


def _groups(groups: Iterable[Group], clinic_word: str = "") -> Iterator[Node]:
    for group in groups:
        before = f"{group.name}: " if group.name else ""
        yield {"is": "strip", "svg": strip(group.drawn, palette().urgent, palette().line)}
        yield _named(group.does.text, f"{group.does.happens}. {clinic_word}".strip(), before)


def _evidence(evidence: Evidence) -> Iterator[Node]:
    yield _text(evidence.message)
    for points in (evidence.known, evidence.not_known):
        yield _heading(3, points.heading)
        yield _list(f"{point.text} ({_numbers(point.sources)})" for point in points.points)


def _step(step: ShortStep, number: int) -> Node:
    drawn = _picture(step.picture) if step.picture else []
    return {"number": number, "heading": step.heading, "text": " ".join(step.lines), "picture": drawn}
