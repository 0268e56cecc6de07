// Reads a region of the page aloud: what is recorded, as it is; all else by the browser's own voices.

import { float, showAll, showOne } from "./aloud-buttons.js";
import { DRAWN } from "./drawn.js";
import { around, findAll } from "./finding.js";
import { isInSight, mark, unmark } from "./reading-mark.js";
import { play, withRecordings } from "./recordings.js";
import { sentencesIn } from "./sentences.js";
import { findVoice, sayable } from "./voices.js";

/** @type {Record<string, number>} */
const RATES = { normal: 1, slow: 0.75, fast: 1.25 };
/** @type {Record<string, number>} */
const VOLUMES = { normal: 0.8, loud: 1, quiet: 0.4 };

/**
 * @typedef {object} Wanted
 * @property {string} language
 * @property {string} locale
 * @property {Words} words
 * @property {string[]} abbreviated what has a period inside of a sentence
 * @property {string[]} phones numbers that are said digit by digit
 * @property {Record<string, string>} recorded the address of each recording, by the text that it says
 *
 * @typedef {object} Words
 * @property {string} read
 * @property {string} pause
 * @property {string} go_on
 * @property {string} again
 * @property {Record<string, string>} speeds
 * @property {Record<string, string>} volumes
 *
 * @typedef {object} Reading
 * @property {HTMLElement} control
 * @property {import("./recordings.js").Said[]} sentences
 * @property {number} at
 * @property {boolean} isPaused
 * @property {SpeechSynthesisUtterance | null} utterance
 * @property {() => void} [hush] ends a recording
 */

let wanted = /** @type {Wanted} */ ({});
let voice = /** @type {SpeechSynthesisVoice | null} */ (null);
let language = ""; // in which the page was when the voice was found
let place = ""; // the page and the step that are on screen
let reading = /** @type {Reading | null} */ (null);
let sight = /** @type {IntersectionObserver | null} */ (null);
const chosen = { speed: "normal", volume: "normal" };

// --- a voice ---

// A translator may have put the page into another language.
const pageLanguage = () => document.documentElement.lang || wanted.language;

// What is recorded is in the language in which we wrote the page.
const isRecorded = () => pageLanguage() === wanted.language && Object.keys(wanted.recorded).length > 0;

function offer() {
  voice = findVoice(pageLanguage(), wanted.locale, speechSynthesis.getVoices());
  document.documentElement.toggleAttribute("data-voice", Boolean(voice) || isRecorded());
  if (!(voice || isRecorded()) || language !== pageLanguage()) stop();
  language = pageLanguage();
}

// Voices can come late. Until then the place of their buttons is kept, so that they push nothing away that is being
// read. Where none has come, it is given up together with the step or the page.
function settle() {
  const here = `${location.pathname} ${document.getElementById("step")?.dataset.step}`;
  if (place && place !== here) document.documentElement.toggleAttribute("data-voiceless", !voice && !isRecorded());
  place = here;
}

// --- reading ---

/** @returns {import("./recordings.js").Said[]} */
const sentencesAt = (/** @type {HTMLElement} */ control) => {
  const region = control.closest(control.dataset.region ?? "");
  if (!region) return [];
  const sentences = sentencesIn(region, pageLanguage(), wanted.abbreviated);
  /** @type {import("./recordings.js").Said[]} */
  const said = isRecorded() ? withRecordings(sentences, wanted.recorded) : sentences;
  return voice ? said : said.filter(({ sound }) => sound);
};

// Without a voice, only a region of which something is recorded has its button.
function showButtons() {
  for (const control of findAll(".aloud")) control.hidden = !voice && isRecorded() && !sentencesAt(control).length;
}

function silence(/** @type {Reading} */ one) {
  one.utterance = null;
  one.hush?.();
  one.hush = undefined;
  speechSynthesis.cancel();
}

// What is shown in another language than its page has a voice of its own, if there is one for it.
function voiceFor(/** @type {import("./sentences.js").Sentence} */ { range }) {
  const marked = range.startContainer.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
  const isOther = marked && marked !== pageLanguage() && pageLanguage() === wanted.language;
  return (isOther && findVoice(marked, marked, speechSynthesis.getVoices())) || voice;
}

function say(/** @type {Reading} */ one) {
  const { sound } = one.sentences[one.at];
  if (!sound) return speak(one);
  const how = { rate: RATES[chosen.speed], volume: VOLUMES[chosen.volume] };
  one.hush = play(sound, how, (isHeard) => (isHeard || !voice ? goOn(one) : speak(one)));
}

function speak(/** @type {Reading} */ one) {
  const voice = voiceFor(one.sentences[one.at]);
  if (!voice) return;
  const { text } = one.sentences[one.at];
  const rate = RATES[chosen.speed];
  const utterance = new SpeechSynthesisUtterance(sayable(text, wanted.phones));
  Object.assign(utterance, { voice, lang: voice.lang, rate, volume: VOLUMES[chosen.volume] });
  const isOurs = () => reading?.utterance === utterance;
  const goOnWithOurs = () => isOurs() && goOn(one);
  utterance.onend = goOnWithOurs;
  utterance.onerror = () => isOurs() && stop();
  one.utterance = utterance; // kept, or Chromium forgets it together with its end
  window.setTimeout(goOnWithOurs, 5000 + (300 * text.length) / rate); // some engines never tell of an end
  speechSynthesis.speak(utterance);
}

function goOn(/** @type {Reading} */ one) {
  const follows = isInSight(one.sentences[one.at]); // else the reader has scrolled away, and stays there
  one.at += 1;
  if (one.at === one.sentences.length) return stop();
  mark(one.sentences[one.at], follows);
  say(one);
}

function sayAnew(/** @type {Reading} */ one) {
  silence(one);
  one.isPaused = false;
  mark(one.sentences[one.at], true);
  say(one);
  label(one);
}

function start(/** @type {HTMLElement} */ control) {
  stop();
  const sentences = sentencesAt(control);
  if (!sentences.length) return;
  reading = { control, sentences, at: 0, isPaused: false, utterance: null };
  sight?.observe(control);
  label(reading);
  control.scrollIntoView({ block: "nearest", behavior: "instant" }); // all its buttons are seen
  sayAnew(reading);
}

function stop() {
  if (!reading) return;
  silence(reading);
  const { control } = reading;
  reading = null;
  sight?.disconnect();
  unmark();
  showOne(control, wanted.words.read);
}

// A region that is drawn anew is read on if it is still the same one and the sentence is still in it.
function keepUp() {
  if (!reading) return;
  const topic = (/** @type {HTMLElement} */ { dataset }) => `${dataset.region}${dataset.topic}`;
  const before = reading;
  const control = findAll(".aloud").find((each) => topic(each) === topic(before.control));
  const sentences = control ? sentencesAt(control) : [];
  const { text } = before.sentences[before.at];
  const times = before.sentences.slice(0, before.at).filter((sentence) => sentence.text === text).length;
  const at = sentences.flatMap((sentence, i) => (sentence.text === text ? [i] : []))[times] ?? -1;
  if (!control || at < 0) return stop();
  if (control !== reading.control) sight?.observe(control);
  Object.assign(reading, { control, sentences, at });
  mark(sentences[at], false);
  label(reading);
}

// --- the buttons ---

function label(/** @type {Reading} */ { control, isPaused }) {
  const { words } = wanted;
  showAll(control, isPaused ? words.go_on : words.pause, {
    again: words.again,
    speed: words.speeds[chosen.speed],
    volume: words.volumes[chosen.volume],
  });
}

/** @type {Record<string, (control: HTMLElement) => void>} */
const ACTS = {
  read(control) {
    if (reading?.control !== control) return start(control);
    if (reading.isPaused) return sayAnew(reading);
    reading.isPaused = true;
    silence(reading);
    label(reading);
  },
  again(control) {
    if (!reading) return;
    Object.assign(reading, { at: 0, sentences: sentencesAt(control) });
    sayAnew(reading);
  },
  speed: () => turn("speed", RATES),
  volume: () => turn("volume", VOLUMES),
};

function turn(/** @type {"speed" | "volume"} */ name, /** @type {Record<string, number>} */ values) {
  const names = Object.keys(values);
  chosen[name] = names[(names.indexOf(chosen[name]) + 1) % names.length];
  if (!reading) return;
  if (reading.isPaused) label(reading);
  else sayAnew(reading);
}

function hearPress(/** @type {Event} */ event) {
  const button = around(event, ".aloud button");
  const control = /** @type {HTMLElement | null | undefined} */ (button?.closest(".aloud"));
  if (button && control) ACTS[button.dataset.act ?? ""](control);
}

function watchSight(/** @type {IntersectionObserverEntry[]} */ seen) {
  const { isIntersecting, boundingClientRect, target } = seen[seen.length - 1];
  if (target !== reading?.control) return;
  float(reading.control, boundingClientRect.top < 0 ? "top" : isIntersecting ? "" : "bottom");
}

function forget() {
  stop();
  chosen.speed = chosen.volume = "normal";
}

function listen() {
  const withoutHelp = { rootMargin: "0px 0px -64px", threshold: [0, 1] };
  sight = new IntersectionObserver(watchSight, withoutHelp);
  speechSynthesis.cancel(); // what a page that was left may still be saying
  speechSynthesis.addEventListener?.("voiceschanged", offer); // voices can come late
  new MutationObserver(offer).observe(document.documentElement, { attributeFilter: ["lang"] });
  for (const act of [settle, keepUp, showButtons]) document.addEventListener(DRAWN, act);
  document.addEventListener("click", hearPress);
  window.addEventListener("pagehide", stop);
  window.journey.aloud = { isReading: () => Boolean(reading && !reading.isPaused), stop, forget };
}

/** What there is to say, and how. */
export function hear(/** @type {Wanted} */ data) {
  if (!window.speechSynthesis || !window.Intl?.Segmenter) {
    document.documentElement.toggleAttribute("data-voiceless", true);
    return;
  }
  const isKnown = voice && wanted.language === data.language;
  wanted = data;
  if (!sight) listen();
  if (!isKnown) offer(); // a machine can have thousands of voices
  showButtons();
}
