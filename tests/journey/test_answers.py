"""What a browser is told of an answer: its encoding, whether it has it already, how long it may keep it."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from journey.live_library import LiveLibrary
from journey.pictures import picture_address
from journey.server.routes import routes
from journey.server.static_files import Shelf, StaticFiles
from journey.settings import Settings
from tests.conftest import PICTURES, SHIPPED, shipped_content

AHEAD = "/ahead/timeline"
OF_CONSULT = "/ahead/consult"
BONE = picture_address("bone-cement.svg")
HANDOUT = "/handout/vertebroplasty.en.html"
PREVIEW = "/preview/vertebroplasty.en.png"
RESERVE = "/reserve/vertebroplasty.en.json"
STYLE = f"/static/css/{next((SHIPPED / 'static' / 'css').glob('index.*.css')).name}"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    settings = Settings(shipped_content())
    shelf = Shelf(SHIPPED, tmp_path_factory.mktemp("kept"))
    app = Starlette(routes=routes(LiveLibrary(settings.content, PICTURES), settings, shelf))
    return TestClient(StaticFiles(app, shelf))


@pytest.mark.parametrize(
    ("path", "encodings"),
    [("/", ["br", "gzip"]), ("/risks", ["br", "gzip"]), (BONE, ["gzip"]), (STYLE, ["br", "gzip"]), (HANDOUT, []),
     (AHEAD, ["br", "gzip"]), (OF_CONSULT, ["br", "gzip"]), (RESERVE, ["br", "gzip"]), (PREVIEW, []),
     ("/favicon.png", [])],
)  # fmt: skip
def test_each_encoding_has_a_tag_of_its_own_and_is_not_sent_again(
    client: TestClient, path: str, encodings: list[str]
) -> None:
    tags = set()
    for encoding in ("identity", *encodings):
        accepted = {"Accept-Encoding": encoding}
        answer = client.get(path, headers=accepted)
        assert answer.headers.get("Content-Encoding", "identity") == encoding
        assert ("Accept-Encoding" in answer.headers.get("Vary", "")) == bool(encodings)
        tag = answer.headers["ETag"]
        tags.add(tag)
        for named in (tag, f'"other", W/{tag}', "*"):
            again = client.get(path, headers=accepted | {"If-None-Match": named})
            assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
        for other in ('"other"', tag.strip('"'), tag[:-1] + 'x"'):
            assert client.get(path, headers=accepted | {"If-None-Match": other}).status_code == 200
    assert len(tags) == 1 + len(encodings)


@pytest.mark.parametrize("path", ["/", BONE])
def test_no_encoding_is_sent_that_a_browser_refuses(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"Accept-Encoding": "br;q=0, gzip;q=0"})
    assert "Content-Encoding" not in answer.headers


def test_a_picture_is_kept_for_ever_only_under_the_address_of_what_it_is_now(client: TestClient) -> None:
    """Another server may still have, or already have, another picture of this name."""
    assert "immutable" in client.get(BONE).headers["Cache-Control"]
    for other in (BONE.split("?")[0], BONE[:-1], BONE + "0"):
        assert client.get(other).headers["Cache-Control"] == "no-cache"
