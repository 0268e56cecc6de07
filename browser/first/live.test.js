import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { connect, draw } from "../testing/page.js";
import { isLive, line, noteLife, pastLife } from "./live.js";

let time = 1000;
mock.method(performance, "now", () => time);

beforeEach(() => {
  draw("", { connection: "INITIAL" });
  Object.assign(line, { since: undefined, speaks: false });
  Object.assign(pastLife, { wasLive: false, lostSince: undefined });
});

function wait(/** @type {number} */ seconds) {
  for (let i = 0; i < seconds; i += 1) {
    time += 1000;
    noteLife();
  }
}

test("without a connection a page is not live, however long it waits", () => {
  line.speaks = true;
  wait(60);
  assert.equal(isLive(), false);
  assert.equal(pastLife.wasLive, false);
});

test("a connection counts once something is said over it", () => {
  connect("CONNECTED");
  noteLife();
  assert.equal(isLive(), false);
  line.speaks = true;
  assert.ok(isLive());
});

test("a silent connection counts once it lasts", () => {
  connect("CONNECTED");
  wait(4);
  assert.equal(isLive(), false);
  wait(1);
  assert.ok(isLive());
});

test("a connection that a proxy lets begin and ends at once never counts", () => {
  for (let i = 0; i < 5; i += 1) {
    connect("CONNECTED");
    wait(2);
    connect("CONNECTING");
    wait(2);
  }
  assert.equal(pastLife.wasLive, false);
});

test("it is known since when a page is not live, and that it was", () => {
  connect("CONNECTED");
  line.speaks = true;
  wait(1);
  assert.deepEqual(pastLife, { wasLive: true, lostSince: undefined });
  connect("DISCONNECTED");
  wait(1);
  const lost = time;
  wait(5);
  assert.deepEqual(pastLife, { wasLive: true, lostSince: lost });
  connect("CONNECTED");
  wait(1);
  assert.deepEqual(pastLife, { wasLive: true, lostSince: undefined });
});
