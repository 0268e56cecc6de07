"""Reads what a monitor is told, as strictly as its format is written (Prometheus text format, version 0.0.4)."""

import re
import urllib.request
from typing import NamedTuple

NUMBER = r"-?(?:[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|Inf|NaN)"
HELP = re.compile(r"# HELP (?P<name>[a-z_]+) (?P<says>[^\n]+)")
TYPE = re.compile(r"# TYPE (?P<name>[a-z_]+) (?P<kind>counter|gauge|histogram)")
SAMPLE = re.compile(
    rf'(?P<name>[a-z_]+)(?:\{{(?P<labels>[a-z]+="[^"\\\n]*"(?:,[a-z]+="[^"\\\n]*")*)\}})? (?P<value>{NUMBER})'
)
ENDINGS = {"counter": ("",), "gauge": ("",), "histogram": ("_bucket", "_sum", "_count")}


class Told(NamedTuple):
    """What was told: each number by its name with its labels, and the names of all labels."""

    numbers: dict[str, float]
    labels: set[str]

    @property
    def names(self) -> set[str]:
        return {name.partition("{")[0] for name in self.numbers}


def told_in(text: str) -> Told:
    """Raises ``AssertionError`` at the first line that is not as it must be."""
    assert text.endswith("\n")
    numbers: dict[str, float] = {}
    labels: set[str] = set()
    lines, seen = iter(text.splitlines()), set[str]()
    allowed: tuple[str, ...] = ()
    for line in lines:
        if helps := HELP.fullmatch(line):
            kind = TYPE.fullmatch(next(lines))
            assert kind, line
            assert kind["name"] == helps["name"]
            assert kind["name"] not in seen
            assert (kind["kind"] == "counter") == kind["name"].endswith("_total"), line
            seen.add(kind["name"])
            allowed = tuple(kind["name"] + ending for ending in ENDINGS[kind["kind"]])
        else:
            sample = SAMPLE.fullmatch(line)
            assert sample, line
            assert sample["name"] in allowed, line
            full = line.rpartition(" ")[0]
            assert full not in numbers, f"{full} twice"
            numbers[full] = float(sample["value"])
            labels |= {one.partition("=")[0] for one in (sample["labels"] or "").split(",") if one}
    return Told(numbers, labels)


def told_at(port: int) -> Told:
    """What a monitor is told that asks at a port of this machine."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        return told_in(answer.read().decode())
