import assert from "node:assert/strict";
import { test } from "node:test";
import { button } from "../journey/streamlit_seam/streamlit.testing.js";
import { DRAWN } from "./drawn.js";
import { giveFocusTo, listen } from "./focus.js";
import { draw, get, heard, run } from "./testing/page.js";

const NEXT = `<div class="st-key-moves"><div class="st-key-next">${button("Next")}</div></div>`;
const STEP = '<h2 id="step">The step</h2>';

listen();

function drawAnew(/** @type {string} */ html) {
  draw(html);
  document.dispatchEvent(new Event(DRAWN));
}

function press(/** @type {string} */ selector) {
  get(selector).dispatchEvent(new Event("pointerdown", { bubbles: true }));
  get(selector).click();
}

test("a button that was pressed and is drawn anew has the focus again", () => {
  draw(STEP + NEXT);
  get("button").click();
  drawAnew(STEP + NEXT);
  assert.ok(document.activeElement === get("button"));
});

test("where it is gone, the step has the focus", () => {
  draw(STEP + NEXT);
  get("button").click();
  drawAnew(STEP);
  assert.ok(document.activeElement === get("#step"));
});

test("what is gone may come back as long as the page is being drawn", async () => {
  draw(STEP + NEXT);
  press("button");
  for (const drawn of [STEP, STEP + NEXT]) {
    draw(drawn, { script: "running" });
    document.dispatchEvent(new Event(DRAWN));
    assert.ok(document.activeElement === (drawn === STEP ? document.body : get("button")));
  }
  draw(STEP, { script: "running" });
  run("notRunning");
  await heard();
  assert.ok(document.activeElement === get("#step"));
});

test("whoever changes the language is where another one can be chosen, in a list that stands apart, too", () => {
  const choice = `<div class="st-key-languages">${button("Language")}</div>`;
  draw(`${STEP}${choice}<div class="st-key-language-es">${button("Español")}</div>`);
  press(".st-key-language-es button");
  drawAnew(STEP + choice);
  assert.ok(document.activeElement === get(".st-key-languages button"));
});

test("nobody's focus is taken away", () => {
  draw(`${STEP + NEXT}<input>`);
  get("button").click();
  get("input").focus();
  document.dispatchEvent(new Event(DRAWN));
  assert.ok(document.activeElement === get("input"));
});

test("a heading that had the focus and is drawn anew has it again, whatever was drawn in between", () => {
  const title = '<h1 data-page="timeline">The journey</h1>';
  draw(title + STEP);
  get("h1").click();
  giveFocusTo(get("#step"));
  draw(title);
  drawAnew(title + STEP);
  assert.ok(document.activeElement === get("#step"));
});

test("who has left a heading by hand does not come back to it", () => {
  draw(STEP);
  giveFocusTo(get("#step"));
  press("body");
  drawAnew(STEP);
  assert.ok(document.activeElement === document.body);
});

test("only who goes by Tab sees a frame around a heading", () => {
  draw(STEP);
  giveFocusTo(get("#step"));
  assert.ok(get("#step").classList.contains("no-frame"));
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
  giveFocusTo(get("#step"));
  assert.ok(!get("#step").classList.contains("no-frame"));
});
