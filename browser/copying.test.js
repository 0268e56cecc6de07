import assert from "node:assert/strict";
import { test } from "node:test";
import { listen } from "./copying.js";
import { announced, draw, get, heard } from "./testing/page.js";
import { told } from "./told.js";

listen();
told.not_copied = "Select it and copy it.";

function clipboard(/** @type {(text: string) => Promise<void>} */ writeText) {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

async function press() {
  draw('<p id="link">https://journey.test/</p><button data-copy="link" data-done="Copied">Copy</button>');
  get("button").click();
  await heard();
  return get("button").textContent;
}

test("the text is copied, and the button says so", async () => {
  let copied = "";
  clipboard(async (text) => {
    copied = text;
  });
  assert.equal(await press(), "Copied");
  assert.equal(copied, "https://journey.test/");
  assert.equal(announced(), "Copied");
});

test("who cannot copy is told what to do", async () => {
  clipboard(() => Promise.reject(new Error("forbidden")));
  document.execCommand = () => true; // it may, but no event tells that it did
  assert.equal(await press(), told.not_copied);
});
