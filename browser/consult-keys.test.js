import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { button } from "../journey/streamlit_seam/streamlit.testing.js";
import { listen } from "./consult-keys.js";
import { draw, get } from "./testing/page.js";

/** @type {string[]} */
let pressed;
listen();
document.addEventListener("click", (event) => pressed.push(/** @type {HTMLElement} */ (event.target).id));

beforeEach(() => {
  pressed = [];
  const step = (/** @type {number} */ n) => button("", `id="step-${n}"`);
  draw(
    `<div class="st-key-keys"><input type="checkbox" checked></div><input id="field">` +
      `<div class="st-key-consult-next"><button id="next"></button></div><div class="st-key-all-steps">${step(1)}${step(2)}</div>`,
  );
});

function key(/** @type {string} */ name, at = document.body, more = {}) {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more });
  at.dispatchEvent(event);
  return event.defaultPrevented;
}

test("an arrow goes on, a digit goes to its step", () => {
  assert.ok(key("ArrowRight"));
  assert.ok(key("2"));
  assert.deepEqual(pressed, ["next", "step-2"]);
});

test("where one reads from the right, the left arrow goes on", () => {
  document.documentElement.dir = "rtl";
  const goesOn = key("ArrowLeft");
  const goesBack = key("ArrowRight");
  document.documentElement.dir = "";
  assert.deepEqual([goesOn, goesBack, pressed], [true, false, ["next"]]);
});

test("what leads nowhere is left to the browser", () => {
  for (const name of ["ArrowLeft", "9", "0", "x", "constructor"]) assert.equal(key(name), false, name);
  assert.deepEqual(pressed, []);
});

test("keys that are meant for something else are left to it", () => {
  key("ArrowRight", get("#field"));
  for (const held of ["ctrlKey", "altKey", "metaKey", "repeat"]) key("ArrowRight", document.body, { [held]: true });
  /** @type {HTMLInputElement} */ (get(".st-key-keys input")).checked = false;
  key("ArrowRight");
  assert.deepEqual(pressed, []);
});
