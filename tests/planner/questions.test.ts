import { describe, expect, it } from "vitest";
import { beginsWith } from "../../src/language";
import { activities } from "../../src/planner";
import { wordedRuleBook } from "../../src/rulebook";
import { askedFirm } from "./asked-firm";
import { KINDS } from "./kinds-of-firms";

const book = await wordedRuleBook();
const QUESTIONS = 20;
const walks = KINDS.map((firm) => ({ firm, walk: askedFirm(book, firm, QUESTIONS) }));
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe("what a company does, as one list", () => {
  it("names a measure once: an award for robots is taken out by no other tick", () => {
    const ids = [...new Set(book.measures.map(({ id }) => id))];
    const starts = activities(book).flatMap(({ name, only }) =>
      only!.flatMap(({ of }) => of.map((start) => ({ name, start }))),
    );
    const twice = ids.filter(
      (id) => starts.filter(({ start }) => beginsWith(id, start)).length > 1,
    );
    expect(twice).toEqual([]);
    expect(activities(book).length).toBeGreaterThan(20);
  });
});

describe(`${KINDS.length} kinds of firms that answer ${QUESTIONS} questions as they are`, () => {
  it.each(walks)("asks a $firm.name about what it does", ({ walk: { whole, first } }) => {
    expect(whole).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(0);
  });

  it("reaches most of their money by then, and less than half of that without the list", () => {
    const begun = (walk: (typeof walks)[number]["walk"]) => walk.after.at(-1)!.begun;
    const withList = mean(walks.map(({ walk }) => begun(walk)));
    const without = mean(KINDS.map((firm) => begun(askedFirm(book, firm, QUESTIONS, false))));
    expect(withList).toBeGreaterThan(0.65);
    expect(without).toBeLessThan(withList / 2);
  });
});
