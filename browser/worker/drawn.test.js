import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn } from "./drawn.js";

const NOW = Date.UTC(2026, 10, 27, 12);
const DAY = 24 * 60 * 60 * 1000;

/** @returns {import("../reserve-store.js").Kept} */
const kept = (from = NOW) => ({
  from,
  address: "/reserve/spine.es.json",
  reserve: {
    procedure: "spine",
    language: "es",
    locale: "es-US",
    zone: "America/Chicago",
    days: 30,
    name: 'Spine & "back"',
    home: "/?procedure=spine&lang=es",
    steps: {},
    headers: { "Content-Type": "text/html", "Cache-Control": "no-store" },
    shell: "<title>[[title]]</title>[[words]]",
    pages: { timeline: ["Before & after", "from [[from]] costs $& $1"] },
    old: ["Too old", "old"],
    missing: ["Missing", "[[kept]]"],
    files: [],
  },
});

const textOf = (found = kept(), key = "timeline") => drawn(found, key, [found], NOW).text();

test("a page says in its language from which day it is, and keeps its words as they are", async () => {
  assert.equal(await textOf(), "<title>Before &amp; after</title>from 27 de noviembre de 2026 costs $& $1");
  assert.equal(drawn(kept(), "timeline", [], NOW).headers.get("Cache-Control"), "no-store");
});

test("no page is shown once the clinic's days are over, nor where a clock was set back", async () => {
  assert.match(await textOf(kept(NOW - 30 * DAY)), /from/);
  assert.match(await textOf(kept(NOW - 30 * DAY - 1)), /^<title>Too old/);
  assert.match(await textOf(kept(NOW + DAY)), /from/, "a clock may be wrong by a day");
  assert.match(await textOf(kept(NOW + 2 * DAY)), /^<title>Too old/);
  assert.match(await textOf(kept(Number.NaN)), /^<title>Too old/);
});

test("what is not kept leads to what is", async () => {
  const link = '<a class="button" href="/?procedure=spine&amp;lang=es">Spine &amp; &quot;back&quot;</a>';
  assert.equal(await textOf(kept(), "knee"), `<title>Missing</title>${link}`);
});
