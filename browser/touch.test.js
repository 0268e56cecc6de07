import assert from "node:assert/strict";
import { test } from "node:test";
import { drawing, SURFACE } from "../journey/streamlit_seam/streamlit.testing.js";
import { draw, get } from "./testing/page.js";
import { listen } from "./touch.js";

listen();

function comesDown(/** @type {string} */ pointerType) {
  draw(drawing("<b></b>"));
  /** @type {string[]} */
  const heard = [];
  for (const kind of ["mouseover", "mousemove"]) get(SURFACE).addEventListener(kind, () => heard.push(kind));
  get("b").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType, clientX: 4 }));
  return heard;
}

test("a finger hovers as it comes down, a mouse does so itself", () => {
  assert.deepEqual(comesDown("touch"), ["mouseover", "mousemove"]);
  assert.deepEqual(comesDown("mouse"), []);
});
