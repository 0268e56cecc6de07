import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { draw, get } from "../testing/page.js";
import { hearReaders, start } from "./readers.js";
import { isOpen } from "./screen.js";
import { state } from "./state.js";

const QUESTION = '<h2>Still there?</h2><p data-says="{n} seconds left"></p><p role="status"></p>';

let time = 1000;
mock.method(performance, "now", () => time);
mock.timers.enable({ apis: ["setInterval", "setTimeout"] });
state.said = { gone: "", attract: "<h2>Welcome</h2>", question: QUESTION, staff: "", home: "/", idle: 60, warning: 20 };
draw("");
hearReaders();

function wait(/** @type {number} */ seconds) {
  for (let i = 0; i < seconds; i += 1) {
    time += 1000;
    mock.timers.tick(1000);
  }
}

function touch(/** @type {string} */ kind, more = {}) {
  document.body.dispatchEvent(new KeyboardEvent(kind, { bubbles: true, cancelable: true, ...more }));
}

test("a kiosk invites, and asks whoever does not touch for long whether they are there", () => {
  assert.ok(isOpen("attract"));
  start(undefined);
  assert.equal(isOpen("attract"), false);
  wait(59);
  assert.equal(isOpen("question"), false);
  wait(1);
  assert.ok(isOpen("question"));
  assert.equal(get("[data-says]").textContent, "20 seconds left");
});

test("any key but those that choose goes on", () => {
  touch("keydown", { key: "Tab" });
  assert.ok(isOpen("question"));
  touch("keydown", { key: "x" });
  assert.equal(isOpen("question"), false);
});

test("who listens does not touch: it waits twice as long", () => {
  window.journey.aloud = { isReading: () => true, stop() {}, forget() {} };
  wait(119);
  assert.equal(isOpen("question"), false);
  wait(1);
  assert.ok(isOpen("question"));
});

test("whoever does not answer has gone: all is forgotten", () => {
  wait(20);
  assert.ok(state.isWiped);
  assert.ok(isOpen("attract"));
});
