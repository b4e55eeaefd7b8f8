import {
  type Rational,
  calendarDate,
  dayNumber,
  fromInteger,
  isoDate,
  monthsLater,
  toNumber,
} from "../exact";
import type { Node } from "../language";
import { NO_ANSWER, type Value } from "./value";

export type DateWord = "year" | "month" | "day" | "date" | "months-later" | "text";

/** The words of the language that take dates; a day that does not exist is no answer. */
export function dateWord(
  node: Extract<Node, readonly [DateWord, ...unknown[]]>,
  parts: readonly Rational[],
): Value | typeof NO_ANSWER {
  const [a, b, c] = parts.map((p) => toNumber(p)) as [number, number, number];
  switch (node[0]) {
    case "year":
    case "month":
    case "day":
      return fromInteger(calendarDate(a)[node[0]]);
    case "date": {
      const day = dayNumber(a, b, c);
      return day === null ? NO_ANSWER : fromInteger(day);
    }
    case "months-later":
      return fromInteger(monthsLater(a, b));
    case "text":
      return isoDate(a).slice(0, node[1] === "month" ? 7 : 10);
  }
}
