import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { clocksDiffer, tellClocks } from "./clocks.js";

const zone = "America/Chicago";
const at = (/** @type {string} */ moment) => Date.parse(moment);

test("a device that is on another day than the server is found, by the clinic's time zone", () => {
  assert.equal(clocksDiffer({ today: "2026-12-03", zone }, at("2026-12-03T10:00:00-06:00")), false);
  assert.equal(clocksDiffer({ today: "2026-12-04", zone }, at("2026-12-05T00:30:00+09:00")), false);
  assert.equal(clocksDiffer({ today: "2026-12-05", zone }, at("2026-12-06T10:00:00-06:00")), true);
});

test("around midnight, two good clocks may be a little apart", () => {
  assert.equal(clocksDiffer({ today: "2026-11-03", zone }, at("2026-11-04T00:20:00-06:00")), false);
  assert.equal(clocksDiffer({ today: "2026-11-04", zone }, at("2026-11-03T23:40:00-06:00")), false);
});

test("a page that stays open overnight was right when it came", () => {
  const told = { today: "2026-10-03", zone };
  assert.equal(clocksDiffer(told, at("2026-10-03T22:00:00-05:00")), false);
  assert.equal(clocksDiffer(told, at("2026-10-04T08:00:00-05:00")), false);
});

test("the server is told once, and told when it is over", () => {
  const told = mock.fn();
  tellClocks({ today: "1999-01-01", zone, clocks_differ: false }, told);
  tellClocks({ today: "1999-01-01", zone, clocks_differ: true }, told);
  tellClocks({ clocks_differ: true }, told);
  assert.deepEqual(
    told.mock.calls.map((call) => call.arguments),
    [
      ["clocks_differ", true],
      ["clocks_differ", false],
    ],
  );
});
