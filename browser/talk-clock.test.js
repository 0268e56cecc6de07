import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { DRAWN } from "./drawn.js";
import * as clock from "./talk-clock.js";
import { draw, get } from "./testing/page.js";

const page = (/** @type {number} */ left) =>
  draw(`<p class="talk-clock" data-says="{minutes} min, {n} to go" data-left="${left}" hidden></p>
    <button data-stage="clock"></button>`);

test("it is off, says minutes and stations once it is on, and starts anew when it is on again", () => {
  mock.timers.enable({ apis: ["setInterval", "Date"] });
  const mounted = new AbortController();
  page(5);
  clock.run(mounted.signal);
  assert.ok(get(".talk-clock").hidden);
  clock.turn();
  assert.equal(get(".talk-clock").textContent, "0 min, 5 to go");
  assert.equal(get("button").getAttribute("aria-pressed"), "true");
  mock.timers.tick(61_000);
  assert.equal(get(".talk-clock").textContent, "1 min, 5 to go");
  page(4);
  document.dispatchEvent(new Event(DRAWN));
  assert.equal(get(".talk-clock").textContent, "1 min, 4 to go");
  clock.turn();
  assert.ok(get(".talk-clock").hidden);
  clock.turn();
  assert.equal(get(".talk-clock").textContent, "0 min, 4 to go");
  clock.turn();
  mounted.abort();
  mock.timers.reset();
});
