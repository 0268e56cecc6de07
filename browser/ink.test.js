import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as ink from "./ink.js";
import { told } from "./ink-words.js";

/** @type {Element} */
let glass;
let heard = 0;
let draws = true;

const WORDS = { line: "{n}: {start} to {end}", spot: "{n}: {start}", none: "nothing", places: "ul|t|ur|l|m|r|ll|b|lr" };

beforeEach(() => {
  for (const key of ["bone", "spine"]) ink.clear(key);
  heard = 0;
  draws = true;
  glass = ink.glass(2);
  glass.getBoundingClientRect = () => new DOMRect(100, 50, 400, 200);
  document.body.replaceChildren(glass);
  ink.hearHand(glass, "bone", { draws: () => draws, hear: () => heard++ });
});

function hand(/** @type {string} */ name, /** @type {number} */ x, /** @type {number} */ y, isPrimary = true) {
  const event = new PointerEvent(`pointer${name}`, { clientX: x, clientY: y, isPrimary, pointerId: 1 });
  glass.dispatchEvent(event);
}

function drawLine(x = 300, y = 50) {
  hand("down", x, y);
  hand("move", x + 100, y + 100);
  hand("up", x + 100, y + 100);
}

const paths = () => [...glass.querySelectorAll("path.line")].map((path) => path.getAttribute("d"));

test("a line is kept in heights of the picture, from its middle, and heard of once", () => {
  drawLine();
  assert.deepEqual(ink.linesOn("bone"), [
    [
      [0, 0],
      [0.5, 0.5],
    ],
  ]);
  assert.deepEqual(paths(), ["M0 0 L500 500"]);
  assert.equal(heard, 1);
});

test("a line is seen while it is drawn", () => {
  hand("down", 300, 50);
  assert.deepEqual(paths(), ["M0 0 h0"]);
  hand("move", 400, 150);
  assert.deepEqual(paths(), ["M0 0 L500 500"]);
  assert.deepEqual(ink.linesOn("bone"), []);
});

test("a hand at rest, a second finger, and a hand that does not draw leave nothing", () => {
  hand("down", 300, 50);
  hand("move", 300.2, 50);
  hand("move", 500, 250, false);
  hand("up", 500, 250, false);
  hand("up", 300, 50);
  assert.deepEqual(ink.linesOn("bone"), [[[0, 0]]]);
  draws = false;
  drawLine();
  assert.equal(ink.linesOn("bone").length, 1);
});

test("what one picture has is not on another, and a new glass shows it again", () => {
  drawLine();
  const again = ink.glass(2);
  ink.show(again, "bone");
  assert.equal(again.querySelectorAll("path.line").length, 1);
  ink.show(again, "spine");
  assert.equal(again.querySelectorAll("path").length, 0);
});

test("the last line is taken away, then all", () => {
  for (const x of [200, 250, 300]) drawLine(x);
  ink.undo("bone");
  assert.equal(ink.linesOn("bone").length, 2);
  ink.clear("bone");
  ink.undo("bone");
  assert.deepEqual(ink.linesOn("bone"), []);
});

test("each line is told with the places where it begins and ends", () => {
  assert.equal(told([], 2, WORDS), "nothing");
  drawLine(110, 60);
  drawLine(400, 150);
  assert.equal(told(ink.linesOn("bone"), 2, WORDS), "1: ul to l 2: r to lr");
  assert.equal(told([[[9, 9]], [[-9, -9]]], 2, WORDS), "1: lr 2: ul"); // outside of the picture
});
