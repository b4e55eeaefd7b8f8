import { type Group, type Input, type Measure, type Node, once } from "../language";
import type { RuleBook } from "../rulebook";

/**
 * The measures that only say what a cap over others is, with its group, by id: their maximum is a limit on other sums,
 * not a sum of its own.
 */
export const restatedCaps = once((book: RuleBook): ReadonlyMap<string, Group> => {
  const caps = book.documents.flatMap(({ code, groups }) =>
    groups.flatMap((group) => {
      const { cap, inputs, of } = group;
      // a plain figure tells nothing: two articles may name the same one
      return cap && inputs.length > 0
        ? [{ code, group, tree: named(cap, inputs), members: of.flat() }]
        : [];
    }),
  );
  const found = new Map<string, Group>();
  for (const measure of book.measures) {
    const maximum = onlyBase(measure);
    const own = caps.filter(({ code }) => code === measure.document);
    if (!maximum || own.length === 0) continue;
    const tree = named(maximum, measure.inputs);
    const cap = own.find((one) => one.tree === tree && !one.members.includes(measure.id));
    if (cap) found.set(measure.id, cap.group);
  }
  return found;
});

function onlyBase({ kind, steps }: Measure): Node | undefined {
  const [step, ...more] = steps;
  return kind === "ceiling" && step?.do === "base" && more.length === 0 ? step.node : undefined;
}

/** A tree with the names of its inputs in place of their positions. */
const named = (node: Node, inputs: readonly Input[]): string =>
  JSON.stringify(node, (_key, part: unknown) =>
    Array.isArray(part) && part[0] === "$" ? ["$", inputs[part[1] as number]?.name] : part,
  );
