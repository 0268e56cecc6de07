"""What is counted of hard steps: totals alone, in which nobody can be told apart."""

import asyncio
import csv
import logging
import random
import re
from collections import Counter
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from journey.__main__ import main
from journey.model.mode import MODES
from journey.server import tallying
from journey.server.tallying import keeping
from journey.tally import COLUMNS, FEWEST, Cell, Tally, added_up, shown
from journey.tally_files import TallyFileError, files_in, new_file, read, write

DAY = date(2026, 12, 3)
FEW = f"fewer than {FEWEST}"


def cell(step: str = "lie-flat", language: str = "en", mode: str = "link") -> Cell:
    return Cell(DAY, f"vertebroplasty/{step}", language, mode, "0123456789ab")


def presses(seed: int) -> list[Cell]:
    """A day of 1,000 presses, in an order of their own: some steps are hard for many, others for few."""
    cells = [cell(step, language, mode) for step in "abcdefgh" for language in ("en", "es") for mode in MODES[:2]]
    chance = random.Random(seed)
    drawn = chance.choices(cells, weights=[2**-number for number in range(len(cells))], k=1000)
    chance.shuffle(drawn)
    return drawn


def counted(cells: list[Cell]) -> Tally:
    tally = Tally()
    for one in cells:
        tally.add(one)
    return tally


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir()
    return folder


def beside(serving: Coroutine[None, None, None]) -> None:
    """Run it in a thread of its own: Playwright's loop may run in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, serving).result()


async def serve(tally: Tally, folder: Path | None) -> None:
    async with keeping(tally, folder):
        pass


def test_a_day_of_1000_presses_is_kept_as_its_totals_whatever_their_order(kept: Path) -> None:
    day, files = presses(1), [kept / "a.csv", kept / "b.csv"]
    for file, cells in zip(files, (day, sorted(day)), strict=True):
        write(counted(cells).totals, file)
    assert files[0].read_bytes() == files[1].read_bytes(), "the order of presses changes the file"
    header, *lines = csv.reader(files[0].read_text().splitlines())
    assert header == [*COLUMNS]
    assert lines == sorted(lines)
    assert {tuple(line[:-1]): int(line[-1]) for line in lines} == {
        (one.day.isoformat(), *one[1:]): often for one, often in Counter(day).items()
    }
    assert sum(read(files[:1]).values()) == 1000
    assert not re.search(r"\d:\d", files[0].read_text()), "there is a time of day"


def test_the_receipt_names_the_columns_of_the_file_and_tells_no_small_number(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = presses(2)
    write(counted(day).totals, new_file(kept))
    assert main(["counted", str(kept)]) == 0
    out = capsys.readouterr().out
    [header, *_] = next(iter(kept.glob("*.csv"))).read_text().splitlines()
    assert re.findall(r"^  (\w+) {2,}\S", out, re.M) == header.split(",")
    assert re.search(rf"^{' +'.join(header.split(','))}$", out, re.M)
    lines = out.splitlines()[-len(set(day)) :]
    told = {tuple(re.split(r" {2,}", line)[:-1]): re.split(r" {2,}", line)[-1] for line in lines}
    assert told == {
        (one.day.isoformat(), *one[1:]): str(often) if often >= FEWEST else FEW for one, often in Counter(day).items()
    }
    assert FEW in told.values()
    assert "1000" not in out.replace("0123456789ab", ""), "a sum tells the numbers that are not told"


def test_nine_are_not_told_and_ten_are() -> None:
    assert shown({cell("a"): 9, cell("b"): 10, cell("c"): 1}) == [
        (*map(str, cell("a")), FEW),
        (*map(str, cell("b")), "10"),
        (*map(str, cell("c")), FEW),
    ]


def test_what_two_servers_have_counted_is_added_up_and_only_then_looked_at(kept: Path) -> None:
    beside(serve(counted([cell()] * 6), kept))
    beside(serve(counted([cell()] * 5 + [cell("go-home")]), kept))
    totals = read(files_in([kept]))
    assert len(files_in([kept])) == 2
    assert totals == {cell(): 11, cell("go-home"): 1}
    assert [line[-1] for line in shown(totals)] == [FEW, "11"]


def test_a_day_of_1000_presses_at_two_servers_is_that_of_one(kept: Path, tmp_path: Path) -> None:
    day, one = presses(3), tmp_path / "one.csv"
    write(counted(day).totals, one)
    for share in (day[::2], day[1::2]):
        beside(serve(counted(share), kept))
    together = read(files_in([kept]))
    assert together == read([one])
    assert shown(together) == shown(counted(day).totals)


def test_a_folder_that_is_named_twice_and_a_copy_of_a_file_are_not_added_up(kept: Path, tmp_path: Path) -> None:
    beside(serve(counted([cell()] * 6), kept))
    assert len(files_in([kept, kept])) == 1
    copy = tmp_path / "copy"
    copy.mkdir()
    [file] = files_in([kept])
    (copy / file.name).write_bytes(file.read_bytes())
    with pytest.raises(TallyFileError, match=file.name):
        files_in([kept, copy])


def test_off_nothing_is_kept_and_the_command_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JOURNEY_COUNT", raising=False)
    beside(serve(counted([cell()]), None))
    assert [*tmp_path.rglob("*")] == []
    assert main(["counted"]) == 0
    assert "JOURNEY_COUNT" in capsys.readouterr().out


def test_a_server_keeps_one_file_while_it_runs_and_none_if_it_counted_nothing(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallying, "EVERY", 0)
    tally = Tally()

    async def counts() -> None:
        async with keeping(tally, kept):
            [file] = files_in([kept])
            assert read([file]) == {}
            tally.add(cell())
            async with asyncio.timeout(5):
                while not read([file]):
                    await asyncio.sleep(0)
            tally.add(cell())
        assert read(files_in([kept])) == {cell(): 2}

    beside(counts())
    beside(serve(Tally(), kept))
    assert len(files_in([kept])) == 1


def test_it_is_written_as_often_whether_anybody_has_pressed_or_not(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []
    monkeypatch.setattr(tallying, "EVERY", 0)
    monkeypatch.setattr(tallying, "write", lambda totals, _file: written.append(totals))

    async def waits() -> None:
        async with keeping(Tally(), kept), asyncio.timeout(5):
            while len(written) < 3:
                await asyncio.sleep(0)

    beside(waits())
    assert written[:3] == [{}, {}, {}]


def test_where_it_cannot_be_written_the_log_says_so_and_the_pages_go_on(
    kept: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.INFO, "journey")
    full = OSError(28, "No space left on device")
    with monkeypatch.context() as broken:
        broken.setattr("journey.tally_files.os.fsync", lambda _: (_ for _ in ()).throw(full))
        beside(serve(counted([cell()]), kept))
    assert [*kept.iterdir()] == [], "half a file is left"
    assert "No space left on device" in caplog.text
    assert str(kept) in caplog.text


def test_a_write_that_fails_leaves_the_file_as_it_was(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = new_file(kept)
    write({cell(): 3}, file)
    monkeypatch.setattr("journey.tally_files.os.fsync", lambda _: (_ for _ in ()).throw(OSError(30, "Read-only")))
    with pytest.raises(OSError, match="Read-only"):
        write({cell(): 4}, file)
    assert read(files_in([kept])) == {cell(): 3}


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("name,day\n", ":1:"),
        ("", ":1:"),
        (f"{','.join(COLUMNS)}\n2026-12-03,a/b,en,link,0123,4\nyesterday,a/b,en,link,0123,4\n", ":3:"),
        (f"{','.join(COLUMNS)}\n2026-12-03,a/b,en,link,0123,-4\n", ":2:"),
        (f"{','.join(COLUMNS)}\n2026-12-03,a/b,en,link,4\n", ":2:"),
    ],
)
def test_a_file_that_no_server_has_written_is_named_with_its_line(
    kept: Path, written: str, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept / "ours.csv").write_text(written)
    assert main(["counted", str(kept)]) == 1
    assert f"ours.csv{place}" in capsys.readouterr().out


def test_what_is_no_folder_is_named(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["counted", str(kept / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().out


def test_nothing_but_the_columns_is_in_a_cell() -> None:
    assert (*Cell._fields, "presses") == (*COLUMNS,)
    assert added_up([]) == {}
