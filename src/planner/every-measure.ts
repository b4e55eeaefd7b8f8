import type { RuleBook } from "../rulebook";
import type { Asked } from "./position";

/** All measures of the book, each once and in its order: the version that pays for business of the day, else the newest. */
export function everyMeasure(book: RuleBook, on: string | undefined): Asked[] {
  const ids = [...new Set(book.measures.map(({ id }) => id))];
  return ids.flatMap((id): Asked[] => {
    const found = book.find(on === undefined ? id : `${id}@${on}`);
    if (!("measure" in found)) return [];
    return [{ measure: found.measure, ...(found.day !== undefined && { day: found.day }) }];
  });
}
