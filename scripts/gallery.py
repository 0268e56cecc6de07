"""Writes a page with an example of every kind of block, for developers: ``build/gallery.html``."""

from journey.blocks.gallery import gallery
from journey.settings import ROOT


def main() -> None:
    """Write it."""
    file = ROOT / "build" / "gallery.html"
    file.parent.mkdir(exist_ok=True)
    file.write_text(gallery(), encoding="utf-8")
    print(f"Wrote {file}.")


if __name__ == "__main__":
    main()
