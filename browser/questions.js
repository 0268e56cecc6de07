// What a reader answers and marks on the page of questions. Mounted by journey/screen/draw.py. The words stand on the page
// (journey/blocks/questions.py): this shows them, keeps what is chosen (answers.js), and tells the server nothing.

import { announce } from "./announce.js";
import { answersOf, forgetAnswers, hearOtherTabs, isEmpty, keepAnswer, keepAnswers, stay } from "./answers.js";
import { DRAWN } from "./drawn.js";
import { around, find, findAll, targetOf } from "./finding.js";
import { qrCode } from "./qr-code.js";

const ASK = "#ask=";
const ASKED = "asked"; // of a question that is marked
const MOST_OWN = 10;

/** @typedef {import("./answers.js").Here} Here */

// --- what is shown ---

function show(/** @type {Here} */ here) {
  const answers = answersOf(here);
  showOwn(answers.own);
  showSaid(answers.said);
  const kept = find(".answers-kept");
  kept?.toggleAttribute("data-kept", stay(here));
  find("[data-clear]")?.toggleAttribute("hidden", isEmpty(answers));
  showCode();
}

// What is marked goes behind the address, which no browser sends; what a reader has written stays here.
function showCode() {
  const code = find(".ask-code");
  if (!code) return;
  const topics = findAll(".on-top li:not([hidden])").map((told) => idsOf(told)[0]); // one says it all
  const questions = findAll("input[data-ask]:checked").map(({ dataset }) => dataset.ask);
  const ids = [...topics, ...questions].join(",");
  code.hidden = !ids;
  const link = `${code.dataset.address}${ASK}${ids}`;
  if (code.dataset.link === link) return;
  code.dataset.link = link;
  const text = find("#ask-link", code);
  if (text) text.textContent = link;
  find(".code", code)?.replaceChildren(...drawing(qrCode(link)));
}

function drawing(/** @type {boolean[][] | null} */ code) {
  if (!code) return [];
  const [svg, path] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  const [size, quiet] = [code.length, 4];
  svg.setAttribute("viewBox", [-quiet, -quiet, size + 2 * quiet, size + 2 * quiet].join(" "));
  const squares = code.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")));
  path.setAttribute("d", squares.join(""));
  svg.append(path);
  return [svg];
}

const idsOf = (/** @type {HTMLElement} */ { dataset: { when = "" } }) => when.split(" ");

function showSaid(/** @type {Record<string, string>} */ said) {
  for (const asked of findAll("[data-choose]")) {
    for (const choice of /** @type {HTMLInputElement[]} */ (findAll("input", asked))) {
      choice.checked = choice.value === said[asked.dataset.choose ?? ""];
    }
  }
  for (const box of /** @type {HTMLInputElement[]} */ (findAll("input[data-ask]"))) {
    box.checked = said[box.dataset.ask ?? ""] === ASKED;
  }
  for (const told of findAll("[data-when]")) {
    told.hidden = !idsOf(told).some((asked) => said[asked] === told.dataset.is);
  }
  for (const list of findAll(".on-top")) list.hidden = !find("li:not([hidden])", list);
}

// The list is made anew only where it differs, so that a button in it keeps its focus.
function showOwn(/** @type {string[]} */ own) {
  const list = find(".own-questions");
  if (!list || list.dataset.shows === JSON.stringify(own)) return;
  list.replaceChildren(...own.map((question, i) => ownLine(question, i, list.dataset.remove)));
  list.dataset.shows = JSON.stringify(own);
}

// Where they are only told again, none can be removed.
function ownLine(/** @type {string} */ question, /** @type {number} */ i, /** @type {string=} */ remove) {
  const line = document.createElement("li");
  if (!remove) return Object.assign(line, { textContent: question });
  const words = Object.assign(document.createElement("span"), { textContent: question });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button" });
  button.textContent = remove;
  button.setAttribute("aria-label", `${remove}: ${question}`);
  button.dataset.own = String(i);
  line.append(words, button);
  return line;
}

// --- what the reader does ---

function hearChange(/** @type {Here} */ here, /** @type {Event} */ event) {
  const input = /** @type {HTMLInputElement} */ (targetOf(event));
  const chosen = around(event, "[data-choose]")?.dataset.choose;
  if (chosen) keepAnswer(here, chosen, input.value);
  else if (input.dataset.ask) keepAnswer(here, input.dataset.ask, input.checked ? ASKED : "");
  else return;
  show(here);
  const asked = around(event, "[data-asked]");
  if (asked) explain(asked);
}

// The same is opened for every answer. It is said, too, where it is short.
function explain(/** @type {HTMLElement} */ asked) {
  find("details", asked)?.setAttribute("open", "");
  const because = asked.matches(".because") ? asked : find(".because", asked);
  const told = because && [...because.children].filter((line) => line.matches("p:not([hidden])"));
  announce((told ?? []).map((line) => line.textContent).join(" "));
}

function hearPress(/** @type {Here} */ here, /** @type {Event} */ event) {
  const button = around(event, "[data-add], [data-own], [data-clear]");
  if (!button) return;
  if ("add" in button.dataset) add(here);
  else if ("clear" in button.dataset) clear(here);
  else remove(here, Number(button.dataset.own));
}

function hearKey(/** @type {Here} */ here, /** @type {KeyboardEvent} */ event) {
  if (event.key === "Enter" && targetOf(event).id === "own-question") add(here);
}

function add(/** @type {Here} */ here) {
  const line = /** @type {HTMLInputElement | null} */ (find("#own-question"));
  const question = line?.value.trim();
  line?.focus();
  const { own } = answersOf(here);
  if (!line || !question || own.length >= MOST_OWN) return;
  line.value = "";
  keepAnswers(here, { own: [...own, question] });
  show(here);
  announce(question);
}

function remove(/** @type {Here} */ here, /** @type {number} */ i) {
  keepAnswers(here, { own: answersOf(here).own.filter((_, at) => at !== i) });
  show(here);
  find("#own-question")?.focus();
}

function clear(/** @type {Here} */ here) {
  forgetAnswers(here);
  show(here);
  for (const details of findAll("[data-asked] details")) details.removeAttribute("open");
  find("[data-choose] input")?.focus();
  announce(find(".answers-kept")?.dataset.cleared ?? "");
}

// --- what a code brings ---

/** @type {string[]} */
let brought = []; // ids of which the page does not tell yet what they answer

// Only a screen that keeps nothing reads a code: to a reader's own device, it may be somebody else's.
function hearCode(/** @type {Here} */ here) {
  if (!location.hash.startsWith(ASK) || here.keeps) return;
  brought = location.hash.slice(ASK.length).split(",");
  history.replaceState(history.state, "", location.pathname + location.search);
  forgetAnswers(here);
}

function keepBrought(/** @type {Here} */ here) {
  const known = findAll(".on-top [data-when]");
  if (!brought.length || !known.length) return;
  const answered = known.flatMap((one) => idsOf(one).map((id) => [id, one.dataset.is]));
  const said = answered.filter(([id = ""]) => brought.includes(id));
  brought = [];
  keepAnswers(here, { said: Object.fromEntries(said) });
}

/** @param {{ data: Here }} mounted */
export default function ({ data: here }) {
  const mounted = new AbortController();
  const { signal } = mounted;
  const showAgain = () => {
    hearCode(here);
    keepBrought(here);
    show(here);
  };
  showAgain();
  window.addEventListener("hashchange", showAgain, { signal });
  document.addEventListener(DRAWN, showAgain, { signal });
  document.addEventListener("change", (event) => hearChange(here, event), { signal });
  document.addEventListener("click", (event) => hearPress(here, event), { signal });
  document.addEventListener("keydown", (event) => hearKey(here, event), { signal });
  hearOtherTabs(showAgain, signal);
  return () => mounted.abort();
}
