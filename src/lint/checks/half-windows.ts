import { type Authored, type Problem, Reader } from "../../authoring";
import { isoDate } from "../../exact";
import { COMPARISONS, type Node, compares } from "../../language";
import { located, placesOf } from "../instruments/places";

type End = "first" | "last";

/**
 * A day that is held against one end of a window only. Where the business paid for has two ends, a day of the rule that
 * must not be before it must not be behind it either; two days may share the ends (begun after, finished before).
 */
export function halfWindows(authored: Authored): Problem[] {
  const { measure } = authored;
  const { from, to } = measure.business ?? {};
  if (!from || !to) return [];
  const places = placesOf(authored).filter((place) => place.part !== "scope");
  const days = measure.inputs.flatMap(({ name, type, scope }, index) =>
    type !== "date" || scope
      ? []
      : places.flatMap((place) =>
          located(place).flatMap(({ node, path }) =>
            endOf(node, index, from).map((end) => ({ name, end, path, source: place.source })),
          ),
        ),
  );
  if (new Set(days.map((day) => day.end)).size !== 1) return [];
  const { name, end, path, source } = days[0]!;
  const out = new Reader(source);
  const other = end === "first" ? `<= ${to}` : `>= ${from}`;
  out.report(
    "half-window",
    path,
    `${name} 只比了业务期的一端；请补上 ${name} ${other} 这样的另一端，或核对业务期`,
    `${name} is held against one end of the business paid for; add the other, such as ${name} ${other}, or check the period`,
  );
  return out.problems;
}

/** The end of a window that a comparison of an input with a day is; a day before the business paid for is none. */
function endOf(node: Node, index: number, from: string): End[] {
  if (!compares(node)) return [];
  const [op, left, right] = node;
  const is = (part: Node) => part[0] === "$" && part[1] === index;
  const [by, day] = is(left) ? [op, right] : [COMPARISONS[op].turned, left];
  if (!is(left) && !is(right)) return [];
  const printed = day[0] === "d" ? isoDate(day[1]) : null;
  if (by === ">" || by === ">=") return printed !== null && printed < from ? [] : ["first"];
  return by === "<" || by === "<=" ? ["last"] : [];
}
