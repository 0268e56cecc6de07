import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as answers from "./answers.js";

const HOME = { procedure: "vertebroplasty", keeps: true };
const KIOSK = { procedure: "vertebroplasty", keeps: false };
const { localStorage: storage } = globalThis;

beforeEach(() => {
  Object.assign(globalThis, { localStorage: storage });
  localStorage.clear();
  answers.forgetAnswers(HOME);
});

test("answers are kept on a reader's own device alone", () => {
  answers.keepAnswers(HOME, { said: { coffee: "not-sure" }, own: ["May my dog come?"] });
  assert.equal(localStorage.length, 1);
  assert.deepEqual(answers.answersOf(HOME).own, ["May my dog come?"]);
  answers.forgetAnswers(HOME);
  assert.equal(localStorage.length, 0);
  answers.keepAnswer(KIOSK, "wait", "asked");
  assert.deepEqual(answers.answersOf(KIOSK).said, { wait: "asked" });
  assert.equal(localStorage.length, 0);
  assert.equal(answers.stay(KIOSK), false);
});

test("one change leaves the rest, and nothing chosen is nothing kept", () => {
  answers.keepAnswer(HOME, "coffee", "true");
  answers.keepAnswer(HOME, "wait", "asked");
  answers.keepAnswers(HOME, { own: ["Why?"] });
  assert.deepEqual(answers.answersOf(HOME), { said: { coffee: "true", wait: "asked" }, own: ["Why?"] });
  answers.keepAnswer(HOME, "coffee", "");
  assert.deepEqual(answers.answersOf(HOME).said, { wait: "asked" });
  answers.keepAnswers(HOME, { said: {}, own: [] });
  assert.equal(localStorage.length, 0);
});

test("what somebody else wrote is no answer", () => {
  for (const text of ["", "null", "{", "7", '{"said":{},"own":3}']) {
    localStorage.setItem("journey-answers-vertebroplasty", text);
    assert.ok(answers.isEmpty(answers.answersOf(HOME)), text);
  }
});

test("a full memory keeps answers in the window, and they do not stay", () => {
  const setItem = () => {
    throw new Error("full");
  };
  Object.assign(globalThis, { localStorage: { setItem, getItem: () => null, removeItem() {} } });
  answers.keepAnswer(HOME, "wait", "asked");
  assert.deepEqual(answers.answersOf(HOME).said, { wait: "asked" });
  assert.equal(answers.stay(HOME), false);
});
