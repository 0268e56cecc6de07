// The one global of ours: what the scripts in the first answer, and the modules that come later, know of each other.

export type Said = {
  gone: string;
  attract?: string;
  question?: string;
  staff?: string;
  home?: string;
  idle: number;
  warning: number;
};

declare global {
  interface Window {
    /** What Streamlit's page is told (journey/streamlit_seam/index_html.py). */
    __streamlit?: { BACKEND_BASE_URL: string };
    journey: {
      /** Where the modules are. */
      modules: string;
      /** When and where a hand pressed last (first/hand.js). */
      hand: { at: number; left: number; right: number; top: number; bottom: number };
      /** The words that stand there before Streamlit (first/words.js). */
      words: {
        pageAt(address: string): Promise<Document | null>;
        goTo(address: string): Promise<Document | null>;
        renew(): Promise<boolean>;
      };
      /** What is told with each request, and heard of the words, while they stand alone (alone-page.js). */
      alone?: { headers(address: string): Record<string, string>; hear(): void };
      /** What covers the page (first/screens.js). */
      screens?: {
        said: Said;
        hear(said: Said, tellLanguage?: (language: string) => void): void;
        isAlone(): boolean;
        breakApart(why: unknown): void;
        putInFront(page: Document): HTMLElement;
      };
      /** Set once the page's modules listen (page.js). */
      page?: { takeOver(): void; knows(address: string): boolean };
      /** Reading aloud, for others: a kiosk asks whether somebody listens, and has everything forgotten (aloud.js). */
      aloud?: { isReading(): boolean; stop(): void; forget(): void };
      /** What only this window remembers (memory.js). */
      plans?: import("./memory.js").InThisWindow;
      answers?: Record<string, import("./answers.js").Answers>;
    };
  }
}
