import assert from "node:assert/strict";
import { test } from "node:test";
import { listen } from "./sending.js";
import { draw, get, heard } from "./testing/page.js";

listen();

/** @type {unknown[]} */
let sent = [];
let copied = "";
Object.defineProperty(navigator, "clipboard", {
  configurable: true,
  value: {
    writeText: async (/** @type {string} */ text) => {
      copied = text;
    },
  },
});

function device(/** @type {((data: ShareData) => Promise<void>) | undefined} */ share) {
  Object.defineProperty(navigator, "share", { configurable: true, value: share });
}

async function press() {
  [sent, copied] = [[], ""];
  draw('<p id="link">https://journey.test/</p><button data-send="link" data-done="Copied">Send</button>');
  get("button").click();
  await heard();
  return get("button").textContent;
}

test("a phone sends the link with what it has for that, and nothing is copied", async () => {
  device(async (data) => {
    sent.push(data);
  });
  assert.equal(await press(), "Send");
  assert.deepEqual(sent, [{ url: "https://journey.test/" }]);
  assert.equal(copied, "");
});

test("a device that has nothing for it copies the link, and says so", async () => {
  device(undefined);
  assert.equal(await press(), "Copied");
  assert.equal(copied, "https://journey.test/");
});

test("who closes what the phone opened has nothing copied", async () => {
  device(() => Promise.reject(new DOMException("closed", "AbortError")));
  assert.equal(await press(), "Send");
  assert.equal(copied, "");
});

test("where sending is not allowed, the link is copied", async () => {
  device(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  assert.equal(await press(), "Copied");
  assert.equal(copied, "https://journey.test/");
});
