import { describe, expect, it } from "vitest";
import { type Measure, type NoDouble, type RuleDocument, derivedGroups } from "../../src/language";

const title = { zh: "题", en: "T" };

const document = (
  code: string,
  clauses: Partial<NoDouble>[],
  more: Partial<RuleDocument> = {},
): RuleDocument => ({
  code,
  number: `${code}号`,
  title,
  issuer: "i",
  level: "etown",
  issued: null,
  from: null,
  to: null,
  repeals: [],
  groups: [],
  noDouble: clauses.map((c) => ({ reaches: ["etown"], keeps: "better", cite: "一", ...c })),
  ...more,
});

const measure = (id: string, matter?: string, cite = "一、1"): Measure => ({
  id,
  document: id.split("/")[0]!,
  title,
  kind: "award",
  cite,
  inputs: [],
  require: [],
  steps: [],
  registers: 1,
  ...(matter && { matters: [matter] }),
});

const of = (documents: RuleDocument[], measures: Measure[]) =>
  derivedGroups(documents, measures, { rd: title }).map((group) => group.of);

describe("groups that clauses against paying twice make", () => {
  it("tie measures of one matter between documents when either clause reaches the other", () => {
    const measures = [measure("a/1", "rd"), measure("b/1", "rd"), measure("b/2", "other")];
    expect(of([document("a", [{}]), document("b", [])], measures)).toEqual([[["a/1"], ["b/1"]]]);
    expect(of([document("a", []), document("b", [{}])], measures)).toEqual([[["a/1"], ["b/1"]]]);
    expect(of([document("a", []), document("b", [])], measures)).toEqual([]);
  });

  it("reach a level, or all", () => {
    const measures = [measure("a/1", "rd"), measure("c/1", "rd")];
    const city = document("c", [], { level: "beijing" });
    expect(of([document("a", [{ reaches: ["etown"] }]), city], measures)).toEqual([]);
    for (const reaches of [["beijing"], ["any"]] as const)
      expect(of([document("a", [{ reaches: [...reaches] }]), city], measures)).toHaveLength(1);
  });

  it("keep together what one document lets add up: its measures are one category", () => {
    const measures = [measure("a/1", "rd"), measure("a/2", "rd"), measure("b/1", "rd")];
    expect(of([document("a", [{}]), document("b", [{}])], measures)).toEqual([
      [["a/1", "a/2"], ["b/1"]],
    ]);
  });

  it("make one group of documents that all exclude each other, and pairs of those that do not", () => {
    const measures = ["a/1", "b/1", "c/1"].map((id) => measure(id, "rd"));
    const all = ["a", "b", "c"].map((code) => document(code, [{}]));
    expect(of(all, measures)).toEqual([[["a/1"], ["b/1"], ["c/1"]]]);
    const city = (code: string) => document(code, [], { level: "beijing" });
    expect(of([document("a", [{ reaches: ["any"] }]), city("b"), city("c")], measures)).toEqual([
      [["a/1"], ["b/1"]],
      [["a/1"], ["c/1"]],
    ]);
  });

  it("hold inside a document only where the clause says its own, or one clause", () => {
    const measures = [
      measure("a/1", "rd", "一、1（1）"),
      measure("a/2", "rd", "一、1（2）"),
      measure("a/3", "rd", "一、2"),
    ];
    expect(of([document("a", [{}])], measures)).toEqual([]);
    expect(of([document("a", [{ reaches: ["own"] }])], measures)).toEqual([
      [["a/1"], ["a/2"], ["a/3"]],
    ]);
    expect(of([document("a", [{ reaches: ["clause"] }])], measures)).toEqual([[["a/1"], ["a/2"]]]);
    expect(of([document("a", [{ reaches: ["own"], only: ["a/1", "a/3"] }])], measures)).toEqual([
      [["a/1"], ["a/3"]],
    ]);
  });

  it("a document and the one that took its place never add up, whatever the matter", () => {
    const old = document("a", []);
    const young = document("b", [], { repeals: ["a号"] });
    const measures = [measure("a/1", "x"), measure("b/1", "y")];
    expect(of([old, young], measures)).toEqual([[["a/1"], ["b/1"]]]);
    expect(
      of(
        [
          { ...old, replacedBy: ["b号"] },
          { ...young, repeals: [] },
        ],
        measures,
      ),
    ).toHaveLength(1);
  });

  it("cards are texts of their own, and each clause is cited", () => {
    const card = (id: string, noDouble: NoDouble[]) => ({
      id,
      title,
      number: `${id}号`,
      issuer: "i",
      issued: null,
      from: null,
      to: null,
      noDouble,
    });
    const guide = document("g", [], {
      level: "beijing",
      cards: [
        card("g-01", [{ reaches: ["beijing"], keeps: "difference", cite: "条件3" }]),
        card("g-02", []),
      ],
    });
    const measures = ["g-01/1", "g-02/1"].map((id) => ({ ...measure(id, "rd"), document: "g" }));
    const [group] = derivedGroups([guide], measures, { rd: title });
    expect(group).toMatchObject({ cite: "g-01号条件3", keeps: ["difference"], matter: "rd" });
    // cards of one number sum up one document, which does not speak of itself
    const one = { ...guide, cards: guide.cards!.map((c) => ({ ...c, number: "1号" })) };
    expect(of([one], measures)).toEqual([]);
  });

  it("a clause for some measures excludes these alone, and a card may be of another level", () => {
    const measures = ["a/1", "a/2", "b/1"].map((id) => measure(id, "rd"));
    expect(of([document("a", [{ only: ["a/2"] }]), document("b", [])], measures)).toEqual([
      [["a/2"], ["b/1"]],
    ]);
    const state = document("b", [], { level: "state" });
    expect(of([document("a", [{ reaches: ["beijing"] }]), state], measures)).toEqual([]);
    expect(of([document("a", [{ reaches: ["state"] }]), state], measures)).toEqual([
      [["a/1", "a/2"], ["b/1"]],
    ]);
  });

  it("a measure may be for several matters; groups of the same members are made once", () => {
    const two = { ...measure("a/1"), matters: ["rd", "rent"] };
    const documents = [document("a", [{}]), document("b", []), document("c", [])];
    expect(of(documents, [two, measure("b/1", "rd"), measure("c/1", "rent")])).toEqual([
      [["a/1"], ["b/1"]],
      [["a/1"], ["c/1"]],
    ]);
    expect(of(documents, [two, { ...measure("b/1"), matters: ["rd", "rent"] }])).toHaveLength(1);
  });
});
