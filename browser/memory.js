// What this browser remembers: for each procedure a plan, which is what a link carries after "#when=", and for each day
// what is ticked on its checklist. It is read anew each time, so that all tabs have one memory, and forgotten is
// forgotten. A device that many people use, and a browser that refuses, have the memory of this window alone.

import { forgetTimes, keepTimes } from "./kept-times.js";
import { PLANS, storedPlan } from "./plan-room.js";
import * as storage from "./storage.js";

const AS_LONG_AS_A_PLAN = 600; // letters

/**
 * @typedef {{ when: string, ticks: Record<string, string[]> }} Plan ticks by day
 * @typedef {{ procedure: string, keeps: boolean }} Here keeps: whether this device is one reader's own
 *
 * @typedef {object} InThisWindow by procedure
 * @property {Record<string, Plan>} own
 * @property {Record<string, Plan>} linked came with a link
 * @property {Record<string, string>} asked not yet known to be a good time; neither this nor what was linked is kept
 */

/** @type {Plan} */
const NO_PLAN = { when: "", ticks: {} };

/** @type {InThisWindow} */
window.journey.plans ??= { own: {}, linked: {}, asked: {} };
export const inThisWindow = window.journey.plans;

export const arrivalOf = (/** @type {string} */ when) => when.slice(0, 16);
const dayOf = (/** @type {string} */ when) => when.slice(0, 10);

// --- plans ---

/** @returns {Plan} */
export function ownPlan(/** @type {Here} */ { procedure, keeps }) {
  return (keeps && storedPlan(procedure)) || inThisWindow.own[procedure] || NO_PLAN;
}

export const shownPlan = (/** @type {Here} */ here) => inThisWindow.linked[here.procedure] ?? ownPlan(here);

export function keepPlan(/** @type {Here} */ { procedure, keeps }, /** @type {Plan} */ plan) {
  const isEmpty = !plan.when && !Object.values(plan.ticks).flat().length;
  if (isEmpty) forgetPlan(procedure);
  else if (keeps && storage.keep(PLANS + procedure, JSON.stringify(plan))) delete inThisWindow.own[procedure];
  else inThisWindow.own[procedure] = plan;
}

export const stays = (/** @type {Here} */ { procedure, keeps }) =>
  keeps && !inThisWindow.own[procedure] && storage.hasRoomFor(AS_LONG_AS_A_PLAN);

export function forgetPlan(/** @type {string} */ procedure) {
  storage.drop(PLANS + procedure);
  forgetTimes(procedure);
  delete inThisWindow.own[procedure];
}

const storedNames = () => storage.names().filter((name) => name.startsWith(PLANS));

export function forgetPlans() {
  storedNames().forEach(storage.drop);
  forgetTimes();
  Object.assign(inThisWindow, { own: {}, linked: {}, asked: {} });
}

export function remembersSomething() {
  const { own, linked } = inThisWindow;
  return Boolean(storedNames().length || Object.keys({ ...own, ...linked }).length);
}

// The same plan at another time keeps its id, by which a calendar knows it again. The id of one that came with a link
// without an id is the time with which it came.
export function at(/** @type {string} */ arrival, /** @type {Plan} */ { when }) {
  const id = when.split("&plan=")[1] || arrivalOf(when) || newId();
  return `${arrival}&plan=${id}`;
}

// crypto.randomUUID is for HTTPS alone.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// What was ticked before there was a day goes along to the first one; another day has ticks of its own.
/** @returns {Plan} */
export function movedTo(/** @type {string} */ when, /** @type {Plan} */ { when: before, ticks }) {
  return { when, ticks: before ? ticks : { [dayOf(when)]: ticks[""] ?? [] } };
}

export function keepLinked(/** @type {Here} */ here) {
  const linked = inThisWindow.linked[here.procedure];
  const own = ownPlan(here);
  const day = dayOf(linked.when);
  const ticked = [...((!own.when && own.ticks[""]) || []), ...(linked.ticks[day] ?? [])];
  delete inThisWindow.linked[here.procedure];
  keepPlan(here, { when: linked.when, ticks: { [day]: ticked } });
}

/**
 * Keep the times that the server told, if they are of the reader's own plan, and that is stored.
 * @param {Here & { told: string, own_times?: import("./kept-times.js").Times | null }} said
 */
export function keepOwnTimes({ procedure, keeps, told, own_times: times }) {
  if (times && keeps && told && storedPlan(procedure)?.when === told) keepTimes(procedure, told, times);
}

/** Hear, until the signal, that another tab has kept or forgotten something. */
export function hearOtherTabs(/** @type {() => void} */ hear, /** @type {AbortSignal} */ signal) {
  const hearStorage = (/** @type {StorageEvent} */ { key }) => {
    if (key === null || key.startsWith(PLANS)) hear();
  };
  window.addEventListener("storage", hearStorage, { signal });
}

// --- ticks ---

const ticksOf = (/** @type {Plan} */ { when, ticks }) => ticks[dayOf(when)] ?? [];

/** What is ticked for the day that is shown. */
export const shownTicks = (/** @type {Here} */ here) => ticksOf(shownPlan(here));

export function keepTick(/** @type {Here} */ here, /** @type {string} */ task, /** @type {boolean} */ isDone) {
  const plan = shownPlan(here);
  const ticked = [...ticksOf(plan).filter((other) => other !== task), ...(isDone ? [task] : [])];
  const changed = { ...plan, ticks: { ...plan.ticks, [dayOf(plan.when)]: ticked } };
  if (inThisWindow.linked[here.procedure]) inThisWindow.linked[here.procedure] = changed;
  else keepPlan(here, changed);
}
