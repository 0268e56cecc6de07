import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { connect, draw } from "../testing/page.js";
import { look, showGone } from "./gone.js";
import { pastLife } from "./live.js";
import { close, isOpen, open } from "./screen.js";
import { SECOND, state } from "./state.js";

const SAID = { gone: "<h2>Back soon</h2>", attract: "<h2>Welcome</h2>", question: "<h2>Still there?</h2>" };

const BOTH = 2; // addresses are asked

let time = 100 * SECOND;
mock.method(performance, "now", () => time);
const reload = mock.method(location, "reload", () => {});
const fetch = mock.fn(async () => ({ status: 200 }));
Object.assign(globalThis, { fetch });

const answers = (/** @type {number} */ status) => fetch.mock.mockImplementation(async () => ({ status }));
const isSilent = () => fetch.mock.mockImplementation(() => Promise.reject(new Error("refused")));

/** Seconds go by, in each of which it is looked for the server where that is due. */
async function wait(/** @type {number} */ seconds) {
  for (let i = 0; i < seconds; i += 1) {
    time += SECOND;
    await look();
  }
}

const press = () => Object.assign(state, { pressed: time });

beforeEach(async () => {
  draw("");
  Object.assign(state, { said: { ...SAID, idle: 60, warning: 20 }, isWiped: false, loaded: time });
  Object.assign(state, { asked: 0, touched: time, pressed: undefined });
  Object.assign(pastLife, { wasLive: true, lostSince: undefined });
  answers(200);
  open("gone");
  await wait(1); // the server is there, whatever was before
  close("gone");
  fetch.mock.resetCalls();
  reload.mock.resetCalls();
});

test("while all is well the server is left alone, and while the page loads, too", async () => {
  await wait(60);
  state.loaded = undefined;
  connect("DISCONNECTED");
  await wait(60);
  assert.equal(fetch.mock.callCount(), 0);
});

test("a live page that has lost its connection looks, and shows its screen when nobody answers twice", async () => {
  connect("DISCONNECTED");
  isSilent();
  await wait(1);
  assert.equal(isOpen("gone"), false);
  await wait(1);
  assert.ok(isOpen("gone"));
});

test("one answer in between counts anew", async () => {
  connect("DISCONNECTED");
  for (let i = 0; i < 3; i += 1) {
    isSilent();
    await wait(1);
    answers(200);
    await wait(1);
  }
  assert.equal(isOpen("gone"), false);
});

for (const [status, isGone] of /** @type {[number, boolean][]} */ ([
  [502, true],
  [503, true],
  [504, true],
  [500, false],
  [404, false],
  [403, false],
])) {
  test(`who answers ${status} is ${isGone ? "a proxy with nobody behind it" : "there"}`, async () => {
    connect("DISCONNECTED");
    answers(status);
    await wait(2);
    assert.equal(isOpen("gone"), isGone);
  });
}

test("a press that is not followed is a reason to look, and a sign of its own", async () => {
  press();
  await wait(1);
  assert.equal(fetch.mock.callCount(), 0);
  isSilent();
  await wait(1);
  assert.ok(isOpen("gone"));
});

test("a press that the server has not heard, though it is there, is a reason to look once", async () => {
  press();
  await wait(10);
  assert.equal(fetch.mock.callCount(), BOTH);
  assert.equal(isOpen("gone"), false);
});

test("a run that takes long is a reason to look", async () => {
  draw("", { script: "running" });
  await wait(5);
  assert.equal(fetch.mock.callCount(), 0);
  await wait(1);
  assert.equal(fetch.mock.callCount(), BOTH);
});

test("a kiosk looks now and then, though nobody presses", async () => {
  state.said = { ...state.said, home: "/?mode=kiosk" };
  await wait(64);
  assert.equal(fetch.mock.callCount(), 4 * BOTH);
});

test("a kiosk whose server did not answer looks again at once", async () => {
  state.said = { ...state.said, home: "/?mode=kiosk" };
  isSilent();
  await wait(16);
  assert.equal(isOpen("gone"), false);
  await wait(1);
  assert.ok(isOpen("gone"));
});

test("where one address is closed, the other one says that the server is there", async () => {
  connect("DISCONNECTED");
  let asked = 0;
  fetch.mock.mockImplementation(async () => {
    asked += 1;
    if (asked % BOTH) throw new Error("refused");
    return { status: 200 };
  });
  await wait(4);
  assert.equal(isOpen("gone"), false);
});

test("a page that was never live has lost nothing", async () => {
  pastLife.wasLive = false;
  connect("DISCONNECTED");
  await wait(60);
  assert.equal(fetch.mock.callCount(), 0);
});

test("it is asked once at a time, and never by a page that is forgotten", async () => {
  connect("DISCONNECTED");
  const asked = /** @type {((answer: { status: number }) => void)[]} */ ([]);
  fetch.mock.mockImplementation(() => new Promise((resolve) => asked.push(resolve)));
  const looks = [look(), look(), look()];
  assert.equal(fetch.mock.callCount(), BOTH);
  for (const answer of asked) answer({ status: 200 });
  await Promise.all(looks);
  state.isWiped = true;
  await wait(5);
  assert.equal(fetch.mock.callCount(), BOTH);
});

test("the screen goes once the page is connected again", async () => {
  connect("DISCONNECTED");
  isSilent();
  await wait(2);
  answers(200);
  await wait(5);
  assert.ok(isOpen("gone"));
  connect("CONNECTED");
  await wait(1);
  assert.equal(isOpen("gone"), false);
  assert.equal(reload.mock.callCount(), 0);
});

test("words that can stand alone need no connection", async () => {
  connect("DISCONNECTED");
  isSilent();
  await wait(2);
  answers(200);
  document.body.insertAdjacentHTML("beforeend", '<div id="journey-first"></div>');
  await wait(1);
  assert.equal(isOpen("gone"), false);
});

test("where the server is back and the page does not come back by itself, it is loaded anew", async () => {
  connect("DISCONNECTED");
  isSilent();
  await wait(2);
  answers(200);
  await wait(31);
  assert.equal(reload.mock.callCount(), 0);
  await wait(1);
  assert.equal(reload.mock.callCount(), 1);
});

test("the screen takes the place of a kiosk's question, which comes again soon above it", () => {
  open("question");
  state.asked = time;
  state.touched = 0;
  showGone();
  assert.ok(isOpen("gone"));
  assert.equal(isOpen("question"), false);
  assert.equal(state.asked, 0);
  assert.equal(state.touched, time - 60 * SECOND + 4 * SECOND);
});

test("who has just touched is asked no sooner", () => {
  const { touched } = state;
  showGone();
  assert.equal(state.touched, touched);
});

test("a kiosk that invites goes on inviting", () => {
  open("attract");
  showGone();
  assert.equal(isOpen("gone"), false);
});
