import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "./testing/engine.js";
import { hear } from "./aloud.js";
import { DRAWN } from "./drawn.js";
import { canMark } from "./testing/highlights.js";
import { draw, get, heard } from "./testing/page.js";

const WORDS = { read: "Read", pause: "Pause", go_on: "Go on", again: "Again" };
const SPEEDS = { normal: "Normal", slow: "Slow", fast: "Fast" };
const WANTED = {
  language: "en",
  locale: "en_US",
  abbreviated: [],
  phones: [],
  words: { ...WORDS, speeds: SPEEDS, volumes: { normal: "Normal", loud: "Loud", quiet: "Quiet" } },
};
const TEXT = "You lie flat. You rest.";
const card = (/** @type {string[]} */ ...points) =>
  `<section class="words">${points.map((point) => `<p>${point}</p>`).join("")}<div class="aloud" data-region=".words" ` +
  `data-topic="x"><div><button data-act="read">Read</button></div></div></section>`;

/** @typedef {{ address: string, isPaused: boolean, onended?: () => void, onerror?: () => void, playbackRate: number }} Sound */
/** @type {Sound[]} */
let sounds = [];
Object.assign(globalThis, {
  IntersectionObserver: class {
    observe() {}
    disconnect() {}
  },
  Audio: class {
    isPaused = true;
    playbackRate = 1;
    constructor(/** @type {string} */ address) {
      this.address = address;
      sounds.push(this);
    }
    async play() {
      this.isPaused = false;
    }
    pause() {
      this.isPaused = true;
    }
  },
});
Object.assign(window, { speechSynthesis });
canMark(true);

function show(/** @type {string} */ html, /** @type {Record<string, string>} */ recorded = { [TEXT]: "/x.mp3" }) {
  draw(html);
  hear({ ...WANTED, recorded });
  document.dispatchEvent(new Event(DRAWN));
}

beforeEach(() => {
  window.journey.aloud?.forget();
  sounds = [];
  engine.spoken = [];
  show(card("Listen.", TEXT, "The end."));
  engine.has(["Ann", "en-US", true]);
});

const press = (/** @type {string} */ act) => get(`[data-act=${act}]`).click();
const now = () => engine.now?.text;
const isReading = () => window.journey.aloud?.isReading();

test("what is recorded as a whole is heard as it is, and all else by the voice", () => {
  press("read");
  assert.equal(now(), "Listen.");
  engine.ends();
  assert.deepEqual([engine.now, sounds[0].address, sounds.length], [null, "/x.mp3", 1]);
  assert.equal(engine.marked(), TEXT);
  sounds[0].onended?.();
  assert.equal(now(), "The end.");
});

test("a text that says something else is read by the voice", () => {
  show(card("You lie flat. You sleep."));
  press("read");
  assert.equal(now(), "You lie flat.");
  assert.deepEqual(sounds, []);
});

test("a recording pauses, goes on from its beginning, keeps the speed, and ends with the reading", async () => {
  show(card(TEXT));
  press("read");
  press("read");
  assert.equal(sounds[0].isPaused, true);
  press("read");
  press("speed");
  assert.deepEqual(
    sounds.map(({ isPaused, playbackRate }) => [isPaused, playbackRate]),
    [
      [true, 1],
      [true, 1],
      [false, 0.75],
    ],
  );
  window.journey.aloud?.forget();
  assert.equal(sounds[2].isPaused, true);
  sounds[2].onended?.();
  assert.equal(isReading(), false);
});

test("a recording that cannot be played is read by the voice", async () => {
  show(card(TEXT));
  press("read");
  sounds[0].onerror?.();
  assert.equal(now(), TEXT);
});

test("without a voice, what is recorded is heard, and what is not has no button", async () => {
  engine.has();
  show(card(TEXT, "Not recorded."));
  assert.ok(document.documentElement.hasAttribute("data-voice"));
  assert.equal(get(".aloud").hidden, false);
  press("read");
  sounds[0].onended?.();
  await heard();
  assert.deepEqual([engine.spoken, isReading()], [[], false]);
  show(card("Not recorded."));
  assert.equal(get(".aloud").hidden, true);
  show(card(TEXT), {});
  engine.has();
  assert.equal(document.documentElement.hasAttribute("data-voice"), false);
});
