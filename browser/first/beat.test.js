import assert from "node:assert/strict";
import { test } from "node:test";
import { beatWhileDrawn } from "./beat.js";

test("the title changes with frames, to and fro, and not without them", (context) => {
  context.mock.timers.enable({ apis: ["setInterval"] });
  let draw = () => {};
  Object.assign(globalThis, {
    requestAnimationFrame(/** @type {() => void} */ act) {
      draw = act;
    },
  });
  document.title = "Steps";
  beatWhileDrawn();
  context.mock.timers.tick(10_000);
  assert.equal(document.title, "Steps");
  draw();
  assert.notEqual(document.title, "Steps");
  context.mock.timers.tick(10_000);
  draw();
  assert.equal(document.title, "Steps");
});
