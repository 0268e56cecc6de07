import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import "./testing/engine.js";
import { hear } from "./aloud.js";
import { DRAWN } from "./drawn.js";
import { findAll } from "./finding.js";
import { canMark } from "./testing/highlights.js";
import { draw, get, heard } from "./testing/page.js";

const WANTED = {
  language: "en",
  locale: "en_US",
  abbreviated: ["dr"],
  phones: ["911"],
  recorded: /** @type {Record<string, string>} */ ({}),
  words: {
    read: "Read aloud",
    pause: "Pause",
    go_on: "Go on",
    again: "Again",
    speeds: { normal: "Speed: normal", slow: "Speed: slow", fast: "Speed: fast" },
    volumes: { normal: "Volume: normal", loud: "Volume: loud", quiet: "Volume: quiet" },
  },
};
/** @typedef {[string, string, boolean]} Voice its name, its language, and whether it is of this device */
const [ANN, LIZ, JAN, ANA, WEB] = /** @type {Voice[]} */ ([
  ["Ann", "en-US", true],
  ["Liz", "en_GB", true],
  ["Jan", "de-DE", true],
  ["Ana", "es-ES", true],
  ["Web", "en-US", false],
]);

const card = (/** @type {string} */ topic, /** @type {string[]} */ ...points) =>
  `<section class="words"><h2>${topic}</h2>${points.map((point) => `<p>${point}</p>`).join("")}` +
  `<div class="aloud" data-region=".words" data-topic="${topic}"><div><button data-act="read">Read aloud` +
  `<span class="visually-hidden">: ${topic}</span></button></div></div></section>`;

const POINTS = ["You have chest pain.", "You cannot breathe. You cannot walk."];
const FIRST = ["Call 9 1 1 if", "You have chest pain.", "You cannot breathe.", "You cannot walk."];
const PAGE = card("Call 911 if", ...POINTS) + card("Call us if", "You have a fever.");

/** @type {(seen: object[]) => void} */
let see;
Object.assign(window, { speechSynthesis });
Object.assign(globalThis, {
  IntersectionObserver: class {
    constructor(/** @type {typeof see} */ hears) {
      see = hears;
    }
    observe() {}
    disconnect() {}
  },
});
canMark(true);
hear(WANTED);

beforeEach(() => {
  window.journey.aloud?.forget();
  history.replaceState({}, "", "https://journey.test/");
  show(PAGE);
  engine.has(ANN);
  engine.spoken = [];
});

/** Draw something, and tell of it. */
function show(/** @type {string} */ html) {
  draw(html);
  document.dispatchEvent(new Event(DRAWN));
}

const root = document.documentElement;
const isReading = () => window.journey.aloud?.isReading();
const now = () => engine.now?.text;
const names = () => findAll(".aloud button").map(({ textContent }) => textContent);
const REST = ["Read aloud: Call 911 if", "Read aloud: Call us if"];

function press(/** @type {string} */ act, number = 0) {
  findAll(`.aloud [data-act=${act}]`)[number].click();
}

function hearsNext(sentences = 1) {
  for (let i = 0; i < sentences; i += 1) engine.ends();
  return now();
}

test("nothing is spoken before a press, or by a press elsewhere", () => {
  hear(WANTED);
  document.dispatchEvent(new Event(DRAWN));
  get("h2").click();
  assert.deepEqual(engine.spoken, []);
  assert.equal(isReading(), false);
});

test("a region is read in order, each sentence is marked, and at the end all is as it was", () => {
  press("read");
  assert.ok(isReading());
  for (const sentence of FIRST) {
    assert.equal(now(), sentence);
    assert.equal(engine.marked().replace("911", "9 1 1"), sentence);
    engine.ends();
  }
  assert.equal(isReading(), false);
  assert.equal(engine.marked(), "");
  assert.deepEqual(names(), REST);
});

test("where there is nothing to read nothing begins", () => {
  for (const part of findAll("h2, p")) part.remove();
  press("read");
  assert.deepEqual(engine.spoken, []);
  assert.deepEqual(names(), REST);
});

test("a pause keeps the sentence", async () => {
  press("read");
  const sentence = hearsNext(2);
  press("read");
  await heard();
  assert.equal(now(), undefined);
  assert.equal(isReading(), false);
  assert.equal(names()[0], "Go on: Call 911 if");
  press("read");
  await heard();
  assert.equal(now(), sentence);
  assert.equal(names()[0], "Pause: Call 911 if");
  assert.ok(isReading());
});

test("again starts from the beginning, also in a pause", () => {
  press("read");
  hearsNext(2);
  press("again");
  assert.equal(now(), FIRST[0]);
  hearsNext();
  press("read");
  press("again");
  assert.equal(now(), FIRST[0]);
  assert.equal(names()[0], "Pause: Call 911 if");
});

test("again reads what was opened in the meantime, too", () => {
  show(card("An infection", '<span style="display: none">It is treated.</span>'));
  press("read");
  get("p span").style.display = "";
  press("again");
  assert.deepEqual(engine.rest(), ["An infection", "It is treated."]);
});

test("speed and volume change at once, and are forgotten when asked", async () => {
  press("read");
  const sentence = hearsNext(1);
  for (const act of ["speed", "speed", "speed", "volume", "volume"]) press(act);
  await heard();
  const said = engine.spoken.slice(1);
  assert.deepEqual([...new Set(said.map(({ text }) => text))], [sentence]);
  const [normal, slow, fast, , loud, quiet] = said;
  assert.ok(slow.rate < normal.rate && normal.rate < fast.rate);
  assert.ok(quiet.volume < normal.volume && normal.volume < loud.volume && loud.volume <= 1);
  assert.deepEqual(names().slice(1, 4), ["Again", "Speed: normal", "Volume: quiet"]);
  assert.ok(isReading());
  window.journey.aloud?.forget();
  assert.equal(isReading(), false);
  press("read");
  assert.deepEqual([engine.now?.rate, engine.now?.volume], [normal.rate, normal.volume]);
  assert.deepEqual([localStorage.length, sessionStorage.length], [0, 0]);
});

test("speed that is changed in a pause is heard after it", () => {
  press("read");
  press("read");
  press("speed");
  assert.equal(now(), undefined);
  assert.equal(names()[2], "Speed: slow");
  press("read");
  assert.ok(Number(engine.now?.rate) < 1);
});

test("another region ends the first", async () => {
  press("read", 1);
  press("read", 0);
  await heard();
  assert.equal(now(), FIRST[0]);
  assert.deepEqual(names(), [
    "Pause: Call 911 if",
    "Again",
    "Speed: normal",
    "Volume: normal",
    "Read aloud: Call us if",
  ]);
  assert.equal(hearsNext(), FIRST[1]);
});

test("the voice that fits best is taken, and the next best when it goes", () => {
  engine.has(JAN, LIZ, ANN);
  press("read");
  assert.equal(engine.now?.lang, "en-US");
  engine.has(LIZ);
  hearsNext();
  assert.deepEqual(
    engine.spoken.map(({ voice }) => voice),
    ["Ann", "Liz"],
  );
});

test("a reading ends with its voice", () => {
  press("read");
  engine.has();
  assert.equal(now(), undefined);
  assert.equal(isReading(), false);
});

for (const voices of [[], [JAN], [WEB]]) {
  test(`with ${voices[0]?.[0] ?? "no voice"} there is no button, until one comes that can read it`, () => {
    engine.has(...voices);
    assert.equal(root.hasAttribute("data-voice"), false);
    engine.has(...voices, ANN);
    assert.ok(root.hasAttribute("data-voice"));
  });
}

for (const there of ["/risks", "/"]) {
  test(`the place of the buttons is given up with the step or the page alone: ${there}`, () => {
    show(`<h2 id="step" data-step="get-numb"></h2>${PAGE}`);
    engine.has();
    document.dispatchEvent(new Event(DRAWN));
    assert.equal(root.hasAttribute("data-voiceless"), false);
    history.replaceState({}, "", there);
    show(`<h2 id="step" data-step="${there === "/" ? "lie-flat" : "get-numb"}"></h2>${PAGE}`);
    assert.ok(root.hasAttribute("data-voiceless"));
    engine.has(ANN);
    assert.ok(root.hasAttribute("data-voiceless"));
    history.replaceState({}, "", "/contact");
    document.dispatchEvent(new Event(DRAWN));
    assert.equal(root.hasAttribute("data-voiceless"), false);
  });
}

test("what is marked as another language is read by a voice of that one, or, without one, by that of the page", () => {
  const reads = () => {
    const said = /** @type {string[]} */ ([]);
    press("read");
    for (; engine.now; engine.ends()) said.push(`${engine.now.voice.name}: ${engine.now.text}`);
    return said.slice(1);
  };
  show(card("Call 911 if", 'You wait. <span lang="es">Espere.</span>', "You cannot walk."));
  assert.deepEqual(reads(), ["Ann: You wait.", "Ann: Espere.", "Ann: You cannot walk."]);
  engine.has(ANN, ANA);
  assert.deepEqual(reads(), ["Ann: You wait.", "Ana: Espere.", "Ann: You cannot walk."]);
});

test("a page that was translated is read by a voice of its language, or not at all", async () => {
  root.lang = "es";
  await heard();
  assert.equal(root.hasAttribute("data-voice"), false);
  engine.has(ANN, ANA);
  press("read");
  assert.equal(engine.now?.voice.name, "Ana");
  root.lang = "";
  await heard();
  assert.equal(isReading(), false);
  press("read");
  assert.equal(engine.now?.voice.name, "Ann");
});

test("what is drawn anew is read on if it says the same", () => {
  press("read");
  const sentence = hearsNext(2);
  show(`${card("Call us if", "You have a fever.")}${card("Call 911 if", "You fell.", ...POINTS)}`);
  assert.deepEqual([now(), engine.marked()], [sentence, sentence]);
  assert.equal(names()[1], "Pause: Call 911 if");
  assert.equal(hearsNext(), "You cannot walk.");
  show(`${card("Call 911 if", "Something else.")}`);
  assert.equal(now(), undefined);
  assert.deepEqual(names(), ["Read aloud: Call 911 if"]);
});

test("of what is said twice, the one that was read is read on", () => {
  show(card("Lie flat", "Wait.", "You breathe.", "Wait.", "You go home."));
  press("read");
  hearsNext(3);
  show(card("Lie flat", "Wait.", "You breathe.", "Wait.", "You go home."));
  assert.equal(hearsNext(), "You go home.");
});

test("another step or page ends it, and so does leaving", () => {
  press("read");
  show(card("Lie flat", "You lie on your back."));
  assert.equal(now(), undefined);
  press("read");
  show("<p>Another page</p>");
  assert.equal(now(), undefined);
  show(PAGE);
  press("read");
  window.dispatchEvent(new Event("pagehide"));
  assert.equal(now(), undefined);
  assert.deepEqual(names(), REST);
});

test("a voice that never tells its end does not stop the reading", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  press("read");
  mock.timers.tick(4000);
  assert.equal(now(), FIRST[0]);
  mock.timers.tick(6000);
  assert.equal(now(), FIRST[1]);
  press("read");
  mock.timers.tick(60_000);
  assert.equal(now(), undefined);
  mock.timers.reset();
});

test("a voice that fails ends the reading, and what it tells late of a sentence ends nothing", () => {
  press("read");
  const late = engine.now;
  engine.ends();
  late?.onend?.({});
  late?.onerror?.({});
  assert.equal(now(), FIRST[1]);
  engine.now?.onerror?.({});
  assert.equal(isReading(), false);
  assert.deepEqual(names(), REST);
});

test("the buttons come along while their place is out of sight", () => {
  press("read");
  const [target, other] = findAll(".aloud");
  const scrolled = (/** @type {number} */ top, isIntersecting = false) =>
    see([{ target, isIntersecting, boundingClientRect: { top } }]);
  scrolled(-200);
  assert.equal(target.dataset.floats, "top");
  scrolled(900);
  assert.equal(target.dataset.floats, "bottom");
  scrolled(400, true);
  assert.equal(target.dataset.floats, "");
  see([{ target: other, isIntersecting: false, boundingClientRect: { top: -200 } }]);
  assert.equal(target.dataset.floats, "");
  scrolled(-200);
  press("read", 1);
  assert.equal(target.dataset.floats, "");
});

test("a browser that cannot speak keeps no place for buttons", () => {
  Object.assign(window, { speechSynthesis: undefined });
  root.toggleAttribute("data-voiceless", false);
  hear(WANTED);
  assert.ok(root.hasAttribute("data-voiceless"));
  Object.assign(window, { speechSynthesis });
});
