import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { drawing, SVG } from "../journey/streamlit_seam/streamlit.testing.js";
import { DRAWN } from "./drawn.js";
import * as ink from "./ink.js";
import mount from "./stage.js";
import { draw, get } from "./testing/page.js";

const TOOLS = ["draw", "undo", "clear", "point", "other", "close"];
const button = (/** @type {string} */ act) => `<button data-stage="${act}"></button>`;

const STAGE = `
  <div class="stage-tools" data-line="{n}: {start} to {end}" data-spot="{n}: {start}" data-none="nothing"
    data-places="ul|t|ur|l|m|r|ll|b|lr">${TOOLS.map(button).join("")}</div>
  <div class="sheet"></div><p id="journey-stage-heading"></p><p role="status"></p>
  <div class="stage-pair" data-name="Before and after" hidden><div class="pair">
    <img alt="Broken" width="640" height="320"><img alt="Filled"><input type="range" value="50"></div></div>`;
const SAID = { stage: STAGE, keys: button("close") };

const PAGE =
  `<div class="st-key-keys"><input type="checkbox" checked></div>${["picture", "spine", "pair", "keys"].map(button).join("")}` +
  `<figure class="picture"><img id="one" src="/a.svg" alt="A bone"><figcaption>A bone that is whole.</figcaption></figure>` +
  `<div class="risk-stage"><h3>A leak</h3><img class="array" id="two" src="data:,x" alt="1 of 1,000"></div>` +
  `<div class="st-key-spine-chart"><div role="img" aria-label="Your spine">${drawing(SVG + SVG)}</div></div>` +
  `<div id="stage"></div>`;

let leave = () => {};

beforeEach(() => {
  draw(PAGE);
  leave = mount({ data: SAID, parentElement: get("#stage") });
});

afterEach(() => {
  for (const key of ["spine", "pair", "A leak 1 of 1,000"]) ink.clear(key);
  leave();
});

const stage = () => /** @type {HTMLDialogElement} */ (get("#journey-stage"));
const name = () => get("#journey-stage-heading").textContent;
const press = (/** @type {string} */ act) => get(`:is(#journey-stage[open], body) [data-stage=${act}]`).click();

function key(/** @type {string} */ key, at = /** @type {Element} */ (document.body), more = {}) {
  at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

function drawLine() {
  const glass = get(".ink");
  glass.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  const hand = (/** @type {string} */ event, /** @type {number} */ at) =>
    glass.dispatchEvent(new PointerEvent(`pointer${event}`, { clientX: at, clientY: at, isPrimary: true }));
  hand("down", 10);
  hand("move", 90);
  hand("up", 90);
}

test("a press on a picture, or on the people out of 1,000, brings it to the stage with its name", () => {
  get("#one").click();
  assert.ok(stage().open);
  assert.equal(name(), "A bone that is whole.");
  assert.equal(get(".sheet img").getAttribute("alt"), "A bone");
  press("close");
  assert.equal(stage().open, false);
  get("#two").click();
  assert.equal(name(), "A leak. 1 of 1,000");
});

test("F brings the first picture, and takes it away again; the spine and the pair have presses of their own", () => {
  key("f");
  assert.equal(name(), "A bone that is whole.");
  key("F");
  assert.equal(stage().open, false);
  press("spine");
  assert.equal(get(".sheet svg").getAttribute("aria-label"), "Your spine");
  press("close");
  key("b");
  assert.equal(name(), "Before and after");
});

test("all that is seen is gone through in both directions", () => {
  key("f");
  const names = [0, 1, 2, 3].map(() => {
    key("ArrowRight");
    return name();
  });
  assert.deepEqual(names, ["A leak. 1 of 1,000", "Your spine", "Before and after", "A bone that is whole."]);
  key("ArrowLeft");
  assert.equal(name(), "Before and after");
});

test("more of the one or of the other is shown, and the arrows are the slider's own", () => {
  press("pair");
  const slider = /** @type {HTMLInputElement} */ (get(".sheet input"));
  assert.equal(get(".sheet .pair").style.getPropertyValue("--before"), "50%");
  slider.value = "70";
  slider.dispatchEvent(new Event("input"));
  assert.equal(get(".sheet .pair").style.getPropertyValue("--before"), "70%");
  key("ArrowRight", slider);
  assert.equal(name(), "Before and after");
});

test("a line is drawn only while one draws, is told, and is there again after the stage was left", () => {
  press("spine");
  drawLine();
  assert.equal(get("[role=status]").textContent, "");
  key("d");
  assert.ok(stage().hasAttribute("data-draws"));
  drawLine();
  assert.equal(get("[role=status]").textContent, "1: ul to lr");
  press("close");
  assert.equal(stage().hasAttribute("data-draws"), false);
  press("spine");
  assert.equal(get("[role=status]").textContent, "1: ul to lr");
  key("u");
  assert.equal(get("[role=status]").textContent, "nothing");
  const [undo, clear] = ["undo", "clear"].map((act) => /** @type {HTMLButtonElement} */ (get(`[data-stage=${act}]`)));
  assert.ok(undo.disabled && clear.disabled);
});

test("what was drawn on is shown where its place is, small, with its lines, until they are taken away", () => {
  document.body.insertAdjacentHTML("beforeend", '<section class="drawings" hidden><ul></ul></section>');
  const show = () => document.dispatchEvent(new Event(DRAWN));
  show();
  assert.ok(get(".drawings").hidden);
  press("spine");
  key("d");
  drawLine();
  show();
  assert.equal(get(".drawings").hidden, false);
  assert.equal(get(".drawings figcaption").textContent, "Your spine");
  assert.equal(document.querySelectorAll(".drawings .line").length, 1);
  key("c");
  show();
  assert.ok(get(".drawings").hidden);
});

test("the pointer is there on the stage but while one draws, and on the page when it is wished", () => {
  const isShown = () => !get(".journey-pointer").hidden;
  key("p");
  assert.equal(get(".journey-pointer").parentElement, document.body);
  key("p");
  assert.equal(isShown(), false);
  key("f");
  assert.ok(isShown());
  key("d");
  assert.equal(isShown(), false);
  press("point");
  assert.ok(isShown());
  assert.equal(stage().hasAttribute("data-draws"), false);
  press("close");
  assert.equal(isShown(), false);
});

test("all keys are listed by ?, and no key acts behind the list", () => {
  key("?");
  assert.ok(/** @type {HTMLDialogElement} */ (get("#journey-keys")).open);
  key("f");
  assert.equal(stage().open, false);
});

test("no key acts that is off, meant for the browser, or pressed where drawing keys mean nothing", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey", "repeat"]) key("f", document.body, { [held]: true });
  for (const other of ["d", "u", "x", "constructor"]) key(other);
  /** @type {HTMLInputElement} */ (get(".st-key-keys input")).checked = false;
  key("f");
  assert.equal(stage().open, false);
});

test("whoever leaves the page leaves the stage", () => {
  leave();
  key("f");
  get("#one").click();
  assert.equal(stage().open, false);
});

test("what the server says anew replaces what it said, and what it repeats does not", () => {
  const before = get(".sheet");
  leave();
  leave = mount({ data: SAID, parentElement: get("#stage") });
  assert.equal(get(".sheet"), before);
  leave();
  leave = mount({ data: { ...SAID, stage: `${STAGE} ` }, parentElement: get("#stage") });
  assert.notEqual(get(".sheet"), before);
});
