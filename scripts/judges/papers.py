"""The judge of what is printed: outloud, which asks PDF/UA-1 by the Matterhorn Protocol and what tags mean to the ear.

It answers what a program can; veraPDF, which is the reference, is not among the packages that a machine installs.
"""

import json
import subprocess
import urllib.request
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.judges.places import of_python
from scripts.judges.verdict import Finding


def judge_papers(server: str, names: Iterable[str]) -> Iterator[Finding]:
    """What it calls an error or warns of, in the PDF files that a server answers with at ``/handout/``."""
    with TemporaryDirectory() as folder:
        for name in names:
            with urllib.request.urlopen(f"{server}/handout/{name}") as answer:
                Path(folder, name).write_bytes(answer.read())
        command = [str(of_python("outloud")), "--json", "-", "--quiet", "--no-info", "--fail-on", "never"]
        told = subprocess.run([*command, folder], capture_output=True, text=True, check=True)
    for paper in json.loads(told.stdout)["results"]:
        for one in paper["findings"]:
            page = f"page {one['page']}: " if "page" in one else ""
            yield Finding("outloud", one["rule"], Path(paper["path"]).stem, page + one["message"])
