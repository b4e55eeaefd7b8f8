import { expect, it } from "vitest";
import { everyMeasure } from "../../src/planner";
import { measuresOf } from "../engine/measures-of";
import { bookWith } from "./books";

const [first, second] = measuresOf(`
  - { inputs: [sum: money], amount: [{ base: sum }] }
  - { inputs: [sum: money], amount: [{ base: sum }] }`);
const versions = ["2024-01-01", "2026-01-01", "2025-01-01"].map((from) => ({ ...first!, from }));

it("names each measure once, in the order of the book: its newest version, as a look-up by id does", () => {
  const book = bookWith([versions[0]!, second!, ...versions.slice(1)], []);
  const asked = everyMeasure(book, undefined);
  expect(asked).toEqual([{ measure: versions[1] }, { measure: second }]);
  for (const { measure } of asked) expect(book.find(measure.id)).toEqual({ measure });
});

it("names for a day the version that pays for its business", () => {
  const [old, , newer] = versions.map((one, i) => (i === 0 ? { ...one, to: "2024-12-31" } : one));
  const [asked] = everyMeasure(bookWith([old!, newer!], []), "2024-06-30");
  expect(asked).toEqual({ measure: old, day: "2024-06-30" });
});
