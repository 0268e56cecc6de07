"""The part of Plotly that our charts use, cut out of Streamlit's own script; the browser tests draw with it."""

import re

from journey.streamlit_seam.plotly_chunk import cut
from tests.conftest import SHIPPED

[CHUNK] = (SHIPPED / "static" / "js").glob("PlotlyChart.*.js")


MODULE = re.compile(r'([\w$]+)=[\w$]+\(\{"([^"]+\.js)"\(')


def test_a_third_remains_with_all_that_is_imported_and_exported() -> None:
    whole = CHUNK.read_text(encoding="utf-8")
    part = cut(whole)
    assert len(part) < len(whole) / 3
    assert re.findall(r'from"\./[^"]+"', part) == re.findall(r'from"\./[^"]+"', whole)
    assert part[-200:] == whole[-200:]


def test_what_draws_our_charts_remains_and_maps_go() -> None:
    part = cut(CHUNK.read_text(encoding="utf-8"))
    paths = {path for _, path in MODULE.findall(part)}
    assert {"src/traces/scatter/plot.js", "src/traces/bar/plot.js", "src/components/selections/select.js"} <= paths
    assert not [path for path in paths if "maplibre" in path or "regl" in path]


def test_nothing_that_was_left_out_is_called() -> None:
    whole = CHUNK.read_text(encoding="utf-8")
    part = cut(whole)
    left_out = {name for name, _ in MODULE.findall(whole)} - {name for name, _ in MODULE.findall(part)}
    assert len(left_out) > 500
    assert not left_out & set(re.findall(r"([\w$]+)\(\)", part))


def test_a_script_of_another_shape_stays_as_it_is() -> None:
    assert cut("export default 1") == "export default 1"
    assert cut('a=_({"lib/core.js"(){}}),b.register([a()])') == 'a=_({"lib/core.js"(){}}),b.register([a()])'
