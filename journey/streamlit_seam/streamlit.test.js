import assert from "node:assert/strict";
import { test } from "node:test";
import { connect, draw, get, heard, run } from "../../browser/testing/page.js";
import * as streamlit from "./streamlit.js";
import { button, MAIN, pageLink } from "./streamlit.testing.js";

test("without an app there is no connection, and nothing is drawn", () => {
  document.body.innerHTML = "";
  assert.equal(streamlit.isConnected(), false);
  assert.equal(streamlit.isAtRest(), false);
});

test("its states are told as they change, with what they were", async () => {
  draw("");
  /** @type {{ isOfRun: boolean, before: string | null }[]} */
  const heardOf = [];
  streamlit.watchStates((changes) => heardOf.push(...changes));
  connect("CONNECTING");
  run("running");
  await heard();
  assert.deepEqual(heardOf, [
    { isOfRun: false, before: "CONNECTED" },
    { isOfRun: true, before: "notRunning" },
  ]);
  assert.equal(streamlit.isConnected(), false);
  assert.equal(streamlit.isAtRest(), false);
});

test("a link to the first page has a path", () => {
  draw(pageLink("Timeline", 'href="?step=a"'));
  assert.equal(streamlit.leadsTo(streamlit.pageLinks()[0]).pathname, "/");
});

test("links stay below the path at which their server is", () => {
  window.__streamlit = { BACKEND_BASE_URL: "https://journey.test/journey" };
  draw(pageLink("Timeline", 'href="?step=a"') + pageLink("Risks", 'href="risks?step=a"'));
  assert.equal(streamlit.root(), "/journey");
  assert.equal(streamlit.leadsTo(streamlit.pageLinks()[0]).href, "https://journey.test/journey/?step=a");
  assert.equal(streamlit.leadsTo(streamlit.pageLinks()[1]).href, "https://journey.test/journey/risks?step=a");
  assert.equal(streamlit.health(), "/journey/_stcore/health");
  delete window.__streamlit;
  assert.equal(streamlit.root(), "");
});

test("a button's place is the nearest part with a key", () => {
  draw(`<div class="st-key-moves"><div class="x st-key-next">${button("Next")}</div></div>`);
  const next = streamlit.buttonAt(get("p"));
  assert.ok(next);
  assert.equal(streamlit.placeOf(next), ".st-key-next");
  assert.equal(streamlit.placeOf(get(MAIN)), undefined);
});
