"""A clinic's own pictures, PNG and JPEG: which are refused, and that the others are seen wherever pictures are."""

import io
import math
import re
import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PIL import ExifTags, Image, PngImagePlugin
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.__main__ import main
from journey.library import open_library
from journey.live_library import LiveLibrary
from journey.model.spine import BoneState
from journey.pictures import bone_picture, picture, picture_address, renew_pictures, sign_address
from journey.place import Place
from journey.reading.mistakes import ContentError
from journey.reading.photographs import SIGN, SIZE, sized
from journey.server.routes import routes
from journey.server.static_files import Shelf
from journey.settings import Settings
from journey.takeaway.handout.paper import as_pdf
from journey.takeaway.handout.web import as_html
from journey.takeaway.invitation.invitation import as_pictures as invitation_pictures
from journey.takeaway.preview_picture import preview_picture
from journey.told.invitation import invitation
from journey.told.paper import handout
from journey.view import View
from tests.conftest import PICTURES, SHIPPED

RED, BLUE = (200, 30, 30), (30, 30, 200)
GOOD = (1500, 1000)


def taken(kind: str = "JPEG", size: tuple[int, int] = GOOD, mode: str = "RGB", turned: int = 1, **how: object) -> bytes:
    """A picture, red at its left and blue at its right, as a camera or a program saves it."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turned
    saved = io.BytesIO()
    image.convert(mode).save(saved, kind, **{"exif": exif, **how})
    return saved.getvalue()


def at_a_place() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 1
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (44.0, 23.0, 30.0)
    return exif


def with_xmp() -> PngImagePlugin.PngInfo:
    written = PngImagePlugin.PngInfo()
    written.add_itxt("XML:com.adobe.xmp", '<x exif:GPSLatitude="44,23.5N"/>')
    return written


def near(image: Image.Image) -> set[tuple[int, int, int]]:
    """Which of both colors a picture holds, as a JPEG changes them a little."""
    parts = image.quantize(32).getpalette() or []
    found = list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))
    return {meant for meant in (RED, BLUE) if any(math.dist(meant, seen) < 25 for seen in found)}


def heavy(megabytes: int) -> bytes:
    return taken("PNG") + b"\0" * megabytes * 1_000_000


@pytest.fixture
def own(content: Path) -> Iterator[Path]:
    """The folder of a clinic's own pictures."""
    folder = content / "pictures"
    folder.mkdir()
    yield folder
    renew_pictures((), [PICTURES])


def shows(content: Path, name: str, instead_of: str = "lie-flat.svg") -> None:
    shape = content / "vertebroplasty" / "journey.yaml"
    assert f"picture: {instead_of}" in shape.read_text()
    shape.write_text(shape.read_text().replace(f"picture: {instead_of}", f"picture: {name}"))


FAULTS: list[tuple[str, Callable[[], bytes], str, str]] = [
    ("a.jpg", lambda: b"", "is empty", "again"),
    ("a.jpg", lambda: taken()[:3000], "is a JPEG that is broken", "again"),
    ("a.png", lambda: taken("PNG")[:900], "is a PNG that is broken", "again"),
    ("a.png", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "is a PNG that is broken", "again"),
    ("a.png", taken, "is a JPEG under another name", "call it a.jpg"),
    ("a.jpeg", lambda: taken("PNG"), "is a PNG under another name", "call it a.png"),
    ("a.jpg", lambda: taken("GIF"), "is a GIF", "JPEG"),
    ("a.jpg", lambda: b"\0\0\0\x18ftypheic", "is neither a PNG nor a JPEG", "JPEG"),
    ("a.png", lambda: heavy(2), "is larger than 2 MB", "1280 by 840 pixels, or as a JPEG"),
    ("a.jpg", lambda: taken(size=(7500, 5000)), "is 7500 by 5000 pixels large", "1280 by 840"),
    ("a.jpg", lambda: taken(size=(600, 400)), "is 600 by 400 pixels, which is not sharp", "1280 by 840, or larger"),
    ("a.jpg", lambda: taken(size=(1600, 1200)), "does not fit the frame", "3:2"),
    ("a.jpg", lambda: taken(size=GOOD, turned=6), "is 1000 by 1500 pixels, which does not fit", "3:2"),
    ("a.jpg", lambda: taken(exif=at_a_place()), "says where it was taken (GPS)", "location"),
    ("a.png", lambda: taken("PNG", exif=at_a_place()), "says where it was taken (GPS)", "location"),
    ("a.png", lambda: taken("PNG", pnginfo=with_xmp()), "says where it was taken (GPS)", "location"),
    ("a.png", lambda: taken("PNG", mode="I;16"), "has 16 bits", "8 bits"),
    ("a.svg", taken, "is a JPEG, not an SVG", "call it by what it is"),
]


@pytest.mark.parametrize(("name", "made", "wrong", "instead"), FAULTS, ids=[f"{one[0]} {one[2]}" for one in FAULTS])
def test_a_picture_that_cannot_be_shown_is_refused_and_never_served(
    content: Path, own: Path, name: str, made: Callable[[], bytes], wrong: str, instead: str
) -> None:
    (own / name).write_bytes(made())
    shows(content, name)
    with pytest.raises(ContentError) as raised:
        open_library(content, PICTURES)
    told = [str(mistake) for mistake in raised.value.mistakes]
    assert all(line.startswith(f"{own / name}:1: picture: ") for line in told), told
    assert any(wrong in line and instead in line for line in told), told
    renew_pictures((), [own, PICTURES])
    assert picture(name) is None


@pytest.mark.parametrize(
    "made",
    [
        taken,
        lambda: taken(turned=8, size=(1000, 1500)),
        lambda: taken(mode="L"),
        lambda: taken(mode="CMYK"),
        lambda: taken("PNG"),
        lambda: taken("PNG", mode="RGBA"),
        lambda: taken("PNG", mode="P"),
    ],
)
def test_a_picture_is_as_large_as_the_screen_needs_and_tells_nothing_else(made: Callable[[], bytes]) -> None:
    image = Image.open(io.BytesIO(sized(made())))
    assert (image.size, image.mode) == (SIZE, "RGB")
    assert not image.getexif()


def test_a_picture_that_lies_on_its_side_is_turned() -> None:
    image = Image.open(io.BytesIO(sized(taken(turned=3)))).convert("RGB")
    red, _, blue = image.getpixel((10, 400))  # type: ignore[misc]
    assert blue > red


def test_what_is_clear_is_white() -> None:
    clear = io.BytesIO()
    Image.new("RGBA", GOOD, (0, 0, 0, 0)).save(clear, "PNG")
    assert Image.open(io.BytesIO(sized(clear.getvalue()))).getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize(("name", "kind"), [("us.jpg", "JPEG"), ("us.jpeg", "JPEG"), ("us.png", "PNG")])
def test_a_picture_is_seen_on_pages_on_paper_and_beside_a_link(
    content: Path, own: Path, name: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / name).write_bytes(taken(kind))
    shows(content, name)
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    assert main(["check"]) == 0
    live = LiveLibrary(content, PICTURES)
    library = live.library
    told = library.journeys["vertebroplasty"]["en"]
    client = TestClient(Starlette(routes=routes(live, Settings(content), Shelf(SHIPPED))))

    answer = client.get(picture_address(name), headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Type"] == f"image/{kind.lower()}"
    assert "Content-Encoding" not in answer.headers
    assert "immutable" in answer.headers["Cache-Control"]
    assert Image.open(io.BytesIO(answer.content)).size == SIZE
    small = client.get(sign_address(name))
    assert small.headers["Cache-Control"] == answer.headers["Cache-Control"]
    assert Image.open(io.BytesIO(small.content)).size == SIGN
    assert len(small.content) < len(answer.content) / 4

    place = Place(library, View("vertebroplasty", "en"), "timeline", date(2026, 11, 23), base="https://a.example")
    paper = handout(place)
    assert f"data:image/{kind.lower()};base64,{b64encode(answer.content).decode()}" in as_html(paper)
    reader = pypdf.PdfReader(io.BytesIO(as_pdf(paper)))
    assert SIZE in [image.image.size for page in reader.pages for image in page.images if image.image]
    last = told.model_copy(update={"steps": tuple(step for step in told.steps if step.picture == name)})
    seen = Image.open(io.BytesIO(preview_picture(last, library.interfaces["en"], library.clinic))).convert("RGB")
    assert RED in near(seen)
    invited = invitation(place)
    shown = replace(invited, picture=replace(invited.picture, address=picture_address(name)))
    [poster] = invitation_pictures(shown, "poster", 20)
    assert RED in near(Image.open(io.BytesIO(poster)).convert("RGB"))


def test_a_drawing_is_as_good_small_and_has_no_second_address(content: Path) -> None:
    client = TestClient(Starlette(routes=routes(LiveLibrary(content, PICTURES), Settings(content), Shelf(SHIPPED))))
    assert sign_address("lie-flat.svg") == picture_address("lie-flat.svg")
    assert client.get("/pictures/small/lie-flat.svg").status_code == 404


def test_an_own_picture_goes_before_one_of_the_same_name(content: Path, own: Path) -> None:
    live = LiveLibrary(content, PICTURES)
    shipped, library = picture_address("lie-flat.svg"), live.library
    shutil.copy(PICTURES / "go-home.svg", own / "lie-flat.svg")
    live.look()
    live.look()
    assert picture_address("lie-flat.svg") != shipped
    assert live.library is not library
    (own / "lie-flat.svg").unlink()
    live.look()
    live.look()
    assert picture_address("lie-flat.svg") == shipped


def test_the_bone_that_moves_is_served_though_no_author_may_draw_so() -> None:
    assert "?v=" in picture_address(bone_picture(BoneState.CEMENT, moves=True))


def test_a_changed_photograph_is_taken_up(content: Path, own: Path) -> None:
    (own / "us.jpg").write_bytes(taken())
    shows(content, "us.jpg")
    live = LiveLibrary(content, PICTURES)
    before = picture_address("us.jpg")
    assert re.search(r"\?v=[0-9a-f]{8}$", before)
    (own / "us.jpg").write_bytes(taken(size=(1600, 1060)))
    live.look()
    live.look()
    assert picture_address("us.jpg") != before


def test_check_of_one_procedure_tells_of_its_own_pictures(
    content: Path, own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "us.jpg").write_bytes(b"")
    shows(content, "us.jpg")
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    assert main(["check", "vertebroplasty"]) == 1
    assert "us.jpg" in capsys.readouterr().out


def test_no_procedure_is_called_pictures(content: Path) -> None:
    shutil.copytree(content / "vertebroplasty", content / "pictures")
    with pytest.raises(ContentError, match="cannot be a folder and an address"):
        open_library(content, PICTURES, drafts=True)
