import assert from "node:assert/strict";
import { test } from "node:test";
import { findVoice, sayable } from "./voices.js";

const voice = (/** @type {string} */ lang, { localService = true, isDefault = false } = {}) =>
  /** @type {SpeechSynthesisVoice} */ ({ lang, localService, default: isDefault, name: lang, voiceURI: lang });

test("no voice sends the words elsewhere", () => {
  assert.ok(findVoice("en", "en_US", [voice("en-US", { localService: false })]) === null);
});

test("no voice of another language reads", () => {
  assert.ok(findVoice("es", "es_ES", [voice("en-US"), voice("et-EE")]) === null);
});

test("the page's own country is best, then its language, then the device's choice", () => {
  const [british, american, plain] = [voice("en-GB", { isDefault: true }), voice("en_US"), voice("en")];
  assert.ok(findVoice("en", "en_US", [british, american]) === american);
  assert.ok(findVoice("en", "en_US", [british, plain]) === plain);
  assert.ok(findVoice("en", "en_US", [voice("en-IE"), british]) === british);
});

test("phone numbers are said digit by digit, other numbers as they are", () => {
  assert.equal(
    sayable("Call 715-201-3624 within 24 hours.", ["715-201-3624"]),
    "Call 7 1 5, 2 0 1, 3 6 2 4 within 24 hours.",
  );
  assert.equal(sayable("12,500 people", ["715-201-3624"]), "12,500 people");
});
