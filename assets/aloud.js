// Reads a region of the page aloud, by the browser's own voices. Mounted once on every page by journey/screen/browser.py.
// Only voices of this device are used: any other would send the words to another website.

const RATES = { normal: 1, slow: 0.75, fast: 1.25 };
const VOLUMES = { normal: 0.8, loud: 1, quiet: 0.4 };
const SILENT = "button, summary, .aloud, .sources, .place span, .js-plotly-plot, .visually-hidden, [aria-hidden=true]";
const AFTER_DRAWING = 60; // ms
const MARK = "aloud"; // the style sheet's ::highlight(aloud)

const state = (window.journeyAloud ??= {
  wanted: null, // language, locale, words, phone numbers
  voice: null,
  language: null, // in which the page was when the voice was found
  place: null, // the page and the step that are on screen
  reading: null, // {control, sentences, at, paused, utterance, watch}
  speed: "normal",
  volume: "normal",
  observers: null,
});

// --- voices ---

// A translator may have put the page into another language.
const language = () => document.documentElement.lang || state.wanted.language;

function findVoice({ locale }) {
  const tag = (voice) => voice.lang.replace("_", "-").toLowerCase();
  const wishes = [language(), locale.replace("_", "-")].map((wish) => wish.toLowerCase());
  const base = wishes[0].split("-")[0];
  const fitting = speechSynthesis.getVoices().filter((voice) => voice.localService && tag(voice).split("-")[0] === base);
  const rank = (voice) => 4 * wishes.includes(tag(voice)) + 2 * tag(voice).startsWith(wishes[1]) + voice.default;
  return fitting.sort((one, other) => rank(other) - rank(one))[0] ?? null;
}

function offer() {
  state.voice = findVoice(state.wanted);
  document.documentElement.toggleAttribute("data-voice", Boolean(state.voice));
  if (!state.voice || state.language !== language()) stop();
  state.language = language();
}

// Voices can come late. Until then the place of their buttons is kept, so that they push nothing away that is being
// read. Where none has come, it is given up together with the step or the page.
function settle() {
  const place = `${location.pathname} ${document.getElementById("step")?.dataset.step}`;
  if (state.place && state.place !== place) document.documentElement.toggleAttribute("data-voiceless", !state.voice);
  state.place = place;
}

// --- what can be read: everything in sight, sentence by sentence ---

const isShown = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

function blockOf(element) {
  while (/^(inline|contents)/.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}

function blocksIn(region) {
  const blocks = [];
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(SILENT) || !isShown(node.parentElement)) continue;
    const element = blockOf(node.parentElement);
    if (blocks.at(-1)?.element !== element) blocks.push({ element, text: "", nodes: [] });
    const block = blocks.at(-1);
    block.nodes.push({ node, start: block.text.length });
    block.text += node.data;
  }
  return blocks;
}

function rangeIn(nodes, from, to) {
  const place = (at) => {
    const { node, start } = nodes.findLast(({ start }) => start <= at);
    return [node, at - start];
  };
  const range = new Range();
  range.setStart(...place(from));
  range.setEnd(...place(to));
  return range;
}

function sentencesIn(region) {
  const segmenter = new Intl.Segmenter(language(), { granularity: "sentence" });
  return blocksIn(region).flatMap(({ element, text, nodes }) =>
    [...segmenter.segment(text)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => ({
        element,
        text: segment.trim().replace(/\s+/g, " "),
        range: rangeIn(nodes, index + segment.search(/\S/), index + segment.trimEnd().length),
      })),
  );
}

const regionOf = (control) => control.closest(control.dataset.region);

// Voices say 715-201-3624 as a sum, and 911 as hundreds.
function sayable(text) {
  const digits = (number) => number.replaceAll("-", ",").replace(/\d(?=\d)/g, "$& ").replaceAll(",", ", ");
  return text.replace(/\d[\d.,-]*\d/g, (number) => (state.wanted.phones.includes(number) ? digits(number) : number));
}

// --- reading ---

function silence() {
  const { reading } = state;
  clearTimeout(reading.watch);
  reading.utterance = null;
  speechSynthesis.cancel();
}

function say() {
  const { reading, wanted, voice } = state;
  const { text } = reading.sentences[reading.at];
  const rate = RATES[state.speed];
  const utterance = new SpeechSynthesisUtterance(sayable(text));
  Object.assign(utterance, { voice, lang: voice.lang, rate, volume: VOLUMES[state.volume] });
  const isOurs = () => state.reading?.utterance === utterance;
  utterance.onend = () => isOurs() && goOn();
  utterance.onerror = () => isOurs() && stop();
  reading.utterance = utterance; // kept, or Chromium forgets it together with its end
  reading.watch = setTimeout(utterance.onend, 5000 + (300 * text.length) / rate); // some engines never tell of an end
  speechSynthesis.speak(utterance);
}

function goOn() {
  const { reading } = state;
  clearTimeout(reading.watch);
  const follows = isInSight(reading.sentences[reading.at]); // else the reader has scrolled away, and stays there
  reading.at += 1;
  if (reading.at === reading.sentences.length) return stop();
  mark(follows);
  say();
}

function sayAnew() {
  silence();
  state.reading.paused = false;
  mark(true);
  say();
  label();
}

function start(control) {
  stop();
  const sentences = sentencesIn(regionOf(control));
  if (!sentences.length) return;
  state.reading = { control, sentences, at: 0, paused: false };
  state.observers.drawing.observe(document.body, { childList: true, subtree: true });
  state.observers.sight.observe(control);
  label();
  control.scrollIntoView({ block: "nearest", behavior: "instant" }); // all its buttons are seen
  sayAnew();
}

function stop() {
  if (!state.reading) return;
  silence();
  const { control } = state.reading;
  state.reading = null;
  for (const observer of Object.values(state.observers)) observer.disconnect();
  unmark();
  rest(control);
}

const acts = {
  read(control) {
    const { reading } = state;
    if (reading?.control !== control) return start(control);
    if (reading.paused) return sayAnew();
    reading.paused = true;
    silence();
    label();
  },
  again() {
    Object.assign(state.reading, { at: 0, sentences: sentencesIn(regionOf(state.reading.control)) });
    sayAnew();
  },
  speed: () => turn("speed", RATES),
  volume: () => turn("volume", VOLUMES),
};

function turn(name, values) {
  const names = Object.keys(values);
  state[name] = names[(names.indexOf(state[name]) + 1) % names.length];
  if (state.reading.paused) label();
  else sayAnew();
}

// A region that is drawn anew is read on if it is still the same one and the sentence is still in it.
function keepUp() {
  const { reading } = state;
  if (!reading) return;
  const topic = ({ dataset }) => dataset.region + dataset.topic;
  const control = [...document.querySelectorAll(".aloud")].find((each) => topic(each) === topic(reading.control));
  const sentences = control ? sentencesIn(regionOf(control)) : [];
  const { text } = reading.sentences[reading.at];
  const before = reading.sentences.slice(0, reading.at).filter((sentence) => sentence.text === text).length;
  const at = sentences.flatMap((sentence, i) => (sentence.text === text ? [i] : []))[before] ?? -1;
  if (at < 0) return stop();
  if (control !== reading.control) state.observers.sight.observe(control);
  Object.assign(reading, { control, sentences, at });
  mark(false);
  label();
}

// --- what is read is marked, and stays in sight ---

function isInSight({ element, range }) {
  const lines = [...range.getClientRects()];
  return [lines.at(0), lines.at(-1)].every((line) => {
    const seen = line && document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    return element.contains(seen ?? null);
  });
}

function mark(follows) {
  const sentence = state.reading.sentences[state.reading.at];
  unmark();
  if (CSS.highlights) CSS.highlights.set(MARK, new Highlight(sentence.range));
  else sentence.element.classList.add("read-now");
  if (follows && !isInSight(sentence)) sentence.element.scrollIntoView({ block: "center", behavior: "instant" });
}

function unmark() {
  CSS.highlights?.delete(MARK);
  document.querySelector(".read-now")?.classList.remove("read-now");
}

// --- the buttons ---

// What a translator makes of a button's words stays as long as we say the same.
function name(button, text) {
  if (button.said === text) return;
  button.said = button.firstChild.textContent = text;
}

function label() {
  const { control, paused } = state.reading;
  const { words } = state.wanted;
  const bar = control.firstElementChild;
  name(bar.firstElementChild, paused ? words.go_on : words.pause);
  const said = { again: words.again, speed: words.speeds[state.speed], volume: words.volumes[state.volume] };
  for (const [act, text] of Object.entries(said)) {
    let button = bar.querySelector(`[data-act=${act}]`);
    if (!button) {
      button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: text });
      button.dataset.act = act;
      bar.append(button);
    }
    name(button, text);
  }
}

function rest(control) {
  const [main, ...others] = control.querySelectorAll("button");
  name(main, state.wanted.words.read);
  if (others.includes(document.activeElement)) main.focus({ preventScroll: true });
  for (const button of others) button.remove();
  float(control, "");
}

// The buttons come along when their place has been scrolled out of sight.
function float(control, edge) {
  control.style.minHeight = edge ? `${control.offsetHeight}px` : "";
  control.dataset.floats = edge;
}

function hear({ target }) {
  const button = target.closest(".aloud button");
  if (button) acts[button.dataset.act](button.closest(".aloud"));
}

// --- for others: a kiosk asks whether somebody listens, and has everything forgotten ---

state.isReading = () => Boolean(state.reading && !state.reading.paused);
state.stop = stop;
state.forget = () => {
  stop();
  state.speed = state.volume = "normal";
};

function listen() {
  let soon = 0;
  const drawing = new MutationObserver(() => {
    soon ||= setTimeout(() => {
      soon = 0;
      keepUp();
    }, AFTER_DRAWING);
  });
  const watchSight = (seen) => {
    const { isIntersecting, boundingClientRect, target } = seen.at(-1);
    if (target !== state.reading?.control) return;
    float(target, boundingClientRect.top < 0 ? "top" : isIntersecting ? "" : "bottom");
  };
  const withoutHelp = { rootMargin: "0px 0px -64px", threshold: [0, 1] };
  const sight = new IntersectionObserver(watchSight, withoutHelp);
  state.observers = { drawing, sight };
  speechSynthesis.cancel(); // what a page that was left may still be saying
  speechSynthesis.addEventListener?.("voiceschanged", offer); // voices can come late
  new MutationObserver(offer).observe(document.documentElement, { attributeFilter: ["lang"] });
  document.addEventListener("journey-drawn", settle);
  document.addEventListener("click", hear);
  window.addEventListener("pagehide", stop);
}

export default function ({ data }) {
  if (!window.speechSynthesis || !window.Intl?.Segmenter) {
    document.documentElement.toggleAttribute("data-voiceless", true);
    return;
  }
  const known = state.voice && state.wanted.language === data.language;
  state.wanted = data;
  if (!state.observers) listen();
  if (!known) offer(); // a machine can have thousands of voices
}
