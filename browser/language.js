// The language that the page says it is in, and how that is read.

import { DRAWN } from "./drawn.js";
import { first } from "./first/first-words.js";
import { told } from "./told.js";

let language = /** @type {string | undefined} */ (undefined);

// What a translator has made of the page, and calls it, stays as long as we tell it in the same language.
function tellLanguage() {
  language ??= first()?.lang;
  if (language === told.language) return;
  language = document.documentElement.lang = told.language;
  document.documentElement.dir = told.direction;
  closeList();
}

// Else it would stay open over what a reader has chosen to read.
function closeList() {
  const opener = document.querySelector(".st-key-languages [aria-expanded=true]");
  if (opener instanceof HTMLElement) opener.click();
}

/** Whether the page is read from right to left. */
export const isFromTheRight = () => document.documentElement.dir === "rtl";

export function listen() {
  document.addEventListener(DRAWN, tellLanguage);
}
