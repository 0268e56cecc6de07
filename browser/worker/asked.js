// Which page of a reserve an address asks for. What is not of the page itself, such as marks, is left out.

const PAGES = ["timeline", "risks", "plan", "questions", "contact", "about"];

/**
 * @typedef {object} Asked
 * @property {string} procedure empty where the address names none
 * @property {string} language the same
 * @property {string} page
 * @property {string} step
 * @property {string} part
 * @property {string} audience empty where it is the patient
 */

/**
 * What an address asks for; null where no reserve may answer: for staff, in a kiosk, for a draft. All pages stand below
 * `top`: "/journey/".
 * @returns {Asked | null}
 */
export function askedFor(/** @type {string} */ address, top = "/") {
  const { pathname, searchParams } = new URL(address);
  const say = (/** @type {string} */ name) => searchParams.get(name) ?? "";
  const page = pathname === top ? PAGES[0] : pathname.slice(top.length);
  if (
    !pathname.startsWith(top) ||
    !PAGES.includes(page) ||
    !["", "link"].includes(say("mode")) ||
    searchParams.has("draft")
  )
    return null;
  return {
    procedure: say("procedure"),
    language: say("lang"),
    page,
    step: say("step"),
    part: say("part"),
    audience: say("for"),
  };
}

/** The key of the page that is asked for; empty where no reserve has it. */
export function keyOf(
  /** @type {Asked} */ { page, step, part, audience },
  /** @type {Pick<import("../reserve-store.js").Reserve, "steps" | "pages">} */ { steps, pages },
) {
  if (part === "start" || part === "library") return "";
  const at = `${page}?step=${steps[step] ?? step}`;
  const answer = `${page}?part=${part}`;
  const key = step && at in pages ? at : part && answer in pages ? answer : page;
  const told = `${key}&for=${audience}`;
  return told in pages ? told : key;
}

/**
 * The reserve that fits best what is asked for, and whether it is that of which is asked. The newest come first.
 * @param {Asked} asked
 * @param {import("../reserve-store.js").Kept[]} kept
 */
export function fitting({ procedure, language }, kept) {
  const ofProcedure = kept.filter(({ reserve }) => reserve.procedure === procedure);
  const isOnly = new Set(kept.map(({ reserve }) => reserve.procedure)).size === 1;
  const able = procedure ? ofProcedure : isOnly ? kept : [];
  const right = able.find(({ reserve }) => !language || reserve.language === language);
  const inLanguage = kept.find(({ reserve }) => reserve.language === language);
  return { fits: Boolean(right), found: right ?? inLanguage ?? kept.at(0) };
}
