import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { heard, isGood } from "./network.js";

const answer = (status = 200, headers = {}) => new Response("", { status, headers });
const ours = (status = 200) => answer(status, { Journey: "pages" });

const never = () => /** @type {Promise<Response>} */ (new Promise(() => {}));

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
});

/** Let time pass, and all that was waiting for it go on. */
async function pass(/** @type {number} */ time) {
  mock.timers.tick(time);
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

test("what we say is shown, an error of ours, too", () => {
  assert.ok(isGood(ours(), false));
  assert.ok(isGood(ours(429), false));
  assert.ok(isGood(ours(500), false));
});

test("a proxy's error is not, another page only to who loads it anew, a redirect always", () => {
  assert.equal(isGood(answer(502), false), false);
  assert.equal(isGood(answer(502), true), false);
  assert.equal(isGood(answer(200), false), false);
  assert.equal(isGood(answer(200), true), true);
  const redirect = /** @type {Response} */ ({ type: "opaqueredirect", status: 0, headers: new Headers() });
  assert.ok(isGood(redirect, false));
});

test("a good answer is heard, a refused line is not waited for", async () => {
  const good = ours();
  assert.equal(await heard(Promise.resolve(good), false), good);
  assert.equal(await heard(Promise.reject(new TypeError("no network")), false), null);
  assert.equal(await heard(Promise.resolve(answer(200)), false), null);
  await heard(Promise.resolve(good), false);
});

test("a slow network is waited for as long as we are there", async (t) => {
  t.mock.method(globalThis, "fetch", async () => ours());
  const { promise, resolve } = withResolvers();
  const hearing = heard(promise, false);
  await pass(4000);
  await pass(60_000);
  const late = ours();
  resolve(late);
  assert.equal(await hearing, late);
});

test("where nobody is found, it is not; and soon after, it is found out sooner", async (t) => {
  t.mock.method(globalThis, "fetch", async () => {
    throw new TypeError("no network");
  });
  const hearing = heard(never(), false);
  await pass(4000);
  assert.equal(await hearing, null);
  const again = heard(never(), false);
  await pass(1500);
  assert.equal(await again, null);
  await heard(Promise.resolve(ours()), false);
});

function withResolvers() {
  let resolve = (/** @type {Response} */ _answer) => {};
  const promise = /** @type {Promise<Response>} */ (
    new Promise((given) => {
      resolve = given;
    })
  );
  return { promise, resolve };
}
