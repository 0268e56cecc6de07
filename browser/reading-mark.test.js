import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { isInSight, mark, unmark } from "./reading-mark.js";
import { canMark } from "./testing/highlights.js";
import { draw, get } from "./testing/page.js";

/** @type {import("./sentences.js").Sentence} */
let sentence;
let lines = [100];
const scroll = mock.fn();

beforeEach(() => {
  draw("<p>One. Two.</p><footer>Next</footer>");
  const [element, range] = [get("p"), new Range()];
  range.selectNodeContents(element);
  range.getClientRects = () =>
    /** @type {DOMRectList} */ (/** @type {unknown} */ (lines.map((y) => ({ x: 0, y, width: 50, height: 20 }))));
  element.scrollIntoView = scroll;
  sentence = { element, range, text: "One. Two." };
  scroll.mock.resetCalls();
  lines = [100];
  document.elementFromPoint = (_, y) => (y < 0 || y > 800 ? null : get(y < 700 ? "p" : "footer"));
  canMark(true);
});

test("a sentence is in sight when nothing covers its first and its last line", () => {
  assert.ok(isInSight(sentence));
  lines = [100, 140, 180];
  assert.ok(isInSight(sentence));
});

for (const [where, at] of /** @type {[string, number[]][]} */ ([
  ["above the screen", [-40, 20]],
  ["below it", [900]],
  ["under the bar at its end", [660, 720]],
  ["nowhere", []],
])) {
  test(`a sentence that stands ${where} is brought into sight, unless the reader has scrolled away`, () => {
    lines = at;
    assert.equal(isInSight(sentence), false);
    mark(sentence, false);
    assert.equal(scroll.mock.callCount(), 0);
    mark(sentence, true);
    assert.equal(scroll.mock.callCount(), 1);
  });
}

test("what is in sight stays where it is", () => {
  mark(sentence, true);
  assert.equal(scroll.mock.callCount(), 0);
});

test("the sentence is marked, and one at a time", () => {
  mark(sentence, true);
  assert.deepEqual([...(CSS.highlights.get("aloud") ?? [])], [sentence.range]);
  unmark();
  assert.equal(CSS.highlights.has("aloud"), false);
});

test("where sentences cannot be marked, the paragraph is", () => {
  canMark(false);
  mark(sentence, true);
  assert.ok(get("p").classList.contains("read-now"));
  mark({ ...sentence, element: get("footer") }, false);
  assert.equal(document.querySelectorAll(".read-now").length, 1);
  unmark();
  assert.equal(document.querySelectorAll(".read-now").length, 0);
});
