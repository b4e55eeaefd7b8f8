import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import type { Asked } from "./position";

/** All measures of the book, each once and in its order: the version that pays for business of the day, else the newest. */
export function everyMeasure(book: RuleBook, on: string | undefined): Asked[] {
  const newest = new Map<string, Measure>();
  for (const measure of book.measures) {
    const before = newest.get(measure.id);
    if (!before || (measure.from ?? "") > (before.from ?? "")) newest.set(measure.id, measure);
  }
  if (on === undefined) return [...newest.values()].map((measure) => ({ measure }));
  return [...newest.keys()].flatMap((id): Asked[] => {
    const found = book.find(`${id}@${on}`);
    if (!("measure" in found)) return [];
    return [{ measure: found.measure, ...(found.day !== undefined && { day: found.day }) }];
  });
}
