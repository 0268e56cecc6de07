"""What has changed, and who has signed it: the diff of a file, the page that a clinician reads, and the signature."""

import shutil
import subprocess
from collections.abc import Sequence
from datetime import datetime, timedelta
from difflib import unified_diff
from pathlib import Path

import streamlit as st

from journey.changes import changes_in
from journey.desk.checking import Checked
from journey.desk.files import Change, Desk, NotOpened
from journey.desk.parts import Book
from journey.library import CLINIC_FILE, Library
from journey.model.review import Signature, Standing, State
from journey.reading.editing import NotEdited, Rewrite
from journey.reading.mistakes import so_many
from journey.reading.signatures import NotSigned, sign
from journey.reading.yaml_tree import tree_of
from journey.takeaway.changes.changes import changes_page

SIGN, FILES = "sign", "files"
"""The parts of a book that are no part of its files."""


def standing_line(found: Checked, book: Book, language: str) -> str:
    """How the review of a file stands, in one line; empty while it cannot be told."""
    file = f"{book.id}/{language}.yaml" if book.languages else CLINIC_FILE
    standing = found.library.standings.get(file) if found.library else None
    if not standing or not found.library:
        return ""
    said = _said(standing, found.library)
    by = ", ".join(one.by for one in standing.signed.signatures) if standing.signed else ""
    return f"{said} Signed by {by} on {standing.signed.signed_on}." if standing.signed else said


def _said(standing: Standing, library: Library) -> str:
    waits = standing.review.waiting
    if waits and waits.fingerprint == standing.fingerprint:
        left = standing.needed - len(waits.signatures)
        return f"Signed by {', '.join(one.by for one in waits.signatures)}: {left} more must sign it."
    match standing.state(datetime.now(library.clinic.zone).date()):
        case State.NEVER:
            return "Review: nobody has signed this yet, and readers are told so."
        case State.CHANGED:
            since = so_many(len(changes_in(standing)), "change")
            return f"Review: changed since it was signed ({since}), and readers are told so."
        case State.OVERDUE:
            return "Review: its next review is overdue, and readers are told so."
        case _:
            return "Review: signed, and not changed since."


def show_signing(found: Checked, folder: Path, book: str, *, has_unsaved: bool) -> None:
    """Draw what a clinician reads of each file, and take their signature."""
    library = found.library
    of_book = [
        name
        for name in (library.standings if library else ())
        if name.startswith(f"{book}/") or (book == "clinic" and name == CLINIC_FILE)
    ]
    if not library or not of_book:
        st.info("There is nothing without mistakes to sign here yet.")
        return
    file = st.selectbox("What to read and sign", of_book, key=f"sign-{book}")
    standing = library.standings[file]
    st.markdown(_said(standing, library))
    if has_unsaved:
        st.warning("Save first: what is signed is what readers see.")
    st.iframe(changes_page(file, standing, library, folder), height=480)
    with st.form(f"sign-{file}-{standing.fingerprint}"):
        by = st.text_input("Who signs", placeholder="like Dr. Ann Lee")
        role = st.text_input("Role", placeholder="like orthopaedic surgeon")
        today = datetime.now(library.clinic.zone).date()
        due = st.date_input("Next review", today + timedelta(days=365), min_value=today + timedelta(days=1))
        is_pressed = st.form_submit_button("I have read all of it, and sign", type="primary", disabled=has_unsaved)
    if not is_pressed:
        return
    if not by.strip() or not role.strip():
        st.error("Write who signs, and in which role.")
        return
    try:
        sign(folder, file, standing, standing.fingerprint, Signature(by=by.strip(), role=role.strip(), on=today), due)
    except NotSigned as refused:
        st.error(str(refused))
        return
    st.session_state["done"] = f"{by.strip()} has signed {file}."
    st.rerun()


def show_differences(name: str, before: str, after: str) -> None:
    """Draw the changed lines of a text, with those around them."""
    lines = unified_diff(before.splitlines(), after.splitlines(), "before", "now", n=1, lineterm="")
    st.caption(name)
    st.code("\n".join(list(lines)[2:]) or "Nothing.", language="diff", wrap_lines=True)


def show_files(desk: Desk, files: Sequence[Path]) -> None:
    """Draw each file as text, to change what has no field, such as a remark, and what git says of it."""
    for file in files:
        with st.expander(f"{file.parent.name}/{file.name}", expanded=len(files) == 1):
            try:
                text = desk.opened(file).text
            except NotOpened as reason:
                st.error(str(reason))
                continue
            for mistake in tree_of(file, text)[1]:
                st.error(f"Line {mistake.line}: {mistake.field} {mistake.wrong}: {mistake.instead}.")
            key = f"{desk.version}:text:{file}"
            st.session_state.setdefault(key, text)
            st.text_area(
                file.name, key=key, height=480, label_visibility="collapsed", on_change=_rewrite, args=(desk, file, key)
            )
            if said := _git_diff(file):
                st.caption("Since the last commit, as saved")
                st.code(said, language="diff", wrap_lines=True)


def _rewrite(desk: Desk, file: Path, key: str) -> None:
    typed = str(st.session_state[key])
    end = "\r\n" if "\r\n" in desk.opened(file).text else "\n"
    text = end.join(typed.splitlines()) + end
    try:
        desk.change([Change(file, Rewrite(text))])
    except NotEdited as refused:
        st.session_state["refused"] = f"{refused} What you typed is still in its field, and not saved."


def _git_diff(file: Path) -> str:
    """What git says has changed in a file; empty where there is no git, or nothing has."""
    git = shutil.which("git")
    if not git:
        return ""
    there = file.resolve()
    ran = subprocess.run(
        [git, "-C", there.parent, "diff", "--no-color", "--no-ext-diff", "-U1", "HEAD", "--", there.name],
        capture_output=True, text=True, check=False, timeout=10,
    )  # fmt: skip
    return "\n".join(ran.stdout.splitlines()[4:]) if ran.returncode == 0 else ""
