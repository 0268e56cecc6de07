"""Typst with the font of a package and without the fonts of this machine: every machine sets the same pages."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

_one_at_a_time = Lock()
"""A compiler of Typst serves one thread at a time."""


def set_type(
    template: Path, inputs: dict[str, str], kind: Literal["pdf", "png"], pixels_per_inch: int = 96
) -> list[bytes]:
    """What a template makes of its inputs, as files: one for each page, or one tagged PDF (PDF/UA-1) of all pages."""
    with _one_at_a_time:
        files = _typesetter(template).compile(
            format=kind,
            ppi=pixels_per_inch,
            sys_inputs=inputs,
            pdf_standards=["ua-1"] if kind == "pdf" else [],
        )
    assert files is not None, "without a file to write to, Typst gives back what it set"
    return files if isinstance(files, list) else [files]


@lru_cache
def _typesetter(template: Path) -> typst.Compiler:
    package = find_spec("font_source_sans_pro")
    assert package, "font-source-sans-pro is in requirements.txt"
    assert package.origin
    fonts = Path(package.origin).parent / "files"
    return typst.Compiler(str(template), font_paths=[str(fonts)], ignore_system_fonts=True)
