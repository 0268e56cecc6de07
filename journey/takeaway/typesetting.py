"""Typst with the fonts of packages and without the fonts of this machine: every machine sets the same pages."""

import json
import logging
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from journey.paper_font import font_folders, settable

_log = logging.getLogger(__name__)

_one_at_a_time = Lock()
"""A compiler of Typst serves one thread at a time."""


def set_type(
    template: Path, said: object, kind: Literal["pdf", "png"], pixels_per_inch: int = 96, **inputs: str
) -> list[bytes]:
    """What a template makes of data, as files: one for each page, or one tagged PDF (PDF/UA-1) of all pages.

    Signs for which there is no font are replaced: one of them costs nobody the rest.
    """
    try:
        return _set(template, {"said": json.dumps(said), **inputs}, kind, pixels_per_inch)
    except typst.TypstError as error:
        _log.warning("Set again without the signs that have no font: %s", error)
        return _set(template, {"said": json.dumps(settable(said)), **inputs}, kind, pixels_per_inch)


def _set(template: Path, inputs: dict[str, str], kind: Literal["pdf", "png"], pixels_per_inch: int) -> list[bytes]:
    with _one_at_a_time:
        files, warnings = _typesetter(template).compile_with_warnings(
            format=kind,
            ppi=pixels_per_inch,
            sys_inputs=inputs,
            pdf_standards=["ua-1"] if kind == "pdf" else [],
        )
    for warning in warnings:
        _log.warning("%s: %s", template.name, warning.message)
    assert files is not None, "without a file to write to, Typst gives back what it set"
    return files if isinstance(files, list) else [files]


@lru_cache
def _typesetter(template: Path) -> typst.Compiler:
    return typst.Compiler(str(template), font_paths=[*map(str, font_folders())], ignore_system_fonts=True)
