import assert from "node:assert/strict";
import { test } from "node:test";
import { askedFor, fitting, keyOf } from "./asked.js";

const at = (/** @type {string} */ address) => askedFor(`https://journey.test${address}`);

/** @param {string} procedure @param {string} language */
const kept = (procedure, language) =>
  /** @type {import("../reserve-store.js").Kept} */ (
    /** @type {unknown} */ ({ reserve: { procedure, language }, from: 0 })
  );

test("what is for staff, in a kiosk, a draft or no page is left to the network", () => {
  for (const address of ["/consult", "/share?lang=en", "/handout/spine.en.pdf", "/healthz", "/?mode=kiosk", "/v/12"]) {
    assert.equal(at(address), null, address);
  }
  assert.equal(at("/?mode=consult&levels=T12"), null);
  assert.equal(at("/?procedure=spine&draft=20270101-0123"), null);
});

test("pages below a path of their host are those of its worker", () => {
  const below = (/** @type {string} */ address) => askedFor(`https://journey.test${address}`, "/journey/");
  assert.equal(below("/journey/?lang=es")?.page, "timeline");
  assert.equal(below("/journey/plan")?.page, "plan");
  for (const address of ["/plan", "/", "/other/plan"]) assert.equal(below(address), null, address);
});

test("marks are no part of what is asked for", () => {
  assert.deepEqual(at("/?procedure=spine&lang=es&step=lie&levels=T12,L1&covered=nerve&search=x"), {
    procedure: "spine",
    language: "es",
    page: "timeline",
    step: "lie",
    part: "",
    audience: "",
  });
});

test("an address has the page of its step, its answer or its path", () => {
  const reserve = {
    steps: { rest: "lie" },
    pages: {
      timeline: told,
      "timeline?step=lie": told,
      "timeline?step=lie&for=helper": told,
      "timeline?part=hurt": told,
      risks: told,
    },
  };
  const key = (/** @type {string} */ address) => {
    const asked = at(address);
    return asked && keyOf(asked, reserve);
  };
  assert.equal(key("/?step=lie"), "timeline?step=lie");
  assert.equal(key("/?step=rest"), "timeline?step=lie", "a step that has another id now");
  assert.equal(key("/?step=gone"), "timeline");
  assert.equal(key("/?part=hurt"), "timeline?part=hurt");
  assert.equal(key("/risks?step=lie"), "risks");
  assert.equal(key("/?step=lie&for=helper"), "timeline?step=lie&for=helper", "as a helper is told it");
  assert.equal(key("/risks?for=helper"), "risks", "as the patient is, where a helper is told nothing else");
  assert.equal(key("/?part=library"), "", "what shows all procedures is not kept");
});

/** @type {import("../reserve-store.js").Told} */
const told = ["Title", "words"];

test("an address without procedure has the only one that is kept, the newest language first", () => {
  const both = [kept("spine", "es"), kept("spine", "en")];
  const asked = { procedure: "", language: "", page: "timeline", step: "", part: "", audience: "" };
  assert.deepEqual(fitting(asked, both), { fits: true, found: both[0] });
  assert.deepEqual(fitting({ ...asked, language: "en" }, both), { fits: true, found: both[1] });
  assert.equal(fitting(asked, [...both, kept("knee", "en")]).fits, false);
});

test("what is not kept is said in its language, if that is kept", () => {
  const both = [kept("spine", "es"), kept("knee", "en")];
  const asked = { procedure: "spine", language: "en", page: "risks", step: "", part: "", audience: "" };
  assert.deepEqual(fitting(asked, both), { fits: false, found: both[1] });
  assert.deepEqual(fitting(asked, []), { fits: false, found: undefined });
});
