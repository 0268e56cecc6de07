// Stands in for the browser's speech: says nothing, keeps what it is asked to say, and ends when it is told to.
window.engine = { voices: [], spoken: [], now: null };

window.SpeechSynthesisUtterance = class {
  constructor(text) {
    this.text = text;
  }
};

const speech = new EventTarget();
speech.getVoices = () => engine.voices;
speech.speak = (utterance) => {
  engine.now = utterance;
  engine.spoken.push({ text: utterance.text, rate: utterance.rate, volume: utterance.volume, voice: utterance.voice.name });
};
speech.cancel = () => {
  const cut = engine.now;
  engine.now = null;
  if (cut) setTimeout(() => cut.onerror?.({ error: "interrupted" }));
};
Object.defineProperty(window, "speechSynthesis", { value: speech });

engine.has = (...voices) => {
  engine.voices = voices.map(([name, lang, localService]) => ({ name, lang, localService, default: false }));
  speech.dispatchEvent(new Event("voiceschanged"));
};

engine.ends = () => {
  const said = engine.now;
  engine.now = null;
  said?.onend?.({});
};

engine.rest = () => {
  engine.spoken = engine.spoken.slice(-1);
  while (engine.now) engine.ends();
  return engine.spoken.map(({ text }) => text);
};

engine.marked = () => [...(CSS.highlights.get("aloud") ?? [])].join(" ").replace(/\s+/g, " ");
