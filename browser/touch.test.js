import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, get } from "./testing/page.js";
import { listen } from "./touch.js";

listen();

function comesDown(/** @type {string} */ pointerType) {
  draw('<div class="js-plotly-plot"><b></b><i class="nsewdrag"></i></div>');
  /** @type {string[]} */
  const heard = [];
  for (const kind of ["mouseover", "mousemove"]) get(".nsewdrag").addEventListener(kind, () => heard.push(kind));
  get("b").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType, clientX: 4 }));
  return heard;
}

test("a finger hovers as it comes down, a mouse does so itself", () => {
  assert.deepEqual(comesDown("touch"), ["mouseover", "mousemove"]);
  assert.deepEqual(comesDown("mouse"), []);
});
