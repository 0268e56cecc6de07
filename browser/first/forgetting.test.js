import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, heard } from "../testing/page.js";
import { wipe } from "./forgetting.js";
import { isOpen } from "./screen.js";
import { state } from "./state.js";

test("a kiosk forgets all that a browser keeps, though it may refuse some of it, and invites", async () => {
  state.said = { gone: "", attract: "<h2>Welcome</h2>", idle: 60, warning: 20 };
  state.home = "https://journey.test/?mode=kiosk";
  draw("<p>What somebody read</p>");
  localStorage.setItem("journey-plan-vertebroplasty", "{}");
  // biome-ignore lint/suspicious/noDocumentCookie: so do the pages of a whole domain
  document.cookie = "seen=yes; path=/";
  document.documentElement.dataset.text = "large";
  Object.defineProperty(window, "sessionStorage", {
    get: () => {
      throw new Error("SecurityError");
    },
  });
  wipe();
  await heard();
  assert.equal(localStorage.length, 0);
  assert.equal(document.cookie, "");
  assert.ok(document.getElementById("root") === null);
  assert.equal(document.documentElement.dataset.text, undefined);
  assert.ok(isOpen("attract"));
  state.home = "";
  window.journey.words.pageAt = async () => document;
});
