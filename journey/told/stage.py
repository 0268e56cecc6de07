"""What shows something across a room in a consult: buttons that enlarge it, and the screen on which it is large."""

from urllib.parse import urlencode

from journey.blocks.pictures import Picture
from journey.blocks.stage import Drawings, Ink, Key, KeyList, Stage, StageControl, StageControls, StageScreen, TalkClock
from journey.model.spine import BoneState
from journey.place import Place
from journey.told import drawn


def controls(place: Place) -> StageControls:
    """To enlarge what the station shows, and to see all keys."""
    said = place.interface.stage
    return StageControls((StageControl("picture", said.enlarge), StageControl("keys", said.keys, "?")))


def clock(place: Place) -> TalkClock:
    """How long the talk has lasted, and how many stations are left."""
    return TalkClock(place.interface.stage.clock_says, place.stations_left)


def drawings(place: Place) -> Drawings:
    """What was drawn in this window, to be printed with the handout of the marked bones."""
    said, view = place.interface.stage, place.view
    marked = f"?{urlencode({'levels': view.levels_text}, safe=',')}" if view.levels else ""
    sheet = "" if place.draft_until else place.file(f"/handout/{view.procedure}.{view.language}.html{marked}")
    return Drawings(said.drawings, said.print_drawings, said.not_printed, sheet)


def spine(place: Place) -> StageControls:
    """To enlarge the spine: a press in it marks a bone."""
    said = place.interface.stage
    return StageControls((StageControl("spine", said.enlarge_spine, said.enlarge),))


def pair(place: Place) -> StageControls | None:
    """To see the bone before and after, where the procedure does something to it."""
    return StageControls((StageControl("pair", place.interface.stage.pair),)) if _bones(place) else None


def screen(place: Place) -> Stage:
    """What covers the page while something is enlarged, with the list of all keys."""
    said = place.interface.stage
    tools = (
        StageControl("draw", said.draw),
        StageControl("undo", said.undo),
        StageControl("clear", said.clear),
        StageControl("point", said.point),
        StageControl("other", said.other),
        StageControl("close", said.close),
    )
    ink = Ink(said.line, said.spot, said.none, said.places)
    keys = KeyList(
        said.keys,
        _keys(place),
        (said.which, said.ink_kept),
        (StageControl("clock", said.clock), StageControl("close", said.close)),
    )
    return Stage("stage", StageScreen(said.tools, tools, _bones(place), said.pair, ink), keys)


def _bones(place: Place) -> tuple[Picture, Picture] | None:
    if not any(step.bone for step in place.journey.steps):
        return None
    return drawn.of_bone(BoneState.BROKEN, place), drawn.of_bone(BoneState.CEMENT, place)


def _keys(place: Place) -> tuple[Key, ...]:
    said = place.interface.stage
    does = said.does
    told = (
        (said.arrows, does.arrows),
        (said.digits, does.digits),
        ("F", does.enlarge),
        *((("B", does.pair),) if _bones(place) else ()),
        ("P", does.point),
        ("D", does.draw),
        ("U", does.undo),
        ("C", does.clear),
        ("N", does.other),
        ("T", does.clock),
        ("?", does.keys),
        (said.escape, does.close),
    )
    return tuple(Key(name, text) for name, text in told)
