import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { connect, draw, get, heard } from "../testing/page.js";
import { breakApart, isAlone, standAlone } from "./alone.js";
import { first } from "./first-words.js";
import { line } from "./live.js";
import { lookLike } from "./look.js";
import { isOpen } from "./screen.js";
import { state } from "./state.js";

const WORDS = '<div id="journey-first"><h1>Here</h1></div>';

beforeEach(() => {
  state.said = { gone: "<h2>Back soon</h2>", idle: 60, warning: 20 };
  draw("", { connection: "DISCONNECTED" });
});

function answer(/** @type {string} */ html) {
  window.journey.words.pageAt = async () => (html ? new DOMParser().parseFromString(html, "text/html") : null);
}

test("words that are there stand alone until the page is live", () => {
  draw(WORDS, { connection: "DISCONNECTED" });
  standAlone();
  assert.ok(isAlone());
  connect("CONNECTED");
  line.speaks = true;
  assert.equal(isAlone(), false);
  line.speaks = false;
});

test("words that were taken away are fetched", async () => {
  answer(WORDS);
  standAlone();
  await heard();
  assert.equal(get("#journey-first").dataset.alone, "");
});

test("words that are fetched say how the page looks", async () => {
  lookLike({ contrast: "high" });
  answer(WORDS.replace("</h1>", '</h1><p class="look"><button data-contrast aria-pressed="false"></button></p>'));
  standAlone();
  await heard();
  assert.equal(get(".look [data-contrast]").getAttribute("aria-pressed"), "true");
  lookLike({});
});

test("words are not fetched for a page whose connection is back", async () => {
  answer(WORDS);
  connect("CONNECTED");
  standAlone();
  await heard();
  assert.equal(first(), null);
});

test("words that come after the connection are not put over the page", async () => {
  answer(WORDS);
  standAlone();
  connect("CONNECTED");
  await heard();
  assert.equal(first(), null);
});

test("where they cannot be had, the screen says that the server is gone", async () => {
  answer("");
  standAlone();
  await heard();
  assert.ok(isOpen("gone"));
});

test("without one of its scripts a page is none, though it is live", () => {
  draw(WORDS);
  line.speaks = true;
  const logged = mock.method(console, "error", () => {});
  breakApart("no answer");
  assert.ok(isAlone());
  assert.equal(logged.mock.calls[0].arguments[1], "no answer");
});
