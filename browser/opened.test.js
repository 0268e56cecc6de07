import assert from "node:assert/strict";
import { test } from "node:test";
import { DRAWN } from "./drawn.js";
import { listen } from "./opened.js";
import { draw, get } from "./testing/page.js";

listen();

const ROWS = '<details data-opens="risk_a"></details><details data-opens="risk_b"></details><details></details>';

function at(/** @type {string} */ address) {
  history.replaceState(null, "", address);
  draw(ROWS);
  document.dispatchEvent(new Event(DRAWN));
}

const isOpen = (/** @type {string} */ name) => get(`[data-opens=${name}]`).hasAttribute("open");

function turn(/** @type {string} */ name) {
  const details = get(`[data-opens=${name}]`);
  details.toggleAttribute("open");
  details.dispatchEvent(new Event("toggle"));
}

test("what the address names is open", () => {
  at("https://journey.test/risks?risk_b=true&risk_a=false");
  assert.ok(isOpen("risk_b"));
  assert.ok(!isOpen("risk_a"));
});

test("what a reader closes stays closed when the page is drawn again", () => {
  at("https://journey.test/risks?risk_a=true");
  turn("risk_a");
  document.dispatchEvent(new Event(DRAWN));
  assert.ok(!isOpen("risk_a"));
});

test("the address names what is open, and keeps all else", () => {
  at("https://journey.test/risks?lang=en");
  turn("risk_a");
  assert.equal(location.search, "?lang=en&risk_a=true");
  turn("risk_a");
  assert.equal(location.search, "?lang=en");
});

test("what has no name leaves the address alone", () => {
  at("https://journey.test/risks?lang=en");
  get("details:not([data-opens])").dispatchEvent(new Event("toggle"));
  assert.equal(location.search, "?lang=en");
});
