// All that our scripts know of Streamlit 1.67's page, and of Plotly's drawings in it: nothing of this is promised.

const APP = "[data-testid=stApp]";
const BUTTON = ".stButton button";
const CONNECTION_STATE = "data-test-connection-state";
const KEY = "st-key-"; // the class of what was drawn with a key
const PAGE_LINK = "[data-testid=stPageLink-NavLink]";
const SCRIPT_STATE = "data-test-script-state";

/** Where its server is, as the first answer says (index_html.py); a page that a browser keeps stands beside all others. */
const server = () => window.__streamlit?.BACKEND_BASE_URL ?? new URL(".", location.href).href;

/** The path of their host below which all pages stand, such as "/journey"; empty at its top. */
export const root = () => new URL(server()).pathname.replace(/\/$/, "");

/** Whoever asks here hears whether the server is there; no page connects where this address is not let through. */
export const health = () => `${root()}/_stcore/health`;

// --- its states ---

/** @returns {DOMStringMap} */
const states = () => /** @type {HTMLElement | null} */ (document.querySelector(APP))?.dataset ?? {};

export const isConnected = () => states().testConnectionState === "CONNECTED";

/** Whether all that a run of the app draws is drawn. */
export const isAtRest = () => states().testScriptState === "notRunning";

/** Whether a state says that a connection is made, or was there. */
export const isOfConnection = (/** @type {string | null} */ state) => Boolean(state?.startsWith("CONNECT"));

/**
 * Tells of every change of its states.
 * @param {(changes: { isOfRun: boolean, before: string | null }[]) => void} hear
 */
export function watchStates(hear) {
  const tell = (/** @type {MutationRecord[]} */ changes) =>
    hear(changes.map(({ attributeName, oldValue }) => ({ isOfRun: attributeName === SCRIPT_STATE, before: oldValue })));
  const attributeFilter = [CONNECTION_STATE, SCRIPT_STATE];
  new MutationObserver(tell).observe(document.body, { subtree: true, attributeOldValue: true, attributeFilter });
}

/** Whether a part is still to come, since its script is: but for charts, which come last, and have stand-ins. */
export const lacksScripts = () =>
  document.querySelector("[data-testid=stElementContainer]:not(.stPrintGraphic) > [data-testid=stSkeleton]") !== null;

/** Tells that a script of one of its parts is not there, and why. */
export const hearMissingScript = (/** @type {(why: unknown) => void} */ hear) =>
  addEventListener("vite:preloadError", (event) => hear(/** @type {Event & { payload?: unknown }} */ (event).payload));

// --- its parts ---

/** @returns {HTMLElement | null} */
export const mainArea = () => document.querySelector("[data-testid=stMain]");

/** @returns {NodeListOf<HTMLAnchorElement>} */
export const pageLinks = () => document.querySelectorAll(PAGE_LINK);

/** @returns {HTMLAnchorElement | null} */
export const pageLinkAt = (/** @type {Element} */ element) => element.closest(PAGE_LINK);

/** Where a link leads: it writes "?query" and "risks?query", which lead elsewhere from another page, or in another tab. */
export const leadsTo = (/** @type {Element} */ link) =>
  new URL(link.getAttribute("href") ?? "", `${location.origin}${root()}/`);

/** It goes where the address leads, as after Back and Forward of the browser. */
export const followAddress = () => window.dispatchEvent(new PopStateEvent("popstate"));

/**
 * It writes an address into the browser's once the server says so: not one that is behind what is shown by then.
 * @param {(address: string) => boolean} isPassed
 * @returns {(address: string) => void} what writes one at once
 */
export function holdAddress(isPassed) {
  const { pushState, replaceState } = history;
  /** @param {typeof pushState} write @returns {typeof pushState} */
  const unlessBehind = (write) => (state, title, address) => {
    if (!isPassed(String(address))) write.call(history, state, title, address);
  };
  history.pushState = unlessBehind(pushState);
  history.replaceState = unlessBehind(replaceState);
  return (address) => pushState.call(history, {}, "", address);
}

/** Its own dialogs make all else inert, but for what they take to be theirs. */
export function standAboveDialogs(/** @type {HTMLElement} */ element) {
  element.dataset.reactAriaTopLayer = "true";
}

// --- its buttons ---

/** @returns {HTMLButtonElement | null} */
export const buttonAt = (/** @type {Element} */ element) => element.closest(BUTTON);

/** @returns {HTMLButtonElement[]} */
export const buttonsIn = (/** @type {string} */ place) => [
  .../** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(`${place} ${BUTTON}`)),
];

/** A chosen button is told by its look alone. */
export const isChosen = (/** @type {HTMLElement} */ button) => Boolean(button.dataset.testid?.endsWith("primary"));

/** The place, as a selector, of the nearest part that was drawn with a key. */
export function placeOf(/** @type {Element} */ element) {
  const key = [...(element.closest(`[class*='${KEY}']`)?.classList ?? [])].find((name) => name.startsWith(KEY));
  return key && `.${key}`;
}

// --- Plotly's drawings ---

/** As a selector. */
export const DRAWING = ".js-plotly-plot";

export const charts = () => document.querySelectorAll("[data-testid=stPlotlyChart]");

/** What stands in a chart besides its text, and what Plotly measures with. */
export const drawings = () => document.querySelectorAll(`${DRAWING}, #js-plotly-tester`);

export const drawingAt = (/** @type {Element} */ element) => element.closest(DRAWING);

/** What takes the presses of a drawing. */
export const surfaceOf = (/** @type {Element} */ drawing) => drawing.querySelector(".nsewdrag");

/** @returns {Element[]} the layers of a place's drawing, the lowest first; none before it is drawn */
export const layersIn = (/** @type {string} */ place) => [...document.querySelectorAll(`${place} .main-svg`)];

/** @returns {string | undefined} the id of the point under the hand */
export function pointUnderHand(/** @type {Element} */ drawing) {
  const { _hoverdata } = /** @type {Element & { _hoverdata?: { customdata: string[] }[] }} */ (drawing);
  return _hoverdata?.[0]?.customdata[0];
}

export const isDrawnIn = (/** @type {string} */ place) => layersIn(place).length > 0;
