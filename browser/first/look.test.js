import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { get } from "../testing/page.js";
import { changeLook, lookLike } from "./look.js";

beforeEach(() => {
  document.body.innerHTML =
    '<div class="look"><button data-text="normal"></button><button data-text="large"></button><button data-contrast></button></div>';
  lookLike({});
});

const pressed = (/** @type {string} */ button) => get(button).getAttribute("aria-pressed");

test("a size is chosen", () => {
  changeLook(get(".look [data-text=large]"));
  assert.equal(document.documentElement.dataset.text, "large");
  assert.equal(pressed(".look [data-text=large]"), "true");
  assert.equal(pressed(".look [data-text=normal]"), "false");
});

test("contrast is high, and as before when it is pressed again, at the same size", () => {
  changeLook(get(".look [data-text=large]"));
  changeLook(get(".look [data-contrast]"));
  assert.equal(document.documentElement.dataset.contrast, "high");
  assert.equal(pressed(".look [data-contrast]"), "true");
  changeLook(get(".look [data-contrast]"));
  assert.equal(document.documentElement.dataset.contrast, undefined);
  assert.equal(document.documentElement.dataset.text, "large");
});
