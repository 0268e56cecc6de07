// What Streamlit 1.67 draws, and Plotly in it, for the tests of the modules.

const APP = "[data-testid=stApp]";

/** As selectors. */
export const MAIN = "[data-testid=stMain]";
export const CHART = "[data-testid=stPlotlyChart]";
export const DRAWING = ".js-plotly-plot";
export const SURFACE = ".nsewdrag";

/** A page with something in its main area. */
export const page = (/** @type {string} */ html, /** @type {string} */ connection, /** @type {string} */ script) =>
  `<div data-testid="stApp" data-test-connection-state="${connection}" data-test-script-state="${script}">` +
  `<section data-testid="stMain">${html}</section></div>`;

/** @returns {DOMStringMap} the states of the page that is drawn */
export const states = () => /** @type {HTMLElement} */ (document.querySelector(APP)).dataset;

export const pageLink = (/** @type {string} */ words, /** @type {string} */ attributes) =>
  `<a data-testid="stPageLink-NavLink" ${attributes}>${words}</a>`;

export const button = (/** @type {string} */ words, attributes = "", kind = "secondary") =>
  `<div class="stButton"><button data-testid="stBaseButton-${kind}" ${attributes}><p>${words}</p></button></div>`;

export const SVG = '<svg class="main-svg"></svg>';

export const drawing = (inside = "") => `<div class="js-plotly-plot">${inside}<i class="nsewdrag"></i></div>`;

export const chart = () => `<div data-testid="stPlotlyChart">${drawing()}</div>`;

/** Where something is to be drawn once its script is there. */
const room = (/** @type {string} */ kind) =>
  `<div class="${kind}" data-testid="stElementContainer"><div data-testid="stSkeleton"></div></div>`;

export const chartToCome = () => room("stPrintGraphic");

export const partToCome = () => room("to-come");
