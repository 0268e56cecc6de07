"""PNG and JPEG pictures: if they are whole, sharp, of our shape and tell of no place; and the same for the screen."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath

from PIL import ExifTags, Image, ImageOps

from journey.reading.drawings import Fault, kind_of

SIZE = WIDTH, HEIGHT = 1280, 840
"""In pixels, as every reader gets it: twice as many as a drawing has units."""

SIGN = 320, 210
"""The same where it is small: beside the name of a step."""

_SHAPES = 1.48, 1.57
"""Width by height, from the narrowest to the widest that fits the frame: 3:2 does, and loses a line or two."""

_MOST_PIXELS = 25_000_000
_MOST_MEGABYTES = {"a PNG": 2, "a JPEG": 10}
_ENDINGS = {"a PNG": (".png",), "a JPEG": (".jpg", ".jpeg")}
_QUALITY = 80
"""Of a JPEG (0 to 95): about 100 KB for a photograph."""

_BROKEN = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError)
"""What Pillow raises for a file that is cut short, or holds something else than it says."""


def faults(name: str, content: bytes) -> list[Fault]:
    """What keeps a PNG or a JPEG from being used as a picture of a step; nothing for a good one."""
    if not content.strip():
        return [Fault(1, "is empty", "save the picture again")]
    kind = kind_of(content)
    if kind not in _ENDINGS:
        return [Fault(1, f"is {kind or 'neither a PNG nor a JPEG'}", "save it as a JPEG: another name is not enough")]
    if not name.endswith(_ENDINGS[kind]):
        called = f"{PurePath(name).stem}{_ENDINGS[kind][0]}"
        return [Fault(1, f"is {kind} under another name", f"call it {called}, here and in journey.yaml")]
    if len(content) > (most := _MOST_MEGABYTES[kind]) * 1_000_000:
        smaller = f"save it at {WIDTH} by {HEIGHT} pixels" + (", or as a JPEG" if kind == "a PNG" else "")
        return [Fault(1, f"is larger than {most} MB", smaller)]
    try:
        return [Fault(1, *said) for said in _faults_of(content)]
    except _BROKEN:
        return [Fault(1, f"is {kind} that is broken", "save the picture again, and look if it opens")]


def _faults_of(content: bytes) -> Iterator[tuple[str, str]]:
    """What is wrong with a picture that can be opened, and what to do. Raises one of ``_BROKEN`` for any other."""
    with _opened(content) as image:
        width, height = image.size
        if width * height > _MOST_PIXELS:
            yield f"is {width} by {height} pixels large", f"save it at {WIDTH} by {HEIGHT} pixels"
            return
        image.draft("RGB", SIZE)
        image.load()  # what a PNG tells besides may stand behind its pixels
        if _tells_a_place(image):
            yield (
                "says where it was taken (GPS)",
                "save it without: turn the location off where you share, export or save it",
            )
        if image.mode.startswith("I"):
            yield "has 16 bits for each pixel", "save it with 8 bits, or as a JPEG"
        if image.getexif().get(ExifTags.Base.Orientation, 1) > 4:  # it lies on its side, and is shown upright
            width, height = height, width
        if not _SHAPES[0] <= width / height <= _SHAPES[1]:
            yield f"is {width} by {height} pixels, which does not fit the frame", "crop it to 3:2, wider than high"
        if width < WIDTH or height < HEIGHT:
            yield f"is {width} by {height} pixels, which is not sharp", f"save it at {WIDTH} by {HEIGHT}, or larger"


def _tells_a_place(image: Image.Image) -> bool:
    place = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    written = b" ".join(each if isinstance(each, bytes) else str(each).encode() for each in image.info.values())
    return ExifTags.GPS.GPSLatitude in place or b"GPSLatitude" in written


def sized(content: bytes, size: tuple[int, int] = SIZE) -> bytes:
    """A picture without faults as readers get it: upright, cut to the frame's shape, with nothing but its pixels.

    The same kind of file, on white where it was clear; its colors stay as they are meant (ICC profile).
    """
    with _opened(content) as image:
        profile = image.info.get("icc_profile") if image.mode == "RGB" else None
        image.draft("RGB", size)
        fitted = ImageOps.fit(_on_white(ImageOps.exif_transpose(image)), size, Image.Resampling.LANCZOS)
    saved = BytesIO()
    kind = "PNG" if kind_of(content) == "a PNG" else "JPEG"
    fitted.info.clear()
    fitted.save(saved, kind, optimize=True, quality=_QUALITY, icc_profile=profile)
    return saved.getvalue()


def _opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content), formats=("PNG", "JPEG"))


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")
