"""What each text of a translation was made from, and what of it is open: new, changed, missing, still English.

A translation is *bound* to its English: beside its words stands ``made-from/es.yaml``, which says of each of its texts
from which English text it was made. A list of lines has no ids, so its lines are known by what they say.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import IntEnum, StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from journey.languages import plural_categories
from journey.model.marked import marked
from journey.model.texts import PLACEHOLDER, placeholders
from journey.reading.commands import content_of, typed_out
from journey.reading.mistakes import Mistake, Spot, path_of, so_many, without_numbers
from journey.reading.names import MADE_FROM, in_order, interface_folder, language_files
from journey.reading.yaml_tree import Plain, Tree, read_tree, texts_in

OF_THE_LANGUAGE = ("language", "locale", "sentences", "forms", "dates", "lists", "danger", "translation")
"""What a file says of its own language, and who checked it: nothing that is translated."""

_PLURALS = {"zero", "one", "two", "few", "many", "other"}

_AS_ONE = (("hard_words",),)
"""Lists that each language has of its own, in its own order: they are bound as a whole, and stay when they are old."""

_BETWEEN = " / "

_AS_GOOD_AS_THE_SAME = 0.6
"""From how much in common on a line is taken for an earlier one that was changed, and not for a new one."""


class State(StrEnum):
    """What is open about a text of a translation."""

    MISSING = "missing"
    CHANGED = "changed"
    """Its English has changed since it was made."""
    NEW = "new"
    """Nobody has said from which English it was made."""
    SAME = "still English"
    REMOVED = "removed"
    """Its English is no more."""
    MOVED = "moved"
    """A list whose lines have another order in English now."""


class Danger(IntEnum):
    """What an old text could do to a reader, the worst first."""

    EMERGENCY = 0
    MEDICINES = 1
    EATING = 2
    DRIVING = 3
    SAYS_HOW = 4
    """It holds a number, a phone, or a "not"."""
    NONE = 5

    @property
    def says(self) -> str:
        """The same for an author."""
        names = ("warning sign or notice", "medicines", "eating and drinking", "driving", "number or not", "other")
        return names[self]


@dataclass(frozen=True)
class Dangers:
    """The words, in the language of origin, by which a dangerous text is known."""

    medicines: tuple[str, ...] = ()
    eating: tuple[str, ...] = ()
    driving: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()

    def of(self, spot: Spot, *texts: str) -> Danger:
        """How dangerous texts at a spot are if they are out of date; the worst of them counts."""
        if {"call_emergency", "call_clinic", "watch", "notices"}.intersection(spot):
            return Danger.EMERGENCY
        said = " ".join(texts)
        if "emergency_phone" in placeholders(said):
            return Danger.EMERGENCY
        for danger, words in (
            (Danger.MEDICINES, self.medicines),
            (Danger.EATING, self.eating),
            (Danger.DRIVING, self.driving),
            (Danger.SAYS_HOW, (*self.numbers, *self.negations)),
        ):
            if says_one_of(words, said):
                return danger
        return Danger.SAYS_HOW if placeholders(said) else Danger.NONE


def dangers_in(interface: Tree) -> Dangers:
    """The words that an interface file names under ``danger``."""
    return Dangers(**{name: tuple(interface.keys("danger", name)) for name in Dangers.__dataclass_fields__})


def says_one_of(words: Iterable[str], text: str) -> bool:
    """Whether a text holds one of these words; a whole one, where a language puts spaces between them."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)" if word < "\u2e80" else word, text, re.I) for word in words)


@dataclass(frozen=True)
class Open:
    """One text of a translation that somebody should look at."""

    state: State
    danger: Danger
    spot: Spot
    """Where it stands in the translation, or, where that misses it, in the language of origin."""
    file: Path
    line: int
    origin: Path
    origin_line: int
    was: str = ""
    """What it was made from; empty where nobody knows."""
    now: str = ""
    """What the language of origin says now; empty where that says nothing any more."""
    told: str = ""
    """The translation; empty where there is none."""
    falls_back: bool = False
    """Whether readers see the language of origin in its place."""

    @property
    def field(self) -> str:
        """Its spot, as authors write it: ``steps.lie-flat.gist``."""
        return path_of(self.spot)

    @property
    def remark(self) -> Mistake:
        """The same in one line."""
        return Mistake(self.file, self.line, self.field, *self._words())

    def _words(self) -> tuple[str, str]:
        there = f"{self.origin.name}:{self.origin_line}"
        shown = "; readers see the original" if self.falls_back else ""
        match self.state:
            case State.MISSING:
                return f'is missing{shown}; {there} says "{self.now}"', "translate it"
            case State.CHANGED:
                return f'was made from "{self.was}", and {there} says "{self.now}" now{shown}', _ANEW
            case State.NEW:
                return f'is not bound to "{self.now}" ({there}){shown}', "see that it says that, and accept it"
            case State.SAME:
                return f"is still what {there} says{shown}", "translate it, or accept it"
            case State.REMOVED:
                return f'was made from "{self.was}", which {self.origin.name} does not say any more', "remove it"
            case State.MOVED:
                return f"has another order than {there}, whose order readers see", "move its lines"


_ANEW = "translate it anew, or accept it where it still says the same"


class Made(NamedTuple):
    """A text of a translation, what it was made from ("" where nobody knows), and what English says there now."""

    told: str
    was: str
    now: str
    state: State | None = None
    """Nothing where all is well."""


@dataclass
class Translation:
    """A translation beside what it is made from."""

    tree: Tree
    """As readers see it: what could mislead them, and what is missing, in the language of origin, marked."""
    open: list[Open] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    remarks: list[Mistake] = field(default_factory=list)
    made: dict[Spot, Made] = field(default_factory=dict)
    """Each of its texts, by its spot."""

    @property
    def is_behind(self) -> bool:
        """Whether readers see something in the language of origin, or something that is older than that."""
        return any(one.falls_back or one.state is State.CHANGED for one in self.open)


def fingerprint(text: str) -> str:
    """What a translated text is known by."""
    return sha256(_same(text).encode()).hexdigest()[:8]


def _same(text: str) -> str:
    """A text, however it is broken into lines."""
    return " ".join(text.split())


class Bound:
    """What each text was made from: ``made-from/es.yaml``.

    It has the keys of the words. Each text stands there as its fingerprint and, behind it, the text that it was made
    from; the lines of a list stand in one list.
    """

    def __init__(self, tree: Tree) -> None:
        self._at: dict[Spot, dict[str, list[str]]] = {}
        for spot, text in tree.texts():
            known_by, _, english = text.partition(" ")
            self._at.setdefault(without_numbers(spot), {}).setdefault(known_by, []).append(_same(english))

    def __bool__(self) -> bool:
        return bool(self._at)

    def made_from(self, spot: Spot, told: str) -> list[str]:
        """What a text at a spot was made from, if that is known; several, where lines of a list are told alike."""
        return self._at.get(without_numbers(spot), {}).get(fingerprint(told), [])

    def known_at(self, spot: Spot) -> list[str]:
        """All from which something at a spot, or in the list there, was made."""
        return [english for made in self._at.get(without_numbers(spot), {}).values() for english in made]


class Comparison:
    """Reads a translation beside the language of origin."""

    def __init__(
        self, words: Tree, first: Tree, bound: Bound, language: str, origin: str, dangers: Dangers,
        negations: Iterable[str] = (),
    ) -> None:  # fmt: skip
        """``negations`` are those of the translation's language; without them none are compared."""
        self._words, self._first, self._bound = words, first, bound
        self._language, self._origin = language, origin
        self._dangers, self._negations = dangers, tuple(negations)
        self.found = Translation(Tree(words.file, text=words.text, lines=dict(words.lines)))

    def whole(self) -> Translation:
        """All of a file."""
        own, told = _apart(self._words.values)
        _, first = _apart(self._first.values)
        compared = self.compared(first, told, (), ())
        assert isinstance(compared, dict)
        self.found.tree.values = own | compared
        return self.found

    def compared(self, first: Plain, told: Plain | None, there: Spot, here: Spot) -> Plain:
        """What readers see at a spot: ``there`` in the language of origin, ``here`` in the translation."""
        self.found.tree.lines[there] = self._words.line_of(here)
        if told is not None and type(told) is not type(first):
            return told  # the model says what is wrong
        match first:
            case str():
                return self._text(first, told if isinstance(told, str) else None, there, here)
            case list() if there in _AS_ONE:
                return self._as_one(first, told if isinstance(told, list) else None, there, here)
            case list():
                return self._list(first, told if isinstance(told, list) else None, there, here)
            case dict():
                return self._mapping(first, told if isinstance(told, dict) else {}, there, here)

    def _mapping(self, first: dict[str, Plain], told: dict[str, Plain], there: Spot, here: Spot) -> dict[str, Plain]:
        if _is_plural(first):
            forms = told or dict.fromkeys((*plural_categories(self._language), *first))
            first = {form: first.get(form, first["other"]) for form in forms}
        values = {key: self.compared(value, told.get(key), (*there, key), (*here, key)) for key, value in first.items()}
        more = {key: value for key, value in told.items() if key not in first}
        return values | {key: value for key, value in more.items() if not self._is_removed(value, (*here, key))}

    def _as_one(self, first: list[Plain], told: list[Plain] | None, there: Spot, here: Spot) -> list[Plain]:
        if told is None:
            return [self.compared(item, None, (*there, n), (*here, n)) for n, item in enumerate(first)]
        now, said = _joined(first), _joined(told)
        made = self._bound.made_from(here, said)
        if now in made:
            self.found.made[here] = Made(said, now, now)
            return told
        was, state = made[0] if made else "", State.CHANGED if made else State.NEW
        self.found.made[here] = Made(said, was, now, state)
        if self._bound:
            old, new = was.split(_BETWEEN), now.split(_BETWEEN)
            before, after = (
                _BETWEEN.join(one for one in old if one not in new),
                _BETWEEN.join(one for one in new if one not in old),
            )
            self._add(state, self._dangers.of(here, before, after), there, here, was=before, now=after, told=said)
        return told

    def _list(self, first: list[Plain], told: list[Plain] | None, there: Spot, here: Spot) -> list[Plain]:
        given = told or []
        pairs = self._pairs(first, given, here)
        left = [number for number in range(len(given)) if number not in pairs.values()]
        added = [number for number in left if not self._is_removed(given[number], (*here, number))]
        is_bound = any(self._bound.known_at(spot) for spot, _ in texts_in(first, here))
        lost = [
            number
            for number, item in enumerate(first)
            if told is not None and number not in pairs and (not is_bound or self._was_told(item, (*here, number)))
        ]
        if added or lost:
            wrong = f"has {so_many(len(given), 'line')}, but {self._line(there)} has {len(first)}"
            self.found.mistakes.append(self._words.mistake(here, wrong, "translate each of them, in their order"))
        self._see_order(first, pairs, there, here)
        return [
            self.compared(item, given[pairs[n]] if n in pairs else None, (*there, n), (*here, pairs.get(n, n)))
            for n, item in enumerate(first)
        ]

    def _pairs(self, first: list[Plain], told: list[Plain], here: Spot) -> dict[int, int]:
        """Which line of the translation belongs to which of the origin: by what it was made from, else in order."""
        pairs: dict[int, int] = {}
        for likeness, least in ((self._made_alike, 1.0), (self._nearly_alike, _AS_GOOD_AS_THE_SAME)):
            found = [
                (likeness(first[one], told[other], (*here, other)), one, other)
                for one in set(range(len(first))) - pairs.keys()
                for other in set(range(len(told))).difference(pairs.values())
            ]
            for like, one, other in sorted(found, key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1])):
                if like >= least and one not in pairs and other not in pairs.values():
                    pairs[one] = other
        left = [other for other in range(len(told)) if other not in pairs.values()]
        new = [other for other in left if not self._made_from(told[other], (*here, other))]
        free = [one for one in range(len(first)) if one not in pairs]
        free.sort(key=lambda one: not self._was_told(first[one], (*here, one)))
        return pairs | dict(zip(free, new, strict=False))

    def _made_alike(self, first: Plain, told: Plain, here: Spot) -> float:
        """How many texts of a line were made from those of another."""
        english = {(without_numbers(spot), _same(text)) for spot, text in texts_in(first, here)}
        return len(english.intersection(self._made_from(told, here)))

    def _nearly_alike(self, first: Plain, told: Plain, here: Spot) -> float:
        """How much of what a line was made from another has."""
        made = " ".join(text for _, text in self._made_from(told, here))
        now = " ".join(_same(text) for _, text in texts_in(first, here))
        return SequenceMatcher(None, made, now, autojunk=False).ratio() if made else 0

    def _made_from(self, told: Plain, here: Spot) -> list[tuple[Spot, str]]:
        return [
            (without_numbers(spot), english)
            for spot, text in texts_in(told, here)
            for english in self._bound.made_from(spot, text)
        ]

    def _was_told(self, first: Plain, here: Spot) -> bool:
        """Whether a line was translated once."""
        return all(_same(text) in self._bound.known_at(spot) for spot, text in texts_in(first, here))

    def _see_order(self, first: list[Plain], pairs: dict[int, int], there: Spot, here: Spot) -> None:
        as_told = sorted(pairs, key=lambda number: pairs[number])
        if as_told != sorted(pairs):
            was, now = (_BETWEEN.join(_joined(first[number]) for number in order) for order in (as_told, sorted(pairs)))
            self._add(State.MOVED, Danger.NONE, there, here, was=was, now=now)

    def _is_removed(self, told: Plain, here: Spot) -> bool:
        """Whether all that stands at a spot was made from what the language of origin does not say any more."""
        texts = [(spot, text, self._bound.made_from(spot, text)) for spot, text in texts_in(told, here)]
        if not texts or not all(made for *_, made in texts):
            return False
        for spot, text, made in texts:
            self.found.made[spot] = Made(text, made[0], "", State.REMOVED)
            danger = self._dangers.of(spot, made[0])
            self._add(State.REMOVED, danger, without_numbers(spot), spot, was=made[0], told=text)
        return True

    def _text(self, first: str, told: str | None, there: Spot, here: Spot) -> str:
        now = _same(first)
        if told is None:
            self._add(State.MISSING, self._dangers.of(there, now), there, here, now=now, falls_back=True)
            return marked(first, self._origin)
        made = self._bound.made_from(here, told)
        if now in made or (_same(told) == now and not _has_words(now)):
            self.found.made[here] = Made(told, now, now)
            return told
        was = max(made, key=lambda text: SequenceMatcher(None, text, now).ratio(), default="")
        danger = self._dangers.of(here, now, was)
        if was:
            state, falls_back = State.CHANGED, danger < Danger.NONE or _names(was) != _names(now)
        elif _same(told) == now:
            state, falls_back = State.SAME, bool(self._bound)
        else:
            state, falls_back = State.NEW, danger < Danger.NONE and self._was_behind(now, here)
            self._see_bones(now, told, there, here)
        self.found.made[here] = Made(told, was, now, state)
        if self._bound:
            self._add(state, danger, there, here, was=was, now=now, told=told, falls_back=falls_back)
        return marked(first, self._origin) if falls_back else told

    def _was_behind(self, now: str, here: Spot) -> bool:
        """Whether what stood here before was made from something else than the language of origin says now."""
        known = self._bound.known_at(here)
        return bool(known) and now not in known

    def _see_bones(self, now: str, told: str, there: Spot, here: Spot) -> None:
        """A text names what its original names, and says no where that says no."""
        lacks, adds = (
            (one - other).keys() for one, other in ((_names(now), _names(told)), (_names(told), _names(now)))
        )
        if lacks or adds:
            wrong = " and ".join(
                [f"does not say {{{name}}}, as {self._line(there)} does" for name in lacks]
                + [f"says {{{name}}}, which {self._line(there)} does not" for name in adds]
            )
            self.found.mistakes.append(self._words.mistake(here, wrong, f'translate "{now}"'))
        if not self._negations or not self._dangers.negations:
            return
        here_no, there_no = says_one_of(self._negations, told), says_one_of(self._dangers.negations, now)
        if here_no != there_no:
            wrong = f'says no "not", but {self._line(there)} does' if there_no else 'says a "not" that is not there'
            self.found.remarks.append(self._words.mistake(here, wrong, f'see that it says "{now}"'))

    def _add(
        self, state: State, danger: Danger, there: Spot, here: Spot, *, was: str = "", now: str = "", told: str = "",
        falls_back: bool = False,
    ) -> None:  # fmt: skip
        lines = self._words.line_of(here), self._first.line_of(there)
        spot = there if state is State.MISSING else here
        place = (self._words.file, lines[0], self._first.file, lines[1])
        self.found.open.append(Open(state, danger, spot, *place, was, now, told, falls_back))

    def _line(self, there: Spot) -> str:
        return f"{self._first.file.name}:{self._first.line_of(there)}"


def _apart(values: dict[str, Plain]) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """What a file says of its language, and what is translated."""
    own = {key: value for key, value in values.items() if key in OF_THE_LANGUAGE}
    return own, {key: value for key, value in values.items() if key not in own}


def _is_plural(first: dict[str, Plain]) -> bool:
    return "other" in first and first.keys() <= _PLURALS


def _has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]", PLACEHOLDER.sub("", text)))


def _names(text: str) -> Counter[str]:
    """The names in braces, each as often as it stands there; whether a form of a plural says its number is its own."""
    return Counter(placeholders(text))


def _joined(value: Plain) -> str:
    return _BETWEEN.join(_same(text) for _, text in texts_in(value, ()))


def compared_words(words: Tree, first: Tree, spoken: Mapping[str, Tree]) -> Translation:
    """A file of words beside that of the language of origin in the same folder; ``spoken`` has all interface files."""
    language, origin = words.file.stem, first.file.stem
    bound, mistakes = read_bound(words.file.parent, language)
    found = Comparison(words, first, bound, language, origin, *_careful(spoken, language, origin)).whole()
    found.mistakes += mistakes
    if not bound:
        found.remarks.insert(0, _not_bound(words.file, language))
    return found


def compared_notices(clinic: Tree, language: str, origin: str, spoken: Mapping[str, Tree]) -> Translation:
    """The notices of ``clinic.yaml`` in a language beside those in the language of origin."""
    bound, mistakes = read_bound(clinic.file.parent, language)
    comparison = Comparison(clinic, clinic, bound, language, origin, *_careful(spoken, language, origin))
    values = deepcopy(clinic.values)
    for spot, words in notices_in(values):
        if isinstance(first := words.get(origin), dict):
            told = words.get(language)
            words[language] = comparison.compared(first, told, (*spot, origin), (*spot, language))
    found = comparison.found
    found.tree, found.mistakes = replace(clinic, values=values), found.mistakes + mistakes
    if found.made and not bound:
        found.remarks.insert(0, _not_bound(clinic.file, language))
    return found


def notices_in(clinic: dict[str, Plain]) -> Iterator[tuple[Spot, dict[str, Plain]]]:
    """Where the words of each notice stand, and what stands there, by language."""
    notices = clinic.get("notices")
    for number, notice in enumerate(notices if isinstance(notices, list) else []):
        words = notice.get("words") if isinstance(notice, dict) else None
        yield ("notices", number, "words"), words if isinstance(words, dict) else {}


class Compared(NamedTuple):
    """A translation of what stands in a folder."""

    folder: Path
    language: str
    translation: Translation


def translations_in(content: Path) -> Iterator[Compared]:
    """Every translation in a content folder: of its own interface, of each procedure, of the notices."""
    folders = [content / "interface", *sorted(file.parent for file in content.glob("[!.]*/journey.yaml"))]
    spoken = {file.stem: read_tree(file)[0] for file in language_files(interface_folder(content))}
    for folder in folders:
        trees = {file.stem: read_tree(file) for file in language_files(folder)}
        first, *others = in_order(trees) or ("",)
        for code in others:
            tree, mistakes = trees[code]
            found = compared_words(tree, trees[first][0], spoken)
            found.mistakes += mistakes
            yield Compared(folder, code, found)
    clinic, _ = read_tree(content / "clinic.yaml")
    first, *others = in_order(spoken) or ("",)
    for code in others:
        yield Compared(content, code, compared_notices(clinic, code, first, spoken))


def _careful(spoken: Mapping[str, Tree], language: str, origin: str) -> tuple[Dangers, tuple[str, ...]]:
    """By which words what is dangerous is known in the language of origin, and a negation in a translation."""
    dangers = {code: dangers_in(spoken[code]) if code in spoken else Dangers() for code in (origin, language)}
    return dangers[origin], dangers[language].negations


def _not_bound(file: Path, language: str) -> Mistake:
    wrong = "is not bound to the language of origin, so nobody will be told when that changes"
    return Mistake(file, 1, "file", wrong, f"run {typed_out(f'translations accept {language}', content_of(file))}")


def bound_file(folder: Path, language: str) -> Path:
    """The file that says from what the texts of a folder were made."""
    return folder / MADE_FROM / f"{language}.yaml"


def read_bound(folder: Path, language: str) -> tuple[Bound, list[Mistake]]:
    """What the texts of a folder were made from, and what is wrong with the file that says it, if there is one."""
    file = bound_file(folder, language)
    tree, mistakes = read_tree(file) if file.is_file() else (Tree(file), [])
    return Bound(tree), mistakes


def write_bound(folder: Path, language: str, made: Iterable[tuple[Spot, str, str]]) -> None:
    """Write what each text was made from: its spot, the text, and that."""
    at: dict[Spot, list[str]] = {}
    for spot, told, english in made:
        at.setdefault(without_numbers(spot), []).append(f"{fingerprint(told)} {english}")
    values: dict[str, Any] = {}
    for (*above, key), lines in at.items():
        within = values
        for part in above:
            within = within.setdefault(str(part), {})
        within[str(key)] = lines if len(lines) > 1 else lines[0]
    file = bound_file(folder, language)
    if not values:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(exist_ok=True)
    dumped = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(_HEAD.format(language) + dumped, encoding="utf-8")


_HEAD = """\
# From which English each text of {0}.yaml was made. Written by a command, never by hand:
#   python -m journey translations accept {0}
"""
