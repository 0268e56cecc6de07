import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { pageLink } from "../journey/streamlit_seam/streamlit.testing.js";
import { DRAWN } from "./drawn.js";
import { listen } from "./links.js";
import { draw, followed, get } from "./testing/page.js";
import { told } from "./told.js";

listen();
Object.assign(told, { page: "" });

beforeEach(() => {
  history.replaceState({}, "", "https://journey.test/?step=lie-flat");
  draw(
    pageLink("Timeline", 'id="home" href="?step=get-numb"') +
      pageLink("Risks", 'id="risks" href="/risks?lang=en&step=get-numb"'),
  );
  document.dispatchEvent(new Event(DRAWN));
});

function click(/** @type {string} */ id, more = {}) {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...more });
  get(`#${id}`).dispatchEvent(event);
  return event.defaultPrevented;
}

test("links carry the step that is shown, and the first page has a path of its own", () => {
  assert.equal(get("#home").getAttribute("href"), "/?step=lie-flat");
  assert.equal(get("#risks").getAttribute("href"), "/risks?lang=en&step=lie-flat");
});

test("in a consult, links carry what was covered, and the page's own leads to the station that is shown", () => {
  history.replaceState({}, "", "/consult?mode=consult&step=lie-flat&part=risks&covered=infection");
  draw(
    '<p class="home"><a id="home" data-inside href="/?mode=consult">Home</a></p>' +
      pageLink("Consult", 'id="here" href="consult?mode=consult&step=get-numb&part=steps&covered=pain"') +
      pageLink("Contact", 'id="contact" href="/contact?mode=consult&step=get-numb&covered=pain"'),
  );
  document.dispatchEvent(new Event(DRAWN));
  assert.equal(get("#home").getAttribute("href"), "/?mode=consult&covered=infection");
  assert.equal(get("#here").getAttribute("href"), location.pathname + location.search);
  assert.equal(get("#contact").getAttribute("href"), "/contact?mode=consult&step=lie-flat&covered=infection");
  history.replaceState({}, "", "/consult?mode=consult&step=lie-flat&part=risks");
  document.dispatchEvent(new Event(DRAWN));
  assert.equal(get("#home").getAttribute("href"), "/?mode=consult");
});

test("a link is followed where the browser goes", () => {
  const times = followed();
  assert.ok(click("risks"));
  assert.equal(times(), 1);
});

test("who presses the page that is shown stays", () => {
  const times = followed();
  assert.ok(click("home"));
  assert.equal(times(), 0);
});

test("another tab is the browser's own affair", () => {
  for (const held of ["ctrlKey", "metaKey", "shiftKey"]) assert.equal(click("risks", { [held]: true }), false);
});
