// What works while the words stand alone, where a network lets pages through and no live line: each page is asked for with
// the day that this browser keeps, and is told with it (journey/server/front_page.py). No query, so no log, has the day.
// Fetched by first/alone.js.

import { clocksDiffer } from "./clocks.js";
import * as copying from "./copying.js";
import { find } from "./finding.js";
import { first } from "./first/first-words.js";
import tellDay from "./kept-day.js";
import { inThisWindow, shownPlan, stays } from "./memory.js";
import askForDay from "./plan.js";
import hearAnswers from "./questions.js";
import * as sending from "./sending.js";

/**
 * What each kind of block is heard by.
 * @type {Record<string, (mounted: any) => () => void>}
 */
const HEARERS = { ArrivalPicker: askForDay, KeptDay: tellDay, KeptAnswers: hearAnswers };

const head = find("script[data-modules]")?.dataset ?? {};

let stop = () => {};
let differ = false; // the clocks, as far as a page has told
let asks = /** @type {HTMLElement | undefined} */ (undefined); // the place of the form, which stays with what is chosen

function headers(/** @type {string} */ address) {
  const said = new URL(address, location.href).searchParams;
  const procedure = said.get("procedure") ?? head.procedure ?? "";
  const keeps = (said.get("mode") ?? head.mode) === "link";
  const day = { "Journey-Day": inThisWindow.asked[procedure] ?? shownPlan({ procedure, keeps }).when };
  return differ ? { ...day, "Journey-Clocks": "differ" } : day;
}

/** The words have changed: what they ask is heard. */
function hear() {
  stop();
  const words = first();
  if (!words) return;
  words.dataset.keeps = "";
  const place = find("[data-heard]", words);
  if (!place) return;
  const { heard = "", said = "" } = place.dataset;
  const data = JSON.parse(said);
  differ = clocksDiffer(data);
  const parentElement = heard === "ArrivalPicker" ? stayIn(place) : place;
  stop = HEARERS[heard]({ data, parentElement, setStateValue: renew });
  document.documentElement.toggleAttribute("data-stored", stays(data));
}

function stayIn(/** @type {HTMLElement} */ place) {
  if (asks) place.replaceWith(asks);
  asks ??= place;
  return asks;
}

async function renew() {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  if (await window.journey.words.renew()) if (focused?.isConnected) focused.focus({ preventScroll: true });
}

window.journey.alone = { headers, hear };
copying.listen();
sending.listen();
renew();
