"""What the reader looks at, and the address that carries it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, Protocol, TypeVar
from urllib.parse import urlencode, urlsplit

from journey.languages import chosen
from journey.model.audience import AUDIENCES, Audience
from journey.model.mode import MODES, Mode
from journey.model.pages import STAFF_PAGES, PageId
from journey.model.spine import LEVELS, Fracture, read_fracture

T = TypeVar("T")
Part = Literal["problem", "steps", "benefits", "risks", "choices", "end", "hurt", "do", "time", "start", "library"]
"""What is shown: a step, or, without one, the overview; another part of a consult; an answer; or all procedures."""

PARTS_OF_CONSULT: tuple[Part, ...] = ("problem", "steps", "benefits", "risks", "choices", "end")
"""In order: a talk starts with what is wrong."""

ANSWERS: tuple[Part, ...] = ("hurt", "do", "time")
"""The parts that answer one question of a reader, across all steps."""

LIBRARY: tuple[Part, ...] = ("start", "library")
"""The parts that show all procedures: before one is chosen, and from one that was."""

MOST_SEARCHED = 60
"""How many letters of a search are read."""

VIEW_PARAMETERS = frozenset(
    {"procedure", "lang", "step", "mode", "levels", "part", "risk", "covered", "bone", "search", "draft", "for"}
)
"""The names of the query parameters that a view may have."""


class OnOffer(Protocol):
    """What a view needs to know of what is on offer."""

    @property
    def procedures(self) -> tuple[str, ...]:
        """The ids of the procedures, the default one first."""

    def languages(self, procedure: str) -> tuple[str, ...]:
        """The codes of the languages of a procedure, the default one first."""

    def steps(self, procedure: str) -> tuple[str, ...]:
        """The ids of the steps of a procedure, in order."""

    def aliases(self, procedure: str) -> Mapping[str, str]:
        """The ids that steps of a procedure had before, each with the id of the step that took it in."""

    def topics(self, procedure: str) -> tuple[str, ...]:
        """The ids of all that can be covered in a consult: steps and risks."""

    def has_spine(self, procedure: str) -> bool:
        """Whether the procedure is done on bones of the spine."""

    def speaks_to_helpers(self, procedure: str) -> bool:
        """Whether the procedure says anything to who helps a patient."""


@dataclass(frozen=True)
class View:
    """What the reader looks at: a procedure, a language, a step. Every value is one that is on offer."""

    procedure: str
    language: str
    step: str = ""
    """The id of a step; without one, it is the overview of all steps, or an answer."""
    mode: Mode = "link"
    levels: tuple[str, ...] = ()
    """The vertebrae that are marked, from the top down."""
    part: Part = "steps"
    covered: tuple[str, ...] = ()
    """The ids of what was talked about in a consult."""
    risk: str = ""
    """The id of the risk that is looked at among the risks of a consult; without one, it is the first."""
    bone: str = ""
    """The marked vertebra of which a consult asks; without one, it is the last."""
    fractures: tuple[Fracture, ...] = ()
    """The marked vertebrae of whose break anything is known, from the top down."""
    search: str = ""
    """What is looked for among all procedures, as the reader wrote it."""
    draft: str = ""
    """The code of the draft address that shows this procedure, or that it has ended (``draft_address``)."""
    audience: Audience = "patient"
    """To whom it is told; in a consult, always to the patient."""

    @property
    def is_library(self) -> bool:
        """Whether it shows all procedures."""
        return self.part in LIBRARY

    @property
    def marks(self) -> tuple[Fracture, ...]:
        """Every marked vertebra, with what is known of it."""
        known = {fracture.level: fracture for fracture in self.fractures}
        return tuple(known.get(level, Fracture(level)) for level in self.levels)

    @property
    def asked(self) -> Fracture | None:
        """The marked vertebra of which a consult asks, if one is marked."""
        return next((mark for mark in self.marks if mark.level == self.bone), self.marks[-1] if self.marks else None)

    @property
    def levels_text(self) -> str:
        """The marked vertebrae as an address writes them."""
        return ",".join(mark.text for mark in self.marks)

    @property
    def query(self) -> dict[str, str]:
        """The query parameters that lead here again; a mode and marks only where there are some."""
        said = {"lang": self.language} if self.part == "start" else {"procedure": self.procedure, "lang": self.language}
        if self.step:
            said["step"] = self.step
        if self.mode != "link":
            said["mode"] = self.mode
        if self.part != "start" and (self.mode == "consult" or self.part != "steps"):
            said["part"] = self.part
        if self.search:
            said["search"] = self.search
        if self.part == "risks" and self.risk:
            said["risk"] = self.risk
        if self.levels:
            said["levels"] = self.levels_text
        if self.part == "problem" and self.bone:
            said["bone"] = self.bone
        if self.covered:
            said["covered"] = ",".join(self.covered)
        if self.draft:
            said["draft"] = self.draft
        if self.audience != "patient":
            said["for"] = self.audience
        return said

    def at(self, step: str) -> "View":
        """The same view at another step."""
        return replace(self, step=step, part="steps", risk="")

    @property
    def overview(self) -> "View":
        """The same journey at a glance: what is the same at all of its steps, and at all stations of a consult."""
        return replace(self, step="", part="steps", risk="", bone="")

    @property
    def among_all(self) -> "View":
        """All procedures, seen from this one."""
        return replace(self, step="", part="library", risk="", bone="", search="")

    def at_answer(self, part: Part) -> "View":
        """The same journey at one of the answers."""
        return replace(self, step="", part=part)

    def at_part(self, part: Part) -> "View":
        """The same consult at another part."""
        return replace(self, part=part, risk="")

    def at_risk(self, risk: str) -> "View":
        """The same consult at one of the risks."""
        return replace(self, part="risks", risk=risk)

    def on_page(self, page: str) -> "View":
        """The same view on the page with this path: a consult is in its own mode, and nothing else keeps its part, but
        for all procedures, which stand on every page.
        """
        if self.is_library:
            return self
        if page != "consult":
            return self.at_part("steps")
        return self.at_part(self.part if self.part in PARTS_OF_CONSULT else "steps").in_mode("consult")

    def in_mode(self, mode: Mode) -> "View":
        """The same view in another mode."""
        return replace(self, mode=mode, audience="patient" if mode == "consult" else self.audience)

    def told_to(self, audience: Audience) -> "View":
        """The same view, told to somebody else."""
        return replace(self, audience=audience)

    def told_in(self, language: str) -> "View":
        """The same view in another language."""
        return replace(self, language=language)

    def may_open_staff_pages(self, modes: tuple[Mode, ...]) -> bool:
        """Whether the pages for staff are open here: never in a kiosk, nor where no consult is allowed."""
        return self.mode != "kiosk" and "consult" in modes

    def may_open(self, page: PageId, modes: tuple[Mode, ...]) -> bool:
        """Whether a page is open here; nobody hands out a draft."""
        is_open = page not in STAFF_PAGES or self.may_open_staff_pages(modes)
        return is_open and not (page == "share" and self.draft)

    def with_level_turned(self, level: str) -> "View":
        """The same view with a vertebra marked, or no longer marked."""
        levels = tuple(name for name in LEVELS if (name in self.levels) != (name == level))
        left = tuple(fracture for fracture in self.fractures if fracture.level in levels)
        return replace(self, levels=levels, fractures=left, bone=level if level in levels else "")

    def with_fracture(self, fracture: Fracture) -> "View":
        """The same view with something else known of a marked vertebra."""
        marks = (fracture if mark.level == fracture.level else mark for mark in self.marks)
        known = tuple(mark for mark in marks if mark != Fracture(mark.level))
        return replace(self, fractures=known, bone=fracture.level)

    def at_bone(self, level: str) -> "View":
        """The same consult, asking of another marked vertebra."""
        return replace(self, bone=level)

    def with_topic_turned(self, topic: str) -> "View":
        """The same view with a topic covered, or no longer covered."""
        if topic in self.covered:
            return replace(self, covered=tuple(name for name in self.covered if name != topic))
        return replace(self, covered=(*self.covered, topic))

    def changed_as(self, before: "View", after: "View") -> "View":
        """The same view with what differs between two others: of a list, what came into it and what went.

        So a press that was made while an earlier one was still on its way changes what it changed for its reader, and
        nothing else.
        """
        changes = {
            one.name: _changed(getattr(self, one.name), getattr(before, one.name), getattr(after, one.name))
            for one in fields(View)
        }
        levels = tuple(level for level in LEVELS if level in changes["levels"])
        known = {fracture.level: fracture for fracture in changes["fractures"]}
        fractures = tuple(known[level] for level in levels if level in known)
        return replace(self, **changes | {"levels": levels, "fractures": fractures})

    @property
    def taken_home(self) -> "View":
        """What a patient takes home of a consult: the whole journey, with the marked bones."""
        home = View(self.procedure, self.language, audience=self.audience)
        return replace(home, levels=self.levels, fractures=self.fractures)


def _changed(now: Any, before: Any, after: Any) -> Any:  # noqa: ANN401
    if before == after:
        return now
    if not isinstance(now, tuple):
        return after
    kept = tuple(item for item in now if item in after or item not in before)
    return (*kept, *(item for item in after if item not in before and item not in kept))


def is_this_computer(address: str) -> bool:
    """Whether an address leads nowhere on another device."""
    return urlsplit(address).hostname in ("localhost", "127.0.0.1", "::1")


def address_of(base: str, view: View, page: str = "") -> str:
    """The address that shows a view, short enough for a printed code: what means the default is left out.

    Procedure and language always stand in it: the default procedure may change, and every browser has its own
    language. ``page`` is the path of a page without a slash; the first page's is empty. The code of a draft address
    is never handed on.
    """
    view = replace(view, draft="")
    default = View(view.procedure, view.language, mode=view.mode).query
    always = ("procedure", "lang", "mode")
    said = {name: text for name, text in view.query.items() if name in always or text != default.get(name)}
    return f"{base}/{page}?{urlencode(said, safe=',')}"


def kiosk_start(view: View, on_offer: OnOffer) -> View:
    """Where a kiosk starts: all procedures, or the only one, in the same language, with nothing marked."""
    start: Part = "start" if len(on_offer.procedures) > 1 else "steps"
    return View(view.procedure, view.language, mode="kiosk", part=start)


def other_procedure(view: View, procedure: str, on_offer: OnOffer) -> View:
    """The start of another procedure for the same reader: mode, language and marks stay, as far as it knows them."""
    kept = {name: text for name, text in view.query.items() if name not in ("step", "part", "search")}
    return read_view(kept | {"procedure": procedure}, [], on_offer)


def read_view(
    query: Mapping[str, str], browser_languages: Iterable[str], on_offer: OnOffer, modes: tuple[Mode, ...] = MODES
) -> View:
    """The view that an address asks for. What it does not say, or says wrongly, is quietly the default; but where there
    are several procedures, one that is not on offer is looked for among them, and never another one.

    The parts of a consult, and what was covered, count in a consult alone; a step goes before an answer.

    ``browser_languages`` are language tags (BCP 47), the preferred one first; ``es-MX`` finds ``es``. ``modes`` are
    those that are allowed, the default one first.
    """
    if len(on_offer.procedures) > 1 and (query.get("procedure") not in on_offer.procedures or _asks_for_all(query)):
        return _among_all(query, browser_languages, on_offer, modes)
    procedure = _known(query.get("procedure"), on_offer.procedures)
    languages = on_offer.languages(procedure)
    wished = [query.get("lang", ""), *browser_languages]
    language = chosen(wished, languages)
    aliases, step = on_offer.aliases(procedure), query.get("step", "")
    view = View(
        procedure,
        language,
        _known(aliases.get(step, step), ("", *on_offer.steps(procedure))),
        _known(query.get("mode"), modes),
    )
    view = _with_marks(view, query.get("levels", "") if on_offer.has_spine(procedure) else "")
    answers = ("steps", *(() if view.step else ANSWERS))
    if view.mode != "consult":
        audience = _known(query.get("for"), AUDIENCES if on_offer.speaks_to_helpers(procedure) else AUDIENCES[:1])
        return view.told_to(audience).at_part(_known(query.get("part"), answers))
    topics = on_offer.topics(procedure)
    part = _known(query.get("part"), ("steps", *PARTS_OF_CONSULT, *answers))
    risks = ("", *(topic for topic in topics if topic not in on_offer.steps(procedure))) if part == "risks" else ("",)
    covered = _named(query.get("covered", ""), topics, aliases)
    bone = _known(query.get("bone"), ("", *(view.levels if part == "problem" else ())))
    return replace(view, part=part, risk=_known(query.get("risk"), risks), covered=covered, bone=bone)


def _asks_for_all(query: Mapping[str, str]) -> bool:
    return query.get("part") == "library"


def _among_all(
    query: Mapping[str, str], browser_languages: Iterable[str], on_offer: OnOffer, modes: tuple[Mode, ...]
) -> View:
    """All procedures, in any language that one of them has; a name that is not on offer is what is looked for.

    What was covered of the procedure that a consult comes from stays, for who goes back to it.
    """
    asked = query.get("procedure", "")
    is_known = asked in on_offer.procedures
    told = {name: on_offer.languages(name) for name in ((asked,) if is_known else on_offer.procedures)}
    languages = tuple(dict.fromkeys(code for codes in told.values() for code in codes))
    language = chosen([query.get("lang", ""), *browser_languages], languages)
    view = View(
        next(name for name, codes in told.items() if language in codes),
        language,
        mode=_known(query.get("mode"), modes),
        part="library" if is_known else "start",
        search=" ".join((query.get("search") or asked * (not is_known)).split())[:MOST_SEARCHED],
    )
    is_consult = view.mode == "consult"
    audience = _known(query.get("for"), AUDIENCES[:1] if is_consult else AUDIENCES)
    topics = on_offer.topics(asked) if is_consult and is_known else ()
    covered = _named(query.get("covered", ""), topics, on_offer.aliases(view.procedure))
    return replace(_with_marks(view.told_to(audience), query.get("levels", "")), covered=covered)


def read_consult(query: Mapping[str, str], browser_languages: Iterable[str], on_offer: OnOffer) -> View:
    """The same for an address that opens a consult, whether it says so or not.

    It is always at a step; where the address names neither that nor a part, it starts with the problem.
    """
    view = read_view({**query, "mode": "consult"}, browser_languages, on_offer)
    if view.is_library:
        return view
    is_said = view.step or query.get("part") in PARTS_OF_CONSULT
    return replace(view, part=view.part if is_said else "problem", step=view.step or on_offer.steps(view.procedure)[0])


def _with_marks(view: View, text: str) -> View:
    """The same view with the vertebrae marked that a list with commas names, each as it is named first."""
    marks: dict[str, Fracture] = {}
    for fracture in map(read_fracture, text.split(",")):
        if fracture:
            marks.setdefault(fracture.level, fracture)
    levels = tuple(level for level in LEVELS if level in marks)
    known = (marks[level] for level in levels)
    return replace(view, levels=levels, fractures=tuple(mark for mark in known if mark != Fracture(mark.level)))


def _known(value: str | None, values: tuple[T, ...]) -> T:
    return next((known for known in values if known == value), values[0])


def _named(list_of_names: str, known: tuple[str, ...], aliases: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The known names of a list with commas, each once, in the known order; for an alias, the name it leads to."""
    written = (name.strip() for name in list_of_names.split(","))
    named = {(aliases or {}).get(name, name) for name in written}
    return tuple(name for name in known if name in named)
