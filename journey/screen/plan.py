"""The reader's own day: asked for, kept in the reader's browser, shown as times, and taken along; and the checklist."""

from datetime import UTC, datetime

import streamlit as st
from markupsafe import Markup

from journey import blocks
from journey.model.procedure import PhaseId, Task
from journey.plan import (
    Plan,
    arrival_text,
    counted_lines,
    plan_lines,
    plan_text,
    read_plan,
    selectable_days,
    selectable_times,
)
from journey.screen import addresses, charts, handouts
from journey.screen.assets import asset
from journey.screen.here import Here
from journey.screen.html import put
from journey.streamlit_seam.components import is_kept
from journey.takeaway.calendar_file import calendar_file
from journey.told import codes
from journey.view import is_this_computer
from journey.wording import clock_words, fill, full_day_words, month_words, weekday_names

_picker = st.components.v2.component("journey_plan", js=asset("memory.js") + asset("plan.js"), isolate_styles=False)


def choose(here: Here) -> Plan | None:
    """Ask for day and time of the arrival. Returns the plan for them, or None while there is none.

    The reader's browser keeps the time and tells it to the server, which forgets it with the session
    (``assets/memory.js``, ``assets/plan.js``).
    """
    key, words = f"plan-{here.journey.id}", here.interface.plan
    told = str(st.session_state.get(key, {}).get("when") or "")
    read = read_plan(told, here.journey, here.now) if told else None
    plan = read if isinstance(read, Plan) else None
    arrival = plan.arrival if plan else None
    not_kept = here.interface.kiosk.date_forgotten if here.is_kiosk else words.picker.not_kept
    _picker(
        key=key,
        data={
            "told": told,
            "arrival": arrival_text(arrival) if arrival else "",
            "wrong": words.wrong[read] if read and not isinstance(read, Plan) else "",
            "procedure": here.journey.id,
            "keeps": here.view.mode == "link",
            "months": [
                [f"{first:%Y-%m}", month_words(first, here.interface), first.day, last.day, first.weekday()]
                for first, last in selectable_days(here.today, arrival)
            ],
            "weekdays": weekday_names(here.interface),
            "times": [[f"{at:%H:%M}", clock_words(at, here.interface)] for at in selectable_times(arrival)],
            "words": words.picker.model_dump() | {"not_kept": not_kept},
        },
        default={"when": ""},
        on_when_change=is_kept,
    )
    return plan


def times(plan: Plan, here: Here) -> None:
    """What happens when, in words and on a true clock."""
    words, interface = here.interface.plan, here.interface
    heading = fill(words.your_times, {"date": full_day_words(plan.arrival.date(), interface)})
    put(
        Markup('<h2 id="your-times" data-when="{}">{}</h2>').format(arrival_text(plan.arrival), heading),
        Markup('<div class="plan">{}</div>').format(blocks.definitions(plan_lines(plan, interface))),
        blocks.paragraphs([words.guide]),
        _counting(plan, here),
        blocks.paragraphs([interface.clock.goes_on] if plan.outlasts_chart else []),
        blocks.read_aloud(heading, interface),
    )
    charts.clock(here, plan)


def _counting(plan: Plan, here: Here) -> Markup:
    counted = counted_lines(plan.journey, here.interface)
    return blocks.paragraphs([here.interface.plan.counting]) + blocks.items(counted) if counted else Markup("")


def checklist(plan: Plan | None, here: Here) -> None:
    """Things to tick off, before and after, for the day of the plan. The browser keeps the ticks."""
    words, tasks = here.interface.plan, here.journey.checklist
    put(
        blocks.heading(words.checklist),
        _day_of_checklist(plan, here),
        _ticks_message(here),
        Markup('<div class="columns">{}{}</div>').format(
            _ticks(PhaseId.BEFORE, tasks.before, here), _ticks(PhaseId.AFTER, tasks.after, here)
        ),
    )


def _day_of_checklist(plan: Plan | None, here: Here) -> Markup:
    if not plan:
        return Markup("")
    day = full_day_words(plan.arrival.date(), here.interface)
    return blocks.paragraphs([fill(here.interface.plan.checklist_day, {"date": day})])


def _ticks_message(here: Here) -> Markup:
    """How long the ticks stay. Only the browser knows whether it keeps them: a style sheet shows what is true."""
    words = here.interface.plan
    not_kept = here.interface.kiosk.checks_forgotten if here.is_kiosk else words.checklist_not_kept
    return Markup('<p><span class="if-stored">{}</span><span class="if-not-stored">{}</span></p>').format(
        words.checklist_message, not_kept
    )


def _ticks(phase: PhaseId, tasks: tuple[Task, ...], here: Here) -> Markup:
    lines = blocks.joined(
        Markup('<li><label><input type="checkbox" data-tick="{}.{}"><span>{}</span></label></li>').format(
            here.journey.id, task.id, task.text
        )
        for task in tasks
    )
    return Markup('<div><h3 class="{}">{}</h3><ul class="ticks">{}</ul></div>').format(
        phase.value, here.interface.phases[phase], lines
    )


def take_along(plan: Plan, here: Here) -> None:
    """The plan as a calendar file, on paper, and as a link with its code; in a kiosk, as a code alone."""
    words = here.interface.plan
    home = addresses.for_readers(here.view.taken_home(here.journey.steps[0].id), here, "plan")
    link = f"{home}#when={plan_text(plan)}"
    if here.is_kiosk:
        _take_along_by_phone(link, here)
        return
    put(blocks.heading(words.take_along))
    files, code = st.columns(2, gap="large")
    with files, st.container(key="plan-files"):
        _files(plan, here)
    with code:
        put(
            Markup("<h3>{}</h3>").format(words.link),
            blocks.paragraphs([words.link_message]),
            blocks.to_copy("plan-link", Markup('<span translate="no">{}</span>').format(link)),
            addresses.only_here(link, here),
            blocks.presses(blocks.copy_button("plan-link", words.copy_link, words.copied)),
            codes.code(link, words.code_alt),
            blocks.paragraphs([words.code_caption]),
        )


def _take_along_by_phone(link: str, here: Here) -> None:
    """A kiosk that no phone can reach has no code to show."""
    words, kiosk = here.interface.plan, here.interface.kiosk
    code = (
        blocks.joined([])
        if is_this_computer(link)
        else codes.code(link, words.code_alt) + blocks.paragraphs([kiosk.code_caption, words.link_message])
    )
    put(blocks.heading(words.take_along), code, blocks.paragraphs([kiosk.paper]))


def _files(plan: Plan, here: Here) -> None:
    st.download_button(
        here.interface.plan.calendar,
        lambda: calendar_file(plan, here.interface, here.clinic, datetime.now(UTC)),
        "plan.ics",
        "text/calendar",
        key="save-calendar",
        icon=":material/event:",
        on_click="ignore",
        width="stretch",
    )
    handouts.save(here.view, here, plan)
