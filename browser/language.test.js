import assert from "node:assert/strict";
import { test } from "node:test";
import { DRAWN } from "./drawn.js";
import { isFromTheRight, listen } from "./language.js";
import { told } from "./told.js";

listen();

function tell(/** @type {string} */ language) {
  told.language = language;
  document.dispatchEvent(new Event(DRAWN));
  return document.documentElement.lang;
}

test("the page says how its language is read, and whoever asks is told", () => {
  told.direction = "rtl";
  tell("ar");
  assert.equal(document.documentElement.dir, "rtl");
  assert.ok(isFromTheRight());
  told.direction = "ltr";
  tell("en");
  assert.ok(!isFromTheRight());
});

test("a translator's language stays as long as we tell the page in the same one", () => {
  assert.equal(tell("en"), "en");
  document.documentElement.lang = "vi";
  assert.equal(tell("en"), "vi");
  assert.equal(tell("es"), "es");
});
