"""Judges of what a server answers: the Nu HTML checker of HTML without scripts, CSP Evaluator of the policy."""

import json
import subprocess
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.judges.places import FROM_NPM, java, node
from scripts.judges.verdict import Finding

NU = FROM_NPM / "vnu-jar" / "build" / "dist" / "vnu.jar"
POLICY_JUDGE = Path(__file__).with_name("policies.mjs")


@dataclass(frozen=True)
class Answer:
    """What a server says at an address: the HTML, and the policy for what it may load."""

    html: str
    policy: str


def ask(address: str) -> Answer:
    """Ask as a browser without scripts does. Raises urllib.error.HTTPError."""
    with urllib.request.urlopen(address) as answer:
        return Answer(answer.read().decode(), answer.headers["Content-Security-Policy"] or "")


def judge_html(answers: Mapping[str, Answer]) -> Iterator[Finding]:
    """What the Nu checker calls a mistake or warns of, in the answers by their scenes."""
    with TemporaryDirectory() as folder:
        for scene, answer in answers.items():
            Path(folder, f"{scene}.html").write_text(answer.html, encoding="utf-8")
        told = subprocess.run(
            [java(), "-jar", NU, "--format", "json", "--stdout", "--exit-zero-always", folder],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    for one in json.loads(told)["messages"]:
        if one["type"] == "error" or one.get("subType") == "warning":
            yield Finding("Nu", one["message"], Path(one["url"]).stem, one.get("extract", ""))


def judge_policies(answers: Mapping[str, Answer]) -> Iterator[Finding]:
    """What CSP Evaluator finds in the policies of the answers by their scenes."""
    policies = json.dumps({scene: answer.policy for scene, answer in answers.items()})
    told = subprocess.run([node(), POLICY_JUDGE], input=policies, capture_output=True, text=True, check=True).stdout
    for scene, rule, what in json.loads(told):
        yield Finding("CSP Evaluator", rule, scene, what)
