import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { print } from "./ink-sheet.js";
import { make } from "./making.js";
import { get } from "./testing/page.js";

const HANDOUT = "<!doctype html><html><head></head><body><main><h1>The handout</h1></main></body></html>";

beforeEach(() => document.body.replaceChildren());
afterEach(() => mock.restoreAll());

const figures = () => [make("figure", {}, "A bone with a line")];

test("what was drawn stands in the handout, below its words, in a frame that is printed, and nothing is sent", async () => {
  const asked = mock.method(globalThis, "fetch", async () => new Response(HANDOUT));
  assert.ok(await print("/handout/a.en.html?levels=T12", "What we drew", figures()));
  assert.deepEqual(
    asked.mock.calls.map((call) => call.arguments),
    [["/handout/a.en.html?levels=T12"]],
  );
  const sheet = get("iframe.ink-sheet").getAttribute("srcdoc") ?? "";
  assert.match(sheet, /The handout<\/h1><section class="drawn"><h2>What we drew<\/h2><figure>A bone with a line/);
  assert.match(sheet, /break-before: page/);
});

test("where the server does not answer, nothing is printed", async () => {
  for (const answer of [async () => new Response("", { status: 429 }), async () => Promise.reject(new TypeError())]) {
    mock.method(globalThis, "fetch", answer);
    assert.equal(await print("/handout/a.en.html", "What we drew", figures()), false);
    assert.equal(document.querySelector("iframe"), null);
  }
});
