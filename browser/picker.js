// The form that asks for the day and the time of the arrival.

import { find } from "./finding.js";
import { make } from "./making.js";
import { writeAnew } from "./wording.js";

/**
 * @typedef {object} Offered what journey/told/plan.py says
 * @property {string} told what the server was told last
 * @property {string} arrival what it took for a good time
 * @property {string} wrong or why it did not
 * @property {string} procedure
 * @property {boolean} keeps
 * @property {import("./kept-times.js").Times | null} [own_times]
 * @property {string} [today]
 * @property {string} [zone]
 * @property {boolean} [clocks_differ]
 * @property {[name: string, text: string, first: number, last: number, weekday: number][]} months
 * @property {string[]} weekdays
 * @property {[value: string, text: string][]} times
 * @property {Record<string, string>} words
 *
 * @typedef {[value: string, text: string, ...rest: unknown[]]} Choice
 */

function field(/** @type {Record<string, string>} */ words, /** @type {string} */ name) {
  const id = `picker-${name}`;
  return make("div", {}, make("label", { htmlFor: id, textContent: words[name] }), make("select", { id, name }));
}

/** A new form; "keep", "own" and "forget" are its buttons besides the one that submits it. */
export function build(/** @type {Record<string, string>} */ words) {
  const question = make("legend", { textContent: words.question });
  const fields = make("div", { className: "fields" }, ...["month", "day", "time"].map((name) => field(words, name)));
  const wrong = make("p", { className: "wrong" });
  wrong.setAttribute("role", "alert");
  const hint = make("p", { className: "hint" });
  hint.setAttribute("role", "status");
  const show = make("button", { type: "submit", className: "show", textContent: words.show });
  const acts = ["keep", "own", "forget"].map((name) =>
    make("button", { type: "button", className: name, textContent: words[name] }),
  );
  return make(
    "form",
    { className: "picker", noValidate: true },
    make("fieldset", {}, question, fields),
    wrong,
    hint,
    make("div", { className: "acts" }, show, ...acts),
    make("p", { className: "stays" }),
  );
}

/** A part of the form by its name. */
export const part = (/** @type {HTMLFormElement} */ form, /** @type {string} */ name) =>
  /** @type {HTMLElement} */ (find(`.${name}`, form));

export const say = (/** @type {HTMLFormElement} */ form, /** @type {string} */ text) =>
  writeAnew(part(form, "wrong"), text);

const select = (/** @type {HTMLFormElement} */ form, /** @type {string} */ name) =>
  /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));

// The choices are drawn anew only where they differ, so that an open list stays open.
function offer(/** @type {HTMLSelectElement} */ list, /** @type {Choice[]} */ choices, /** @type {string} */ empty) {
  const wanted = JSON.stringify([choices, empty]);
  if (list.dataset.offers === wanted) return;
  const chosen = list.value;
  const offered = [["", empty], ...choices].map(([value, textContent]) => make("option", { value, textContent }));
  list.replaceChildren(...offered);
  list.value = choices.some(([value]) => value === chosen) ? chosen : "";
  list.dataset.offers = wanted;
}

/** @returns {Choice[]} */
function daysOf(/** @type {string} */ month, /** @type {Offered} */ { months, weekdays }) {
  const found = months.find(([name]) => name === month);
  if (!found) return [];
  const [, , first, last, weekday] = found;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const text = `${weekdays[(weekday + i) % 7]} ${first + i}`;
    return [String(first + i).padStart(2, "0"), text];
  });
}

/** The days of the month that is chosen. */
export function offerDays(/** @type {HTMLFormElement} */ form, /** @type {Offered} */ data) {
  offer(select(form, "day"), daysOf(select(form, "month").value, data), data.words.choose);
}

/** @param {HTMLFormElement} form @param {Offered} data @param {string} arrival such as 2026-12-03T08:00, or none */
export function choose(form, data, arrival) {
  const [, month, day, time] = /^(.{7})-(..)T(.{5})$/.exec(arrival) ?? ["", "", "", ""];
  select(form, "month").value = month;
  offerDays(form, data);
  select(form, "day").value = day;
  select(form, "time").value = time;
}

/** Offer what there is, with what the server shows chosen. */
export function fill(/** @type {HTMLFormElement} */ form, /** @type {Offered} */ data) {
  offer(select(form, "month"), data.months, data.words.choose);
  offer(select(form, "time"), data.times, data.words.choose);
  const { filled = "" } = form.dataset;
  if (data.arrival !== filled && !data.wrong) choose(form, data, data.arrival);
  form.dataset.filled = data.arrival;
  offerDays(form, data);
}

/** What is chosen, such as 2026-12-03T08:00; empty while something is missing. */
export function chosenIn(/** @type {HTMLFormElement} */ form) {
  const [month, day, time] = ["month", "day", "time"].map((name) => select(form, name).value);
  return month && day && time ? `${month}-${day}T${time}` : "";
}
