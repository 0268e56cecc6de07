// Asks for the day and the time of the arrival, and keeps them, with the ticks of the checklist, in this browser alone.
// Mounted by journey/screen/draw.py. They come from a choice on the page, from a link (#when=2026-12-03T08:00), or from
// the browser's memory, and go to the server over the session; only a time that a reader chose and the server took for
// a good one is kept.

import { clocksDiffer, tellClocks } from "./clocks.js";
import { DRAWN } from "./drawn.js";
import { find, findAll, targetOf } from "./finding.js";
import {
  arrivalOf,
  at,
  forgetPlan,
  forgetPlans,
  hearOtherTabs,
  inThisWindow,
  keepLinked,
  keepOwnTimes,
  keepPlan,
  keepTick,
  movedTo,
  ownPlan,
  remembersSomething,
  shownPlan,
  shownTicks,
  stays,
} from "./memory.js";
import { build, choose, chosenIn, fill, offerDays, part, say } from "./picker.js";
import { write } from "./wording.js";

const MOST_LETTERS = 1000; // of a link's text that are handed on

/**
 * @typedef {import("./picker.js").Offered} Offered
 * @typedef {{ form: HTMLFormElement, words: string, data: Offered, tellServer: (when: string) => void }} Asking
 */

/** @type {WeakMap<Element, Asking>} */
const asked = new WeakMap(); // by the element that each stands in

function takeFromLink() {
  const found = /^#when=(.*?)[.,;)\]>'"\u2019\u201d]*$/s.exec(location.hash); // a sentence may end behind a link
  if (!found) return "";
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    return decodeURIComponent(found[1]).slice(0, MOST_LETTERS);
  } catch {
    return found[1].slice(0, MOST_LETTERS);
  }
}

// What the form says of what is chosen, shown and kept. A style sheet hides a plan that is not the one chosen, so that
// nobody saves another day than they see.
function show(/** @type {Asking} */ { form, data }) {
  const { words, procedure } = data;
  const isLinked = Boolean(inThisWindow.linked[procedure]);
  const hasOwn = Boolean(ownPlan(data).when);
  const isStored = !isLinked && stays(data);
  const isChanged = Boolean(data.arrival) && chosenIn(form) !== data.arrival;
  Object.assign(form.dataset, { stored: isStored, changed: isChanged });
  const came = isLinked ? (hasOwn ? words.linked_too : words.linked) : "";
  write(part(form, "hint"), isChanged ? words.changed : came);
  part(form, "keep").hidden = !isLinked || isChanged;
  write(part(form, "keep"), hasOwn ? words.keep_instead : words.keep);
  part(form, "own").hidden = !isLinked || !hasOwn;
  part(form, "forget").hidden = !remembersSomething();
  write(part(form, "stays"), isStored ? words.stays : words.not_kept);
  part(form, "stays").hidden = isLinked;
}

function showTicks(/** @type {Asking} */ { data }) {
  const ticked = shownTicks(data);
  for (const box of /** @type {HTMLInputElement[]} */ (findAll("input[data-tick]"))) {
    box.checked = ticked.includes(box.dataset.tick ?? "");
  }
}

// The reader is taken to the times as soon as they are there.
function goToTimes(/** @type {string} */ arrival, tries = 100) {
  const heading = document.getElementById("your-times");
  if (heading?.dataset.when === arrival) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  } else if (tries) setTimeout(() => goToTimes(arrival, tries - 1), 50);
}

// --- what the reader does ---

function hear(/** @type {Asking} */ asking) {
  const { form } = asking;
  form.addEventListener("change", () => {
    offerDays(form, asking.data);
    say(form, "");
    show(asking);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(asking);
  });
  const acts = { keep: keepWhatCame, own: showOwn, forget };
  for (const [name, act] of Object.entries(acts)) part(form, name).addEventListener("click", () => act(asking));
}

function submit(/** @type {Asking} */ asking) {
  const { form, data } = asking;
  const arrival = chosenIn(form);
  say(form, arrival ? "" : data.words.not_all);
  if (!arrival) return find("select:has(option[value='']:checked)", form)?.focus();
  if (arrival === data.arrival) return goToTimes(arrival);
  const when = at(arrival, ownPlan(data).when ? ownPlan(data) : shownPlan(data));
  if (when === data.told) return say(form, data.wrong);
  inThisWindow.asked[data.procedure] = when;
  settle(asking);
  goToTimes(arrival);
}

function keepWhatCame(/** @type {Asking} */ asking) {
  const { form, data } = asking;
  keepLinked(data);
  refresh(asking);
  say(form, stays(data) ? data.words.kept : data.words.not_kept);
  part(form, "show").focus();
}

function showOwn(/** @type {Asking} */ asking) {
  const { form, data } = asking;
  delete inThisWindow.linked[data.procedure];
  say(form, "");
  refresh(asking);
  goToTimes(arrivalOf(ownPlan(data).when));
}

function forget(/** @type {Asking} */ asking) {
  const { form, data } = asking;
  forgetPlans();
  choose(form, data, "");
  refresh(asking);
  say(form, data.words.forgotten);
  find("select", form)?.focus();
}

// --- between the memory and the server ---

// Returns, as hearAnswer does, whether the reader is to choose again: what a link says may be answered already.
function hearLink(/** @type {Asking} */ asking) {
  const { form, data } = asking;
  const when = takeFromLink();
  if (!when) return false;
  const { linked } = inThisWindow;
  delete linked[data.procedure];
  say(form, "");
  // Where nothing is kept, it is nobody's own, whoever chose it.
  if (!stays(data)) inThisWindow.asked[data.procedure] = when;
  else if (arrivalOf(when) !== arrivalOf(ownPlan(data).when)) linked[data.procedure] = { when, ticks: {} };
  return when === data.told && hearAnswer(asking);
}

function keepAsked(/** @type {Offered} */ data) {
  const { asked, linked } = inThisWindow;
  const plan = movedTo(asked[data.procedure], ownPlan(data));
  delete asked[data.procedure];
  delete linked[data.procedure];
  keepPlan(data, plan);
}

// The times of another day are drawn before this script hears that the server took it: who sees them may leave at once.
function hearTimes(/** @type {Offered} */ data) {
  const arrival = arrivalOf(inThisWindow.asked[data.procedure] ?? "");
  const drawn = document.getElementById("your-times")?.dataset.when;
  if (arrival && arrival === drawn && arrival !== data.arrival) keepAsked(data);
}

// What the server says of the time that it was told. Returns whether the reader is to choose again. What is over by a
// clock that may be wrong is not forgotten.
function hearAnswer(/** @type {Asking} */ { form, data }) {
  const { told, arrival, wrong, procedure, words } = data;
  const { linked } = inThisWindow;
  const own = ownPlan(data);
  if (wrong) write(part(form, "wrong"), wrong);
  if (told && told === inThisWindow.asked[procedure]) {
    if (arrival) keepAsked(data);
    delete inThisWindow.asked[procedure];
    return !arrival;
  }
  if (wrong && told === linked[procedure]?.when) {
    delete linked[procedure];
    if (own.when) say(form, words.bad_link);
  } else if (wrong && told === own.when && !clocksDiffer(data)) forgetPlan(procedure);
  return false;
}

// The server is told what is to be shown, if it shows something else.
function settle(/** @type {Asking} */ { data, tellServer }) {
  const wanted = inThisWindow.asked[data.procedure] ?? shownPlan(data).when;
  if (wanted !== data.told && (wanted || !data.wrong)) tellServer(wanted);
}

function refresh(/** @type {Asking} */ asking, choosesAgain = false) {
  if (!choosesAgain) settle(asking);
  keepOwnTimes(asking.data);
  show(asking);
  showTicks(asking);
}

/** The form that stands in an element, a new one where its words have changed. */
function askIn(/** @type {HTMLElement} */ parent, /** @type {Offered} */ data) {
  const words = JSON.stringify(data.words);
  const before = asked.get(parent);
  if (before?.words === words && parent.contains(before.form)) return before;
  before?.form.remove();
  const asking = { form: build(data.words), words, data, tellServer: () => {} };
  asked.set(parent, asking);
  parent.append(asking.form);
  hear(asking);
  return asking;
}

/**
 * @param {object} mounted
 * @param {Offered} mounted.data
 * @param {HTMLElement} mounted.parentElement
 * @param {(name: string, value: string | boolean) => void} mounted.setStateValue
 */
export default function ({ data, parentElement, setStateValue }) {
  const asking = askIn(parentElement, data);
  Object.assign(asking, { data, tellServer: (/** @type {string} */ when) => setStateValue("when", when) });
  fill(asking.form, data);
  const isAnswered = hearAnswer(asking);
  refresh(asking, hearLink(asking) || isAnswered);
  tellClocks(data, setStateValue);

  const mounted = new AbortController();
  const { signal } = mounted;
  const hearHash = () => refresh(asking, hearLink(asking));
  const hearTick = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLInputElement} */ (targetOf(event));
    if (!box.matches("input[data-tick]")) return;
    keepTick(asking.data, box.dataset.tick ?? "", box.checked);
    show(asking);
  };
  window.addEventListener("hashchange", hearHash, { signal });
  hearOtherTabs(() => refresh(asking), signal);
  document.addEventListener(DRAWN, () => showTicks(asking), { signal });
  document.addEventListener("change", hearTick, { signal });
  const times = new MutationObserver(() => hearTimes(data));
  times.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener("abort", () => times.disconnect());
  return () => mounted.abort();
}
