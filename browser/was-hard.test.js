import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { DRAWN } from "./drawn.js";
import { announced, connect, draw, get, heard, run } from "./testing/page.js";
import mount from "./was-hard.js";

const THANKS = "Thank you";
const told = mock.fn();
const answer = (/** @type {string[]} */ steps) => mount({ data: { heard: steps }, setTriggerValue: told });
const button = () => get("button[data-hard]");
const steps = () => told.mock.calls.map(({ arguments: [name, said] }) => [name, said]);

function show(/** @type {string} */ step) {
  draw(`<button type="button" data-hard="${step}" data-done="${THANKS}">Hard</button>`);
  document.dispatchEvent(new Event(DRAWN));
}

beforeEach(() => told.mock.resetCalls());

test("the button is shown once it can be heard", () => {
  assert.equal(document.documentElement.dataset.asksIfHard, undefined);
  answer([]);
  assert.equal(document.documentElement.dataset.asksIfHard, "");
});

test("a press is told once, and thanked for when the server has heard it", () => {
  show("a/one");
  button().focus();
  button().click();
  button().click();
  assert.deepEqual(steps(), [["steps", ["a/one"]]]);
  assert.equal(button().textContent, "Hard");
  answer(["a/one"]);
  assert.equal(button().textContent, THANKS);
  assert.equal(button().getAttribute("aria-disabled"), "true");
  assert.equal(announced(), THANKS);
  assert.equal(document.activeElement, button());
  button().click();
  assert.equal(told.mock.callCount(), 1);
});

test("another step has its own, and the first one is still thanked for", () => {
  show("a/two");
  assert.equal(button().textContent, "Hard");
  show("a/one");
  assert.equal(button().textContent, THANKS);
});

test("what was pressed without a connection is told when there is one, once", async () => {
  show("a/three");
  connect("DISCONNECTED_FOREVER");
  await heard();
  button().click();
  assert.equal(told.mock.callCount(), 0);
  connect("CONNECTED");
  await heard();
  run("running");
  run("notRunning");
  await heard();
  assert.deepEqual(steps(), [["steps", ["a/three"]]]);
});

test("a server that was started anew, and has heard nothing, takes nothing back", () => {
  show("a/one");
  answer([]);
  assert.equal(button().textContent, THANKS);
});
