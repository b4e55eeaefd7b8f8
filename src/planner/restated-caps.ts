import type { Input, Measure, Node } from "../language";
import type { RuleBook } from "../rulebook";

const known = new WeakMap<RuleBook, ReadonlySet<string>>();

/**
 * The measures that only say what a cap over others is, by id: their maximum is a limit on other sums,
 * not a sum of its own.
 */
export function restatedCaps(book: RuleBook): ReadonlySet<string> {
  const before = known.get(book);
  if (before) return before;
  const caps = book.documents.flatMap(({ code, groups }) =>
    groups.flatMap(({ cap, inputs, of }) =>
      // a plain figure tells nothing: two articles may name the same one
      cap && inputs.length > 0 ? [{ code, tree: named(cap, inputs), members: of.flat() }] : [],
    ),
  );
  const found = book.measures.filter((measure) => {
    const maximum = onlyBase(measure);
    if (!maximum) return false;
    const tree = named(maximum, measure.inputs);
    return caps.some(
      (cap) =>
        cap.code === measure.document && cap.tree === tree && !cap.members.includes(measure.id),
    );
  });
  const ids = new Set(found.map(({ id }) => id));
  known.set(book, ids);
  return ids;
}

function onlyBase({ kind, steps }: Measure): Node | undefined {
  const [step, ...more] = steps;
  return kind === "ceiling" && step?.do === "base" && more.length === 0 ? step.node : undefined;
}

/** A tree with the names of its inputs in place of their positions. */
const named = (node: Node, inputs: readonly Input[]): string =>
  JSON.stringify(node, (_key, part: unknown) =>
    Array.isArray(part) && part[0] === "$" ? ["$", inputs[part[1] as number]?.name] : part,
  );
