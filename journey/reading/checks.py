"""What a model alone cannot see: names that must fit from file to file, and from text to value."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from journey.model.choices import Row
from journey.model.hard_words import written_as
from journey.model.interface import InterfaceWords
from journey.model.periods import is_some_day
from journey.model.procedure import ListId, PhaseId
from journey.model.rates import Unit
from journey.model.taking_part import Outlook
from journey.model.texts import is_to_be_written, names_with_forms, placeholders
from journey.model.values import TranslationRecord
from journey.model.words.pictures import is_general
from journey.paper_font import STAND_IN, lacking, package_for
from journey.reading.fitting import MAY_LACK, words_to_paste
from journey.reading.mistakes import Mistake, Spot, close_to, so_many, suggestion, without_numbers
from journey.reading.names import OWN_PICTURES
from journey.reading.pasting import lines_to_paste
from journey.reading.picture_files import picture_faults, picture_file, picture_names
from journey.reading.same_names import check_names_of_words, keyed_spots, step_spots
from journey.reading.schemas import schema_at
from journey.reading.times import check_times, followed, texts_of
from journey.reading.translations import notices_in
from journey.reading.variants import check_variants
from journey.reading.yaml_tree import Tree, texts_in

EACH_BONE = "each_bone"
"""The name by which words use the time that each bone takes."""

EXPLAINING = {
    "steps": ("gist", "what_happens", "what_you_feel", "why", "when", "how_long"),
    "risks": ("meaning", "more", "watch"),
}
"""The texts of a step and of a risk that can explain a statement."""

CLINIC_PLACEHOLDERS = ("phone", "emergency_phone", "clinic")
"""The names from ``clinic.yaml`` that a journey's words may use, beside the periods of its journey."""


def number_of(told: str) -> str:
    """The name by which words use the number of a risk or a trial: ``death`` gives ``death_number``."""
    return f"{told}_number"


def compared_number_of(trial: str) -> str:
    """The name by which words use the number of those whom a trial compared with."""
    return f"{trial}_compared_number"


def year_of(source: str) -> str:
    """The name by which words use the year of a source: ``nice`` gives ``nice_year``."""
    return f"{source}_year"


def check_interface(tree: Tree) -> Iterator[Mistake]:
    """Each text of the interface must use its placeholders, and no others."""
    lengths, times = tree.keys("forms", "lengths"), tree.keys("forms", "times")
    for spot, text in tree.texts():
        schema = schema_at(InterfaceWords, spot)
        names = schema.get("placeholders")
        if names is not None:
            yield from _forms_fit(tree, spot, text, dict.fromkeys(placeholders(text), (*lengths, *times)))
            yield from _placeholders_fit(tree, spot, text, (*names, *schema.get("may", ())), needed=names)
    yield from _hard_words_are_explained(tree)


def _hard_words_are_explained(words: Tree) -> Iterator[Mistake]:
    """A hard word is explained once, not by itself, and no other one goes by its name."""
    known: set[str] = set()
    for spot, text in words.texts():
        match spot:
            case ("hard_words", _, "word") | ("hard_words", _, "also", _):
                if text.casefold() in known:
                    yield words.mistake(spot, f'"{text}" is explained twice', "keep one of the two")
                known.add(text.casefold())
            case ("hard_words", number, "means"):
                word = str(words.at(("hard_words", number, "word")))
                if word and written_as((word,)).search(text):
                    wrong = f'says "{word}" itself, which stands before it'
                    yield words.mistake(
                        spot, wrong, 'say what it means without the word, like "A plastic that hardens."'
                    )


def remark_unsaid_hard_words(words: Tree) -> Iterator[Mistake]:
    """A hard word that no text of its procedure says is explained to nobody."""
    said = [text for at, text in words.texts() if at[0] != "hard_words"]
    for number, entry in enumerate(words.at(("hard_words",)) or ()):
        names = entry and [name for at, name in texts_in(entry, ()) if at[0] in ("word", "also")]
        if names and not any(map(written_as(tuple(names)).search, said)):
            spot = ("hard_words", number, "word")
            yield words.mistake(spot, f'no text says "{names[0]}", so readers never see this', "take it out, or say it")


def check_shape(tree: Tree, pictures: Sequence[Path]) -> Iterator[Mistake]:
    """Periods, sources and pictures that a shape names must exist, and each step has its own id.

    ``pictures`` are the folders in which pictures are looked for.
    """
    periods, sources, drawn = tree.keys("periods"), tree.keys("sources"), picture_names(pictures)
    timed = (*periods, *tree.keys("visits"), *tree.keys("tasks"))
    for spot, text in tree.texts():
        match spot:
            case ("phases", _, _, "period") | ("sums", _) if text not in timed and periods:
                yield tree.mistake(spot, f'"{text}" is not a period of this file', suggestion(text, timed))
            case ("periods", _, "ends_with") if text not in periods and periods:
                yield tree.mistake(spot, f'"{text}" is not a period of this file', suggestion(text, periods))
            case ("periods", _, "starts") | ("visits" | "tasks", _, "when") if (
                name := followed(text)
            ) and name not in periods:
                yield tree.mistake(spot, f'"{name}" is not a period', suggestion(name, periods))
            case ("phases", _, _, "house_rules", _) if text not in tree.keys("house_rules"):
                yield tree.mistake(
                    spot, f'"{text}" is not a house rule of this file', suggestion(text, tree.keys("house_rules"))
                )
            case (*_, "sources", int()) | (*_, "source") if text not in sources and sources:
                close = close_to(text, sources)
                instead = f'write "{close}"' if close else f"add {text}: below sources, with title: and link:"
                yield tree.mistake(spot, f'"{text}" is not a source of this file', instead)
            case _ if _names_a_picture(spot) and text not in drawn:
                close = close_to(text.lower(), drawn)
                instead = f'write "{close}"' if close else "put it there, or take placeholder.svg until you have it"
                yield tree.mistake(spot, f'"{text}" is not in {OWN_PICTURES}', instead)
            case _ if _names_a_picture(spot) and (file := picture_file(text, pictures)):
                yield from _picture(file)
            case ("house_rules", _) if text and not re.search(r"\d|several|a few", text):
                instead = 'write it like 24 hours or 10 pounds, or "" while your clinic has decided none'
                yield tree.mistake(spot, f'"{text}" is no length of time, and no number', instead)
    yield from check_times(tree)
    yield from _studies_are_dated(tree)
    yield from _ids_fit(tree)
    topics = step_spots(tree) + [("risks", name) for name in tree.keys("risks")]
    yield from _twice(tree, topics, "give each step and risk its own name")
    numbers: list[Spot] = [(*spot, name) for spot in (("trials", "studies"), ("risks",)) for name in tree.keys(*spot)]
    yield from _twice(tree, numbers, "give each trial and risk its own name")
    yield from _aliases_fit(tree, {str(spot[-1]) for spot in topics})
    tasks: list[Spot] = [
        ("checklist", each.value, name) for each in ListId for name in tree.keys("checklist", each.value)
    ]
    yield from _twice(tree, [*tasks, *_under(tree, "tasks")], "give each thing of the checklist its own name")
    yield from _statements_hold(tree, [str(spot[-1]) for spot in topics])
    parts = (("say_it_back",), ("matters",), *(("questions_to_ask", outlook.value) for outlook in Outlook))
    to_answer: list[Spot] = [(*part, name) for part in parts for name in tree.keys(*part)]
    yield from _twice(tree, to_answer, "give each statement, matter and question its own name")


def _studies_are_dated(tree: Tree) -> Iterator[Mistake]:
    """Where studies are told, so is when they were read, and what they know and do not know."""
    numbered = [spot for spot in _studies(tree) if tree.keys(*spot)]
    if numbered and not tree.keys("evidence"):
        without = tree.mistake(numbered[0], "has studies, and nothing says when they were read", "add evidence:")
        yield replace(without, paste=lines_to_paste(("evidence",), words=False))
    if tree.keys("trials", "studies") and not tree.keys("trials", "review"):
        instead = "add review: {sources: [...]} there, and what they found in all under trials in the words"
        yield tree.mistake(("trials",), "has studies, and nothing says what they found in all", instead)


def _studies(tree: Tree) -> Iterator[Spot]:
    """Where studies may stand."""
    yield ("trials", "studies")
    yield from (("risks", name, "studies") for name in tree.keys("risks"))


def _statements_hold(tree: Tree, topics: list[str]) -> Iterator[Mistake]:
    """A statement names a topic of this file, and rests on values that are still what they were."""
    values = dict(_values(tree))
    is_whole = all(tree.keys("phases", phase.value) for phase in PhaseId)
    for spot, text in tree.texts():
        match spot:
            case ("say_it_back", _, "topic") if text not in topics and is_whole:
                yield tree.mistake(spot, f'"{text}" is no step and no risk of this file', suggestion(text, topics))
            case ("say_it_back", _, "values", str(name)) if name not in values:
                yield tree.mistake(spot, f'"{name}" is not a value of this file', suggestion(name, values))
            case ("say_it_back", _, "values", str(name)) if text != values[name]:
                wrong = f'rests on "{text}", but {name} is "{values[name]}" now'
                yield tree.mistake(spot, wrong, f"see if the statement still holds, then write {values[name]}")


def _values(shape: Tree) -> Iterator[tuple[str, str]]:
    """Each value of a shape as it is written: of a period, how long it lasts, or else when it starts."""
    texts = dict(shape.texts())
    for name in shape.keys("periods"):
        length = texts.get(("periods", name, "lasts")) or texts.get(("periods", name, "starts"), "")
        instead = texts.get(("periods", name, "or"))
        yield name, f"{length} or {instead}" if instead else length
    for group in ("visits", "tasks"):
        for name in shape.keys(group):
            yield name, texts.get((group, name, "when"), "")
    for (key, *rest), text in texts.items():
        if key in ("numbers", "house_rules"):
            yield str(rest[-1]), text
        if key == "values" and rest[1:] == ["value"]:
            yield str(rest[0]), text


def _names_a_picture(spot: Spot) -> bool:
    match spot:
        case ("phases", _, _, "picture") | ("phases", _, _, "small_pictures", _):
            return True
        case (
            ("call", "emergency_pictures" | "clinic_pictures", _) | ("choices", _, "picture") | ("decision", "picture")
        ):
            return True
    return False


def _twice(tree: Tree, spots: list[Spot], instead: str) -> Iterator[Mistake]:
    first: dict[str | int, Spot] = {}
    for spot in spots:
        if first.setdefault(spot[-1], spot) is not spot:
            yield tree.mistake(spot, f"stands twice (first on line {tree.line_of(first[spot[-1]])})", instead)


def _aliases_fit(tree: Tree, ids: set[str]) -> Iterator[Mistake]:
    """An alias is the id of a step that is no more, and leads to one step alone."""
    known: set[str] = set()
    for spot, text in tree.texts():
        match spot:
            case ("phases", _, _, "aliases", _) if text in ids:
                yield tree.mistake(spot, f'"{text}" is an id of today', "name ids of earlier steps alone")
            case ("phases", _, _, "aliases", _) if text in known:
                yield tree.mistake(spot, f'"{text}" stands at two steps', "let it lead to one step alone")
            case ("phases", _, _, "aliases", _):
                known.add(text)


def _picture(file: Path) -> Iterator[Mistake]:
    """A picture must be one that can be shown."""
    try:
        content = file.read_bytes()
    except OSError:
        yield Mistake(file, 1, "picture", "cannot be read", "let the server read it")
        return
    for line, wrong, instead in picture_faults(file.name, content):
        yield Mistake(file, line, "picture", wrong, instead)


def _ids_fit(tree: Tree) -> Iterator[Mistake]:
    """An id stands in addresses and in texts: it must look like one, and a period's must not be the clinic's."""
    spots = step_spots(tree)
    spots += [(*spot, name) for spot in keyed_spots(tree) for name in tree.keys(*spot)]
    spots += [("sources", name) for name in tree.keys("sources")]
    for spot in spots:
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,39}", str(spot[-1])):
            yield tree.mistake(
                spot,
                "cannot be a name here",
                f'write small letters, digits and hyphens, like "{as_name(str(spot[-1]))}"',
            )
    timed = (*_under(tree, "periods"), *_under(tree, "visits"), *_under(tree, "tasks"))
    numbers = (*_under(tree, "numbers"), *_under(tree, "values"))
    for spot in (*timed, *numbers):
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", str(spot[-1])) or spot[-1] in (EACH_BONE, *CLINIC_PLACEHOLDERS):
            yield tree.mistake(
                spot,
                "cannot be the name of a value",
                f'write small letters, digits and _, like "{as_name(str(spot[-1]), "_")}"',
            )
    yield from _twice(
        tree,
        [*timed, *numbers, *_under(tree, "house_rules")],
        "give each period, visit, task, number and house rule its own name",
    )


def as_name(said: str, between: str = "-") -> str:
    """What a name could be, where somebody wrote one that cannot be."""
    plain = unicodedata.normalize("NFKD", said.casefold()).encode("ascii", "ignore").decode().lower()
    name = between.join(re.findall("[a-z0-9]+", plain)).lstrip("0123456789" + between)
    return f"my{between}{name}" if name in (EACH_BONE, *CLINIC_PLACEHOLDERS) else name or f"lie{between}flat"


def _under(tree: Tree, key: str) -> list[Spot]:
    return [(key, name) for name in tree.keys(key)]


def check_words(words: Tree, shape: Tree, interface: Tree, pictures: Sequence[Path]) -> Iterator[Mistake]:
    """The words must speak of the same ids as the shape, and use only names that exist.

    ``pictures`` are the folders in which pictures are looked for, those of the content first.
    """
    if not words.values or not shape.values:
        return
    yield from check_names_of_words(words, shape)
    yield from _evidence_is_told(words, shape)
    yield from _pictures_are_told(words, shape, pictures)
    yield from _small_pictures_are_told(words, shape)
    yield from _handout_is_told(words, shape)
    yield from _signs_are_drawn(words, shape)
    yield from _groups_are_told(words, shape)
    yield from _choices_are_told(words, shape)
    yield from _spine_is_told(words, shape)
    yield from _problem_is_drawn(words, shape, pictures)
    yield from _units_are_told(words, shape)
    yield from _statements_are_explained(words, shape)
    yield from _hard_words_are_explained(words)
    allowed = names_for_words(shape)
    forms = _forms_of(shape, interface)
    for at, text in words.texts():
        yield from _forms_fit(words, at, text, forms)
        match at:
            case ("periods", *_) | ("visits" | "tasks", _, "name"):
                continue
            case ("units", _, str(form)):
                yield from _placeholders_fit(words, at, text, ("n",), needed=("n",) if form == "other" else ())
            case ("house_rules", str(name), "told") | ("house_rules", str(name), "helper", "told"):
                yield from _placeholders_fit(words, at, text, (*allowed, name), needed=(name,))
            case _:
                yield from _placeholders_fit(words, at, text, allowed)
    yield from _periods_are_told(words, shape, allowed)
    yield from check_variants(words)


def names_for_words(shape: Tree) -> tuple[str, ...]:
    """What words may name in braces: what stands in their shape, and what the clinic says of itself."""
    own = tuple(name for key in ("periods", "visits", "tasks", "numbers", "values") for name in shape.keys(key))
    own = tuple(name for name in own if not _has_no_time(shape, name))
    return (*own, *_spine_values(shape), *_years(shape), *_numbers(shape), *CLINIC_PLACEHOLDERS)


def _has_no_time(shape: Tree, name: str) -> bool:
    """Whether there is nothing to put for a name: an exercise of which nobody says how long, or what has no day."""
    if any(is_some_day(texts_of(shape, (group, name)).get("when", "")) for group in ("visits", "tasks")):
        return True
    said = texts_of(shape, ("periods", name))
    return said.get("kind") == "exercise" and "lasts" not in said and not re.match(r"\d", said.get("starts", ""))


def check_translation(words: Tree, first: Tree) -> Iterator[Mistake]:
    """A translation says no more than the language of origin says; the hard words are its own."""
    own, others = ({without_numbers(spot): spot for spot, _ in tree.texts()} for tree in (words, first))
    record = {("translation", name) for name in TranslationRecord.model_fields}
    for spot in (spot for spot in own if spot not in others and spot not in record and spot[0] != "hard_words"):
        yield words.mistake(own[spot], f"is not in {first.file.name}", "remove it, or add it there")


def _pictures_are_told(words: Tree, shape: Tree, pictures: Sequence[Path]) -> Iterator[Mistake]:
    """The picture of a step has a text; of a general one that comes with the app, the interface has it."""
    for spot in step_spots(shape):
        picture, step = str(shape.at((*spot, "picture"))), str(spot[-1])
        given = words.keys("steps", step)
        needs_text = _needs_text(picture, pictures)
        if given and needs_text and "picture_alt" not in given and not close_to("picture_alt", given):
            instead = f"say in picture_alt: what {picture} shows, for a reader who cannot see it"
            yield words.mistake(("steps", step, "picture_alt"), "is missing", instead)


def _needs_text(picture: str, pictures: Sequence[Path]) -> bool:
    """Whether a picture that there is says nothing by itself: it is a clinic's own, or no general one."""
    file = picture_file(picture, pictures)
    return bool(file and (file.parent == pictures[0] or not is_general(picture)))


def _small_pictures_are_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """Each small picture of a step has a text and a caption."""
    for spot in step_spots(shape):
        step = str(spot[-1])
        drawn = [at for at, _ in shape.texts(*spot, "small_pictures")]
        told = {at[:4] for at, _ in words.texts("steps", step, "small_captions")}
        if words.keys("steps", step) and len(drawn) != len(told):
            wrong = f"has {so_many(len(told), 'small caption')} for {so_many(len(drawn), 'small picture')}"
            yield words.mistake(("steps", step), wrong, "write alt: and caption: for each, in their order")


def _handout_is_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """A step has the texts that its handout tells."""
    for at, text in shape.texts():
        if at[:1] == ("phases",) and at[3:4] == ("handout",) and text in MAY_LACK:
            spot: Spot = ("steps", str(at[2]))
            given = words.keys(*spot)
            if given and text not in given and not close_to(text, given):
                wrong = f"has no {text}, which its handout in {shape.file.name}:{shape.line_of(at)} tells"
                yield words.mistake(spot, wrong, f"add {text}: or take {text} out there")


def _signs_are_drawn(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """Where the signs for which to call have pictures, each sign has one."""
    for key, pictures in (("call_emergency", "emergency_pictures"), ("call_clinic", "clinic_pictures")):
        drawn = len(shape.texts("call", pictures))
        told = len(words.texts(key))
        if drawn and drawn != told:
            wrong = f"has {so_many(told, 'sign')} for {so_many(drawn, 'picture')} in journey.yaml ({pictures})"
            yield words.mistake((key,), wrong, "name a picture for each sign, in their order, or none at all")


def _statements_are_explained(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """The topic of a statement says why, and a value that the statement names is one that it rests on."""
    answers = {str(spot[-1]): shape.keys(*spot, "answers") for spot in step_spots(shape)}
    said = dict(words.texts())
    for statement in shape.keys("say_it_back"):
        spot: Spot = ("say_it_back", statement)
        topic = str(dict(shape.texts()).get((*spot, "topic")))
        kind = "steps" if topic in answers else "risks"
        given = [name for name in EXPLAINING[kind] if (kind, topic, name) in said] + answers.get(topic, [])
        for number, name in enumerate(shape.keys(*spot, "explained_by")):
            if words.keys(kind, topic) and name not in given:
                wrong = f'"{name}" is nothing that {topic} says in {words.file.name}'
                yield shape.mistake((*spot, "explained_by", number), wrong, suggestion(name, given))
        for name in placeholders(said.get(spot, "")):
            if name in dict(_values(shape)) and name not in shape.keys(*spot, "values"):
                wrong = f"does not say that it rests on {name}"
                yield shape.mistake(spot, wrong, f"write its value of now below values: {name}:")


def _groups_are_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """Where a study compares two groups, the words name both; where it does not, they name no second one."""
    for spot in keyed_spots(shape):
        for study in shape.keys(*spot) if spot[:1] == ("risks",) and spot[-1] == "studies" else []:
            compares = "compared" in shape.keys(*spot, study)
            given = words.keys(*spot, study)
            for name in ("group", "compared_group") if compares and given else ():
                if name not in given:
                    yield words.mistake((*spot, study), f"does not say its {name}", f"add {name}:")
            if not compares and "compared_group" in given:
                wrong = "has a compared_group, but journey.yaml compares nothing"
                yield words.mistake((*spot, study), wrong, "remove compared_group:")


def _choices_are_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """Every choice is told in the same rows; what is said to be unknown is the only one that may be left out."""
    for choice in shape.keys("choices"):
        given = words.keys("choices", choice)
        unknown = shape.keys("choices", choice, "not_known")
        for row in Row if given else ():
            if row not in given and row not in unknown:
                instead = f"add a line that starts with {row}: or write not_known: [{row}] in journey.yaml"
                yield words.mistake(("choices", choice, row), "is missing", instead)
            if row in given and row in unknown:
                wrong = "is told, though journey.yaml says that it is not known"
                yield words.mistake(("choices", choice, row), wrong, "remove one of the two")


def _units_are_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """What a study counted is a unit of the interface, or has words of its own; and those have a study."""
    own = words.keys("units")
    used = {text: at for at, text in shape.texts() if at[-1] == "unit" and text not in set(Unit)}
    for text, at in used.items():
        if text not in own:
            instead = f"{suggestion(text, (*Unit, *own))}, or add units: {text}: to {words.file.name}"
            yield shape.mistake(at, f'"{text}" is not a unit', instead)
    for name in own:
        if name not in used:
            yield words.mistake(("units", name), "is no unit in journey.yaml", "remove it, or write it there")


def _spine_values(shape: Tree) -> tuple[str, ...]:
    return (EACH_BONE,) if shape.keys("spine") else ()


def _years(shape: Tree) -> tuple[str, ...]:
    return tuple(year_of(name) for name in shape.keys("sources") if "year" in shape.keys("sources", name))


def _numbers(shape: Tree) -> tuple[str, ...]:
    trials = [name for name in shape.keys("trials", "studies") if "rate" in shape.keys("trials", "studies", name)]
    risks = [name for name in shape.keys("risks") if shape.keys("risks", name, "studies")]
    return (*map(number_of, (*trials, *risks)), *map(compared_number_of, trials))


def _problem_is_drawn(words: Tree, shape: Tree, pictures: Sequence[Path]) -> Iterator[Mistake]:
    """The picture of the problem has a text, its own or the interface's, and there is no text without a picture."""
    said = "picture_alt" in words.keys("decision")
    needs_text = _needs_text(str(shape.at(("decision", "picture"))), pictures)
    if shape.keys("decision") and words.keys("decision") and needs_text and not said:
        wrong = "lacks picture_alt for its picture in journey.yaml"
        yield words.mistake(("decision",), wrong, "add picture_alt: and what the picture shows")
    if said and not shape.keys("decision"):
        wrong = "has no picture in journey.yaml"
        yield words.mistake(
            ("decision", "picture_alt"), wrong, "write there decision: {picture: NAME.svg}, or remove this"
        )


def _evidence_is_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    """What studies say, and what they do not say, stands in both files, or in neither."""
    for spot in (("evidence",), ("trials",), ("trials", "review")):
        if not all(tree.keys(*spot[:-1]) for tree in (words, shape)):
            continue
        told, is_there = words.at(spot), shape.at(spot)
        if is_there and not told:
            without = words.mistake(spot, "is missing, though journey.yaml has it", f"add {spot[-1]}: and its words")
            yield replace(without, paste=words_to_paste(spot, shape))
        elif told and not is_there:
            instead = f"add {spot[-1]}: there, with its sources, or remove it here"
            yield words.mistake(spot, "does not stand in journey.yaml", instead)


def _spine_is_told(words: Tree, shape: Tree) -> Iterator[Mistake]:
    if shape.keys("spine") and not words.keys("spine"):
        yield words.mistake(("spine",), "is missing, though journey.yaml has one", "add spine: with how_long:")
    if words.keys("spine") and not shape.keys("spine"):
        yield words.mistake(("spine",), "does not stand in journey.yaml", "remove it")


def _periods_are_told(words: Tree, shape: Tree, known: Iterable[str]) -> Iterator[Mistake]:
    """A step says its time, if it has a length; nothing is said of one where a name in braces is wrong already."""
    for spot, period in shape.texts():
        if spot[:1] == ("phases",) and spot[-1] == "period":
            step = str(spot[2])
            told = [text for at, text in words.texts("steps", step) if at[2] != "helper"]
            said = [name for text in told for name in placeholders(text)]
            braces = sum(text.count("{") - text.count("}") for text in told)
            at_fault = (
                braces
                or any(map(is_to_be_written, told))
                or any(name not in known for name in said)
                or words.keys("steps", step, "how_long")
            )
            if told and period in known and period not in said and not at_fault:
                instead = f"write {{{period}}} in one of its texts"
                if "lasts" not in shape.keys("periods", period) and (delay := _delay(shape, period)):
                    instead += f': it says "{delay}", so write it like: Start {{{period}}} after the procedure'
                yield words.mistake(("steps", step), f"does not say its time ({period})", instead)


def _delay(shape: Tree, period: str) -> str:
    """How long after another period one starts, as it is written; empty where it starts otherwise."""
    starts = texts_of(shape, ("periods", period)).get("starts", "")
    return starts.partition(" after ")[0] if " after " in starts else ""


def _forms_of(shape: Tree, interface: Tree) -> dict[str, list[str]]:
    """The forms in which each value of a shape can be asked for."""
    lengths, times = interface.keys("forms", "lengths"), interface.keys("forms", "times")
    starts = {name: texts_of(shape, ("periods", name)).get("starts") for name in shape.keys("periods")}
    of_periods = {name: times if start == "midnight" else lengths for name, start in starts.items()}
    return of_periods | dict.fromkeys(
        (
            *shape.keys("visits"),
            *shape.keys("tasks"),
            *shape.keys("numbers"),
            *shape.keys("values"),
            *shape.keys("house_rules"),
            EACH_BONE,
        ),
        lengths,
    )


def _forms_fit(tree: Tree, spot: Spot, text: str, forms: Mapping[str, Iterable[str]]) -> Iterator[Mistake]:
    """A text asks for a value in a form that the interface lists for it."""
    for name, form in names_with_forms(text):
        known = forms.get(name, ())
        if form and form not in known:
            wrong = f'asks for {{{name}}} in the form "{form}", which the interface does not list'
            yield tree.mistake(spot, wrong, suggestion(f"{{{name}:{form}}}", [f"{{{name}:{one}}}" for one in known]))


def _placeholders_fit(
    tree: Tree, spot: Spot, text: str, allowed: Iterable[str], needed: Iterable[str] = ()
) -> Iterator[Mistake]:
    if is_to_be_written(text):
        return
    used = placeholders(text)
    for name in used:
        if name not in allowed:
            known = [f"{{{name}}}" for name in allowed]
            yield tree.mistake(spot, f"{{{name}}} is not a known name", suggestion(f"{{{name}}}", known))
    for name in needed:
        if name not in used:
            yield tree.mistake(spot, f"does not say {{{name}}}", f"write {{{name}}} where it belongs")


def check_notices(tree: Tree, origin: str) -> Iterator[Mistake]:
    """A notice must have words in the language of origin, and no names in braces."""
    for spot, given in notices_in(tree.values):
        if origin and origin not in given:
            yield tree.mistake(spot, f'has no words in the language "{origin}"', f"add {origin}:")
    for at, text in tree.texts():
        if at[:1] == ("notices",) and placeholders(text):
            yield tree.mistake(at, "holds a name in braces", "write the words out")


def check_notice_languages(tree: Tree, languages: set[str]) -> Iterator[Mistake]:
    """A notice has words in languages of the interface alone."""
    for spot, given in notices_in(tree.values):
        for code in sorted(set(given) - languages):
            yield tree.mistake((*spot, code), "is not a language of the interface", suggestion(code, languages))


def check_written(tree: Tree) -> Iterator[Mistake]:
    """No text of a procedure on offer may be the template's request for one."""
    for at, text in tree.texts():
        if is_to_be_written(text):
            instead = "write your own words, or take the procedure off the list in clinic.yaml"
            yield tree.mistake(at, "still says what the template says", instead)


def check_signs(tree: Tree) -> Iterator[Mistake]:
    """Signs that cannot be printed: each spot, or, where most of a file is written in them, the file."""
    found = [(at, signs) for at, text in tree.texts() if (signs := lacking(text))]
    if len(found) > len(tree.texts()) / 2:
        some = "".join(signs for _, signs in found)[:5]
        wrong = f"is written in signs ({some}...) for which the PDF has no font: it shows {STAND_IN} for them"
        by_browser = "hand out the page /handout/NAME.html, which a browser prints"
        yield Mistake(tree.file, 1, "file", wrong, _font_to_install(some) or by_browser)
        return
    for at, signs in found:
        wrong = f"holds {signs}, for which the PDF has no font: it shows {STAND_IN} there"
        yield tree.mistake(at, wrong, _font_to_install(signs) or "write it in words, or leave it out")


def _font_to_install(signs: str) -> str:
    package = package_for(signs)
    return f"let IT install the font that has it: pip install {package}" if package else ""


_LENGTH_IN_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty) (?:minute|hour|day|week|month|year)s\b",
    re.I,
)


def remark_numbers_in_words(tree: Tree) -> Iterator[Mistake]:
    """A length of time in English words is a number that stands nowhere else."""
    for at, text in tree.texts():
        if length := _LENGTH_IN_WORDS.search(text):
            wrong = f'says "{length[0]}", a number that no plan and no translation knows'
            yield tree.mistake(
                at, wrong, "put it under periods or numbers in journey.yaml, and write its name in braces"
            )


def check_procedures(tree: Tree, known: Iterable[str]) -> Iterator[Mistake]:
    """The procedures on offer, and those of short addresses, must have folders."""
    named = tree.values.get("procedures")
    names = [str(name) for name in named] if isinstance(named, list) else []
    for number, name in enumerate(names):
        if name in names[:number]:
            yield tree.mistake(("procedures", number), f'"{name}" stands twice', "keep one of the two")
        if name not in known:
            yield tree.mistake(
                ("procedures", number), f'"{name}" has no folder with a journey.yaml', suggestion(name, known)
            )
    for spot, name in tree.texts():
        if spot[0] == "short_addresses" and name not in known:
            yield tree.mistake(spot, f'"{name}" has no folder', suggestion(name, known))
