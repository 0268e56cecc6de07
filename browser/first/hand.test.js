import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { hand, hearHand } from "./hand.js";

hearHand();
document.body.innerHTML = '<button id="a">A</button><button id="b">B</button>';
const [a, b] = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("button")]);
const box = (/** @type {number} */ left) => () =>
  /** @type {DOMRect} */ ({ left, right: left + 100, top: 0, bottom: 50 });
a.getBoundingClientRect = box(0);
b.getBoundingClientRect = box(100);

/** @type {string[]} */
let pressed;
document.body.addEventListener("click", (event) => pressed.push(/** @type {HTMLElement} */ (event.target).id));

beforeEach(() => {
  pressed = [];
  hand.at = -1000;
});

function press(/** @type {HTMLElement} */ button, /** @type {number} */ x, /** @type {number} */ at, isTrusted = true) {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1, clientX: x, clientY: 20 });
  Object.defineProperties(event, { isTrusted: { value: isTrusted }, timeStamp: { value: at } });
  button.dispatchEvent(event);
}

test("two presses at once at the same place are one, whatever stands there by then", () => {
  press(a, 50, 0);
  press(b, 60, 300);
  assert.deepEqual(pressed, ["a"]);
});

test("a later press, and one elsewhere, is meant", () => {
  press(a, 50, 0);
  press(a, 50, 600);
  press(b, 150, 700);
  assert.deepEqual(pressed, ["a", "a", "b"]);
});

test("a script knows what it presses", () => {
  press(a, 50, 0);
  press(a, 50, 10, false);
  assert.deepEqual(pressed, ["a", "a"]);
});

test("a key that is held presses once", () => {
  const key = (/** @type {boolean} */ repeat) => {
    const event = new KeyboardEvent("keydown", { key: "Enter", repeat, bubbles: true, cancelable: true });
    a.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(key(false), false);
  assert.equal(key(true), true);
});
