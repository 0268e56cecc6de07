"""The words of a procedure brought to the names of its structure: remarks, order and all else stay as they are."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journey.model.procedure import JourneyWords
from journey.model.texts import TO_REPLACE, is_to_be_written, placeholders
from journey.reading.checks import names_for_words
from journey.reading.editing import Put, edited
from journey.reading.fitting import words_to_paste
from journey.reading.mistakes import Mistake, Spot, path_of
from journey.reading.names import in_order, language_files
from journey.reading.pasting import STOCK, TEMPLATE, end_below
from journey.reading.same_names import NAME, UNSAID, lacks_part, names_of_words, renamed, step_spots
from journey.reading.schemas import schema_at
from journey.reading.yaml_tree import Tree, read_tree, texts_in


class Synced(NamedTuple):
    """The words with all that they lacked and nothing of the template that is too much, and what has changed."""

    file: Path
    text: str
    added: tuple[str, ...]
    taken_out: tuple[str, ...] = ()
    asked_anew: tuple[str, ...] = ()
    """Texts of the template that an author has to write now, since they speak of what the structure has no more."""
    renamed: tuple[Mistake, ...] = ()
    """Names under which an author has written, where the structure may have a new one: an author has to say which."""
    mistakes: tuple[Mistake, ...] = ()
    """What keeps the files from being read; then nothing changes."""

    @property
    def changes(self) -> tuple[str, ...]:
        """Whatever is not as it was."""
        return self.added + self.taken_out + self.asked_anew


def synced(folder: Path) -> Synced:
    """The words of a procedure in its language of origin, with lines for each name that only its shape has.

    Once they lack nothing, what only they have goes, as far as nobody has written it: no word of an author is lost.
    Then what the template says with a name that is gone is asked of the author.
    """
    shape, of_shape = read_tree(folder / "journey.yaml")
    codes = {file.stem: file for file in language_files(folder)}
    file = codes[in_order(codes)[0]] if codes else folder / "en.yaml"
    words, of_words = read_tree(file)
    if of_shape or of_words:
        return Synced(file, words.text, (), mistakes=(*of_shape, *of_words))
    by_us = [read_tree(folder / "en.yaml")[0] for folder in (TEMPLATE, STOCK)]
    written = [one for one in renamed(words, shape) if not _is_unwritten(words, one[0], by_us)]
    asked = tuple(_asked_name(words, shape, *one) for one in written)
    lines, added = words.text.splitlines(), []
    places: list[tuple[int, list[str]]] = []
    left = [(*old[:-1], new) for old, new, _ in written]
    for spot, after in _lacking(words, shape):
        if spot not in left and (paste := words_to_paste(spot, shape)):
            places.append(_place(lines, words, (*spot[:-1], after) if after else spot[:-1], paste.splitlines()))
            added.append(path_of(spot))
    for _, (end, pasted) in sorted(enumerate(places), key=lambda one: (one[1][0], one[0]), reverse=True):
        lines[end:end] = pasted
    if added:
        return Synced(file, "\n".join(lines) + "\n", tuple(added), renamed=asked)
    if taken_out := tuple(_take_out(lines, words, shape, by_us))[::-1]:
        return Synced(file, "\n".join(lines) + "\n", (), taken_out, renamed=asked)
    now, asked_anew = words.text, tuple(_asked_anew(words, shape))
    for at in asked_anew:
        now = edited(now, Put(at, f"{TO_REPLACE} {words.at(at)}"))
    return Synced(file, now, (), asked_anew=tuple(map(path_of, asked_anew)), renamed=asked)


def _asked_name(words: Tree, shape: Tree, old: Spot, new: str, there: Spot) -> Mistake:
    instead = (
        f"if {new} (journey.yaml:{shape.line_of(there)}) is its new name, write {new} here; if not, take it out here"
    )
    return words.mistake(old, "does not stand in journey.yaml any more", instead)


def _take_out(lines: list[str], words: Tree, shape: Tree, by_us: list[Tree]) -> Iterator[str]:
    """Take out each name that only the words have and that nobody has written, and say which, the last one first."""
    spots = [(*key, name) for key, names in names_of_words(shape) for name in words.keys(*key) if name not in names]
    unwritten = [spot for spot in spots if _is_unwritten(words, spot, by_us)]
    for spot in sorted(_with_what_they_empty(unwritten, words), key=lambda spot: words.lines[spot], reverse=True):
        start = words.lines[spot] - 1
        end = end_below(lines, start)
        has_gap_before = not lines[start - 1].strip()
        while has_gap_before and end < len(lines) and not lines[end].strip():
            end += 1
        del lines[start:end]
        yield path_of(spot)


def _with_what_they_empty(spots: list[Spot], words: Tree) -> list[Spot]:
    """The same names, or, of a part that need not be there and would hold nothing without them, the part itself."""
    found = []
    for key in dict.fromkeys(spot[:-1] for spot in spots):
        own = [spot for spot in spots if spot[:-1] == key]
        is_needed = key[-1] in schema_at(JourneyWords, key[:-1]).get("required", ())
        found += own if is_needed or len(own) < len(words.keys(*key)) else [key]
    return found


def _asked_anew(words: Tree, shape: Tree) -> Iterator[Spot]:
    """Where a text of the template speaks of what its structure has and this one has not."""
    first, known = read_tree(TEMPLATE / "journey.yaml")[0], names_for_words(shape)
    gone = [name for name in names_for_words(first) if name not in known]
    of_others = [("say_it_back", name) for name in shape.keys("say_it_back") if _has_another_topic(name, shape, first)]
    by_us = {text for _, text in read_tree(TEMPLATE / "en.yaml")[0].texts()}
    for at, text in words.texts():
        is_ours = text in by_us and not is_to_be_written(text)
        if is_ours and (at in of_others or any(name in gone for name in placeholders(text))):
            yield at


def _has_another_topic(statement: str, shape: Tree, first: Tree) -> bool:
    """Whether a statement of the template was given another topic than a step that took in the one of the template."""
    spot = ("say_it_back", statement, "topic")
    topic, now = first.at(spot), str(shape.at(spot))
    took_in = [shape.at((*step, "aliases")) for step in step_spots(shape) if step[-1] == now]
    return topic not in ("", now) and not any(topic in names for names in took_in)


def _is_unwritten(words: Tree, spot: Spot, by_us: list[Tree]) -> bool:
    said = words.at(spot)
    texts = [text for _, text in texts_in(said, ())]
    return bool(texts) and (said in [tree.at(spot) for tree in by_us] or all(map(is_to_be_written, texts)))


def _lacking(words: Tree, shape: Tree) -> Iterator[tuple[Spot, str]]:
    """Each name that the words lack, with the name after which it belongs; empty for the first.

    Of a part that is not there at all, it is the first name alone: the others follow once that is there.
    """
    for part in dict.fromkeys(key[:1] for key, names in names_of_words(shape) if names and lacks_part(words, key)):
        yield part, ""
    for key, names in names_of_words(shape):
        if key in UNSAID or lacks_part(words, key):
            continue
        given, before = words.keys(*key), ""
        is_there = len(key) == 1 or (str(key[0]) in words.values and (len(key) < 3 or words.keys(*key[:-1])))
        for name in names if is_there else ():
            if name in given:
                before = name
            elif re.fullmatch(NAME, name):
                yield (*key, name), before
                if key not in words.lines:
                    break


def _below_its_remark(lines: list[str], part: str) -> int:
    """The line after the remark that shows how a part is written; the end, where there is no such remark."""
    shown = next((n for n, line in enumerate(lines) if line.startswith(f"# {part}:")), len(lines))
    return next((n for n in range(shown, len(lines)) if not lines[n].startswith("#")), len(lines))


def _place(lines: list[str], words: Tree, there: Spot, paste: list[str]) -> tuple[int, list[str]]:
    """Before which line belongs what is pasted that follows a name, or that is the first of a part."""
    while there and there not in words.lines:
        paste = [f"{'  ' * (len(there) - 1)}{there[-1]}:", *paste]
        there = there[:-1]
    if not there:
        return _below_its_remark(lines, paste[0].partition(":")[0]), ["", *paste]
    start = words.lines[there] - 1
    lines[start] = re.sub(r"^( *[\w-]+:) *\{\} *$", r"\1", lines[start])
    indent, own = (len(line) - len(line.lstrip()) for line in (lines[start], paste[0]))
    end = end_below(lines, start) if own == indent else start + 1
    has_gaps = end < len(lines) and not lines[end].strip() and len(paste) > 1
    return end, ["", *paste] if has_gaps else paste
