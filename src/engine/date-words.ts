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
import type { Value } from "./value";

/** The measure asks for something that has no answer, such as growth of -100 %. */
export class NoAnswer extends Error {}

/** The words of the language that take dates. Throws NoAnswer for a day that does not exist. */
export function dateWord(node: Node, parts: readonly Rational[]): Value {
  const [a, b, c] = parts.map((p) => toNumber(p)) as [number, number, number];
  switch (node[0]) {
    case "year":
    case "month":
    case "day":
      return fromInteger(calendarDate(a)[node[0]]);
    case "date": {
      const day = dayNumber(a, b, c);
      if (day === null) throw new NoAnswer("no such day");
      return fromInteger(day);
    }
    case "months-later":
      return fromInteger(monthsLater(a, b));
    case "text":
      return isoDate(a).slice(0, node[1] === "month" ? 7 : 10);
    default:
      throw new Error(`unknown node ${node[0]}`);
  }
}
