import assert from "node:assert/strict";
import { test } from "node:test";
import * as streamlit from "../journey/streamlit_seam/streamlit.testing.js";
import { DRAWN } from "./drawn.js";
import { listen } from "./roles.js";
import { draw, get, heard } from "./testing/page.js";
import { told } from "./told.js";

listen();

function show(/** @type {string} */ html) {
  draw(html);
  document.dispatchEvent(new Event(DRAWN));
}

const button = (/** @type {string} */ place, /** @type {string} */ kind) =>
  `<div class="${place}">${streamlit.button("Covered", "", kind)}</div>`;

test("menu, help and chart are called what they are", () => {
  Object.assign(told, { menu: "Menu", help: "Help" });
  show(`<div class="st-key-menu"></div><div class="st-key-help"></div>${streamlit.chart()}`);
  assert.equal(get(".st-key-menu").getAttribute("role"), "navigation");
  assert.equal(get(".st-key-menu").ariaLabel ?? get(".st-key-menu").getAttribute("aria-label"), "Menu");
  assert.equal(get(".st-key-help").getAttribute("role"), "region");
  assert.equal(get(streamlit.CHART).getAttribute("role"), "img");
  assert.equal(get(streamlit.DRAWING).getAttribute("aria-hidden"), "true");
  assert.equal(get(streamlit.MAIN).getAttribute("tabindex"), "-1");
});

test("translators are kept out of a chart as soon as it is there", async () => {
  draw(streamlit.chart());
  await heard();
  assert.equal(get(streamlit.CHART).getAttribute("translate"), "no");
});

test("the page that is shown is the current one in the menu", () => {
  told.page = "risks";
  show('<div class="st-key-menu"><a href="/">Timeline</a><a href="/risks">Risks</a></div>');
  assert.equal(get("a[href='/risks']").getAttribute("aria-current"), "page");
  assert.equal(get("a[href='/']").hasAttribute("aria-current"), false);
});

test("the step that is shown is the current one in the list", () => {
  show(
    `<h2 id="step" data-step="lie-flat"></h2><div class="st-key-all-steps">${button("st-key-step-lie-flat", "secondary")}${button("st-key-step-lie", "secondary")}</div>`,
  );
  assert.equal(get(".st-key-step-lie-flat button").getAttribute("aria-current"), "step");
  assert.equal(get(".st-key-step-lie button").hasAttribute("aria-current"), false);
});

test("the risk that is looked at is the current one", () => {
  show(
    `<div class="st-key-risks-serious">${button("st-key-risk-a", "primary")}${button("st-key-risk-b", "secondary")}</div>`,
  );
  assert.equal(get(".st-key-risk-a button").getAttribute("aria-current"), "true");
  assert.equal(get(".st-key-risk-b button").hasAttribute("aria-current"), false);
});

test("what is marked is pressed", () => {
  show(`${button("st-key-cover-a", "primary")}${button("st-key-levels", "secondary")}`);
  assert.equal(get(".st-key-cover-a button").getAttribute("aria-pressed"), "true");
  assert.equal(get(".st-key-levels button").getAttribute("aria-pressed"), "false");
});
