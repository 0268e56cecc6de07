import assert from "node:assert/strict";
import { test } from "node:test";
import { drawing } from "../journey/streamlit_seam/streamlit.testing.js";
import { sentencesIn } from "./sentences.js";
import { draw, get } from "./testing/page.js";

const INLINE = "<style>a, b, i, font, span { display: inline }</style>"; // as they are in a browser

function sentences(/** @type {string} */ html, language = "en") {
  draw(`${INLINE}<section>${html}</section>`);
  return sentencesIn(get("section"), language, ["dr", "dra"]);
}

const texts = (/** @type {string} */ html, language = "en") => sentences(html, language).map(({ text }) => text);

test("every block is read in order, sentence by sentence", () => {
  assert.deepEqual(texts("<h2>Lie flat</h2><p>It hardens. You wait.</p><ul><li>One</li><li>Two</li></ul>"), [
    "Lie flat",
    "It hardens.",
    "You wait.",
    "One",
    "Two",
  ]);
});

test("a sentence knows where it stands, also across what is inside of it", () => {
  const [first, second] = sentences("<p>  You are <b>awake</b>\n now. <i>You</i> breathe. </p>");
  assert.equal(first.text, "You are awake now.");
  assert.equal(String(first.range).replace(/\s+/g, " "), first.text);
  assert.equal(String(second.range), "You breathe.");
  assert.ok(second.range.startContainer.parentElement === get("i"));
  assert.ok(first.element === get("p"));
  assert.ok(second.element === get("p"));
});

test("what a translator has put into elements of its own is read as it stands", () => {
  assert.deepEqual(texts("<p><font><font>Espere. </font></font><font><font>Respire.</font></font></p>"), [
    "Espere.",
    "Respire.",
  ]);
});

test("a language says where its sentences end", () => {
  assert.deepEqual(texts("<p>待ちます。息をします。</p>", "ja"), ["待ちます。", "息をします。"]);
});

test("a language says where no sentence ends", () => {
  assert.deepEqual(texts("<p>Pregunte a la Dra. Pérez. Espere.</p>", "es"), ["Pregunte a la Dra. Pérez.", "Espere."]);
  assert.deepEqual(texts("<p>Ask (Dr. J. Smith). The U.S. Army asks. Go.</p>"), [
    "Ask (Dr. J. Smith).",
    "The U.S. Army asks.",
    "Go.",
  ]);
});

for (const silent of [
  "<button>Next</button>",
  "<details><summary>More about it</summary></details>",
  '<div class="aloud">Read aloud</div>',
  '<p class="sources">A study</p>',
  drawing("100"),
  '<p class="visually-hidden">Chart</p>',
  '<p aria-hidden="true">Decoration</p>',
  '<p style="display: none">Closed</p>',
  "<p>→ …</p>",
]) {
  test(`nothing is read of ${silent}`, () => {
    assert.deepEqual(texts(`<p>Before.</p>${silent}<p>After.</p>`), ["Before.", "After."]);
  });
}

test("where there is nothing to read there are no sentences", () => {
  assert.deepEqual(texts("<button>Next</button>"), []);
});
