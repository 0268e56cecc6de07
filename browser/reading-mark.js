// What is read aloud is marked, and stays in sight.

import { find } from "./finding.js";

const MARK = "aloud"; // the style sheet's ::highlight(aloud)

/** @param {import("./sentences.js").Sentence} sentence */
export function isInSight({ element, range }) {
  const lines = [...range.getClientRects()];
  return [lines.at(0), lines.at(-1)].every((line) => {
    const seen = line && document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    return element.contains(seen ?? null);
  });
}

/** @param {import("./sentences.js").Sentence} sentence @param {boolean} follows whether it is brought into sight */
export function mark(sentence, follows) {
  unmark();
  if (CSS.highlights) CSS.highlights.set(MARK, new Highlight(sentence.range));
  else sentence.element.classList.add("read-now");
  if (follows && !isInSight(sentence)) sentence.element.scrollIntoView({ block: "center", behavior: "instant" });
}

export function unmark() {
  CSS.highlights?.delete(MARK);
  find(".read-now")?.classList.remove("read-now");
}
