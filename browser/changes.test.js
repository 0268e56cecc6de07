import assert from "node:assert/strict";
import { test } from "node:test";
import { listen } from "./changes.js";
import { DRAWN } from "./drawn.js";
import { announced, draw } from "./testing/page.js";
import { told } from "./told.js";

listen();

function show(/** @type {string} */ marks, address = "") {
  told.marks = marks;
  draw(address && `<p data-announce="The link has changed">${address}</p>`);
  document.dispatchEvent(new Event(DRAWN));
  return announced();
}

test("marks are told when they change, and not when a page comes", () => {
  assert.equal(show("None"), "");
  assert.equal(show("None"), "");
  assert.equal(show("L1"), "L1");
});

test("a text that a choice has changed is told", () => {
  assert.equal(show("L1", "/?step=a"), "");
  assert.equal(show("L1", "/?step=b"), "The link has changed");
});
