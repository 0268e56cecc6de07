// What Streamlit drew last: which view it is, and by which run of the app (journey/screen/browser.py). A short run may
// begin and end without Streamlit's states showing it; that it has drawn, this always shows.

import { find } from "./finding.js";

const sign = () => find("#root .drawn");

/** The address of the view that is drawn; empty where there is none. */
export const drawnView = () => sign()?.dataset.view ?? "";

/** The name of the run that drew last: each has another one. */
export const lastRun = () => sign()?.dataset.run ?? "";
