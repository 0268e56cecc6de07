"""What is measured, as Prometheus reads it: its text format, version 0.0.4.

https://prometheus.io/docs/instrumenting/exposition_formats/. Written here: a library would be more than these lines,
and measures by itself what nobody asked for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

KIND = "text/plain; version=0.0.4; charset=utf-8"


class Sample(NamedTuple):
    """One number."""

    value: float
    labels: Mapping[str, str] = {}
    suffix: str = ""
    """What follows the name of the metric, such as ``_bucket``."""


@dataclass(frozen=True)
class Metric:
    """What is measured, with its numbers. ``says`` is one line, in seconds where it is time."""

    name: str
    kind: Literal["counter", "gauge", "histogram"]
    says: str
    samples: tuple[Sample, ...]


def histogram(name: str, says: str, up_to: Mapping[float, int], total: float) -> Metric:
    """How often something was at most so much, by bound, the last one infinite; ``total`` is all of it together."""
    buckets = (Sample(times, {"le": "+Inf" if bound == float("inf") else str(bound)}, "_bucket")
               for bound, times in up_to.items())  # fmt: skip
    return Metric(
        name,
        "histogram",
        says,
        (*buckets, Sample(total, suffix="_sum"), Sample(up_to[float("inf")], suffix="_count")),
    )


def exposition(metrics: Iterable[Metric]) -> str:
    """All of them, each with what it is."""
    return "".join(line for metric in metrics for line in _lines(metric))


def _lines(metric: Metric) -> Iterable[str]:
    yield f"# HELP {metric.name} {_escaped(metric.says)}\n"
    yield f"# TYPE {metric.name} {metric.kind}\n"
    for value, labels, suffix in metric.samples:
        told = ",".join(f'{name}="{_quoted(label)}"' for name, label in labels.items())
        yield f"{metric.name}{suffix}{{{told}}} {value}\n" if told else f"{metric.name}{suffix} {value}\n"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', r"\"")
