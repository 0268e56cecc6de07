import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { get } from "../testing/page.js";
import { close, isOpen, open, sayAnew } from "./screen.js";
import { state } from "./state.js";

beforeEach(() => {
  document.body.innerHTML = "";
  state.said = { gone: "<h2 id='journey-gone-heading'>Back soon</h2>", idle: 60, warning: 20 };
});

test("a screen opens and closes, and is named by its heading", () => {
  assert.equal(isOpen("gone"), false);
  open("gone");
  assert.ok(isOpen("gone"));
  assert.equal(get("dialog").getAttribute("aria-labelledby"), get("h2").id);
  close("gone");
  assert.equal(isOpen("gone"), false);
});

test("what a translator made of a screen stays while we say the same", () => {
  open("gone");
  get("h2").innerHTML = "<font>Enseguida</font>";
  sayAnew();
  assert.equal(get("h2").innerHTML, "<font>Enseguida</font>");
  state.said = { ...state.said, gone: "<h2>Vuelve</h2>" };
  sayAnew();
  assert.equal(get("h2").innerHTML, "Vuelve");
});
