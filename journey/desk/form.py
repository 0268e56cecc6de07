"""A form for one part: a field for each text, with its rules beside it, and what is wrong below it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import streamlit as st
from babel import Locale
from markupsafe import Markup
from pydantic import BaseModel

from journey.desk.fields import (
    Each,
    Field,
    Group,
    Lines,
    Text,
    added,
    begun,
    changed_lines,
    changed_text,
    field_at,
    one_more,
)
from journey.desk.files import Change, Desk
from journey.desk.parts import FileSpot, Part, model_of
from journey.desk.rules import Note, easy, notes
from journey.model.sentences import SentenceRules, is_whole
from journey.reading.editing import NotEdited, Remove, Swap
from journey.reading.mistakes import Mistake, Spot, path_of
from journey.reading.yaml_tree import Tree

_MOST_IN_A_ROW = 4
"""So many short fields stand beside each other."""

_LONG = 60
"""So many letters stand in one line of a form."""


@dataclass(frozen=True)
class Beside:
    """What stands beside the fields of one file."""

    language: str
    """Of the file; the words of a notice are in each language beside each other."""
    rules_in: Callable[[str], SentenceRules]
    explained: frozenset[str]
    mistakes: tuple[Mistake, ...]
    remarks: tuple[Mistake, ...]
    pictures: tuple[str, ...]
    english: Tree | None = None
    """Of a translation: what it is made from."""


class Form:
    """Draws the fields of one file, and makes the changes that are typed into them."""

    def __init__(self, desk: Desk, tree: Tree, beside: Beside) -> None:
        self.desk, self.tree, self.beside = desk, tree, beside
        self.model: type[BaseModel] = model_of(tree.file)

    def draw(self, part: Part, there: FileSpot) -> None:
        """Draw what stands at a there; of a whole file, what is too small for a form of its own."""
        like = self.beside.english or self.tree
        found = field_at(like.values, self.model, there.spot)
        if not there.spot and isinstance(found, Group) and part.id == "top":
            members = tuple(one for one in found.members if isinstance(one, Text | Lines))
            self._members(members)
        elif isinstance(found, Group):
            if sum(one.file == there.file for one in part.spots) > 1:
                st.markdown(f"**{found.title}**", help=found.help or None)
            self._wrong(found)
            self._group(found)
        else:
            self._each(found)

    def _each(self, one: Each) -> None:
        match one:
            case Group():
                language = language_at(one.spot)
                st.markdown(f"**{endonym(language) if language else one.title}**", help=one.help or None)
                self._wrong(one)
                with st.container(border=any(isinstance(each, Text | Lines) for each in one.members)):
                    self._group(one)
            case Text() | Lines():
                self._beside_english(one)

    def _group(self, group: Group) -> None:
        if group.is_list:
            for number, one in enumerate(group.members):
                with st.container(border=True):
                    self._group(one) if isinstance(one, Group) else self._each(one)
                    self._wrong(one)
                    if not self.beside.english:
                        self._list_buttons(group, number)
            if not self.beside.english:
                name = group.title.lower().removesuffix("s") if group.title != "Hours" else "row of hours"
                self._button(f"Add a {name}", f"add-{group.path}", lambda: self._change(self._one_more(group)))
        else:
            self._members(group.members)

    def _members(self, members: Sequence[Each]) -> None:
        shown = [one for one in members if one.is_there or (one.is_needed and not isinstance(one, Group))]
        for row in _rows(shown) if not self.beside.english else [[one] for one in shown]:
            rooms = st.columns(len(row)) if len(row) > 1 else [st.container()]
            for one, room in zip(row, rooms, strict=True):
                with room:
                    self._each(one)
        if more := [one for one in members if one not in shown and not self.beside.english]:
            with st.expander(f"More that can be said: {', '.join(one.title.lower() for one in more)}"):
                for one in more:
                    if isinstance(one, Group):
                        self._button(f"Add {one.title.lower()}", f"add-{one.path}", self._adds(one))
                    else:
                        self._each(one)

    def _adds(self, group: Group) -> Callable[[], None]:
        return lambda: self._change(self._begun(group))

    def _begun(self, group: Group) -> Change:
        if group.is_list:
            return self._one_more(group)
        return Change(self.tree.file, added(self.tree.values, self.model, group.spot, begun(self.model, group.spot)))

    def _one_more(self, group: Group) -> Change:
        return Change(self.tree.file, one_more(self.tree.values, self.model, group))

    def _list_buttons(self, group: Group, number: int) -> None:
        spot = (*group.spot, number)
        with st.container(horizontal=True):
            self._button(
                "Remove", f"remove-{path_of(spot)}", lambda: self._change(Change(self.tree.file, Remove(spot)))
            )
            if number:
                above = (*group.spot, number - 1)
                self._button("Up", f"up-{path_of(spot)}", lambda: self._change(Change(self.tree.file, Swap(above))))

    def _button(self, label: str, key: str, does: Callable[[], None]) -> None:
        st.button(label, key=f"{self.desk.version}:{self.tree.file}:{key}", on_click=does)

    def _beside_english(self, one: Text | Lines) -> None:
        """A field; of a translation, with what it should say at its left."""
        if not self.beside.english:
            self._field(one)
            return
        left, right = st.columns(2)
        said = one.value if isinstance(one, Text) else "\n".join(one.value)
        left.html(str(Markup('<div class="english" lang="en"><b>{}</b>\n{}</div>').format(one.title, said)))
        own = field_at(self.tree.values, self.model, one.spot, is_needed=one.is_needed)
        with right:
            self._field(own) if isinstance(own, Text | Lines) else st.caption(own.title)

    def _field(self, one: Text | Lines) -> None:
        key = f"{self.desk.version}:{self.tree.file}:{one.path}"
        said = one.value if isinstance(one, Text) else "\n".join(one.value)
        st.session_state.setdefault(key, said)
        title, more = one.title + ("" if one.is_needed or one.is_there else " (may be left out)"), one.help or None
        changed = {"key": key, "help": more, "on_change": self._typed, "args": (one, key)}
        if isinstance(one, Lines):
            st.text_area(f"{title}: each on a line of its own", height="content", **changed)  # type: ignore[call-overload]
        elif choices := self._choices(one):
            st.selectbox(title, choices, **changed)  # type: ignore[call-overload]
        elif one.schema.get("format") in ("prose", "sentence", "announcement") or len(said) > _LONG or "\n" in said:
            st.text_area(title, height="content", **changed)  # type: ignore[call-overload]
        else:
            example = next(iter(one.schema.get("examples", ())), None)
            st.text_input(title, placeholder=f"like {example}" if example else None, **changed)  # type: ignore[call-overload]
        self._notes(one)
        self._wrong(one)

    def _choices(self, one: Text) -> list[str]:
        choices = list(one.choices)
        if one.spot[-1] == "picture":
            choices = list(self.beside.pictures)
        if not choices:
            return []
        return list(dict.fromkeys(["" if not one.is_needed else one.value, one.value, *choices]))

    def _notes(self, one: Text | Lines) -> None:
        texts = [one.value] if isinstance(one, Text) else one.value
        schema = one.schema if isinstance(one, Text) else one.schema.get("items", {})
        rules = self.beside.rules_in(language_at(one.spot) or self.beside.language)
        found: list[Note] = []
        for text in texts:
            found += notes(text, schema, rules, self.beside.explained) if text else ()
        if isinstance(one, Lines):
            most = one.schema.get("maxItems")
            over = [note for note in found if note.is_advice or not note.is_good]
            found = [Note(f"{len(texts)} of {most} lines", len(texts) <= most), *over] if most else over
        if found:
            st.html(str(Markup('<p class="note">{}</p>').format(Markup(" · ").join(map(_note, found)))))

    def _wrong(self, one: Field) -> None:
        """What `check` says of a field; of a list, of each line, too."""
        for kind, found in (("wrong", self.beside.mistakes), ("seen", self.beside.remarks)):
            for mistake in found:
                if mistake.file == self.tree.file and _is_at(mistake.field, one):
                    number = mistake.field.removeprefix(one.path).removeprefix(".")
                    line = f"Line {number}: it " if number else "It "
                    st.html(
                        str(Markup('<p class="{}">{}{}: {}.</p>').format(kind, line, mistake.wrong, mistake.instead))
                    )

    def _typed(self, one: Text | Lines, key: str) -> None:
        """Make the change that was typed into a field."""
        said = str(st.session_state[key])
        if isinstance(one, Lines):
            lines = tuple(" ".join(line.split()) for line in said.splitlines() if line.strip())
            edits = changed_lines(self.tree.values, self.model, one, lines)
        else:
            new = said.strip() if "\n" in one.value else " ".join(said.split())
            edits = changed_text(self.tree.values, self.model, one, new)
        self._change(*(Change(self.tree.file, edit) for edit in edits), typed=said)

    def _change(self, *changes: Change, typed: str = "") -> None:
        make(self.desk, changes, typed=typed)


def make(desk: Desk, changes: Iterator[Change] | Sequence[Change], *, typed: str = "") -> None:
    """Make some changes as one step; say why where that cannot be, and what was typed. Fields that come or go are
    drawn anew."""
    try:
        desk.change(changes)
    except NotEdited as refused:
        st.session_state["refused"] = f"{refused} {f'You wrote: {typed}' if typed else ''}"
    if not typed:
        desk.version += 1


def _rows(fields: Sequence[Each]) -> Iterator[list[Each]]:
    """Fields as they stand below each other, short ones beside each other."""
    row: list[Each] = []
    for one in fields:
        if row and not (_is_short(one) and _is_short(row[-1]) and len(row) < _MOST_IN_A_ROW):
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _is_short(one: Each) -> bool:
    """Whether it is a choice, or a text such as a time of day or a date."""
    return isinstance(one, Text) and bool(one.choices or one.schema.get("examples")) and one.spot[-1] != "picture"


def language_at(spot: Spot) -> str:
    """The language of what stands at a spot of the clinic's file; empty where that is the language of the file."""
    match spot:
        case ("notices", _, "words", str(code), *_):
            return code
    return ""


def endonym(code: str) -> str:
    """A language by its own name."""
    return str(Locale.parse(code, sep="-").get_display_name(code) or code).capitalize()


def _is_at(path: str, one: Field) -> bool:
    if path == one.path:
        return True
    below = path.removeprefix(f"{one.path}.")
    return isinstance(one, Lines) and below != path and below.isdecimal()


def _note(note: Note) -> Markup:
    kind = "advice" if note.is_advice else "good" if note.is_good else "over"
    return Markup('<span class="{}">{}</span>').format(kind, note.says)


def grade(texts: Sequence[str], rules: SentenceRules) -> list[Note]:
    """How easy the sentences of a part are to read together."""
    return list(easy(" ".join(text for text in texts if is_whole(text, rules)), rules.language))
