import { type Authored, type BuiltDocument, writtenAs } from "../authoring";
import { chainsOf, placesOf } from "../lint";
import type { Measure, Node } from "../language";
import { type Noticed, type Witnesses, noticing } from "./noticed";
import { shownNode } from "./shown-node";

/** Two cases of one list with what they give, or what leads to them, exchanged. */
export interface SwapMutant extends Noticed {
  id: string;
  swapped: "values" | "tests";
  shown: string;
}

/** Exchanges what any two cases of each list give, and what leads to them, and says who notices. */
export function swapMutants(built: BuiltDocument, witnesses: Witnesses): SwapMutant[] {
  const notice = noticing(built, witnesses);
  return built.measures.flatMap((authored) =>
    swaps(authored).map(({ swapped, shown, measure }) => ({
      id: measure.id,
      swapped,
      shown,
      ...notice({ ...authored, measure }, authored),
    })),
  );
}

interface Swap {
  swapped: SwapMutant["swapped"];
  shown: string;
  measure: Measure;
}

function swaps(authored: Authored): Swap[] {
  const { measure } = authored;
  const names = measure.inputs.map((i) => i.name);
  const own = placesOf(authored).filter((place) => place.part !== "scope");
  return own.flatMap(chainsOf).flatMap(({ cases }) =>
    cases.flatMap((one, i) =>
      cases.slice(i + 1).flatMap((other): Swap[] => {
        const shown = [one, other].map((c) => shownNode(c.value, names)).join(" <> ");
        const swap = (swapped: Swap["swapped"], a: Node | null, b: Node | null): Swap[] =>
          a && b && JSON.stringify(a) !== JSON.stringify(b)
            ? [{ swapped, shown, measure: exchanged(measure, a, b) }]
            : [];
        return [...swap("values", one.value, other.value), ...swap("tests", one.test, other.test)];
      }),
    ),
  );
}

/** A measure with two of its trees in each other's place, each written where the other was. */
function exchanged(measure: Measure, a: Node, b: Node): Measure {
  const visit = (part: unknown): unknown => {
    if (part === a) return writtenAs([...b] as unknown as Node, a);
    if (part === b) return writtenAs([...a] as unknown as Node, b);
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) {
      const now = part.map(visit);
      return now.some((n, i) => n !== part[i]) ? writtenAs(now as never, part as never) : part;
    }
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, visit(value)]));
  };
  const { inputs, ...rest } = measure;
  return { ...(visit(rest) as Omit<Measure, "inputs">), inputs };
}
