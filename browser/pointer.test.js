import assert from "node:assert/strict";
import { test } from "node:test";
import * as pointer from "./pointer.js";
import { draw, get } from "./testing/page.js";

const ring = () => get(".journey-pointer");

test("it follows the hand in the element that it is shown in, until it is hidden", () => {
  draw("<dialog></dialog>");
  const mounted = new AbortController();
  pointer.follow(mounted.signal);
  pointer.showIn(document.body);
  document.dispatchEvent(new MouseEvent("pointermove", { clientX: 30, clientY: 40 }));
  assert.equal(ring().style.translate, "30px 40px");
  pointer.showIn(get("dialog"));
  assert.equal(ring().parentElement, get("dialog"));
  assert.equal(ring().hidden, false);
  pointer.showIn(null);
  assert.equal(ring().hidden, true);
  pointer.showIn(document.body);
  mounted.abort();
  assert.equal(ring().hidden, true);
  document.dispatchEvent(new MouseEvent("pointermove", { clientX: 1, clientY: 1 }));
  assert.equal(ring().style.translate, "30px 40px");
});
