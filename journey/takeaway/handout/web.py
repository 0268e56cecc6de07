"""A handout as one HTML file without scripts, for a screen, a screen reader and paper."""

from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from journey.takeaway.handout.sheet import (
    Block,
    Card,
    ChoiceLines,
    Drawing,
    Handout,
    Line,
    Link,
    OutcomeLines,
    OutcomeList,
    PhaseLines,
    StepLines,
    StudyLines,
)


def as_html(handout: Handout) -> str:
    """The handout as a whole HTML document. Every word is escaped. It is not kept: it may hold a reader's date."""
    return Markup(
        '<!doctype html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>{}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n"
        '<main class="{}">\n{}\n</main>\n</body>\n</html>\n'
    ).format(
        handout.language,
        handout.title,
        Markup(_colours(handout)),
        Markup(_style()),
        "personal" if handout.is_personal else "",
        _joined(
            [
                _head(handout),
                _phases(handout),
                _contact(handout),
                Markup('<div class="flow second">{}{}{}</div>').format(
                    _checklist(handout), _introduction(handout) if handout.is_personal else "", _outcomes(handout)
                ),
                _cards(handout),
            ],
            "\n",
        ),
    )


def _joined(parts: Iterable[Markup], between: str = "") -> Markup:
    return Markup(between).join(parts)


def _colours(handout: Handout) -> str:
    named = (f"--{name.replace('_', '-')}: {colour};" for name, colour in vars(handout.colours).items())
    return f":root {{ {' '.join(named)} }}\n"


@lru_cache(maxsize=1)
def _style() -> str:
    return Path(__file__).with_name("handout.css").read_text()


def _items(texts: Iterable[str], kind: str = "") -> Markup:
    return Markup('<ul class="{}">{}</ul>').format(kind, _joined(Markup("<li>{}</li>").format(text) for text in texts))


def _sentences(texts: Iterable[str]) -> str:
    return " ".join(texts)


def _link(link: Link, kind: str = "") -> Markup:
    return Markup('<a class="{}" href="{}">{}</a>').format(kind, link.address, link.text)


def _drawing(drawing: Drawing, kind: str) -> Markup:
    data = b64encode(drawing.svg.encode()).decode()
    return Markup('<img class="{}" src="data:image/svg+xml;base64,{}" alt="{}">').format(kind, data, drawing.alt)


def _head(handout: Handout) -> Markup:
    return Markup(
        '{}<p class="clinic"><span><strong translate="no">{}</strong> · {}</span> {}</p>\n'
        '<header><div><h1>{}</h1><p class="message">{}</p>{}</div>\n'
        '<div class="aside">{}<div class="code">{}<p>{}</p></div></div></header>\n{}'
    ).format(
        _joined(_notice(*notice) for notice in handout.notices),
        handout.clinic,
        handout.library,
        _link(handout.call, "call"),
        handout.headline,
        handout.message,
        "" if handout.is_personal else _introduction(handout),
        "" if handout.is_personal else _day(handout),
        _drawing(handout.code, ""),
        handout.code.caption,
        _day(handout) if handout.is_personal else "",
    )


def _introduction(handout: Handout) -> Markup:
    """On paper, it makes room on the first page for the reader's own day."""
    told = handout.introduction
    return Markup("<h2>{}</h2><p>{}</p>").format(told.heading, _sentences(told.lines))


def _notice(word: str, text: str, link: Link) -> Markup:
    more = Markup('{} <span class="printed">({})</span>').format(_link(link), link.printed) if link.address else ""
    return Markup('<p class="notice"><strong>{}</strong> {} {}</p>').format(word, text, more)


def _day(handout: Handout) -> Markup:
    return Markup('<section class="day"><h2>{}</h2><dl>{}</dl>{}</section>').format(
        handout.day,
        _joined(_line(line) for line in handout.day_lines),
        Markup("<p>{}</p>").format(_sentences(handout.levels)) if handout.levels else "",
    )


def _line(line: Line) -> Markup:
    """A name with its text, or with a line to write on."""
    kind = "" if line.text else "blank"
    return Markup('<div class="{}"><dt>{}</dt><dd>{}</dd></div>').format(kind, line.name, line.text)


def _phases(handout: Handout) -> Markup:
    return Markup('<section class="flow"><h2>{}</h2>{}</section>').format(
        handout.steps, _joined(_phase(phase) for phase in handout.phases)
    )


def _phase(phase: PhaseLines) -> Markup:
    return Markup('<h3 class="phase {0}">{1}</h3>\n<ol class="{0}" start="{2}">{3}</ol>\n').format(
        phase.id, phase.name, phase.steps[0].number, _joined(_step(step) for step in phase.steps)
    )


def _step(step: StepLines) -> Markup:
    return Markup(
        '<li><span class="number" aria-hidden="true">{}</span><div><h4>{}</h4><p>{}</p></div>{}</li>\n'
    ).format(
        step.number,
        step.heading,
        _sentences(step.lines),
        _drawing(step.picture, "picture") if step.picture else "",
    )


def _checklist(handout: Handout) -> Markup:
    return Markup('<section class="checklist"><h2>{}</h2>{}</section>').format(
        handout.checklist, _joined(_tasks(block) for block in handout.checklists)
    )


def _tasks(block: Block) -> Markup:
    return Markup("<div><h3>{}</h3>{}</div>").format(block.heading, _items(block.lines, "ticks"))


def _outcomes(handout: Handout) -> Markup:
    return Markup('<section class="reference"><h2>{}</h2><p>{} {}</p>{}{}</section>').format(
        handout.outcomes,
        handout.outcomes_message,
        handout.research,
        _joined(_outcome_list(each) for each in handout.outcome_lists),
        _joined(_choice(choice) for choice in handout.choices),
    ) + _evidence(handout)


def _evidence(handout: Handout) -> Markup:
    """What research knows and does not know, and where all facts come from."""
    titles = (Markup('<li lang="en" translate="no">{}</li>').format(title) for title in handout.sources.lines)
    return Markup(
        '<section class="reference"><p class="leads">{}</p>{}<h3>{}</h3><ul class="sources">{}</ul></section>'
    ).format(
        handout.evidence_message,
        _joined(Markup("<h3>{}</h3>{}").format(block.heading, _items(block.lines)) for block in handout.evidence),
        handout.sources.heading,
        _joined(titles),
    )


def _outcome_list(each: OutcomeList) -> Markup:
    if not each.outcomes:
        return Markup("")
    return Markup("<h3>{}</h3>{}\n").format(each.heading, _joined(_outcome(outcome) for outcome in each.outcomes))


def _outcome(outcome: OutcomeLines) -> Markup:
    return Markup('<div class="outcome"><h4>{}</h4><p>{} {} {}</p>{}<p>{}</p></div>\n').format(
        outcome.name,
        outcome.clinic_word,
        outcome.meaning,
        Markup("<strong>{}</strong>").format(outcome.unknown) if outcome.unknown else "",
        _studies(outcome.studies),
        _sentences(outcome.more),
    )


def _choice(choice: ChoiceLines) -> Markup:
    return Markup('<div class="outcome"><h3>{}</h3><p>{}</p>{}</div>\n').format(
        choice.heading, _sentences(choice.lines), _studies(choice.studies)
    )


def _studies(studies: Iterable[StudyLines]) -> Markup:
    return _joined(Markup("<p>{}</p>").format(_study(study)) for study in studies)


def _study(study: StudyLines) -> Markup:
    numbers = (
        Markup("{}<strong>{}</strong> {}.").format(f"{line.group}: " if line.group else "", line.number, line.happens)
        for line in study.numbers
    )
    return Markup("{} <small>{}</small>").format(_joined(numbers, " "), _sentences(study.besides))


def _cards(handout: Handout) -> Markup:
    more = _sentences(line.text for line in handout.contact_lines)
    return Markup('<div class="cards">{}{}</div>').format(
        _card(handout.emergency, "emergency", ""), _card(handout.worry, "worry", more)
    )


def _card(card: Card, kind: str, more: str) -> Markup:
    return Markup('<section class="card {}"><h2>{}</h2>{}<p>{} <strong>{}</strong> {}</p></section>').format(
        kind, card.heading, _items(card.lines), _link(card.call, "call"), card.otherwise, more
    )


def _contact(handout: Handout) -> Markup:
    return Markup(
        '<div class="foot"><section><h2>{}</h2><address translate="no"><strong>{}</strong><br>{}</address>{}</section>'
        "<p>{}</p></div>"
    ).format(
        handout.contact,
        handout.name,
        Markup("<br>").join(handout.address),
        _link(handout.call, "call"),
        _sentences(handout.small),
    )
