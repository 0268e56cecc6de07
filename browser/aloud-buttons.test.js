import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { float, showAll, showOne } from "./aloud-buttons.js";
import { findAll } from "./finding.js";
import { draw, get } from "./testing/page.js";

const MAIN = '<button data-act="read">Read aloud<span class="visually-hidden">: Lie flat</span></button>';
const OTHERS = { again: "Again", speed: "Speed: normal", volume: "Volume: normal" };

beforeEach(() => draw(`<div class="aloud"><div>${MAIN}</div></div>`));

const said = () => findAll("button").map(({ textContent }) => textContent);

test("while it reads there are four buttons, and the first keeps what it is for", () => {
  showAll(get(".aloud"), "Pause", OTHERS);
  showAll(get(".aloud"), "Go on", { ...OTHERS, speed: "Speed: slow" });
  assert.deepEqual(said(), ["Go on: Lie flat", "Again", "Speed: slow", "Volume: normal"]);
});

test("what a translator has made of a name stays as long as it says the same", () => {
  showAll(get(".aloud"), "Pause", OTHERS);
  get("[data-act=again]").innerHTML = "<font>Otra vez</font>";
  showAll(get(".aloud"), "Go on", OTHERS);
  assert.equal(get("[data-act=again]").innerHTML, "<font>Otra vez</font>");
});

test("at rest one is left, and has the focus that another one had", () => {
  showAll(get(".aloud"), "Pause", OTHERS);
  get("[data-act=speed]").focus();
  showOne(get(".aloud"), "Read aloud");
  assert.deepEqual(said(), ["Read aloud: Lie flat"]);
  assert.ok(document.activeElement === get("[data-act=read]"));
});

test("nobody's focus is taken", () => {
  showAll(get(".aloud"), "Pause", OTHERS);
  showOne(get(".aloud"), "Read aloud");
  assert.ok(document.activeElement === document.body);
});

test("buttons that come along leave their place as high as it was, until they are back", () => {
  const control = get(".aloud");
  Object.defineProperty(control, "offsetHeight", { value: 120 });
  float(control, "top");
  assert.equal(control.dataset.floats, "top");
  assert.equal(control.style.minHeight, "120px");
  showOne(control, "Read aloud");
  assert.equal(control.dataset.floats, "");
  assert.equal(control.style.minHeight, "");
});
