import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { listen } from "./movement.js";

const finish = mock.fn();
Element.prototype.animate = /** @type {Element["animate"]} */ (/** @type {unknown} */ (mock.fn(() => ({ finish }))));
let isReduced = false;
const matches = () => ({ matches: isReduced });
Object.assign(globalThis, { matchMedia: matches });
Object.assign(window, { matchMedia: matches });
listen();

test("a movement is over as it begins, where none is wanted, and goes on elsewhere", () => {
  document.body.animate([{ height: "0" }], 500);
  assert.equal(finish.mock.callCount(), 0);
  isReduced = true;
  document.body.animate([{ height: "0" }], 500);
  assert.equal(finish.mock.callCount(), 1);
});
