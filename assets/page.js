// What only the browser can do. Mounted once on every page by journey/screen/browser.py.
// Streamlit draws a page piece by piece, so what is mended here is mended after every change of the page.

const AFTER_DRAWING = 60; // ms: the new step is on screen first, then it is announced

const state = (window.journeyPage ??= { wanted: null, place: null, marks: null, page: null, observer: null });

// --- a new step, and a mark on the spine, are announced ---

function announce(text) {
  let region = document.getElementById("journey-live");
  if (!region) {
    region = document.createElement("div");
    region.id = "journey-live";
    region.className = "visually-hidden";
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  region.textContent = text;
}

// Who comes to another page starts at its title, which a screen reader then says; on a phone, the menu closes.
function showPage({ page }) {
  const title = document.querySelector(`#root h1[data-page="${page || "timeline"}"]`);
  if (state.page === page || !title) return;
  const isFirst = state.page === null;
  Object.assign(state, { page, place: placeHeading()?.dataset.step });
  if (isFirst) return;
  document.querySelector("details.menu")?.removeAttribute("open");
  document.querySelector("[data-testid='stMain']").scrollTo({ top: 0, behavior: "instant" });
  giveFocusTo(title);
}

// A frame shows where the focus is to those who go by Tab; a browser would draw one after any other key, too.
function giveFocusTo(heading) {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.classList.toggle("no-frame", !state.goesByTab);
  heading.focus({ preventScroll: true });
}

function hearTab({ type, key }) {
  if (key === "Tab" || type === "pointerdown") state.goesByTab = key === "Tab";
}

const placeHeading = () => document.querySelector("#root #step");

// Who pressed in the list below the card is taken up to the card; who pressed Next stays on Next.
function showPlace() {
  const heading = placeHeading();
  if (!heading || state.place === heading.dataset.step) return;
  const isFirst = !state.place; // a page is drawn piece by piece: its title may have been there before its first step
  state.place = heading.dataset.step;
  if (isFirst) return;
  announce(heading.dataset.says);
  const stays = document.activeElement?.closest(".st-key-moves, .st-key-phases, .st-key-chart");
  const { top } = heading.getBoundingClientRect();
  const covered = parseFloat(getComputedStyle(document.querySelector("[data-testid='stMain']")).scrollPaddingTop);
  if (!stays) giveFocusTo(heading);
  if (top < covered || top > window.innerHeight - 160) heading.scrollIntoView({ block: "start" });
}

function tellMarks({ marks }) {
  if (state.marks !== null && state.marks !== marks) announce(marks);
  state.marks = marks;
}

// A text that a choice has changed.
function tellChange() {
  const text = document.querySelector("[data-announce]");
  if (text && state.told && state.told !== text.textContent) announce(text.dataset.announce);
  state.told = text?.textContent;
}

// --- copying ---

async function copy({ target }) {
  const button = target.closest("button[data-copy]");
  if (!button || button.textContent === button.dataset.done) return;
  const label = (button.dataset.label ??= button.textContent);
  const text = document.getElementById(button.dataset.copy);
  // Without HTTPS, or where it is forbidden, a script has no clipboard, but a browser copies what is selected.
  getSelection().selectAllChildren(text);
  const written = navigator.clipboard?.writeText(text.textContent).then(() => true, copySelected);
  const isCopied = written ? await written : copySelected();
  button.textContent = isCopied ? button.dataset.done : state.wanted.not_copied;
  announce(button.textContent);
  if (isCopied) setTimeout(() => (button.textContent = label), 3000);
}

// Whether a browser copied, it tells by an event, too: what it returns says only that it may.
function copySelected() {
  let isHeard = false;
  const hear = () => (isHeard = true);
  document.addEventListener("copy", hear, { once: true });
  const mayCopy = document.execCommand("copy");
  document.removeEventListener("copy", hear);
  return mayCopy && isHeard;
}

// The next picture is there before it is asked for.
function fetchAhead() {
  const nextPicture = placeHeading()?.dataset.next;
  if (!nextPicture || state.fetched === nextPicture) return;
  state.fetched = nextPicture;
  new Image().src = nextPicture;
}

// --- the keys of a consult: arrows go on and back, a digit goes to the step with this number ---

const KEYS = { ArrowRight: ".st-key-consult-next button", ArrowLeft: ".st-key-consult-back button" };

function hearKey(event) {
  const on = document.querySelector(".st-key-keys input[type=checkbox]")?.checked;
  const busy = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]");
  if (!on || busy || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const number = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  const button = number
    ? document.querySelectorAll(".st-key-all-steps .stButton button")[number - 1]
    : KEYS[event.key] && document.querySelector(KEYS[event.key]);
  if (!button) return;
  event.preventDefault();
  button.click();
}

// --- what Streamlit 1.67 leaves out ---

function set(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

// What a translator has made of the page, and calls it, stays as long as we tell it in the same language.
function tellLanguage({ language }) {
  state.language ??= document.getElementById("journey-first")?.lang;
  if (state.language === language) return;
  state.language = document.documentElement.lang = language;
}

function skip(event) {
  const title = event.target.closest(".skip") && document.querySelector("h1");
  if (!title) return;
  event.preventDefault();
  giveFocusTo(title);
  title.scrollIntoView({ block: "start" });
}

// It has no way to say what is a menu and where help stands, reads a chart's parts out after its text, and lets the
// keyboard stop at the page as a whole before its first link.
function nameParts({ menu, help }) {
  const main = document.querySelector("[data-testid='stMain']"); // a kiosk that forgets takes it away
  if (main) set(main, "tabindex", "-1");
  for (const [place, role, name] of [[".st-key-menu", "navigation", menu], [".st-key-help", "region", help]]) {
    const part = document.querySelector(place);
    if (part) set(part, "role", role);
    if (part) set(part, "aria-label", name);
  }
  for (const chart of document.querySelectorAll("[data-testid='stPlotlyChart']")) set(chart, "role", "img");
  for (const drawn of document.querySelectorAll(".js-plotly-plot, #js-plotly-tester")) set(drawn, "aria-hidden", "true");
}

// It writes the first page's address as "?query", which leads nowhere else when it is opened in another tab. And its
// links keep the step at which the whole page was drawn: only the part that a step changes is drawn after a press.
function mendLinks() {
  const step = new URLSearchParams(location.search).get("step");
  for (const link of document.querySelectorAll("[data-testid='stPageLink-NavLink']")) {
    const there = new URL(link.getAttribute("href").replace(/^\?/, "/?"), location.origin);
    if (step && there.searchParams.has("step")) there.searchParams.set("step", step);
    set(link, "href", there.pathname + there.search);
  }
}

// It follows a link by what it knows itself: where that is old, the browser goes, and it follows the browser.
function follow(event) {
  const link = event.target.closest("[data-testid='stPageLink-NavLink']");
  if (!link || opensElsewhere(event)) return;
  event.preventDefault();
  event.stopPropagation();
  mendLinks();
  if (isShown(link)) stay();
  else press({ href: link.href });
}

const opensElsewhere = ({ ctrlKey, metaKey, shiftKey, button }) => ctrlKey || metaKey || shiftKey || button;
const isShown = ({ pathname, search }) => pathname === `/${state.wanted.page}` && search === location.search;

// It goes where the address leads, and writes the path of a page into it once the page is drawn: until then the
// address stays with the page that is shown.
function goTo(href) {
  const before = location.href;
  const samePage = new URL(href).pathname === location.pathname;
  if (samePage && href !== before) history.pushState({}, "", href);
  if (!samePage) history.replaceState({}, "", href);
  window.dispatchEvent(new PopStateEvent("popstate"));
  if (!samePage) history.replaceState({}, "", before);
}

// It shows by colour only which page, phase and step are chosen, and what is marked.
function markChosen(page) {
  for (const link of document.querySelectorAll(".st-key-menu a")) {
    set(link, "aria-current", link.pathname === "/" + page ? "page" : null);
  }
  for (const button of document.querySelectorAll(".st-key-phases button")) {
    set(button, "aria-current", button.dataset.testid.endsWith("primary") ? "step" : null);
  }
  const here = `.st-key-step-${placeHeading()?.dataset.step}`;
  for (const button of document.querySelectorAll(".st-key-all-steps .stButton button")) {
    set(button, "aria-current", button.closest(here) ? "step" : null);
  }
  for (const button of document.querySelectorAll(":is(.st-key-levels, [class*='st-key-cover-']) button")) {
    set(button, "aria-pressed", String(button.dataset.testid.endsWith("primary")));
  }
  for (const button of document.querySelectorAll("[class*='-card-'] [class*='st-key-cover-'] button")) {
    const topic = button.closest("[class*='-card-']").querySelector("h3");
    set(button, "aria-label", `${button.querySelector("p").textContent}: ${topic.textContent}`);
  }
}

// It draws a button anew as its look changes, and the keyboard's focus is lost: give it back. Where the button is
// gone, such as Next at the last step, the focus goes to the step.
function keepFocus({ target }) {
  const button = target.closest(":is(.st-key-levels, [class*='st-key-cover-'], .st-key-moves) .stButton button");
  state.pressed = button && [...button.closest(".stButton").parentElement.classList].find((name) => name.startsWith("st-key-"));
}

function giveFocusBack() {
  if (!state.pressed || document.activeElement !== document.body) return;
  const button = document.querySelector(`.${state.pressed} button:enabled`);
  if (button) button.focus({ preventScroll: true });
  else giveFocusTo(document.getElementById("step"));
}

// It moves an expander by script, which no style sheet can stop.
function stopMovement({ target }) {
  if (!target.closest("summary") || !matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  let frames = 6; // a busy machine starts the movement some frames later
  const stop = () => {
    document.getAnimations().forEach((movement) => movement.finish());
    if (frames--) requestAnimationFrame(stop);
  };
  requestAnimationFrame(stop);
}

// Plotly selects on a second tap only, because the first one hovers: hover for it as the finger comes down.
function hoverForTouch(event) {
  if (event.pointerType !== "touch") return;
  const target = event.target.closest(".js-plotly-plot")?.querySelector(".nsewdrag");
  if (!target) return;
  const at = { bubbles: true, clientX: event.clientX, clientY: event.clientY };
  target.dispatchEvent(new MouseEvent("mouseover", at));
  target.dispatchEvent(new MouseEvent("mousemove", at));
}

// --- a press that cannot be followed, or was not, waits: it is followed as soon as there is a server ---
// What was followed has changed the address: every press of ours does, and a press that need not may be repeated.

const SLOW = 1000; // ms: after that a reader is told that a press is not lost
const connection = () => document.querySelector("[data-testid=stApp]")?.dataset ?? {};
const isConnected = () => connection().testConnectionState === "CONNECTED";

function keepPress({ target }) {
  const button = target.closest(".stButton button");
  const place = button?.closest("[class*='st-key-']");
  const key = [...(place?.classList ?? [])].find((name) => name.startsWith("st-key-")) ?? keyOfStop(target);
  if (key) keep({ key });
}

// What a stop of a chart does, a button does, too. With a connection, a chart keeps by itself what is chosen in it.
function keyOfStop(target) {
  const [stop] = (!isConnected() && target.closest(".js-plotly-plot")?._hoverdata) || [];
  const keys = ["step", "level"].map((kind) => `st-key-${kind}-${stop?.customdata[0]}`);
  return keys.find((key) => document.querySelector(`.${key} button`));
}

function press({ href }) {
  keep({ href });
  if (isConnected()) goTo(href);
}

// Who presses what is shown does not want what waits.
function stay() {
  state.press = null;
  tellWaiting();
}

function keep(what) {
  state.press = { ...what, from: location.href, isLost: !isConnected() };
  clearTimeout(state.late);
  state.late = setTimeout(tellWaiting, state.press.isLost ? 0 : SLOW);
}

function followConnection() {
  const isDrawn = connection().testScriptState === "notRunning";
  if (!isConnected()) {
    state.isBehind = true;
    if (state.press) state.press.isLost = true;
  } else if (isDrawn && state.isBehind) catchUp();
  else if (isDrawn) Object.assign(state, { press: null, shown: location.pathname + location.search });
  tellWaiting();
}

// What was asked for while there was no server, by a press or by Back and Forward of the browser.
function catchUp() {
  const { press: lost, shown, wanted } = state;
  const isShown = location.pathname === `/${wanted.page}` && location.pathname + location.search === shown;
  Object.assign(state, { isBehind: false, press: null });
  if (lost?.from === location.href) {
    if (lost.href) press(lost);
    else document.querySelector(`.${lost.key} button`)?.click();
  } else if (!isShown) window.dispatchEvent(new PopStateEvent("popstate"));
}

function tellWaiting() {
  const says = state.press?.from === location.href ? state.wanted.waiting : "";
  const sign = document.getElementById("journey-waiting");
  if (sign.textContent !== says) sign.textContent = says;
}

const CONNECTION = ["data-test-connection-state", "data-test-script-state"];

// Streamlit takes its buttons away as long as it has no connection. Ours can be pressed then, and keep their focus.
function keepOpen(changes) {
  if (isConnected()) return;
  for (const { target, oldValue } of changes) {
    if (oldValue === null && target.matches(".stButton button")) target.disabled = false;
  }
}

// --- the words that were there before Streamlit are taken away once all that they say is drawn ---

const DRAWN = 8000; // ms: how long a page may take until it shows what the words show that are there already
const app = (selector) => document.querySelector(`#root ${selector}`);

function takeOver({ page }) {
  const first = document.getElementById("journey-first");
  const title = app(`h1[data-page="${page || "timeline"}"]`);
  if (!first) state.drawnAt = undefined; // they may come back (screens.js)
  if (!first || !title || !app(".st-key-help a") || window.journeyScreens?.isAlone()) return;
  state.drawnAt ??= performance.now();
  const wanted = first.querySelector("#step")?.dataset.step;
  const sameStep = !wanted || !app("#step") || app("#step").dataset.step === wanted;
  const samePage = first.querySelector("h1").dataset.page === (page || "timeline");
  const late = performance.now() - state.drawnAt > DRAWN;
  if (!late && !(samePage && sameStep)) {
    window.dispatchEvent(new PopStateEvent("popstate"));
    setTimeout(() => takeOver(state.wanted), 100);
    return;
  }
  const read = readingPlace(first);
  const focused = first.contains(document.activeElement);
  const stops = first.querySelector(".first-chart");
  const place = stops?.getBoundingClientRect();
  first.remove();
  readOn(read);
  if (stops && app(".st-key-chart")) lend(stops, place);
  takeBack();
  if (focused) giveFocusTo(app("#step") ?? title);
}

// The page says more than its first words: whoever reads on stays at the heading above what they read.
const HEADINGS = "h1, h2, h3";

function readingPlace(first) {
  const headings = [...first.querySelectorAll(HEADINGS)];
  const at = (heading) => heading.getBoundingClientRect().top;
  const heading = headings.findLast((one) => at(one) < window.innerHeight / 3) ?? headings[0];
  return { scrolled: first.scrollTop, says: heading.textContent, top: at(heading) };
}

function readOn({ scrolled, says, top }) {
  if (!scrolled) return;
  const main = document.querySelector("[data-testid='stMain']");
  const heading = [...main.querySelectorAll(HEADINGS)].find(({ textContent }) => textContent === says);
  const down = heading ? main.scrollTop + heading.getBoundingClientRect().top - top : scrolled;
  main.scrollTo({ top: down, behavior: "instant" });
}

state.takeOver = () => takeOver(state.wanted);

// The chart comes last. Until it is drawn, the stops that were there before stand in its place, and can be pressed.
function lend(stops, { left, top, width, height }) {
  const chart = app(".st-key-chart");
  const at = chart.getBoundingClientRect();
  stops.id = "journey-stops";
  stops.style.cssText = `position: absolute; z-index: 1; left: ${left - at.left}px; top: ${top - at.top}px; width: ${width}px; height: ${height}px; margin: 0; background: var(--paper)`;
  chart.style.position = "relative";
  chart.style.minHeight = `${height}px`;
  chart.append(stops);
}

function takeBack() {
  const stops = document.getElementById("journey-stops");
  if (!stops || app(".st-key-chart .main-svg")) {
    stops?.remove();
    document.getElementById("first-style")?.remove();
    return;
  }
  const links = [...stops.querySelectorAll("a")];
  const here = links.findIndex(({ href }) => new URL(href).searchParams.get("step") === placeHeading()?.dataset.step);
  links.forEach((link, number) => {
    if (link.hasAttribute("aria-current") && number !== here) link.classList.add("done"); // it was opened
    if (number === here) link.classList.remove("done");
    set(link, "aria-current", number === here ? "step" : null);
  });
}

function followStop(event) {
  const link = event.target.closest("#journey-stops a");
  if (!link || opensElsewhere(event)) return;
  event.preventDefault();
  press(link);
}

function mend() {
  const { page } = state.wanted;
  tellLanguage(state.wanted);
  mendLinks();
  nameParts(state.wanted);
  markChosen(page);
  giveFocusBack();
  showPage(state.wanted);
  if (state.page === page) showPlace();
  tellMarks(state.wanted);
  tellChange();
  fetchAhead();
  takeOver(state.wanted);
  if (!document.getElementById("journey-first")) takeBack();
  document.dispatchEvent(new Event("journey-drawn"));
}

export default function ({ data }) {
  state.wanted = data;
  if (!state.observer) {
    document.addEventListener("pointerdown", hoverForTouch, true);
    for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, hearTab, true);
    document.addEventListener("keydown", hearKey);
    document.addEventListener("click", keepFocus);
    document.addEventListener("click", keepPress, true);
    new MutationObserver(followConnection).observe(document.body, { subtree: true, attributeFilter: CONNECTION });
    new MutationObserver(keepOpen).observe(document.body, { subtree: true, attributeFilter: ["disabled"], attributeOldValue: true });
    document.addEventListener("click", copy);
    document.addEventListener("click", skip);
    document.addEventListener("click", follow, true);
    document.addEventListener("click", followStop);
    document.addEventListener("click", stopMovement);
    let soon = 0;
    state.observer = new MutationObserver(() => {
      soon ||= setTimeout(() => {
        soon = 0;
        mend();
      }, AFTER_DRAWING);
    });
    state.observer.observe(document.body, { childList: true, subtree: true });
  }
  mend();
}
