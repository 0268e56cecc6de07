import assert from "node:assert/strict";
import { test } from "node:test";
import { qrCode } from "./qr-code.js";

// That a camera reads it, tests/browser/test_questions.py sees.

const FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];

const part = (/** @type {boolean[][]} */ code, /** @type {number} */ x, /** @type {number} */ y) =>
  code.slice(y, y + 7).map((row) =>
    row
      .slice(x, x + 7)
      .map(Number)
      .join(""),
  );

test("a code is as large as its text needs, and has its three corners", () => {
  for (const [length, size] of [
    [1, 21],
    [14, 21],
    [15, 25],
    [213, 57],
    [412, 77],
  ]) {
    const code = qrCode("a".repeat(length)) ?? [];
    assert.equal(code.length, size);
    assert.ok(code.every((row) => row.length === size && row.every((module) => typeof module === "boolean")));
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ]) {
      assert.deepEqual(part(code, x, y), FINDER);
    }
  }
});

test("letters count as the bytes that they take", () => {
  assert.equal(qrCode("ä".repeat(7))?.length, 21);
  assert.equal(qrCode("ä".repeat(8))?.length, 25);
});

test("what is too long has no code", () => {
  assert.equal(qrCode("a".repeat(413)), null);
});
