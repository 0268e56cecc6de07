"""The desk on screen: what can be changed, a form for it, and the page as readers have it."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import streamlit as st
from markupsafe import Markup

from journey.desk import names
from journey.desk.checking import Checked, checked
from journey.desk.files import ChangedMeanwhile, Desk, NotOpened
from journey.desk.form import Beside, Form, endonym, grade, make
from journey.desk.page import LOOKS, page_path, show_page
from journey.desk.parts import Book, FileSpot, Part, books, part_with, parts_of, parts_of_clinic
from journey.desk.rules import Note
from journey.desk.signing import FILES, SIGN, show_differences, show_files, show_signing, standing_line
from journey.reading.accepting import accept
from journey.reading.editing import NotEdited
from journey.reading.mistakes import Mistake, path_of, so_many
from journey.reading.picture_files import picture_folders, picture_names
from journey.reading.yaml_tree import Tree, texts_in, tree_of
from journey.settings import PICTURES, Settings, read_settings
from journey.streamlit_seam.selectors import expanded, selectors

_SAVED = "Saved: "
_MOST_MISTAKES = 6
"""So many are named at once: an author mends them one by one."""


STYLES = Path(__file__).with_name("desk.css")


@cache
def desk() -> Desk:
    """All that is open: the same in each window, and after one is loaded anew."""
    return Desk()


@cache
def checked_now(folder: Path, version: tuple[object, ...]) -> Checked:  # noqa: ARG001
    """What `check` says; ``version`` is another one whenever it may say something else."""
    return checked(folder, PICTURES, desk().changed)


def show() -> None:
    """Draw the desk."""
    st.set_page_config("Desk", layout="wide", initial_sidebar_state="expanded")
    st.html(f"<style>{expanded(STYLES.read_text(encoding='utf-8'), selectors())}</style>")
    settings = read_settings(os.environ)
    folder = settings.content.absolute()
    found = _check(folder)
    book, language, parts = _tree(folder, found)
    part = next((one for top in parts for one in top.all() if one.id == st.query_params.get("part")), parts[0])
    if (chosen := st.query_params.get("part")) in (SIGN, FILES):
        _bar(found, book, language, parts)
        if chosen == SIGN:
            show_signing(found, folder, book.id, has_unsaved=bool(desk().changed))
        else:
            show_files(desk(), [file for file in (*book.languages.values(), book.shape) if file])
        return
    middle, right = st.columns([3, 2], gap="medium")
    with middle:
        _bar(found, book, language, parts)
        _form(part, book, language, found, folder)
    with right, st.container(key="live"):
        _live(part, book, language, settings, found)


def _check(folder: Path) -> Checked:
    stamps = tuple((file, file.stat().st_mtime_ns) for file in sorted(folder.rglob("*.yaml")))
    if checked_now.cache_info().currsize > 20:
        checked_now.cache_clear()
    return checked_now(folder, (stamps, *((opened.file, opened.text) for opened in desk().changed)))


def _go(**where: str) -> None:
    """Look at something else; the address says what, so that it stays when the window is loaded anew."""
    st.query_params.update(where)


def _tree(folder: Path, found: Checked) -> tuple[Book, str, tuple[Part, ...]]:
    """Draw what can be chosen. Returns what is chosen: a book, a language, and the parts of the book."""
    shelf = list(books(folder))
    book = next((one for one in shelf if one.id == st.query_params.get("book")), shelf[0])
    languages = list(book.languages)
    language = st.query_params.get("lang", "")
    language = language if language in languages else book.origin
    with st.sidebar:
        st.markdown("### Desk")
        for one in shelf:
            where = {"book": one.id, "part": "", "lang": ""}
            st.button(one.title, key=f"book-{one.id}", type=_look(one == book), width="stretch",
                      icon=":material/menu_book:", on_click=_go, kwargs=where)  # fmt: skip
        st.divider()
        if len(languages) > 1:
            key = f"lang-{book.id}-{language}"
            st.segmented_control("Language", languages, default=language, key=key, format_func=endonym,
                                 on_change=lambda: _go(lang=st.session_state[key] or language))  # fmt: skip
        parts = _parts(book)
        wrong = {part.id for one in found.mistakes if (part := part_with(parts, one))}
        here = st.query_params.get("part") or parts[0].id
        for part in parts:
            _leaf(part, here, wrong)
        st.divider()
        for key, title, icon in ((SIGN, "Read and sign", "signature"), (FILES, "The files as text", "description")):
            st.button(title, key=f"part-{key}", type=_look(here == key), width="stretch",
                      icon=f":material/{icon}:", on_click=_go, kwargs={"part": key})  # fmt: skip
    return book, language, parts


def _look(is_here: bool) -> Literal["secondary", "tertiary"]:
    """What is looked at stands in a frame."""
    return "secondary" if is_here else "tertiary"


def _leaf(part: Part, here: str, wrong: set[str]) -> None:
    is_open = here.partition(".")[0] == part.id
    is_wrong = any(one.id in wrong for one in (part.all() if not is_open else (part,)))
    title = f"{part.title} ({len(part.below)})" if part.below else part.title
    st.button(title, key=f"part-{part.id}", type=_look(here == part.id), width="stretch",
              icon=":material/error:" if is_wrong else None, on_click=_go, kwargs={"part": part.id})  # fmt: skip
    for one in part.below if is_open else ():
        st.button(f"\u2003{one.title}", key=f"part-{one.id}", type=_look(here == one.id),
                  icon=":material/error:" if one.id in wrong else None, width="stretch", on_click=_go,
                  kwargs={"part": one.id})  # fmt: skip


def _parts(book: Book) -> tuple[Part, ...]:
    if book.shape and not book.languages:
        return parts_of_clinic(book.shape)
    words = _opened(book.languages[book.origin])
    return parts_of(words, _opened(book.shape) if book.shape else None)


def _opened(file: Path) -> Tree:
    """A file as it would be saved now."""
    try:
        return tree_of(file, desk().opened(file).text)[0]
    except NotOpened as reason:
        st.error(str(reason))
        return Tree(file)


def _bar(found: Checked, book: Book, language: str, parts: Sequence[Part]) -> None:
    """What has happened, and what to do next: always in sight."""
    changed = desk().changed
    with st.container(key="bar"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("Save", key="save", type="primary", icon=":material/save:", on_click=_save)
            st.button("Undo", key="undo", icon=":material/undo:", disabled=not desk().can_undo, on_click=desk().undo)
            names_ = ", ".join(f"{opened.file.parent.name}/{opened.file.name}" for opened in changed)
            done = st.session_state.get("done", "All is saved.")
            if done.startswith(_SAVED) and not found.mistakes:
                done += " On screen within 5 seconds."
            st.markdown(f"Not saved yet: {names_}" if changed else done)
        line = standing_line(found, book, language)
        st.html(str(Markup('<div class="standing">{}</div>').format(line)))
    if refused := st.session_state.pop("refused", ""):
        st.error(refused)
    _conflict()
    if changed:
        with st.expander("What is not saved yet"):
            for opened in changed:
                show_differences(opened.file.name, opened.saved_text, opened.text)
    if found.mistakes:
        many = so_many(len(found.mistakes), "mistake")
        st.warning(f"{many}. Readers see the last words without a mistake until it is mended.")
        for number, one in enumerate(found.mistakes[:_MOST_MISTAKES]):
            _to_mend(one, number, book, parts)


def _to_mend(one: Mistake, number: int, book: Book, parts: Sequence[Part]) -> None:
    file, files = one.file, {*book.languages.values(), book.shape}
    where = f"{file.parent.name}/{file.name}:{one.line}: {one.field}"
    part = part_with(tuple(parts), one)
    goes = {"book": "clinic" if file.name == "clinic.yaml" else file.parent.name, "part": ""}
    if file in files and part:
        goes = {"part": part.id if _opened(file).values else FILES}
    if file.stem != "journey":
        goes["lang"] = file.stem
    st.button(f"{where} {one.wrong}", key=f"mend-{number}", type="tertiary", icon=":material/arrow_forward:",
              on_click=_go, kwargs=goes)  # fmt: skip


def _save() -> None:
    saved = []  # the press is never closed: it is also what ends the typing in a field
    for opened in desk().changed:
        try:
            desk().save(opened.file)
            saved.append(opened.file.name)
        except ChangedMeanwhile as conflict:
            st.session_state["conflict"] = conflict.file
        except (NotEdited, NotOpened, OSError) as refused:
            st.session_state["refused"] = (
                f"{opened.file.name} is not saved, and what you wrote is still here. {refused}"
            )
    st.session_state["done"] = f"{_SAVED}{', '.join(saved)}." if saved else "There was nothing new to save."


def _conflict() -> None:
    """Somebody else has saved a file meanwhile: the author says whose words stay."""
    file = st.session_state.get("conflict")
    mine = next((opened for opened in desk().changed if opened.file == file), None)
    if not mine:
        return
    st.error(str(ChangedMeanwhile(mine.file)))
    try:
        theirs = desk().theirs(mine.file)
    except NotOpened as reason:
        st.error(str(reason))
        return
    show_differences("what the other one changed", mine.saved_text, theirs)
    with st.container(horizontal=True):
        st.button(
            "Keep theirs, and put mine onto it", key="both", type="primary", on_click=_resolve, args=(mine.file, True)
        )
        st.button("Keep theirs, drop mine", key="theirs", on_click=_resolve, args=(mine.file, False))


def _resolve(file: Path, keep: bool) -> None:
    try:
        desk().put_onto_theirs(file) if keep else desk().take_theirs(file)
    except (NotEdited, NotOpened) as refused:
        st.session_state["refused"] = str(refused)


def _form(part: Part, book: Book, language: str, found: Checked, folder: Path) -> None:
    st.subheader(part.title, anchor=False)
    is_translation = language != book.origin
    origin = _opened(book.languages[book.origin]) if book.languages else None
    pictures = tuple(picture_names(picture_folders(folder, PICTURES)))
    beside = Beside(language or "en", found.sentence_rules, found.explained(book.id), found.mistakes,
                    found.remarks, pictures)  # fmt: skip
    for there in part.spots:
        tree = _opened(there.file)
        if there.names_only:
            if not is_translation:
                _names(there, tree, [_opened(file) for file in book.languages.values()] or [tree], part)
        elif is_translation and there.file == book.shape:
            continue
        elif is_translation and there.file.stem == book.origin:
            own = _opened(book.languages[language])
            Form(desk(), own, Beside(**{**vars(beside), "english": tree})).draw(part, there)
        else:
            if there.file == book.shape and book.languages and there != part.spots[0]:
                st.markdown("##### Times, numbers and pictures: the same in every language")
            Form(desk(), tree, beside).draw(part, there)
    if is_translation:
        _accept(part, folder, language, book)
    elif origin and part.spots and part.spots[0].file == origin.file and part.spots[0].spot:
        said = [
            text for spot, text in texts_in(origin.values, ()) if spot[: len(part.spots[0].spot)] == part.spots[0].spot
        ]
        _grade(grade(said, beside.rules_in(beside.language)))


def _grade(found: list[Note]) -> None:
    for note in found:
        st.caption(
            f"All of this together {note.says}" + ("." if note.is_good else ": shorter words and sentences help.")
        )


def _accept(part: Part, folder: Path, language: str, book: Book) -> None:
    def accepts() -> None:
        paths = [
            f"{there.file.parent.name}/{path_of(there.spot)}"
            for there in part.spots
            if there.file.stem == book.origin and there.spot
        ]
        done = accept(folder, language, paths)
        said = [*map(str, done.mistakes), *(f"{path} is not translated yet." for path in done.unknown)]
        st.session_state["refused" if said else "done"] = (
            " ".join(said) or f"{so_many(len(done.texts), 'text')} can say now what the English says."
        )

    if part.id != "top":
        st.button("These say what the English says now", key="accept", on_click=accepts, disabled=bool(desk().changed),
                  help="Save first. Then readers are no longer told that this is behind its English.")  # fmt: skip


def _names(there: FileSpot, tree: Tree, words: Sequence[Tree], part: Part) -> None:
    """The names at a there, to open, to move, to remove, and to add to; ``words`` are those of each language."""
    if len(part.spots) > 1:
        st.markdown(f"**{str(there.spot[-1]).replace('_', ' ').capitalize()}**")
    here = names.names_at(tree, there.spot)
    titles = {one.id.partition(".")[2]: one.title for one in part.below}
    version = desk().version
    for number, name in enumerate(here):
        with st.container(horizontal=True, vertical_alignment="center"):
            title = titles.get(name, name)
            st.button(title, key=f"open-{part.id}.{name}", type="tertiary", width="stretch", on_click=_go,
                      kwargs={"part": f"{part.id}.{name}"})  # fmt: skip
            key = f"{version}:{there.spot}:{name}"
            st.button("Up", key=f"{key}:up", disabled=not number, on_click=_move_up, args=(name, there, tree))
            st.button("Remove", key=f"{key}:remove", on_click=_remove, args=(name, there, tree, words))
    key = f"{version}:new-{there.spot}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("A name for a new one, such as lie-flat", key=key)
        st.button("Add", key=f"{key}-add", on_click=_begin, args=(key, there, tree, words[0]))


def _move_up(name: str, there: FileSpot, tree: Tree) -> None:
    make(desk(), [names.move_up(name, there.spot, tree)])


def _remove(name: str, there: FileSpot, tree: Tree, words: Sequence[Tree]) -> None:
    make(desk(), list(names.remove(name, there.spot, tree, words)))


def _begin(key: str, there: FileSpot, tree: Tree, words: Tree) -> None:
    try:
        changes = list(names.begin(str(st.session_state[key]).strip(), there.spot, tree, words))
    except NotEdited as refused:
        st.session_state["refused"] = str(refused)
        return
    make(desk(), changes)


def _live(part: Part, book: Book, language: str, settings: Settings, found: Checked) -> None:
    look = st.segmented_control("The page as readers have it", LOOKS, default=LOOKS[0], key="look") or LOOKS[0]
    offered = found.library.clinic.procedures if found.library else ()
    procedure = book.id if book.shape and book.languages else next(iter(offered), "")
    is_draft = bool(offered) and procedure not in offered
    if is_draft and look == "Kiosk":
        st.info("A kiosk shows no opened. Put it on offer first: in Our clinic, under Procedures.")
        return
    show_page(page_path(part.id, procedure, language, look, settings.secret, is_draft=is_draft), look, settings.content)
