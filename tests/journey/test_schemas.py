"""Each content file names its schema, and an editor that checks it finds what ``check`` finds, and nothing else."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from journey.__main__ import main
from journey.reading.commands import SCHEMAS
from journey.reading.names import MADE_FROM, all_content_files
from journey.reading.pasting import TEMPLATE
from tests.conftest import ROOT

FILES = [
    *(file for file in all_content_files(ROOT / "content") if file.parent.name != MADE_FROM),
    *TEMPLATE.glob("*.yaml"),
]


class Editor(yaml.BaseLoader):
    """Reads values as YAML 1.2 does, and editors with it: bare digits, true and null are no texts."""


for kind, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"({pattern})$"), list(first))
    Editor.add_constructor(f"tag:yaml.org,2002:{kind}", getattr(yaml.SafeLoader, f"construct_yaml_{kind}"))


def schema_of(file: Path) -> dict[str, object]:
    """The schema that the first line of a content file names, as a path from that file."""
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", file.read_text().splitlines()[0])
    assert named
    schema: dict[str, object] = json.loads((file.parent / named[1]).read_text())
    return schema


@pytest.mark.parametrize("loader", [yaml.BaseLoader, Editor])
@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_schema_that_a_file_names_fits_it_and_no_other_keys(
    file: Path, loader: type[yaml.BaseLoader] | type[Editor]
) -> None:
    values, schema = yaml.load(file.read_text(), Loader=loader), schema_of(file)
    jsonschema.validate(values, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(values | {"unknown": "x"}, schema)


def test_a_new_procedure_names_the_schemas_from_where_it_stands() -> None:
    beside = ROOT / "content" / "knee-injection"
    for file in TEMPLATE.glob("*.yaml"):
        named = file.read_text().splitlines()[0].partition("$schema=")[2]
        assert (beside / named).resolve() == (TEMPLATE / named).resolve()


def test_the_schemas_are_what_the_models_say(tmp_path: Path) -> None:
    """They are written by ``make schema``."""
    assert main(["schema", str(tmp_path)]) == 0
    assert {file.name: file.read_text() for file in SCHEMAS.iterdir()} == {
        file.name: file.read_text() for file in tmp_path.iterdir()
    }
