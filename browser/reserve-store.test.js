import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { keptReserves, renewReserves } from "./reserve-store.js";

const SPINE = "/reserve/spine.en.json";
const KNEE = "/reserve/knee.es.json";

/** As a browser's, by addresses without their origin. @type {Map<string, Response>} */
let shelf = new Map();
/** What our server has. @type {Record<string, string[] | Response>} files by the address of a reserve */
let offered = {};

const pathOf = (/** @type {string | Request} */ asked) =>
  typeof asked === "string" ? asked : asked.url.slice("https://journey.test".length);

const cache = {
  keys: async () => [...shelf.keys()].map((path) => new Request(`https://journey.test${path}`)),
  match: async (/** @type {string | Request} */ asked) => shelf.get(pathOf(asked))?.clone(),
  put: async (/** @type {string} */ path, /** @type {Response} */ answer) => void shelf.set(path, answer),
  add: async (/** @type {string} */ path) => {
    if (path.includes("broken")) throw new TypeError("no network");
    shelf.set(path, new Response(path));
  },
  delete: async (/** @type {string | Request} */ asked) => shelf.delete(pathOf(asked)),
};

function answer(/** @type {string} */ address) {
  const found = offered[address];
  const headers = { Journey: "pages" };
  if (found instanceof Response) return found;
  if (!found) return new Response("", { status: 404, headers });
  const [procedure, language] = address.slice("/reserve/".length).split(".");
  return new Response(JSON.stringify({ procedure, language, files: found }), { headers });
}

beforeEach(() => {
  shelf = new Map();
  offered = { [SPINE]: ["/pictures/a.svg?v=1", "/pictures/b.svg?v=1"] };
  Object.defineProperty(globalThis, "caches", {
    configurable: true,
    value: { open: async () => cache, has: async () => true },
  });
  mock.method(globalThis, "fetch", async (/** @type {string} */ address) => answer(address));
});

const names = () => [...shelf.keys()].sort();

test("a reserve is kept with its files, and says from when it is", async () => {
  await renewReserves(SPINE);
  assert.deepEqual(names(), ["/pictures/a.svg?v=1", "/pictures/b.svg?v=1", SPINE]);
  const [{ reserve, from }] = await keptReserves();
  assert.equal(reserve.procedure, "spine");
  assert.ok(Math.abs(Date.now() - from) < 60_000);
});

test("a new one takes the place of the old one with all its files, or not at all", async () => {
  await renewReserves(SPINE);
  offered[SPINE] = ["/pictures/a.svg?v=2", "/pictures/broken.svg?v=2"];
  await assert.rejects(renewReserves(SPINE));
  assert.deepEqual((await keptReserves())[0].reserve.files, ["/pictures/a.svg?v=1", "/pictures/b.svg?v=1"]);
  offered[SPINE] = ["/pictures/a.svg?v=2", "/pictures/b.svg?v=1"];
  await renewReserves(SPINE);
  assert.deepEqual(names(), ["/pictures/a.svg?v=2", "/pictures/b.svg?v=1", SPINE]);
});

test("all that is kept is renewed, and what is no longer offered is forgotten", async () => {
  offered[KNEE] = ["/pictures/k.svg?v=1"];
  await renewReserves(KNEE);
  delete offered[KNEE];
  await renewReserves(SPINE);
  assert.deepEqual(names(), ["/pictures/a.svg?v=1", "/pictures/b.svg?v=1", SPINE]);
});

test("the one that is wanted now is the newest, whatever becomes of the others", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: 1_000_000 });
  offered[KNEE] = ["/pictures/k.svg?v=1"];
  await renewReserves(KNEE);
  await renewReserves(SPINE);
  offered[KNEE] = ["/pictures/broken.svg?v=1"];
  t.mock.timers.setTime(2_000_000);
  await renewReserves(SPINE);
  assert.deepEqual(
    (await keptReserves()).map(({ from }) => from),
    [2_000_000, 1_000_000],
  );
});

test("what is not from us changes nothing", async () => {
  await renewReserves(SPINE);
  for (const other of [new Response("Sign in"), new Response("", { status: 404 }), new Response("", { status: 502 })]) {
    offered[SPINE] = other;
    await renewReserves(SPINE);
  }
  assert.equal(names().length, 3);
});
