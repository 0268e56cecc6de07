"""A draft is seen by its draft address alone, until that ends: never in a kiosk, in a code or on paper."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.__main__ import main
from journey.blocks.forms import Download
from journey.blocks.links import Code, Controls, CopyText, Link
from journey.blocks.page import Block, Told, Words, walk
from journey.blocks.questions import AskCode
from journey.draft_address import ENDED, draft_code, last_day, opens
from journey.live_library import LiveLibrary
from journey.model.marked import plain
from journey.model.mode import MODES, Mode
from journey.model.pages import PAGES, PageId
from journey.page import page_at
from journey.place import Place
from journey.plan import read_plan
from journey.server.routes import routes
from journey.server.static_files import Shelf
from journey.settings import SECRET, Settings
from journey.short_address import long_address
from journey.told.frame import frame
from journey.view import View, address_of, read_consult, read_view
from tests.conftest import PICTURES, SHIPPED, offer_another

DRAFT, OFFERED, KEY = "knee-injection", "vertebroplasty", "0123456789abcdef" * 4
DAY = date(2026, 12, 3)
CODE = draft_code(DRAFT, DAY, KEY)


def test_a_code_opens_its_procedure_until_its_last_day() -> None:
    assert re.fullmatch(r"20261203-[0-9a-f]{16}", CODE)
    assert last_day(CODE) == DAY
    assert opens(CODE, DRAFT, KEY, DAY - timedelta(days=7))
    assert opens(CODE, DRAFT, KEY, DAY)
    assert not opens(CODE, DRAFT, KEY, DAY + timedelta(days=1))


@pytest.mark.parametrize(
    "code",
    ["", "20261203", "20261203-", CODE[:-1], CODE + "0", CODE + "\n", f" {CODE}", CODE.replace("3-", "4-"),
     CODE.replace("2026", "2027"), "20261203-" + "0" * 16, "20269999-" + "0" * 16, "00000000-" + "0" * 16, ENDED,
     "\u0662" + CODE[1:], CODE[:-1] + "é", "\0" * 25, "-" * 10_000],
)  # fmt: skip
def test_no_other_code_opens_it(code: str) -> None:
    assert not opens(code, DRAFT, KEY, date(2026, 12, 1))


def test_a_code_opens_no_other_procedure_and_none_without_its_secret() -> None:
    today = date(2026, 12, 1)
    assert not opens(CODE, OFFERED, KEY, today)
    assert not opens(CODE, DRAFT, KEY[:-1], today)
    assert not opens(draft_code(DRAFT, DAY, ""), DRAFT, "", today)


def settings(content: Path, modes: tuple[Mode, ...] = MODES) -> Settings:
    return Settings(content, "https://j.org", modes, secret=KEY)


@pytest.fixture
def drafted(content: Path) -> Path:
    """A clinic with one procedure on offer, and a draft."""
    offer_another(content)
    clinic = content / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("[vertebroplasty, knee-injection]", "[vertebroplasty]"))
    return content


@pytest.fixture
def live(drafted: Path) -> LiveLibrary:
    return LiveLibrary(drafted, PICTURES)


@pytest.fixture
def client(live: LiveLibrary) -> TestClient:
    return TestClient(Starlette(routes=routes(live, settings(live.folder), Shelf(SHIPPED))))


def code_from_today(live: LiveLibrary, days: int = 7) -> str:
    return draft_code(DRAFT, datetime.now(live.library.clinic.zone).date() + timedelta(days=days), KEY)


def place_at(live: LiveLibrary, page: PageId, mode: str = "link", part: str = "steps") -> Place:
    """The draft on a page, as its draft address shows it."""
    query = {"procedure": DRAFT, "lang": "en", "mode": mode, "part": part, "draft": code_from_today(live)}
    library, draft = live.asked(query, settings(live.folder))
    assert draft == query["draft"]
    read = read_consult if page == "consult" else read_view
    view = read(query, [], library)
    view = View(**{**vars(view), "draft": draft})
    return Place(library, view, page, datetime.now(library.clinic.zone).date(), base="https://j.org")


def words_of(html: str) -> str:
    return html.split("<main>")[1].split("</main>")[0]


@pytest.mark.parametrize("page", ["", *PAGES[1:]])
def test_every_page_of_a_draft_says_so_and_every_link_keeps_the_code(
    client: TestClient, live: LiveLibrary, page: str
) -> None:
    code = code_from_today(live)
    answer = client.get(f"/{page}", params={"procedure": DRAFT, "draft": code})
    assert answer.status_code == 200
    name = plain(live.drafts[DRAFT].journeys[DRAFT]["en"].name)
    assert name in answer.text
    assert '<meta name="robots" content="noindex">' in answer.text
    assert "/preview/" not in answer.text
    banner = re.escape(live.library.interfaces["en"].frame.draft_until).replace(r"\{date\}", r"[^<]+")
    assert re.search(banner, answer.text)
    links = re.findall(r'<a data-inside[^>]* href="([^"]+)"', answer.text)
    assert links
    for link in links:
        assert dict(parse_qsl(urlsplit(link.replace("&amp;", "&")).query)).get("draft") == code, link


def told_in(blocks: Iterable[Block]) -> Iterable[Told]:
    for block in walk(blocks):
        if isinstance(block, Words):
            yield from block.told


@pytest.mark.parametrize("page", PAGES)
def test_nothing_of_a_draft_is_taken_along(live: LiveLibrary, page: PageId) -> None:
    for part in ("steps", "end"):
        here = place_at(live, page, part=part)
        if page == "share":
            assert not here.view.may_open(page, here.modes)
            return
        assert "share" not in here.menu
        now = datetime.now(here.clinic.zone)
        day = datetime.combine(here.today + timedelta(days=3), datetime.min.time()).replace(hour=9)
        with_plan = Place(**{**vars(here), "arrival": read_plan(f"{day:%Y-%m-%dT%H:%M}", here.journey, now)})
        assert with_plan.plan
        for place in (here, with_plan):
            blocks = page_at(place)
            assert not [block for block in walk(blocks) if isinstance(block, Download)]
            for told in told_in(blocks):
                assert not isinstance(told, Code | AskCode | CopyText), told
                for link in told.controls if isinstance(told, Controls) else (told,):
                    assert not (isinstance(link, Link) and "/handout/" in link.address), link


def test_an_address_to_hand_on_does_not_hold_the_code() -> None:
    view = View(DRAFT, "en", draft=CODE)
    assert view.query["draft"] == CODE
    assert "draft" not in address_of("https://j.org", view)
    assert view.taken_home.draft == ""


@pytest.mark.parametrize("kind", ["html", "pdf", "risks.pdf", "questions.html", "poster.pdf"])
def test_nothing_of_a_draft_is_printed(client: TestClient, live: LiveLibrary, kind: str) -> None:
    assert client.get(f"/handout/{OFFERED}.en.html").status_code == 200
    for params in ({}, {"draft": code_from_today(live)}):
        assert client.get(f"/handout/{DRAFT}.en.{kind}", params=params).status_code == 404
        assert client.get(f"/preview/{DRAFT}.en.png", params=params).status_code == 404


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("page", ["", "risks", "consult", "share"])
def test_an_address_that_does_not_work_shows_no_draft_and_says_so(drafted: Path, page: str, *, several: bool) -> None:
    if several:
        (drafted / DRAFT).rename(drafted / "another")
        clinic = drafted / "clinic.yaml"
        clinic.write_text(clinic.read_text().replace("[vertebroplasty]", "[vertebroplasty, another]"))
        (drafted / DRAFT).mkdir()
        for file in (drafted / "another").iterdir():
            (drafted / DRAFT / file.name).write_text(file.read_text())
    live = LiveLibrary(drafted, PICTURES)
    client = TestClient(Starlette(routes=routes(live, settings(drafted), Shelf(SHIPPED))))
    assert DRAFT in live.drafts
    ended = live.library.interfaces["en"].frame.draft_ended
    for code in (code_from_today(live, -1), "<b>no-code</b>", draft_code("other", DAY, KEY)):
        answer = client.get(f"/{page}", params={"procedure": DRAFT, "draft": code})
        assert ended in answer.text, code
        assert code not in answer.text
        assert f"procedure={DRAFT}" not in answer.text
    without = client.get(f"/{page}", params={"procedure": DRAFT})
    assert ended not in without.text
    assert f"procedure={DRAFT}" not in without.text


@pytest.mark.parametrize("query", [{"mode": "kiosk"}, {}])
def test_no_kiosk_shows_a_draft(live: LiveLibrary, query: dict[str, str]) -> None:
    given = settings(live.folder, modes=("link", "kiosk") if query else ("kiosk", "consult"))
    asked = live.asked({"procedure": DRAFT, "draft": code_from_today(live), **query}, given)
    assert asked == (live.library, ENDED)


def test_what_is_on_offer_never_holds_a_draft(client: TestClient, live: LiveLibrary) -> None:
    assert live.library.procedures == (OFFERED,)
    assert client.get("/healthz").json()["content"] == "ok"
    assert DRAFT not in client.get("/healthz").text
    assert long_address("/k", "", live.library) is None
    for page in ("/?part=library", "/?search=knee", f"/?search={DRAFT}&part=start"):
        assert f"procedure={DRAFT}" not in client.get(page).text
    here = place_at(live, "timeline")
    assert here.library.procedures == (DRAFT,), "nor does a draft lead to the others"
    assert frame(here).notices


def test_once_it_is_on_offer_its_code_says_nothing(live: LiveLibrary) -> None:
    query = {"procedure": DRAFT, "draft": code_from_today(live)}
    clinic = live.folder / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("[vertebroplasty]", "[vertebroplasty, knee-injection]"))
    live.look()
    live.look()
    assert live.asked(query, settings(live.folder)) == (live.library, "")
    assert not live.drafts


def test_a_draft_follows_its_changes_and_a_broken_one_costs_the_others_nothing(
    live: LiveLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    file = live.folder / DRAFT / "en.yaml"
    good = file.read_text()
    name = plain(live.drafts[DRAFT].journeys[DRAFT]["en"].name)
    file.write_text(re.sub(r"^name: .*", "name: Another name", good, flags=re.M))
    live.look()
    live.look()
    assert plain(live.drafts[DRAFT].journeys[DRAFT]["en"].name) == "Another name" != name
    file.write_text("name: [")
    live.look()
    live.look()
    assert live.mistakes == ()
    assert f"{DRAFT}/en.yaml" in caplog.text
    assert plain(live.drafts[DRAFT].journeys[DRAFT]["en"].name) == "Another name", "the last good one is seen"
    again = LiveLibrary(live.folder, PICTURES)
    assert (again.library.procedures, again.drafts, again.mistakes) == ((OFFERED,), {}, ())


def test_the_command_prints_an_address_that_opens(
    live: LiveLibrary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(live.folder))
    monkeypatch.setenv("JOURNEY_BASE_ADDRESS", "https://j.org")
    monkeypatch.delenv(SECRET, raising=False)
    assert main(["draft", DRAFT]) == 1
    assert SECRET in capsys.readouterr().out
    monkeypatch.setenv(SECRET, KEY)
    assert main(["draft", OFFERED]) == 1
    assert "on offer" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["draft", DRAFT, "--days", "61"])
    assert "from 1 to 60" in capsys.readouterr().err
    for wrong in ("toe", "knee-injektion"):
        assert main(["draft", wrong]) == 1
        assert f"write one of: {DRAFT}" in (said := capsys.readouterr().out) or f'write "{DRAFT}"' in said
    assert main(["draft", DRAFT, "--days", "3"]) == 0
    address = capsys.readouterr().out.strip()
    assert address.startswith("https://j.org/?")
    query = dict(parse_qsl(urlsplit(address).query))
    assert query == {"procedure": DRAFT, "draft": code_from_today(live, 3)}
    assert live.asked(query, settings(live.folder)).library is live.drafts[DRAFT]
