import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { removeReserve } from "./reserve-removal.js";

/** @type {string[]} */
let removed = [];

const give = (/** @type {object} */ place, /** @type {string} */ name, /** @type {() => unknown} */ get) =>
  Object.defineProperty(place, name, { configurable: true, get });

const caches = { delete: async (/** @type {string} */ name) => removed.push(name) };
const worker = { scope: "https://journey.test/", unregister: async () => removed.push("worker") };
const ofOthers = { scope: "https://journey.test/other/", unregister: async () => removed.push("another's") };

afterEach(() => {
  removed = [];
  Reflect.deleteProperty(globalThis, "caches");
  Reflect.deleteProperty(navigator, "serviceWorker");
});

test("the copy and the worker are removed", async () => {
  give(globalThis, "caches", () => caches);
  give(navigator, "serviceWorker", () => ({ getRegistrations: async () => [ofOthers, worker] }));
  await removeReserve();
  assert.deepEqual(removed.sort(), ["journey-reserve", "worker"]);
});

test("what a browser refuses, or has not, costs nothing else", async () => {
  await removeReserve();
  give(globalThis, "caches", () => {
    throw new Error("refused");
  });
  give(navigator, "serviceWorker", () => ({ getRegistrations: async () => [ofOthers, worker] }));
  await removeReserve();
  assert.deepEqual(removed, ["worker"]);
});
