// Reads calendar files as Thunderbird does, by their own rules of when clocks change: a JSON list of texts comes in, and
// a list of each one's events goes out, with their moments in seconds since 1970.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function events(/** @type {string} */ file) {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, starts: startDate.toUnixTime(), ends: endDate.toUnixTime() };
  });
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map(events)));
