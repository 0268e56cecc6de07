import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { afterDrawing } from "./drawing.js";

const wait = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

test("much that is drawn at once is heard once, and what comes later again", async () => {
  const act = mock.fn();
  afterDrawing(act).observe(document.body, { childList: true });
  for (let i = 0; i < 5; i += 1) document.body.append("drawn");
  await wait(150);
  assert.equal(act.mock.callCount(), 1);
  document.body.append("drawn");
  await wait(150);
  assert.equal(act.mock.callCount(), 2);
});
