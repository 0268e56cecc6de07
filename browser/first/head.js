// Stands in the head of the first answer, so that no press comes before it.

import { root } from "../../journey/streamlit_seam/streamlit.js";
import { listen as hearHardWords } from "../hard-words.js";
import { hearOriginals } from "../originals.js";
import { keepRoom, storedPlan } from "../plan-room.js";
import { hand, hearHand } from "./hand.js";
import { goTo, hearWords, pageAt, renew } from "./words.js";

const { mode, modules = "", procedure = "" } = document.currentScript?.dataset ?? {};

// In a kiosk nobody can go back to what the last reader saw, neither in our words nor in Streamlit's pages.
if (mode === "kiosk") history.pushState = history.replaceState;

// Streamlit (1.67) tells the server which language the browser wants. The first answer has chosen already, from all that
// the browser lists: the page comes in the same one.
const { lang } = document.documentElement;
Object.defineProperty(navigator, "language", { configurable: true, get: () => lang });

// Whoever asks the server itself, past the proxy that has the pages below a path, comes to where they stand.
const { pathname, search, hash } = location;
if (!`${pathname}/`.startsWith(`${root()}/`)) location.replace(root() + pathname + search + hash);

window.journey = { modules, hand, words: { pageAt, goTo, renew } };
keepRoom(mode === "link" && Boolean(storedPlan(procedure)?.when));
hearHand();
hearHardWords();
hearOriginals(mode === "kiosk");
hearWords(mode === "kiosk");
