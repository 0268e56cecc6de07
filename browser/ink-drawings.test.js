import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { print } from "./ink-drawings.js";
import { draw, get } from "./testing/page.js";

const PAGE = `<section class="drawings"><h3>What we drew</h3><ul></ul><button data-sheet="/handout/a.en.html"></button>
  <p role="status" data-not-printed="Nothing was printed."></p></section>`;

afterEach(() => mock.restoreAll());

const says = () => get(".drawings [role=status]").textContent;

test("where the server does not answer, a line says so until it does", async () => {
  draw(PAGE);
  for (const answer of [async () => new Response("", { status: 503 }), async () => Promise.reject(new TypeError())]) {
    mock.method(globalThis, "fetch", answer);
    await print();
    assert.equal(says(), "Nothing was printed.");
  }
  mock.method(globalThis, "fetch", async () => new Response("<main></main>"));
  await print();
  assert.equal(says(), "");
});

test("where there is no sheet, nothing is printed or said", async () => {
  draw(PAGE.replace(/ data-sheet="[^"]*"/, ""));
  const asked = mock.method(globalThis, "fetch", async () => new Response(""));
  await print();
  assert.equal(asked.mock.callCount(), 0);
  assert.equal(says(), "");
});
